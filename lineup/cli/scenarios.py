"""`lineup whatif --table`: one table of plans, how long and how much to spend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.asking import read_plan, refuse, settle_json, tell
from lineup.cli.console import emit
from lineup.cli.failures import exit_codes
from lineup.cli.outputs import STDOUT, settle_outputs
from lineup.cli.words import Speaker, environment_language
from lineup.errors import UsageError

if TYPE_CHECKING:
    from lineup.asked.scenarios import Scenario
    from lineup.catalog import Catalog, Language
    from lineup.result import Effort

_SHORT = {"budget": "ad_budget"}
MOST = 60
"""Combinations; each is a search of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What was asked; `axes` as they were typed."""

    plan: Path
    axes: Sequence[str]
    effort: Effort
    time_limit: float | None
    out: Path | None
    json: Path | None
    language: Language | None


def scenarios(asked: Table) -> None:
    """Plan every combination, print one table, write it as a sheet too."""
    path, speaker = asked.plan, Speaker(asked.language or environment_language())
    with exit_codes(speaker):
        from lineup.asked.scenarios import combinations, planned
        from lineup.report.asked.scenarios import render_scenarios, scenarios_json
        from lineup.workbook.reading import read_catalog

        book = read_plan(path, asked.language, speaker)
        settle_json(asked.json, (path,), speaker)
        if asked.out is not None:
            settle_outputs((path,), asked.out, asked.json, speaker.language)
        wanted = list(combinations(_axes(asked.axes, speaker)))
        if len(wanted) > MOST:
            raise refuse(speaker.language, "table_too_large", count=len(wanted), most=MOST)
        kept = {"kept": book.pinned, "notes": ()}
        catalogs = []
        for settings in wanted:
            catalog = read_catalog(path, overrides=dict(settings), language=speaker.language)
            catalogs.append((settings, catalog.model_copy(update=kept)))
        found = planned(catalogs, asked.effort, asked.time_limit)
        tell(
            lambda console: render_scenarios(path.name, book.catalog, found, console),
            lambda: scenarios_json(path.name, found),
            asked.json,
            speaker,
        )
        if asked.out is not None:
            _write(asked.out, book.catalog, path.name, found, speaker, to_stderr=asked.json == STDOUT)


def _write(
    out: Path, catalog: Catalog, file: str, found: Sequence[Scenario], speaker: Speaker, *, to_stderr: bool
) -> None:
    from lineup.report import spared
    from lineup.report.asked.scenario_sheet import scenarios_bytes
    from lineup.report.saving import save

    try:
        written = save(spared(out), scenarios_bytes(file, catalog, found))
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error
    emit(speaker.say("written", path=written), to_stderr=to_stderr)


def _axes(texts: Sequence[str], speaker: Speaker) -> list[tuple[str, list[str]]]:
    """The parameters by name, with the values that each takes in turn."""
    from lineup.workbook.headers import SHOW
    from lineup.workbook.naming import index, key

    found: dict[str, list[str]] = {}
    for text in " ".join(texts).split():
        name, equals, values = text.replace("\uff1d", "=", 1).partition("=")
        each = [value for value in values.replace("\uff0c", ",").split(",") if value]
        if not (equals and name and each):
            raise refuse(speaker.language, "bad_axis", value=text)
        known = index(SHOW).get(key(name), _SHORT.get(name.casefold(), name))
        if known == "start":
            raise refuse(speaker.language, "table_start")
        if known in found:
            raise refuse(speaker.language, "axis_twice", name=name)
        found[known] = list(dict.fromkeys(each))
    return list(found.items())
