"""What can be wrong between the cells of a product, each of them fine alone. One function a fault."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from lineup.completion import PRODUCT_DEFAULTS
from lineup.product import SILENT_ROLES
from lineup.vocabulary.words import Phrase
from lineup.workbook.faults import Faults
from lineup.workbook.headers import PRODUCT
from lineup.workbook.naming import label
from lineup.workbook.numbers import plain
from lineup.workbook.products import ProductRow
from lineup.workbook.style_checks import check_styles
from lineup.workbook.times import Span
from lineup.workbook.traditional import simplified

_PRICES = {field: Phrase(field) for field in ("list_price", "live_price")}
FEW_PER_CENT = 0.12  # of the list price: 8.5 for 8.5折 of 99 is no live price
_SAYS_TALK = re.compile(
    r"问候|交接|换班|收尾|收官|开场|暖场|下播|预告|过场|串场|口播|自我介绍|感谢|告别"
    r"|\b(greetings?|welcome|hand-?overs?|handing over|clos(ing|e)|opening|intro(duction)?|outro|wrap-?up|farewell|goodbye"
    r"|thank you|thanks|sign-?off|announcements?|transition)\b"
)
_SAYS_ACTIVITY = re.compile(
    r"[抽奖送赢]|福袋|红包|游戏|问答|秒杀|互动|点赞|接龙|\b(draws?|giveaways?|lotter(y|ies)|raffles?|quiz(zes)?|games?|prizes?|win"
    r"|bags?|gifts?|polls?|contests?|challenges?)\b"
)
MARGIN_TOLERANCE = 0.01  # of the list price: how far a rounded margin may be from the cost


def check_rows(rows: list[ProductRow], span: Span, faults: Faults) -> None:
    """Note what is wrong inside each row, every sku that is given twice, and what the rows of a style disagree on."""
    duplicate_sku(rows, faults)
    check_styles(rows, faults)
    substitute_unknown(rows, faults)
    for row in rows:
        min_above_max(row, faults)
        pin_outside_show(row, span, faults)
        pin_conflict(row, faults)
        talk_or_activity(row, faults)
        if not row.is_activity:
            price_below_floor(row, faults)
            live_above_list(row, faults)
            live_far_below_list(row, faults)
            live_below_cost(row, faults)
            cost_above_price(row, faults)
            cost_margin_disagree(row, faults)


def duplicate_sku(rows: list[ProductRow], faults: Faults) -> None:
    """A sku stands for one product; the second row that has it is at fault."""
    first: dict[str, int] = {}
    for row in rows:
        if row.has("sku") and first.setdefault(sku := row.given["sku"], row.number) != row.number:
            faults.add("duplicate_sku", row.table.title, row.cell("sku"), sku=sku, row=first[sku])


def substitute_unknown(rows: list[ProductRow], faults: Faults) -> None:
    """Who stands in for a product is another one that sells, by number or by name."""
    by_name: dict[str, ProductRow] = {}
    for row in rows if len(rows) > 1 else ():  # a product alone has nobody to name
        for field in ("sku", "style", "name"):
            if row.has(field):
                by_name.setdefault(row.given[field], row)
    for row in rows if by_name else ():
        named = by_name.get(row.given["substitute"].strip()) if row.has("substitute") else row
        if row.has("substitute") and (named is None or named is row or named.given.get("role") in SILENT_ROLES):
            faults.add("substitute_unknown", row.table.title, row.cell("substitute"))


def price_below_floor(row: ProductRow, faults: Faults) -> None:
    """The list price, and the live price if one is agreed, lie at or above the floor that the user gave."""
    for field in _PRICES:
        if row.has(field, "floor_price") and 0 < row.given[field] < row.given["floor_price"]:
            faults.add(
                "price_below_floor", row.table.title, row.cell(field), name=_PRICES[field],
                price=faults.money(row.given[field]), floor=faults.money(row.given["floor_price"]),
            )  # fmt: skip
            return


def live_above_list(row: ProductRow, faults: Faults) -> None:
    """An agreed live price is no dearer than every day."""
    if row.has("live_price", "list_price") and row.given["live_price"] > row.given["list_price"] > 0:
        faults.add(
            "live_above_list", row.table.title, row.cell("live_price"),
            price=faults.money(row.given["live_price"]), list=faults.money(row.given["list_price"]),
        )  # fmt: skip


def live_far_below_list(row: ProductRow, faults: Faults) -> None:
    """A live price of a few per cent is a discount that was typed as a price, or a slip, unless it is a bargain."""
    if not row.has("live_price", "list_price") or _may_be_welfare(row):
        return
    share = row.given["live_price"] / (row.given["list_price"] or 1)
    if share < FEW_PER_CENT:
        faults.add(
            "live_far_below_list", row.table.title, row.cell("live_price"), share=f"{share:.1%}",
            price=faults.money(row.given["live_price"]), list=faults.money(row.given["list_price"]),
        )  # fmt: skip


def live_below_cost(row: ProductRow, faults: Faults) -> None:
    """Only a welfare item may be agreed at less than it costs; one that costs more than its list price is said so."""
    if not row.has("live_price", "cost", "list_price") or _may_be_welfare(row):
        return
    live, cost = row.given["live_price"], row.given["cost"]
    if FEW_PER_CENT * row.given["list_price"] <= live < cost <= row.given["list_price"]:
        faults.add(
            "live_below_cost",
            row.table.title,
            row.cell("live_price"),
            price=faults.money(live),
            cost=faults.money(cost),
        )


def _may_be_welfare(row: ProductRow) -> bool:
    """Whether its role says so, or can't be read."""
    return row.given.get("role") == "welfare" or "role" in row.bad


