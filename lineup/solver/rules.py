"""The rules that the search weighs, by name, and their weights (model §8).

Same names as in `lineup.check`, no shared code: what is compiled is in `timeline_rules` and `figure_rules`, a function a rule,
0 when it holds. Rules that no state can break are the `bounds`; prices and arrivals hold by `lineup.solver.tables`.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

import numpy as np

from lineup.solver.tables import Floats


class TimelineRule(IntEnum):
    """The place of each timeline rule among their weights."""

    timeline = 0
    duration = 1
    airings = 2
    relist_gap = 3
    pins = 4
    required = 5
    highlight_hits = 6
    min_hits = 7
    lead_in = 8
    relief = 9
    opening = 10
    category_minutes = 11


class FigureRule(IntEnum):
    """The place of each figure rule among their weights."""

    margin_floor = 0
    welfare_budget = 1
    restock_budget = 2
    highlight_share = 3
    highlight_lift = 4
    coupons = 5


TIMELINE_RULES = tuple(rule.name for rule in TimelineRule)
FIGURE_RULES = tuple(rule.name for rule in FigureRule)


class Weights(NamedTuple):
    """What a breach of each rule costs; one number a rule, in the order of their names."""

    timeline: Floats  # [timeline rules], pure: 1, or 0 to leave the rule out
    figures: Floats  # [figure rules], yuan per yuan: below 0 leaves the rule out; the search updates them in place


def timeline_weights(without: frozenset[str] = frozenset()) -> Floats:
    """1 for each of TIMELINE_RULES, 0 for those left out."""
    return np.array([0.0 if rule in without else 1.0 for rule in TIMELINE_RULES])


def figure_weights(without: frozenset[str] = frozenset(), price: float = 1.0) -> Floats:
    """The price of a yuan of each of FIGURE_RULES, below 0 for those left out."""
    return np.array([-1.0 if rule in without else price for rule in FIGURE_RULES])
