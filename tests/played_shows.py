"""Played shows for tests: a catalogue plays a plan minute by minute, with chance, by the product's own formulas."""

from __future__ import annotations

import csv
import datetime as dt
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from shows import make_catalog, make_product

from lineup.catalog import Catalog
from lineup.demand import relisted, wanted_per_viewer
from lineup.logs.played import Block, OnAir, Paid, PlayedShow, SoldProduct, Totals
from lineup.plan import Airing, Highlight, Plan, Price, Spend
from lineup.product import FANS, Product
from lineup.room import Fatigue, paid_entries, stay

START = dt.datetime(2026, 11, 22, 20, 0)
ROLES = ("welfare", "hit", "regular", "profit", "prestige")


def a_room(count: int = 20, **show: Any) -> Catalog:
    """A catalogue of so many products, 90 minutes, every role but activities."""
    products = [
        make_product(
            f"P{k:02d}", ROLES[k % 5], name=f"Item {k:02d}", category=f"C{k % 4}", list_price=50.0 + 10 * k, stock=5000,
            new_fan_appeal=40.0 + k, returning_fan_appeal=60.0 - k, max_airings=2,
        )
        for k in range(count)
    ]  # fmt: skip
    return make_catalog(products, **{"minutes": 90, "private": 60.0, "public": 120.0, "ad_budget": 2000.0} | show)


def changed(catalog: Catalog, **fields: Any) -> Catalog:
    """The catalogue with other fields; it forgets what it had looked up."""
    return Catalog.model_validate(dict(catalog) | fields)


def a_plan(catalog: Catalog, turn: int = 0) -> Plan:
    """Airings of four to six minutes one after the other, beginning with another product each turn; paid traffic unequal."""
    airings, t, k = [], 0, turn
    times: dict[str, int] = {}
    while t < catalog.show.minutes:
        product = catalog.products[k % len(catalog.products)]
        length = min(4 + k % 3, catalog.show.minutes - t)
        times[product.sku] = times.get(product.sku, 0) + 1
        airings.append(Airing(product.sku, t, length, times[product.sku]))
        t, k = t + length, k + 1
    prices = tuple(
        Price(p.sku, round(p.list_price * (0.6 + 0.1 * (n % 5)), 1), 3.0 if n % 3 == 0 else 0.0)
        for n, p in enumerate(catalog.products)
    )
    spends = tuple(Spend(b, n, 60.0 + 90.0 * (i % 4)) for i, (b, n) in enumerate(catalog.show.ad_blocks()))
    return Plan(Highlight(0, catalog.show.highlight_minutes), tuple(airings), prices, (), spends)


def play(catalog: Catalog, plan: Plan, seed: int, start: dt.datetime = START) -> PlayedShow:
    """One show of that room: integers, as a platform counts."""
    draw = np.random.default_rng(seed)
    show, paid = catalog.show, paid_entries(plan.paid_traffic, catalog.show)
    prices = {p.sku: Price(p.sku, p.list_price) for p in catalog.products} | {price.sku: price for price in plan.prices}
    luck = {p.sku: math.exp(p.demand_sigma * draw.standard_normal() - p.demand_sigma**2 / 2) for p in catalog.products}
    left = {p.sku: p.stock for p in catalog.products}
    sold = {p.sku: [0, 0.0, 0] for p in catalog.products}  # units, yuan, units of new fans
    out: dict[str, int] = {}
    viewers, fatigue, ended = dict.fromkeys(FANS, 0), Fatigue(show), {}
    blocks, sources, back = [], dict.fromkeys(("private", "public", "paid"), 0), 0
    paid_came = [0] * show.minutes
    for airing in plan.airings:
        product = catalog.product(airing.sku)
        gap = airing.start_min - ended[airing.sku] if airing.sku in ended else None
        ended[airing.sku] = airing.end_min
        for age, t in enumerate(range(airing.start_min, airing.end_min)):
            means = {
                "private": catalog.traffic.private[t],
                "public": catalog.traffic.public[t] * product.pull,
                "paid": paid[t],
            }
            came = {source: int(draw.poisson(mean)) for source, mean in means.items()}
            returning = sum(int(draw.binomial(n, getattr(show, f"returning_share_{s}"))) for s, n in came.items())
            entered = {"new": sum(came.values()) - returning, "returning": returning}
            paid_came[t], back = came["paid"], back + returning
            for source, n in came.items():
                sources[source] += n
            tired, units, gmv = fatigue.factors(product), 0, 0.0
            for fan in FANS:
                viewers[fan] = int(draw.binomial(viewers[fan], stay(product, show, fan))) + entered[fan]
                if not product.sells:
                    continue
                each = wanted_per_viewer(product, show, fan, prices[airing.sku].paid(fan), age, relisted(gap, show))
                bought = min(left[airing.sku], int(draw.poisson(viewers[fan] * each * tired[fan] * luck[airing.sku])))
                left[airing.sku] -= bought
                units, gmv = units + bought, gmv + bought * prices[airing.sku].paid(fan)
                sold[airing.sku][2] += bought if fan == "new" else 0
            if product.sells and left[airing.sku] == 0:
                out.setdefault(airing.sku, t)
            sold[airing.sku][0] += units
            sold[airing.sku][1] += gmv
            blocks.append(Block(t, t + 1, sum(viewers.values()), sum(came.values()), units, round(gmv, 2)))
            fatigue.after_minute_of(product)
    aired = {airing.sku for airing in plan.airings}
    entries = sum(block.entries or 0 for block in blocks)
    total = sum(units for units, _, _ in sold.values())
    return PlayedShow(
        start=start,
        minutes=show.minutes,
        totals=Totals(
            entries, round(sum(b.online or 0 for b in blocks) / entries, 2), None, round(back / entries, 3),
            round(1 - sum(n for _, _, n in sold.values()) / max(1, total), 3),
            round(sum(b.gmv or 0 for b in blocks), 2), total, sum(b.spend for b in plan.paid_traffic),
        ),
        sources=sources,
        blocks=tuple(blocks),
        products=tuple(SoldProduct(s, u, round(g, 2), u, n) for s, (u, g, n) in sold.items() if s in aired),
        on_air=tuple(_on_air(a, prices[a.sku], catalog.product(a.sku), out.get(a.sku)) for a in plan.airings),
        paid=tuple(
            Paid(b.start_min, b.start_min + b.length_min, b.spend, sum(paid_came[b.start_min : b.start_min + b.length_min]))
            for b in plan.paid_traffic
        ),
    )  # fmt: skip


