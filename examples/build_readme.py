"""Rewrite `examples/README.md` and the picture of a terminal with what lineup really prints: run it when plans change.

python examples/build_readme.py
"""

from __future__ import annotations

import datetime as dt
import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.text import Text

from lineup.catalog import Catalog
from lineup.night.beginning import begin
from lineup.night.facts import Facts
from lineup.night.outlook import outlook_of_playing_on
from lineup.night.replan import replan
from lineup.night.rule_costs import rule_costs
from lineup.plan import Plan
from lineup.planner import plan_show
from lineup.report import render_plan, write_workbook
from lineup.report.terminal.tonight import render_playing_on, render_replan, render_rule_costs
from lineup.solver.search import Watch
from lineup.workbook.plan_book import read_plan_book
from lineup.workbook.reading import read_catalog

HERE = Path(__file__).resolve().parent
WIDTH = 100
PICTURE_LINES = 48
TODAY = dt.date(2026, 11, 19)
INTRODUCTION = """# Examples

Each catalogue and what `lineup` makes of it. `build_examples.py` builds the catalogues from `source/`, and
`build_readme.py` rewrites this page, which holds real output.
"""
EXAMPLES = {
    "first_show": (
        "Twelve snacks, 45 minutes, nothing but the required columns: roles are inferred, traffic takes the usual shape, "
        "and everything assumed is listed.",
        ("--start", "2026-11-22T20:00"),
    ),
    "beauty_night": (
        "Sixty beauty products, two hours, every sheet filled: roles, pins, second airings, an agreed price, "
        "lucky bags, restock data, traffic by minute and an ad budget.",
        (),
    ),
    "warehouse_sale": ("Two hundred household products, four hours, in English.", ()),
}
OTHERS = {
    "womens_wear": "Coats and dresses in colours and sizes, six in ten sent back: what is kept counts.",
    "snack_night": "Snacks planned for profit, with traffic as the last show's review lists it.",
    "jade_and_pearls": "Jade of which there is one piece each, beside pearls in numbers.",
    "talent_room": "A talent's room: goods of many brands on commission, at prices agreed, with slotting fees.",
    "daily_shop": "Everyday goods from noon to six, up to five airings each and no highlight.",
    "appliance_night": "Small appliances, two million in two hours: the night that the README above tells of.",
    "tiktok_shop": "A TikTok Shop in English and dollars, its variations in rows of their own.",
}
BROKEN = "Every fault that a catalogue can have, once: each is told with its cell, what is wrong and what to do."


def output_of(*arguments: str) -> str:
    """What `lineup ARGUMENTS…` prints on stdout in a window of WIDTH columns."""
    ended = subprocess.run(
        [sys.executable, "-m", "lineup", *arguments],
        cwd=HERE.parent,
        env={"COLUMNS": str(WIDTH), "PYTHONUTF8": "1", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
    )
    return ended.stdout


def shortened(lines: list[str], keep: int = 26) -> list[str]:
    """A long rundown without its middle; the totals and what follows stay."""
    total = next((i for i, line in enumerate(lines) if line.split()[:1] in (["Total"], ["合计"])), 0)
    if total <= keep + 10:
        return lines
    return [*lines[:keep], f"          … {total - keep} more airings …", *lines[total:]]


def block(command: str, output: str) -> str:
    """A command and its output as a block of the page."""
    lines = shortened([line.rstrip() for line in output.strip("\n").splitlines()])
    return "```console\n$ " + command + "\n" + "\n".join(lines) + "\n```\n"


def page() -> str:
    """The whole README."""
    parts = [INTRODUCTION]
    with tempfile.TemporaryDirectory() as folder:
        for name, (about, options) in EXAMPLES.items():
            command = " ".join(("lineup plan", f"examples/{name}.xlsx", *options))
            out = str(Path(folder) / f"{name}.plan.xlsx")
            printed = output_of("plan", f"examples/{name}.xlsx", *options, "--out", out)
            printed = printed.replace(out, f"examples/{name}.plan.xlsx")
            parts.append(f"## {name}.xlsx\n\n{about}\n\n{block(command, printed)}")
    others = "\n".join(f"| `{name}.xlsx` | {about} |" for name, about in OTHERS.items())
    parts.append(f"## Other trades\n\n| catalogue | what it shows |\n|---|---|\n{others}\n")
    command = "lineup check examples/broken_catalog.xlsx"
    parts.append(f"## broken_catalog.xlsx\n\n{BROKEN}\n\n{block(command, output_of(*command.split()[1:]))}")
    return "\n".join(parts)


def picture() -> str:
    """The beauty night's rundown in a terminal, as SVG."""
    result = plan_show(read_catalog(HERE / "beauty_night.xlsx", today=TODAY))
    return drawing_of("lineup plan examples/beauty_night.xlsx", lambda console: render_plan(result, console))


def night_picture() -> str:
    """A night that began ten minutes late, planned anew at minute 55, as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        result = plan_show(read_catalog(HERE / "appliance_night.xlsx", today=TODAY))
        book = read_plan_book(write_workbook(result, Path(folder) / "appliance_night.plan.xlsx"))
    command = "lineup replan examples/appliance_night.plan.xlsx --at 55 --late 10 --gmv 627437 --target 2000000"
    return drawing_of(command, lambda console: draw_night(book.catalog, book.plan, console))


def draw_night(catalog: Catalog, plan: Plan, console: Console) -> None:
    """What `lineup replan` prints of it."""
    facts = Facts(now=55, late=10, gmv=627_437.0, target=2_000_000.0)
    begun = begin(catalog, plan, facts)
    render_playing_on(begun, outlook_of_playing_on(begun, plan), (), console)
    replanned = replan(begun, plan, Watch())
    render_replan(replanned, console, facts.target)
    render_rule_costs(replanned, rule_costs(replanned, Watch()), console)


def drawing_of(title: str, draw: Callable[[Console], None]) -> str:
    """What is drawn on a console, as SVG."""
    drawn = Console(width=WIDTH, force_terminal=True, color_system="truecolor", file=io.StringIO())
    draw(drawn)
    assert isinstance(drawn.file, io.StringIO)
    shown = Console(width=WIDTH, record=True, file=io.StringIO())
    for line in drawn.file.getvalue().splitlines()[:PICTURE_LINES]:
        shown.print(Text.from_ansi(line), soft_wrap=True)
    drawing = shown.export_svg(title=title, unique_id="lineup")
    # Self-contained: no font is fetched, and Chinese gets a font that is twice as wide as Latin where there is one.
    drawing = re.sub(r"@font-face \{.*?\}\s*", "", drawing, flags=re.DOTALL)
    return drawing.replace("Fira Code, monospace", "Sarasa Mono SC, Noto Sans Mono CJK SC, monospace")


if __name__ == "__main__":
    (HERE / "beauty_night.svg").write_text(picture(), encoding="utf-8")
    (HERE / "appliance_night.svg").write_text(night_picture(), encoding="utf-8")
    (HERE / "README.md").write_text(page(), encoding="utf-8")
