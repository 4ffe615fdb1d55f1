"""What can give way: one table. A rule or setting that is to be loosened when there is no plan is a line of it.

Each line knows its values from the nearest to what stands there to the loosest. Which lines help is found out by trying.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from lineup.catalog import Catalog, Product, Show
from lineup.completion import ROLE_DEFAULTS
from lineup.errors import Statement
from lineup.fields import SHOW_FIELDS
from lineup.plan import Airing
from lineup.solver.explain.changes import with_products, with_show

Stage = Literal["proof", "timeline", "figures"]
"""Where a line is tried: on what arithmetic proves, on sequences that don't fit, on figures beyond their limits."""
NEAR, MOST_PINS = 30, 8
"""Minutes around a pin to which it may move; pinned products that are looked at one at a time."""


@dataclass(frozen=True)
class Relaxation:
    """One thing that can give way.

    `name` keys its words. `rules`: names of those that it loosens. `ordered`: where no plan is found with the last value,
    none is with those before.
    """

    name: str
    rules: tuple[str, ...]
    values: tuple[Any, ...]
    change: Callable[[Catalog, Any], Catalog]
    facts: Mapping[str, Any] = field(default_factory=dict)
    sku: str = ""
    ordered: bool = True

    def loosest(self, catalog: Catalog) -> Catalog:
        return self.change(catalog, self.values[-1])

    @property
    def stands(self) -> Statement:
        """What stands in the way, as it is now."""
        return Statement(f"stands.{self.name}", self.facts, self.sku)

    @property
    def title(self) -> Statement:
        """What is loosened, in few words."""
        return self.stands if self.sku else Statement("title", {"name": self.name})

    def to(self, value: Any) -> Statement:
        """What to do."""
        code = self.name if self.sku or self.name in _OWN_WORDS else "parameter"
        facts = {**self.facts, "name": self.name, "value": value}
        if "skus" in facts:
            facts["skus"] = facts["skus"][:value]
        return Statement(f"to.{code}" + (".free" if value is None else ""), facts, self.sku)


_OWN_WORDS = ("minutes", "returns", "fewer_required", "made_welfare")


class Parameter(NamedTuple):
    """A line on a parameter of the show: the rules that it loosens, its values, where it is tried."""

    name: str
    rules: tuple[str, ...]
    values: Callable[[Show, Sequence[Product]], Sequence[float]]
    stages: tuple[Stage, ...] = ("proof", "timeline")
    ordered: bool = True


