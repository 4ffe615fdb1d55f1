"""What rows of one style disagree on is named, with the cells and with what counts; ids that collide are asked about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from books import GOOD, OTHERS, catalog_rows, faults_of, write_book

from lineup.errors import CellFault
from lineup.workbook.reading import read_catalog

HEADER = (
    "sku", "style", "spec", "name", "role", "list_price", "cost", "live_price", "floor_price", "stock",
    "new_fan_appeal", "returning_fan_appeal", "return_rate", "pitch_minutes",
)  # fmt: skip
KNIT = GOOD | {"style": "K", "name": "Knit"}


def sized(spec: str, **says: object) -> dict[str, Any]:
    return KNIT | {"sku": f"K-{spec}", "spec": spec} | says


def book(tmp_path: Path, *rows: Mapping[str, object]) -> Path:
    return write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(*rows, *OTHERS, header=HEADER)})


def of_styles(path: Path) -> list[CellFault]:
    return [note for note in read_catalog(path).notes if note.code.startswith("style_")]


def at(field: str, row: int) -> str:
    return f"{chr(ord('A') + HEADER.index(field))}{row}"


@pytest.mark.parametrize(
    ("field", "first", "other"),
    [("role", "hit", "profit"), ("new_fan_appeal", 60, 90), ("return_rate", 0.3, 0.6), ("pitch_minutes", 4, 6)],
)
def test_what_a_style_has_one_of(tmp_path: Path, field: str, first: object, other: object):
    """The first row counts, and the finding names its cell, and all cells that say otherwise."""
    rows = sized("S", **{field: first}), sized("M", **{field: other}), sized("L", **{field: other})
    (found,) = of_styles(book(tmp_path, *rows))
    assert (found.code, found.severity) == ("style_differs", "warning")
    assert found.places == (at(field, 3), at(field, 4))
    assert at(field, 2) in found.problem
    assert field in found.problem


def test_what_the_first_row_leaves_open(tmp_path: Path):
    """A blank disagrees with nobody."""
    assert not of_styles(book(tmp_path, sized("S", role=None), sized("M"), sized("L", role=None)))


def test_a_larger_size_costs_more(tmp_path: Path):
    """Its surcharge is told, with the price that counts; that it costs more to make is part of it."""
    (found,) = of_styles(book(tmp_path, sized("S"), sized("M"), sized("XL", list_price=115, cost=46)))
    assert (found.code, found.severity, found.places) == ("style_surcharge", "note", (at("list_price", 4),))
    assert "planned at ¥100" in found.problem


@pytest.mark.parametrize(("field", "value"), [("cost", 45), ("live_price", 80), ("floor_price", 70)])
def test_other_prices_at_one_list_price(tmp_path: Path, field: str, value: object):
    """The most common ones count, a blank among them; what isn't used is said."""
    (found,) = of_styles(book(tmp_path, sized("S", **{field: value}), sized("M"), sized("L")))
    assert (found.code, found.places) == ("style_differs", (at(field, 2),))
    assert at(field, 3) in found.problem


def test_prices_too_far_apart(tmp_path: Path):
    """They are told to be products of their own, at all of their cells."""
    path = book(tmp_path, sized("S"), sized("M"), sized("set", list_price=180, role="profit"))
    (found,) = of_styles(path)
    assert (found.code, found.places) == ("style_split", tuple(at("list_price", row) for row in (2, 3, 4)))
    assert "2 products" in found.problem
    assert len(read_catalog(path).products) == 2 + len(OTHERS)


def test_a_style_called_like_another_number(tmp_path: Path):
    """Nobody could tell which of the two a pin or an order means."""
    (found,) = faults_of(book(tmp_path, sized("S"), sized("M"), GOOD | {"sku": "K", "name": "Knit bag"}))
    assert (found.code, found.cell) == ("style_is_sku", at("style", 2))
    assert "row 4" in found.problem


def test_a_style_called_like_a_number_of_its_own(tmp_path: Path):
    """The row that the style is named after belongs to it."""
    assert not of_styles(book(tmp_path, KNIT | {"sku": "K", "spec": "S"}, sized("M")))
