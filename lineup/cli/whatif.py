"""`lineup whatif`: a plan changed as asked, valued and checked; or planned around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.asked_words import Typed
from lineup.cli.asking import read_plan, refuse, refuse_tonight, settle_json, tell
from lineup.cli.console import emit
from lineup.cli.failures import exit_codes
from lineup.cli.outputs import STDOUT, settle_outputs
from lineup.cli.progress import ProgressLine
from lineup.cli.running import Interrupts, run_in_thread
from lineup.cli.scenarios import Table, scenarios
from lineup.cli.settings import parse_overrides
from lineup.cli.words import Speaker, environment_language
from lineup.errors import UsageError

if TYPE_CHECKING:
    from lineup.asked.whatif import Wishes
    from lineup.catalog import Catalog, Language
    from lineup.plan import Plan
    from lineup.result import Effort, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked, as it was typed."""

    plan: Path
    table: Sequence[str]
    has_table: bool
    moves: Sequence[str]
    drops: Sequence[str]
    prices: Sequence[str]
    minutes: Sequence[str]
    overrides: Sequence[str]
    late: int | None
    replan: bool
    effort: Effort
    time_limit: float | None
    out: Path | None
    json: Path | None
    language: Language | None


def whatif(question: Question) -> None:
    """Read the plan, change it, say what comes of it; ends in typer.Exit where it can't be."""
    speaker = Speaker(question.language or environment_language())
    if question.table:
        with exit_codes(speaker):
            _only_a_table(question, speaker)
        scenarios(
            Table(
                plan=question.plan,
                axes=question.table,
                effort=question.effort,
                time_limit=question.time_limit,
                out=question.out,
                json=question.json,
                language=question.language,
            )
        )
        return
    with exit_codes(speaker), Interrupts() as interrupts:
        from lineup.asked import as_it_stands, stand
        from lineup.asked.compare import differences
        from lineup.asked.whatif import pinning, wished
        from lineup.report.asked.supposed import Supposed, render_supposed, supposed_json

        book = read_plan(question.plan, question.language, speaker)
        settle_json(question.json, (question.plan,), speaker)
        if question.out is not None:
            settle_outputs((question.plan,), question.out, question.json, speaker.language)
        base = as_it_stands(book)
        catalog, plan = _begun(question, _under(question, base.catalog, speaker), base.plan)
        wishes = _wishes(question, Typed(catalog, plan))
        changed = wished(catalog, plan, wishes)
        result = None
        if question.replan:
            result = _planned(pinning(catalog, changed, wishes), question, speaker, interrupts)
        now = stand(catalog, changed) if result is None else stand(result.catalog, result.plan)
        told = Supposed(question.plan.name, base, now, differences(base, now), replanned=question.replan)
        tell(lambda console: render_supposed(told, console), lambda: supposed_json(told), question.json, speaker)
        if result is not None and question.out is not None:
            _write(result, question.out, speaker, to_stderr=question.json == STDOUT)


def _only_a_table(question: Question, speaker: Speaker) -> None:
    if not question.has_table:
        raise refuse(speaker.language, "table_missing", value=question.table[0])
    changes = (question.moves, question.drops, question.prices, question.minutes, question.overrides, question.late)
    if any(changes) or question.replan:
        raise refuse(speaker.language, "table_alone")


def _under(question: Question, catalog: Catalog, speaker: Speaker) -> Catalog:
    """The catalogue under other parameters."""
    overrides = parse_overrides(question.overrides, speaker)
    if not overrides:
        return catalog
    from lineup.workbook.reading import read_catalog

    other = read_catalog(question.plan, overrides=overrides, language=catalog.language)
    return other.model_copy(update={"kept": catalog.kept, "notes": ()})


def _begun(question: Question, catalog: Catalog, plan: Plan) -> tuple[Catalog, Plan]:
    """The show as it is when it begins late."""
    if question.late is None:
        return catalog, plan
    from lineup.asked.lateness import begun_late

    night, show = catalog.night, catalog.show
    if night.has_begun:
        raise refuse_tonight(catalog.language, "late_known", start=f"{show.start:%H:%M}", late=question.late)
    if question.late >= show.minutes:
        raise refuse(catalog.language, "too_late", late=question.late, minutes=show.minutes)
    return begun_late(catalog, plan, question.late)


def _wishes(question: Question, typed: Typed) -> Wishes:
    from lineup.asked.whatif import Wishes

    wishes = Wishes(
        moves=tuple(
            (key, typed.minute("--move", text)) for key, text in typed.pairs("--move", question.moves, "P014=21:05")
        ),
        minutes=tuple(
            (key, typed.whole("--minutes-of", text, "P002=6"))
            for key, text in typed.pairs("--minutes-of", question.minutes, "P002=6")
        ),
        drops=tuple(typed.key("--drop", text)[0] for text in question.drops),
        prices=tuple(
            (key[0], typed.number("--price", text, "P013=79.9"))
            for key, text in typed.pairs("--price", question.prices, "P013=79.9")
        ),
    )
    if not (wishes.skus or question.overrides or question.replan or question.late):
        raise refuse(typed.catalog.language, "nothing_asked")
    for sku, _ in wishes.prices:
        if not typed.catalog.product(sku).sells:
            raise refuse(typed.catalog.language, "no_price", name=typed.catalog.product(sku).name)
    for key, _ in (*wishes.moves, *wishes.minutes):
        if key[0] in wishes.drops:
            raise refuse(typed.catalog.language, "dropped_too", name=typed.catalog.product(key[0]).name)
    return wishes


def _planned(catalog: Catalog, question: Question, speaker: Speaker, interrupts: Interrupts) -> Result:
    from lineup.planner import plan_show

    quiet = question.json == STDOUT
    line = ProgressLine(speaker.language, quiet=quiet, currency=catalog.show.currency, goal=catalog.show.goal)
    interrupts.begin_solving()
    try:
        return run_in_thread(
            lambda: plan_show(
                catalog,
                effort=question.effort,
                time_limit=question.time_limit,
                progress=line.hear,
                stop=interrupts.stop,
            ),
            line.draw,
        )
    finally:
        line.clear()


def _write(result: Result, out: Path, speaker: Speaker, *, to_stderr: bool) -> None:
    from lineup.report import spared, write_workbook

    try:
        written = write_workbook(result, spared(out))
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error
    emit(speaker.say("written", path=written), to_stderr=to_stderr)
