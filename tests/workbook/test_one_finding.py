"""One fault is one finding, however many cells have it; two faults are two."""

from __future__ import annotations

import pytest
from books import GOOD, HEADER, catalog_rows, cell_of, faults_of, show_rows, write_book
from openpyxl import load_workbook

from lineup.report.annotated import annotated_workbook
from lineup.workbook.reading import read_catalog
from lineup.workbook.sheets import opened_sheets

MANY = [GOOD | {"sku": f"P{row}", "name": f"Cream {row}"} for row in range(2, 44)]


@pytest.fixture
def book(tmp_path):
    """Makes a workbook of forty-two products, changed by `change(row)`, and of what else is given."""

    def make(change, *others, **sheets):
        products = [product | change(row) for row, product in enumerate(MANY, 2)]
        return write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(*products, *others)} | sheets)

    return make


@pytest.mark.parametrize(("language", "words"), [("zh", "（同类共 42 格：{}–{}）"), ("en", " (42 cells alike: {}–{})")])
def test_a_fault_all_down_a_column_is_one_finding(book, language, words):
    """It names the column, the count, the first cell; it knows all of its cells."""
    [fault] = faults_of(book(lambda row: {"new_fan_appeal": 100 + row}), language=language)
    first, last = cell_of("new_fan_appeal"), cell_of("new_fan_appeal", 43)
    assert (fault.cell, fault.code) == (first, "appeal_out_of_range")
    assert "new_fan_appeal" in fault.problem
    assert fault.problem.endswith(words.format(first, last))
    assert fault.cells == tuple(cell_of("new_fan_appeal", row) for row in range(2, 44))


def test_faults_that_differ_in_their_figures_are_one_where_there_are_many(book):
    """Forty-two floors above forty-two prices are told by the first; three, each with its figures."""
    [fault] = faults_of(book(lambda row: {"floor_price": 200 + row}))
    assert "202" in fault.problem
    assert len(fault.cells) == 42
    few = faults_of(book(lambda row: {"floor_price": 200 + row} if row < 5 else {}))
    assert [fault.cells for fault in few] == [()] * 3


def test_two_columns_are_two_findings(book):
    """A fault is of one column; and another kind of fault in it is another."""
    found = faults_of(book(lambda row: {"new_fan_appeal": -1 if row % 2 else "many", "stock": "lots"}))
    places = [(fault.code, fault.cell, len(fault.cells)) for fault in found]
    assert places == [
        ("not_a_number", cell_of("stock"), 42),
        ("not_a_number", cell_of("new_fan_appeal"), 21),
        ("appeal_out_of_range", cell_of("new_fan_appeal", 3), 21),
    ]


def test_parameters_below_each_other_are_not_one_column(book):
    """Every parameter is a fault of its own, though their names and values share a column."""
    wrong = {f"no such thing {n}": 1 for n in range(6)} | dict.fromkeys(("minutes", "ad_budget", "base_rate"), -1)
    path = book(lambda row: {}, Show=show_rows(**wrong))
    assert [len(fault.cells) for fault in faults_of(path)] == [0] * 9


def test_a_cell_merged_over_rows_is_one(book):
    """What one cell says wrong for several rows is wrong once."""
    path = book(lambda row: {"role": "福利狂" if row == 2 else None})
    workbook = load_workbook(path)
    column = cell_of("role")[0]
    workbook["Catalog"].merge_cells(f"{column}2:{column}5")
    workbook.save(path)
    [fault] = faults_of(path)
    assert (fault.cell, fault.cells) == (f"{column}2", ())


def test_every_cell_is_marked_in_the_annotated_copy(book, tmp_path):
    """One line in the list, a comment at each of the cells."""
    path = book(lambda row: {"new_fan_appeal": 100 + row})
    with opened_sheets(path, "en") as sheets:
        read = [sheets.read(title) for title in sheets.titles]
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(annotated_workbook(read, faults_of(path), "en"))
    listed, sheet = load_workbook(copy).worksheets
    assert listed.max_row == 2
    commented = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment]
    assert commented == [cell_of("new_fan_appeal", row) for row in range(2, 44)]
    assert list(HEADER) == [cell.value for cell in sheet[1]]


def test_names_without_end_are_one_finding(book):
    """A sheet of forty notes beside the products is no wall of unknown parameters."""
    path = book(lambda row: {}, Show=[["parameter", "value"], *([f"note {n}", n] for n in range(40))])
    [fault] = faults_of(path, language="en")
    assert (fault.code, fault.cell, len(fault.cells)) == ("unknown_parameter", "A2", 40)


def test_columns_without_end_are_counted(tmp_path):
    """Of fifty columns that mean nothing the first are named."""
    header, row = (list(part) for part in catalog_rows(GOOD))
    path = write_book(
        tmp_path / "c.xlsx", {"Catalog": [header + [f"custom {n:02}" for n in range(50)], row + ["x"] * 50]}
    )
    [note] = [note for note in read_catalog(path, language="en").notes if note.code == "columns_carried"]
    assert "custom 07" in note.problem
    assert "custom 08" not in note.problem
    assert note.problem.endswith("42 more")
