"""Catalogues in canonical headers and plans of them, drawn: blanks, variants, commission, talk, settings at their limits."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from lineup.catalog import Catalog
from lineup.pricing import price_ladder
from lineup.product import Product, Variant

HEADER = (
    "sku", "style", "name", "spec", "category", "role", "list_price", "floor_price", "live_price", "cost", "margin",
    "commission", "stock", "variant_share", "new_fan_appeal", "returning_fan_appeal", "lead_time_days", "moq", "pack_size",
    "restock_max", "salvage", "return_rate", "min_minutes", "max_minutes", "pitch_peak", "max_airings", "hold", "pull",
    "pressure", "demand_sigma", "must_include", "fixed_start", "earliest_start", "latest_start",
)  # fmt: skip
LENGTHS = (10, 20, 30, 60, 90, 245, 300)
ROLES = ("welfare", "hit", "profit", "prestige", "regular", "regular", "activity", "talk")
BLANK = 0.3
"""How often an optional cell is."""
SETTINGS: dict[str, tuple[Any, ...]] = {
    "goal": ("gmv", "net_gmv", "profit"), "currency": ("CNY", "USD", "JPY"), "expected_entries": (0, 500, 20000),
    "private_share": (0, 0.4, 1), "highlight_minutes": (0, 5, 10), "highlight_share": (0, 0.35, 1),
    "highlight_lift": (0, 1.1), "highlight_lead_in": (0, 10), "min_hits": (0, 1, 3), "relief_window": (1, 10, 25),
    "opening_window": (0, 5, 10), "category_window": (5, 20), "category_minutes": (0, 12), "relist_gap": (0, 10, 30),
    "relist_factor": (0, 0.6, 1), "relist_memory": (10, 60), "max_airings": (1, 2, 5),
    "price_steps": ("1", "1,0.9,0.8", "1,0.5"), "coupon_rate": (0, 0.05, 0.2), "max_coupons": (0, 1, 10),
    "welfare_price": (0.5, 0.7, 1), "margin_floor": (0, 0.2, 0.5), "welfare_budget": (0, 500, 5000),
    "restock_budget": (0, 5000), "ad_budget": (0, 1000, 5000), "ad_block": (5, 10, 30), "ad_block_min": (0, 100, 500),
    "roi_floor": (0, 1, 2), "paid_cap": (0, 60), "days_to_show": (0, 1, 5), "presale_ship_days": (0, 15),
    "presale_conversion": (0.3, 1), "demand_sigma": (0, 0.45), "ref_ticket": (50, 99), "dwell_new": (0.8, 2),
}  # fmt: skip
OFTEN = ("goal", "currency", "expected_entries", "ad_budget")


class _Draw:
    """Dice for one workbook."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.minutes = rng.choice(LENGTHS)
        self.names_roles = rng.choice(("all", "none", "half", "half", "all"))
        self.all_on_commission = rng.random() < 0.15

    def maybe(self, value: Any, blank: float = BLANK) -> Any:
        return None if self.rng.random() < blank else value

    def rows(self) -> list[dict[str, Any]]:
        made = [row for nth in range(self.rng.randint(3, 12)) for row in self._product(nth)]
        self.rng.shuffle(made)
        return made

    def _product(self, nth: int) -> list[dict[str, Any]]:
        rng, role = self.rng, self.rng.choice(ROLES)
        whole: dict[str, Any] = {"name": f"商品{nth}", "category": self.maybe(rng.choice("ABC"))}
        if role in ("activity", "talk"):
            cost = self.maybe(rng.randint(0, 200)) if role == "activity" else None
            length = {"min_minutes": self.maybe(rng.randint(1, 3)), "max_minutes": self.maybe(rng.randint(3, 6))}
            return [
                whole
                | {"sku": f"X{nth}", "role": role, "cost": cost, "max_airings": self.maybe(rng.randint(1, 3))}
                | length
            ]
        whole |= {"role": self._role(role)} | self._handling()
        count, is_named, far_apart = rng.choice((1, 1, 1, 2, 3, 4)), rng.random() < 0.6, rng.random() < 0.25
        on_commission = self.all_on_commission or rng.random() < 0.25
        price = round(rng.choice((rng.uniform(5, 60), rng.uniform(60, 400), rng.uniform(400, 5000))), 2)
        found = []
        for v in range(count):
            steps = (1.0, 2.0, 0.5) if far_apart else (1.0, 1.0, 1.1, 1.2)
            own = price if v == 0 else round(price * rng.choice(steps), 2)
            row = whole | {"sku": f"S{nth:02}-{v}", "list_price": own} | self._goods(own, on_commission=on_commission)
            if count > 1:
                row |= {"spec": f"规格{v}"} | ({"style": f"STY{nth}"} if is_named else {})
            elif rng.random() < 0.2:
                row["style"] = f"STY{nth}"
            found.append(row)
        return found

    def _role(self, role: str) -> str | None:
        if self.names_roles == "none" or (self.names_roles == "half" and self.rng.random() < 0.5):
            return None
        return self.maybe(role, 0.1 if self.names_roles == "all" else 0.0)

    def _handling(self) -> dict[str, Any]:
        """What a product's rows share."""
        rng, maybe = self.rng, self.maybe
        found = {
            "new_fan_appeal": rng.randint(0, 100), "returning_fan_appeal": rng.randint(0, 100),
            "return_rate": maybe(round(rng.random(), 2)), "min_minutes": maybe(rng.randint(1, 3)),
            "max_minutes": maybe(rng.randint(3, 8)), "pitch_peak": maybe(round(rng.uniform(0.5, 5), 1)),
            "max_airings": maybe(rng.randint(1, 4)), "hold": maybe(round(rng.uniform(0.5, 3), 2), 0.7),
            "pull": maybe(round(rng.uniform(0, 2), 2), 0.7), "pressure": maybe(round(rng.uniform(-2, 2), 1), 0.7),
            "demand_sigma": maybe(rng.choice((0, 0.2, 0.45, 0.9))), "must_include": maybe("yes", 0.9),
        }  # fmt: skip
        pins = {
            "fixed_start": (0, max(0, self.minutes - 8)),
            "earliest_start": (0, self.minutes // 2),
            "latest_start": (self.minutes // 2, self.minutes - 1),
        }
        for field, ends in pins.items():
            if rng.random() < 0.1:
                return found | {field: rng.randint(*ends)}
        return found

    def _goods(self, price: float, *, on_commission: bool) -> dict[str, Any]:
        """What a row says of itself: prices, costs, stock, supply."""
        rng, maybe = self.rng, self.maybe
        row = {
            "stock": rng.choice((0, 5, 40, 400)), "variant_share": maybe(round(rng.random(), 3)),
            "lead_time_days": maybe(rng.choice((0, 1, 2, 5, 10, 16, 30))), "moq": maybe(rng.choice((1, 5, 20))),
            "pack_size": maybe(rng.choice((1, 6, 10))), "restock_max": maybe(rng.choice((0, 30, 300))),
        }  # fmt: skip
        if on_commission:
            row["commission"] = round(rng.uniform(0.01, 0.5), 2)
        elif rng.random() < 0.7:
            row["cost"] = round(price * rng.uniform(0.1, 0.9), 2)
        else:
            row["margin"] = round(rng.uniform(0.1, 0.9), 2)
        if rng.random() < BLANK:
            row["floor_price"] = round(price * rng.uniform(0.3, 0.95), 2)
        if rng.random() < BLANK:
            row["live_price"] = round(rng.uniform(row.get("floor_price") or price * 0.2, price), 2)
        return row if on_commission else row | {"salvage": maybe(round(price * 0.2, 2))}

    def settings(self) -> list[tuple[str, Any]]:
        chosen = [name for name in SETTINGS if self.rng.random() < (0.7 if name in OFTEN else 0.35)]
        return [("minutes", self.minutes), *((name, self.rng.choice(SETTINGS[name])) for name in chosen)]

    def traffic(self) -> list[tuple[int, float, float]]:
        """Rows of a sheet of traffic, in half of the workbooks."""
        rows, minute = [], 0
        while self.rng.random() < 0.5 if not rows else minute < self.minutes:
            rows.append((minute, self.rng.choice((0.0, self.rng.uniform(0, 100))), self.rng.uniform(0, 200)))
            minute += self.rng.randint(5, 20)
        return rows


def draw_catalog(rng: random.Random, path: Path) -> Path:
    """A workbook in canonical headers."""
    drawn, book = _Draw(rng), Workbook()
    sheet = book.active
    sheet.title = "Catalog"
    sheet.append(HEADER)
    for row in drawn.rows():
        sheet.append([row.get(field) for field in HEADER])
    sheet = book.create_sheet("Show")
    for pair in (("parameter", "value"), *drawn.settings()):
        sheet.append(pair)
    if traffic := drawn.traffic():
        sheet = book.create_sheet("Traffic")
        for entries in (("minute", "private", "public"), *traffic):
            sheet.append(entries)
    book.save(path)
    return path


def draw_plan(rng: random.Random, catalog: Catalog, *, legal: bool) -> dict[str, Any]:
    """A plan file of a catalogue. `legal`: products return no more and no sooner than they may; else anything goes."""
    show, segments = catalog.show, _segments(rng, catalog, legal=legal)
    aired = {segment["sku"] for segment in segments}
    prices = [_price(rng, catalog, p) for p in catalog.products if p.sku in aired and p.sells]
    orders = [
        _order(rng, v, show.days_to_show) for p in catalog.products if p.sells for v in p.variants if rng.random() < 0.4
    ]
    blocks = show.ad_blocks() if show.ad_budget else []
    spend = [
        {"start_min": start, "length_min": length, "spend": round(rng.uniform(0, show.ad_budget / 3), 2)}
        for start, length in blocks
        if rng.random() < 0.6
    ]
    return {
        "highlight": {"start_min": _highlight(rng, catalog, segments), "length_min": show.highlight_minutes},
        "segments": segments,
        "prices": prices,
        "restock": [order for order in orders if order["units"]],
        "paid_traffic": spend,
    }


def _segments(rng: random.Random, catalog: Catalog, *, legal: bool) -> list[dict[str, Any]]:
    segments: list[dict[str, Any]] = []
    minute, count, ended = 0, Counter[str](), dict[str, int]()
    while minute < catalog.show.minutes:
        may = [
            p
            for p in catalog.products
            if count[p.sku] < p.max_airings and minute - ended.get(p.sku, -1000) >= catalog.show.relist_gap
        ]
        product = rng.choice((may if legal else None) or catalog.products)
        length = rng.randint(product.min_minutes, product.max_minutes)
        if not legal and rng.random() < 0.05:
            length = rng.randint(1, 12)
        length = min(length, catalog.show.minutes - minute)
        count[product.sku] += 1
        segments.append({"sku": product.sku, "start_min": minute, "duration_min": length, "airing": count[product.sku]})
        minute += length
        ended[product.sku] = minute
    return segments


def _price(rng: random.Random, catalog: Catalog, product: Product) -> dict[str, Any]:
    price = rng.choice(price_ladder(product, catalog.show))
    off = rng.random() < 0.03
    return {
        "sku": product.sku,
        "live_price": price.live_price * (0.9 if off else 1),
        "new_fan_coupon": 0 if off else price.new_fan_coupon,
        "returning_fan_coupon": 0 if off else price.returning_fan_coupon,
    }


def _order(rng: random.Random, variant: Variant, days_to_show: int) -> dict[str, Any]:
    units = max(variant.moq, variant.pack_size) * rng.choice((1, 1, 2, 5))
    kind = "stock" if variant.lead_time_days <= days_to_show or rng.random() < 0.1 else "presale"
    return {"sku": variant.sku, "units": units - units % variant.pack_size, "kind": kind}


def _highlight(rng: random.Random, catalog: Catalog, segments: list[dict[str, Any]]) -> int:
    length, minutes = catalog.show.highlight_minutes, catalog.show.minutes
    if not length:
        return 0
    hits = [s for s in segments if catalog.product(s["sku"]).role == "hit"]
    if hits and rng.random() < 0.6:
        return max(0, min(hits[0]["start_min"] - rng.randint(0, 2), minutes - length))
    return rng.randint(0, max(0, minutes - length))
