"""`lineup plan`: from a catalogue to a plan on screen, in Excel and as JSON."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import exit_codes
from lineup.cli.outputs import Outputs, settle_outputs
from lineup.cli.progress import ProgressLine
from lineup.cli.running import Interrupts, run_in_thread
from lineup.cli.settings import parse_overrides, parse_start, with_shares
from lineup.cli.words import Speaker, environment_language, say
from lineup.errors import UsageError
from lineup.vocabulary.money import money

if TYPE_CHECKING:
    from lineup.catalog import Catalog, Language
    from lineup.result import Effort, Result


_LEAST_SECONDS = 1.0
"""Of search, however long loading and reading took."""
_AFTERWARDS = 0.5
"""Seconds of a time limit that are left for what follows the search: prices, simulated nights, the workbook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for. `overrides` are `name=value` and `shares` `sku=units` texts, `time_limit` is in seconds."""

    catalog: Path
    out: Path | None
    json: Path | None
    start: str | None
    minutes: int | None
    overrides: Sequence[str]
    shares: Sequence[str]
    seed: int
    time_limit: float | None
    effort: Effort
    language: Language | None
    quiet: bool
    keep: Path | None
    export: Path | None
    by_hand: bool
    frontier: bool
    explore: bool = False


def plan(request: Request) -> None:
    """Read, plan, write, show. Ends in typer.Exit with the code of what went wrong, if anything did."""
    began = time.monotonic()
    speaker = Speaker(request.language or environment_language())
    with exit_codes(speaker), Interrupts() as interrupts:
        catalog = _read(request, speaker)
        speaker.language = catalog.language
        if request.explore:
            _require_learnt(catalog, speaker)
        if catalog.notes and not request.quiet:
            _remark(catalog)
        inputs = [request.catalog, *([request.keep] if request.keep else [])]
        outputs = settle_outputs(inputs, request.out, request.json, speaker.language, request.export)
        result = _solve(request, catalog, speaker, interrupts, began)
        written = _write(result, outputs, speaker, quiet=request.quiet)
        _show(result, outputs, written, speaker, quiet=request.quiet)


def _read(request: Request, speaker: Speaker) -> Catalog:
    start = parse_start(request.start, speaker)
    overrides = parse_overrides(request.overrides, speaker)
    from lineup.workbook.reading import read_catalog

    catalog = read_catalog(
        request.catalog,
        start=start,
        today=dt.date.today(),
        minutes=request.minutes,
        overrides=overrides,
        language=request.language,
    )
    catalog = with_shares(catalog, request.shares)
    if request.keep:
        catalog = _keeping(catalog, request.keep, quiet=request.quiet)
    if not request.by_hand:
        return catalog
    from lineup.hand_order import in_hand_order

    return in_hand_order(catalog)


def _require_learnt(catalog: Catalog, speaker: Speaker) -> None:
    """UsageError where there is nothing to explore, or where caution forbids it."""
    if not any(doubt.sku for doubt in catalog.doubts):
        raise UsageError(speaker.say("explore_unlearnt", path=catalog.file))
    if catalog.show.sure is not None:
        raise UsageError(speaker.say("explore_sure"))


def _keeping(catalog: Catalog, keep: Path, *, quiet: bool) -> Catalog:
    """The catalogue with what is kept of a plan made before; says which of its edits don't count."""
    from lineup.keeping import keeping, remarks
    from lineup.report import render_remarks
    from lineup.workbook.plan_book import read_plan_book

    book = read_plan_book(keep, catalog.language)
    catalog = keeping(catalog, book, keep.name)
    if not (catalog.kept.airings or catalog.kept.restock):
        emit(say(catalog.language, "nothing_pinned", path=keep), to_stderr=True)
    if (said := remarks(catalog, book, keep.name)) and not quiet:
        emit_rendered(lambda console: render_remarks(said, console, catalog.language, notes=False), to_stderr=True)
    return catalog


