"""Catalogues that have a plan because one was drawn first: every limit then stands exactly where that plan is.

`python tests/feasible.py 200` plans that many and prints the seeds for which no plan was found; `FIRST COUNT` starts later.
"""

from __future__ import annotations

import math
import sys
import time
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

from shows import broken_rules, make_catalog, make_product, with_show

from lineup.catalog import Catalog
from lineup.evaluate import evaluate
from lineup.plan import Airing, Highlight, Plan, Price, Restock, Spend
from lineup.pricing import price_ladder
from lineup.product import Product
from lineup.supply import most_orderable, restock_kind, worthwhile_level

KINDS = ("ordinary", "ten_minutes", "scarce", "one_category", "half_in_highlight", "pinned", "unpaid", "twelve_hours")


@dataclass
class _Slot:
    """A part of the show: how long, and what airs in it."""

    start: int
    minutes: int
    role: str = ""
    sku: str = ""

    @property
    def end(self) -> int:
        return self.start + self.minutes


@dataclass
class _Draw:
    """A show while it is drawn: its slots and its window."""

    rng: Random
    kind: str
    slots: list[_Slot]
    window: Highlight


def feasible(seed: int) -> tuple[Catalog, Plan]:
    """A catalogue and a plan that obeys it, to the last yuan of every limit. The kind of show goes with the seed."""
    drawn = _cut(Random(seed), KINDS[seed % len(KINDS)])
    _cast(drawn)
    _repeat(drawn)
    catalog = _catalog(drawn)
    plan = _decide(drawn, catalog)
    catalog = limited(catalog, plan)
    if broken := broken_rules(plan, catalog):
        raise AssertionError(f"seed {seed}: the drawn plan breaks {broken}")
    return catalog, plan


