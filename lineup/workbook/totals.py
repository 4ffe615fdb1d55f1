"""Rows that add up those above them: by a word, however it is written and wherever it stands, or by their figures."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from lineup.workbook.cells import Cell, Row
from lineup.workbook.faults import Bad
from lineup.workbook.numbers import plain, said_in
from lineup.workbook.tables import Table
from lineup.workbook.traditional import simplified

_WORDS = r"(合计|总计|小计|共计|总和|汇总|平均值?|均值|累计)"
_ALONE = re.compile(
    rf"(本页|本表|本组|本类|分类|品类|全部|以上|数量|金额|库存)*{_WORDS}(数量|金额|数|库存)?"
    r"|(grand|sub|page|sheet|overall)?[ -]?totals?( (qty|quantity|amount|stock|value|cost))?|sum|average|avg\.?|mean"
    r"|(grand |sub[ -]?)?totals?\s*(\(\s*\d+[^)]*\)|:.*)"
    r"|总合|합계|총계|소계|итого|всего|summe|gesamt(summe)?|zwischensumme|somme|total général|sous-total"
)
_OF_A_GROUP = re.compile(
    rf".*{_WORDS}([:(\d共].*)?|.*\S[ :-](sub-?|grand )?totals?|.*\S[ :-](average|sum)|(sub)?totals? (for|of) .+"
    r"|(grand |sub-?)?totals?\s*[:(\d].*"
)
_HINT = re.compile(r"[计計和汇匯均总總累합총소]|total|sum|avg|average|mean|итого|всего|gesamt|somme", re.IGNORECASE)
"""What any word for a total holds: most texts hold none of it, which is quickly seen."""
_CHINESE = re.compile(_WORDS)
_SUMS = re.compile(r"=\s*(SUM|SUBTOTAL|AVERAGE|AGGREGATE|SUMIFS?|SUMPRODUCT)\(", re.IGNORECASE)
_NEAR = 1e-6
_CENT = 0.011


class Totals:
    """Tells the rows of totals of a table, row by row from the top."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._above: list[Row] = []  # the products
        self._since: list[int] = [0]  # how many products stood above each total; the first stands for the top

    def word_of(self, row: Row) -> Cell | None:
        """The cell that says that the row is a total, or its first one where its figures do; None for a product."""
        found = self._said(row) or self._unsaid(row)
        if found is None:
            self._above.append(row)
        else:
            self._since.append(len(self._above))
        return found

    def _said(self, row: Row) -> Cell | None:
        identity = {field: cell for field, cell in self._table.known(row).items() if field in ("sku", "name")}
        for cell in row.cells.values():
            if cell.kind != "text" or cell.row != row.number or not _HINT.search(str(cell.value)):
                continue
            said = _squeezed(str(cell.value))
            others = [other for other in identity.values() if other is not cell and not says_total(other)]
            named = "name" in identity and identity["name"] in others
            if _ALONE.fullmatch(said):
                if not named and (len(others) == 0 or "name" in self._table.columns):
                    return cell
            elif _OF_A_GROUP.fullmatch(said):
                own = cell in identity.values()
                if not others and (not own or _CHINESE.search(said)):
                    return cell
                if not named and self._adds_up(row):
                    return cell
        return None

    def _unsaid(self, row: Row) -> Cell | None:
        known = self._table.known(row)
        if "sku" in known or "name" in known or not {"sku", "name"} & set(self._table.columns):
            return None
        figures = [cell for cell in row.cells.values() if cell.row == row.number]
        sums = any(cell.kind == "no_value" and _SUMS.match(str(cell.value)) for cell in figures)
        return figures[0] if figures and (sums or self._adds_up(row)) else None

    def _adds_up(self, row: Row) -> bool:
        """Whether every figure of the row is the sum or the mean of those above, and one is a sum of several."""
        figures = dict(_numbers(row))
        if not figures:
            return False
        return any(
            len(rows) > 1 and self._is_made_of(figures, rows) for rows in (self._above[start:] for start in self._since)
        )

    def _is_made_of(self, figures: dict[int, float], rows: Sequence[Row]) -> bool:
        columns: dict[int, list[float]] = {column: [] for column in figures}
        for above in rows:
            for column, number in _numbers(above):
                if column in columns:
                    columns[column].append(number)
        summed = False
        for column, figure in figures.items():
            parts = columns[column]
            if len(parts) > 1 and _alike(figure, math.fsum(parts)):
                summed = True
            elif not parts or not _alike(figure, math.fsum(parts) / len(parts)):
                return False
        return summed


def _numbers(row: Row) -> Iterator[tuple[int, float]]:
    for column, cell in row.cells.items():
        if isinstance(cell.value, float) and cell.kind == "number":
            yield column, cell.value
        elif cell.kind == "text" and any(map(str.isdigit, str(cell.value))):
            try:
                yield column, float(said_in(str(cell.value)).number)
            except Bad:
                continue


def _alike(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=_NEAR, abs_tol=_CENT)


def _squeezed(text: str) -> str:
    """Half-width, simplified, no spaces between Chinese characters, no punctuation around."""
    said = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff:(])", "", simplified(plain(text)))
    return said.strip(" :*-—=#>[]【】「」\"'")


def says_total(cell: Cell) -> bool:
    """Whether the cell is a word for a total and nothing else."""
    said = str(cell.value)
    return cell.kind == "text" and bool(_HINT.search(said)) and bool(_ALONE.fullmatch(_squeezed(said)))
