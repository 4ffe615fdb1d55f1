"""Plan workbooks edited at random, as people do: every edit counts, or is named at its cell."""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from plan_books import HEAD, a_plan_book
from report.results import a_result
from shows import small_catalog, with_product, with_show

from lineup.check import RULES
from lineup.errors import CatalogError
from lineup.product import Variant
from lineup.review import review
from lineup.workbook.plan_book import PlanBook, read_plan_book
from lineup.workbook.record import TITLE, is_untouched

SEEDS = range(int(os.environ.get("LINEUP_EDITS", "20")))
NOTE = "问谁"
DOLLARS = '"$"#,##0.00'
TYPED: tuple[tuple[object, str], ...] = (
    *((value, "") for value in (1, 3, 0.25, 7.5, 21, 999, -4, 0, None, True, "=2+3", "#N/A")),
    *((value, "") for value in (dt.datetime(2026, 11, 23, 21, 0), dt.time(20, 30))),
    *((value, "") for value in ("4分钟", "约20", "是", "no", "备注：问品牌", "¥99", "€5", "8折", "爆款", "没有", "–")),
    *((9, form) for form in (DOLLARS, '"€"0', "0%")),
)
"""What is typed, and the number format that a spreadsheet gives it, "" for that of the cell."""


Finding = tuple[str, str, str, str]
"""(code, sheet, cell, severity)"""


@dataclass(frozen=True)
class Base:
    """A plan workbook as it was written, what it decides, and what is said of it."""

    path: Path
    decides: tuple[object, ...]
    said: list[Finding]


def catalogs() -> dict[str, Any]:
    """The small show in yuan, in dollars, and with a product in two colours."""
    plain = small_catalog()
    halves = tuple(
        Variant(sku=f"P1-{colour}", spec=colour, share=0.5, stock=100, lead_time_days=999.0, moq=1, pack_size=1,
                restock_max=0)
        for colour in "黑白"
    )  # fmt: skip
    return {
        "yuan": plain,
        "dollars": with_show(small_catalog("en"), currency="USD"),
        "variants": with_product(plain, "P1", variants=halves, style="P1"),
    }


@pytest.fixture(scope="module")
def bases(tmp_path_factory) -> list[Base]:
    found = []
    for name, catalog in catalogs().items():
        path = a_plan_book(tmp_path_factory.mktemp(name), a_result(catalog.language, catalog=catalog))
        decides, said = looked_at(path)
        assert decides is not None
        found.append(Base(path, decides, said))
    return found


def decided(book: PlanBook) -> tuple[object, ...]:
    """All that a plan workbook decides, whatever the file is called, and whatever is noted of its products."""
    products = tuple(
        product.model_copy(update={"variants": tuple(map(_without_note, product.variants))})
        for product in book.catalog.products
    )
    others = tuple(column for column in book.catalog.extra_columns if column != NOTE)
    catalog = book.catalog.model_copy(update={"file": "", "products": products, "extra_columns": others})
    promised = None if book.planned_gmv is None else round(book.planned_gmv, 2)  # other programs keep 15 digits
    return book.plan, catalog, book.pinned, promised


def _without_note(variant: Variant) -> Variant:
    return variant.model_copy(update={"extra": tuple(one for one in variant.extra if one[0] != NOTE)})


def looked_at(path: Path) -> tuple[tuple[object, ...] | None, list[Finding]]:
    """What a workbook decides, None if that can't be read, and all that is said of it."""
    try:
        book = read_plan_book(path)
    except CatalogError as error:
        return None, [(fault.code, fault.sheet, fault.cell, fault.severity) for fault in error.faults]
    findings = review(book).findings
    return decided(book), [(found.code, found.sheet, found.cell, found.severity) for found in findings]


def typed_over(rng: random.Random, book: Any) -> tuple[str, str]:
    """Type anything into one cell of any sheet, in or beside a table; returns (sheet, address)."""
    while True:
        sheet = rng.choice([sheet for sheet in book if sheet.title != TITLE])
        cell = sheet.cell(rng.randint(1, sheet.max_row + 2), rng.randint(1, sheet.max_column + 2))
        value, form = rng.choice(TYPED)
        if isinstance(cell, MergedCell) or value in (cell.value, str(cell.value)) or (value is None and not cell.value):
            continue
        cell.value = value
        if form:
            cell.number_format = form
        return sheet.title, cell.coordinate


def rows_swapped(rng: random.Random, book: Any) -> str:
    """Two rows of a table change places; returns the sheet."""
    sheet = rng.choice([sheet for sheet in book if sheet.title != TITLE and sheet.max_row > HEAD + 3])
    filled = [n for n in range(HEAD + 1, sheet.max_row) if not any(isinstance(c, MergedCell) for c in sheet[n])]
    here, there = rng.sample(filled, 2)
    for a, b in zip(sheet[here], sheet[there], strict=True):
        a.value, b.value, a.number_format, b.number_format = b.value, a.value, b.number_format, a.number_format
    return str(sheet.title)


