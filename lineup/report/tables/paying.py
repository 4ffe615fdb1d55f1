"""投流值不值: what the paid traffic of a plan brings, whether it pays, and what ended the spending."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from lineup.evaluate import Figures, evaluate
from lineup.plan import Spend
from lineup.report.tables.goal import goal_value
from lineup.result import Result

StoppedBy = Literal["nothing", "budget", "cap", "rules", "floor"]
LAST = 0.02
"""Share of the spend taken as its last yuan."""
MORE = 0.1
"""Share of the budget that is tried on top."""
_SPENT = 0.995  # of the budget: all of it
_FULL = 0.9  # of the entries that money can buy: no more to be had
_NAUGHT = 1e-6  # a rule's price below which it does not bind


@dataclass(frozen=True, slots=True)
class Paying:
    """What the whole spend does, against the same show without it; then its last yuan. Yuan.

    `returned`: GMV a yuan spent. `break_even`: the GMV that a yuan must bring to pay for itself, 1 ÷ margin after
    returns per yuan of the GMV brought; None where what it brings leaves nothing. `last_*`: the same of one yuan more or
    less. `paying_floor`: the `roi_floor` that ends where a yuan still pays for itself; None where it does already, or none
    would. `more_*`: a tenth of the budget on top, spread as the rest.
    """

    spend: float
    entries: float
    gmv: float
    net_gmv: float
    margin: float
    goal: float  # in what the show is for; for profit after the spend
    profit: float
    returned: float
    break_even: float | None
    last_gmv: float
    last_margin: float
    last_break_even: float | None
    paying_floor: float | None
    stopped_by: StoppedBy
    more_spend: float
    more_gmv: float
    more_goal: float
    more_profit: float

    @property
    def last_loses(self) -> bool:
        """Whether the last yuan brings less than a yuan of margin after returns."""
        return self.spend > 0 and self.last_margin < 1 - 0.01


def paying(result: Result) -> Paying:
    """What the plan's paid traffic does (`Paying`)."""
    figures, show = result.figures, result.catalog.show
    if figures.ad_spend <= 0:
        has_budget = show.ad_budget > 0
        return Paying(
            0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, None, 0.0, 0.0, None, None, "floor" if has_budget else "nothing",
            0.0, 0.0, 0.0, 0.0,
        )  # fmt: skip
    spend, entries = figures.ad_spend, sum(minute.paid_entries for minute in figures.curve)
    without, less = _with_spend(result, 0.0), _with_spend(result, 1.0 - LAST)
    more_spend = MORE * show.ad_budget
    more = _with_spend(result, 1.0 + more_spend / spend)
    last_gmv, last_margin = (figures.gmv - less.gmv) / (LAST * spend), (figures.margin - less.margin) / (LAST * spend)
    last_goal = (figures.value - less.value) / (LAST * spend) + show.roi_floor
    gmv, margin = figures.gmv - without.gmv, figures.margin - without.margin
    return Paying(
        spend=spend,
        entries=entries,
        gmv=gmv,
        net_gmv=figures.net_gmv - without.net_gmv,
        margin=margin,
        goal=goal_value(figures, show.goal) - goal_value(without, show.goal),
        profit=figures.profit - without.profit,
        returned=gmv / spend,
        break_even=gmv / margin if margin > 0 else None,
        last_gmv=last_gmv,
        last_margin=last_margin,
        last_break_even=last_gmv / last_margin if last_margin > 0 else None,
        paying_floor=last_goal / last_margin if 0 < last_margin < 1 else None,
        stopped_by=_stopped_by(result, last_goal),
        more_spend=more_spend,
        more_gmv=more.gmv - figures.gmv,
        more_goal=goal_value(more, show.goal) - goal_value(figures, show.goal),
        more_profit=more.profit - figures.profit,
    )


def _with_spend(result: Result, times: float) -> Figures:
    blocks = tuple(Spend(b.start_min, b.length_min, b.spend * times) for b in result.plan.paid_traffic)
    return evaluate(result.catalog, replace(result.plan, paid_traffic=blocks))


def _stopped_by(result: Result, last_goal: float) -> StoppedBy:
    """What ended the spending: the budget, the entries that can be bought, a rule at its limit, or the floor."""
    show, prices = result.catalog.show, result.rule_prices
    if result.figures.ad_spend >= _SPENT * show.ad_budget:
        return "budget"
    funded = sum(block.length_min for block in result.plan.paid_traffic if block.spend > 0)
    if sum(minute.paid_entries for minute in result.figures.curve) >= _FULL * show.paid_cap * funded:
        return "cap"
    held = max(prices.margin_floor, prices.welfare_budget, prices.highlight_share, prices.highlight_lift)
    return "rules" if held > _NAUGHT and last_goal > 1.1 * show.roi_floor else "floor"
