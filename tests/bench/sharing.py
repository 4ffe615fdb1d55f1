"""Groups of rooms that share scarce stock and money: what dividing it by worth earns over equal shares and shares by sales."""

from __future__ import annotations

import datetime as dt
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from bench.catalogs import EXAMPLE_NAMES, example
from lineup.product import UNLIMITED
from lineup.sharing.own import stocks_of
from lineup.workbook.reading import read_catalog

GROUPS = 20
LEAST_GAIN = 0.01
"""Over the better of equal shares and shares by sales, of all groups together."""
START = dt.datetime(2026, 11, 22, 20, 0)
GOODS = 4
"""Products of which the stock is shared."""


def run_sharing(groups: int, tell: Callable[[str], None]) -> list[dict[str, Any]]:
    """Plan so many drawn groups; what each came to."""
    found = []
    for seed in range(groups):
        with tempfile.TemporaryDirectory() as scratch:
            found.append(measured(draw(Path(scratch), seed), seed))
        tell(f"{found[-1]}")
    return found


def draw(folder: Path, seed: int) -> Path:
    """A list of 3-8 rooms of one catalogue that differ in size, fans and length, and share less than they would sell."""
    dice, book = random.Random(1600 + seed), Workbook()
    catalogue = example(EXAMPLE_NAMES[seed % len(EXAMPLE_NAMES)]).workbook
    rooms, sheet = dice.randint(3, 8), book.active
    sheet.append(
        [
            "catalog",
            "room",
            "start",
            "minutes",
            "expected_entries",
            "private_share",
            "base_rate",
            "elasticity_new",
            "cost_per_entry",
        ]
    )
    catalog = read_catalog(catalogue, start=START)
    show, everyone = catalog.show, 0.0
    pinned = int(max(min(p.start_window[0], show.minutes) for p in catalog.products))
    for number in range(rooms):
        times = dice.lognormvariate(0.0, 0.7)
        everyone += times
        sheet.append(
            [
                str(catalogue), f"room {number}", START, max(dice.choice((45, 60, 75)), pinned + 15), round(8_000 * times),
                round(dice.uniform(0.15, 0.7), 2), round(show.base_rate * dice.uniform(0.6, 1.6), 5),
                round(show.elasticity_new * dice.uniform(0.8, 1.25), 2), round(dice.uniform(0.5, 1.4), 2),
            ]
        )  # fmt: skip
    shared = book.create_sheet("Shared")
    shared.append(["what", "sku", "amount"])
    hits = [p.variants[0].sku for p in catalog.products if p.role == "hit" and len(p.variants) == 1]
    stocks = {sku: units for sku, units in stocks_of(catalog).items() if sku in hits and 0 < units < UNLIMITED}
    for sku in sorted(dice.sample(sorted(stocks), min(GOODS, len(stocks)))):
        shared.append(["stock", sku, max(rooms, round(stocks[sku] * everyone * dice.uniform(0.05, 0.15)))])
    shared.append(["ad_budget", None, round(rooms * dice.uniform(500, 2_000))])
    shared.append(["restock_budget", None, round(rooms * dice.uniform(500, 4_000))])
    book.save(folder / "rooms.xlsx")
    return folder / "rooms.xlsx"


def measured(book: Path, seed: int) -> dict[str, Any]:
    """Plan a list; what its rooms come to together, and in the two divisions that anybody would make."""
    command = [
        sys.executable,
        "-m",
        "lineup",
        "batch",
        str(book),
        "--out",
        str(book.parent / "out"),
        "--format",
        "json",
    ]
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    last = json.loads(ended.stdout.splitlines()[-1])
    (group,), shares = last["shared"]["groups"], last["shared"]["shares"]
    amounts = {(row["what"], row["sku"]): row["amount"] for row in shares}
    taken = dict.fromkeys(amounts, 0)
    for row in shares:
        taken[row["what"], row["sku"]] += row["part"]
    better = max(group["equal"], group["by_sales"])
    told = {name: group[name] for name in ("value", "equal", "by_sales", "tried")}
    gains = {"gain": group["value"] / better - 1, "exact": taken == amounts, "fates": last["fates"]}
    return {"seed": seed, "rooms": len(group["rooms"])} | told | gains


def pooled(found: list[dict[str, Any]]) -> float:
    """The gain of all groups together over the better of the two in each."""
    return sum(one["value"] for one in found) / sum(max(one["equal"], one["by_sales"]) for one in found) - 1


def failures(found: list[dict[str, Any]]) -> list[str]:
    """What is not as it must be."""
    wrong = [f"group {one['seed']}: {one['gain']:.2%}" for one in found if one["gain"] < 0]
    wrong += [f"group {one['seed']}: totals are not exact" for one in found if not one["exact"]]
    wrong += [f"group {one['seed']}: {one['fates']}" for one in found if set(one["fates"]) != {"planned"}]
    if pooled(found) < LEAST_GAIN:
        wrong.append(f"sharing earns {pooled(found):.2%}, must be {LEAST_GAIN:.0%}")
    return wrong