def column_put_in(rng: random.Random, book: Any, header: str | None) -> str:
    """A column somewhere among the others, with a note in it if it has a header; returns the sheet."""
    sheet = rng.choice([sheet for sheet in list(book)[1:] if sheet.title != TITLE])
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))  # as openpyxl would tear them otherwise
    column = rng.randint(1, sheet.max_column + 1)
    sheet.insert_cols(column)
    if header:
        sheet.cell(HEAD, column).value = header
        sheet.cell(HEAD + 1, column).value = "问一下品牌"
    return str(sheet.title)


def renamed(rng: random.Random, book: Any) -> str:
    """A sheet with another title, which is returned."""
    sheet = rng.choice([sheet for sheet in book if sheet.title != TITLE])
    sheet.title = f"{sheet.title} 周五"
    return str(sheet.title)


ARRANGED: dict[str, Callable[[random.Random, Any], str]] = {
    "a column with a note": lambda rng, book: column_put_in(rng, book, NOTE),
    "a blank column": lambda rng, book: column_put_in(rng, book, None),
    "another title": renamed,
    "nothing": lambda rng, book: "",
}


def carried(book: Any) -> list[str]:
    """The titles of the sheets whose own columns go into the next plan: rundown, cues, prices, restock, catalogue."""
    titles = [sheet.title for sheet in book]
    return [*titles[1:5], titles[-3]]


def saved(book: Any, path: Path) -> Path:
    book.save(path)
    return path


def is_named(at: tuple[str, str], said: list[Finding]) -> bool:
    """A finding at that cell, or beside it: a row that is begun lacks other cells; a floor is held against the price."""
    beside = [(sheet, row(cell)) for code, sheet, cell, _ in said if code in ("missing_value", "price_below_floor")]
    return at in [found[1:3] for found in said] or (at[0], row(at[1])) in beside


def row(address: str) -> str:
    return address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_typed_counts_or_is_named(seed, bases, tmp_path):
    """Anything typed into a cell, also after columns, rows and titles were changed: another plan, or a finding there."""
    rng = random.Random(seed)
    base = rng.choice(bases)
    book = load_workbook(base.path)
    arranged = rng.choice([*ARRANGED.values(), rows_swapped])
    arranged(rng, book)
    was, before = looked_at(saved(book, tmp_path / "before.xlsx"))
    if was is None:  # rows of minutes in the wrong order, say: found, and mended first
        assert before
        return
    at = typed_over(rng, book)
    decides, said = looked_at(saved(book, tmp_path / "after.xlsx"))
    assert is_named(at, said) or decides not in (None, was), (at, before, said)
    assert not is_untouched(tmp_path / "after.xlsx")


@pytest.mark.parametrize("seed", SEEDS[::4])
@pytest.mark.parametrize("how", ARRANGED)
def test_columns_and_titles_change_nothing(how, seed, bases, tmp_path):
    """A column put in, a sheet renamed, a save alone: the same plan, no complaint; a note column is named as that."""
    rng = random.Random(seed)
    base = rng.choice(bases)
    book = load_workbook(base.path)
    sheet = ARRANGED[how](rng, book)
    decides, said = looked_at(saved(book, tmp_path / "x.xlsx"))
    assert decides == base.decides
    new = [(code, title, severity) for code, title, _, severity in said if code not in RULES]
    if how == "a column with a note" and sheet == carried(book)[-1]:  # of products it is carried by themselves
        assert NOTE in read_plan_book(tmp_path / "x.xlsx").catalog.extra_columns
    own = "plan_own_column" if sheet in carried(book) else "plan_remark"
    assert new == ([(own, sheet, "note")] if how == "a column with a note" else [])


@pytest.mark.parametrize("seed", SEEDS[::2])
def test_moved_rows_count_or_are_named(seed, bases, tmp_path):
    """Rows of the rundown in another order are another plan; where the order means nothing they are the same one."""
    rng = random.Random(seed)
    base = rng.choice(bases)
    book = load_workbook(base.path)
    titles = [sheet.title for sheet in book]
    sheet = rows_swapped(rng, book)
    decides, said = looked_at(saved(book, tmp_path / "x.xlsx"))
    assert decides is None or decides != base.decides or sheet not in (titles[1], titles[-2])
    assert decides is not None or any(found[1] == sheet for found in said)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice saves the workbooks")
def test_whatever_is_typed_in_libreoffice(bases, tmp_path):
    """The same of workbooks that LibreOffice saves, formulas calculated; its save alone is no change."""
    rng, edits = random.Random(1), {}
    for nth, base in enumerate(bases):
        shutil.copy(base.path, tmp_path / f"untouched{nth}.xlsx")
        for k in range(2):
            book = load_workbook(base.path)
            edits[f"edited{nth}{k}"] = base, typed_over(rng, book)
            saved(book, tmp_path / f"edited{nth}{k}.xlsx")
    out, office = tmp_path / "out", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    files = [str(path) for path in tmp_path.glob("*.xlsx")]
    command = ["soffice", office, "--headless", "--convert-to", "xlsx", "--outdir", str(out), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for nth, base in enumerate(bases):
        path = out / f"untouched{nth}.xlsx"
        assert looked_at(path) == (base.decides, base.said)
        assert is_untouched(path)
    for name, (base, at) in edits.items():
        decides, said = looked_at(out / f"{name}.xlsx")
        assert is_named(at, said) or decides not in (None, base.decides), (name, at, said)
