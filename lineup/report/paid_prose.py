"""What paid traffic costs, brings and earns, in sentences: whether it pays, what ended it, why it lies where it does."""

from __future__ import annotations

import math
from dataclasses import asdict

from lineup.report import formats as show_as
from lineup.report.tables import Tables
from lineup.report.tables.frame import rows_of
from lineup.report.words import Words
from lineup.result import Result

_NAUGHT = 1e-6  # a rule's price below which it does not bind


def warning(tables: Tables, words: Words) -> str:
    """What stands first in the plan where the last yuan loses money, and the floor that would not; else ""."""
    paying = tables.paying
    if not paying.last_loses:
        return ""
    one = words.price(1)
    if paying.paying_floor is None or paying.last_break_even is None:
        return words.say("paid_loses_all", one=one)
    return words.say(
        "paid_loses",
        one=one,
        margin=words.money(paying.last_margin, 2),
        gmv=words.money(paying.last_gmv, 2),
        even=words.money(paying.last_break_even, 2),
        floor=f"{math.ceil(10 * paying.paying_floor - 1e-6) / 10:g}",
    )


def paid(result: Result, tables: Tables, words: Words) -> list[str]:
    """What paid traffic costs and brings, whether it pays, what ended it, and why it lies where it does."""
    paying = tables.paying
    if paying.spend <= 0:
        return [words.say("paid_none"), *stopped(result, tables, words)]
    return [
        words.sentences([_sum(tables, words), _effect(tables, words)]),
        words.sentences([*stopped(result, tables, words), _more(tables, words)]),
        _last(result, tables, words),
        words.say("paid_why", one=words.price(1)),
    ]


def stopped(result: Result, tables: Tables, words: Words) -> list[str]:
    """What ended the spending, in a sentence; none where there is no budget."""
    by, show = tables.paying.stopped_by, result.catalog.show
    if by == "nothing":
        return []
    if tables.paying.spend <= 0:
        most = max((row.last_yuan for row in tables.paid_traffic), default=0.0)
        if most >= show.roi_floor:
            return []
        facts = {"budget": words.money(show.ad_budget), "most": words.money(most, 2), "floor": f"{show.roi_floor:g}"}
        return [words.say("paid_stopped_nothing", one=words.price(1), **facts)]
    return [
        words.say(
            f"paid_stopped_{by}",
            cap=show_as.plain(show.paid_cap),
            rules=words.listed([words.rule(rule) for rule in _binding(result)]),
            one=words.price(1),
            floor=words.money(show.roi_floor, 2),
            goal=words.goal(show.goal),
            left=words.money(show.ad_budget - tables.paying.spend),
        )
    ]


def _sum(tables: Tables, words: Words) -> str:
    paying = tables.paying
    each = words.money(paying.spend / paying.entries, 2) if paying.entries else "–"
    return words.say("paid_sum", spend=words.money(paying.spend), entries=show_as.count(paying.entries), each=each)


def _effect(tables: Tables, words: Words) -> str:
    paying = tables.paying
    even = (
        words.say("paid_never_even")
        if paying.break_even is None
        else words.say("paid_break_even", even=f"{paying.break_even:.2f}", one=words.price(1))
    )
    return words.say(
        "paid_effect",
        gmv=_signed(paying.gmv, words),
        returned=f"{paying.returned:.2f}",
        margin=_signed(paying.margin, words),
        profit=_signed(paying.profit, words),
        one=words.price(1),
        even=even,
    )


def _more(tables: Tables, words: Words) -> str:
    paying = tables.paying
    return words.say(
        "paid_more",
        more=words.money(paying.more_spend),
        gmv=_signed(paying.more_gmv, words),
        profit=_signed(paying.more_profit, words),
    )


def _last(result: Result, tables: Tables, words: Words) -> str:
    spent = [row["last_yuan"] for row in rows_of(tables.paid_traffic) if row["funded"]]
    others = [row["last_yuan"] for row in rows_of(tables.paid_traffic) if not row["funded"]]
    returns = "–".join(dict.fromkeys(words.money(some, 2) for some in (min(spent), max(spent)))) if spent else "–"
    one, end = words.price(1), words.say("paid_end")
    if others and spent and max(others) > min(spent) + 0.005:
        end = words.say("paid_least", least=words.price(result.catalog.show.ad_block_min))
    first = words.say("paid_first_yuan", most=words.money(max(others), 2), one=one) if others else ""
    last = words.say("paid_last_yuan", returns=returns, one=one, goal=words.goal(result.catalog.show.goal))
    return words.sentences([last + first + end, *rules_counted(result, words)])


def rules_counted(result: Result, words: Words) -> list[str]:
    """The rules whose price is part of what viewers are worth, in a sentence; none when no rule binds."""
    binding = _binding(result)
    return [words.say("rules_counted", rules=words.listed([words.rule(rule) for rule in binding]))] if binding else []


def _binding(result: Result) -> list[str]:
    return [
        rule
        for rule, price in asdict(result.rule_prices).items()
        if (max(price.values(), default=0.0) if isinstance(price, dict) else price) > _NAUGHT
    ]


def _signed(amount: float, words: Words) -> str:
    """An amount that is added or lost: +¥120, -¥45."""
    return words.money(amount) if round(amount) < 0 else f"+{words.money(abs(amount))}"
