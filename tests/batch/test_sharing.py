"""A night whose rooms share stock and money: real plans of small rooms, sparsely searched."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from batch_work import Here
from books import write_book
from cli_run import run
from cli_stand_in import result_of, write_small_catalog
from openpyxl import load_workbook

from lineup.batch.jobs import Settings
from lineup.batch.night import Night
from lineup.batch.rooms import in_list
from lineup.errors import CatalogError
from lineup.report.excel.summary import summary_bytes
from lineup.sharing import dividing
from lineup.sharing.curves import amounts_about
from lineup.sharing.dividing import Reply
from lineup.solver import effort

START = "2026-11-22T20:00"
SETTINGS = Settings(today=dt.date(2026, 11, 20), speaks="en", start=dt.datetime.fromisoformat(START))
ROOMS = [["商品表", "直播间", "基础成交率"], ["a.xlsx", "大号", 0.04], ["a.xlsx", "小号", 0.01]]
SHARED = [["共享什么", "商品编号", "总量"], ["库存", "H2", 40], ["投流预算", None, "1,000元"]]


@pytest.fixture
def little_search(monkeypatch):
    """Plans are checked and whole, though hardly searched for."""
    monkeypatch.setattr(effort, "LEAST_PROPOSALS", 500)
    monkeypatch.setitem(effort.EFFORTS, "quick", (effort.Level(1, 20, 2e-2, 1e-4),))
    monkeypatch.setattr(dividing, "ROUNDS", 1)


@pytest.fixture
def no_search(monkeypatch):
    """The same plan always, and worth as if more of anything were worth less and less."""

    def plan(catalog, *, effort, seed, stop=None):
        result = result_of(catalog, seed=seed)
        return replace(result, search=replace(result.search, effort=effort))

    def reply(result, parts):
        curves = (amounts_about(one.part, one.equal, one.amount) for one in parts)
        rate = result.catalog.show.base_rate
        value = 1000 * rate * sum(one.part**0.5 for one in parts)
        return Reply(
            value, (1.0,) * len(parts), tuple(tuple((a, 1000 * rate * a**0.5) for a in curve) for curve in curves)
        )

    monkeypatch.setattr("lineup.planner.plan_show", plan)
    monkeypatch.setattr("lineup.sharing.worth.reply_of", reply)


@pytest.fixture
def book(tmp_path):
    """A list of two rooms of one catalogue, which share stock of a product and money for ads."""
    write_small_catalog(tmp_path / "a.xlsx")
    return write_book(tmp_path / "tonight.xlsx", {"清单": ROOMS, "共享": SHARED})


def night_of(book, out, crew=None, **options):
    """The night, settled, and its rows by room."""
    out.mkdir(exist_ok=True)
    rooms = in_list(book, SETTINGS)
    night = Night(rooms.rooms, out, crew or Here(), shared=rooms.shared, source=book.name, **options)
    return night, {row.room: row for row in night.settle()}


def parts_in(night):
    """What each room got of each thing."""
    (account,) = night.accounts
    return {
        (pool.what, room): part
        for pool, parts in zip(account.pools, account.best.division, strict=True)
        for room, part in zip(pool.rooms, parts, strict=True)
    }


@pytest.mark.usefixtures("little_search")
def test_a_night_that_shares(book, tmp_path, capsys):
    """What there is goes out exactly, no worse than any baseline; each room has the files that `plan` with its shares gives."""
    night, rows = night_of(book, tmp_path / "out")
    assert {row.fate for row in rows.values()} == {"planned"}
    (account,), parts = night.accounts, parts_in(night)
    assert parts["stock", "大号"] + parts["stock", "小号"] == 40
    assert parts["ad_budget", "大号"] + parts["ad_budget", "小号"] == 1000
    assert account.best.value >= max(account.equal.value, account.by_sales.value)
    plans = {room: json.loads((tmp_path / "out" / f"{room}.plan.json").read_text("utf-8")) for room in rows}
    assert sum(plan["expected"]["value"] for plan in plans.values()) == pytest.approx(account.best.value)
    assert sum(plan["expected"]["ad_spend"] for plan in plans.values()) <= 1000
    assert [a for a in plans["大号"]["assumptions"] if a["reason"] == "shared"] == [
        {"field": "stock", "value": str(parts["stock", "大号"]), "reason": "shared", "skus": ["H2"]}
    ]
    alone = (tmp_path / "alone.xlsx", tmp_path / "alone.json")
    shares = ("--share", f"H2={parts['stock', '小号']}", "--set", f"ad_budget={parts['ad_budget', '小号']}")
    where = ("--out", alone[0], "--json", alone[1], "--start", START, "--effort", "quick")
    told = run(capsys, "plan", tmp_path / "a.xlsx", "--set", "base_rate=0.01", *shares, *where)
    assert "共享" in told.out
    assert f"H2 {parts['stock', '小号']} 件" in told.out
    assert alone[1].read_bytes() == (tmp_path / "out" / "小号.plan.json").read_bytes()
    assert alone[0].read_bytes() == (tmp_path / "out" / "小号.plan.xlsx").read_bytes()
    (tmp_path / "summary.xlsx").write_bytes(summary_bytes(list(rows.values()), "zh", night.accounts))
    sheet = load_workbook(tmp_path / "summary.xlsx")["共享"]
    assert "比平分" in sheet["A2"].value or "平分也是" in sheet["A2"].value
    cells = {(sheet.cell(row, 1).value, sheet.cell(row, 3).value): sheet.cell(row, 4).value for row in range(4, 8)}
    assert cells == {
        ({"stock": "库存", "ad_budget": "投流预算"}[what], room): part for (what, room), part in parts.items()
    }


@pytest.mark.usefixtures("no_search")
def test_a_night_cut_short_while_it_divides(book, tmp_path):
    """What was answered before is not planned again, and every byte is as without; the next night plans nothing."""
    whole = Here()
    night_of(book, tmp_path / "whole", whole)

    class CutShort(Here):
        def submit(self, work, job):
            if self.asked.count("probe") == 4:
                raise KeyboardInterrupt
            return super().submit(work, job)

    with pytest.raises(KeyboardInterrupt):
        night_of(book, tmp_path / "out", CutShort())
    with (tmp_path / "out" / "shared.jsonl").open("a") as record:
        record.write('half of a li"')
    again = Here()
    night_of(book, tmp_path / "out", again)
    assert again.asked.count("probe") == whole.asked.count("probe") - 4
    assert again.asked.count("make") == 2
    third = Here()
    _, rows = night_of(book, tmp_path / "out", third)
    assert {row.fate for row in rows.values()} == {"kept"}
    assert set(third.asked) == {"read"}
    files = {path.name: path.read_bytes() for path in (tmp_path / "whole").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == files


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["库存", "H9", 40, None]], [("shared_unknown_sku", "共享", "B2")]),
        ([["库存", "H2", 40, "大号、别家"]], [("shared_room_without", "共享", "D2")]),
        ([["投流预算", None, 40, "大号、外币"]], [("shared_currencies", "共享", "D2")]),
        ([["库存", "H2", 40, None]], []),
    ],
)
def test_what_only_the_catalogues_tell(tmp_path, rows, found):
    """A product that no room has, or not a room that was named; rooms whose money can't be compared: at their cells."""
    write_small_catalog(tmp_path / "a.xlsx")
    header = "编号,商品名称,日常价,成本价,库存,新粉吸引力,老粉吸引力\n"
    for name in ("别家", "外币"):
        (tmp_path / f"{name}.csv").write_text(f"{header}X1,面霜,99,40,300,60,70\n", encoding="utf-8")
    listed = [["商品表", "货币"], ["a.xlsx"], ["别家.csv"], ["外币.csv", "USD"]]
    for number, row in enumerate(listed[1:], start=1):
        listed[number] = [*row, None][:2]
    listed[1:2] = [["a.xlsx", None]]
    book = write_book(tmp_path / "list.xlsx", {"清单": listed, "共享": [["共享", "sku", "总量", "直播间"], *rows]})
    fix = load_workbook(book)
    fix["清单"]["C1"], fix["清单"]["C2"] = "直播间", "大号"
    fix.save(book)
    rooms = in_list(book, SETTINGS)
    night = Night(rooms.rooms, tmp_path, Here(), only_check=True, shared=rooms.shared, source="list.xlsx")
    if found:
        with pytest.raises(CatalogError) as caught:
            list(night.settle())
        assert [(fault.code, fault.sheet, fault.cell) for fault in caught.value.faults] == found
    else:
        assert {row.fate for row in night.settle()} == {"checked"}
        assert not (tmp_path / "shared.jsonl").exists()


