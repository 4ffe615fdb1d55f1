"""The commands and their options."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from lineup import __version__
from lineup.cli.asked_app import add_asked_commands
from lineup.cli.console import emit, tolerate_closed_streams, tolerate_narrow_encodings
from lineup.cli.failures import INTERRUPTED
from lineup.cli.learning_app import add_learning_commands
from lineup.cli.night_app import add_night_commands
from lineup.cli.options import (
    EffortChoice,
    EffortOption,
    FormatChoice,
    Lang,
    LangOption,
    OrderChoice,
    QuietOption,
    SeedOption,
    SetOption,
    TextOrJson,
    TimeLimitOption,
)
from lineup.cli.words import help_of

app = typer.Typer(
    name="lineup",
    help=help_of("lineup"),
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        emit(f"lineup {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help=help_of("version"))
    ] = False,
) -> None:
    pass


@app.command(
    "plan",
    help=help_of("plan"),
    short_help=help_of("plan.short"),
)
def _plan(
    catalog: Annotated[Path, typer.Argument(metavar="CATALOG.xlsx", help=help_of("plan.catalog"))],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="PLAN.xlsx", help=help_of("plan.out")),
    ] = None,
    json: Annotated[
        Path | None,
        typer.Option("--json", metavar="PLAN.json", help=help_of("plan.json")),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option("--start", metavar="2026-11-22T20:00", help=help_of("plan.start")),
    ] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", min=1, max=1440, help=help_of("plan.minutes"))] = None,
    overrides: SetOption = None,
    share: Annotated[list[str] | None, typer.Option("--share", metavar="SKU=UNITS", help=help_of("plan.share"))] = None,
    seed: SeedOption = 0,
    time_limit: TimeLimitOption = None,
    effort: EffortOption = EffortChoice.normal,
    keep: Annotated[
        Path | None,
        typer.Option("--keep", metavar="PLAN.xlsx", help=help_of("plan.keep")),
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option("--export", metavar="DIR", help=help_of("plan.export")),
    ] = None,
    order: Annotated[OrderChoice, typer.Option("--order", help=help_of("plan.order"))] = OrderChoice.free,
    frontier: Annotated[bool, typer.Option("--frontier", help=help_of("plan.frontier"))] = False,
    explore: Annotated[bool, typer.Option("--explore", help=help_of("plan.explore"))] = False,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    from lineup.cli.planning import Request, plan

    plan(
        Request(
            catalog=catalog,
            out=out,
            json=json,
            start=start,
            minutes=minutes,
            overrides=overrides or (),
            shares=share or (),
            seed=seed,
            time_limit=time_limit,
            effort=effort.value,
            language=lang.value if lang else None,
            quiet=quiet,
            keep=keep,
            export=export,
            by_hand=order is OrderChoice.hand,
            frontier=frontier,
            explore=explore,
        )
    )


@app.command(
    "batch",
    help=help_of("batch"),
    short_help=help_of("batch.short"),
)
def _batch(
    source: Annotated[Path, typer.Argument(metavar="FOLDER|LIST.xlsx", help=help_of("batch.source"))],
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=help_of("batch.out"))] = None,
    workers: Annotated[int | None, typer.Option("--workers", min=1, max=512, help=help_of("batch.workers"))] = None,
    start: Annotated[
        str | None,
        typer.Option("--start", metavar="2026-11-22T20:00", help=help_of("plan.start")),
    ] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", min=1, max=1440, help=help_of("plan.minutes"))] = None,
    overrides: SetOption = None,
    effort: EffortOption = EffortChoice.quick,
    seed: SeedOption = 0,
    room_timeout: Annotated[
        float | None, typer.Option("--room-timeout", metavar="SECONDS", min=0.1, help=help_of("batch.timeout"))
    ] = None,
    cluster: Annotated[
        str | None, typer.Option("--cluster", metavar="tcp://HOST:8786", help=help_of("batch.cluster"))
    ] = None,
    only_check: Annotated[bool, typer.Option("--check", help=help_of("batch.check"))] = False,
    format_: Annotated[TextOrJson, typer.Option("--format", help=help_of("batch.format"))] = TextOrJson.text,
    lang: LangOption = None,
) -> None:
    from lineup.cli.batching import BatchRequest, batch

    batch(
        BatchRequest(
            source=source,
            out=out,
            workers=workers,
            start=start,
            minutes=minutes,
            overrides=overrides or (),
            effort=effort.value,
            seed=seed,
            room_timeout=room_timeout,
            cluster=cluster,
            only_check=only_check,
            format_=format_.value,
            language=lang.value if lang else None,
        )
    )


@app.command(
    "check",
    help=help_of("check"),
    short_help=help_of("check.short"),
)
def _check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help=help_of("check.files"))],
    format_: Annotated[FormatChoice, typer.Option("--format", help=help_of("check.format"))] = FormatChoice.text,
    annotate: Annotated[
        Path | None,
        typer.Option("--annotate", metavar="OUT.xlsx", help=help_of("check.annotate")),
    ] = None,
    lang: LangOption = None,
) -> None:
    from lineup.cli.checking import check

    check(files, lang.value if lang else None, format_.value, annotate)


@app.command(
    "simulate",
    help=help_of("simulate"),
    short_help=help_of("simulate.short"),
)
def _simulate(
    plan: Annotated[Path, typer.Argument(metavar="PLAN.xlsx", help=help_of("simulate.plan"))],
    shows: Annotated[int, typer.Option("--shows", min=100, max=20_000, help=help_of("simulate.shows"))] = 1000,
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help=help_of("simulate.seed"))] = 0,
    format_: Annotated[TextOrJson, typer.Option("--format", help=help_of("simulate.format"))] = TextOrJson.text,
    lang: LangOption = None,
) -> None:
    from lineup.cli.simulating import simulate

    simulate(plan, shows, seed, lang.value if lang else None, as_json=format_ is TextOrJson.json)


@app.command(
    "init",
    help=help_of("init"),
    short_help=help_of("init.short"),
)
def _init(
    catalog: Annotated[Path, typer.Argument(metavar="CATALOG.xlsx", help=help_of("init.catalog"))],
    lang: Annotated[Lang | None, typer.Option("--lang", help=help_of("init.lang"))] = None,
) -> None:
    from lineup.cli.templates import init

    init(catalog, lang.value if lang else None)


add_night_commands(app)
add_asked_commands(app)
add_learning_commands(app)


_SELDOM = 200_000
"""New objects between two looks for circles: catalogues are millions of small ones without any, a fifth of reading's time."""


def main() -> None:
    """Run the command line; never returns."""
    gc.set_threshold(_SELDOM)
    tolerate_closed_streams()
    tolerate_narrow_encodings()
    try:
        app()
    except SystemExit as ending:
        if ending.code == INTERRUPTED:
            _leave_at_once()
        raise


def _leave_at_once() -> None:
    # The solver's thread may be deep in native code; an orderly shutdown would wait for it, or crash it.
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(INTERRUPTED)
