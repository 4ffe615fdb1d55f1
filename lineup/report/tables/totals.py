"""The night in a few figures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lineup.report.tables.clock import moment
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class Totals:
    """Key figures of a plan. Yuan, units, people, shares 0-1."""

    gmv: float
    net_gmv: float
    margin: float
    margin_rate: float
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
    highlight_starts: dt.datetime
    highlight_ends: dt.datetime
    highlight_gmv: float
    highlight_share: float
    highlight_viewers: float  # mean
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
    peak = max(figures.curve, key=lambda minute: minute.viewers)
    selling = {a.sku for a in plan.airings if result.catalog.product(a.sku).sells}
    return Totals(
        gmv=figures.gmv,
        net_gmv=figures.net_gmv,
        margin=figures.margin,
        margin_rate=figures.margin_rate,
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
        highlight_starts=moment(show, plan.highlight.start_min),
        highlight_ends=moment(show, plan.highlight.end_min),
        highlight_gmv=highlight_gmv,
        highlight_share=highlight_gmv / figures.gmv if figures.gmv else 0.0,
        highlight_viewers=highlight_viewers,
        highlight_lift=highlight_viewers / mean if mean else 0.0,
        rules_passed=sum(rule.passed for rule in result.rules),
        rules=len(result.rules),
    )
