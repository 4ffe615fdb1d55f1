"""The commands of a night, and their options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lineup.cli.options import LangOption, QuietOption, SeedOption, TimeLimitOption
from lineup.cli.words import help_of

NoticeOption = Annotated[int, typer.Option("--notice", min=0, max=60, help=help_of("replan.notice"))]
CalmOption = Annotated[float, typer.Option("--calm", min=0.0, max=1.0, help=help_of("replan.calm"))]


def add_night_commands(app: typer.Typer) -> None:
    """Add them to the program."""
    app.command("replan", help=help_of("replan"), short_help=help_of("replan.short"))(_replan)
    app.command("night", help=help_of("night"), short_help=help_of("night.short"))(_night)


def _replan(
    plan: Annotated[Path, typer.Argument(metavar="PLAN.xlsx", help=help_of("replan.plan"))],
    at: Annotated[str, typer.Option("--at", metavar="20:55", help=help_of("replan.at"))],
    gmv: Annotated[str | None, typer.Option("--gmv", metavar="YUAN", help=help_of("replan.gmv"))] = None,
    viewers: Annotated[str | None, typer.Option("--viewers", metavar="N", help=help_of("replan.viewers"))] = None,
    late: Annotated[int | None, typer.Option("--late", min=0, max=1440, help=help_of("replan.late"))] = None,
    end: Annotated[str | None, typer.Option("--end", metavar="22:10", help=help_of("replan.end"))] = None,
    sold: Annotated[
        list[str] | None, typer.Option("--sold", metavar="PRODUCT=UNITS", help=help_of("replan.sold"))
    ] = None,
    stock: Annotated[
        list[str] | None, typer.Option("--stock", metavar="PRODUCT=UNITS", help=help_of("replan.stock"))
    ] = None,
    sold_out: Annotated[
        list[str] | None, typer.Option("--sold-out", metavar="PRODUCT", help=help_of("replan.sold_out"))
    ] = None,
    drop: Annotated[list[str] | None, typer.Option("--drop", metavar="PRODUCT", help=help_of("replan.drop"))] = None,
    on_air: Annotated[str | None, typer.Option("--on-air", metavar="PRODUCT", help=help_of("replan.on_air"))] = None,
    skip: Annotated[list[str] | None, typer.Option("--skip", metavar="PRODUCT", help=help_of("replan.skip"))] = None,
    lock: Annotated[list[str] | None, typer.Option("--lock", metavar="PRODUCT", help=help_of("replan.lock"))] = None,
    target: Annotated[str | None, typer.Option("--target", metavar="YUAN", help=help_of("replan.target"))] = None,
    notice: NoticeOption = 2,
    calm: CalmOption = 0.1,
    actuals: Annotated[
        list[Path] | None, typer.Option("--actuals", metavar="FILE", help=help_of("replan.actuals"))
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="PLAN.xlsx", help=help_of("replan.out"))] = None,
    json: Annotated[Path | None, typer.Option("--json", metavar="PLAN.json", help=help_of("plan.json"))] = None,
    seed: SeedOption = 0,
    time_limit: TimeLimitOption = None,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    from lineup.cli.replanning import Request, replan
    from lineup.cli.tonight_facts import Told

    told = Told(
        at=at,
        notice=notice,
        late=late,
        end=end,
        gmv=gmv,
        viewers=viewers,
        target=target,
        sold=sold or (),
        stock=stock or (),
        sold_out=sold_out or (),
        drop=drop or (),
        skip=skip or (),
        lock=lock or (),
        on_air=on_air,
    )
    replan(
        Request(
            plan=plan,
            told=told,
            actuals=actuals or (),
            calm=calm,
            out=out,
            json=json,
            seed=seed,
            time_limit=time_limit,
            language=lang.value if lang else None,
            quiet=quiet,
        )
    )


def _night(
    plan: Annotated[Path, typer.Argument(metavar="PLAN.xlsx", help=help_of("replan.plan"))],
    follow: Annotated[Path | None, typer.Option("--follow", metavar="FILE", help=help_of("night.follow"))] = None,
    threshold: Annotated[float, typer.Option("--threshold", min=0.0, max=1.0, help=help_of("night.threshold"))] = 0.01,
    at: Annotated[str | None, typer.Option("--at", metavar="20:55", help=help_of("night.at"))] = None,
    new: Annotated[bool, typer.Option("--new", help=help_of("night.new"))] = False,
    notice: NoticeOption = 2,
    calm: CalmOption = 0.1,
    json: Annotated[Path | None, typer.Option("--json", metavar="PLAN.json", help=help_of("night.json"))] = None,
    seed: SeedOption = 0,
    lang: LangOption = None,
) -> None:
    from lineup.cli.night import Request, night

    night(
        Request(
            plan=plan,
            at=at,
            follow=follow,
            threshold=threshold,
            anew=new,
            notice=notice,
            calm=calm,
            seed=seed,
            json=json,
            language=lang.value if lang else None,
        )
    )
