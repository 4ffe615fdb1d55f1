"""What other choices would come to, in words: pins, another place for the highlight, the order made by hand, other floors."""

from __future__ import annotations

from lineup.report import formats
from lineup.report.words import Words
from lineup.result import FrontierPoint, PinCost, Result
from lineup.vocabulary.wording import clock


def pins_said(result: Result, words: Words) -> list[str]:
    """What each pin takes, the dearest first; then how many take nothing."""
    costly = sorted((pin for pin in result.pin_costs if pin.cost > 0), key=lambda pin: -pin.cost)
    free = len(result.pin_costs) - len(costly)
    sentences = [_pin_said(pin, result, words) for pin in costly]
    if free:
        sentences.append(words.say("pins_free" if costly else "pins_all_free", count=free))
    return sentences


def _pin_said(pin: PinCost, result: Result, words: Words) -> str:
    value = result.figures.value
    named = result.catalog.product_of(pin.sku).name if pin.sku else ""
    return words.say(
        f"pin.{pin.kind}",
        name=named,
        at="" if pin.minute is None else clock(result.catalog, pin.minute),
        goal=words.goal(result.catalog.show.goal),
        cost=words.money(pin.cost),
        share=formats.percent(pin.cost / (value + pin.cost)) if value + pin.cost > 0 else "–",
    )


def next_place_said(result: Result, words: Words) -> str:
    """What the highlight's next best place would earn; "" where nobody asked."""
    place, value = result.next_place, result.figures.value
    if result.search.effort == "quick" or result.catalog.show.highlight_minutes == 0:
        return ""
    if place is None:
        return words.say("next_place_none") if result.search.ended_by == "effort" else ""
    return words.say(
        "next_place",
        at=clock(result.catalog, place.start_min),
        goal=words.goal(result.catalog.show.goal),
        value=words.money(place.value),
        share=formats.percent(max(0.0, 1 - place.value / value)) if value > 0 else "–",
    )


def hand_order_said(result: Result, words: Words) -> str:
    """How much better the plan is than the best in the user's own order; "" where the catalogue holds none."""
    hand, value = result.hand_order, result.figures.value
    if hand is None:
        return ""
    if hand.value is None:
        return words.say("hand_order_none")
    more = value / hand.value - 1 if hand.value > 0 else 0.0
    key = "hand_order" if more >= 5e-4 else "hand_order_same"
    goal = words.goal(result.catalog.show.goal)
    return words.say(key, goal=goal, value=words.money(hand.value), share=formats.percent(more))


def frontier_rows(points: tuple[FrontierPoint, ...], words: Words) -> list[list[str]]:
    """A row a plan: floor, GMV, kept GMV, margin, its rate, profit, ad spend; each GMV and margin against the first."""
    first = points[0] if points else None
    return [
        [
            words.say("frontier_no_floor") if point.floor is None else formats.percent(point.floor),
            words.money(point.gmv) + _against(point.gmv, first.gmv if first else 0.0),
            words.money(point.net_gmv),
            words.money(point.margin) + _against(point.margin, first.margin if first else 0.0),
            formats.percent(point.margin_rate),
            words.money(point.profit),
            words.money(point.ad_spend),
        ]
        for point in points
    ]


def _against(value: float, first: float) -> str:
    change = value / first - 1 if first > 0 else 0.0
    return f" ({change:+.0%})" if abs(change) >= 5e-3 else ""
