"""A plan workbook that somebody changed is never written over; one that is as it was written makes room for the next."""

from __future__ import annotations

import pytest
from cli_run import run
from cli_stand_in import StandIn, write_small_catalog
from openpyxl import load_workbook
from openpyxl.comments import Comment
from plan_books import a_plan_book, edited, put

from lineup.workbook.record import TITLE, is_untouched


@pytest.fixture
def catalog(tmp_path, monkeypatch):
    monkeypatch.setattr("lineup.planner.plan_show", StandIn())
    return write_small_catalog(tmp_path / "show.xlsx")


def change(path, *edits):
    """Edit a workbook in its place."""
    edited(path, *edits).replace(path)


def remark(book):
    book["排品表"]["E5"].comment = Comment("问一下品牌", "运营")


def retitle(book):
    book["补货"].title = "补货 周五"


def annex(book):
    book.create_sheet("我的笔记")["A1"] = "明天问仓库"


CHANGES = {
    "a minute": put("排品表", "P1", "分钟", 5),
    "a note beside the table": lambda b: b["定价"].cell(5, 40, "问品牌"),
    "a price that follows": put("定价", "P1", "直播价", 99),
    "a cleared cell": put("排品表", "P1", "直播价", None),
    "a remark": remark,
    "a title": retitle,
    "a sheet": annex,
}


@pytest.mark.parametrize("change_", CHANGES)
def test_any_change_is_seen(tmp_path, change_):
    """Cells, remarks, titles and sheets: whatever a person changed makes the workbook theirs."""
    assert not is_untouched(edited(a_plan_book(tmp_path), CHANGES[change_]))


def test_a_save_alone_is_no_change(tmp_path):
    """Another program writes other bytes, drops what formulas gave, and leaves the cells as they were."""
    path = edited(a_plan_book(tmp_path), lambda book: None)
    assert path.read_bytes() != a_plan_book(tmp_path).read_bytes()
    assert is_untouched(path)


def test_without_a_record_nothing_is_known(tmp_path):
    """A plan workbook of before, or a file of any other kind, may hold somebody's work."""
    assert not is_untouched(edited(a_plan_book(tmp_path), lambda book: book.remove(book[TITLE])))
    assert not is_untouched(write_small_catalog(tmp_path / "other.xlsx"))
    (tmp_path / "notes.xlsx").write_text("mine")
    assert not is_untouched(tmp_path / "notes.xlsx")


def test_the_record_is_out_of_sight(tmp_path):
    """The sheet that remembers is not offered to people who unhide sheets."""
    assert load_workbook(a_plan_book(tmp_path))[TITLE].sheet_state == "veryHidden"


def test_an_untouched_plan_is_replaced(capsys, catalog):
    """Planning again takes the same place as long as nobody typed into it."""
    run(capsys, "plan", catalog)
    ended = run(capsys, "plan", catalog)
    assert "show.plan2.xlsx" not in ended.out + ended.err
    assert not catalog.with_name("show.plan2.xlsx").exists()


def test_a_changed_plan_is_left_and_the_next_number_taken(capsys, catalog):
    """The plan with the edit stays as it is; the new one goes to the next free number, and both are named."""
    run(capsys, "plan", catalog)
    theirs = catalog.with_name("show.plan.xlsx")
    change(theirs, put("排品表", "P1", "分钟", 5))
    before = theirs.read_bytes()
    ended = run(capsys, "plan", catalog)
    assert ended.code == 0
    assert theirs.read_bytes() == before
    assert is_untouched(catalog.with_name("show.plan2.xlsx"))
    assert "show.plan.xlsx" in ended.err
    assert "show.plan2.xlsx" in ended.out


@pytest.mark.parametrize(("name", "next_one"), [("周五.xlsx", "周五2.xlsx"), ("show.plan7.xlsx", "show.plan8.xlsx")])
def test_out_onto_a_changed_plan(capsys, catalog, name, next_one):
    """--out names a plan that was changed: it is left all the same."""
    theirs = catalog.with_name(name)
    run(capsys, "plan", catalog, "--out", theirs)
    change(theirs, put("补货", "P1", "锁定", "是"))
    before = theirs.read_bytes()
    ended = run(capsys, "plan", catalog, "--out", theirs)
    assert theirs.read_bytes() == before
    assert is_untouched(catalog.with_name(next_one))
    assert next_one in ended.err


def test_out_onto_another_file(capsys, catalog):
    """A workbook that lineup didn't write is nobody's to replace."""
    theirs = write_small_catalog(catalog.with_name("other.xlsx"))
    before = theirs.read_bytes()
    run(capsys, "plan", catalog, "--out", theirs)
    assert theirs.read_bytes() == before
    assert catalog.with_name("other2.xlsx").exists()


def test_keeping_a_numbered_plan_takes_the_number_after_it(capsys, catalog):
    """--keep show.plan2.xlsx writes show.plan3.xlsx, whatever became of the first plan."""
    run(capsys, "plan", catalog)
    change(catalog.with_name("show.plan.xlsx"), put("排品表", "H1", "锁定", "是"))
    run(capsys, "plan", catalog, "--keep", catalog.with_name("show.plan.xlsx"))
    run(capsys, "plan", catalog, "--keep", catalog.with_name("show.plan2.xlsx"))
    assert {path.name for path in catalog.parent.glob("*.plan*")} == {
        "show.plan.xlsx",
        "show.plan2.xlsx",
        "show.plan3.xlsx",
    }
