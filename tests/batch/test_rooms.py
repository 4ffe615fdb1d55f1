"""Which rooms there are: in a folder, in a list."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from books import catalog_rows, write_book
from cli_stand_in import result_of, write_small_catalog
from shows import small_catalog

from lineup.batch.jobs import Settings
from lineup.batch.rooms import in_folder, in_list
from lineup.errors import CatalogError
from lineup.report import write_workbook
from lineup.report.excel.summary import summary_bytes

TODAY = dt.date(2026, 11, 25)
SETTINGS = Settings(today=TODAY, overrides=(("margin_floor", "0.3"),))


def rooms_of(tmp_path, *rows, header=("Catalog", "Room", "start", "Ad budget", "effort"), **options):
    book = write_book(tmp_path / "rooms.xlsx", {"Rooms": [["Tonight"], list(header), *map(list, rows)]})
    return in_list(book, options.get("settings", SETTINGS))


def test_a_folder_holds_catalogues(tmp_path):
    """Every file that may be a catalogue, by name; what lineup wrote there and what Excel hides is none."""
    for name in ("b.xlsx", "a.csv", "~$b.xlsx", ".c.xlsx", "notes.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    write_workbook(result_of(small_catalog()), tmp_path / "b.plan.xlsx")
    write_workbook(result_of(small_catalog()), tmp_path / "b.plan2.xlsx")
    (tmp_path / "summary.xlsx").write_bytes(summary_bytes([], "en"))
    (tmp_path / "inside").mkdir()
    assert [room.name for room in in_folder(tmp_path, SETTINGS).rooms] == ["a", "b"]


def test_a_catalogue_may_be_called_like_a_plan(tmp_path):
    """What a file is called decides nothing where lineup didn't write it."""
    write_small_catalog(tmp_path / "autumn.plan.xlsx")
    write_small_catalog(tmp_path / "summary.xlsx")
    assert [room.name for room in in_folder(tmp_path, SETTINGS).rooms] == ["autumn.plan", "summary"]


def test_one_name_with_two_endings(tmp_path):
    """Rooms of one name keep their endings, whichever comes first."""
    for name in ("a.csv", "A.xlsx", "b.csv"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [room.name for room in in_folder(tmp_path, SETTINGS).rooms] == ["A.xlsx", "a.csv", "b"]


def test_a_list_names_catalogues_beside_it(tmp_path):
    """A row a room: its path is beside the list, its parameters beat those of the command."""
    start = dt.datetime(2026, 11, 26, 19, 30)
    rooms = rooms_of(
        tmp_path, ("shows/a.xlsx", None, start, 5000, None), ("b.xlsx", "Night shift", None, None, "normal")
    )
    first, second = rooms.rooms
    assert (first.name, first.path) == ("a", tmp_path / "shows" / "a.xlsx")
    assert dict(first.settings.overrides) == {"margin_floor": "0.3", "start": "2026-11-26 19:30", "ad_budget": "5000"}
    assert (second.name, second.settings.effort) == ("Night shift", "normal")
    assert (first.settings.effort, first.findings, second.findings) == ("quick", (), ())


def test_a_row_beats_the_commands_start(tmp_path):
    """A start in the row is the room's; without one the command's holds."""
    own = dt.datetime(2026, 11, 26, 19, 30)
    settings = Settings(today=TODAY, start=dt.datetime(2026, 11, 27, 20, 0))
    first, second = rooms_of(tmp_path, ("a.xlsx", None, own), ("b.xlsx",), settings=settings).rooms
    assert (first.settings.start, second.settings.start) == (None, settings.start)


def test_rooms_are_told_in_the_language_of_their_list(tmp_path):
    """Whatever is wrong with a room's catalogue is said like what is wrong with its row."""
    book = write_book(tmp_path / "list.xlsx", {"清单": [["商品表", "毛利底线"], ["a.xlsx", 0.2]]})
    read = in_list(book, SETTINGS)
    assert (read.language, read.rooms[0].settings.tells_in) == ("zh", "zh")
    assert in_list(book, replace(SETTINGS, language="en")).rooms[0].settings.tells_in == "en"


def test_one_catalogue_in_two_rooms(tmp_path):
    """Two rows of one catalogue are two rooms with files of their own."""
    rooms = rooms_of(tmp_path, ("a.xlsx", None, None, 1000), ("a.xlsx", None, None, 2000), ("A.csv",)).rooms
    assert [room.name for room in rooms] == ["a", "a-2", "A-3"]


def test_what_is_wrong_with_a_row_is_its_rooms(tmp_path):
    """A bad cell is found at its address and stops no other room."""
    rooms = rooms_of(
        tmp_path, ("a.xlsx", None, None, "plenty", None), (None, "x", None, None, "hard"), ("b.xlsx",)
    ).rooms
    assert [(found.code, found.cell) for found in rooms[0].findings] == [("not_a_number", "D3")]
    assert [(found.code, found.cell) for found in rooms[1].findings] == [("list_no_file", "A4"), ("list_effort", "E4")]
    assert rooms[2].findings == ()


def test_columns_that_mean_nothing_are_named(tmp_path):
    """A column that is no parameter is told, with what it may be meant for; one given twice is an error."""
    read = rooms_of(tmp_path, ("a.xlsx", 1, "Lily"), header=("Catalog", "Margin flor", "Host"))
    assert [(found.code, found.cell, found.severity) for found in read.remarks] == [
        ("list_column_unused", "B2", "warning"),
        ("list_column_unused", "C2", "warning"),
    ]
    assert "margin_floor" in read.remarks[0].problem
    with pytest.raises(CatalogError) as caught:
        rooms_of(tmp_path, ("a.xlsx", 1, 2), header=("Catalog", "Ad budget", "投流预算"))
    assert [found.code for found in caught.value.faults] == ["list_column_twice"]


def test_a_list_must_be_one(tmp_path):
    """A catalogue given for a list, and a list without rows, are told apart from bad rooms."""
    for sheets, code in (
        ({"Catalog": catalog_rows({"sku": "P1"})}, "list_no_catalogs"),
        ({"Rooms": [["商品表", "开播时间"]]}, "list_no_rows"),
    ):
        with pytest.raises(CatalogError) as caught:
            in_list(write_book(tmp_path / "list.xlsx", sheets), SETTINGS)
        assert [found.code for found in caught.value.faults] == [code]
