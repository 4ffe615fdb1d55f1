"""`lineup replan`: the rest of a night, planned anew in a breath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.actuals import known_of, stem_of
from lineup.cli.asking import read_plan, refuse_tonight, settle_json
from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import exit_codes
from lineup.cli.outputs import STDOUT, is_same_file
from lineup.cli.progress import ProgressLine
from lineup.cli.running import Interrupts, run_in_thread
from lineup.cli.tonight_facts import Told
from lineup.cli.words import Speaker, environment_language
from lineup.errors import UsageError

if TYPE_CHECKING:
    from lineup.catalog import Language
    from lineup.cli.actuals import Known
    from lineup.night.beginning import Begun
    from lineup.night.outlook import Replanned, RuleCost
    from lineup.plan import Plan
    from lineup.workbook.plan_book import PlanBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for; `told` as it was typed."""

    plan: Path
    told: Told
    actuals: Sequence[Path]
    calm: float
    out: Path | None
    json: Path | None
    seed: int
    time_limit: float | None
    language: Language | None
    quiet: bool


def replan(request: Request) -> None:
    """Read, say what playing on comes to, plan anew, write, show."""
    speaker = Speaker(request.language or environment_language())
    with exit_codes(speaker), Interrupts() as interrupts:
        book = read_plan(request.plan, request.language, speaker)
        _settle(request, speaker)
        known = known_of(request.told, request.actuals, book, request.plan, quiet=request.quiet)
        to_stderr = request.json == STDOUT
        begun = _begin(book, known)
        if not request.quiet:
            _say_playing_on(begun, known, to_stderr=to_stderr)
        replanned = _solve(request, begun, known.plan, speaker, interrupts)
        written = [_write_workbook(request, replanned, speaker)]
        if not request.quiet:
            from lineup.report.terminal.tonight import render_replan, render_rule_costs

            emit_rendered(lambda console: render_replan(replanned, console, known.facts.target), to_stderr=to_stderr)
        costs = _rule_costs(request, replanned, speaker, interrupts)
        if costs and not request.quiet:
            emit_rendered(lambda console: render_rule_costs(replanned, costs, console), to_stderr=to_stderr)
        written += _write_json(request, replanned, costs, speaker)
        if not (request.quiet and to_stderr):
            for path in written:
                said = str(path) if request.quiet else speaker.say("written", path=path)
                emit(said, to_stderr=to_stderr)


def _settle(request: Request, speaker: Speaker) -> None:
    """Make sure that the plan file can be written, over nothing that is read or written besides. UsageError if not."""
    settle_json(request.json, [request.plan, *request.actuals], speaker)
    if request.out and request.json and is_same_file(request.out, request.json):
        raise UsageError(speaker.say("same_outputs", path=request.out))


def _begin(book: PlanBook, known: Known) -> Begun:
    from lineup.night.beginning import begin

    require_walkable(book)
    return begin(book.catalog, known.plan, known.facts, book.plan)


def require_walkable(book: PlanBook) -> None:
    """UsageError for a plan that can't be walked through from its start to its end."""
    from lineup.check import check
    from lineup.review import is_walkable
    from lineup.vocabulary.breaches import sentence

    rules = check(book.plan, book.catalog)
    timeline = [b for rule in rules if rule.rule == "timeline" for b in rule.breaches]
    if timeline or not is_walkable(rules):
        what = [sentence(book.catalog, breach) for rule in rules for breach in rule.breaches][:1]
        raise refuse_tonight(book.catalog.language, "unreadable_plan", path=book.catalog.file, what="".join(what))


def _say_playing_on(begun: Begun, known: Known, *, to_stderr: bool) -> None:
    from lineup.night.outlook import outlook_of_playing_on
    from lineup.report.terminal.tonight import render_playing_on

    outlook = outlook_of_playing_on(begun, known.plan)
    emit_rendered(lambda console: render_playing_on(begun, outlook, known.said, console), to_stderr=to_stderr)


def _rule_costs(
    request: Request, replanned: Replanned, speaker: Speaker, interrupts: Interrupts
) -> tuple[RuleCost, ...]:
    """What the rules cost tonight; nobody waits for it who reads none of it, or is in a hurry."""
    from lineup.night.rule_costs import rule_costs
    from lineup.solver.watch import Watch

    unread = request.quiet and request.json is None
    if unread or request.time_limit is not None or replanned.result.search.ended_by != "effort":
        return ()
    line = ProgressLine(speaker.language, quiet=request.quiet, currency=replanned.result.catalog.show.currency)
    try:
        watch = Watch(progress=line.hear, stop=interrupts.stop)
        return run_in_thread(lambda: rule_costs(replanned, watch), line.draw)
    finally:
        line.clear()


def _solve(request: Request, begun: Begun, plan: Plan, speaker: Speaker, interrupts: Interrupts) -> Replanned:
    import time

    from lineup.night.replan import replan as plan_anew
    from lineup.solver.watch import Watch

    line = ProgressLine(speaker.language, quiet=request.quiet, currency=begun.catalog.show.currency)
    watch = Watch(progress=line.hear, stop=interrupts.stop)
    if request.time_limit is not None:
        watch.deadline = time.monotonic() + request.time_limit
    interrupts.begin_solving()
    try:
        return run_in_thread(lambda: plan_anew(begun, plan, watch, calm=request.calm, seed=request.seed), line.draw)
    finally:
        line.clear()


def _write_workbook(request: Request, replanned: Replanned, speaker: Speaker) -> Path:
    try:
        return save_night(replanned, request.plan, request.out)
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error


def _write_json(request: Request, replanned: Replanned, costs: Sequence[RuleCost], speaker: Speaker) -> list[Path]:
    from lineup.report.saving import write_text
    from lineup.report.tonight import replan_json

    if request.json is None:
        return []
    if request.json == STDOUT:
        emit(replan_json(replanned, costs))
        return []
    try:
        return [write_text(request.json, replan_json(replanned, costs))]
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error


def save_night(replanned: Replanned, plan: Path, out: Path | None = None) -> Path:
    """Write the next workbook of a night, over nothing; returns where it went. OSError if it can't be written."""
    from lineup.report.excel import workbook_bytes
    from lineup.workbook.times import Span

    catalog = replanned.result.catalog
    clock = Span(catalog.show.start, 0).clock(catalog.night.now).replace(":", "")
    return _save_beside(out or _of_the_minute(plan, clock), workbook_bytes(replanned.result, replanned))


def _of_the_minute(plan: Path, clock: str) -> Path:
    """show.plan.2055.xlsx beside show.plan.xlsx, and beside show.plan.2030.xlsx."""
    return plan.with_name(f"{stem_of(plan)}.{clock}.xlsx")


def _save_beside(path: Path, content: bytes) -> Path:
    """Write a file that isn't there yet: under that name, or the next that is free."""
    from itertools import chain, count

    from lineup.report.saving import save_new

    for place in chain([path], (path.with_name(f"{path.stem}-{nth}{path.suffix}") for nth in count(2))):
        try:
            save_new(place, content)
        except FileExistsError:
            continue
        return place
    raise AssertionError
