"""A night at the prompt is the night of `lineup replan`: the same facts, each at its minute, kept, undone, gone on from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan
from sittings import a_catalog, a_session, at, leave, typed

from lineup.errors import UsageError
from lineup.logs.played import Block, OnAir, PlayedShow
from lineup.night.actuals import seen_in
from lineup.night.beginning import begin
from lineup.night.facts import Facts
from lineup.night.outlook import outlook_of_playing_on
from lineup.night.replan import replan
from lineup.report.excel import workbook_bytes
from lineup.solver.watch import Watch


@pytest.fixture
def session(tmp_path):
    return a_session(tmp_path)


def on_air(session, clock):
    return [(a.sku, a.start_min, a.end_min) for a in session.coming(at(clock))][:2]


def test_it_stands_where_replan_would(session):
    """The state of the same facts at the same minute, to the last figure."""
    lines = ("gmv 4000", "在线 900", "下架 H2", "卖完 G1", "卖了 P1 6", "晚 2", "锁 W1", "到 20:31", "目标 9000")
    typed(session, "20:13", *lines)
    facts = Facts(
        now=11,
        late=2,
        end=29,
        gmv=4000.0,
        viewers=900.0,
        dropped=frozenset({"H2"}),
        sold_out=frozenset({"G1"}),
        sold={"P1": 6.0},
        locked=frozenset({"W1"}),
    )
    begun = begin(a_catalog(), a_feasible_plan(), facts)
    standing = session.stand(at("20:13"))
    assert standing.begun.catalog == begun.catalog
    assert [airing.sku for airing in begun.catalog.kept.airings] == ["W1"]
    assert standing.outlook == outlook_of_playing_on(begun, a_feasible_plan())
    assert session.target == 9000.0


def test_a_figure_counts_at_its_minute(session):
    """What was seen at 20:08 isn't taken for what is seen at 20:20, and a newer figure leaves nothing of an older one."""
    typed(session, "20:08", "gmv 3000", "卖了 W1 100")
    first = begin(a_catalog(), a_feasible_plan(), Facts(now=8, notice=0, end=30, gmv=3000.0, sold={"W1": 100.0}))
    assert session.stand(at("20:08")).begun.sold == first.sold
    night = session.stand(at("20:20")).begun.catalog.night
    assert (night.now, len(night.curve)) == (20, 20)
    assert night.curve[:8] == first.catalog.night.curve
    typed(session, "20:20", "gmv 9000", "卖了 W1 200")
    whole = begin(a_catalog(), a_feasible_plan(), Facts(now=20, end=30, gmv=9000.0, sold={"W1": 200.0}))
    assert session.stand(at("20:20")).begun.catalog == whole.catalog
    assert session.stand(at("20:22")).begun.catalog.night.ready == 24  # a fresh figure, two minutes on


def test_the_course_is_what_was_said_of_it(session):
    """Cut, held, another one on air, left out: what is on air and what follows, minute by minute."""
    assert on_air(session, "20:05") == [("P1", 4, 8), ("A1", 8, 12)]
    typed(session, "20:06", "切")
    session.stand(at("20:06"))
    assert on_air(session, "20:06") == [("A1", 6, 10), ("H1", 10, 15)]
    typed(session, "20:07", "留 2")
    session.stand(at("20:07"))
    assert on_air(session, "20:07") == [("A1", 6, 12), ("H1", 12, 17)]
    typed(session, "20:12", "在讲 H2")
    session.stand(at("20:12"))
    assert on_air(session, "20:12")[0] == ("H2", 12, 17)
    typed(session, "20:13", "跳过 H1")
    session.stand(at("20:13"))
    assert [sku for sku, *_ in on_air(session, "20:13")] == ["H2", "W1"]
    typed(session, "20:13", "撤销", "撤销", "撤销", "撤销")
    session.stand(at("20:05"))
    assert on_air(session, "20:05") == [("P1", 4, 8), ("A1", 8, 12)]


def test_what_is_gone_from_a_minute_on_does_not_air_later(session):
    """Sold out or taken down at 20:08, it can't have aired at 20:17."""
    typed(session, "20:08", "卖完 H1", "下架 H2")
    begun = session.stand(at("20:20")).begun
    assert not {"H1", "H2"} & set(begun.catalog.night.begun)
    assert begun.catalog.night.products["H2"].off
    assert begun.catalog.is_gone("H1")


def test_a_new_process_goes_on(session, tmp_path):
    """With every command that still stands, what was undone left out; the same state to the last figure."""
    typed(session, "20:05", "晚 2", "gmv 1000", "切", "撤销", "留 1")
    stood = session.stand(at("20:09"))
    leave(session)
    again = a_session(tmp_path)
    assert again.told == session.told
    assert [command.name for command in again.told] == ["late", "gmv", "hold"]
    assert again.stand(at("20:09")).begun.catalog == stood.begun.catalog
    assert again.stand(at("20:09")).outlook == stood.outlook
    typed(again, "20:09", "撤销")
    assert [command.name for command in again.told] == ["late", "gmv"]


def written(session, folder, clock):
    """Re-plan, as the desk does; the workbook's name."""
    session.take(session.read("重排", at(clock)))
    standing = session.stand(at(clock))
    found = replan(standing.begun, standing.plan, Watch())
    name = f"show.plan.{clock.replace(':', '')}.xlsx"
    (folder / name).write_bytes(workbook_bytes(found.result, found))
    session.replanned(at(clock), name, found.result.plan)
    return name


