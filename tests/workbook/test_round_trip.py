"""What a user means survives every way of writing it down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from books import write_book
from hypothesis import given, settings
from hypothesis import strategies as st

from lineup.catalog import Traffic
from lineup.completion import complete
from lineup.understood import NOTHING
from lineup.workbook.headers import PRODUCT, ROLES, SHOW
from lineup.workbook.reading import read_catalog

money = st.integers(100, 50_000).map(lambda cents: cents / 100)
score = st.integers(11, 100).map(float)  # marks out of 5 or 10 would be asked about
rate = st.integers(10, 90).map(lambda percent: percent / 100)  # of one size: 90% beside 0.02 would be asked about


@st.composite
def products(draw: st.DrawFn, number: int, with_roles: bool) -> dict[str, Any]:
    """A valid row: only some optional fields filled."""
    list_price = draw(money)
    row: dict[str, Any] = {
        "sku": f"P{number:03}",
        "list_price": list_price,
        "stock": draw(st.integers(0, 5000)),
        "new_fan_appeal": draw(score),
        "returning_fan_appeal": draw(score),
        "margin": draw(rate),
    }
    optional: dict[str, st.SearchStrategy[Any]] = {
        "name": st.sampled_from([f"面霜{number}", f"Serum {number}", f"补水面膜（{number}片）"]),
        "category": st.sampled_from(["护肤", "Make-up"]),
        "floor_price": st.just(round(list_price / 2, 2)),
        "live_price": st.just(list_price),
        "lead_time_days": st.integers(0, 60).map(float),
        "moq": st.integers(1, 50),
        "pack_size": st.integers(1, 24),
        "restock_max": st.integers(0, 900),
        "return_rate": rate,
        "min_minutes": st.integers(1, 3),
        "max_minutes": st.integers(3, 10),
        "pitch_peak": st.sampled_from([1.5, 2.0, 4.0]),
        "max_airings": st.integers(1, 2),
        "hold": st.sampled_from([0.8, 1.2]),
        "pressure": st.sampled_from([-2.0, 1.5]),
        "must_include": st.booleans(),
        "earliest_start": st.integers(0, 20),
        "latest_start": st.integers(20, 39),
    }
    for field in draw(st.sets(st.sampled_from(sorted(optional)))):
        row[field] = draw(optional[field])
    if with_roles:
        row["role"] = draw(st.sampled_from([role for role in ROLES if role != "activity"]))
    return row


@st.composite
def books(draw: st.DrawFn) -> tuple[list[dict[str, Any]], dict[str, Any], Traffic | None]:
    """What a user states: products, show parameters, perhaps traffic."""
    with_roles = draw(st.booleans())
    rows = [draw(products(number, with_roles)) for number in range(draw(st.integers(1, 6)))]
    parameters: dict[str, st.SearchStrategy[Any]] = {
        "margin_floor": rate,
        "ad_budget": money,
        "min_hits": st.integers(0, 5),
        "price_steps": st.sampled_from([(1.0, 0.9), (1.0, 0.95, 0.8)]),
        "expected_entries": st.integers(0, 90_000).map(float),
    }
    chosen = sorted(draw(st.sets(st.sampled_from(sorted(parameters)))))
    show = {"minutes": 40} | {name: draw(parameters[name]) for name in chosen}
    entries = st.lists(st.integers(0, 500).map(float), min_size=40, max_size=40).map(tuple)
    traffic = draw(st.none() | st.builds(Traffic, private=entries, public=entries))
    return rows, show, traffic


def spelt(draw: st.DrawFn, field: str, value: Any) -> object:
    """One of the ways in which people write that value."""
    if field == "role":
        return draw(st.sampled_from(ROLES[value]))
    if isinstance(value, bool):
        return draw(st.sampled_from(["是", "yes", "√", 1, True] if value else ["否", "no", 0, False]))
    if isinstance(value, tuple):
        return draw(st.sampled_from([",", "，", "、"])).join(f"{step:g}" for step in value)
    if isinstance(value, str):
        return draw(st.sampled_from([value, f" {value} "]))
    ways: list[object] = [value, str(value)]
    if field in ("margin", "return_rate", "margin_floor"):
        ways.append(f"{round(value * 100)}%")
    elif field in ("list_price", "floor_price", "live_price", "ad_budget"):
        ways += [f"¥{value:,}", f"{value}元"]
    elif field.endswith("_start"):
        ways += [f"20:{value:02}", f"第{value}分钟"]
    elif field == "lead_time_days":
        ways.append(f"{value:g}天")
    return draw(st.sampled_from(ways))


@settings(max_examples=40)
@given(data=st.data(), stated=books())
def test_round_trip(
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
    stated: tuple[list[dict[str, Any]], dict[str, Any], Traffic | None],
) -> None:
    """A catalogue written in any mix of headers and spellings reads as the catalogue completed from what was meant."""
    rows, show, traffic = stated
    draw = data.draw
    fields = draw(st.permutations(sorted({field for row in rows for field in row})))
    header = [draw(st.sampled_from(PRODUCT[field])) for field in fields]
    sheets: dict[str, list[list[object]]] = {
        "商品": [header, *([spelt(draw, f, row[f]) if f in row else None for f in fields] for row in rows)],
        "场次": [[draw(st.sampled_from(SHOW[name])), spelt(draw, name, value)] for name, value in show.items()],
    }
    if traffic:
        sheets["流量"] = [["分钟", "公域", "私域"]]
        sheets["流量"] += [list(entries) for entries in zip(range(40), traffic.public, traffic.private, strict=True)]
    path: Path = tmp_path_factory.mktemp("round") / "c.xlsx"
    read = read_catalog(write_book(path, sheets))
    assert [row.row for row in read.understood.rows] == list(range(2, len(rows) + 2))
    assert read.model_copy(update={"understood": NOTHING, "notes": ()}) == complete("c.xlsx", "zh", rows, show, traffic)
