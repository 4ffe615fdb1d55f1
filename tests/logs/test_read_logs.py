"""Exports of played shows, read as they were written, or asked about."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from played_shows import CHINESE, ENGLISH, START, Table, a_plan, a_room, play, tables_of, write_tables

from lineup.catalog import Catalog
from lineup.logs.figures import amount_of, count_of, length_of
from lineup.logs.headers import field_of
from lineup.logs.played import Block, PlayedShow
from lineup.logs.reading import Logs, read_logs
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad


@pytest.fixture(scope="module")
def room() -> Catalog:
    return a_room(8, minutes=40)


@pytest.fixture(scope="module")
def played(room: Catalog) -> PlayedShow:
    return play(room, a_plan(room), 7)


def read(room: Catalog, *paths: Path) -> Logs:
    return read_logs(paths, room)


def the_show(logs: Logs) -> PlayedShow:
    """The one show, of files without errors."""
    assert logs.refused == []
    (show,) = logs.shows
    return show


def codes(logs: Logs) -> set[str]:
    """What was found that is more than a note on how a table was read."""
    return {one.code for _, found in logs.files for one in found} - {"log_table"}


def rounded(show: PlayedShow) -> PlayedShow:
    """Products in one order: the tables may have another."""
    return replace(show, products=tuple(sorted(show.products, key=lambda one: one.sku)))


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_what_was_exported_is_read(room, played, tmp_path, words):
    """Every figure of the exports comes back, whichever language the headers are in."""
    found = the_show(read(room, write_tables(tmp_path / "show", tables_of(played, room, words))))
    assert rounded(found) == rounded(played)


def test_order_and_strangers_do_not_matter(room, played, tmp_path):
    """Columns in another order, columns of no meaning, a title above and a line of totals below change nothing."""

    def shuffled(name: str, rows: Table) -> Table:
        wide = [[*reversed(row), "note" if k == 0 else "x"] for k, row in enumerate(rows)]
        total = ["" for _ in wide[0]]
        if name in ("product", "source"):
            total[len(rows[0]) - 1] = "合计"
            wide.append(total)
        return [["导出于 2026-11-23"], *wide]

    logs = read(room, write_tables(tmp_path / "show", tables_of(played, room), shuffled))
    assert rounded(the_show(logs)) == rounded(played)
    assert {"log_columns_unused", "log_total_passed"} <= codes(logs)


@pytest.mark.parametrize("said", [True, False])
def test_counts_from_the_start_are_differenced(room, played, tmp_path, said):
    """A column that counts from the start gives each minute's own, whether its header says so or its figures do."""

    def adding(name: str, rows: Table) -> Table:
        if name != "minute":
            return rows
        sums, out = [0.0, 0, 0.0], [[*rows[0][:2], *(f"累计{h}" if said else h for h in rows[0][2:])]]
        for row in rows[1:]:
            sums = [a + b for a, b in zip(sums, row[2:], strict=True)]
            out.append([*row[:2], *(round(x, 2) for x in sums)])
        return out

    logs = read(room, write_tables(tmp_path / "show", tables_of(played, room), adding))
    assert the_show(logs).blocks == played.blocks
    assert ("log_so_far_unsaid" in codes(logs)) is not said


def test_a_count_that_falls_is_refused(room, played, tmp_path):
    """A count from the start can't become less: it is pointed at, not read."""

    def falling(name: str, rows: Table) -> Table:
        if name != "minute":
            return rows
        head = [*rows[0][:2], "累计观看人数"]
        return [head, *([*row[:2], 100 + 10 * k - (90 if k == 6 else 0)] for k, row in enumerate(rows[1:]))]

    ((path, found),) = read(room, write_tables(tmp_path / "show", tables_of(played, room), falling)).refused
    assert path.name == "minute.csv"
    assert [(one.code, one.cell) for one in found if one.severity == "error"] == [("log_falls", "C8")]


def test_two_columns_for_one_figure_are_asked_about(room, played, tmp_path):
    """Two columns that could both be the units sold and differ are a question."""

    def twice(name: str, rows: Table) -> Table:
        return [[*row, "销售件数" if k == 0 else 1] for k, row in enumerate(rows)] if name == "product" else rows

    (refused,) = read(room, write_tables(tmp_path / "show", tables_of(played, room), twice)).refused
    assert [one.code for one in refused[1] if one.severity == "error"] == ["log_two_columns"]