PARAMETERS = (
    Parameter(
        "category_minutes", ("category_minutes",), lambda s, _: range(s.category_minutes + 1, s.category_window + 1)
    ),
    Parameter("relief_window", ("relief",), lambda s, _: range(s.relief_window + 1, s.minutes + 2)),
    Parameter("highlight_lead_in", ("lead_in",), lambda s, _: _lead_ins(s)),
    Parameter("min_hits", ("min_hits",), lambda s, goods: range(min(s.min_hits, _hits(goods)) - 1, -1, -1)),
    Parameter(
        "relist_gap", ("relist_gap",), lambda s, goods: range(s.relist_gap - 1, -1, -1) if _return(goods) else ()
    ),
    # More of these two loosens one rule and tightens another.
    Parameter(
        "highlight_minutes",
        ("highlight_hits",),
        lambda s, _: range(s.highlight_minutes + 1, s.minutes),
        ordered=False,
    ),
    Parameter(
        "highlight_minutes",
        ("highlight_window",),
        lambda s, _: range(min(s.highlight_minutes, s.minutes) - 1, s.highlight_minutes // 4, -1),
        ordered=False,
    ),
    Parameter(
        "minutes",
        ("timeline", "duration", "airings"),
        lambda s, _: range(s.minutes - 1, s.minutes // 4, -1),
        ("proof",),
        ordered=False,
    ),
    Parameter(
        "minutes",
        ("required", "duration"),
        lambda s, _: range(s.minutes + 1, s.minutes + max(40, s.minutes // 4)),
        ("proof",),
        ordered=False,
    ),
    Parameter("margin_floor", ("margin_floor",), lambda s, _: _down(s.margin_floor, -1.0), ("proof", "figures")),
    Parameter("welfare_budget", ("welfare_budget",), lambda s, _: _doubling(s.welfare_budget), ("proof", "figures")),
    Parameter("highlight_share", ("highlight_share",), lambda s, _: _down(s.highlight_share, 0.0), ("figures",)),
    Parameter("highlight_lift", ("highlight_lift",), lambda s, _: _down(s.highlight_lift, 0.0), ("figures",)),
)


def relaxations(catalog: Catalog, stage: Stage) -> list[Relaxation]:
    """What can give way in a catalogue, in the order in which a user would rather loosen it."""
    show, products = catalog.show, catalog.products
    found = []
    for line in PARAMETERS:
        values = tuple(value for value in line.values(show, products) if SHOW_FIELDS[line.name].allows(value))
        if values and stage in line.stages:
            found.append(Relaxation(line.name, line.rules, values, _set(line.name), ordered=line.ordered))
    if stage != "figures":
        found += [*_pins(catalog), *(_of_many(catalog) if stage == "proof" else _musts(catalog))]
    return found


def _set(name: str) -> Callable[[Catalog, Any], Catalog]:
    return lambda catalog, value: with_show(catalog, **{name: value})


def _hits(products: Sequence[Product]) -> int:
    return sum(p.role == "hit" for p in products)


def _return(products: Sequence[Product]) -> bool:
    return any(p.max_airings > 1 for p in products)


def _lead_ins(show: Show) -> tuple[int, ...]:
    longer = range(show.highlight_lead_in + 1, show.minutes + 1)
    return (*longer, 0) if show.highlight_lead_in else ()


def _down(limit: float, least: float) -> list[float]:
    """Hundredths below a limit."""
    return [n / 100 for n in range(math.ceil(limit * 100 - 1e-9) - 1, math.floor(least * 100) - 1, -1)]


def _doubling(limit: float) -> list[float]:
    """Round amounts above a limit, twenty to each doubling.

    >>> _doubling(100)[:3], _doubling(1500)[:2], len(_doubling(0))
    ([110.0, 120.0, 130.0], [1600.0, 1700.0], 210)
    """
    amounts, start = [], limit
    for _ in range(12):
        step = max(10.0, 10.0 ** math.floor(math.log10(max(start, 1.0) / 10)))
        count = max(10, min(20, round(max(start, 100.0) / step)))
        amounts += [(math.floor(start / step + 1e-9) + n) * step for n in range(1, count + 1)]
        start = amounts[-1]
    return amounts


def _pins(catalog: Catalog) -> Iterator[Relaxation]:
    """Products that need not air at their time, and airings that need not stay where a plan made before had them."""
    pinned = [p for p in catalog.products if p.start_window != (0.0, math.inf)]
    for product in pinned[:MOST_PINS]:
        pin, rules = product.fixed_start, ("pins", "required") if product.is_required else ("pins",)
        facts, moves = {"pin": pin}, _moves(product, catalog.show)
        if pin is None:
            facts, moves = _columns(product), ()
        name = "limits" if pin is None else "fixed_start"
        yield Relaxation(name, rules, (*moves, None), _moved(product.sku), facts, product.sku, ordered=False)
    for airing in catalog.kept.airings[:MOST_PINS]:
        facts = {"pin": airing.start_min, "length": airing.duration_min}
        yield Relaxation("kept", ("pins",), (None,), _taken_away(airing), facts, airing.sku)


def _moves(product: Product, show: Show) -> tuple[int, ...]:
    """Other minutes to pin a product to, the nearest first."""
    pin = product.fixed_start or 0
    high = min(show.minutes - product.min_minutes, math.inf if product.latest_start is None else product.latest_start)
    near = range(max(product.earliest_start or 0, pin - NEAR), int(min(high, pin + NEAR)) + 1)
    return tuple(sorted((start for start in near if start != pin), key=lambda start: (abs(start - pin), start)))


def _columns(product: Product) -> dict[str, Any]:
    limits = {name: getattr(product, name) for name in ("must_include", "earliest_start", "latest_start")}
    given = {name: value for name, value in limits.items() if value not in (None, False)}
    stated = [
        Statement("limit" if name == "must_include" else "limit_at", {"name": name}, minute=value)
        for name, value in given.items()
    ]
    return {"stated": stated, "columns": [Statement("limit", {"name": name}) for name in given]}


def _moved(sku: str) -> Callable[[Catalog, Any], Catalog]:
    free = {"must_include": False, "fixed_start": None, "earliest_start": None, "latest_start": None}

    def change(catalog: Catalog, start: int | None) -> Catalog:
        return with_products(catalog, (sku,), **(free if start is None else {"fixed_start": start}))

    return change


def _taken_away(pin: Airing) -> Callable[[Catalog, Any], Catalog]:
    def change(catalog: Catalog, _: None) -> Catalog:
        left = tuple(airing for airing in catalog.kept.airings if airing != pin)
        return catalog.model_copy(update={"kept": replace(catalog.kept, airings=left)})

    return change


def _musts(catalog: Catalog) -> Iterator[Relaxation]:
    """Products that need not air."""
    free = [p for p in catalog.products if p.must_include and p.start_window == (0.0, math.inf)]
    for product in free[:MOST_PINS]:
        yield Relaxation("limits", ("required",), (None,), _moved(product.sku), _columns(product), product.sku)


def _of_many(catalog: Catalog) -> Iterator[Relaxation]:
    """More of one kind, as many as it takes: products that return, that need not air, that become welfare items."""
    products = catalog.products
    once = [p.sku for p in products if p.max_airings == 1]
    if once:
        yield Relaxation("returns", ("airings",), (2, 3), lambda c, n: with_products(c, once, max_airings=n))
    # Welfare items and hits carry rules of their own, so they go last.
    musts = [p for p in products if p.must_include and p.fixed_start is None]
    musts.sort(key=lambda p: (p.is_relief or p.role == "hit", -p.min_minutes))
    yield from _first("fewer_required", ("required",), musts, must_include=False)
    # What draws new fans best for its price makes the best welfare item.
    others = [p for p in products if p.role in ("regular", "profit")]
    others.sort(key=lambda p: p.new_fan_appeal / math.sqrt(max(p.list_price, 0.01)), reverse=True)
    yield from _first("made_welfare", ("relief",), others, role="welfare", **ROLE_DEFAULTS["welfare"])


def _first(name: str, rules: tuple[str, ...], products: Sequence[Product], **fields: Any) -> Iterator[Relaxation]:
    skus = [p.sku for p in products]
    counts = tuple(range(1, len(skus) + 1))
    if counts:
        yield Relaxation(name, rules, counts, lambda c, n: with_products(c, skus[:n], **fields), {"skus": skus})
