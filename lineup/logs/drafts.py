"""Which shows a group of files tells of, and which rows belong to which."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lineup.catalog import Catalog
from lineup.logs.figures import When, when_of
from lineup.logs.moments import AFTER, BEFORE, minutes_of, moment
from lineup.logs.played import PlayedShow
from lineup.logs.show import session_of
from lineup.logs.tables import LogFile, LogTable
from lineup.workbook.cells import Row
from lineup.workbook.faults import Bad

APART = dt.timedelta(hours=3)
"""Minutes further apart are of two shows."""
LONGEST = 1440
_TIMES = {"minute": "time", "aired": "start", "paid": "time", "product": "date"}


@dataclass
class Group:
    """Files that are read together."""

    folder: Path | None
    files: list[LogFile] = field(default_factory=list)
    plans: list[tuple[LogFile, PlayedShow | None]] = field(default_factory=list)

    @property
    def all_files(self) -> list[LogFile]:
        return [*self.files, *(file for file, _ in self.plans)]

    def tables(self, kind: str) -> list[LogTable]:
        return [table for file in self.files for table in file.tables if table.kind == kind]


@dataclass
class Draft:
    """A show as far as it is known: its session's figures, its rows by table."""

    start: dt.datetime
    minutes: int | None
    session: dict[str, Any]
    rows: list[tuple[LogTable, list[Row]]] = field(default_factory=list)

    @property
    def end(self) -> dt.datetime:
        return self.start + dt.timedelta(minutes=self.minutes or LONGEST // 4)

    def holds(self, at: dt.datetime) -> bool:
        """Whether a moment belongs to it."""
        return self.start - dt.timedelta(minutes=BEFORE) <= at <= self.end + dt.timedelta(minutes=AFTER)


def drafts_of(group: Group, catalog: Catalog) -> list[Draft]:
    """The shows that the group's tables tell of, in order of time."""
    drafts = []
    for table in group.tables("session"):
        for row in table.rows:
            draft = _session(table, row, group, catalog)
            if draft is not None:
                drafts.append(draft)
    if drafts:
        return sorted(drafts, key=lambda draft: draft.start)
    near = _near(group, catalog)
    moments: list[dt.datetime] = []
    for kind in ("minute", "aired", "paid"):
        for table in group.tables(kind):
            whens = [_when(table, row) for row in table.rows]
            if not any(when and when.date for when in whens):
                base = dt.datetime.combine(table.file.day or near.date(), near.time())
                clocks = [when for when in whens if when is not None and when.minute is not None]
                if clocks:
                    moments.append(
                        dt.datetime.combine(base.date(), dt.time()) + dt.timedelta(minutes=clocks[0].minute or 0)
                    )
                continue
            dated = (moment(when, near) for when in whens if when is not None and when.date)
            moments += [at for at in dated if at is not None]
        if moments:
            break
    moments.sort()
    starts = [at for k, at in enumerate(moments) if k == 0 or at - moments[k - 1] > APART]
    if not starts:
        plan = next((show for _, show in group.plans if show), None)
        starts = [plan.start if plan else near]
    return [Draft(start, None, {}) for start in starts]


def _near(group: Group, catalog: Catalog) -> dt.datetime:
    """About when the show was: what names of files and plans say, else the catalogue's own start."""
    day = next((file.day for file in group.all_files if file.day), None)
    plan = next((show for _, show in group.plans if show), None)
    if plan is not None:
        return plan.start
    return dt.datetime.combine(day, catalog.show.start.time()) if day else catalog.show.start


def _session(table: LogTable, row: Row, group: Group, catalog: Catalog) -> Draft | None:
    session = session_of(table, row)
    near = _near(group, catalog)
    began = table.read(row, "start", when_of)
    start = moment(began[0], near) if began else None
    if start is None:
        if len(table.rows) > 1:
            table.add("log_session_undated", table.found.head)
            return None
        minute = next((t for t in group.tables("minute") if t.rows), None)
        first = _when(minute, minute.rows[0]) if minute else None
        start = (moment(first, near) if first else None) or near
    minutes = session.get("minutes")
    ended = table.read(row, "end", when_of)
    if ended:
        end = minutes_of([ended[0]], start)[0]
        if end is not None and 0 < end <= LONGEST:
            if minutes and abs(minutes - end) > max(3, 0.1 * end):
                table.add("log_length_differs", table.cell(row, "minutes"), stated=f"{minutes:g}", clock=end)
            minutes = end
    whole = round(minutes) if minutes and 0 < minutes <= LONGEST else None
    return Draft(start.replace(second=0), whole, session)


def _when(table: LogTable, row: Row) -> When | None:
    """When a row was, quietly: what can't be read is told where it is read."""
    cell = table.cell(row, _TIMES[table.kind])
    try:
        return when_of(cell)[0] if cell is not None else None
    except Bad:
        return None


def assign(table: LogTable, drafts: list[Draft]) -> None:
    """Give a table's rows to the shows that they belong to."""
    elsewhere = len(drafts) > 1 or (table.file.day and abs((table.file.day - drafts[0].start.date()).days) > 1)
    dated = any((when := _when(table, row)) and when.date for row in table.rows) if table.kind in _TIMES else False
    if not elsewhere and not dated:
        drafts[0].rows.append((table, table.rows))
        return
    by_row: dict[int, list[Row]] = {}
    undated = []
    for row in table.rows:
        when = _when(table, row) if table.kind in _TIMES else None
        owner = None
        if when is not None and when.date is not None:
            owner = next((k for k, draft in enumerate(drafts) if _belongs(when, draft)), None)
            if owner is None:
                table.add("log_other_show", table.cell(row, _TIMES[table.kind]), column=table.found.head.shown)
                continue
        if owner is None:
            undated.append(row)
        else:
            by_row.setdefault(owner, []).append(row)
    if undated:
        days = [k for k, draft in enumerate(drafts) if table.file.day and draft.start.date() == table.file.day]
        if len(days) == 1 or len(drafts) == 1:
            by_row.setdefault(days[0] if days else 0, []).extend(undated)
        else:
            table.add("log_which_show", table.found.head, count=len(drafts))
    for k, rows in by_row.items():
        drafts[k].rows.append((table, rows))


def _belongs(when: When, draft: Draft) -> bool:
    at = moment(when, draft.start)
    if at is None:
        return False
    return draft.holds(at) if when.minute is not None else at.date() == draft.start.date()
