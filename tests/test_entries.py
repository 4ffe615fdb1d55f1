"""A traffic sheet beside stated totals: the curve keeps its shape, a total its size, and a share that can't count is said."""

from __future__ import annotations

import pytest
from books import GOOD, OTHERS, catalog_rows, show_rows, write_book
from openpyxl import load_workbook
from plan_books import a_plan_book, edited

from lineup.catalog import Traffic
from lineup.entries import entries_of, scaled_traffic, totals_of
from lineup.workbook.reading import read_catalog

CURVE = [["minute", "private", "public"], [0, 10, 40], [30, 20, 30]]


def a_book(tmp_path, **parameters):
    sheets = {
        "Catalog": catalog_rows(GOOD, *OTHERS),
        "Show": show_rows(minutes=60, **parameters),
        "Traffic": CURVE,
    }
    return write_book(tmp_path / "x.xlsx", sheets)


def test_the_curve_alone(tmp_path):
    """Without a total the entries are those of the sheet, and the parameters tell what they come to."""
    catalog = read_catalog(a_book(tmp_path))
    assert catalog.traffic.private == (10.0,) * 30 + (20.0,) * 30
    assert (catalog.show.expected_entries, catalog.show.private_share) == (3000.0, 0.3)


@pytest.mark.parametrize("how", ["in the sheet", "by --set"])
def test_a_total_scales_the_curve(tmp_path, how):
    """Half as many entries, in the same shape."""
    stated = {"expected_entries": 1500}
    path = a_book(tmp_path, **(stated if how == "in the sheet" else {}))
    catalog = read_catalog(path, overrides={} if how == "in the sheet" else {"expected_entries": "1500"})
    assert catalog.traffic.public == pytest.approx((20.0,) * 30 + (15.0,) * 30)
    assert catalog.show.expected_entries == 1500.0
    assert not catalog.notes


@pytest.mark.parametrize("how", ["in the sheet", "by --set"])
def test_a_share_beside_the_curve_is_said_to_have_no_effect(tmp_path, how):
    """The sheet says which entries are private; another share is named where it stands."""
    sheet = how == "in the sheet"
    path = a_book(tmp_path, **({"private_share": 0.5} if sheet else {}))
    catalog = read_catalog(path, overrides={} if sheet else {"private_share": "50%"})
    assert catalog.traffic == read_catalog(a_book(tmp_path)).traffic
    said = [(note.code, note.sheet, note.cell, note.severity) for note in catalog.notes]
    assert said == [("private_share_unused", *(("Show", "B3") if sheet else ("", "")), "warning")]


def test_a_share_that_is_the_curves_own_is_no_news(tmp_path):
    """Stating what the sheet comes to contradicts nothing."""
    assert not read_catalog(a_book(tmp_path, private_share=0.3)).notes


def test_scaling_nothing():
    """A show that nobody enters has no shape to scale."""
    empty = Traffic(private=(0.0,), public=(0.0,))
    assert scaled_traffic(empty, 500.0) == empty
    assert totals_of(empty) == {"expected_entries": 0.0, "private_share": 0.0}


def parameter(path, name, sheet="参数"):
    page = load_workbook(path)[sheet]
    return next(page.cell(row, 3) for row in range(1, page.max_row + 1) if page.cell(row, 2).value == name)


def total(book, value):
    sheet = book["参数"]
    row = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == "预计进房人数")
    sheet.cell(row, 3).value = value


def test_a_plan_workbook_tells_what_its_traffic_comes_to(tmp_path):
    """Total and private share stand among the parameters, and untouched they change nothing, to the last digit."""
    path = a_plan_book(tmp_path)
    traffic = read_catalog(path).traffic
    assert parameter(path, "预计进房人数").value == pytest.approx(entries_of(traffic))
    assert parameter(path, "私域占比").value == pytest.approx(totals_of(traffic)["private_share"])
    assert read_catalog(edited(path, lambda book: None)).traffic == traffic


def test_only_an_edited_total_scales(tmp_path):
    """A total typed over scales the curve; a changed curve beside an untouched total stays as it was typed."""
    path = a_plan_book(tmp_path)
    traffic = read_catalog(path).traffic
    twice = read_catalog(edited(path, lambda book: total(book, 2 * entries_of(traffic)))).traffic
    assert twice.private == pytest.approx([2 * entries for entries in traffic.private])
    more = read_catalog(edited(path, lambda book: book["流量"].cell(4, 2, 500))).traffic
    assert more.private[0] == 500.0
    assert more.public == traffic.public


def halved(book):
    for row in book["流量"].iter_rows(min_row=4, min_col=2, max_col=3):
        for cell in row:
            cell.value = cell.value / 2


def of_before(*also_lost):
    """As an earlier version wrote it: without what it remembers, and perhaps without sheets that people deleted."""

    def forget(book):
        for title in ("lineup", *also_lost):
            book.remove(book[title])

    return forget


@pytest.mark.parametrize("lost", [(), ("补货",)])
@pytest.mark.parametrize("stated", [20_000, 4321])
def test_a_plan_workbook_of_before_is_never_rescaled_in_silence(tmp_path, stated, lost):
    """Earlier versions wrote a total that did nothing: it still does nothing, which is said unless it is the default."""
    path = a_plan_book(tmp_path)
    traffic = read_catalog(path).traffic
    was = read_catalog(edited(path, of_before(*lost), lambda book: total(book, stated)))
    assert was.traffic == traffic
    at = parameter(path, "预计进房人数").coordinate
    told = [(note.code, note.sheet, note.cell) for note in was.notes if note.severity == "warning"]
    assert told == ([] if stated == 20_000 else [("plan_total_unused", "参数", at)])
    half = read_catalog(edited(path, of_before(*lost), lambda book: total(book, stated), halved)).traffic
    assert half.private == pytest.approx([entries / 2 for entries in traffic.private])


def test_a_total_stated_for_this_run_scales_a_plan_of_before(tmp_path):
    """--set is nobody's leftover."""
    path = edited(a_plan_book(tmp_path), of_before())
    assert entries_of(read_catalog(path, overrides={"expected_entries": "5000"}).traffic) == pytest.approx(5000)
