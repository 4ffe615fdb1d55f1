"""The order made by hand, where no plan keeps it: which products have to move for one that does, and where to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lineup.catalog import Catalog
from lineup.errors import Refusal, Statement
from lineup.plan import Plan
from lineup.product import RELIEF_ROLES
from lineup.solver.explain.trials import Trials


def with_nearest_order(catalog: Catalog, refusal: Refusal, trials: Trials) -> Refusal:
    """The refusal, the order made by hand named in front of it, and before its remedies the nearest order that works."""
    problems, rules = (Statement("order.none"), *refusal.problems), tuple(dict.fromkeys(("pins", *refusal.rules)))
    nearest = _nearest(catalog, trials) or Statement("order.not_alone")
    return Refusal(problems, (nearest, *refusal.remedies), rules, in_hand_order=True)


def _nearest(catalog: Catalog, trials: Trials) -> Statement | None:
    """The order of a plan in which as few products as were found leave their places; None where freeing all gives no plan."""
    for moving in _who_may_move(catalog):
        if trials.has_plan(_freed(catalog, moving)):
            moving = _fewest(catalog, moving, trials)
            plan = trials.plan(_freed(catalog, moving))
            return _said(plan, moving) if plan else None
    return None


def _who_may_move(catalog: Catalog) -> Iterator[Sequence[str]]:
    """What rules give a place in the show first: relief, then hits, then everything."""
    roles = {product.sku: product.role for product in catalog.products}
    order = catalog.kept.order
    yield [sku for sku in order if roles[sku] in RELIEF_ROLES]
    yield [sku for sku in order if roles[sku] in {*RELIEF_ROLES, "hit"}]
    yield order


def _fewest(catalog: Catalog, moving: Sequence[str], trials: Trials) -> list[str]:
    """Of these, such as must all move: ever smaller parts of them are put back where a plan is still found."""
    kept, size = list(moving), (len(moving) + 1) // 2
    while size:
        at = 0
        while at < len(kept):
            rest = kept[:at] + kept[at + size :]
            if rest and trials.has_plan(_freed(catalog, rest)):
                kept = rest
            else:
                at += size
        size //= 2
    return kept


def _freed(catalog: Catalog, moving: Sequence[str]) -> Catalog:
    """The catalogue with some products no longer in the order."""
    order = tuple(sku for sku in catalog.kept.order if sku not in set(moving))
    return catalog.model_copy(update={"kept": replace(catalog.kept, order=order)})


def _said(plan: Plan, moving: Sequence[str]) -> Statement:
    aired = list(dict.fromkeys(airing.sku for airing in plan.airings))
    before = dict(zip(aired, ["", *aired], strict=False))
    moves = [
        Statement("order.after", {"after": before[sku]}, sku) if before[sku] else Statement("order.first", {}, sku)
        for sku in aired
        if sku in set(moving)
    ]
    if not moves:
        return Statement("longer")  # none of them airs: it is a plan in that very order
    return Statement("order.nearest", {"moves": moves, "skus": aired})
