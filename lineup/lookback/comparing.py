"""From a plan and a played show to what each difference did: the plan is made into what happened, one thing at a time.

Each stage is the product's own model on the minutes that were played. What a stage changes is that cause's part, so that the
parts add up exactly; what is left between the last stage and the till is how well it sold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lineup.catalog import Catalog
from lineup.evaluate import Figures, evaluate
from lineup.learning.observed import observed_of, products_of
from lineup.learning.parameters import Array
from lineup.learning.walk import Steps, walk
from lineup.logs.played import OnAir, PlayedShow, planned_paid
from lineup.lookback.advice import advice_on
from lineup.lookback.as_played import rules_as_played
from lineup.lookback.goods import goods_of
from lineup.lookback.minutes import minutes_of
from lineup.lookback.record import CAUSES, At, Cause, Compared, LookBack, Measures
from lineup.plan import Airing, Plan, Price
from lineup.product import FANS
from lineup.supply import Shelf, supply_of

_HALF_A_DAY = 720  # minutes


def look_back(catalog: Catalog, plan: Plan, played: PlayedShow) -> LookBack:
    """The show beside its plan. `catalog`: what the plan was made with."""
    figures = evaluate(catalog, plan)
    stages, unknown = _stages(catalog, plan, played)
    till = _till(played, stages[-1])
    minutes = minutes_of(catalog, plan, figures, played, till)
    goods = goods_of(catalog, plan, played, minutes)
    there, rules = rules_as_played(catalog, plan, played, minutes, goods)
    found = LookBack(
        start=played.start,
        late=_minutes_late(catalog.show.start, played.start),
        planned=_planned(figures, [minute.planned for minute in minutes if minute.planned]),
        actual=_actual(played, float(till.sum())),
        airings=_airings(plan, played, figures, [*stages, till]),
        unknown=unknown,
        minutes=minutes,
        goods=goods,
        rules=rules,
        as_played=there,
    )
    return replace(found, advice=advice_on(found, catalog))


def _minutes_late(planned: dt.datetime, began: dt.datetime) -> int:
    """Minutes after the planned time of day: the date of a plan may be an assumption, or that of a night before."""
    minutes = round((began - planned).total_seconds() / 60)
    return (minutes + _HALF_A_DAY) % (2 * _HALF_A_DAY) - _HALF_A_DAY


def _stages(catalog: Catalog, plan: Plan, played: PlayedShow) -> tuple[list[Array], tuple[Cause, ...]]:
    """GMV by minute as played, after each cause but the last, and the causes that the files can't tell."""
    prices = {price.sku: price for price in plan.prices}
    spends = planned_paid(plan)
    aired = tuple(_priced(one, prices, catalog) for one in played.on_air)
    rundown = PlayedShow(played.start, played.minutes, on_air=aired, paid=spends)
    entered = tuple(replace(b, online=None, units=None, gmv=None) for b in played.blocks if b.entries is not None)
    traffic = replace(rundown, blocks=entered, paid=played.paid or spends)
    dwell = replace(traffic, blocks=tuple(replace(b, units=None, gmv=None) for b in played.blocks) or entered)
    paid_as_it_was = tuple(
        replace(plain, live_price=one.live_price, new_fan_coupon=one.new_fan_coupon,
                returning_fan_coupon=one.returning_fan_coupon) if one.live_price else plain
        for one, plain in zip(played.on_air, aired, strict=True)
    )  # fmt: skip
    price = replace(dwell, on_air=paid_as_it_was)
    shelves = supply_of(catalog, plan)
    found = [_gmv(catalog, show, shelves) for show in (rundown, traffic, dwell, price)]
    found.append(_gmv(catalog, price, _as_it_was(shelves, played)))
    lacks: dict[Cause, bool] = {
        "rundown": not played.on_air,
        "traffic": not entered,
        "dwell": all(b.online is None for b in played.blocks),
        "price": all(one.live_price is None for one in played.on_air),
        "stock": all(one.ready is None and one.sold_out_min is None for one in played.on_air),
    }
    return found, tuple(cause for cause, lack in lacks.items() if lack)


def _priced(one: OnAir, prices: dict[str, Price], catalog: Catalog) -> OnAir:
    """The airing at the price that was planned."""
    if not one.sku:
        return one
    price = prices.get(one.sku) or Price(one.sku, catalog.product(one.sku).list_price)
    return replace(
        one, live_price=price.live_price, new_fan_coupon=price.new_fan_coupon, sold_out_min=None,
        returning_fan_coupon=price.returning_fan_coupon,
    )  # fmt: skip


def _as_it_was(shelves: dict[str, tuple[Shelf, ...]], played: PlayedShow) -> dict[str, tuple[Shelf, ...]]:
    """The shelves with as many units as were ready on the night, shared between variants as planned."""
    found = dict(shelves)
    for one in reversed(played.on_air):
        if one.sku in shelves and one.ready is not None:
            planned = sum(shelf.stock for shelf in shelves[one.sku])
            found[one.sku] = tuple(
                replace(s, stock=one.ready * (s.stock / planned if planned else s.share)) for s in shelves[one.sku]
            )
    return found


