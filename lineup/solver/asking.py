"""What if: a finished plan, searched on under other conditions, to say what a pin costs and what another choice would earn.

Every question is the same: change the problem a little, search on from the plan for a second, compare. What more search alone
would find counts for nothing: the comparison is with the plan searched on as it is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lineup.catalog import Catalog
from lineup.product import Product
from lineup.result import FrontierPoint, NextPlace, PinCost, PinKind
from lineup.solver.building import build_problem
from lineup.solver.decode import decode
from lineup.solver.rules import figure_weights
from lineup.solver.search import find, valued
from lineup.solver.state import State, clone, objective_of
from lineup.solver.tables import Problem
from lineup.solver.value import value_whole
from lineup.solver.watch import Watch

NOTHING = 1e-4
"""Share of the goal; what differs by less is the same."""
APART = 10
"""Minutes between two places of the highlight that are not the same place."""
POINTS = 5
"""Plans along the margin floor."""


@dataclass(frozen=True)
class Asker:
    """A finished plan of a problem: its state, and what more search alone would make of it."""

    problem: Problem
    state: State
    seed: int
    watch: Watch

    def searched(self, problem: Problem, starts: Sequence[State], effort: str = "polish") -> State | None:
        """The best state found from `starts` on under the conditions of `problem`, without a sign of it on the screen."""
        quiet = Watch(stop=self.watch.stop, deadline=self.watch.deadline)
        return None if quiet.due() else find(problem, starts, effort, self.seed, quiet)


def pin_costs(asker: Asker) -> tuple[PinCost, ...]:
    """What every pin and every product that must air takes from the goal, in catalogue order; never below 0."""
    pins = list(pinned_in(asker.problem.catalog))
    if not pins:
        return ()
    as_it_is = asker.searched(asker.problem, (asker.state,))
    base = max(objective_of(asker.state), objective_of(as_it_is) if as_it_is else 0.0)
    costs = []
    for pin, catalog in pins:
        problem = build_problem(catalog)
        free = asker.searched(problem, (carried(asker.problem, asker.state, problem),))
        if free is None:
            break  # stopped, or out of time: what was not asked is not said
        gain = objective_of(free) - base
        costs.append(replace(pin, cost=gain if gain > NOTHING * abs(base) else 0.0))
    return tuple(costs)


_PINNED: dict[PinKind, tuple[str, ...]] = {
    "fixed_start": ("fixed_start",),
    "window": ("earliest_start", "latest_start"),
    "must_include": ("must_include",),
}


def pinned_in(catalog: Catalog) -> Iterator[tuple[PinCost, Catalog]]:
    """Everything pinned, and the catalogue without it."""
    for product in catalog.products:
        for kind, fields in _PINNED.items():
            if any(getattr(product, field) not in (None, False) for field in fields) and product.sells:
                free = product.model_copy(update=dict.fromkeys(fields, False if kind == "must_include" else None))
                minute = product.fixed_start if kind == "fixed_start" else None
                yield PinCost(kind, product.sku, minute), _with(catalog, product, free)
    kept = catalog.kept
    for airing in kept.airings:
        rest = replace(kept, airings=tuple(a for a in kept.airings if a != airing))
        yield PinCost("airing", airing.sku, airing.start_min), catalog.model_copy(update={"kept": rest})
    for price in kept.prices:
        rest = replace(kept, prices=tuple(p for p in kept.prices if p != price))
        yield PinCost("price", price.sku, None), catalog.model_copy(update={"kept": rest})
    for order in kept.restock:
        rest = replace(kept, restock=tuple(r for r in kept.restock if r != order))
        yield PinCost("restock", order.sku, None), catalog.model_copy(update={"kept": rest})
    if kept.order:
        yield PinCost("hand_order", "", None), catalog.model_copy(update={"kept": replace(kept, order=())})


def _with(catalog: Catalog, product: Product, changed: Product) -> Catalog:
    products = tuple(changed if p is product else p for p in catalog.products)
    return catalog.model_copy(update={"products": products})


def carried(problem: Problem, state: State, other: Problem) -> State:
    """The state in another problem of the same products, whose ladders may be longer."""
    carried = clone(state)
    for p, (old, new) in enumerate(zip(problem.ladders, other.ladders, strict=True)):
        if old != new:
            price = old[int(state.lines[p]["tier"])]
            carried.lines[p]["tier"] = new.index(price) if price in new else 0
    value_whole(other.tables, carried, figure_weights(), 0.0)
    return carried


def next_place(asker: Asker) -> NextPlace | None:
    """The best other place of the highlight that was found, and what the plan with it earns; None where there is none."""
    show, here = asker.problem.tables.show[0], int(asker.state.total[0]["highlight"])
    best: NextPlace | None = None
    for first, last in ((0, here - APART), (here + APART, int(show["window_last"]))):
        if last < first or not show["highlight_minutes"]:
            continue
        tables = asker.problem.tables._replace(show=asker.problem.tables.show.copy())
        tables.show[0]["window_first"], tables.show[0]["window_last"] = first, last
        moved = clone(asker.state)
        moved.total[0]["highlight"] = last if last < here else first
        moved.total[0]["objective"] = -np.inf  # it may break rules there
        found = asker.searched(replace(asker.problem, tables=tables), (moved,), "quick")
        if found is not None and (best is None or objective_of(found) > best.value):
            best = NextPlace(int(found.total[0]["highlight"]), objective_of(found))
    return best


def frontier(asker: Asker) -> tuple[FrontierPoint, ...]:
    """Plans along the margin floor: from none to as much margin as was found, the lowest floor first.

    A plan that another one beats in both the goal and the margin is left out.
    """
    catalog = asker.problem.catalog
    rich = _under(asker, catalog, (asker.state,), margin_floor=-1.0)
    thrifty = _under(asker, catalog, (asker.state,), margin_floor=-1.0, goal="profit")
    if rich is None or thrifty is None:
        return ()
    low, high = rich[1].margin_rate, thrifty[1].margin_rate
    found, before = [rich[1]], rich[0]
    for nth in range(1, POINTS):
        floor = math.floor(1000 * (low + (high - low) * nth / (POINTS - 1))) / 1000
        if (next_one := _under(asker, catalog, (before, thrifty[0]), margin_floor=floor)) is not None:
            before = next_one[0]
            found.append(next_one[1])
    return tuple(point for point in found if not any(_beats(other, point) for other in found))


def _beats(other: FrontierPoint, point: FrontierPoint) -> bool:
    return other.value > point.value and other.margin > point.margin


def _under(
    asker: Asker, catalog: Catalog, starts: tuple[State, ...], **changes: object
) -> tuple[State, FrontierPoint] | None:
    """The best plan found under another floor or goal, and its figures."""
    changed = catalog.model_copy(update={"show": catalog.show.model_copy(update=changes)})
    problem = build_problem(changed)
    found = asker.searched(problem, [valued(problem, start) for start in starts], "quick")
    if found is None:
        return None
    _, figures = decode(problem, found)
    point = FrontierPoint(
        floor=changed.show.margin_floor if changed.show.margin_floor > -1 else None,
        value=figures.value,
        gmv=figures.gmv,
        net_gmv=figures.net_gmv,
        margin=figures.margin,
        margin_rate=figures.margin_rate,
        profit=figures.profit,
        ad_spend=figures.ad_spend,
    )
    return found, point
