"""汇总: a whole night in one workbook, what needs somebody on top."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Language
from lineup.errors import CellFault
from lineup.report.excel.book import ALARM, SEVERITY_FILLS, Book
from lineup.report.excel.charts import room_chart
from lineup.report.excel.grid import HEAD, Column, Table, finish, set_widths, write_table, write_title
from lineup.report.excel.shared import write_shared
from lineup.report.tables.frame import Row
from lineup.report.tables.rooms import Money, RoomRow, currencies_of, failed_first
from lineup.report.tables.shared import shared_gains, shared_rows
from lineup.sharing.dividing import Account

_CREATED = dt.datetime(2026, 1, 1)
"""The file's date: never that of the run, so that the same night is the same file."""
_MOST_LINKS = 60_000
"""A sheet holds 65,530; rooms beyond it are named without one."""
_MOST_FINDINGS = 20_000
_COLUMNS = (
    Column("room", least=14, most=40),
    Column("fate", least=10),
    Column("finding", least=24, most=70, wrap=True),
    Column("gmv", "yuan", total="sum", least=12),
    Column("room_goal", least=10),
    Column("goal_value", "yuan", least=12),
    Column("margin_rate", "percent", least=9),
    Column("ad_spend", "yuan", label="caption.ad_spend", total="sum", least=11),
    Column("currency", least=7, label="room_currency"),
    Column("highlight", least=9, label="room_highlight"),
    Column("tight", least=16, most=50, wrap=True),
    Column("count", "whole", label="room_findings"),
)
_FOUND = (
    Column("room", least=14, most=40),
    Column("severity", least=8, label="finding.severity"),
    Column("sheet", least=10, label="finding.sheet"),
    Column("cell", least=7, label="finding.cell"),
    Column("problem", least=30, most=80, wrap=True, label="finding.problem"),
    Column("remedy", least=24, most=70, wrap=True, label="finding.remedy"),
)


def _without_sums() -> list[Column]:
    """The columns where rooms have several currencies: bare amounts, and no totals."""
    return [replace(column, kind="whole", total="") if column.kind == "yuan" else column for column in _COLUMNS]


def summary_bytes(rows: Sequence[RoomRow], language: Language, accounts: Sequence[Account] = ()) -> bytes:
    """The workbook of a night; the same bytes for the same rows. `accounts`: of what rooms share."""
    rows = failed_first(rows)
    currencies = {row.money.currency for row in rows if row.money}
    book = Book(language, "lineup", _CREATED, next(iter(currencies)) if len(currencies) == 1 else "CNY")
    table = _write_rooms(book, book.sheet("rooms", tab="#C8432F"), rows, len(currencies) <= 1)
    if accounts:
        write_shared(book, shared_gains(accounts, currencies_of(rows)), shared_rows(accounts))
    planned = [row for row in rows if row.money]
    if planned:
        chart_sheet = book.sheet("rooms_chart")
        first = table.first + len(rows) - len(planned)
        write_title(book, chart_sheet, "rooms_chart", book.words.say("rooms_chart_about"))
        chart_sheet.insert_chart(HEAD, 0, room_chart(book, table, first, len(planned)))
    found = [(row, finding) for row in rows for finding in row.findings if finding.severity != "note"]
    if found:
        _write_findings(book, book.sheet("rooms_findings"), found[:_MOST_FINDINGS])
    book.remember()
    return book.bytes()


def _write_rooms(book: Book, sheet: Worksheet, rows: Sequence[RoomRow], one_currency: bool) -> Table:
    failed = sum(not row.good for row in rows)
    say = book.words.say
    about = say("rooms_failed", rooms=len(rows), failed=failed) if failed else say("rooms_all_good", rooms=len(rows))
    write_title(book, sheet, "rooms", about)
    # Sums of several currencies mean nothing; with one, its sign says it.
    columns = [column for column in _COLUMNS if column.key != "currency"] if one_currency else _without_sums()
    shown = [_shown(book, row) for row in rows]
    set_widths(book, sheet, columns, shown)
    table = write_table(book, sheet, columns, shown, _look)
    link = book.format(font_color="#1A5FB4", underline=1, border=1, border_color="#D5D9E2", indent=1)
    for number, row in enumerate(rows[:_MOST_LINKS]):
        if row.workbook:
            sheet.write_url(table.first + number, 0, f"external:{row.workbook}", link, row.room)
    finish(sheet, table, frozen=1)
    return table


def _shown(book: Book, row: RoomRow) -> Row:
    words = book.words
    told: dict[str, Any] = dict.fromkeys(("gmv", "goal_value", "margin_rate", "ad_spend"))
    told |= {"room_goal": "", "currency": "", "highlight": "", "tight": ""}
    if row.money:
        told |= _figures(book, row.money)
    more = len(row.errors) - 1
    return told | {
        "room": row.room,
        "fate": words.label(f"fate.{'planned' if row.fate == 'kept' else row.fate}"),  # whenever it was planned
        "finding": words.say("rooms_and_more", finding=row.first_error, count=more) if more > 0 else row.first_error,
        "count": sum(found.severity != "note" for found in row.findings),
        "good": row.good,
    }


def _figures(book: Book, money: Money) -> dict[str, Any]:
    words = book.words
    return {
        "gmv": money.gmv,
        "room_goal": words.goal(money.goal),  # type: ignore[arg-type]  # one of the goals, as the plan file has it
        "goal_value": money.goal_value,
        "margin_rate": money.margin_rate,
        "ad_spend": money.ad_spend,
        "currency": money.currency,
        "highlight": money.highlight,
        "tight": words.listed([words.rule(rule) for rule in money.tight]),
    }


def _look(row: Row, key: str) -> dict[str, Any]:
    if key in ("fate", "finding") and not row["good"]:
        return {"bg_color": ALARM, "bold": key == "fate"}
    return {"align": "center"} if key in ("highlight", "currency") else {}


def _write_findings(book: Book, sheet: Worksheet, found: Sequence[tuple[RoomRow, CellFault]]) -> None:
    write_title(book, sheet, "rooms_findings", book.words.say("rooms_findings_about"))
    shown: list[Row] = [
        {
            "room": row.room,
            "severity": book.words.label(f"severity.{one.severity}"),
            "sheet": one.sheet,
            "cell": one.cell,
            "problem": one.problem,
            "remedy": one.remedy,
            "fill": SEVERITY_FILLS[one.severity],
        }
        for row, one in found
    ]
    set_widths(book, sheet, _FOUND, shown)
    table = write_table(
        book, sheet, _FOUND, shown, lambda row, key: {"bg_color": row["fill"]} if key == "severity" else {}
    )
    finish(sheet, table)
