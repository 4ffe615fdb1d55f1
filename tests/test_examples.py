"""The examples: built the same each time, readable, natural, and feasible in what they ask."""

from __future__ import annotations

import importlib.util
import math
from pathlib import Path

import openpyxl
import pytest

from lineup.catalog import Catalog
from lineup.pricing import live_prices
from lineup.workbook.reading import read_catalog

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
NAMES = (
    "first_show", "beauty_night", "warehouse_sale", "womens_wear", "snack_night", "jade_and_pearls", "talent_room",
    "daily_shop", "tiktok_shop", "appliance_night",
)  # fmt: skip
CARD_COLUMNS = ("商品编号", "商品名称", "日常价", "毛利率", "库存", "新粉吸引力", "老粉吸引力", "补货周期")


def _builder():
    spec = importlib.util.spec_from_file_location("build_examples", EXAMPLES / "build_examples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def catalogs() -> dict[str, Catalog]:
    return {name: read_catalog(EXAMPLES / f"{name}.xlsx") for name in NAMES}


def cells(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in openpyxl.load_workbook(path)}


@pytest.mark.parametrize("name", NAMES)
def test_committed_workbooks_are_what_the_builder_builds(tmp_path, name):
    """Each example holds what its source says: nobody edited one without the other."""
    assert cells(EXAMPLES / f"{name}.xlsx") == cells(_builder().build(name, tmp_path))


@pytest.mark.parametrize("name", NAMES)
def test_the_builder_is_byte_stable(tmp_path, name):
    """Building twice gives the same bytes."""
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    assert len({_builder().build(name, folder).read_bytes() for folder in folders}) == 1


@pytest.mark.parametrize(
    ("name", "language", "products", "minutes"),
    [
        ("first_show", "zh", 12, 45),
        ("beauty_night", "zh", 60, 120),
        ("warehouse_sale", "en", 200, 240),
        ("womens_wear", "zh", 18, 100),
        ("snack_night", "zh", 25, 90),
        ("jade_and_pearls", "zh", 31, 90),
        ("talent_room", "zh", 27, 120),
        ("daily_shop", "zh", 29, 360),
        ("tiktok_shop", "en", 22, 90),
        ("appliance_night", "zh", 46, 120),
    ],
)
def test_sizes_and_languages(catalogs, name, language, products, minutes):
    """The examples are as large, as long and in the language that the README says."""
    catalog = catalogs[name]
    assert (catalog.language, len(catalog.products), catalog.show.minutes) == (language, products, minutes)


def test_the_first_show_holds_only_required_columns():
    """A newcomer's catalogue: eight columns, and a Show sheet with nothing but the length."""
    book = cells(EXAMPLES / "first_show.xlsx")
    assert book["商品"][0] == CARD_COLUMNS
    assert book["场次"][1:] == [("直播时长", 45)]
    assert list(book) == ["商品", "场次"]


def test_the_beauty_night_uses_every_sheet(catalogs):
    """Roles, pins, second airings, an agreed price, activities, restock data and an ad budget are all there."""
    assert list(cells(EXAMPLES / "beauty_night.xlsx")) == ["商品", "场次", "流量"]
    products = catalogs["beauty_night"].products
    assert {p.role for p in products} == {"welfare", "activity", "hit", "profit", "prestige", "regular"}
    for shown in (
        lambda p: p.must_include,
        lambda p: p.fixed_start is not None,
        lambda p: p.earliest_start is not None,
        lambda p: p.latest_start is not None,
        lambda p: p.live_price is not None,
        lambda p: p.max_airings == 2 and p.sells,
    ):
        assert any(map(shown, products))
    assert catalogs["beauty_night"].show.ad_budget > 0


@pytest.mark.parametrize("name", NAMES)
def test_prices_are_consistent(catalogs, name):
    """Cost below list, floor within list, salvage below cost; welfare alone may be sold below cost."""
    for product in (p for p in catalogs[name].products if p.sells):
        assert product.floor_price <= product.list_price, product.name
        assert live_prices(product, catalogs[name].show), product.name
        if product.commission is not None:
            assert 0 < product.commission < 0.5, product.name
            continue
        assert 0 < product.cost < product.list_price, product.name
        assert product.salvage < product.cost, product.name
        assert product.role == "welfare" or product.floor_price >= product.cost, product.name


def test_the_examples_differ_in_trade(catalogs):
    """Variants with a surcharge, single pieces, commission and talk, a day without a highlight, dollars, every goal."""
    wear, jade, talent = catalogs["womens_wear"], catalogs["jade_and_pearls"], catalogs["talent_room"]
    variants = [variant for product in wear.products for variant in product.variants]
    assert len(variants) > 30
    assert any(variant.own_prices for variant in variants)
    assert sum(product.stock == 1 for product in jade.products) > 15
    assert all(product.commission for product in talent.products if product.sells)
    assert sum(product.role == "talk" for product in talent.products) == 2
    assert (catalogs["daily_shop"].show.highlight_minutes, catalogs["tiktok_shop"].show.currency) == (0, "USD")
    assert {catalog.show.goal for catalog in catalogs.values()} == {"gmv", "net_gmv", "profit"}


@pytest.mark.parametrize("name", NAMES)
def test_names_differ(catalogs, name):
    """No two products are called the same."""
    names = [product.name for product in catalogs[name].products]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", NAMES)
def test_there_is_enough_to_fill_the_show(catalogs, name):
    """More minutes than the show, enough hits, and relief for every window."""
    catalog = catalogs[name]
    show = catalog.show
    assert sum(p.max_airings * p.max_minutes for p in catalog.products) >= 1.5 * show.minutes
    assert sum(p.role == "hit" for p in catalog.products) >= show.min_hits
    relief = sum(p.max_airings for p in catalog.products if p.is_relief)
    assert relief >= math.ceil(show.minutes / show.relief_window)
