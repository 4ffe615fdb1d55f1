"""Pins that no plan can keep are named at their cells, before any search."""

from __future__ import annotations

import pytest
from plan_books import a_plan_book, edited, place, put
from shows import small_catalog, with_product

from lineup.catalog import Traffic
from lineup.errors import CatalogError
from lineup.keeping import kept_for
from lineup.workbook.plan_book import read_plan_book


def refused(path, catalog=None):
    """(code, sheet, cell) of what is said about the pins of a workbook."""
    with pytest.raises(CatalogError) as caught:
        kept_for(catalog or small_catalog(), read_plan_book(path), "x.xlsx")
    assert all(fault.problem and fault.remedy for fault in caught.value.faults)
    return [(fault.code, fault.sheet, fault.cell) for fault in caught.value.faults]


def pinned(tmp_path, *edits, sku="P1"):
    return edited(a_plan_book(tmp_path), *edits, put("排品表", sku, "锁定", "是"))


def test_a_price_off_the_ladder(tmp_path):
    """A pinned price that no step of the ladder is."""
    path = pinned(tmp_path, put("排品表", "P1", "直播价", 201))
    assert refused(path) == [("price_ladder", *place(path, "排品表", "P1", "直播价"))]


def test_a_price_that_is_agreed(tmp_path):
    """The same price, agreed in the catalogue, is the ladder."""
    path = pinned(tmp_path, put("排品表", "P1", "直播价", 201))
    agreed = with_product(small_catalog(), "P1", live_price=201.0)
    assert kept_for(agreed, read_plan_book(path), "x.xlsx").prices[0].live_price == 201.0


@pytest.mark.parametrize("minutes", [1, 20])
def test_minutes_outside_the_limits(tmp_path, minutes):
    """A pinned airing shorter or longer than its product may be."""
    path = pinned(tmp_path, put("排品表", "P1", "分钟", minutes))
    assert refused(path) == [("duration", *place(path, "排品表", "P1", "分钟"))]


def test_past_the_end(tmp_path):
    """A show that became shorter ends before the pinned airing does."""
    path = pinned(tmp_path, sku="R1")
    catalog = small_catalog()
    shorter = Traffic(private=catalog.traffic.private[:27], public=catalog.traffic.public[:27])
    show = catalog.show.model_copy(update={"minutes": 27})
    assert refused(path, catalog.model_copy(update={"show": show, "traffic": shorter})) == [
        ("pinned_past_end", *place(path, "排品表", "R1", "分钟"))
    ]


def test_a_start_that_the_catalogue_forbids(tmp_path):
    """The catalogue says when the product may air, and the pin says otherwise."""
    path = pinned(tmp_path)
    assert refused(path, with_product(small_catalog(), "P1", earliest_start=10)) == [
        ("pins", *place(path, "排品表", "P1", "开始"))
    ]


def test_an_order_that_no_supplier_takes(tmp_path):
    """A pinned order of more than can be had, and of goods that come after the show."""
    path = edited(a_plan_book(tmp_path), put("补货", "W1", "补货件数", 9999), put("补货", "W1", "锁定", "是"))
    at = place(path, "补货", "W1", "补货件数")
    assert refused(path) == [("order_size", *at), ("arrival", *at)]


def test_two_orders_of_one_product(tmp_path):
    """Stock and presale of one product, pinned: neither is dropped in silence."""
    path = edited(a_plan_book(tmp_path), put("补货", "H1", "补货件数", 3), put("补货", "H1", "锁定", "是"))
    assert ("order_size", *place(path, "补货", "H1", "补货件数")) in refused(path)


def test_what_is_not_pinned_is_nobodys_affair(tmp_path):
    """The same edits without a pin stop no new plan."""
    path = edited(a_plan_book(tmp_path), put("排品表", "P1", "直播价", 201), put("排品表", "P1", "分钟", 20))
    assert not kept_for(small_catalog(), read_plan_book(path), "x.xlsx").airings


def of_before(path):
    """The workbook as it was written before a show had a goal."""

    def without_goal(book):
        sheet = book["参数"]
        for row in sheet.iter_rows():
            if row[1].value == "目标":
                sheet.delete_rows(row[1].row)
                return
        raise AssertionError

    return edited(path, without_goal)


def test_a_plan_of_before_is_named_as_that(tmp_path):
    """Figures and rules are today's; nothing of it is a fault."""
    book = read_plan_book(of_before(a_plan_book(tmp_path)))
    assert book.of_before
    assert "plan_of_before" in [remark.code for remark in book.remarks]
    assert not read_plan_book(a_plan_book(tmp_path)).of_before


def test_prices_of_before_are_kept_where_they_stand_on_a_ladder(tmp_path):
    """A pinned row keeps its place; its price only where a step of today's ladder is that."""
    path = of_before(pinned(tmp_path, put("排品表", "P1", "直播价", 201)))
    kept = kept_for(small_catalog(), read_plan_book(path), "x.xlsx")
    assert [airing.sku for airing in kept.airings] == ["P1"]
    assert kept.prices == ()
    same = of_before(pinned(tmp_path))
    assert [price.sku for price in kept_for(small_catalog(), read_plan_book(same), "x.xlsx").prices] == ["P1"]
