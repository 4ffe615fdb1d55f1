"""What really aired, and what that makes of the plan's order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lineup.errors import Statement
from lineup.logs.played import PlayedShow
from lineup.plan import Airing, Plan, Price, in_a_row, numbered

SILENCE = 3
"""Minutes without a product that are worth a word."""
PASSED = 2
"""Airings planned later that have aired, after which one that hasn't was skipped; before, it may still be next."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What was on air before now, from minute 0 on without a gap: what nobody named is the product's before it.

    `still_on`: whether the last one hasn't gone off yet, as far as is known.
    """

    airings: tuple[Airing, ...]
    still_on: bool
    said: tuple[Statement, ...] = ()


def shown_in(show: PlayedShow, shift: int, now: int) -> Shown:
    """What an export, or a plan workbook kept true, says was on air before now. `shift` is added to its minutes."""
    found: list[Airing] = []
    said: list[Statement] = []
    for one in sorted(show.on_air, key=lambda one: one.start_min):
        start, end = max(0, one.start_min + shift), one.end_min + shift
        if not one.sku or end <= 0 or start >= now:
            continue
        silent = start - (found[-1].end_min if found else 0)
        if silent > SILENCE:
            said.append(
                Statement("actual.silence", {"until": start}, found[-1].sku if found else one.sku, start - silent)
            )
        if found and found[-1].sku == one.sku and silent <= SILENCE:
            found[-1] = replace(found[-1], duration_min=end - found[-1].start_min)
            continue
        found.append(Airing(one.sku, start if found else 0, end - (start if found else 0)))
    for k, after in enumerate(found[1:]):
        found[k] = replace(found[k], duration_min=max(1, after.start_min - found[k].start_min))
    still_on = bool(found) and found[-1].end_min >= min(now, show.minutes + shift)
    return Shown(tuple(found), still_on, tuple(said))


def as_aired(plan: Plan, shown: Shown, now: int, settled: int) -> tuple[Plan, tuple[str, ...]]:
    """The plan with what really aired; after it its own order, and the products of it that were skipped.

    `settled`: airings that an earlier re-plan counted as begun.
    """
    aired, order = list(plan.airings[:settled]), list(plan.airings[settled:])
    new = [a for a in shown.airings if not aired or (a.start_min > aired[-1].start_min and a.sku != aired[-1].sku)]
    if not new:
        return plan, ()
    if aired:
        aired[-1] = replace(aired[-1], duration_min=max(1, new[0].start_min - aired[-1].start_min))
    places = _places([a.sku for a in new], [a.sku for a in order])
    if shown.still_on:
        planned = next((order[at].duration_min for one, at in places.items() if one == len(new) - 1), 0)
        last = new[-1]
        new[-1] = replace(last, duration_min=max(planned, min(last.end_min, now) - last.start_min))
    left = [at for at in range(len(order)) if at not in places.values()]
    passed = {at for at in left if sum(there > at for there in places.values()) >= PASSED}
    rest = in_a_row([order[at] for at in left if at not in passed], new[-1].end_min)
    skipped = tuple(dict.fromkeys(order[at].sku for at in sorted(passed)))
    return replace(plan, airings=numbered([*aired, *new, *rest])), skipped


def _places(aired: Sequence[str], order: Sequence[str]) -> dict[int, int]:
    """The place in the order of each that aired, the first that is free."""
    found: dict[int, int] = {}
    for one, sku in enumerate(aired):
        free = (at for at in range(len(order)) if order[at] == sku and at not in found.values())
        if (at := next(free, None)) is not None:
            found[one] = at
    return found


def with_real_prices(plan: Plan, show: PlayedShow) -> tuple[Plan, tuple[Statement, ...]]:
    """The plan at the prices at which the products really aired, where they were stated and are others."""
    earned = {one.sku: round(one.gmv / one.units, 2) for one in show.products if one.units and one.gmv}
    prices = {price.sku: price for price in plan.prices}
    said = []
    for one in show.on_air:
        if not one.sku or not one.live_price or one.live_price == earned.get(one.sku):  # no tag, but what was paid
            continue
        price = Price(one.sku, one.live_price, one.new_fan_coupon, one.returning_fan_coupon)
        was = prices.get(one.sku)
        if was is not None and was != price:
            said.append(Statement("actual.price", {"old": was, "new": price}, one.sku))
        prices[one.sku] = price
    return replace(plan, prices=tuple(prices.values())), tuple(said)