def test_across_midnight_and_new_year(room, tmp_path):
    """Dates without a year and clocks without a date follow the show past midnight."""
    late = play(room, a_plan(room), 7, dt.datetime(2026, 12, 31, 23, 40))
    assert rounded(the_show(read(room, write_tables(tmp_path / "show", tables_of(late, room))))) == rounded(late)


def test_five_minutes_a_row(room, played, tmp_path):
    """Rows of five minutes are blocks of five minutes, labelled at their end or at their beginning."""
    for label in (4, 0):

        def coarse(name: str, rows: Table, label: int = label) -> Table:
            if name != "minute":
                return rows
            body = rows[1:]
            return [rows[0], *(
                [body[k + label][0], body[k + 4][1], *(sum(r[c] for r in body[k : k + 5]) for c in (2, 3, 4))]
                for k in range(0, 40, 5)
            )]  # fmt: skip

        found = the_show(read(room, write_tables(tmp_path / f"show{label}", tables_of(played, room), coarse)))
        assert [(b.start_min, b.end_min) for b in found.blocks] == [(k, k + 5) for k in range(0, 40, 5)]
        assert sum(b.entries or 0 for b in found.blocks) == played.totals.entries


@pytest.mark.parametrize("form", ["%H:%M:%S", "%H%M", "epoch", "minute", "span"])
def test_times_are_read_as_people_write_them(room, played, tmp_path, form):
    """20:05:00, 2005, milliseconds since 1970, the 5th minute, 20:05-20:06 are all the same minute."""

    def timed(name: str, rows: Table) -> Table:
        if name != "minute":
            return rows

        def label(k: int) -> object:
            at = START + dt.timedelta(minutes=k)
            match form:
                case "epoch":
                    return int((at - dt.datetime(1970, 1, 1)).total_seconds() - 8 * 3600) * 1000
                case "minute":
                    return f"第{k}分钟"
                case "span":
                    return f"{at:%H:%M}-{at + dt.timedelta(minutes=1):%H:%M}"
                case _:
                    return at.strftime(form)

        return [rows[0], *([label(k), *row[1:]] for k, row in enumerate(rows[1:]))]

    found = the_show(read(room, write_tables(tmp_path / "show", tables_of(played, room), timed)))
    assert found.blocks == played.blocks


def test_on_air_by_minute(room, played, tmp_path):
    """A column that names what is on air does where no table of airings is; 休息 is no product; prices follow from sales."""
    names = {p.sku: p.name for p in room.products}

    def by_minute(name: str, rows: Table) -> Table:
        if name != "minute":
            return rows

        def on(t: int) -> str:
            return next(names[a.sku] for a in played.on_air if a.start_min <= t < a.end_min) if t < 30 else "休息"

        return [[*rows[0], "讲解商品"], *([*row, on(t)] for t, row in enumerate(rows[1:]))]

    tables = tables_of(played, room)
    del tables["aired"]
    found = the_show(read(room, write_tables(tmp_path / "show", tables, by_minute)))
    sold = {one.sku: one.gmv / one.units for one in found.products if one.units and one.gmv}
    expected = [(a.sku, a.start_min, min(30, a.end_min)) for a in played.on_air if a.start_min < 30]
    assert [(a.sku, a.start_min, a.end_min) for a in found.on_air] == [*expected, ("", 30, 40)]
    assert all(a.live_price == pytest.approx(sold[a.sku], abs=0.01) for a in found.on_air if a.sku in sold)


def test_on_its_side(room, played, tmp_path):
    """The show's totals may stand below each other, with 万 and lengths of time in words."""
    tables = tables_of(played, room)
    tables["session"] = [
        ["指标", "数值"], ["开播时间", "2026-11-22 20:00"], ["下播时间", "2026-11-22 20:40"], ["观看人次", "1.2万"],
        ["人均停留时长", "1分20秒"], ["粉丝占比", "35%"], ["支付金额", "¥12,300.5"],
    ]  # fmt: skip
    found = the_show(read(room, write_tables(tmp_path / "show", tables)))
    totals = found.totals
    assert (totals.entries, totals.returning_share, totals.gmv) == (12000, 0.35, 12300.5)
    assert totals.mean_stay == pytest.approx(4 / 3)