def _gmv(catalog: Catalog, show: PlayedShow, shelves: dict[str, tuple[Shelf, ...]]) -> Array:
    """Expected GMV by minute."""
    zero, own = np.zeros((1, 1)), np.zeros(len(catalog.products) + 1)
    seen = observed_of(catalog, [show])
    wanted = walk(catalog.show, products_of(catalog), seen, Steps({}, zero, zero, own, own, own, own)).wanted[:, 0, 0]
    found = np.zeros(show.minutes)
    prices = {
        one.sku: Price(one.sku, one.live_price or 0.0, one.new_fan_coupon, one.returning_fan_coupon)
        for one in show.on_air
    }
    for place, product in enumerate(catalog.products):
        minutes = np.nonzero(seen.product[0] == place)[0]
        mean = sold = 0.0
        for t in minutes if product.sells else ():
            total = float(wanted[:, t].sum())
            if total <= 0:
                continue
            mean += total
            now = sum(sum(shelf.sold(mean, catalog.show)) for shelf in shelves[product.sku])
            paid = sum(float(wanted[f, t]) * prices[product.sku].paid(fan) for f, fan in enumerate(FANS)) / total
            found[t] += (now - sold) * paid
            sold = now
    return found


def _till(played: PlayedShow, last: Array) -> Array:
    """What was earned, by minute; products' totals are shared out as the model would where minutes aren't known."""
    found = np.zeros(played.minutes)
    if any(block.gmv is not None for block in played.blocks):
        for block in played.blocks:
            at = slice(block.start_min, min(block.end_min, played.minutes))
            found[at] += _shared(block.gmv or 0.0, last[at])
        return found
    for sold in played.products:
        minutes = [t for one in played.on_air if one.sku == sold.sku for t in range(one.start_min, one.end_min)]
        if minutes and sold.gmv:
            found[minutes] += _shared(sold.gmv, last[minutes])
    return found


def _shared(total: float, weights: Array) -> Array:
    even = np.full(len(weights), 1 / max(1, len(weights)))
    return total * (weights / weights.sum() if weights.sum() > 0 else even)


def _airings(plan: Plan, played: PlayedShow, figures: Figures, stages: Sequence[Array]) -> tuple[Compared, ...]:
    """Every airing, planned or played; a product's first is its first, the second its second."""
    waiting: dict[str, list[tuple[Airing, float]]] = {}
    for airing, (_, gmv) in zip(plan.airings, figures.by_airing, strict=True):
        waiting.setdefault(airing.sku, []).append((airing, gmv))
    found, counted = [], np.zeros(len(stages[0]), bool)
    for one in played.on_air:
        planned = waiting[one.sku].pop(0) if waiting.get(one.sku) else None
        at = np.zeros(len(counted), bool)
        at[one.start_min : one.end_min] = True
        at &= ~counted  # a minute of two airings counts once
        counted |= at
        before = planned[1] if planned else 0.0
        levels = [before, *(float(stage[at].sum()) for stage in stages)]
        found.append(
            Compared(
                one.sku, "aired" if planned else "added",
                (planned[0].start_min, planned[0].end_min) if planned else None, (one.start_min, one.end_min), before,
                levels[-1], _parts(levels),
            )
        )  # fmt: skip
    if (~counted).any():
        levels = [0.0, *(float(stage[~counted].sum()) for stage in stages)]
        found.append(Compared("", "added", None, None, 0.0, levels[-1], _parts(levels)))
    for left in waiting.values():
        for airing, gmv in left:
            parts: dict[Cause, float] = dict.fromkeys(CAUSES, 0.0) | {"rundown": -gmv}
            found.append(Compared(airing.sku, "skipped", (airing.start_min, airing.end_min), None, gmv, 0.0, parts))
    return tuple(sorted(found, key=lambda one: (one.actual or one.planned or (len(counted), 0), one.sku)))


def _parts(levels: Sequence[float]) -> dict[Cause, float]:
    return {cause: levels[k + 1] - levels[k] for k, cause in enumerate(CAUSES)}


def _planned(figures: Figures, minutes: Sequence[At]) -> Measures:
    viewers = [minute.viewers for minute in figures.curve]

    def lasted(name: str) -> float | None:
        stayed = sum((getattr(at, name) or 0.0) * (at.entries or 0.0) for at in minutes)
        return stayed / figures.entries if figures.entries else None

    return Measures(
        average_online=float(np.mean(viewers)),
        peak_online=max(viewers),
        mean_stay=sum(viewers) / figures.entries if figures.entries else None,
        entries=figures.entries,
        gmv=figures.gmv,
        stay_5s=lasted("stay_5s"),
        stay_60s=lasted("stay_60s"),
        refunds=figures.gmv - figures.net_gmv,
    )


def _actual(played: PlayedShow, gmv: float) -> Measures:
    online = [block.online for block in played.blocks if block.online is not None]
    entries = played.totals.entries or sum(block.entries or 0 for block in played.blocks) or None
    average = float(np.mean(online)) if online else played.totals.average_online
    stay = played.totals.mean_stay
    if stay is None and average is not None and entries:
        stay = average * played.minutes / entries
    refunds = [one.refunds for one in played.products if one.refunds is not None]
    return Measures(
        average, float(max(online)) if online else None, stay, entries, gmv, played.totals.stay_5s, played.totals.stay_60s,
        played.totals.refunds if played.totals.refunds is not None else sum(refunds) or None,
    )  # fmt: skip
