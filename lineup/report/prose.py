"""The sentences of a report, from its tables: screen and workbook say the same."""

from __future__ import annotations

from lineup.report import formats as show_as
from lineup.report.tables import Tables
from lineup.report.tables.clock import moment
from lineup.report.tables.frame import Row, rows_of
from lineup.report.words import Words
from lineup.result import Result

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
    if not totals.second_airings:
        return words.say("airings_plain", airings=totals.airings, products=totals.products)
    return words.say("airings", airings=totals.airings, again=totals.second_airings, products=totals.products)


def highlight(tables: Tables, words: Words) -> str:
    """When the highlight is, what it sells, what it earns, what leads in to it; "" in a show without one."""
    totals, rows = tables.totals, rows_of(tables.rundown)
    if not totals.has_highlight:
        return ""
    hits = _named([row for row in rows if row["highlight"] and row["role"] == "hit"], words)
    before = _named([row for row in rows if row["lead_in"]], words)
    sentence = words.say(
        "highlight",
        starts=f"{totals.highlight_starts:%H:%M}",
        ends=f"{totals.highlight_ends:%H:%M}",
        hits=words.say("hits", names=hits) if hits else words.say("no_hits"),
        gmv=words.money(totals.highlight_gmv),
        share=show_as.percent(totals.highlight_share),
        viewers=show_as.count(totals.highlight_viewers),
        lift=f"{totals.highlight_lift:.2f}",
        returning=show_as.percent(totals.highlight_returning, 0),
        everywhere=show_as.percent(totals.returning, 0),
    )
    return words.sentences([sentence, words.say("led_in_by", names=before)] if before else [sentence])


def _named(rows: list[Row], words: Words) -> str:
    return words.some(list(dict.fromkeys(str(row["name"]) for row in rows)), _NAMES)


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
