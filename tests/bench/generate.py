"""Catalogues of any size for measuring growth: drawn by a seed, alike in everything but size, natural enough."""

from __future__ import annotations

import random
from typing import Any

from lineup.catalog import Catalog
from lineup.completion import complete
from lineup.product import Role

GOODS: dict[str, tuple[tuple[str, ...], float, float]] = {  # names, cheapest, dearest list price in yuan
    "护肤": (("精华水", "面霜", "眼霜", "面膜"), 49, 399),
    "彩妆": (("口红", "粉底液", "眉笔", "散粉"), 29, 259),
    "个护": (("洗发水", "沐浴露", "牙膏", "身体乳"), 15, 99),
    "零食": (("每日坚果", "牛肉干", "海苔", "曲奇"), 9, 79),
    "家纺": (("四件套", "乳胶枕", "夏凉被", "浴巾"), 39, 499),
    "厨具": (("炒锅", "保温杯", "刀具", "饭盒"), 29, 329),
    "服饰": (("防晒衣", "T 恤", "家居服", "袜子"), 19, 269),
    "母婴": (("湿巾", "奶瓶", "爬行垫", "纸尿裤"), 19, 219),
}
SHARES: dict[Role, float] = {"welfare": 0.15, "hit": 0.15, "profit": 0.4, "prestige": 0.1, "regular": 0.2}
MINUTES_AN_ACTIVITY = 60
PER_MINUTE = {"expected_entries": 180.0, "welfare_budget": 25.0, "restock_budget": 250.0, "ad_budget": 25.0}
"""What grows with the show, by minute."""
SHOW = {"base_rate": 0.006, "margin_floor": 0.25, "paid_cap": 120.0, "highlight_share": 0.2}


def generate(products: int, minutes: int, seed: int = 0) -> Catalog:
    """A catalogue of so many products, activities included, for a show of so many minutes."""
    dice = random.Random(f"{products} {minutes} {seed}")
    activities = max(1, min(products // 10, minutes // MINUTES_AN_ACTIVITY))
    roles = [role for role, share in SHARES.items() for _ in range(round(share * (products - activities)))]
    roles = [*roles, *["regular"] * (products - activities - len(roles))][: products - activities]
    rows = [_product(dice, i, role) for i, role in enumerate(roles)]
    rows += [_activity(dice, len(roles) + i) for i in range(activities)]
    show: dict[str, Any] = SHOW | {name: round(yuan * minutes) for name, yuan in PER_MINUTE.items()}
    show["minutes"] = minutes
    return complete(f"{products}x{minutes}.xlsx", "zh", rows, show)


def _product(dice: random.Random, i: int, role: Role) -> dict[str, Any]:
    category = dice.choice(list(GOODS))
    names, cheapest, dearest = GOODS[category]
    low, high = {"welfare": (0.0, 0.3), "prestige": (0.7, 1.0)}.get(role, (0.1, 0.8))
    price = round(cheapest * (dearest / cheapest) ** dice.uniform(low, high)) - 0.1
    appeal = {"welfare": 72, "hit": 78, "profit": 52, "prestige": 45}.get(role, 48)
    margin = dice.uniform(0.05, 0.25) if role == "welfare" else dice.uniform(0.35, 0.65)
    shortest = dice.choice((2, 3, 3))
    return {
        "sku": f"P{i + 1:03d}",
        "name": f"{dice.choice(names)}{i + 1}",
        "category": category,
        "role": role,
        "list_price": round(price, 1),
        "cost": round(price * (1 - margin), 1),
        "stock": 10 * dice.randint(4, 30),
        "new_fan_appeal": float(min(100, max(5, round(dice.gauss(appeal, 12))))),
        "returning_fan_appeal": float(min(100, max(5, round(dice.gauss(appeal, 12))))),
        "lead_time_days": float(dice.choice((1, 1, 3, 7, 15, 30))),
        "pack_size": (pack := dice.choice((1, 6, 10, 12))),
        "moq": pack * dice.choice((1, 2, 4)),
        "return_rate": round(dice.uniform(0.1, 0.45), 2),
        "min_minutes": shortest,
        "max_minutes": shortest + dice.randint(2, 5),
        "pitch_peak": round(dice.uniform(1.6, 4.0), 1),
        "max_airings": dice.choice((1, 2)),
    }


def _activity(dice: random.Random, i: int) -> dict[str, Any]:
    return {
        "sku": f"P{i + 1:03d}",
        "name": f"福袋{i + 1}",
        "role": "activity",
        "cost": float(10 * dice.randint(10, 30)),
        "min_minutes": 2,
        "max_minutes": 5,
        "max_airings": 2,
    }
