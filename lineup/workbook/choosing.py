"""Which sheets of a workbook hold the catalogue, and which were passed over.

The visible sheet wins over a hidden one, whatever it is called; then the one called 商品 or Catalog, then the one whose
header names most. Sheets of one header are one catalogue, unless they are versions of each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lineup.workbook.blocks import IDENTITY, Block, blocks_of
from lineup.workbook.cells import Sheet
from lineup.workbook.faults import Faults, joined
from lineup.workbook.headers import PRODUCT, SHEETS
from lineup.workbook.headings import Meanings
from lineup.workbook.merging import spread
from lineup.workbook.naming import index, key, label
from lineup.workbook.package import Refused
from lineup.workbook.sheets import Sheets

ALIKE = 0.75  # of the names of two headers so many, 0-1, are the same where they are one
SHARED = 0.5  # of the products of the shorter sheet so many, 0-1, are in both where they are versions of one list
_DATED = re.compile(
    r"\d{1,4}\s*[-./年月]\s*\d{1,2}|\d{1,2}\s*[月号日]|(?<!\d)(0[1-9]|1[0-2])[0-3]\d(?!\d)|20[2-4]\d|q[1-4]\b|第?[一二三四五六七八九十\d]+[周期场季版]"
    r"|版本|新版|旧|终版|终稿|最终|最新|备份|副本|\bold\b|copy|backup|final|draft|archive|v\s*\d|week|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_UNNAMED = re.compile(r"(sheet|工作表|table|tabelle|feuil|hoja|лист)\s*\d*(\s*\(\d+\))?")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sheet that might hold the catalogue, with its tables. `named`: it is called so."""

    sheet: Sheet
    blocks: list[Block]
    named: bool
    hidden: bool

    @property
    def title(self) -> str:
        return self.sheet.title

    @property
    def fields(self) -> frozenset[str]:
        return frozenset().union(*(block.header.fields for block in self.blocks if block.holds_products))

    @property
    def rows(self) -> int:
        """How many rows stand in tables of products."""
        return sum(block.filled for block in self.blocks if block.holds_products)

    @property
    def names_products(self) -> bool:
        """Whether a table in it says which product its rows are about, and something of it."""
        return any(b.header.fields & IDENTITY and len(b.header.fields) > 1 and b.filled for b in self.blocks)

    @property
    def header(self) -> set[str]:
        return {key(cell.shown) for block in self.blocks[:1] for cell in block.header.cells.values()}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sheets of the catalogue, in order, none if there is none; all others that are neither show nor traffic."""

    sheets: tuple[Candidate, ...]
    others: tuple[Candidate, ...] = ()
    nearest: Candidate | None = None  # where no sheet holds products: the one with most rows

    @property
    def category_of(self) -> dict[str, str]:
        """The category that a sheet's title states, where several are one catalogue."""
        if len(self.sheets) < 2:
            return {}
        return {
            one.title: one.title for one in self.sheets if not one.named and not _UNNAMED.fullmatch(_plain(one.title))
        }


def candidates_of(sheets: Sheets, titles: Iterable[str]) -> list[Candidate]:
    """The sheets of these titles with their tables. One that is too long to read counts if it is the only one."""
    meanings, names = Meanings(PRODUCT), index(SHEETS)
    found: list[Candidate] = []
    refused: Refused | None = None
    for title in titles:
        named = names.get(key(title)) == "catalog"
        try:
            sheet = sheets.read(title)
        except Refused as error:
            if named:
                raise
            refused = error
            continue
        sheet = sheet._replace(rows=spread(sheet.rows, sheet.merged))
        found.append(Candidate(sheet, blocks_of(sheet, meanings), named, title in sheets.hidden))
    if refused and not any(one.rows for one in found):
        raise refused
    return found


def chosen(found: Sequence[Candidate], faults: Faults) -> Chosen:
    """The sheets to read. What was passed over is noted; a choice that can't be made is a fault."""
    able = [one for one in found if one.rows] or [one for one in found if one.fields]
    if not able:
        named = next((one for one in found if one.named), None)
        visible = [one for one in found if not one.hidden and one.sheet.rows] or list(found)
        nearest = named or max(visible, key=lambda one: len(one.sheet.rows), default=None)
        return Chosen((), tuple(found), nearest)
    visible = [one for one in able if not one.hidden] or able
    first = max(visible, key=lambda one: (one.named, len(one.fields), one.rows))
    peers = [one for one in visible if one is not first and _alike(one, first)]
    versions = [one for one in peers if _same_products(one, first)]
    group = [one for one in visible if one is first or (one in peers and one not in versions)]
    # The one that is called so is meant, unless another is too.
    asked = versions if not first.named or any(one.named for one in versions) else []
    if asked:
        code = "duplicate_sheet" if first.named else "sheets_repeat"
        faults.add(code, first.title, titles=_titles([first, *versions]), meaning=label(SHEETS, "catalog"))
    elif len(group) > 1 and any(_DATED.search(_plain(one.title)) for one in group):
        faults.add("sheets_of_dates", first.title, titles=_titles(group))
    elif len(group) > 1:
        faults.add("sheets_joined", first.title, titles=_titles(group))
    if first.hidden:
        faults.add("hidden_sheet_read", first.title, title=first.title)
    if hidden := [one for one in able if one not in visible]:
        faults.add("hidden_sheet_passed", first.title, others=_titles(hidden))
    return Chosen(tuple(group), tuple(one for one in found if one not in group and one not in asked))


def _alike(one: Candidate, other: Candidate) -> bool:
    mine, theirs = one.header, other.header
    if len(mine & theirs) >= ALIKE * len(mine | theirs):
        return True
    return len(one.fields & other.fields) >= ALIKE * len(one.fields | other.fields) and len(one.fields) > 2


def _same_products(one: Candidate, other: Candidate) -> bool:
    mine, theirs = (set().union(*(block.products for block in each.blocks)) for each in (one, other))
    return len(mine & theirs) >= max(1.0, SHARED * min(len(mine), len(theirs)))


def _titles(candidates: Iterable[Candidate]) -> object:
    return joined([one.title for one in candidates])


def _plain(title: str) -> str:
    return unicodedata.normalize("NFKC", title).casefold().strip()
