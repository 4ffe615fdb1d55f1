"""The table of scenarios as a workbook: a row a combination, the best plan marked, why some have none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lineup.asked.scenarios import Scenario
from lineup.catalog import Catalog
from lineup.report.asked.words import Telling
from lineup.report.excel.book import BAND, FAINT, Book
from lineup.report.excel.grid import Column, finish, set_widths, write_table, write_title
from lineup.report.tables.frame import Row

_FIGURES = {"gmv": "yuan", "net_gmv": "yuan", "profit": "yuan", "ad_spend": "yuan", "margin_rate": "percent"}


def scenarios_bytes(file: str, catalog: Catalog, scenarios: Sequence[Scenario]) -> bytes:
    """The workbook; the same bytes for the same plans."""
    telling, show = Telling(catalog), catalog.show
    book = Book(catalog.language, telling.say("scenarios_title"), show.start, show.currency)
    sheet = book.sheet("scenarios")
    write_title(book, sheet, "scenarios", telling.say("scenarios", file=file, count=len(scenarios)))
    names = [name for name, _ in scenarios[0].settings]
    columns = [Column(name, header=telling.words.parameter(name), least=12) for name in names]
    columns += [
        Column(f"figure.{name}", kind, header=telling.say(f"figure.{name}"), least=13)
        for name, kind in _FIGURES.items()
    ]
    columns.append(Column("why", header=telling.say("scenario_why"), least=14, most=60, wrap=True))
    best = max((one.plan.value for one in scenarios if one.plan), default=None)
    rows = [_row(one, best) for one in scenarios]
    set_widths(book, sheet, columns, rows)
    finish(sheet, write_table(book, sheet, columns, rows, _look))
    book.remember()
    return book.bytes()


def _row(one: Scenario, best: float | None) -> Row:
    figures = one.plan.figures if one.plan else None
    told = {f"figure.{name}": getattr(figures, name) if figures else None for name in _FIGURES}
    is_best = one.plan is not None and one.plan.value == best
    return dict(one.settings) | told | {"why": one.why, "is_best": is_best}


def _look(row: Row, key: str) -> dict[str, Any]:
    if key == "why":
        return {"font_color": FAINT}
    return {"bg_color": BAND, "bold": True} if row["is_best"] else {}
