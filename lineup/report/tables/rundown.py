"""排品表: what airs when, to whom, at which price, and what it should sell."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lineup.plan import Airing
from lineup.product import Role
from lineup.report.tables.clock import moment
from lineup.report.tables.quotas import quotas
from lineup.report.tables.variants import variants
from lineup.report.tiers import Tier, tier_of
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class RundownRow:
    """One airing. Prices in yuan and the tier are None of an activity; `viewers` is the mean over its minutes."""

    no: int
    locked: bool  # taken over from a plan made before, or aired by now
    starts: dt.datetime
    ends: dt.datetime
    start_min: int
    minutes: int
    airing: int
    highlight: bool  # on air in some minute of the highlight
    lead_in: bool  # a welfare item or activity on air in the minutes that lead in to it
    sku: str  # of what is pitched: the style, where it has one
    name: str
    variants: int
    short_specs: tuple[str, ...]  # of variants that run short in the show (断码)
    category: str
    role: Role
    tier: Tier | None
    live_price: float | None
    new_fan_coupon: float | None
    returning_fan_coupon: float | None
    viewers: float
    quota: int | None
    units: float
    gmv: float
    gmv_share: float


def rundown(result: Result) -> tuple[RundownRow, ...]:
    """One row an airing, in time order (`RundownRow`)."""
    released = quotas(result.catalog, result.plan, result.figures)
    short: dict[str, tuple[str, ...]] = {}
    for row in variants(result):
        if row.is_short and row.spec:
            short[row.product] = (*short.get(row.product, ()), row.spec)
    return tuple(_row(result, k, airing, released[k], short) for k, airing in enumerate(result.plan.airings))


def _row(result: Result, k: int, airing: Airing, quota: int | None, short: dict[str, tuple[str, ...]]) -> RundownRow:
    catalog, figures, highlight = result.catalog, result.figures, result.plan.highlight
    product = catalog.product(airing.sku)
    price = None if not product.sells else result.plan.price(airing.sku)
    on_air = range(airing.start_min, airing.end_min)
    lead = range(max(0, highlight.start_min - catalog.show.highlight_lead_in), highlight.start_min)
    units, gmv = figures.by_airing[k]
    return RundownRow(
        no=k + 1,
        locked=airing.start_min < catalog.night.ready
        or any(pin.sku == airing.sku and pin.start_min == airing.start_min for pin in catalog.kept.airings),
        starts=moment(catalog.show, airing.start_min),
        ends=moment(catalog.show, airing.end_min),
        start_min=airing.start_min,
        minutes=airing.duration_min,
        airing=airing.airing,
        highlight=any(t in highlight for t in on_air),
        lead_in=product.is_relief and any(t in lead for t in on_air),
        sku=airing.sku,
        name=product.name,
        variants=len(product.variants),
        short_specs=short.get(airing.sku, ()),
        category=product.category,
        role=product.role,
        tier=tier_of(product, price) if price else None,
        live_price=price.live_price if price else None,
        new_fan_coupon=price.new_fan_coupon if price else None,
        returning_fan_coupon=price.returning_fan_coupon if price else None,
        viewers=sum(figures.curve[t].viewers for t in on_air) / len(on_air),
        quota=quota,
        units=units,
        gmv=gmv,
        gmv_share=gmv / figures.gmv if figures.gmv else 0.0,
    )
