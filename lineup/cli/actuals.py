"""`--actuals`: what exports of the running show and a plan workbook kept true say of the night, beside what was typed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.asking import refuse, refuse_tonight
from lineup.cli.learning import tell_findings
from lineup.cli.outputs import is_same_file
from lineup.cli.tonight_facts import Told, facts_of
from lineup.errors import Statement, UsageError

if TYPE_CHECKING:
    from lineup.catalog import Catalog
    from lineup.logs.played import PlayedShow
    from lineup.night.facts import Facts
    from lineup.plan import Plan
    from lineup.workbook.plan_book import PlanBook

_OF_THE_MINUTE = re.compile(r"\.\d{4}(-\d+)?$")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a night. `plan`: with what really aired; `said`: where sources differ, and what was made of it."""

    facts: Facts
    plan: Plan
    said: tuple[Statement, ...] = ()


def known_of(told: Told, paths: Sequence[Path], book: PlanBook, path: Path, *, quiet: bool) -> Known:
    """What was typed, and what the files say besides. UsageError for what can't be; `path`: of the plan."""
    if not paths:
        return Known(facts_of(told, book.catalog, book.plan), book.plan)
    from lineup.night.actuals import NEAR, clock_of, seen_in, together
    from lineup.night.aired import as_aired, shown_in, with_real_prices

    surely = book.catalog.night.has_begun or told.late is not None
    start = book.catalog.show.start + dt.timedelta(minutes=0 if book.catalog.night.has_begun else told.late or 0)
    show = show_in(paths, book.catalog, start, path, quiet=quiet)
    clock = clock_of(book.catalog, show, start, surely=surely)
    if abs(clock.off) > NEAR:
        times = {"clock": f"{show.start:%m-%d %H:%M}", "planned": f"{start:%m-%d %H:%M}"}
        raise refuse_tonight(book.catalog.language, "other_show", **times)
    typed = facts_of(told if clock.late is None else replace(told, late=clock.late), book.catalog, book.plan)
    seen = seen_in(show, clock.shift, typed.now, book.plan)
    facts, conflicts = together(typed, seen)
    shown = shown_in(show, clock.shift, typed.now)
    plan, skipped = as_aired(book.plan, shown, typed.now, book.catalog.night.aired)
    plan, prices = with_real_prices(plan, show)
    said = [*clock.said, *seen.said, *shown.said, *prices]
    if skipped:
        said.append(Statement("actual.skipped", {"skus": skipped}))
    if typed.on_air and shown.still_on and shown.airings[-1].sku != typed.on_air:
        said.append(Statement("conflict.on_air", {"seen": shown.airings[-1].sku}, typed.on_air))
    return Known(facts, plan, (*said, *conflicts))


def really_aired(path: Path, book: PlanBook, plan: Path) -> Plan:
    """The plan of a workbook as it really aired by exports of the played show; its own spend and orders. UsageError if none."""
    from lineup.night.actuals import clock_of
    from lineup.night.aired import as_aired, shown_in, with_real_prices

    catalog = book.catalog
    try:
        show = show_in((path,), catalog, catalog.show.start, plan, quiet=True)
    except UsageError:
        show = None
    if show is None or not show.on_air:
        raise refuse(catalog.language, "not_aired_plan", path=path)
    clock = clock_of(catalog, show, catalog.show.start, surely=False)
    aired, _ = as_aired(book.plan, shown_in(show, clock.shift, catalog.show.minutes), catalog.show.minutes, 0)
    return with_real_prices(aired, show)[0]


def stem_of(plan: Path) -> str:
    """What the plans of one night are called: show.plan of show.plan.xlsx and of show.plan.2055.xlsx."""
    return _OF_THE_MINUTE.sub("", plan.stem)


def show_in(paths: Sequence[Path], catalog: Catalog, start: dt.datetime, path: Path, *, quiet: bool) -> PlayedShow:
    """The night in the files; of several shows the one that is nearest to its start. What says no time began then."""
    from lineup.logs.reading import read_logs

    for missing in (one for one in paths if not one.exists()):
        raise refuse_tonight(catalog.language, "no_actuals", path=missing)
    there = catalog.model_copy(update={"show": catalog.show.model_copy(update={"start": start})})
    read = read_logs(list(_files(paths, path)), there, running=True)
    tell_findings(read, catalog, quiet=quiet)
    shows = [show for show in read.shows if show.blocks or show.products or show.on_air or show.totals.gmv is not None]
    if not shows:
        raise refuse_tonight(catalog.language, "nothing_in_actuals", files=", ".join(map(str, paths)))
    return min(shows, key=lambda one: abs(one.start - start))


def _files(paths: Sequence[Path], plan: Path) -> Iterator[Path]:
    """The files, and those of folders but for the plans of this night, which tell what was meant."""
    from lineup.logs.reading import ENDINGS, groups_of

    for folder, members in groups_of(paths):
        for one in members:
            ours = stem_of(one) == stem_of(plan) and one.suffix == plan.suffix
            if folder is None or (one.suffix.lower() in ENDINGS and not ours and not is_same_file(one, plan)):
                yield one
