"""Catalogues without a plan, one for each kind of conflict, and what must be said of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from shows import make_catalog, make_product, small_catalog, with_product, with_show

from lineup.catalog import Catalog


class Case(NamedTuple):
    """A catalogue without a plan; what the message must say in both languages; how many remedies are parameters."""

    build: Callable[[str], Catalog]
    rules: tuple[str, ...]
    zh: tuple[str, ...]
    en: tuple[str, ...]
    parameters: int = 1


def small(language: str, **show: float) -> Catalog:
    return with_show(small_catalog(language), **show)


def with_products(catalog: Catalog, **products: dict[str, object]) -> Catalog:
    for sku, fields in products.items():
        catalog = with_product(catalog, sku, **fields)
    return catalog


def only(catalog: Catalog, *skus: str) -> Catalog:
    return Catalog(**{**dict(catalog), "products": tuple(p for p in catalog.products if p.sku in skus)})


def too_little(language: str) -> Catalog:
    """48 minutes of products for a show of an hour."""
    goods = [make_product(f"R{i}", category=f"c{i}") for i in range(3)]
    goods += [make_product("W1", "welfare"), make_product("W2", "welfare"), make_product("H1", "hit")]
    return make_catalog(goods, language=language, minutes=60, highlight_minutes=8, highlight_share=0.1, base_rate=0.02)


def one_length(language: str) -> Catalog:
    goods = [make_product(f"R{i}", min_minutes=7, max_minutes=7) for i in range(6)]
    goods.append(make_product("W", "welfare", min_minutes=7, max_minutes=7, max_airings=2))
    return make_catalog(goods, language=language, minutes=30, highlight_minutes=7, margin_floor=0.1)


def hits_alone(language: str) -> Catalog:
    goods = [*(make_product(f"H{i}", "hit") for i in range(6)), make_product("W", "welfare")]
    return make_catalog(
        goods, language=language, minutes=30, highlight_minutes=10, margin_floor=0.1, base_rate=0.02, highlight_lift=0.5
    )


def one_category(language: str) -> Catalog:
    goods = [p.model_copy(update={"category": "mask"}) for p in small_catalog(language).products]
    return with_show(Catalog(**{**dict(small_catalog(language)), "products": tuple(goods)}), category_minutes=5)


def few_welfare(language: str) -> Catalog:
    goods = [make_product(f"R{i}", category=f"c{i}") for i in range(8)]
    goods += [make_product("W", "welfare"), make_product("H", "hit")]
    return make_catalog(
        goods,
        language=language,
        minutes=60,
        highlight_minutes=10,
        highlight_share=0.1,
        relief_window=15,
        base_rate=0.02,
    )


def dear_prizes(language: str) -> Catalog:
    goods = [make_product(f"R{i}", category=f"c{i}") for i in range(6)]
    goods += [make_product(f"A{i}", "activity", cost=60 + 10 * i) for i in range(4)] + [make_product("H", "hit")]
    return make_catalog(
        goods,
        language=language,
        minutes=40,
        highlight_minutes=10,
        highlight_share=0.1,
        relief_window=12,
        base_rate=0.02,
        welfare_budget=100,
    )


CASES = {
    "products too few": Case(
        too_little, ("timeline", "airings"), ("48 分钟", "60 分钟", "还差 12 分钟"), ("48 of 60 minutes", "12 short")
    ),
    "products too long": Case(
        lambda language: make_catalog(
            [
                make_product("W", "welfare", min_minutes=8),
                *(make_product(f"R{i}", min_minutes=9, max_minutes=12) for i in "12"),
            ],
            language=language,
            minutes=6,
            highlight_minutes=3,
            margin_floor=0.1,
        ),
        ("timeline", "duration"),
        ("只有 6 分钟", "「W」也要讲 8 分钟"),
        ("has 6 minutes", "“W”, takes 8"),
    ),
    "lengths never add up": Case(one_length, ("timeline", "duration"), ("30 分钟", "28 分钟"), ("30 minutes", "28"), 2),
    "hits alone": Case(
        hits_alone,
        ("timeline", "highlight_hits"),
        ("6 款爆款", "18 分钟", "差 12 分钟"),
        ("6 hits", "18 of", "12 short"),
        2,
    ),
    "too much required": Case(
        lambda language: with_products(
            small(language), **{sku: {"must_include": True, "min_minutes": 7} for sku in ("W1", "A1", "P1", "R1", "G1")}
        ),
        ("required", "timeline"),
        ("5 款", "35 分钟", "30 分钟", "超出 5 分钟"),
        ("5 products", "35 minutes", "5 more than the show's 30"),
        0,
    ),
    "hits longer than the highlight": Case(
        lambda language: with_products(small(language), **{sku: {"min_minutes": 6} for sku in ("H1", "H2", "H3")}),
        ("min_hits", "highlight_hits"),
        ("10 分钟", "2 款爆款", "12 分钟", "只放得下 1 款"),
        ("10 minutes", "2 hits", "take 12", "more than 1"),
        2,
    ),
    "hits pinned apart": Case(
        lambda language: with_products(small(language), H1={"fixed_start": 4}, H2={"fixed_start": 20}),
        ("pins", "highlight_hits"),
        ("20:04", "20:20", "19 分钟", "10 分钟的高光"),
        ("20:04", "20:20", "19 minutes", "highlight's 10"),
    ),
    "a hit before any lead-in": Case(
        lambda language: with_products(small(language), H1={"fixed_start": 0}),
        ("pins", "lead_in"),
        ("「H1」", "第 0 分钟"),
        ("“H1”", "minute 0"),
        0,
    ),
    "no welfare item": Case(
        lambda language: only(small(language), "H1", "H2", "H3", "P1", "R1", "G1"),
        ("relief", "lead_in"),
        ("10 分钟内", "每 12 分钟", "现在 0 次"),
        ("10 minutes", "every 12 minutes", "there are 0"),
        0,
    ),
    "too few welfare items": Case(
        few_welfare,
        ("relief",),
        ("每 15 分钟", "60 分钟至少要上 3 次", "最多上 1 次", "差 2 次"),
        ("every 15 minutes", "60 minutes need 3 airings", "allow 1", "2 short"),
    ),
    "pins that overlap": Case(
        lambda language: with_products(small(language), P1={"fixed_start": 10}, R1={"fixed_start": 12}),
        ("pins", "timeline"),
        ("「P1」固定在 20:10", "「R1」却固定在 20:12", "重叠 1 分钟"),
        ("“P1” is pinned to 20:10", "“R1” is pinned to 20:12", "overlap of 1 minute"),
        0,
    ),
    "a gap before a pin": Case(
        lambda language: with_products(small(language), W1={"fixed_start": 2}),
        ("pins", "duration"),
        ("20:02", "填 2 分钟", "3 分钟"),
        ("20:02", "fill 2 minutes", "takes 3"),
        0,
    ),
    "a pin at the very end": Case(
        lambda language: with_products(small(language), P1={"fixed_start": 28}),
        ("pins", "duration"),
        ("20:28", "只有 2 分钟", "3 分钟"),
        ("20:28", "2 minutes", "takes 3"),
    ),
    "margin above every price": Case(
        lambda language: small(language, margin_floor=0.8),
        ("margin_floor",),
        ("80.0%", "「P1」", "¥239.00", "70.7%"),
        ("80.0%", "“P1”", "¥239.00", "70.7%"),
    ),
    "margin out of reach": Case(
        lambda language: small(language, margin_floor=0.69),
        ("margin_floor",),
        ("69.0%", "毛利率只有"),
        ("69.0%", "margin rate"),
    ),
    "prizes beyond the budget": Case(
        dear_prizes,
        ("welfare_budget", "relief"),
        ("至少要上 2 次", "¥130.00", "¥100.00", "差 ¥30.00"),
        ("2 airings", "¥130.00", "¥100.00", "¥30.00 short"),
        2,
    ),
    "welfare below cost": Case(
        lambda language: with_products(small(language, welfare_budget=50), W1={"cost": 40}, A1={"cost": 800}),
        ("welfare_budget",),
        ("¥50.00", "找到的最好方案要花 ¥"),
        ("¥50.00", "best plan found without it spends ¥"),
    ),
    "highlight share": Case(
        lambda language: small(language, highlight_share=0.95), ("highlight_share",), ("95.0%",), ("95.0%",)
    ),
    "highlight lift": Case(
        lambda language: small(language, highlight_lift=1.9), ("highlight_lift",), ("1.90 倍",), ("1.90 times",)
    ),
    "highlight longer than the show": Case(
        lambda language: small(language, highlight_minutes=31),
        ("highlight_window",),
        ("31 分钟", "一共才 30 分钟"),
        ("31 minutes", "show of 30"),
    ),
    "highlight as long as the show": Case(
        lambda language: small(language, highlight_minutes=30), ("lead_in",), ("30 分钟",), ("30 minutes",)
    ),
    "category too tight": Case(
        lambda language: small(language, category_minutes=2),
        ("category_minutes",),
        ("已证明", "每 12 分钟最多讲 2 分钟"),
        ("proven", "2 of every 12 minutes"),
    ),
    "relief pinned too late": Case(
        lambda language: with_products(small(language), W1={"earliest_start": 25}, A1={"earliest_start": 25}),
        ("pins",),
        ("已证明", "「W1」设了「最早开讲」 20:25"),
        ("proven", "“W1” has earliest_start 20:25"),
        0,
    ),
    "one category alone": Case(
        one_category,
        ("category_minutes", "timeline"),
        ("「mask」", "每 12 分钟最多讲 5 分钟", "差 7 分钟"),
        ("“mask”", "5 of every 12 minutes", "7 short"),
    ),
}
