"""Products by the minutes that they got and what a viewer-minute of them earned: which were too long, which too short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from lineup.catalog import Catalog
from lineup.logs.played import PlayedShow
from lineup.lookback.record import At, Minute, Used
from lineup.plan import Plan

POOR, RICH = 0.7, 1.4
"""Of what a viewer-minute of all products earned: below, minutes were wasted; above, more would have been earned."""


def goods_of(catalog: Catalog, plan: Plan, played: PlayedShow, minutes: Sequence[Minute]) -> tuple[Used, ...]:
    """Every product that was planned or aired, in catalogue order."""
    planned = [minute.planned for minute in minutes if minute.planned]
    actual = [minute.actual for minute in minutes if minute.actual]
    aired = {one.sku for one in (*planned, *actual)}
    found = [_used(catalog, sku, planned, actual, played) for sku in (p.sku for p in catalog.products) if sku in aired]
    return _judged(catalog, found, played)


def _used(catalog: Catalog, sku: str, planned: Sequence[At], actual: Sequence[At], played: PlayedShow) -> Used:
    meant, was = ([one for one in side if one.sku == sku] for side in (planned, actual))
    sold = next((one for one in played.products if one.sku == sku), None)
    seen = [one.viewers for one in was if one.viewers is not None]
    stated = sold.gmv if sold is not None and sold.gmv is not None else None
    gmv = stated if stated is not None else sum(one.gmv for one in was) if was else None
    planned_gmv = sum(one.gmv for one in meant)
    return Used(
        sku=sku,
        planned_minutes=len(meant),
        minutes=len(was),
        planned_viewer_minutes=sum(one.viewers or 0.0 for one in meant),
        viewer_minutes=sum(seen) if was and len(seen) == len(was) else None,
        planned_gmv=planned_gmv,
        gmv=gmv,
        planned_refunds=planned_gmv * catalog.product(sku).return_rate,
        refunds=sold.refunds if sold is not None else None,
    )


def _judged(catalog: Catalog, goods: Sequence[Used], played: PlayedShow) -> tuple[Used, ...]:
    """With a word on each one's length, against what the products that are there to sell earned together."""
    ran_out = {one.sku for one in played.on_air if one.sold_out_min is not None}
    compared = [
        one
        for one in goods
        if catalog.product(one.sku).sells and not catalog.product(one.sku).is_relief and one.earns is not None
    ]
    viewers = sum(one.viewer_minutes or 0.0 for one in compared)
    if len(compared) < 2 or viewers <= 0:
        return tuple(goods)
    usual = sum(one.gmv or 0.0 for one in compared) / viewers
    middle = median(one.minutes for one in compared)
    judged = {one.sku: _length(catalog, one, usual, middle, one.sku in ran_out) for one in compared}
    return tuple(judged.get(one.sku, one) for one in goods)


def _length(catalog: Catalog, one: Used, usual: float, middle: float, ran_out: bool) -> Used:
    product, earns = catalog.product(one.sku), one.earns or 0.0
    if earns < POOR * usual and one.minutes >= middle and one.minutes > product.min_minutes:
        return replace(one, length="long")
    if earns > RICH * usual and one.minutes <= middle and not ran_out:
        return replace(one, length="short")
    return replace(one, length="fit")