def _cut(rng: Random, kind: str) -> _Draw:
    """Slots of two to eight minutes that fill the show; a window that begins with one and holds it whole."""
    length = {"ten_minutes": 10, "twelve_hours": 720}.get(kind) or rng.randrange(30, 151)
    longest = 4 if kind == "ten_minutes" else 8
    cuts = [0]
    while length - cuts[-1] > longest:
        cuts.append(cuts[-1] + rng.randint(2, min(longest, length - cuts[-1] - 2)))
    cuts.append(length)
    slots = [_Slot(a, b - a) for a, b in pairwise(cuts)]
    first = rng.randrange(1, len(slots))
    start, least = slots[first].start, slots[first].minutes
    if kind == "half_in_highlight":
        least = max(least, min(length // 3, length - start))
    window = Highlight(start, rng.randint(least, max(least, min(60, length // 2, length - start))))
    return _Draw(rng, kind, slots, window)


def _cast(drawn: _Draw) -> None:
    """A role for every slot: hits wholly inside the window, relief before it, anything elsewhere."""
    rng, window = drawn.rng, drawn.window
    inside = [s for s in drawn.slots if s.start >= window.start_min and s.end <= window.end_min]
    before = [s for s in drawn.slots if s.start < window.start_min]
    for slot in drawn.slots:
        slot.role = rng.choice(("regular", "regular", "profit", "prestige", "welfare", "welfare", "activity"))
    for slot in rng.sample(inside, rng.randint(1, min(4, len(inside)))):
        slot.role = "hit"
    rng.choice(before[-3:]).role = rng.choice(("welfare", "activity"))
    for i, slot in enumerate(drawn.slots):
        slot.sku = f"P{i:03}"


def _repeat(drawn: _Draw) -> None:
    """Some slots air an earlier product again, mostly where products are scarce."""
    rng = drawn.rng
    odds = 0.5 if drawn.kind == "scarce" else 0.1
    aired: dict[str, list[_Slot]] = {}
    for slot in drawn.slots:
        earlier = [s for s in drawn.slots if s.end + 5 <= slot.start and len(aired[s.sku]) == 1]
        if slot.role != "hit" and earlier and rng.random() < odds:
            again = rng.choice(earlier)
            if (again.role in ("welfare", "activity")) == (slot.role in ("welfare", "activity")):
                slot.role, slot.sku = again.role, again.sku
        aired.setdefault(slot.sku, []).append(slot)


def _catalog(drawn: _Draw) -> Catalog:
    """Products for the slots and some that did not get one; traffic in a hump; no limit yet."""
    rng, kind = drawn.rng, drawn.kind
    length = drawn.slots[-1].end
    names = ["one"] if kind == "one_category" else ["", "mask", "lips", "serum", "snack", "home"]
    aired: dict[str, list[_Slot]] = {}
    for slot in drawn.slots:
        aired.setdefault(slot.sku, []).append(slot)
    goods = [_product(rng, sku, slots[0].role, rng.choice(names), slots) for sku, slots in aired.items()]
    pins = 0.5 if kind == "pinned" else 0.05
    goods = [_pinned(rng, p, aired[p.sku][0].start) if rng.random() < pins else p for p in goods]
    spare = 0 if kind == "scarce" else rng.randrange(0, 2 + len(goods))
    roles = ("regular", "profit", "prestige", "welfare", "hit", "activity")
    goods += [_product(rng, f"S{i:03}", rng.choice(roles), rng.choice(names), []) for i in range(spare)]
    rng.shuffle(goods)
    peak, width = rng.uniform(0, length), rng.uniform(0.1, 0.5) * length
    swell = [0.4 + math.exp(-(((t - peak) / width) ** 2)) for t in range(length)]
    private, public = rng.uniform(5, 80), rng.uniform(20, 300)
    return make_catalog(
        goods,
        private=[private * s for s in swell],
        public=[public * s for s in swell],
        minutes=length,
        highlight_minutes=drawn.window.length_min,
        base_rate=rng.choice((0.003, 0.01)),
        days_to_show=rng.choice((1, 3)),
        presale_ship_days=rng.choice((0, 10)),
        ad_budget=0 if kind == "unpaid" else rng.choice((0.0, 500.0, 3000.0)),
        category_window=rng.choice((10, 20)),
        margin_floor=-1,
        welfare_budget=1e9,
        restock_budget=1e9,
        goal=rng.choice(("gmv", "gmv", "net_gmv", "profit")),
    )


def _product(rng: Random, sku: str, role: str, category: str, slots: list[_Slot]) -> Product:
    """A product that fits its slots, at times with no minute to give."""
    lengths = [s.minutes for s in slots] or [rng.randint(2, 6)]
    times = {
        "min_minutes": max(1, min(lengths) - rng.choice((0, 0, 1))),
        "max_minutes": max(lengths) + rng.choice((0, 0, 1, 3)),
        "max_airings": max(1, len(slots)),
    }
    if role == "activity":
        return make_product(sku, role, cost=float(rng.randint(0, 200)), **times)
    list_price = float(round(math.exp(rng.uniform(2.5, 6.5)), 1))
    product = make_product(
        sku,
        role,
        category=category,
        list_price=list_price,
        cost=round(list_price * rng.uniform(0.2, 0.7), 2),
        floor_price=round(list_price * (0.3 if role == "welfare" else 0.6), 2),
        stock=rng.choice((20, 100, 500)),
        new_fan_appeal=rng.uniform(20, 95),
        returning_fan_appeal=rng.uniform(20, 95),
        lead_time_days=rng.choice((1.0, 5.0, 999.0)),
        moq=rng.choice((1, 20)),
        pack_size=rng.choice((1, 12)),
        pitch_peak=rng.uniform(1.5, 3.5),
        **times,
    )
    if rng.random() < 0.15:
        product = Product(**{**dict(product), "cost": 0.0, "salvage": 0.0, "commission": rng.choice((0.1, 0.3))})
    return _in_sizes(rng, product) if rng.random() < 0.2 else product


def _in_sizes(rng: Random, product: Product) -> Product:
    """The product in three sizes, each with a stock and orders of its own."""
    (one,) = product.variants
    weights = [rng.uniform(0.5, 2.0) for _ in range(3)]
    sizes = tuple(
        one.model_copy(update={
            "sku": f"{product.sku}-{size}", "spec": size, "share": weight / sum(weights), "stock": rng.choice((0, 30, 200)),
        })
        for size, weight in zip("SML", weights, strict=True)
    )  # fmt: skip
    return product.model_copy(update={"variants": sizes})


def _pinned(rng: Random, product: Product, start: int) -> Product:
    """The product with its first airing pinned to where it is, in one of four ways."""
    must: dict[str, int | bool] = {"must_include": True}
    pin = rng.choice(({"fixed_start": start}, {"earliest_start": start, **must}, {"latest_start": start}, must))
    return Product(**{**dict(product), **pin})


def _decide(drawn: _Draw, catalog: Catalog) -> Plan:
    """Prices, spend and orders drawn for the slots; highlights that earn half of it all get their hits cheap."""
    rng, show = drawn.rng, catalog.show
    seen: dict[str, int] = {}
    airings = []
    for slot in drawn.slots:
        seen[slot.sku] = seen.get(slot.sku, 0) + 1
        airings.append(Airing(slot.sku, slot.start, slot.minutes, seen[slot.sku]))
    selling = [p for p in catalog.products if p.sku in seen and p.sells]
    weights = [rng.random() ** 2 for _ in show.ad_blocks()]
    spend = [
        Spend(start, length, show.ad_budget * weight / sum(weights))
        for weight, (start, length) in zip(weights, show.ad_blocks(), strict=True)
    ]
    prices = tuple(rng.choice(price_ladder(p, show)) for p in selling)
    plan = Plan(drawn.window, tuple(airings), prices, paid_traffic=tuple(spend) if show.ad_budget else ())
    if drawn.kind == "half_in_highlight":
        plan = _sell_in_highlight(plan, catalog)
    return replace(plan, restock=tuple(_orders(rng, plan, catalog)))


def _sell_in_highlight(plan: Plan, catalog: Catalog) -> Plan:
    """The plan with its window's products at the price that earns most, all others at list: a great share of GMV."""
    inside = {a.sku for a in plan.airings if a.start_min in plan.highlight}

    def price(p: Product) -> Price:
        ladder = price_ladder(p, catalog.show)
        return min(ladder, key=lambda x: x.paid("new")) if p.sku in inside else ladder[0]

    return replace(plan, prices=tuple(price(catalog.product(x.sku)) for x in plan.prices))


def _orders(rng: Random, plan: Plan, catalog: Catalog) -> list[Restock]:
    """Presale quotas of any size, and stock orders within the newsvendor level, for some of what may be ordered."""
    figures = evaluate(catalog, plan)
    orders = []
    for price in plan.prices:
        product = catalog.product(price.sku)
        for variant in product.variants:
            kind, most = restock_kind(variant, catalog.show), most_orderable(variant)
            if kind is None or most == 0 or rng.random() < 0.5:
                continue
            if kind == "stock":
                cheapest = min(price.paid("new"), price.paid("returning"))
                level = worthwhile_level(product, variant.share * figures.sales[price.sku].wanted, cheapest)
                most = min(most, max(0, math.floor(min(level, 1e6)) - variant.stock))
            units = most // variant.pack_size * variant.pack_size
            if units >= variant.moq:
                orders.append(Restock(variant.sku, units, kind))
    return orders


def limited(catalog: Catalog, plan: Plan) -> Catalog:
    """Every limit exactly at the plan's own figure."""
    figures = evaluate(catalog, plan)
    inside = [m for m in figures.curve if m.t in plan.highlight]
    everyone = sum(m.viewers for m in figures.curve) / len(figures.curve)
    relief = [catalog.product(m.sku).is_relief for m in figures.curve]
    lead = 1 + relief[: plan.highlight.start_min][::-1].index(True)
    gaps = [
        b.start_min - a.end_min for a in plan.airings for b in plan.airings if a.sku == b.sku and a.airing < b.airing
    ]
    coupons = sum(bool(p.new_fan_coupon or p.returning_fan_coupon) for p in plan.prices)
    categories = [(p.category if p.sells else "") for p in (catalog.product(m.sku) for m in figures.curve)]
    width = catalog.show.category_window
    full = [
        categories[t : t + width].count(c) for t in range(len(categories) - width + 1) for c in set(categories) - {""}
    ]
    return with_show(
        catalog,
        margin_floor=figures.margin_rate,
        welfare_budget=figures.subsidy,
        restock_budget=figures.restock_cash,
        highlight_share=min(1.0, sum(m.gmv for m in inside) / figures.gmv),
        highlight_lift=sum(m.viewers for m in inside) / len(inside) / everyone,
        highlight_lead_in=lead,
        min_hits=len({a.sku for a in plan.airings if catalog.product(a.sku).role == "hit"}),
        opening_window=1 + relief.index(True),
        max_coupons=coupons,
        ad_block_min=min((block.spend for block in plan.paid_traffic), default=100.0),
        relief_window=1 + max(len(run) for run in "".join(".x"[not r] for r in relief).split(".")),
        relist_gap=min(gaps, default=30),
        category_minutes=max(full, default=0),
    )


def main(arguments: list[str]) -> None:
    """Plan the shows of some seeds, and say for which of them no plan was found."""
    from lineup.errors import LineupError
    from lineup.planner import plan_show

    first, count = (int(arguments[0]), int(arguments[1])) if len(arguments) > 1 else (0, int(arguments[0]))
    failed = []
    for seed in range(first, first + count):
        catalog, plan = feasible(seed)
        began, said = time.monotonic(), ""
        try:
            gmv = plan_show(catalog, effort="quick").figures.gmv / evaluate(catalog, plan).gmv
            said = f"found, {gmv:.2f} of the drawn plan's GMV"
        except LineupError as error:
            failed.append(seed)
            said = f"FAILED {type(error).__name__}: {error}"
        sys.stdout.write(f"{seed} {KINDS[seed % len(KINDS)]} {time.monotonic() - began:.1f} s: {said}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{count - len(failed)} of {count} found; failed: {failed}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
