"""Small timelines drawn by hypothesis, under settings at their edges: no rule need hold."""

from __future__ import annotations

from hypothesis import strategies as st
from shows import make_catalog, make_product

from lineup.catalog import Catalog
from lineup.plan import Airing, Highlight, Plan
from lineup.product import Product

SKUS = tuple("ABCDEF")


def edge(least: int, most: int) -> st.SearchStrategy[int]:
    """A setting, at its least in many of the draws."""
    return st.one_of(st.just(least), st.integers(least, most))


@st.composite
def arrangements(draw: st.DrawFn) -> tuple[Catalog, Plan]:
    """Products of every role under narrow rules, aired in any order, for any minutes; no rule need hold."""
    roles = st.sampled_from(["welfare", "activity", "hit", "hit", "regular", "profit"])
    goods = [_product(draw, sku, draw(roles)) for sku in SKUS]
    airings: list[Airing] = []
    for product in draw(st.lists(st.sampled_from(goods), min_size=1, max_size=9)):
        nth = 1 + sum(a.sku == product.sku for a in airings)
        airings.append(Airing(product.sku, airings[-1].end_min if airings else 0, draw(st.integers(1, 5)), nth))
    minutes = max(len(airings), airings[-1].end_min + draw(st.sampled_from([0, 0, 0, -2, 3])))
    length = draw(st.integers(1, minutes))
    catalog = make_catalog(
        goods,
        minutes=minutes,
        base_rate=0.02,
        relist_gap=draw(edge(0, 8)),
        highlight_minutes=length,
        highlight_lead_in=draw(edge(0, 6)),
        min_hits=draw(edge(0, 3)),
        relief_window=draw(st.one_of(edge(1, 12), st.just(minutes), st.just(minutes + 1))),
        category_window=draw(st.one_of(edge(1, 14), st.just(minutes), st.just(minutes + 1))),
        category_minutes=draw(edge(0, 8)),
    )
    start = draw(st.integers(0, minutes - length))
    return catalog, Plan(Highlight(start, length), tuple(airings), ())


def _product(draw: st.DrawFn, sku: str, role: str) -> Product:
    pins = [st.none(), st.integers(0, 20)]
    shortest = draw(st.integers(1, 4))
    return make_product(
        sku,
        role,
        category=draw(st.sampled_from(["", "mask", "lips"])),
        min_minutes=shortest,
        max_minutes=shortest + draw(st.integers(0, 2)),
        max_airings=draw(st.integers(1, 3)),
        must_include=draw(st.booleans()),
        fixed_start=draw(st.one_of(st.none(), *pins)),
        earliest_start=draw(st.one_of(st.none(), *pins)),
        latest_start=draw(st.one_of(st.none(), *pins)),
    )