def _remark(catalog: Catalog) -> None:
    """Warnings about the catalogue, before the work begins."""
    from lineup.report import render_remarks

    emit_rendered(lambda console: render_remarks(catalog.notes, console, catalog.language, notes=False), to_stderr=True)


def _solve(request: Request, catalog: Catalog, speaker: Speaker, interrupts: Interrupts, began: float) -> Result:
    """`began`: when the command did; its time limit counts from there, libraries loaded and catalogue read."""
    from lineup.planner import plan_show

    limit = request.time_limit
    line = ProgressLine(speaker.language, quiet=request.quiet, currency=catalog.show.currency, goal=catalog.show.goal)
    told = False

    def heartbeat() -> None:
        nonlocal told
        if interrupts.stop.is_set() and not told:
            told = True
            line.note(speaker.say("stopping"))
        line.draw()

    def work() -> Result:
        return plan_show(
            catalog,
            effort=request.effort,
            seed=request.seed,
            time_limit=None if limit is None else _left_of(limit, began),
            progress=line.hear,
            stop=interrupts.stop,
            with_frontier=request.frontier,
            explore=request.explore,
        )

    interrupts.begin_solving()
    try:
        return run_in_thread(work, heartbeat)
    finally:
        line.clear()


def _left_of(limit: float, began: float) -> float:
    """Seconds of the limit that the search may take."""
    return max(min(limit, _LEAST_SECONDS), limit - (time.monotonic() - began) - _AFTERWARDS)


def _write(result: Result, outputs: Outputs, speaker: Speaker, *, quiet: bool) -> list[Path]:
    """Write the files; returns where each really went."""
    from lineup.report import plan_json, spared, write_text, write_workbook
    from lineup.report.export import export, left_over

    try:
        place = spared(outputs.workbook)  # only now: somebody may have been typing during the search
        if place != outputs.workbook:
            emit(speaker.say("left_changed", wanted=outputs.workbook, path=place), to_stderr=True)
        written = [write_workbook(result, place)]
        if outputs.json is not None and not outputs.json_to_stdout:
            written.append(write_text(outputs.json, plan_json(result)))
        lists = export(result, outputs.export) if outputs.export else []
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error
    for wanted, path in zip((place, outputs.json), written, strict=False):
        if path != wanted:
            emit(speaker.say("written_beside", wanted=wanted, path=path), to_stderr=True)
    if outputs.export and not quiet and (old := left_over(result, outputs.export)):
        emit(speaker.say("left_over", files="、".join(path.name for path in old)), to_stderr=True)
    return written + lists


def _show(result: Result, outputs: Outputs, written: Sequence[Path], speaker: Speaker, *, quiet: bool) -> None:
    from lineup.report import plan_json, render_plan

    if outputs.json_to_stdout:
        emit(plan_json(result))
    if not quiet:
        emit_rendered(lambda console: render_plan(result, console), to_stderr=outputs.json_to_stdout)
        if said := _against_kept(result, speaker):
            emit(said, to_stderr=outputs.json_to_stdout)
    if quiet and outputs.json_to_stdout:
        return
    for path in written:
        emit(str(path) if quiet else speaker.say("written", path=path), to_stderr=outputs.json_to_stdout)


def _against_kept(result: Result, speaker: Speaker) -> str:
    """What replanning gained over the plan that was kept; "" where none was."""
    from lineup.keeping import against_kept

    held = against_kept(result)
    if held is None:
        return ""
    change, currency = held.now - held.before, result.catalog.show.currency
    share = abs(change) / held.before if held.before else 0.0
    said = speaker.say(
        "against_kept_moved" if held.moved else "against_kept",
        before=money(held.before, currency, 0),
        now=money(held.now, currency, 0),
        moved=held.moved,
        sign="-" if change < 0 else "+",
        change=money(abs(change), currency, 0),
        share=share,
    )
    return said + (speaker.say("against_kept_broken", broken=held.broken) if held.broken else "")
