"""What sharing earned, in words."""

from __future__ import annotations

from collections.abc import Sequence

from lineup.report.tables.shared import SharedGain, SharedRow
from lineup.report.words import Words
from lineup.vocabulary.money import money

NOTHING = 5e-4
"""As a share; a gain below it is none."""


_NAMED = 4


def gains_said(gains: Sequence[SharedGain], words: Words) -> list[str]:
    """What each group of rooms earned by sharing; of several, with their names before it."""
    if len(gains) == 1:
        return [_gain_said(gains[0], words)]
    return [words.some(list(gain.rooms), _NAMED) + words.colon() + _gain_said(gain, words) for gain in gains]


def _gain_said(gain: SharedGain, words: Words) -> str:
    """What the rooms come to together, and how much more that is than in the two divisions that anybody would make."""
    parts = [
        words.say("sharing_value", rooms=len(gain.rooms), value=money(gain.value, gain.currency, 0), tried=gain.tried),
        _against("sharing_equal", gain, gain.equal, gain.planned[1], words),
        _against("sharing_by_sales", gain, gain.by_sales, gain.planned[2], words),
    ]
    if without := len(gain.rooms) - gain.planned[0]:
        parts.append(words.say("sharing_without", count=without))
    return words.label("joint.clauses").join(parts) + words.label("joint.stop")


def _against(key: str, gain: SharedGain, other: float, planned: int, words: Words) -> str:
    more = gain.value - other
    if planned < gain.planned[0]:
        return words.say(f"{key}_fewer", count=gain.planned[0] - planned)
    share = more / abs(other) if other else 0.0
    if share < NOTHING:
        return words.say(f"{key}_same")
    return words.say(f"{key}_more", more=money(more, gain.currency, 0), share=share)


def thing_said(row: SharedRow, words: Words) -> str:
    """What is shared, and how much of it there is: 库存 MB018 共 240 件."""
    if row.what == "stock":
        return words.say("sharing_stock", sku=row.sku, amount=row.amount)
    return words.say("sharing_money", what=words.parameter(row.what), amount=words.money(row.amount))


def part_said(row: SharedRow, words: Words) -> str:
    """What a room got of it, and what one more would be worth to it."""
    part = f"{row.part:,}" if row.what == "stock" else words.money(row.part)
    return words.say(
        "sharing_part_units" if row.what == "stock" else "sharing_part_money",
        room=row.room,
        part=part,
        worth=words.money(row.next_unit, 0 if row.next_unit >= 100 else 2),
    )
