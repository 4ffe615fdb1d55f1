"""The show as played, held against the rules: what happened is a plan like any other, its figures are those of the till."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lineup.catalog import Catalog
from lineup.check import RULES, RuleReport
from lineup.entries import lasting
from lineup.evaluate import Figures, prize_money
from lineup.evaluate import Minute as Curve
from lineup.logs.played import PlayedShow
from lineup.lookback.record import At, Minute, Used
from lineup.plan import Airing, Kept, Plan, Price, Spend, numbered

PLAYED = (
    "duration", "airings", "relist_gap", "pins", "required", "highlight_hits", "min_hits", "lead_in", "relief", "opening",
    "category_minutes", "coupons", "ad_budget",
)  # fmt: skip
"""Rules that ask what aired, when, and with which coupons and spend."""
OF_SALES, OF_MINUTES, OF_VIEWERS = ("margin_floor", "welfare_budget"), ("highlight_share",), ("highlight_lift",)
"""Rules that ask what sold, when it sold, who watched: for them the files have to hold units and viewers."""


def rules_as_played(
    catalog: Catalog, plan: Plan, played: PlayedShow, minutes: Sequence[Minute], goods: Sequence[Used]
) -> tuple[Catalog, tuple[RuleReport, ...]]:
    """The catalogue of the evening, and every rule that can be judged of it."""
    there = catalog_as_played(catalog, played, goods)
    happened = plan_as_played(catalog, plan, played)
    actual = [minute.actual for minute in minutes if minute.actual]
    names = list(PLAYED) if happened.airings else []
    units = {one.sku: one.units for one in played.products if one.units is not None}
    aired = {airing.sku for airing in happened.airings if catalog.product(airing.sku).sells}
    known = {one.sku: one for one in goods if one.gmv is not None}
    figures = _figures(there, happened, actual, units, known)
    if names and aired and aired <= units.keys():
        names += OF_SALES
    if names and any(block.gmv is not None for block in played.blocks):
        names += OF_MINUTES
    if names and all(one.viewers is not None for one in actual):
        names += OF_VIEWERS
    return there, tuple(rule(happened, there, figures) for name, rule in RULES.items() if name in names)


def catalog_as_played(catalog: Catalog, played: PlayedShow, goods: Sequence[Used]) -> Catalog:
    """As long as the show was, from when it began; of what came back already at least so much came back."""
    back = {one.sku: one.refunds / one.gmv for one in goods if one.refunds and one.gmv}
    products = tuple(
        p.model_copy(update={"return_rate": min(1.0, max(p.return_rate, back.get(p.sku, 0.0)))})
        for p in catalog.products
    )
    show = catalog.show.model_copy(update={"start": played.start, "minutes": played.minutes})
    traffic = catalog.traffic.model_copy(
        update={name: lasting(getattr(catalog.traffic, name), played.minutes) for name in ("private", "public")}
    )
    # What was pinned before the show decides nothing after it.
    return catalog.model_copy(update={"products": products, "show": show, "traffic": traffic, "kept": Kept()})


def plan_as_played(catalog: Catalog, plan: Plan, played: PlayedShow) -> Plan:
    """What aired when, what it cost there, what was spent; a minute that two airings claim is the first one's."""
    airings, reached = [], 0
    for one in played.on_air:
        begin = max(one.start_min, reached)
        if one.sku and one.end_min > begin:
            airings.append(Airing(one.sku, begin, one.end_min - begin))
        reached = max(reached, one.end_min)
    stated = {
        one.sku: Price(one.sku, one.live_price, one.new_fan_coupon, one.returning_fan_coupon)
        for one in played.on_air
        if one.live_price
    }
    prices = {price.sku: price for price in plan.prices} | stated
    spends = tuple(Spend(p.start_min, p.end_min - p.start_min, p.spend) for p in played.paid)
    return replace(
        plan,
        airings=numbered(airings),
        prices=tuple(prices[p.sku] for p in catalog.products if p.sku in prices),
        paid_traffic=spends,
    )


def _figures(
    catalog: Catalog, plan: Plan, actual: Sequence[At], units: dict[str, int], known: dict[str, Used]
) -> Figures:
    """What rules ask of figures, from what was counted."""
    sold = {sku: (known[sku].gmv or 0.0, float(count)) for sku, count in units.items() if sku in known}
    products = {sku: catalog.product(sku) for sku in sold}
    prizes = sum(prize_money(catalog, airing) for airing in plan.airings)
    gmv = sum(one.gmv for one in actual)
    margin = sum(products[sku].margin(*both) for sku, both in sold.items())
    return Figures(
        curve=tuple(
            Curve(t, one.sku, one.viewers or 0.0, 0.0, one.entries or 0.0, 0.0, 0.0, 0.0, one.gmv)
            for t, one in enumerate(actual)
        ),
        sales={},
        by_airing=(),
        gmv=gmv,
        net_gmv=sum(products[sku].kept_share * both[0] for sku, both in sold.items()),
        margin=margin,
        prizes=prizes,
        subsidy=prizes + sum(products[sku].below_cost(*both) for sku, both in sold.items()),
        ad_spend=sum(block.spend for block in plan.paid_traffic),
        restock_cash=0.0,
        value=gmv,
    )