def test_first_time_buyers_are_no_new_fans(room, played, tmp_path):
    """新用户 buys in this shop for the first time, 新粉 doesn't follow the host yet: the one never stands for the other."""

    def without(name: str, rows: Table) -> Table:
        return [[*row[:4], *row[5:]] for row in rows] if name == "product" else rows

    logs = read(room, write_tables(tmp_path / "show", tables_of(played, room), without))
    assert all(one.new_fan_buyers is None and one.buyers is not None for one in the_show(logs).products)
    assert "log_first_buyers" in codes(logs)


def test_products_by_name_and_strangers(room, played, tmp_path):
    """Platforms have numbers of their own: a product is then known by its name, a longer title too; others are left out."""

    def renamed(name: str, rows: Table) -> Table:
        if name not in ("product", "aired"):
            return rows
        return [rows[0], *([f"35{k:06d}", f"【直播专享】{row[1]}", *row[2:]] for k, row in enumerate(rows[1:]))] + (
            [["99", "Something else entirely", 3, 3, 1, 1, 99.0]] if name == "product" else []
        )

    logs = read(room, write_tables(tmp_path / "show", tables_of(played, room), renamed))
    assert rounded(the_show(logs)).products == rounded(played).products
    assert "log_product_unknown" in codes(logs)


def test_two_shows_told_apart_by_date(room, tmp_path):
    """Tables of two evenings in one folder go to their shows by their dates, or by the date in a file's name."""
    plan = a_plan(room)
    shows = [play(room, plan, k, dt.datetime(2026, 11, 20 + k, 20)) for k in (1, 2)]
    both = [tables_of(show, room) for show in shows]
    merged = {name: [*both[0][name], *both[1][name][1:]] for name in ("session", "minute", "paid")}
    folder = write_tables(tmp_path / "both", merged)
    for show, tables in zip(shows, both, strict=True):
        write_tables(tmp_path / "one", {k: tables[k] for k in ("product", "aired", "source")})
        for name in ("product", "aired", "source"):
            shutil.move(tmp_path / "one" / f"{name}.csv", folder / f"{name}_{show.start:%Y-%m-%d}.csv")
    logs = read(room, folder)
    assert logs.refused == []
    assert [rounded(show) for show in logs.shows] == [rounded(show) for show in shows]


def test_which_show_is_asked(room, tmp_path):
    """A table that doesn't say to which of two shows it belongs is a question."""
    shows = [play(room, a_plan(room), k, dt.datetime(2026, 11, 20 + k, 20)) for k in (1, 2)]
    both = [tables_of(show, room) for show in shows]
    tables = {"session": [*both[0]["session"], both[1]["session"][1]], "product": both[0]["product"]}
    (refused,) = read(room, write_tables(tmp_path / "both", tables)).refused
    assert "log_which_show" in [one.code for one in refused[1]]


def test_a_folder_a_show(room, tmp_path):
    """Forty folders would be forty shows."""
    plan = a_plan(room)
    for k in (1, 2, 3):
        write_tables(tmp_path / "all" / f"{k}", tables_of(play(room, plan, k, dt.datetime(2026, 11, k, 20)), room))
    logs = read(room, tmp_path / "all")
    assert [show.start.day for show in logs.shows] == [1, 2, 3]


def test_no_dates_at_all(room, played, tmp_path):
    """A minute table with clocks alone is a show of the day that its file names."""
    rows = [
        ["时间", "在线人数"],
        *([f"{START + dt.timedelta(minutes=b.start_min):%H:%M}", b.online] for b in played.blocks),
    ]
    folder = write_tables(tmp_path, {"minute_20261122": rows})
    (show,) = read(room, folder / "minute_20261122.csv").shows
    assert show.start == START
    assert show.blocks == tuple(Block(b.start_min, b.end_min, b.online) for b in played.blocks)


