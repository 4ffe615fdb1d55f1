"""Shows drawn by hypothesis, complete by construction so that none is rejected, and plans broken at random."""

from __future__ import annotations

from hypothesis import strategies as st
from shows import make_catalog, make_product, small_catalog

from lineup.catalog import Catalog
from lineup.plan import Airing, Highlight, Plan, Price, Restock, Spend
from lineup.pricing import price_ladder
from lineup.product import ROLES, Product

_SKUS = [product.sku for product in small_catalog().products]


@st.composite
def products(draw: st.DrawFn, sku: str = "P1", role: str | None = None) -> Product:
    """A product of any role with prices, appeal and stock of any ordinary size."""
    role = role or draw(st.sampled_from(ROLES))
    if role == "activity":
        return make_product(sku, role, cost=draw(st.floats(0, 200)))
    list_price = draw(st.floats(5, 2000).map(lambda yuan: round(yuan, 1)))
    return make_product(
        sku,
        role,
        category=draw(st.sampled_from(["", "mask", "lips"])),
        list_price=list_price,
        cost=list_price * draw(st.floats(0.1, 0.9)),
        floor_price=list_price * draw(st.floats(0.3, 1.0)),
        stock=draw(st.integers(0, 500)),
        new_fan_appeal=draw(st.floats(0, 100)),
        returning_fan_appeal=draw(st.floats(0, 100)),
        pitch_peak=draw(st.floats(0.5, 6)),
        demand_sigma=draw(st.sampled_from([0.0, 0.1, 0.45, 1.2])),
    )


@st.composite
def shows(draw: st.DrawFn) -> tuple[Catalog, Plan]:
    """A catalogue with a rundown that fills its show, ladder prices, orders, paid blocks; other rules may be broken."""
    goods = [draw(products(sku=f"P{i}")) for i in range(draw(st.integers(1, 5)))]
    airings: list[Airing] = []
    for product in draw(st.lists(st.sampled_from(goods), min_size=1, max_size=6)):
        start = airings[-1].end_min if airings else 0
        nth = 1 + sum(airing.sku == product.sku for airing in airings)
        airings.append(Airing(product.sku, start, draw(st.integers(1, 6)), nth))
    catalog = make_catalog(
        goods,
        minutes=airings[-1].end_min,
        private=draw(st.floats(0, 300)),
        public=draw(st.floats(1, 600)),
        base_rate=draw(st.sampled_from([0.003, 0.05])),
        ad_block=5,
    )
    blocks = [Spend(t, length, draw(st.floats(0, 500))) for t, length in catalog.show.ad_blocks()]
    selling = [product for product in goods if product.sells]
    orders = [Restock(p.sku, draw(st.integers(1, 200)), draw(st.sampled_from(["stock", "presale"]))) for p in selling]
    return catalog, Plan(
        highlight=Highlight(0, 1),
        airings=tuple(airings),
        prices=tuple(draw(st.sampled_from(price_ladder(product, catalog.show))) for product in selling),
        restock=tuple(draw(st.sets(st.sampled_from(orders)).map(sorted_orders)) if orders else ()),
        paid_traffic=tuple(blocks),
    )


def sorted_orders(orders: set[Restock]) -> list[Restock]:
    """Orders by sku, so that sums do not depend on the order of a set."""
    return sorted(orders, key=lambda order: order.sku)


def broken_plans() -> st.SearchStrategy[Plan]:
    """Anything at all that a plan of `small_catalog` could say, unknown products and absurd numbers included."""
    skus = st.sampled_from([*_SKUS, "X1", ""])
    minutes = st.integers(-40, 80) | st.integers(-(10**9), 10**9)
    yuan = st.floats(-500, 2000) | st.sampled_from([0.0, 1e-300, 1e300, float("inf"), float("nan")])
    units = st.integers(-50, 500)
    return st.builds(
        Plan,
        highlight=st.builds(Highlight, minutes, minutes),
        airings=st.lists(st.builds(Airing, skus, minutes, st.integers(-5, 40), st.integers(0, 3)), max_size=8).map(
            tuple
        ),
        prices=st.lists(st.builds(Price, skus, yuan, yuan, yuan), max_size=6).map(tuple),
        restock=st.lists(st.builds(Restock, skus, units, st.sampled_from(["stock", "presale"])), max_size=4).map(tuple),
        paid_traffic=st.lists(st.builds(Spend, minutes, minutes, yuan), max_size=4).map(tuple),
    )