@pytest.mark.usefixtures("no_search")
def test_a_room_that_is_broken_leaves_its_share_to_the_others(book, tmp_path):
    """A catalogue that can't be read shares nothing; the rest is divided among those that can."""
    fix = load_workbook(book)
    fix["清单"].append(["gone.xlsx", "没了", 0.02])
    fix.save(book)
    night, rows = night_of(book, tmp_path / "out")
    assert {room: row.fate for room, row in rows.items()} == {
        "大号": "planned",
        "小号": "planned",
        "没了": "unreadable",
    }
    assert sum(part for (what, _), part in parts_in(night).items() if what == "stock") == 40


@pytest.mark.parametrize("text", ["H2", "H2=", "H2=4.5", "H9=4", "H2=-1", "=3"])
def test_a_share_that_cannot_be_used(tmp_path, capsys, text):
    """--share names a product of the catalogue and whole units."""
    found = run(capsys, "plan", write_small_catalog(tmp_path / "a.xlsx"), "--share", text)
    assert found.code == 2
    assert "--share" in found.err


@pytest.mark.usefixtures("no_search")
def test_the_command_says_what_sharing_earned(book, tmp_path, capsys, monkeypatch):
    """On screen who got how much and what the next unit is worth; as JSON in the last line, whatever is said."""
    monkeypatch.setattr("lineup.batch.processes.Processes", lambda *_: Here())
    options = ("--out", tmp_path / "out", "--start", START)
    told = run(capsys, "batch", book, *options)
    assert told.code == 0, told.err
    assert "库存 H2，共 40 件" in told.out
    assert "投流预算，共 ¥1,000" in told.out
    assert told.out.index("大号：") < told.out.index("小号：")
    assert "再多一件值" in told.out
    again = run(capsys, "batch", book, *options, "--format", "json", "--lang", "en")
    last = json.loads(again.out.splitlines()[-1])
    assert last["fates"] == {"planned": 2}  # in another language it is another plan
    (group,), shares = last["shared"]["groups"], last["shared"]["shares"]
    assert group["value"] >= max(group["equal"], group["by_sales"])
    assert group["planned"] == {"value": 2, "equal": 2, "by_sales": 2}
    assert sum(row["part"] for row in shares if row["what"] == "stock") == 40
    assert {row["amount"] for row in shares if row["what"] == "ad_budget"} == {1000}
    sheet = load_workbook(tmp_path / "out" / "summary.xlsx")["Shared"]
    assert sheet["A2"].value.startswith("2 rooms come to")
