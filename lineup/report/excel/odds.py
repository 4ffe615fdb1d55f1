"""GMV so far as simulated shows have it: columns beside the curve's, and their chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lineup.report.excel import charts
from lineup.report.excel.book import Book
from lineup.report.excel.grid import Column, Table
from lineup.report.tables.frame import Row
from lineup.result import Result

COLUMNS = (
    Column("odds_low", "yuan", least=11),
    Column("odds_mid", "yuan", least=11),
    Column("odds_high", "yuan", least=11),
    Column("odds_band", "yuan", formula="{odds_high}-{odds_low}", least=11),
)


def with_odds(
    book: Book, result: Result, columns: Sequence[Column], rows: Sequence[Row]
) -> tuple[list[Column], list[Row]]:
    """The curve's columns and rows with P10, P50 and P90 of GMV so far behind them; as they are where nobody simulated."""
    if result.odds is None:
        return list(columns), list(rows)
    named = [replace(column, header=book.words.say(column.key)) for column in COLUMNS]
    filled = [
        row | {"odds_low": at.low, "odds_mid": at.mid, "odds_high": at.high, "odds_band": at.high - at.low}
        for row, at in zip(rows, result.odds.gmv_so_far, strict=True)
    ]
    return [*columns, *named], filled


def chart(book: Book, table: Table) -> Any:
    """A band from P10 to P90 by minute, the median and what is expected as lines."""
    return charts.band(
        book,
        table,
        low="odds_low",
        height="odds_band",
        lines={"odds_mid": book.words.say("odds_mid"), "gmv_so_far": book.words.label("gmv_so_far")},
        names=(book.words.say("odds_chart"), book.words.say("odds_band")),
    )
