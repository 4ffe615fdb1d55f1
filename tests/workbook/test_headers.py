"""The alias table covers everything, and no name means two things."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineup.catalog import Show
from lineup.product import ROLES as ROLE_NAMES
from lineup.product import Product, Variant
from lineup.workbook.headers import PRODUCT, ROLES, SHEETS, SHOW, TRAFFIC
from lineup.workbook.naming import key, nearest, nearest_meaning

TABLES: dict[str, Mapping[str, tuple[str, ...]]] = {
    "sheets": SHEETS, "product": PRODUCT, "show": SHOW, "traffic": TRAFFIC, "roles": {**ROLES},
}  # fmt: skip


def test_every_field_has_a_column() -> None:
    """Every product field, and the margin, has headers; so has every show parameter, and every role its words."""
    own = {*Product.model_fields, *Variant.model_fields} - {"variants", "share", "share_given", "own_prices", "extra"}
    assert set(PRODUCT) == own | {"margin", "variant_share", "pitch_minutes"}
    assert set(SHOW) == set(Show.model_fields)
    assert set(ROLES) == set(ROLE_NAMES)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_both_languages(table: Mapping[str, tuple[str, ...]]) -> None:
    """The first name is Chinese, the second English: what messages call it."""
    for names in table.values():
        chinese = names[0].removesuffix("GMV")  # the trade's own word, in every language
        assert all("\u4e00" <= character <= "\u9fff" for character in chinese if character.isalpha())
        assert names[1].isascii()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_name_means_two_things(table: Mapping[str, tuple[str, ...]]) -> None:
    """Within a table each name, however spelt, stands for one thing."""
    meanings: dict[str, str] = {}
    for meaning, names in table.items():
        for name in (meaning, *names):
            assert meanings.setdefault(key(name), meaning) == meaning, name


@pytest.mark.parametrize(
    "spelling",
    [
        "日常价",
        " 日常价 ",
        "日常价（元）",
        "日常价(元)",
        "日常价\n[元]",
        "日常价/元",
        "*日常价",
        "日常价：",
        "日 常 价",
        "【必填】日常价",
    ],
)
def test_a_header_in_any_dress(spelling: str) -> None:
    """Units in brackets, line breaks, stars and spaces don't change what a header means."""
    assert key(spelling) == key("日常价")


def test_nearest() -> None:
    """A slip is traced to what was meant; something else to nothing."""
    assert nearest("老粉吸引率", ["库存", "老粉吸引力"]) == "老粉吸引力"
    assert nearest("主播", ["库存", "老粉吸引力"]) is None
    assert nearest_meaning("highlight_minute", SHOW) == "highlight_minutes"
    assert nearest_meaning("最低毛利率线", SHOW) == "margin_floor"


@given(st.text())
def test_key_is_stable(text: str) -> None:
    """A key is its own key, so that a lookup never depends on how often a name was cleaned."""
    assert key(key(key(text))) == key(key(text))
