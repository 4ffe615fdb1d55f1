"""The commands and their options."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lineup import __version__
from lineup.cli.console import emit, tolerate_closed_streams, tolerate_narrow_encodings
from lineup.cli.failures import INTERRUPTED

app = typer.Typer(
    name="lineup",
    help="Plan a livestream-commerce show from one spreadsheet. 直播排品：一张商品表，排出一整场。",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)


class Lang(StrEnum):
    """Languages we speak."""

    zh = "zh"
    en = "en"


class EffortChoice(StrEnum):
    """How long to search."""

    quick = "quick"
    normal = "normal"
    thorough = "thorough"


class FormatChoice(StrEnum):
    """What findings are printed as."""

    text = "text"
    json = "json"
    github = "github"


LangOption = Annotated[Lang | None, typer.Option("--lang", help="Language, otherwise the catalogue's. 语言")]


def _print_version(wanted: bool) -> None:
    if wanted:
        emit(f"lineup {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit. 版本")
    ] = False,
) -> None:
    pass


@app.command(
    "plan",
    help="Plan the show: a rundown on screen and a plan workbook. 排品：屏幕上出排品表，同时写出方案 Excel。",
    short_help="Plan the show 排品",
)
def _plan(
    catalog: Annotated[Path, typer.Argument(metavar="CATALOG.xlsx", help="The catalogue. 商品表")],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="PLAN.xlsx", help="Plan workbook, otherwise CATALOG.plan.xlsx. 方案 Excel"),
    ] = None,
    json: Annotated[
        Path | None,
        typer.Option("--json", metavar="PLAN.json", help="Also write the plan as JSON; - is stdout. 方案 JSON"),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option("--start", metavar="2026-11-22T20:00", help="When the show starts. 开播时间"),
    ] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", min=1, max=1440, help="Length of the show. 时长")] = None,
    overrides: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="Set a show parameter; repeatable. 改一个场次参数"),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help="Same seed, same plan. 随机种子")] = 0,
    time_limit: Annotated[
        float | None,
        typer.Option("--time-limit", metavar="SECONDS", min=0.1, help="Stop here with the best plan so far. 限时"),
    ] = None,
    effort: Annotated[
        EffortChoice, typer.Option("--effort", help="How long to search. 搜索力度")
    ] = EffortChoice.normal,
    keep: Annotated[
        Path | None,
        typer.Option("--keep", metavar="PLAN.xlsx", help="Keep what is pinned in an earlier plan. 保留锁定的行"),
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option("--export", metavar="DIR", help="Also write prices and restock orders as CSV. 价格表和补货单"),
    ] = None,
    lang: LangOption = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Print only the paths of the files written. 只输出文件路径")
    ] = False,
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
            seed=seed,
            time_limit=time_limit,
            effort=effort.value,
            language=lang.value if lang else None,
            quiet=quiet,
            keep=keep,
            export=export,
        )
    )


@app.command(
    "check",
    help="Say what is wrong with catalogues, all of it at once. 检查商品表，一次列出所有问题。",
    short_help="Check catalogues 检查商品表",
)
def _check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Catalogues. 商品表")],
    format_: Annotated[
        FormatChoice, typer.Option("--format", help="For people, programs, or a CI log. 输出格式")
    ] = FormatChoice.text,
    annotate: Annotated[
        Path | None,
        typer.Option(
            "--annotate", metavar="OUT.xlsx", help="Also write a copy with every finding in its cell. 批注副本"
        ),
    ] = None,
    lang: LangOption = None,
) -> None:
    from lineup.cli.checking import check

    check(files, lang.value if lang else None, format_.value, annotate)


@app.command(
    "init",
    help="Write an empty catalogue that explains itself. 生成一份空白商品表模板，照着填就行。",
    short_help="Write a template to fill in 生成模板",
)
def _init(
    catalog: Annotated[Path, typer.Argument(metavar="CATALOG.xlsx", help="The new file. 新文件")],
    lang: Annotated[Lang | None, typer.Option("--lang", help="Language, otherwise the system's. 语言")] = None,
) -> None:
    from lineup.cli.templates import init

    init(catalog, lang.value if lang else None)


def main() -> None:
    """Run the command line; never returns."""
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
