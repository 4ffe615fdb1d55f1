"""The template that `lineup init` writes: it explains itself, watches what is typed, and is read as it was meant."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from report.conditions import at, shown

from lineup.catalog import Catalog, Language, Show
from lineup.completion import complete_products
from lineup.entries import default_traffic
from lineup.errors import CatalogError
from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS
from lineup.product import ROLES, Product, Variant
from lineup.report.template import template_bytes
from lineup.report.template.cells import MISSING, NOT_NEEDED, ODD
from lineup.report.template.products import FIELDS, HEAD
from lineup.report.words import Words
from lineup.workbook.headers import PRODUCT, SHOW
from lineup.workbook.naming import index, key
from lineup.workbook.reading import read_catalog

LANGUAGES: tuple[Language, ...] = ("zh", "en")
OTHER_WAYS = {"pitch_minutes"}  # a template needs them not
OF_VARIANTS = {"sku", "spec", "stock", "lead_time_days", "moq", "pack_size", "restock_max"}
FIRST = HEAD + 2  # the first row below the header, counted from 1: the example
ROW: dict[str, Any] = {
    "sku": "P1", "name": "Foam", "list_price": 100, "cost": 40, "stock": 50, "new_fan_appeal": 60,
    "returning_fan_appeal": 40,
}  # fmt: skip


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Words:
    return Words(request.param)


def filled(words: Words, *rows: dict[str, Any], **show: Any) -> Workbook:
    """The template with these products below the example, and these parameters of the show."""
    book = load_workbook(BytesIO(template_bytes(words.language)))
    products, parameters = book.worksheets[0], book.worksheets[1]
    for number, row in enumerate(rows, start=FIRST + 1):
        for field, value in row.items():
            products.cell(number, FIELDS.index(field) + 1).value = words.role(value) if field == "role" else value
    for line in parameters.iter_rows():
        field = index(SHOW).get(key(str(line[0].value)))
        if field in show:
            line[1].value = show.pop(field)
    assert not show
    return book


def read(book: Workbook, folder: Path) -> Catalog:
    book.save(folder / "filled.xlsx")
    return read_catalog(folder / "filled.xlsx")


def cell(field: str, row: int = FIRST + 1) -> str:
    return at(FIELDS.index(field) + 1, row)


def test_every_column_is_there_and_explains_itself(words):
    """Each header is the reader's own, and its comment says what it means, what it takes and what a blank becomes."""
    assert {*FIELDS} == {*PRODUCT} - OTHER_WAYS
    of_variants = {*Variant.model_fields} - {"extra", "share", "share_given", "own_prices"}
    assert {*FIELDS} - {"margin", "variant_share"} == {*Product.model_fields} - {"variants"} | of_variants
    sheet = filled(words).worksheets[0]
    headers = [sheet.cell(HEAD + 1, k + 1) for k in range(len(FIELDS))]
    assert [index(PRODUCT)[key(str(header.value))] for header in headers] == list(FIELDS)
    for field, header in zip(FIELDS, headers, strict=True):
        assert header.comment is not None
        meaning, takes, blank = header.comment.text.split("\n")
        assert meaning == PRODUCT_FIELDS[field].meaning.said(words.language)
        assert takes[-1] not in ":： "
        assert blank[-1] not in ":： "


def test_captions_above_the_header_are_no_headers(words):
    """A caption that were a name of a column would be read as one."""
    captions = [c.value for c in filled(words).worksheets[0][HEAD] if c.value]
    assert captions
    assert not [caption for caption in captions if key(str(caption)) in index(PRODUCT)]


def test_every_parameter_is_there_with_its_default(words):
    """A row a parameter: blank, with what a blank means and what it is."""
    rows = {index(SHOW).get(key(str(a))): rest for a, *rest in filled(words).worksheets[1].iter_rows(values_only=True)}
    assert {*rows} - {None} == {*Show.model_fields} == {*SHOW_FIELDS}
    for field in Show.model_fields:
        value, default, takes, meaning = rows[field]
        assert value is None
        assert default
        assert takes
        assert meaning == SHOW_FIELDS[field].meaning.said(words.language)
    assert rows["ad_block"][1].startswith("10 ")
    assert rows["coupon_rate"][1] == "5%"


def test_english_template_is_english():
    """Not one Chinese character, or the catalogue would speak Chinese."""
    book = filled(Words("en"))
    texts = [str(c.value) + (c.comment.text if c.comment else "") for sheet in book for row in sheet for c in row]
    assert not [text for text in texts if any("\u3000" <= character <= "\u9fff" for character in text)]


def test_the_template_alone_is_an_empty_catalogue(words, tmp_path):
    """The example is no product: it is passed over with a note, and what is missing is said."""
    with pytest.raises(CatalogError) as caught:
        read(filled(words), tmp_path)
    assert [(f.code, f.cell) for f in caught.value.faults] == [("empty_catalog", ""), ("example_passed", f"A{FIRST}")]


