"""What to order, what to presell, what runs short, what else to do before the show, in sentences."""

from __future__ import annotations

from typing import Any

from lineup.report import formats as show_as
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.report.tables.variants import SHORT
from lineup.report.words import Words
from lineup.result import Result
from lineup.supply import order_of_at_least

_CANNOT = ("never", "too_late", "none_allowed", "moq_too_big")
_NAMES = 6  # named in one sentence before the rest is only counted
_SPECS = 4


def orders(tables: Tables, words: Words) -> list[str]:
    """A sentence an order, the earliest date first."""
    return [_order(row, words) for row in orders_due(tables, words)]


def orders_due(tables: Tables, words: Words) -> list[Row]:
    """The orders to see to, the earliest first; those of one style that are due together are one, with its `specs`."""
    names = {row.sku: row.name for row in tables.prices}
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows_of(tables.restock):
        if row["due"]:
            groups.setdefault((row["product"], row["kind"], row["order_by"]), []).append(row)
    due = []
    for (product, _, _), rows in groups.items():
        sums = {key: sum(row[key] for row in rows) for key in ("order_units", "presale_quota", "presold", "cash")}
        specs = [(row["spec"], row["order_units"] or row["presale_quota"]) for row in rows]
        if len(rows) > 1:
            sums["name"] = words.say("specs_counted", name=names.get(product, rows[0]["name"]), count=len(rows))
        due.append(rows[0] | sums | {"style": names.get(product, rows[0]["name"]), "specs": specs})
    return sorted(due, key=urgency)


def specs_ordered(tables: Tables, words: Words) -> list[str]:
    """How many of each size and colour, a sentence a style of which several are ordered."""
    return [
        words.say(
            "orders_by_spec",
            name=row["style"],
            specs=words.listed([words.say("spec_units", spec=spec, units=units) for spec, units in row["specs"]]),
        )
        for row in orders_due(tables, words)
        if len(row["specs"]) > 1
    ]


def weight(row: Row) -> float:
    """How much an order matters, yuan at cost: the cash that it takes, or the units that it is expected to presell.

    Of goods on commission, which cost nothing, the units.
    """
    if row["by_brand"]:
        return float(row["order_units"] + row["presold"])
    return float(row["cash"] + row["presold"] * row["cost"])


def urgency(row: Row) -> tuple[Any, ...]:
    """Orders by date; of one date the ones that matter most first."""
    return (row["order_by"], row["kind"] != "stock", -weight(row), row["sku"])


def short_of(tables: Tables, words: Words) -> list[str]:
    """What runs short: sizes and colours by style, then what cannot be ordered, then what the brand is asked for."""
    rows = sorted(rows_of(tables.restock), key=lambda row: -row["short"] * max(row["cost"], 1.0))
    sizes: dict[str, list[Row]] = {}
    for row in rows:
        if row["spec"] and row["short"] >= SHORT:
            sizes.setdefault(row["product"], []).append(row)
    whole = [row for row in rows if not row["spec"] and row["short"] >= SHORT and row["note"] in _CANNOT]
    names = {row.sku: row.name for row in tables.prices}
    styles = [_sizes(names[sku], of_it, words) for sku, of_it in sizes.items()]
    own = [_short(row, words) for row in whole if not row["by_brand"]]
    asked = [
        words.say("ready_to", name=row["name"], level=show_as.count(row["level"])) for row in whole if row["by_brand"]
    ]
    found = (("sizes_short", styles), ("cannot_restock", own), ("ask_brand", asked))
    return [words.say(key, names=words.some(listed, _NAMES)) for key, listed in found if listed]


def _short(row: Row, words: Words) -> str:
    return words.say("short_by", name=row["name"], short=show_as.count(row["short"]))


def _sizes(name: str, rows: list[Row], words: Words) -> str:
    specs = words.some([row["spec"] for row in rows], _SPECS)
    return words.say("sizes_short_of", name=name, specs=specs, short=show_as.count(sum(row["short"] for row in rows)))


def surcharges(tables: Tables, words: Words) -> list[str]:
    """Sizes that cost more than their style's one price, which no figure counts; none where there are none."""
    names = [
        words.say("surcharge_of", name=row.name, spec=spec, amount=words.price(amount))
        for row in tables.prices
        for spec, amount in row.surcharges
    ]
    return [words.say("surcharges", names=words.some(names, _NAMES))] if names else []


def _order(row: Row, words: Words) -> str:
    facts: dict[str, Any] = {"name": row["name"], "date": show_as.day(row["order_by"])}
    if row["by_brand"] and row["kind"] == "stock":
        return words.say("do_ready", **facts, units=row["order_units"])
    if row["kind"] == "stock":
        cash, arrives = words.money(row["cash"]), show_as.day(row["arrives"])
        return words.say("do_stock", **facts, units=row["order_units"], cash=cash, arrives=arrives)
    presold, ship = show_as.few(row["presold"]), show_as.day(row["ship_by"])
    return words.say("do_presale", **facts, units=row["presale_quota"], presold=presold, ship=ship)


def todo(tables: Tables, words: Words, most: int) -> list[str]:
    """What to do before the show: the `most` weightiest orders by date, coupons, paid traffic."""
    due = orders_due(tables, words)
    chosen = sorted(sorted(due, key=weight, reverse=True)[:most], key=urgency)
    things = [_order(row, words) for row in chosen] or [words.say("nothing_to_do")]
    if len(due) > most:
        things.append(words.say("do_more", count=len(due) - most, sheet=words.label("sheet.restock")))
    prices = rows_of(tables.prices)
    new = sum(row["new_fan_coupon"] > 0 for row in prices)
    returning = sum(row["returning_fan_coupon"] > 0 for row in prices)
    if new + returning:
        sheet = words.label("sheet.prices")
        things.append(words.say("do_coupons", count=new + returning, new=new, returning=returning, sheet=sheet))
    spent = [row for row in rows_of(tables.paid_traffic) if row["funded"]]
    if spent:
        things.append(
            words.say(
                "do_paid",
                spend=words.money(tables.totals.ad_spend),
                first=f"{spent[0]['starts']:%H:%M}",
                blocks=len(spent),
                sheet=words.label("sheet.paid"),
            )
        )
    return things


def restock_note(row: Row, result: Result, words: Words) -> str:
    """Why a product is ordered, or is not."""
    (_, variant), show = result.catalog.variant(row["sku"]), result.catalog.show
    return words.say(
        f"note_{row['note']}",
        lead=show_as.plain(variant.lead_time_days),
        days=show.days_to_show,
        presale=show.presale_ship_days,
        moq=variant.moq,
        pack=variant.pack_size,
        most=variant.restock_max,
        least=order_of_at_least(variant, 1),
        short=show_as.count(row["short"]),
        level=show_as.count(row["level"]),
        on_hand=variant.stock,
    )
