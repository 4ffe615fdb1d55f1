"""Plan workbooks of every way of trading: read back as they were written, edited in every sheet, kept in a new plan."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from books import write_book
from cli_run import run
from openpyxl import load_workbook

HEADER = (
    "sku", "style", "spec", "variant_share", "name", "category", "role", "list_price", "cost", "commission", "stock",
    "new_fan_appeal", "returning_fan_appeal", "lead_time_days", "moq", "return_rate", "max_airings", "live_price",
)  # fmt: skip
SHOW = {
    "start": "2026-11-22 20:00", "minutes": 30, "expected_entries": 6000, "days_to_show": 2, "base_rate": 0.02,
    "relist_gap": 12, "margin_floor": 0.1, "welfare_budget": 900, "restock_budget": 3000, "ad_budget": 600,
    "highlight_share": 0.2, "highlight_lift": 0.5, "min_hits": 1, "relief_window": 15, "category_minutes": 20,
}  # fmt: skip
GOODS: tuple[dict[str, Any], ...] = (
    {"sku": "W1", "name": "发圈", "role": "welfare", "list_price": 29.9, "cost": 9, "stock": 400, "return_rate": 0.1},
    {"sku": "W2", "name": "打底衫", "role": "welfare", "list_price": 49, "cost": 16, "stock": 300, "return_rate": 0.3},
    {"sku": "A1", "name": "抽奖", "role": "activity", "cost": 60},
    {
        "sku": "H1",
        "name": "阔腿裤",
        "role": "hit",
        "list_price": 159,
        "cost": 50,
        "stock": 60,
        "lead_time_days": 2,
        "moq": 10,
    },
    {"sku": "H2", "name": "衬衫", "role": "hit", "list_price": 199, "cost": 70, "stock": 50, "lead_time_days": 6},
    {"sku": "P1", "name": "连衣裙", "role": "profit", "list_price": 259, "cost": 80, "stock": 40},
    {"sku": "P2", "name": "针织衫", "role": "profit", "list_price": 179, "cost": 60, "stock": 40},
    {"sku": "R1", "name": "牛仔裤", "role": "regular", "list_price": 139, "cost": 52, "stock": 90},
)


def of_variants() -> list[dict[str, Any]]:
    """The first hit in three sizes, one of them dearer and one sold out; a shirt in two colours without a style."""
    rows = [row for row in GOODS if row["sku"] not in ("H1", "W2")]
    hit, shirt = (next(row for row in GOODS if row["sku"] == sku) for sku in ("H1", "W2"))
    sizes = {"S": {"stock": 20}, "L": {"stock": 0}, "XL": {"stock": 9, "list_price": 169, "cost": 55}}
    rows += [hit | {"sku": f"H1-{size}", "style": "H1", "spec": size} | own for size, own in sizes.items()]
    return rows + [
        shirt | {"sku": f"W2-{n}", "spec": colour, "variant_share": n / 3} for n, colour in ((1, "黑"), (2, "白"))
    ]


def on_commission() -> list[dict[str, Any]]:
    """All that sells, with every second price agreed."""
    rows = []
    for nth, row in enumerate(GOODS):
        if row["role"] != "activity":
            row = {field: value for field, value in row.items() if field != "cost"} | {"commission": 0.25}
            row |= {"live_price": round(row["list_price"] * 0.8, 1)} if nth % 2 == 0 else {}
        rows.append(row)
    return rows


def with_talk() -> list[dict[str, Any]]:
    return [*GOODS, {"sku": "T1", "name": "开场问候", "role": "talk"}]


TRADES: dict[str, tuple[list[dict[str, Any]], dict[str, Any]]] = {
    "variants": (of_variants(), {}),
    "commission": (on_commission(), {"goal": "profit"}),
    "talk": (with_talk(), {}),
    "no highlight": (list(GOODS), {"highlight_minutes": 0}),
    "net_gmv": (list(GOODS), {"goal": "net_gmv"}),
    "profit": (list(GOODS), {"goal": "profit", "ad_budget": 0}),
    "dollars": (list(GOODS), {"currency": "USD"}),
}


def a_catalog(folder: Path, rows: list[dict[str, Any]], show: dict[str, Any]) -> Path:
    filled = [{"new_fan_appeal": 60, "returning_fan_appeal": 55, "category": row["name"][-1]} | row for row in rows]
    products = [list(HEADER), *([row.get(field) for field in HEADER] for row in filled)]
    parameters = [["parameter", "value"], *([name, value] for name, value in (SHOW | show).items())]
    return write_book(folder / "trade.xlsx", {"Catalog": products, "Show": parameters})


@pytest.fixture(
    scope="module", params=[pytest.param(name, marks=pytest.mark.xdist_group(f"trade: {name}")) for name in TRADES]
)
def planned(request, tmp_path_factory) -> tuple[str, Path, Path]:
    """(kind, catalogue, its plan workbook)."""
    folder = tmp_path_factory.mktemp("trade")
    catalog = a_catalog(folder, *TRADES[request.param])
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        code = _plan(catalog, folder / "plan.xlsx", "--json", str(folder / "plan.json"))
    assert code == 0
    return request.param, catalog, folder / "plan.xlsx"


def _plan(catalog: Path, out: Path, *options: str) -> int:
    from lineup.cli.app import app

    try:
        app(["plan", str(catalog), "--effort", "quick", "--quiet", "--out", str(out), *options], prog_name="lineup")
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def told(plan: Path) -> Any:
    return json.loads(plan.with_suffix(".json").read_text(encoding="utf-8"))


def columns(sheet: Any) -> dict[str, int]:
    return {cell.value: cell.column for cell in sheet[3]}


def test_an_untouched_plan_is_what_it_was(planned, capsys):
    """Every way of trading is read back to the same GMV, and breaks no rule."""
    _, _, plan = planned
    ended = run(capsys, "check", plan, "--format", "json")
    assert ended.code == 0, ended.out
    (found,) = json.loads(ended.out)["files"]
    assert found["plan"]["gmv"] == pytest.approx(found["plan"]["planned_gmv"], rel=1e-9)


def test_edits_in_every_sheet_are_read_and_kept(planned, capsys, tmp_path):
    """A pin, an order, a spend, a parameter, a product and the traffic: the check takes them, a new plan keeps the pin."""
    kind, catalog, plan = planned
    book = load_workbook(plan)
    rundown = book["排品表"]
    at = columns(rundown)
    pinned = next(
        row for row in range(4, rundown.max_row) if rundown.cell(row, at["直播价"]).value and rundown.cell(row, 1).value
    )
    sku, minutes = rundown.cell(pinned, at["商品编号"]).value, rundown.cell(pinned, at["分钟"]).value
    rundown.cell(pinned, at["锁定"]).value = "是"
    if kind == "variants":  # whoever names a size means its style
        rows = range(4, rundown.max_row)
        sized = [row for row in rows if rundown.cell(row, at["商品编号"]).value == "H1"]
        assert sized
        rundown.cell(sized[0], at["商品编号"]).value = "H1-XL"
    parameters = book["参数"]
    for row in parameters.iter_rows():
        if row[1].value == "福利预算":
            row[2].value = 5000
    products = book["商品"]
    stock = columns(products)["库存"]
    for row in range(4, products.max_row + 1):
        if products.cell(row, columns(products)["商品编号"]).value == "R1":
            products.cell(row, stock).value += 20
    orders = book["补货"]
    for row in range(4, orders.max_row + 1):
        units = orders.cell(row, columns(orders)["补货件数"])
        if isinstance(units.value, int | float) and units.value > 20:
            units.value -= 1
    paid = book["投流"]
    for row in range(4, paid.max_row + 1):
        spend = paid.cell(row, columns(paid)["花费"])
        if isinstance(spend.value, int | float) and spend.value > 150:
            spend.value -= 20
    traffic = book["流量"]
    traffic["B4"].value = float(traffic["B4"].value) * 1.001
    edited = tmp_path / "edited.xlsx"
    book.save(edited)
    ended = run(capsys, "check", edited, "--format", "json")
    assert ended.code == 0, ended.out
    (found,) = json.loads(ended.out)["files"]
    assert found["plan"]["gmv"] != found["plan"]["planned_gmv"]
    assert found["plan"]["gmv"] == pytest.approx(found["plan"]["planned_gmv"], rel=0.05)
    again = tmp_path / "again.xlsx"
    assert _plan(catalog, again, "--keep", str(edited), "--json", str(again.with_suffix(".json"))) == 0
    before = next(s for s in told(plan)["segments"] if s["sku"] == sku)
    assert [s for s in told(again)["segments"] if s["sku"] == sku and s["start_min"] == before["start_min"]]
    assert minutes == before["duration_min"]
    ended = run(capsys, "check", again)
    assert ended.code == 0, ended.out


REPORTS = ("总览", "场控单", "定价", "分钟曲线", "体检")


def test_what_is_typed_into_a_report_is_named(planned, capsys, tmp_path):
    """A sheet that only tells decides nothing: the check names the cell and passes, a new plan keeps what is pinned."""
    _, catalog, plan = planned
    book = load_workbook(plan)
    for title in REPORTS:
        book[title]["A4"].value = 7
    rundown = book["排品表"]
    rundown.cell(4, columns(rundown)["锁定"]).value = "是"
    edited = tmp_path / "edited.xlsx"
    book.save(edited)
    ended = run(capsys, "check", edited, "--format", "json")
    assert ended.code == 0, ended.out
    (found,) = json.loads(ended.out)["files"]
    named = {(finding["sheet"], cell) for finding in found["findings"] for cell in finding["cells"]}
    assert {(title, "A4") for title in REPORTS} <= named
    assert found["plan"]["gmv"] == pytest.approx(found["plan"]["planned_gmv"], rel=1e-9)
    again = tmp_path / "again.xlsx"
    assert _plan(catalog, again, "--keep", str(edited), "--json", str(again.with_suffix(".json"))) == 0
    first = told(plan)["segments"][0]
    assert {k: told(again)["segments"][0][k] for k in ("sku", "duration_min")} == {
        k: first[k] for k in ("sku", "duration_min")
    }
