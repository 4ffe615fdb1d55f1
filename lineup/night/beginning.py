"""The state of a night, from the plan, what was known before, and what people know now (model §12)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from lineup.catalog import Catalog
from lineup.evaluate import Figures, evaluate, supply_of
from lineup.night.course import Course, course_of, left_out
from lineup.night.facts import Facts
from lineup.night.learning import Belief
from lineup.night.moving import copied, fuller, lifts_pins, moved
from lineup.night.sales import Sold, left_on, sold_so_far
from lineup.plan import Kept, Plan, aired_until
from lineup.tonight import ON_HIGHLIGHT, Known, Night, Passed


@dataclass(frozen=True, slots=True)
class Begun:
    """A night begun: the catalogue in its state, its course; by product what sold since the last re-plan, and what is believed.

    `room`: viewers there per viewer expected.
    """

    catalog: Catalog
    course: Course
    sold: dict[str, Sold]
    beliefs: dict[str, Belief]
    room: float


def begin(before: Catalog, plan: Plan, facts: Facts, meant: Plan | None = None) -> Begun:
    """The night as it stands. `before`: the catalogue of the plan, in the state of an earlier re-plan if there was one.

    `meant`: what was planned, where `plan` holds what really aired.
    """
    catalog = moved(before, facts)
    night, minutes = catalog.night, catalog.show.minutes
    ready = min(minutes, max(night.ready, facts.now + facts.notice))
    off = (
        {sku for sku, known in night.products.items() if known.off} | facts.dropped | left_out(plan, facts, night.aired)
    )
    out = facts.sold_out | {sku for sku, units in facts.left.items() if units <= 0}
    gone = frozenset(off | out | {p.sku for p in catalog.products if catalog.is_gone(p.sku)})
    course = course_of(plan, facts, ready, minutes, gone, night.aired)
    passed = evaluate(catalog, replace(plan, airings=aired_until(course.begun, facts.now)))
    rooms = _fullness(passed, facts, night)
    room = rooms[-1] if rooms else 1.0
    sold, beliefs = sold_so_far(catalog, plan, passed, facts, rooms)
    known = _products(catalog, plan, facts, course, sold, beliefs)
    course = replace(course, rest=tuple(a for a in course.rest if a.sku not in known or not known[a.sku].is_out))
    known |= {sku: replace(known.get(sku, Known()), off=True) for sku in off}
    new, returning = _viewers(passed, facts, room)
    lit, window = catalog.show.highlight_minutes > 0, plan.highlight
    now = Night(
        now=facts.now,
        ready=ready,
        shift=night.shift if night.has_begun else -(facts.late or 0),
        new_viewers=new,
        returning_viewers=returning,
        products=known,
        curve=_curve(night, passed, sold, rooms),
        begun=tuple(airing.sku for airing in course.begun),
        highlight=(window.start_min, window.end_min) if lit and window.start_min < ready else None,
        bought=tuple(block for block in plan.paid_traffic if block.start_min < ready),
    )
    now = replace(now, **_used(catalog, plan, now, course), **_forgiven(before, meant or plan, now))
    if lit and now.highlight is None and minutes < catalog.show.highlight_minutes:  # no room for it any more
        catalog = copied(catalog, show=catalog.show.model_copy(update={"highlight_minutes": 0}))
        now = replace(now, excused=ON_HIGHLIGHT)
    elif not lit and "highlight_window" in night.excused:
        now = replace(now, excused=ON_HIGHLIGHT)
    if lifts_pins(before, catalog) or "pins" in night.excused:
        now = replace(now, excused=(*now.excused, "pins"))
    locked = (a for a in course.rest if a.sku in facts.locked and a.start_min >= ready and a.end_min <= minutes)
    catalog = copied(fuller(catalog, facts.now, room), night=now, kept=Kept(airings=tuple(locked)))
    return Begun(catalog, course, sold, beliefs, room)


def _fullness(passed: Figures, facts: Facts, night: Night) -> list[float]:
    """Viewers there per viewer expected, by minute since the last re-plan; 1 where nobody has looked.

    Between two looks it is what it was; before the first, what it was then.
    """
    minutes = passed.curve[night.now :]
    online = {m.t: facts.online[m.t] for m in minutes if m.viewers and m.t in facts.online}
    if facts.viewers is not None and minutes and minutes[-1].viewers:
        online[minutes[-1].t] = facts.viewers
    seen = {m.t: online[m.t] / m.viewers for m in minutes if m.t in online}
    room, rooms = next(iter(seen.values()), 1.0), []
    for minute in minutes:
        room = seen.get(minute.t, room)
        rooms.append(room)
    return rooms


def _viewers(passed: Figures, facts: Facts, room: float) -> tuple[float, float]:
    """(new, returning) viewers in the minute before now."""
    if not passed.curve or (facts.viewers is not None and not passed.curve[-1].viewers):
        return (facts.viewers or 0.0) / 2, (facts.viewers or 0.0) / 2
    last = passed.curve[-1]
    scale = room if facts.viewers is None else facts.viewers / last.viewers
    return last.new_viewers * scale, last.returning_viewers * scale


def _products(
    catalog: Catalog, plan: Plan, facts: Facts, course: Course, sold: dict[str, Sold], beliefs: dict[str, Belief]
) -> dict[str, Known]:
    supply, aired = supply_of(catalog, plan), {airing.sku for airing in course.begun}
    announced = {price.sku for price in catalog.kept.prices}
    found: dict[str, Known] = {}
    for product in catalog.products:
        if not product.sells:
            continue
        sku, one, belief = product.sku, sold[product.sku], beliefs[product.sku]
        before = catalog.night.products.get(sku, Known())
        left, quota = left_on(supply[sku], one.units, facts.left.get(sku))
        if sku in facts.sold_out:
            left, quota = [0.0] * len(left), [0.0] * len(quota)
        units = round(before.sold + one.units, 2)
        price = (plan.price(sku) if units > 0 or sku in aired | announced else None) or before.price
        names = [variant.sku for variant in product.variants]
        found[sku] = Known(
            sold=units,
            gmv=round(before.gmv + one.gmv, 2),
            left=dict(zip(names, left, strict=True)),
            quota=dict(zip(names, quota, strict=True)),
            demand=before.demand * belief.demand,
            sigma=belief.sigma,
            price=price,
            held=price is not None and units > 0,
        )
    return found


def _curve(night: Night, passed: Figures, sold: dict[str, Sold], rooms: list[float]) -> tuple[Passed, ...]:
    by_model: dict[str, float] = {}
    for minute, room in zip(passed.curve[night.now :], rooms, strict=True):
        by_model[minute.sku] = by_model.get(minute.sku, 0.0) + room * minute.gmv

    def as_it_was(sku: str, gmv: float) -> float:
        """A minute's GMV by the model, as its product's sales were really."""
        return gmv * sold[sku].gmv / by_model[sku] if gmv else 0.0

    minutes = (
        Passed(
            sku=m.sku,
            new=m.new_viewers * room,
            returning=m.returning_viewers * room,
            units=m.units * (as_it_was(m.sku, room * m.gmv) / m.gmv if m.gmv else 0.0),
            gmv=as_it_was(m.sku, room * m.gmv),
            entries=m.entries * room,
            paid=m.paid_entries,
        )
        for m, room in zip(passed.curve[night.now :], rooms, strict=True)
    )
    return night.curve + tuple(minutes)


def _used(catalog: Catalog, plan: Plan, night: Night, course: Course) -> dict[str, Any]:
    """What history has used of the welfare budget, and of the coupons."""
    prizes = sum(p.cost for a in course.begun if (p := catalog.product(a.sku)).is_activity)
    below = sum(catalog.product(sku).below_cost(known.gmv, known.sold) for sku, known in night.products.items())
    shown = set(night.begun) | {sku for sku, known in night.products.items() if known.sold > 0}
    coupons = sum(p.sku in shown and bool(p.new_fan_coupon or p.returning_fan_coupon) for p in plan.prices)
    return {"subsidy": round(prizes + below, 2), "coupons": coupons}


def _forgiven(before: Catalog, plan: Plan, night: Night) -> dict[str, Any]:
    """What history fell short of the old plan's surpluses at this minute, beside what was forgiven before, yuan."""
    show, window = before.show, plan.highlight
    meant = evaluate(before, replace(plan, airings=aired_until(plan.airings, night.now)))
    sold = [(before.product(sku), known) for sku, known in night.products.items()]
    kept = sum(p.kept_share * known.gmv for p, known in sold)
    margin = sum(p.margin(known.gmv, known.sold) for p, known in sold) - show.margin_floor * kept
    short = meant.margin - show.margin_floor * meant.net_gmv - margin
    inside = sum(m.gmv for m in meant.curve if m.t in window) - show.highlight_share * meant.gmv
    really = night.gmv_within(window.start_min, window.end_min) - show.highlight_share * sum(k.gmv for _, k in sold)
    return {
        "forgiven_margin": before.night.forgiven_margin + max(0.0, round(short, 2)),
        "forgiven_share": before.night.forgiven_share + max(0.0, round(inside - really, 2)),
    }