def test_a_replan_is_gone_on_from_and_undone(session, tmp_path):
    """A new process reads the workbook that the log names; undone, the plan before is in force; lost, that is said."""
    typed(session, "20:09", "gmv 4000", "下架 H3", "锁 R1")
    before = session.stand(at("20:10")).begun.catalog
    name = written(session, tmp_path, "20:09")
    assert (session.file, session.since) == (name, ())
    stood = session.stand(at("20:15")).begun.catalog
    assert stood.night.curve[:9] == before.night.curve[:9]
    assert stood.night.products["H3"].off
    leave(session)
    again = a_session(tmp_path)
    assert (again.file, again.locked) == (name, {"R1"})
    assert again.stand(at("20:15")).begun.catalog == stood
    with pytest.raises(UsageError, match="撤销"):
        again.read("晚 5", at("20:15"))
    typed(again, "20:15", "撤销")
    assert again.file == ""
    assert [command.name for command in again.since] == ["gmv", "drop", "lock"]
    leave(again)
    written(session := a_session(tmp_path), tmp_path, "20:12")
    typed(session, "20:12", "gmv 6000")
    leave(session)
    (tmp_path / "show.plan.2012.xlsx").unlink()
    for _ in range(2):  # the second time the log says so itself
        last = a_session(tmp_path)
        assert [command.name for command in last.told] == ["gmv", "drop", "lock", "gmv"]
        last.stand(at("20:15"))
        leave(last)


def test_a_replan_that_never_ended_is_told(session, tmp_path):
    """Killed in the middle of one: nothing of it counts, and the next process knows."""
    typed(session, "20:09", "gmv 4000", "重排")
    leave(session)
    again = a_session(tmp_path)
    assert again.unfinished
    assert [command.name for command in again.told] == ["gmv"]
    typed(again, "20:09", "留 1")
    assert not again.unfinished


@pytest.mark.parametrize(
    ("clock", "line", "said"),
    [
        ("20:40", "gmv 5", "20:30"),
        ("20:10", "到 20:05", "20:05"),
        ("20:10", "撤销", "没有"),
        ("19:50", "切", "没有"),
        ("20:10", "晚 30", "30"),
    ],
)
def test_what_cannot_be_is_said(session, clock, line, said):
    """And not kept."""
    with pytest.raises(UsageError, match=said):
        session.read(line, at(clock))
    assert session.told == ()


def test_before_and_after_the_show(session):
    """Facts can be told and plans made before it begins; past its end only a later end helps."""
    typed(session, "19:50", "下架 H3", "在线 20", "晚 5")
    begun = session.stand(at("19:50")).begun
    assert (begun.catalog.night.now, begun.catalog.night.ready, begun.catalog.show.minutes) == (0, 0, 25)
    assert session.stand(at("20:04")).begun.catalog.night.ready == 1
    with pytest.raises(UsageError, match="20:30"):
        session.stand(at("20:30"))
    typed(session, "20:31", "到 20:50")
    assert session.stand(at("20:31")).begun.catalog.show.minutes == 45


def test_a_rehearsal_counts_by_the_time_of_day(session):
    """On another day than the show's, 20:10 is still its tenth minute."""
    other = at("20:10").replace(day=25)
    session.take(session.read("切", other))
    assert session.stand(other).now == 10


def test_what_a_followed_file_says_is_kept(session, tmp_path):
    """Once: the same again is no news; what it says counts as `replan --actuals` counts it, and a new process knows it."""
    blocks = tuple(Block(t, t + 1, 120, None, None, 300.0) for t in range(9))
    show = PlayedShow(at("20:00"), 9, blocks=blocks, on_air=(OnAir("W1", 0, 6), OnAir("A1", 6, 10)))
    assert session.hear(at("20:09"), show)
    assert not session.hear(at("20:10"), show)
    stood = session.stand(at("20:10"))
    assert [(a.sku, a.start_min) for a in stood.plan.airings][:3] == [("W1", 0), ("A1", 6), ("P1", 10)]
    facts = seen_in(show, 0, 9, stood.plan).facts
    begun = begin(a_catalog(), stood.plan, replace(facts, end=30, notice=3), a_feasible_plan())
    assert stood.begun.catalog == begun.catalog
    typed(session, "20:10", "gmv 9000")
    assert "conflict.gmv" in [remark.code for remark in session.stand(at("20:10")).remarks]
    leave(session)
    again = a_session(tmp_path)
    assert again.stand(at("20:10")).begun.catalog == session.stand(at("20:10")).begun.catalog
    with pytest.raises(UsageError, match="11-20"):
        again.hear(at("20:11"), replace(show, start=at("16:00").replace(day=20)))


def test_a_followed_file_tells_when_it_began(session):
    """Where nobody typed it; what is typed beats it."""
    late = PlayedShow(at("20:04"), 5, blocks=(Block(0, 5, 100, None, None, 900.0),))
    session.hear(at("20:09"), late)
    assert (session.hours.late, session.stand(at("20:09")).now) == (4, 5)
    typed(session, "20:09", "晚 3")
    assert (session.hours.late, session.stand(at("20:09")).now) == (3, 6)