def test_what_is_no_number_is_pointed_at(room, played, tmp_path):
    """A word where a count belongs is a finding at its cell; a dash is a blank."""

    def spoilt(name: str, rows: Table) -> Table:
        if name != "minute":
            return rows
        return [
            rows[0],
            *([r[0], "—" if k == 3 else "many" if k == 5 else r[1], *r[2:]] for k, r in enumerate(rows[1:])),
        ]

    ((_, found),) = read(room, write_tables(tmp_path / "show", tables_of(played, room), spoilt)).refused
    assert [(one.code, one.cell) for one in found if one.severity == "error"] == [("log_not_a_number", "B7")]


def test_people_and_visits_side_by_side(room, played, tmp_path):
    """Exports hold people beside visits and paid beside gross amounts: visits are entries, and nobody is asked."""

    def both(name: str, rows: Table) -> Table:
        extra = {"source": ("观看次数", 9), "product": ("支付金额", 1.5)}.get(name)
        return [[*row, extra[k > 0]] for k, row in enumerate(rows)] if extra else rows

    logs = read(room, write_tables(tmp_path / "show", tables_of(played, room), both))
    assert set(the_show(logs).sources.values()) == {9}
    assert rounded(the_show(logs)).products == rounded(played).products
    assert "log_first_counts" in codes(logs)


@pytest.mark.parametrize(
    ("header", "kind", "field"),
    [
        ("每分钟成交金额", "minute", "gmv"), ("累计GMV", "minute", "gmv_so_far"), ("人均停留时长(秒)", "session", "mean_stay"),
        ("非粉成交人数", "product", "new_fan_buyers"), ("新客成交人数", "product", "first_buyers"),
        ("Average viewing duration", "session", "mean_stay"),
        ("曝光-观看率(次数)", "session", None), ("评论人数", "minute", None),
    ],
)  # fmt: skip
def test_headers_are_known_by_what_they_say(header, kind, field):
    """Whatever stands in front of a name, and whichever language it is in; what is another thing stays another."""
    assert field_of(header, kind) == field


@pytest.mark.parametrize(
    ("how", "value", "unit", "said"),
    [
        (amount_of, 12.5, "千川", 12.5), (amount_of, 12.5, "with tax", 12.5), (count_of, 3.0, "百应", 3),
        (amount_of, 1.5, "W", 15_000), (amount_of, 1.5, "万元", 15_000), (amount_of, 1250.0, "分", 12.5),
        (amount_of, "12元", "万元", 12), (amount_of, "12 yuan", "", 12), (count_of, "1.2万人次", "", 12_000),
        (count_of, "12单", "", 12), (count_of, "2k+", "", 2_000), (length_of, "1.5小时", "", 90), (length_of, "2 hrs", "", 120),
        (length_of, 300.0, "S", 5), (length_of, "1小时20分", "", 80),
    ],
)  # fmt: skip
def test_units_are_those_of_a_catalogue(how, value, unit, said):
    """What a header's brackets or a cell itself say is a unit only if it is one: 千川 is no thousand."""
    cell = Cell(1, 1, "number" if isinstance(value, float) else "text", value)
    assert how(cell, unit) == pytest.approx(said)


@pytest.mark.parametrize("text", ["5kg", "12 USD", "1000+", "3天"])
def test_another_unit_is_no_figure(text):
    """A weight, another currency, days are no number of people, units or yuan."""
    with pytest.raises(Bad, match="log_not_a_number"):
        count_of(Cell(1, 1, "text", text))


def test_words_for_nothing_and_for_totals_are_those_of_a_catalogue(room, played, tmp_path):
    """不适用 is a blank, 平均 a row of totals, as in any workbook."""

    def summed(name: str, rows: Table) -> Table:
        if name == "product":
            return [*rows, ["平均值", *("" for _ in rows[0][1:])]]
        return (
            [rows[0], ["不适用" if k == 0 else c for k, c in enumerate(rows[1])], *rows[2:]] if name == "paid" else rows
        )

    logs = read(room, write_tables(tmp_path / "show", tables_of(played, room), summed))
    assert rounded(the_show(logs)).products == rounded(played).products
    assert the_show(logs).paid == played.paid[1:]
    assert {"log_total_passed"} == codes(logs)
