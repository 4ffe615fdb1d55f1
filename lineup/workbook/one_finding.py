"""One fault is one finding: cells of one cause are told together, with their count and their places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from lineup.catalog import Language
from lineup.errors import CellFault, Severity
from lineup.vocabulary.runs import run_told, runs
from lineup.vocabulary.words import Listed, Phrase
from lineup.words import Text
from lineup.workbook.cells import Cell

MOST_SAID: dict[Severity, int] = {"error": 3, "warning": 3, "note": 8}
"""Where more cells of a column have faults of one kind, each with its own figures, they are told as one by the first."""
OF_MANY = frozenset(("name_shortened", "same_goods_twice", "same_goods_differ", "style_differs", "style_split"))
"""What is true of many products for one cause, each with its own name."""
MOST_APART = 12
"""Things that a column names, such as parameters, each with a fault of one kind; more are told as one too."""
MOST_RANGES = 6
"""Places listed of one finding."""


class Found(NamedTuple):
    """One cell's fault. `place`: of sheet, row, column, (…, 0, 0) without a cell. `column`, `name`: what it is about."""

    place: tuple[int, int, int]
    column: object
    name: object
    fault: CellFault


def one_each(found: Iterable[Found], language: Language) -> tuple[CellFault, ...]:
    """The findings in the order of sheets, rows and columns; what is wrong all down a column is one."""
    inorder = sorted(found, key=lambda one: one.place)
    told = []
    for kind in _grouped(inorder, lambda one: (one.fault.code, one.fault.sheet, one.place[2])):
        if not kind[0].fault.cell:
            told += [[one] for one in kind]
            continue
        if kind[0].fault.code in OF_MANY and len(kind) > MOST_SAID["error"]:
            told.append(kind)
            continue
        causes = []
        for about in _grouped(kind, lambda one: (one.column, one.name)):
            alike = _grouped(about, lambda one: (one.fault.problem, one.fault.remedy))
            causes += [about] if len(alike) > MOST_SAID[about[0].fault.severity] else alike
        told += [kind] if len(causes) > MOST_APART else causes
    return tuple(_together(group, language) for group in sorted(told, key=lambda group: group[0].place))


def _grouped(found: Iterable[Found], key: Callable[[Found], object]) -> list[list[Found]]:
    groups: dict[object, list[Found]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _together(group: Sequence[Found], language: Language) -> CellFault:
    """The first one's finding, with how many there are of it and where."""
    first = group[0].fault
    cells = tuple(dict.fromkeys(one.fault.cell for one in group))  # what is merged over rows is one
    if len(cells) == 1:
        return first
    where = Phrase("cells_alike", count=len(cells), cells=_ranges([one.place for one in group]))
    return replace(first, problem=first.problem + where.said(language), cells=cells)


def _ranges(places: Sequence[tuple[int, int, int]]) -> Listed:
    """Cells of one column, those below each other as a range: F4–F9, F12."""
    column, found = places[0][2], runs(sorted({row for _, row, _ in places}))
    texts = [run_told(*(Cell(row, column, "text", "").address for row in ends)) for ends in found[:MOST_RANGES]]
    more = ["…"] if len(found) > MOST_RANGES else []
    return Listed("items", [Text(text, text) for text in (*texts, *more)])