def _on_air(airing: Airing, price: Price, product: Product, out: int | None) -> OnAir:
    here = out if out is not None and airing.start_min <= out < airing.end_min else None
    return OnAir(
        airing.sku, airing.start_min, airing.end_min, price.live_price, price.new_fan_coupon, 0.0, product.stock, here
    )


Table = list[list[object]]
CHINESE = {
    "session": ("直播开始时间", "直播结束时间", "直播间观看人数", "人均观看时长(分钟)", "观看老粉占比", "成交老粉占比",
                "直播间成交金额", "直播间成交件数", "投放消耗"),
    "source": ("渠道", "观看人数"), "channels": ("关注", "推荐feed", "千川"),
    "minute": ("时间", "实时在线人数", "进入直播间人数", "成交件数", "成交金额"),
    "product": ("商品编号", "商品标题", "直播间成交件数", "直播间成交人数", "新粉成交人数", "新用户成交人数", "直播间成交金额"),
    "aired": ("商品编号", "商品标题", "开始时间", "结束时间", "直播到手价", "新粉券", "备货数", "售罄时间"),
    "paid": ("时间", "消耗", "进入直播间人数"),
}  # fmt: skip
ENGLISH = {
    "session": ("Start time", "End time", "Total viewers", "Avg watch time (min)", "Follower share", "Follower share of buyers",
                "Gross sales", "Items sold", "Ad cost"),
    "source": ("Traffic source", "Viewers"), "channels": ("Following", "For You", "Ads"),
    "minute": ("Timestamp", "Concurrent viewers", "Joined", "Items sold", "Revenue"),
    "product": ("Product ID", "Product name", "Units sold", "Customers", "New fan buyers", "New customers", "Revenue"),
    "aired": ("Product ID", "Product name", "Start", "End", "Live price", "New fan coupon", "Stock", "Sold out"),
    "paid": ("From", "Spend", "Entries"),
}  # fmt: skip


def tables_of(show: PlayedShow, catalog: Catalog, words: dict[str, tuple[str, ...]] = CHINESE) -> dict[str, Table]:
    """The show as the tables that a platform exports."""

    def clock(minute: int, form: str = "%H:%M") -> str:
        return (show.start + dt.timedelta(minutes=minute)).strftime(form)

    totals, names = show.totals, {product.sku: product.name for product in catalog.products}
    full = "%Y-%m-%d %H:%M:%S"
    return {
        "session": [list(words["session"]), [
            clock(0, full), clock(show.minutes, full), totals.entries, totals.mean_stay, f"{totals.returning_share:.1%}",
            f"{totals.returning_buyers:.1%}", totals.gmv, totals.units, totals.spend,
        ]],
        "source": [list(words["source"]), *map(list, zip(words["channels"], show.sources.values(), strict=True))],
        "minute": [list(words["minute"]), *(
            [clock(b.start_min, "%m-%d %H:%M"), b.online, b.entries, b.units, b.gmv] for b in show.blocks
        )],
        "product": [list(words["product"]), *(
            [p.sku, names[p.sku], p.units, p.buyers, p.new_fan_buyers, 7, p.gmv] for p in show.products
        )],
        "aired": [list(words["aired"]), *(
            [a.sku, names[a.sku], clock(a.start_min), clock(a.end_min), a.live_price, a.new_fan_coupon or "", a.ready,
             "" if a.sold_out_min is None else clock(a.sold_out_min)] for a in show.on_air
        )],
        "paid": [list(words["paid"]), *([clock(p.start_min, full), p.spend, p.entries] for p in show.paid)],
    }  # fmt: skip


def write_tables(folder: Path, tables: dict[str, Table], change: Callable[[str, Table], Table] | None = None) -> Path:
    """A folder of .csv files, a table each."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        shown: Sequence[Sequence[object]] = change(name, rows) if change else rows
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8-sig") as file:
            csv.writer(file).writerows(shown)
    return folder
