"""What can give way: one table. A rule or setting that is to be loosened when there is no plan is a line of it.

Each line knows its values from the nearest to what stands there to the loosest. Which lines help is found out by trying.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

from lineup.catalog import Catalog, Show
from lineup.fields import SHOW_FIELDS
from lineup.product import Product
from lineup.solver.explain.changes import with_show
from lineup.solver.explain.products_give_way import musts, of_many, pins
from lineup.solver.explain.relaxation import Relaxation

Stage = Literal["proof", "timeline", "figures"]
"""Where a line is tried: on what arithmetic proves, on sequences that don't fit, on figures beyond their limits."""


MOST_AIRINGS = 25
"""Of one product; a longer loop would bore anybody."""


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
    Parameter("opening_window", ("opening",), lambda s, _: _windows(s.opening_window, s.minutes)),
    Parameter(
        "max_airings", ("airings",), lambda s, goods: range(s.max_airings + 1, MOST_AIRINGS) if _usual(s, goods) else ()
    ),
    Parameter("highlight_lead_in", ("lead_in",), lambda s, _: _windows(s.highlight_lead_in, s.minutes)),
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
        found += [*pins(catalog), *musts(catalog)]
    return found + list(of_many(catalog) if stage == "proof" else ())


def _set(name: str) -> Callable[[Catalog, Any], Catalog]:
    return lambda catalog, value: with_show(catalog, **{name: value})


def _hits(products: Sequence[Product]) -> int:
    return sum(p.role == "hit" for p in products)


def _return(products: Sequence[Product]) -> bool:
    return any(p.max_airings > 1 for p in products)


def _usual(show: Show, products: Sequence[Product]) -> bool:
    return any(p.max_airings == show.max_airings and p.role != "talk" for p in products)


def _windows(now: int, minutes: int) -> tuple[int, ...]:
    """Longer ones, and none at all, which 0 stands for."""
    return (*range(now + 1, minutes + 1), 0) if now else ()


def _down(limit: float, least: float) -> list[float]:
    """Hundredths below a limit."""
    return [n / 100 for n in range(math.ceil(limit * 100 - 1e-9) - 1, math.floor(least * 100) - 1, -1)]


def _doubling(limit: float) -> list[float]:
    """Round amounts above a limit, twenty to each doubling.

    >>> _doubling(100)[:3], _doubling(1500)[:2], len(_doubling(0))
    ([110.0, 120.0, 130.0], [1600.0, 1700.0], 200)
    """
    amounts, start = [], limit
    for _ in range(12):
        step = max(10.0, 10.0 ** math.floor(math.log10(max(start, 1.0) / 10)))
        count = max(10, min(20, round(max(start, 100.0) / step)))
        amounts += [(math.floor(start / step + 1e-9) + n) * step for n in range(1, count + 1)]
        start = amounts[-1]
    return amounts
