"""On tiny shows every plan can be tried: the search finds one as good as the best of them."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from itertools import permutations, product
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shows import make_catalog, make_product

from lineup.catalog import Catalog
from lineup.check import check
from lineup.errors import NoPlan
from lineup.evaluate import evaluate
from lineup.plan import Airing, Highlight, Plan
from lineup.planner import plan_show
from lineup.pricing import price_ladder
from lineup.product import Product

MINUTES = 12
GOALS = ("gmv", "net_gmv", "profit")


def in_sizes(rng: Random, product: Product) -> Product:
    """The product in two sizes that share its demand, each with a stock of its own."""
    (one,) = product.variants
    share = rng.uniform(0.2, 0.8)
    sizes = ((f"{product.sku}-S", share), (f"{product.sku}-L", 1 - share))
    return product.model_copy(
        update={
            "variants": tuple(
                one.model_copy(update={"sku": sku, "share": part, "stock": rng.choice((0, 5, 100))})
                for sku, part in sizes
            )
        }
    )


def tiny(rng: Random) -> Catalog:
    """Four products of two prices each, twelve minutes, for any goal; nothing can be restocked and nothing is paid for.

    Some are in sizes, some on commission, and one or two may come round again and again.
    """
    loops = rng.choice(((1, 1), (2, 1), (3, 1), (2, 2)))
    goods = [
        in_sizes(rng, product) if product.sells and rng.random() < 0.3 else product
        for product in (
            make_product(
                f"P{i}",
                role,
                category=rng.choice(("a", "b", "")),
                list_price=rng.choice((39.9, 99.0, 159.0)),
                floor_price=1.0,
                stock=rng.choice((5, 30, 200)),
                new_fan_appeal=float(rng.randint(20, 90)),
                returning_fan_appeal=float(rng.randint(20, 90)),
                return_rate=rng.choice((0.1, 0.6)),
                min_minutes=3,
                max_minutes=5,
                max_airings=loops[0] if i == 0 else loops[1] if i == 3 else 1,
                **rng.choice(({"cost": 20.0}, {"cost": 20.0}, {"cost": 0.0, "salvage": 0.0, "commission": 0.3})),
            )
            for i, role in enumerate(("welfare", "hit", rng.choice(("hit", "profit")), "regular"))
        )
    ]
    return make_catalog(
        goods,
        public=[rng.uniform(40, 200)] * 4 + [rng.uniform(40, 200)] * 4 + [rng.uniform(40, 200)] * 4,
        minutes=MINUTES,
        goal=rng.choice(GOALS),
        base_rate=0.02,
        price_steps=(1.0, 0.8),
        coupon_rate=0.0,
        relist_gap=3,
        relist_memory=rng.choice((5.0, 60.0)),
        margin_floor=rng.choice((0.0, 0.4)),
        highlight_minutes=5,
        highlight_share=rng.choice((0.1, 0.3)),
        highlight_lift=rng.choice((0.5, 1.0)),
        highlight_lead_in=6,
        min_hits=1,
        relief_window=10,
        category_window=8,
        category_minutes=6,
    )


def rundowns(catalog: Catalog) -> Iterator[tuple[Airing, ...]]:
    """Every sequence of airings that fills the show."""
    pieces = [(p.sku, n) for p in catalog.products for n in range(1, p.max_airings + 1)]
    limits = {p.sku: range(p.min_minutes, p.max_minutes + 1) for p in catalog.products}
    for count in range(1, MINUTES // 3 + 1):
        for order in permutations(pieces, count):
            if any(
                [n for s, n in order if s == sku] != list(range(1, 1 + sum(s == sku for s, _ in order)))
                for sku in limits
            ):
                continue
            for lengths in product(*(limits[sku] for sku, _ in order)):
                if sum(lengths) == MINUTES:
                    starts = [sum(lengths[:i]) for i in range(count)]
                    yield tuple(
                        Airing(sku, start, minutes, nth)
                        for (sku, nth), start, minutes in zip(order, starts, lengths, strict=True)
                    )


def best_of_all(catalog: Catalog) -> float:
    """The most that a plan that obeys every rule brings of the show's goal, -inf if there is none.

    A window breaks the same timeline rules at every price, so these are held against one price first.
    """
    ladders = {p.sku: price_ladder(p, catalog.show) for p in catalog.products}
    money = {"margin_floor", "welfare_budget", "highlight_share"}
    best = -math.inf
    for airings in rundowns(catalog):
        skus = list(dict.fromkeys(a.sku for a in airings))
        first = tuple(ladders[sku][0] for sku in skus)
        plans = [Plan(Highlight(h, 5), airings, first) for h in range(MINUTES - 4)]
        figures = evaluate(catalog, plans[0])
        windows = [
            plan.highlight
            for plan in plans
            if all(rule.passed or rule.rule in money for rule in check(plan, catalog, figures))
        ]
        if not windows:
            continue
        for prices in product(*(ladders[sku] for sku in skus)):
            figures = evaluate(catalog, Plan(windows[0], airings, prices))
            if figures.value <= best:
                continue
            for window in windows:
                if all(rule.passed for rule in check(Plan(window, airings, prices), catalog, figures)):
                    best = figures.value
                    break
    return best


def held_against_every_plan(catalog: Catalog) -> None:
    """Plan the show and every plan there is: none earns more, and where there is none, none is found."""
    best = best_of_all(catalog)
    if best == -math.inf:
        with pytest.raises(NoPlan):
            plan_show(catalog)
        return
    found = plan_show(catalog).figures.value
    assert found >= best - 1e-9 * abs(best), found / best


# The same draws each time: a search may always miss one show in a great many, and which one must not depend on the day.
@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_no_plan_of_a_tiny_show_beats_the_one_found(rng: Random) -> None:
    """Order, minutes, prices and highlight of every plan are tried, on shows that hypothesis draws."""
    held_against_every_plan(tiny(rng))


if __name__ == "__main__":  # `python tests/solver/test_exact.py 0 100`: more of them, by seed
    for seed in range(*map(int, sys.argv[1:3])):
        held_against_every_plan(tiny(Random(seed)))
        sys.stdout.write(f"{seed} exact\n")
