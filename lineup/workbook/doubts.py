"""The sheet 学到的 of a learnt catalogue, or of a plan made with one: how sure what was learnt of the room is."""

from __future__ import annotations

from lineup.catalog import Doubt
from lineup.vocabulary.words import LANGUAGES, words
from lineup.workbook.cells import Row, Sheet
from lineup.workbook.headers import SHOW
from lineup.workbook.naming import index, key
from lineup.workbook.sheets import Sheets

_OTHERS = ("level", "traffic.private", "traffic.public")
"""What was learnt of the room beside parameters of the show."""


def doubts_in(sheets: Sheets) -> tuple[Doubt, ...]:
    """The 80 % intervals of what shows have told of the room; none where nothing was learnt."""
    for language in LANGUAGES:
        title = words(language, "sheets")["sheet.learnt"]
        if title in sheets.titles:
            return _doubts(sheets.read(title), language)
    return ()


def _doubts(sheet: Sheet, language: str) -> tuple[Doubt, ...]:
    said = words(language, "learning")
    heads = {key(said[f"learn.{name}"]): name for name in ("of", "what", "low", "high", "verdict")}
    names = index(SHOW) | {key(said[f"learn.{field}"]): field for field in _OTHERS}
    seen = {key(said[f"learn.verdict.{verdict}"]) for verdict in ("data", "some")}
    columns: dict[str, int] = {}
    found: dict[str, Doubt] = {}
    for row in sheet.rows:
        if len(columns) < len(heads):
            columns = {heads[key(cell.shown)]: at for at, cell in row.cells.items() if key(cell.shown) in heads}
            continue
        texts = {name: row.cells[at].shown for name, at in columns.items() if at in row.cells}
        field = names.get(key(texts.get("what", "")))
        low, high = (_number(row, columns[side]) for side in ("low", "high"))
        told = texts.get("of") == said["learn.whole_room"] and key(texts.get("verdict", "")) in seen
        if field and told and 0 < low < high:
            found.setdefault(field, Doubt(field=field, low=low, high=high))
    return tuple(found.values())


def _number(row: Row, column: int) -> float:
    """A figure of the row, 0 where none stands there."""
    value = row.cells[column].value if column in row.cells else 0.0
    return value if isinstance(value, float) else 0.0
