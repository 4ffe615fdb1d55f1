"""A style is one pitch: its name on the rundown, what is short of it, orders by size and colour."""

from __future__ import annotations

import pytest
from report.results import a_result, screen
from shows import small_catalog

from lineup.catalog import Catalog
from lineup.plan import Restock
from lineup.product import Product, Variant
from lineup.report.tables import tables_of

SIZES = (("S", 0.2, 200), ("M", 0.5, 2), ("L", 0.3, 0))


def in_sizes(sku: str = "P1", **fields: object) -> Catalog:
    """The small show with a product in three sizes: of S there is enough, of M too little, of L nothing."""
    catalog = small_catalog("en")

    def sized(product: Product) -> Product:
        whole = {name: value for name, value in dict(product).items() if name != "variants"}
        made = tuple(
            Variant(sku=f"{sku}-{spec}", spec=spec, share=share, stock=stock, **(ORDERS | fields))
            for spec, share, stock in SIZES
        )
        return Product(**whole, variants=made)

    products = tuple(sized(p) if p.sku == sku else p for p in catalog.products)
    return Catalog(**{**dict(catalog), "products": products})


ORDERS = {"lead_time_days": 5.0, "moq": 1, "pack_size": 1, "restock_max": 900}


def test_what_is_short_is_named_by_size():
    """The two sizes that run out, not the one that lasts; the pitch carries the name of the style."""
    result = a_result("en", catalog=in_sizes())
    (row,) = [row for row in tables_of(result).rundown if row.sku == "P1"]
    assert row.name == "P1"
    assert row.short_specs == ("M", "L")
    assert "P1 (M, L;" in " ".join(screen(result).split())


def test_sales_of_the_sizes_add_up():
    """Units by size are the product's; a size that has run out is not replaced."""
    result = a_result("en", catalog=in_sizes())
    rows = [row for row in tables_of(result).variants if row.product == "P1"]
    assert sum(row.units for row in rows) == pytest.approx(result.figures.sales["P1"].units)
    assert rows[2].units == 0.0


def test_orders_of_a_style_are_one_line_with_its_sizes():
    """Due together, they are one thing to do, with how many of each."""
    plan = a_result().plan
    orders = (*plan.restock, Restock("P1-M", 30, "presale"), Restock("P1-L", 20, "presale"))
    from dataclasses import replace

    shown = screen(a_result("en", catalog=in_sizes(), plan=replace(plan, restock=orders)))
    assert "P1 (2 variants)" in shown
    assert "P1: M 30, L 20." in shown


def test_a_quota_of_which_nothing_is_expected_is_nothing_to_do():
    """Presale of a size that lasts stays in the plan and off the list."""
    plan = a_result().plan
    from dataclasses import replace

    result = a_result("en", catalog=in_sizes(), plan=replace(plan, restock=(Restock("P1-S", 30, "presale"),)))
    (row,) = [row for row in tables_of(result).restock if row.sku == "P1-S"]
    assert (row.kind, row.due) == ("presale", False)
    assert "Nothing to order" in screen(result)


def test_a_surcharge_is_said_and_in_no_figure():
    """What a large size costs more stands beside the price."""
    catalog = in_sizes(own_prices=(("list_price", 260.0),))
    usual = catalog.product("P1").list_price
    result = a_result("en", catalog=catalog)
    (row,) = [row for row in tables_of(result).prices if row.sku == "P1"]
    assert dict(row.surcharges)["L"] == 260.0 - usual
    assert row.list_price == usual
    assert f"P1 L +¥{260.0 - usual:g}" in " ".join(screen(result).split())
