"""The night in a few figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lineup.catalog import Goal
from lineup.check import judged
from lineup.evaluate import Minute, Sales
from lineup.report.tables.clock import moment
from lineup.report.tables.goal import goal_value
from lineup.result import Result
from lineup.supply import expected_min


@dataclass(frozen=True, slots=True)
class Totals:
    """Key figures of a plan. Yuan, units, people, shares 0-1."""

    goal: Goal
    goal_value: float  # of what the show is for: GMV, GMV after returns, or profit
    value: float  # what the plan maximises: the goal less `roi_floor` for every yuan spent
    gmv: float
    net_gmv: float
    margin: float  # after returns
    margin_rate: float  # of what is kept after returns
    prizes: float
    profit: float  # margin less prizes and paid spend
    unsold_loss: float  # what ordered units that stay unsold would lose: cost less salvage
    units: float
    entries: float
    gpm: float
    uv_value: float
    ad_spend: float
    paid_entries: float
    subsidy: float
    restock_cash: float
    presold: float
    products: int  # that air and sell
    airings: int
    second_airings: int
    mean_viewers: float
    peak_viewers: float
    peak_at: dt.datetime
    has_highlight: bool  # False: the show has none, and what follows is 0
    highlight_starts: dt.datetime
    highlight_ends: dt.datetime
    highlight_gmv: float
    highlight_share: float
    highlight_viewers: float  # mean
    highlight_returning: float  # share of returning fans among them
    returning: float  # the same of the whole show
    highlight_lift: float
    rules_passed: int
    rules: int


def totals(result: Result) -> Totals:
    """The key figures of a plan that airs something."""
    figures, plan, show = result.figures, result.plan, result.catalog.show
    inside = [minute for minute in figures.curve if minute.t in plan.highlight]
    mean = sum(minute.viewers for minute in figures.curve) / len(figures.curve)
    highlight_viewers = sum(minute.viewers for minute in inside) / len(inside) if inside else 0.0
    highlight_gmv = sum(minute.gmv for minute in inside)
    rules = judged(result.rules, show)
    peak = max(figures.curve, key=lambda minute: minute.viewers)
    selling = {a.sku for a in plan.airings if result.catalog.product(a.sku).sells}
    return Totals(
        goal=show.goal,
        goal_value=goal_value(figures, show.goal),
        value=figures.value,
        gmv=figures.gmv,
        net_gmv=figures.net_gmv,
        margin=figures.margin,
        margin_rate=figures.margin_rate,
        prizes=figures.prizes,
        profit=figures.profit,
        unsold_loss=unsold_loss(result),
        units=figures.units,
        entries=figures.entries,
        gpm=figures.gpm,
        uv_value=figures.uv_value,
        ad_spend=figures.ad_spend,
        paid_entries=sum(minute.paid_entries for minute in figures.curve),
        subsidy=figures.subsidy,
        restock_cash=figures.restock_cash,
        presold=sum(sales.presold for sales in figures.sales.values()),
        products=len(selling),
        airings=len(plan.airings),
        second_airings=sum(airing.airing > 1 for airing in plan.airings),
        mean_viewers=mean,
        peak_viewers=peak.viewers,
        peak_at=moment(show, peak.t),
        has_highlight=plan.highlight.length_min > 0,
        highlight_starts=moment(show, plan.highlight.start_min),
        highlight_ends=moment(show, plan.highlight.end_min),
        highlight_gmv=highlight_gmv,
        highlight_share=highlight_gmv / figures.gmv if figures.gmv else 0.0,
        highlight_viewers=highlight_viewers,
        highlight_returning=_returning(inside),
        returning=_returning(figures.curve),
        highlight_lift=highlight_viewers / mean if mean else 0.0,
        rules_passed=sum(rule.passed for rule in rules),
        rules=len(rules),
    )


def _returning(minutes: Sequence[Minute]) -> float:
    everyone = sum(minute.viewers for minute in minutes)
    return sum(minute.returning_viewers for minute in minutes) / everyone if everyone else 0.0


def unsold_loss(result: Result) -> float:
    """What stock ordered for the show is expected to lose where it stays unsold, yuan: cost less salvage a unit.

    What lay there before is sold first, and would lie there without the plan too.
    """
    loss = 0.0
    for order in result.plan.restock:
        product, variant = result.catalog.variant(order.sku)
        if order.kind == "stock" and product.commission is None:
            wanted = variant.share * result.figures.sales.get(product.sku, Sales()).wanted
            sold = expected_min(wanted, variant.stock + order.units, product.demand_sigma)
            sold -= expected_min(wanted, variant.stock, product.demand_sigma)
            loss += (order.units - sold) * max(0.0, product.cost - product.salvage)
    return loss