def test_an_example_overwritten_is_a_product(words, tmp_path):
    """Who types over the example row, or keeps its number but names a product of their own, loses nothing."""
    book = filled(words)
    book.worksheets[0][cell("name", FIRST)].value = "洁面" if words.language == "zh" else "Soap"
    assert [p.stock for p in read(book, tmp_path).products] == [300]
    book = filled(words)
    book.worksheets[0][cell("sku", FIRST)].value = "P9"
    assert [p.sku for p in read(book, tmp_path).products] == ["P9"]


def test_what_is_filled_in_is_read(words, tmp_path):
    """Every column at once, every parameter at its default: the catalogue is the one that was typed."""
    given: dict[str, Any] = ROW | {
        "category": "Care", "role": "hit", "style": "S1", "spec": "Red", "variant_share": 0.4,
        "floor_price": 55, "live_price": 80, "lead_time_days": 2, "moq": 20,
        "pack_size": 10, "restock_max": 60, "salvage": 9, "supplier": "S",
        "must_include": words.label("caption.yes"), "fixed_start": 30, "earliest_start": 10, "latest_start": 40,
        "min_minutes": 2, "max_minutes": 5, "max_airings": 2, "hand_order": 7, "substitute": "P2",
        "return_rate": 0.25, "demand_sigma": 0.3, "pitch_peak": 2, "hold": 1.1, "pull": 1.2, "pressure": 0.9,
    }  # fmt: skip
    others = ("margin", "cost", "commission")  # of which one is enough
    given = {field: PRODUCT_FIELDS[field].default for field in FIELDS if field not in others} | given
    assert {*given} | {*others} == {*FIELDS}
    assert None not in given.values()
    catalog = read(filled(words, given), tmp_path)
    (product,) = catalog.products
    (variant,) = product.variants
    expected = given | {"must_include": True, "name": "Foam Red"}
    del expected["variant_share"]  # the only one's is all of it
    assert {name: getattr(variant if name in OF_VARIANTS else product, name) for name in expected} == expected
    assert (product.sku, variant.sku, variant.share) == ("S1", "P1", 1.0)
    assert catalog.language == words.language
    assert [note.code for note in catalog.notes] == ["example_passed"]


def test_what_is_left_blank_is_the_default(words, tmp_path):
    """Blank cells of products and of the show, and a traffic sheet with nothing but its header, mean nothing given."""
    catalog = read(filled(words, ROW | {"role": "profit"}), tmp_path)
    assert catalog.products == complete_products([ROW | {"role": "profit"}], Show())
    usual = {"start": Show().start, "ref_ticket": 100.0}  # these follow from the day, and from what sells
    assert catalog.show.model_copy(update=usual) == Show(ref_ticket=100.0)
    assert catalog.traffic == default_traffic(catalog.show)


def test_show_and_traffic_are_read(words, tmp_path):
    """Values in the column to fill in count, whatever stands to their right."""
    book = filled(words, ROW, minutes=60, margin_floor=0.25, price_steps="1,0.9", start="2026-11-22 20:00")
    for row, line in enumerate([(0, 10, 20), (30, 5, 8)], start=4):
        for column, value in enumerate(line, start=1):
            book.worksheets[2].cell(row, column).value = value
    catalog = read(book, tmp_path)
    assert (catalog.show.minutes, catalog.show.margin_floor, catalog.show.price_steps) == (60, 0.25, (1.0, 0.9))
    assert catalog.traffic.private == (10.0,) * 30 + (5.0,) * 30


def test_drop_downs_and_limits(words):
    """Roles and yes/no are chosen from a list; every number is held to the limits that the reader has."""
    sheet = filled(words).worksheets[0]
    rules = {field: _rule(sheet, cell(field)) for field in FIELDS}
    assert rules["role"].formula1 == '"' + ",".join(words.role(role) for role in ROLES) + '"'
    assert rules["must_include"].type == "list"
    for field in FIELDS:
        limits, rule = PRODUCT_FIELDS[field], rules[field]
        if limits.kind == "text":
            assert rule is None
        elif limits.kind in ("number", "whole") and not limits.above:
            assert rule.type == ("whole" if limits.kind == "whole" else "decimal")
            assert (float(rule.formula1), float(rule.formula2)) == (limits.low, limits.high)
        elif limits.kind in ("number", "whole"):
            assert rule.type == "custom"
            assert f">{limits.low:g},{cell(field, FIRST)}<={limits.high:.12g}" in rule.formula1
        assert rule is None or rule.error


def test_limits_of_the_show(words):
    """Each number of the show has a rule, a date may be typed, and steps are free text."""
    sheet = filled(words).worksheets[1]
    for row in sheet.iter_rows():
        if field := index(SHOW).get(key(str(row[0].value))):
            assert (_rule(sheet, row[1].coordinate) is None) == (SHOW_FIELDS[field].kind == "steps")


