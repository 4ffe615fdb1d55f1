"""The broken example shows every fault once, and nothing else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from books import faults_of
from broken_catalog import build
from openpyxl import load_workbook

from lineup.vocabulary.words import words
from lineup.workbook.faults import severity_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "broken_catalog.xlsx"
# A catalogue that has other faults can't also be empty or missing, and a second catalogue sheet would be a riddle.
# Merged cells would hide the rows that they span; taxes, shares and decimal marks are matters of whole columns.
ALONE = {
    "empty_catalog", "missing_sheet", "duplicate_sheet", "merged_stock", "tax_differs", "sale_unknown", "rate_or_amount",
    "comma_unclear", "point_unclear",
}  # fmt: skip
ERRORS = {
    code for code in words("en", "catalog_findings", "reading_findings", "row_findings") if severity_of(code) == "error"
}


def test_every_fault_once() -> None:
    """Each code of the message table occurs exactly once."""
    assert Counter(fault.code for fault in faults_of(EXAMPLE)) == Counter(ERRORS - ALONE)


def test_each_product_fault_has_its_own_row() -> None:
    """No product row has two faults, so that each can be studied alone."""
    rows = Counter(fault.cell[1:] for fault in faults_of(EXAMPLE) if fault.sheet == "商品" and fault.cell)
    assert set(rows.values()) == {1}


def test_it_speaks_both_languages() -> None:
    """The same faults in the same cells, whichever language is asked for."""
    chinese, english = faults_of(EXAMPLE), faults_of(EXAMPLE, language="en")
    assert [(f.code, f.sheet, f.cell) for f in chinese] == [(f.code, f.sheet, f.cell) for f in english]
    assert all(zh.problem != en.problem for zh, en in zip(chinese, english, strict=True))


def test_the_committed_workbook_is_what_the_builder_builds(tmp_path: Path) -> None:
    """Cell by cell; and the builder writes the same bytes twice."""
    first, second = build(tmp_path / "a.xlsx"), build(tmp_path / "b.xlsx")
    assert first.read_bytes() == second.read_bytes()
    built, committed = load_workbook(first), load_workbook(EXAMPLE)
    assert built.sheetnames == committed.sheetnames
    for title in built.sheetnames:
        assert list(built[title].values) == list(committed[title].values)
