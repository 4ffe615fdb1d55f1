"""The sheet 共享 of a list of rooms: what is shared by which rooms, and every way to get it wrong, at its cell."""

from __future__ import annotations

import datetime as dt

import pytest
from books import write_book

from lineup.errors import CatalogError
from lineup.fields.rooms import SHARED_COLUMNS, SHARED_WHATS
from lineup.workbook.naming import key
from lineup.workbook.room_list import read_room_list

TODAY = dt.date(2026, 11, 25)
LIST = [["商品表", "直播间", "投流预算"], ["a.xlsx", "小红", None], ["b.xlsx", None, None], ["c.xlsx", "晚场", 100]]


def read(tmp_path, rows, language=None, title="共享", listed=LIST):
    book = write_book(tmp_path / "list.xlsx", {"清单": listed, title: rows})
    return read_room_list(book, TODAY, language)


def test_what_rooms_share(tmp_path):
    """Amounts as people type them, rooms by what the list calls them or their catalogue; blank: all of them."""
    rows = [
        ["今晚共用的"],
        ["共享什么", "商品编号", "总量", "直播间"],
        ["库存", "P1", "1.2万件", None],
        ["投流", "—", "¥3,000.50", "小红、b.xlsx"],
        ["补货预算", None, 20000, "b"],
        [None, None, None, None],
        ["Stock", 1002, 7, "小红,晚场"],
    ]
    found = [(one.what, one.sku, one.amount, one.rooms) for one in read(tmp_path, rows).shared]
    assert found == [
        ("stock", "P1", 12_000, (0, 1, 2)),
        ("ad_budget", "", 3_000, (0, 1)),
        ("restock_budget", "", 20_000, (1,)),
        ("stock", "1002", 7, (0, 2)),
    ]


def test_amounts_in_the_unit_of_their_header(tmp_path):
    """总额（万元） is ten thousand yuan; the sheet may be in English."""
    (one,) = read(tmp_path, [["what", "amount（万元）", "rooms"], ["ad budget", 0.6, "小红"]], title="Shared").shared
    assert (one.what, one.amount) == ("ad_budget", 6_000)


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        (["存折", "P2", 4], "shared_unknown_what", "A2"),
        ([None, "P2", 4], "shared_no_what", "A2"),
        (["库存", "P2", None], "shared_no_amount", "C2"),
        (["库存", "P2", 0], "shared_nothing", "C2"),
        (["库存", "P2", 4.5], "not_whole", "C2"),
        (["投流预算", None, "很多"], "not_a_number", "C2"),
        (["库存", None, 4], "shared_no_sku", "B2"),
        (["库存", "P2", 4, "夜场"], "shared_unknown_room", "D2"),
    ],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_wrong_is_found_at_its_cell(tmp_path, row, code, cell, language):
    """Every fault has its cell, in the language asked for."""
    with pytest.raises(CatalogError) as caught:
        read(tmp_path, [["共享什么", "商品编号", "总量", "直播间"], row], language)
    (fault,) = caught.value.faults
    assert (fault.code, fault.sheet, fault.cell, caught.value.language) == (code, "共享", cell, language)
    assert fault.problem
    assert fault.remedy


def test_what_contradicts_itself(tmp_path):
    """The same thing shared twice by one room, and a budget of its own beside a share, are said at both ends."""
    rows = [
        ["共享什么", "商品编号", "总量", "直播间"],
        ["库存", "P1", 5, "小红"],
        ["库存", "P1", 6, None],
        ["投流预算", None, 9, None],
    ]
    with pytest.raises(CatalogError) as caught:
        read(tmp_path, rows)
    assert [(fault.code, fault.address) for fault in caught.value.faults] == [
        ("shared_and_own", "清单!C4"),
        ("shared_twice", "共享!A3"),
    ]


def test_two_warehouses(tmp_path):
    """The same product may be shared by other rooms out of another stock."""
    rows = [["共享什么", "sku", "总量", "直播间"], ["库存", "P1", 5, "小红"], ["库存", "P1", 6, "b、晚场"]]
    assert [one.rooms for one in read(tmp_path, rows).shared] == [(0,), (1, 2)]


def test_what_does_not_matter_is_a_warning(tmp_path):
    """A remark beside it, and a product number of money, stop nothing."""
    read_list = read(tmp_path, [["共享什么", "商品编号", "总量", "说明"], ["补货预算", "P3", 500, "急"]])
    assert [(found.code, found.severity) for found in read_list.remarks] == [
        ("shared_sku_unused", "warning"),
        ("shared_column_unused", "warning"),
    ] or [found.code for found in read_list.remarks] == ["shared_column_unused", "shared_sku_unused"]
    assert len(read_list.shared) == 1


def test_a_sheet_that_says_nothing(tmp_path):
    """A sheet of that name without its columns is asked about, not passed over."""
    with pytest.raises(CatalogError) as caught:
        read(tmp_path, [["随便写写"]])
    assert [fault.code for fault in caught.value.faults] == ["shared_no_header"]


@pytest.mark.parametrize(
    "names", [{field.name: field.names for field in SHARED_COLUMNS}, SHARED_WHATS], ids=("columns", "whats")
)
def test_no_name_means_two_things(names):
    """Each name of a column, and of what is shared, is that of one."""
    keys = [key(name) for own in names.values() for name in dict.fromkeys(map(key, own))]
    assert len(keys) == len(set(keys))
