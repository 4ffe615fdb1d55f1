"""备胎 in words: who stands in for whom, at which price, and what that does to the show."""

from __future__ import annotations

from lineup.plan import Price
from lineup.report.tables import Tables
from lineup.report.tables.substitutes import SubstituteRow
from lineup.report.words import Words

_MOST = 4
"""On the screen and the overview; the sheet has them all."""


def price_said(price: Price | None, words: Words) -> str:
    """A price tag with its coupon; "" of what is not for sale."""
    if price is None:
        return ""
    coupons = (("new_fan_coupon", price.new_fan_coupon), ("returning_fan_coupon", price.returning_fan_coupon))
    parts = [words.say(f"substitute.{key}", amount=words.price(off)) for key, off in coupons if off]
    return " ".join([words.price(price.live_price), *parts])


def substitutes_said(tables: Tables, words: Words) -> list[str]:
    """Who stands in for those that would be missed most; none of a plan without hits and must-airs."""
    rows = sorted(tables.substitutes, key=lambda row: row.change)
    if not rows:
        return []
    said = words.some([_one(row, words) for row in rows], _MOST)
    return [words.say("substitutes", goal=words.goal(tables.totals.goal), list=said)]


def _one(row: SubstituteRow, words: Words) -> str:
    if not row.by:
        return words.say("substitute_none", name=row.name)
    change = ("+" if row.change > 0 else "") + words.money(row.change if round(row.change) else 0.0)
    return words.say("substitute_one", name=row.name, by=row.by_name, price=price_said(row.price, words), change=change)
