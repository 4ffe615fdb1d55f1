"""How far beyond their own limits rules are held in expectation, so that they hold on so many shows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from lineup.catalog import Catalog
from lineup.check import check
from lineup.odds import Draws, odds_of
from lineup.odds.measures import measures_of
from lineup.odds.odds import simulated
from lineup.result import Result

PROMISED = ("margin_floor", "welfare_budget", "highlight_share")
"""Rules that hold with the chance asked for; parameters of the show of the same names set their limits."""
LOOSE = 0.02
"""A chance so much higher than asked for is worth a looser limit."""
MOST = 0.995
"""The highest chance that so many simulated shows can tell."""
BINDS = 0.01
"""What is expected lies so near to a limit, as a share of it, that the limit holds the plan back."""

Limits = dict[str, float]
Careful = tuple[Result, Limits]
"""A plan that is sure enough, and the limits under which it was made."""


def seen(catalog: Catalog, result: Result, draws: Draws | None) -> Result:
    """A plan made under tighter limits, as what it is in the user's own catalogue."""
    rules = check(result.plan, catalog, result.figures)
    return replace(result, catalog=catalog, rules=rules, odds=odds_of(catalog, result.plan, draws))


def is_sure(result: Result, sure: float) -> bool:
    """Whether every promised rule holds on that share of the plan's simulated shows."""
    assert result.odds is not None
    return all(chance >= sure for rule, chance in result.odds.rules if rule in PROMISED)


def is_loose(result: Result, limits: Limits, sure: float) -> bool:
    """Whether a rule whose tighter limit binds holds more often than it need."""
    assert result.odds is not None
    for rule, chance in result.odds.rules:
        value, limit = result.expected(rule), limits.get(rule)
        if value is None or limit is None or limit == getattr(result.catalog.show, rule):
            continue
        if chance > sure + LOOSE and abs(value - limit) <= BINDS * abs(limit):
            return True
    return False


def better(one: Careful | None, other: Careful | None) -> Careful | None:
    """The plan that earns more."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda careful: careful[0].figures.value)


def limits_for(result: Result, chance: float, draws: Draws | None = None) -> Limits:
    """Limits under which plans whose luck is like this one's hold with that chance; never looser than the show's own."""
    show, figures = result.catalog.show, result.figures
    nights = measures_of(*simulated(result.catalog, result.plan, draws))
    aim = min(MOST, chance)
    limits: Limits = {}
    low = float(np.quantile(nights.margin_rate, 1 - aim))
    limits["margin_floor"] = min(1.0, show.margin_floor + max(0.0, figures.margin_rate - low))
    high = float(np.quantile(nights.subsidy, aim))
    limits["welfare_budget"] = show.welfare_budget * min(1.0, figures.subsidy / high if high > 0 else 1.0)
    if show.highlight_minutes:
        low = float(np.quantile(nights.highlight_share, 1 - aim))
        expected = result.expected("highlight_share") or 0.0
        limits["highlight_share"] = min(1.0, show.highlight_share + max(0.0, expected - low))
    return limits
