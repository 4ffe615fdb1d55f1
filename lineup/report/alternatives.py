"""What other choices would come to, in words: pins, another place for the highlight, the order made by hand, other floors."""

from __future__ import annotations

from lineup.report import formats
from lineup.report.tables import Tables
from lineup.report.tables.tradeoffs import PinRow, TradeoffRow
from lineup.report.words import Words
from lineup.result import Result
from lineup.vocabulary.wording import clock

_NOTABLE = 5e-3
"""Share by which a figure differs in what is shown."""


def pins_said(result: Result, tables: Tables, words: Words) -> list[str]:
    """What each pin takes, the dearest first; then how many take nothing."""
    costly = [pin for pin in tables.pins if pin.cost > 0]
    sentences = [_pin_said(pin, result, words) for pin in costly]
    if free := len(tables.pins) - len(costly):
        sentences.append(words.say("pins_free" if costly else "pins_all_free", count=free))
    return sentences


def _pin_said(pin: PinRow, result: Result, words: Words) -> str:
    named = result.catalog.product_of(pin.sku).name if pin.sku else ""
    return words.say(
        f"pin.{pin.kind}",
        name=named,
        at="" if pin.minute is None else clock(result.catalog, pin.minute),
        goal=words.goal(result.catalog.show.goal),
        cost=words.money(pin.cost),
        share=formats.percent(pin.share) if pin.share > 0 else "–",
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


def tradeoff_name(row: TradeoffRow, words: Words) -> str:
    """What tells a plan from the others: its margin floor; this plan by its name."""
    floor = words.say("frontier_no_floor") if row.floor is None else formats.percent(row.floor)
    return words.say("frontier_this", floor=floor) if row.is_this_plan else floor


def tradeoff_said(tables: Tables, words: Words) -> str:
    """What the plan of the most margin takes in GMV, against this one; "" where it has no more."""
    if not tables.tradeoffs:
        return ""
    most = max(tables.tradeoffs, key=lambda row: row.margin)
    if round(100 * most.margin_change) <= 0:
        return words.say("frontier_most")
    return words.say(
        "frontier_says",
        floor=tradeoff_name(most, words),
        gmv=f"{most.gmv_change:+.0%}",
        margin=f"{most.margin_change:+.0%}",
    )


def changed(value: str, change: float) -> str:
    """A figure, with by how much it differs from this plan's."""
    return f"{value} ({change:+.0%})" if abs(change) >= _NOTABLE else value