def cost_above_price(row: ProductRow, faults: Faults) -> None:
    """Only a welfare item may cost more than its list price. A role that can't be read might be welfare."""
    if _may_be_welfare(row) or not row.has("cost", "list_price"):
        return
    if row.given["cost"] > row.given["list_price"] > 0:
        faults.add(
            "cost_above_price", row.table.title, row.cell("cost"),
            cost=faults.money(row.given["cost"]), list=faults.money(row.given["list_price"]),
        )  # fmt: skip


def cost_margin_disagree(row: ProductRow, faults: Faults) -> None:
    """Cost and margin, where both are given, say the same of one of the prices; the cost counts."""
    if not row.has("cost", "margin", "list_price") or not row.given["cost"] <= row.given["list_price"] > 0:
        return
    implied = 1 - row.given["cost"] / row.given["list_price"]
    prices = [row.given["list_price"], row.given.get("live_price", 0)]
    if all(
        abs(1 - row.given["cost"] / price - row.given["margin"]) > MARGIN_TOLERANCE for price in prices if price > 0
    ):
        faults.add(
            "cost_margin_disagree", row.table.title, row.cell("margin"), margin=f"{row.given['margin']:.1%}",
            column=row.header("margin"),
            implied=f"{implied:.1%}", cost=faults.money(row.given["cost"]), list=faults.money(row.given["list_price"]),
        )  # fmt: skip


def min_above_max(row: ProductRow, faults: Faults) -> None:
    """A blank one of the two counts with its default."""
    if row.bad & {"min_minutes", "max_minutes"}:
        return
    shortest = row.given.get("min_minutes", int(PRODUCT_DEFAULTS["min_minutes"]))
    longest = row.given.get("max_minutes", int(PRODUCT_DEFAULTS["max_minutes"]))
    if shortest > longest:
        note: Phrase | str = ""
        if not row.has("max_minutes"):
            note = Phrase("longest_blank", longest=longest)
        elif not row.has("min_minutes"):
            note = Phrase("shortest_blank", shortest=shortest)
        cell = row.cell("min_minutes" if row.has("min_minutes") else "max_minutes")
        faults.add("min_above_max", row.table.title, cell, shortest=shortest, longest=longest, note=note)


def pin_outside_show(row: ProductRow, span: Span, faults: Faults) -> None:
    """Every pin is a minute of the show; a product pinned to a minute also ends within the show."""
    shortest = row.given.get("min_minutes", int(PRODUCT_DEFAULTS["min_minutes"]))
    for field in ("fixed_start", "earliest_start", "latest_start"):
        if not row.has(field) or not span.places(row.cell(field)):
            continue
        minute, last = row.given[field], span.minutes - 1
        note: Phrase | str = ""
        if field == "fixed_start" and minute <= last < minute + shortest - 1:
            note = Phrase("pitch_too_long", shortest=shortest)
            last = span.minutes - shortest
        if not 0 <= minute <= last:
            opens, closes = span.start, span.start + dt.timedelta(minutes=span.minutes)
            faults.add(
                "pin_outside_show", row.table.title, row.cell(field), column=row.header(field), minute=minute,
                minutes=span.minutes, opens=f"{opens:%H:%M}", closes=f"{closes:%H:%M}", note=note,
            )  # fmt: skip


def talk_or_activity(row: ProductRow, faults: Faults) -> None:
    """An activity without prizes that is called like a greeting or a handover may be talk, which relieves nobody."""
    if row.given.get("role") != "activity" or row.given.get("cost", 0) > 0 or not row.has("name"):
        return
    name = simplified(plain(str(row.given["name"])))
    if _SAYS_TALK.search(name) and not _SAYS_ACTIVITY.search(name):
        faults.add("talk_or_activity", row.table.title, row.cell("role"), name=row.given["name"])


def pin_conflict(row: ProductRow, faults: Faults) -> None:
    """earliest ≤ fixed ≤ latest, as far as they are given."""
    order = [field for field in ("earliest_start", "fixed_start", "latest_start") if row.has(field)]
    for one, other in pairwise(order):
        if row.given[one] > row.given[other]:
            faults.add(
                "pin_conflict", row.table.title, row.cell(one), one=label(PRODUCT, one), first=row.given[one],
                other=label(PRODUCT, other), second=row.given[other],
            )  # fmt: skip
            return
