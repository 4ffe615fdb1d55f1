"""Commands that ask about a finished plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lineup.cli.options import EffortChoice, EffortOption, LangOption, SetOption, TimeLimitOption
from lineup.cli.words import help_of

JsonOption = Annotated[Path | None, typer.Option("--json", metavar="FILE", help=help_of("asked.json"))]


def add_asked_commands(app: typer.Typer) -> None:
    """Give the program its commands about a finished plan."""
    app.command("compare", help=help_of("compare"), short_help=help_of("compare.short"))(_compare)
    app.command("explain", help=help_of("explain"), short_help=help_of("explain.short"))(_explain)
    app.command("whatif", help=help_of("whatif"), short_help=help_of("whatif.short"))(_whatif)


def _compare(
    first: Annotated[Path, typer.Argument(metavar="A.plan.xlsx", help=help_of("compare.first"))],
    second: Annotated[Path, typer.Argument(metavar="B.plan.xlsx", help=help_of("compare.second"))],
    json: JsonOption = None,
    lang: LangOption = None,
) -> None:
    from lineup.cli.asking import compare

    compare(first, second, json, lang.value if lang else None)


def _whatif(
    plan: Annotated[Path, typer.Argument(metavar="PLAN.xlsx", help=help_of("asked.plan"))],
    more: Annotated[list[str] | None, typer.Argument(metavar="NAME=V,V", help=help_of("whatif.more"))] = None,
    moves: Annotated[
        list[str] | None, typer.Option("--move", metavar="P014=21:05", help=help_of("whatif.move"))
    ] = None,
    drops: Annotated[list[str] | None, typer.Option("--drop", metavar="P007", help=help_of("whatif.drop"))] = None,
    prices: Annotated[
        list[str] | None, typer.Option("--price", metavar="P013=79.9", help=help_of("whatif.price"))
    ] = None,
    minutes: Annotated[
        list[str] | None, typer.Option("--minutes-of", metavar="P002=6", help=help_of("whatif.minutes"))
    ] = None,
    overrides: SetOption = None,
    late: Annotated[int | None, typer.Option("--late", min=1, max=1440, help=help_of("replan.late"))] = None,
    replan: Annotated[bool, typer.Option("--replan", help=help_of("whatif.replan"))] = False,
    table: Annotated[str | None, typer.Option("--table", metavar="NAME=V,V", help=help_of("whatif.table"))] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="NEW.plan.xlsx", help=help_of("whatif.out"))] = None,
    effort: EffortOption = EffortChoice.normal,
    time_limit: TimeLimitOption = None,
    json: JsonOption = None,
    lang: LangOption = None,
) -> None:
    from lineup.cli.whatif import Question, whatif

    whatif(
        Question(
            plan=plan,
            table=(*([table] if table else ()), *(more or ())),
            has_table=table is not None,
            moves=moves or (),
            drops=drops or (),
            prices=prices or (),
            minutes=minutes or (),
            overrides=overrides or (),
            late=late,
            replan=replan,
            effort=effort.value,
            time_limit=time_limit,
            out=out,
            json=json,
            language=lang.value if lang else None,
        )
    )


def _explain(
    plan: Annotated[Path, typer.Argument(metavar="PLAN.xlsx", help=help_of("asked.plan"))],
    product: Annotated[str | None, typer.Argument(metavar="PRODUCT", help=help_of("explain.product"))] = None,
    json: JsonOption = None,
    lang: LangOption = None,
) -> None:
    from lineup.cli.explaining import explain

    explain(plan, product, json, lang.value if lang else None)
