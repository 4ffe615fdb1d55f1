"""Plan workbooks of drawn shows that nobody touched: the plan's own figures to the fen, no rule broken, every row to pin."""

from __future__ import annotations

import os
from dataclasses import replace
from random import Random

import pytest
from feasible import feasible, limited
from openpyxl import load_workbook
from plan_books import HEAD, a_plan_book, column_of
from report.results import a_result
from shows import with_product, with_show

from lineup.catalog import Catalog
from lineup.entries import totals_of
from lineup.keeping import kept_for
from lineup.plan import Plan
from lineup.review import review
from lineup.workbook.plan_book import read_plan_book
from lineup.workbook.record import is_untouched

SEEDS = range(int(os.environ.get("LINEUP_UNTOUCHED", "6")))
FEN = 0.005


def drawn(seed: int) -> tuple[Catalog, Plan]:
    """A show whose limits stand exactly where its plan is; some prices agreed, the entries stated or not."""
    rng = Random(seed)
    catalog, plan = feasible(seed)
    spends = tuple(replace(spend, spend=round(spend.spend, 2)) for spend in plan.paid_traffic)  # as plans have them
    plan = replace(plan, paid_traffic=tuple(spend for spend in spends if spend.spend))
    catalog = limited(catalog, plan)
    spent = round(sum(spend.spend for spend in plan.paid_traffic), 2)  # rounded it may be a fen over the budget drawn
    catalog = with_show(catalog, ad_budget=max(catalog.show.ad_budget, spent))
    for product in catalog.products:
        if len(product.variants) > 1:  # by its style a workbook tells of which product they are
            variants = tuple(variant.model_copy(update={"share_given": True}) for variant in product.variants)
            catalog = with_product(catalog, product.sku, style=product.sku, variants=variants)
    for price in plan.prices:
        product = catalog.product(price.sku)
        told = price.live_price < product.cost and product.role != "welfare"  # agreed, it would be pointed out
        if rng.random() < 0.5 and not price.new_fan_coupon and not price.returning_fan_coupon and not told:
            floor = min(product.floor_price, price.live_price)
            catalog = with_product(catalog, price.sku, live_price=price.live_price, floor_price=floor)
    if rng.random() < 0.5:
        catalog = with_show(catalog, **totals_of(catalog.traffic))
    return catalog, plan


@pytest.mark.parametrize("seed", SEEDS)
def test_untouched_it_is_the_plan(seed, tmp_path):
    """Checked it earns what it promised, breaks nothing and has nothing said about it; kept, all of it can be pinned."""
    catalog, plan = drawn(seed)
    result = a_result(catalog=catalog, plan=plan)
    path = a_plan_book(tmp_path, result)
    assert is_untouched(path)
    book = read_plan_book(path)
    found = review(book)
    assert found.findings == ()
    assert found.figures is not None
    for figure in ("gmv", "net_gmv", "margin", "profit"):
        assert getattr(found.figures, figure) == pytest.approx(getattr(result.figures, figure), abs=FEN)
    assert book.plan.airings == plan.airings
    assert set(book.plan.prices) == {price for price in plan.prices if price.sku in {a.sku for a in plan.airings}}

    pages = load_workbook(path)
    for title in ("排品表", "补货"):
        page = pages[title]
        locked, sku = column_of(page, "锁定"), column_of(page, "商品编号")
        for row in range(HEAD + 1, page.max_row + 1):
            if page.cell(row, sku).value:
                page.cell(row, locked).value = "是"
    pages.save(path)
    assert kept_for(catalog, read_plan_book(path), "x.xlsx").airings == plan.airings