def _rule(sheet: Worksheet, address: str) -> Any:
    return next((rule for rule in sheet.data_validations.dataValidation if address in rule.sqref), None)


@pytest.mark.parametrize("field", ["sku", "list_price", "stock", "new_fan_appeal", "returning_fan_appeal"])
def test_a_missing_value_shows_as_it_is_typed(words, field):
    """A row that was begun shows what it lacks; a row not begun shows nothing."""
    row = {name: value for name, value in (ROW | {"sku": "P2"}).items() if name != field}
    sheet = filled(words, ROW, row).worksheets[0]
    assert shown(sheet, cell(field, FIRST + 2)) == MISSING[1:]
    assert {shown(sheet, cell(name, FIRST + 1)) for name in FIELDS} == {""}
    assert {shown(sheet, cell(name, FIRST + 3)) for name in FIELDS} == {""}


def test_cost_and_margin_are_one_of_two(words):
    """Both blank: both show; one given: neither does."""
    bare = {name: value for name, value in ROW.items() if name != "cost"}
    sheet = filled(words, bare, bare | {"sku": "P2", "margin": 0.4}).worksheets[0]
    assert [shown(sheet, cell(f, FIRST + 1)) for f in ("cost", "margin")] == [MISSING[1:]] * 2
    assert [shown(sheet, cell(f, FIRST + 2)) for f in ("cost", "margin")] == [""] * 2


@pytest.mark.parametrize(
    ("given", "odd"),
    [
        ({"list_price": 0, "cost": 0}, {"list_price"}),
        ({"cost": 101}, {"cost"}),
        ({"cost": 100}, set()),
        ({"cost": 101, "role": "welfare"}, set()),
        ({"margin": 0.7}, {"margin"}),
        ({"margin": 0.609}, set()),
        ({"floor_price": 100.5}, {"floor_price"}),
        ({"floor_price": 100}, set()),
        ({"live_price": 101}, {"live_price"}),
        ({"live_price": 60, "floor_price": 61}, {"live_price"}),
        ({"live_price": 60, "floor_price": 60}, set()),
        ({"stock": 0}, {"stock"}),
        ({"stock": 0, "lead_time_days": 2}, set()),
        ({"stock": -1}, {"stock"}),
        ({"new_fan_appeal": 0.8}, {"new_fan_appeal"}),
        ({"returning_fan_appeal": 101}, {"returning_fan_appeal"}),
        ({"moq": 50, "restock_max": 49}, {"restock_max"}),
        ({"moq": 0}, {"moq"}),
        ({"hold": 0}, {"hold"}),
        ({"return_rate": 25}, {"return_rate"}),
        ({"min_minutes": 9}, {"min_minutes", "max_minutes"}),
        ({"max_minutes": 2}, {"min_minutes", "max_minutes"}),
        ({"min_minutes": 9, "max_minutes": 9}, set()),
        ({"fixed_start": 15, "latest_start": 10}, {"fixed_start"}),
        ({"fixed_start": 5, "earliest_start": 10}, {"fixed_start"}),
        ({"earliest_start": 20, "latest_start": 10}, {"latest_start"}),
    ],
)
def test_an_odd_value_shows_as_it_is_typed(words, given, odd):
    """Each contradiction colours its cells, and nothing else in the row; at the limit nothing does."""
    sheet = filled(words, ROW | given).worksheets[0]
    assert {f for f in FIELDS if f != "role" and shown(sheet, cell(f)) == ODD[1:]} == odd


def test_a_number_given_twice_shows(words):
    """Both rows do; a third does not."""
    sheet = filled(words, ROW, ROW | {"name": "Other"}, ROW | {"sku": "P2"}).worksheets[0]
    assert [shown(sheet, cell("sku", FIRST + k)) for k in (1, 2, 3)] == [ODD[1:], ODD[1:], ""]


def test_an_activity_needs_no_price(words):
    """What does not count for it is grey, not missing."""
    sheet = filled(words, {"sku": "A1", "name": "Draw", "role": "activity", "cost": 66}).worksheets[0]
    assert shown(sheet, cell("list_price")) == shown(sheet, cell("stock")) == NOT_NEEDED[1:]
    assert MISSING[1:] not in {shown(sheet, cell(field)) for field in FIELDS}


def test_traffic_shows_blanks_and_minutes_out_of_order(words):
    """A row that is only half filled, and a minute that is not after those above it."""
    sheet = filled(words).worksheets[2]
    for row, line in enumerate([(0, 1, 2), (20, 3, None), (10, 5, 6), (20.5, 7, 8)], start=4):
        for column, value in enumerate(line, start=1):
            sheet.cell(row, column).value = value
    assert [shown(sheet, f"{c}{r}") for r in range(4, 9) for c in "ABC"] == [
        "", "", "", "", "", MISSING[1:], ODD[1:], "", "", "", "", "", "", "", "",
    ]  # fmt: skip


def test_same_bytes(words):
    """The same template is the same file."""
    assert template_bytes(words.language) == template_bytes(words.language)
