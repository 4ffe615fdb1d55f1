"""The sentences of a report, from its tables: screen and workbook say the same."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lineup.report import formats as show_as
from lineup.report.tables import Tables
from lineup.report.tables.clock import moment
from lineup.report.tables.frame import Row, rows_of
from lineup.report.words import Words
from lineup.result import Result
from lineup.supply import order_of_at_least

_CANNOT = ("never", "too_late", "none_allowed", "moq_too_big")
_NAUGHT = 1e-6  # a rule's price below which it does not bind
_SOLD = 0.5  # units expected, below which an order is not worth a sentence
_NAMES = 6  # named in one sentence before the rest is only counted


def headline(result: Result, words: Words) -> str:
    """The file, the date, from when to when."""
    show = result.catalog.show
    return words.say(
        "show",
        file=result.catalog.file,
        date=f"{show.start:%Y-%m-%d}",
        starts=f"{show.start:%H:%M}",
        ends=f"{moment(show, show.minutes):%H:%M}",
        minutes=show.minutes,
    )


def counts(tables: Tables, words: Words) -> str:
    """How much is on air."""
    totals = tables.totals
    return words.say("airings", airings=totals.airings, again=totals.second_airings, products=totals.products)


def highlight(tables: Tables, words: Words) -> str:
    """When the highlight is, what it sells, what it earns, what leads in to it."""
    totals, rows = tables.totals, rows_of(tables.rundown)
    hits = _named([row for row in rows if row["highlight"] and row["role"] == "hit"], words)
    before = _named([row for row in rows if row["lead_in"]], words)
    sentence = words.say(
        "highlight",
        starts=f"{totals.highlight_starts:%H:%M}",
        ends=f"{totals.highlight_ends:%H:%M}",
        hits=words.say("hits", names=hits) if hits else words.say("no_hits"),
        gmv=show_as.yuan(totals.highlight_gmv),
        share=show_as.percent(totals.highlight_share),
        viewers=show_as.count(totals.highlight_viewers),
        lift=f"{totals.highlight_lift:.2f}",
    )
    return words.sentences([sentence, words.say("led_in_by", names=before)] if before else [sentence])


def _named(rows: list[Row], words: Words) -> str:
    names = list(dict.fromkeys(str(row["name"]) for row in rows))
    some = words.listed(names[:_NAMES])
    return words.say("assumed_and_more", some=some) if len(names) > _NAMES else some


def peak(tables: Tables, words: Words) -> str:
    """When the room is fullest."""
    totals = tables.totals
    return words.say(
        "peak",
        at=f"{totals.peak_at:%H:%M}",
        peak=show_as.count(totals.peak_viewers),
        mean=show_as.count(totals.mean_viewers),
    )


def search(result: Result, words: Words) -> str:
    """How the plan was found, and what ended the search."""
    found = result.search
    return words.say(
        "searched",
        effort=words.say(f"effort_{found.effort}"),
        evaluations=show_as.count(found.evaluations),
        seed=found.seed,
        ended=words.say(f"ended_{found.ended_by}"),
    )


def stopped_early(result: Result) -> bool:
    """Whether the search was cut before its counted work was done."""
    return result.search.ended_by != "effort"


def _due(tables: Tables) -> list[Row]:
    """Orders that somebody has to place: not presale quotas of which nothing is expected to sell."""
    rows = rows_of(tables.restock)
    return [row for row in rows if row["kind"] == "stock" or (row["kind"] and row["presold"] >= _SOLD)]


def orders(tables: Tables, words: Words) -> list[str]:
    """A sentence an order, the earliest date first."""
    rows = _due(tables)
    rows.sort(key=urgency)
    return [_order(row, words) for row in rows]


def weight(row: Row) -> float:
    """What an order is worth, yuan at cost: the cash that it takes, or the units that it is expected to presell."""
    return float(row["cash"] + row["presold"] * row["cost"])


def urgency(row: Row) -> tuple[Any, ...]:
    """Orders by date; of one date the ones that matter most first."""
    return (row["order_by"], row["kind"] != "stock", -weight(row), row["sku"])


def cannot_be_restocked(tables: Tables, words: Words) -> str:
    """What runs short for want of an order that cannot be made; "" when nothing does."""
    rows = [row for row in rows_of(tables.restock) if row["note"] in _CANNOT and row["short"] >= 1]
    rows.sort(key=lambda row: -row["short"] * row["cost"])
    names = [words.say("short_by", name=row["name"], short=show_as.count(row["short"])) for row in rows[:_NAMES]]
    listed = words.listed(names)
    if len(rows) > _NAMES:
        listed = words.say("assumed_and_more", some=listed)
    return words.say("cannot_restock", names=listed) if rows else ""


def _order(row: Row, words: Words) -> str:
    facts: dict[str, Any] = {"name": row["name"], "date": show_as.day(row["order_by"])}
    if row["kind"] == "stock":
        cash, arrives = show_as.yuan(row["cash"]), show_as.day(row["arrives"])
        return words.say("do_stock", **facts, units=row["order_units"], cash=cash, arrives=arrives)
    presold, ship = show_as.few(row["presold"]), show_as.day(row["ship_by"])
    return words.say("do_presale", **facts, units=row["presale_quota"], presold=presold, ship=ship)


def todo(tables: Tables, words: Words, most: int) -> list[str]:
    """What to do before the show: the `most` weightiest orders by date, coupons, paid traffic."""
    due = _due(tables)
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
                spend=show_as.yuan(tables.totals.ad_spend),
                first=f"{spent[0]['starts']:%H:%M}",
                blocks=len(spent),
                sheet=words.label("sheet.paid"),
            )
        )
    return things


def restock_note(row: Row, result: Result, words: Words) -> str:
    """Why a product is ordered, or is not."""
    product, show = result.catalog.product(row["sku"]), result.catalog.show
    return words.say(
        f"note_{row['note']}",
        lead=show_as.plain(product.lead_time_days),
        days=show.days_to_show,
        presale=show.presale_ship_days,
        moq=product.moq,
        pack=product.pack_size,
        most=product.restock_max,
        least=order_of_at_least(product, 1),
        short=show_as.count(row["short"]),
        level=show_as.count(row["level"]),
        on_hand=product.stock,
    )


def rules_counted(result: Result, words: Words) -> list[str]:
    """The rules whose price is part of what viewers are worth, in a sentence; none when no rule binds."""
    prices = asdict(result.rule_prices).items()
    binding = [
        rule
        for rule, price in prices
        if (max(price.values(), default=0.0) if isinstance(price, dict) else price) > _NAUGHT
    ]
    return [words.say("rules_counted", rules=words.listed([words.rule(rule) for rule in binding]))] if binding else []


def paid(result: Result, tables: Tables, words: Words) -> list[str]:
    """What paid traffic costs and brings, and why it lies where it does."""
    totals, rows = tables.totals, rows_of(tables.paid_traffic)
    spent = [row["last_yuan"] for row in rows if row["funded"]]
    if not spent:
        return [words.say("paid_none")]
    others = [row["last_yuan"] for row in rows if not row["funded"]]
    each = show_as.yuan(totals.ad_spend / totals.paid_entries, 2) if totals.paid_entries else "–"
    entries = show_as.count(totals.paid_entries)
    returns = "–".join(dict.fromkeys(show_as.yuan(some, 2) for some in (min(spent), max(spent))))
    first = words.say("paid_first_yuan", most=show_as.yuan(max(others), 2)) if others else words.say("paid_end")
    return [
        words.say("paid_sum", spend=show_as.yuan(totals.ad_spend), entries=entries, each=each),
        words.sentences([words.say("paid_last_yuan", returns=returns) + first, *rules_counted(result, words)]),
        words.say("paid_why"),
    ]


def rules(tables: Tables, words: Words) -> str:
    """How many rules hold, and which ones are at their limit."""
    totals = tables.totals
    tight = [words.rule(row["rule"]) for row in rows_of(tables.checks) if is_tight(row)]
    passed = words.say("rules_passed", passed=totals.rules_passed, all=totals.rules)
    return words.sentences([passed, words.say("rules_tight", rules=words.listed(tight))] if tight else [passed])


def is_tight(row: Row) -> bool:
    """Whether a budget or a share stands within 1 % of its limit: a knob worth turning."""
    value, limit = row["value"], row["limit"]
    if not row["passed"] or value is None or not limit or row["unit"] not in ("yuan", "share"):
        return False
    return bool(abs(value - limit) <= 0.01 * abs(limit))
