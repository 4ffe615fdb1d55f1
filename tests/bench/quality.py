"""How close plans come to the best known ones, in what time and memory; and what must hold."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.catalogs import Case, reference_evaluator
from bench.plan_file import read_plan
from bench.process import run_python, run_task
from lineup.check import check
from lineup.evaluate import evaluate
from lineup.vocabulary.breaches import sentence
from lineup.workbook.reading import read_catalog

SAME = 1e-9  # relative
SMALL, MIDDLE = ("s1", "m1", "m2", "m3", "m4"), ("m1", "m2", "m3", "m4")


@dataclass(frozen=True)
class Limit:
    """What plans of these catalogues must reach at an effort: least ratio to the best known, most seconds and MB."""

    effort: str
    names: tuple[str, ...]
    ratio: float
    seconds: float
    megabytes: float = 2000.0


LIMITS = (
    Limit("quick", MIDDLE, 0.97, 5),
    Limit("normal", SMALL, 0.985, 30),
    Limit("normal", ("l1",), 0.985, 90),
    Limit("normal", ("x1",), 0.98, 180),
    Limit("normal", ("first_show", "beauty_night"), 0.985, 30),
    Limit("normal", ("warehouse_sale",), 0.985, 90),
    Limit("thorough", SMALL, 1.0, 300),
)
LEAST_AVERAGE = {"normal": 0.995}
"""Of the ratios of all of SMALL."""
FIRST_PLAN_SECONDS = 2.0


def measure(case: Case, effort: str, seconds: float | None = None) -> dict[str, Any]:
    """Plan one catalogue with the command, read the plan back, value it and hold it against every rule."""
    catalog = read_catalog(case.workbook)
    row: dict[str, Any] = {
        "catalog": case.name,
        "products": len(catalog.products),
        "minutes": catalog.show.minutes,
        "effort": effort,
        "gmv": 0.0,
        "ratio": None,
        "wrong": [],
    }
    with tempfile.TemporaryDirectory() as folder:
        plan_path = Path(folder, "plan.json")
        arguments = ["plan", str(case.workbook), "--effort", effort, "--quiet", "--out", str(Path(folder, "plan.xlsx"))]
        limit = ["--time-limit", str(seconds)] if seconds else []
        run = run_python("-m", "lineup", *arguments, "--json", str(plan_path), *limit)
        row |= {"seconds": run.seconds, "megabytes": run.megabytes}
        if run.code != 0:
            row["wrong"] = [f"exit code {run.code}: {run.err.strip()[-300:]}"]
            return row
        plan = read_plan(plan_path)
        figures = evaluate(catalog, plan)
        row["gmv"] = figures.gmv
        rules = check(plan, catalog, figures)
        row["wrong"] = [sentence(catalog, breach) for rule in rules for breach in rule.breaches]
        row["wrong"] += _second_opinion(case, plan_path)
    if case.known_gmv:
        row["ratio"] = figures.gmv / case.known_gmv
    return row


def _second_opinion(case: Case, plan: Path) -> list[str]:
    """What the reference evaluator, where there is one, has against a plan of a benchmark catalogue."""
    evaluator = reference_evaluator()
    if evaluator is None or case.best_plan is None:
        return []
    run = run_python(str(evaluator), str(case.workbook), str(plan))
    return [] if run.code == 0 else [f"reference evaluator: {run.out[-300:]}{run.err[-300:]}"]


def wrong_known_figures(cases: Iterable[Case]) -> list[str]:
    """Best known plans that the plain evaluator no longer values as it once did, or that break a rule."""
    wrong = []
    for case in cases:
        if case.best_plan is None or case.known_gmv is None:
            continue
        catalog, plan = read_catalog(case.workbook), read_plan(case.best_plan)
        gmv = evaluate(catalog, plan).gmv
        if abs(gmv / case.known_gmv - 1) > SAME:
            wrong.append(f"{case.name}: the best known plan earns {gmv!r}, not {case.known_gmv!r}")
    return wrong


def first_plan_seconds(case: Case) -> float:
    """Seconds from the start of planning to the first plan that breaks no rule."""
    return float(run_task("first_plan", workbook=str(case.workbook))[1]["seconds"])


def run_quality(
    cases: Sequence[Case], efforts: Sequence[str], seconds: float | None, tell: Callable[[str], None]
) -> list[dict[str, Any]]:
    """A row for each catalogue and effort."""
    rows = []
    for effort in efforts:
        for case in cases:
            row = measure(case, effort, seconds)
            ratio = "–" if row["ratio"] is None else f"{row['ratio']:.4f}"
            tell(f"{case.name} {effort}: {ratio} in {row['seconds']:.1f} s, {row['megabytes']:.0f} MB")
            rows.append(row)
    return rows


def failures(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Every figure that is not as it must be, a sentence each."""
    failed = [f"{row['catalog']} {row['effort']}: {what}" for row in rows for what in row["wrong"]]
    for limit in LIMITS:
        held = [row for row in rows if row["effort"] == limit.effort and row["catalog"] in limit.names]
        for row in held:
            failed += _beyond(row, asdict(limit))
        mean = LEAST_AVERAGE.get(limit.effort)
        ratios = [row["ratio"] or 0.0 for row in held]
        if mean and limit.names == SMALL and len(ratios) == len(SMALL) and sum(ratios) / len(ratios) < mean:
            names = ", ".join(limit.names)
            failed.append(f"{names} {limit.effort}: average ratio {sum(ratios) / len(ratios):.4f}, must be {mean}")
    return failed


def _beyond(row: dict[str, Any], limit: dict[str, Any]) -> list[str]:
    name = f"{row['catalog']} {row['effort']}"
    ratio = row["ratio"] or 0.0
    failed = []
    if ratio < limit["ratio"]:
        failed.append(f"{name}: ratio to the best known {ratio:.4f}, must be {limit['ratio']}")
    for unit in ("seconds", "megabytes"):
        if row[unit] > limit[unit]:
            failed.append(f"{name}: {row[unit]:.1f} {unit}, may be {limit[unit]:g}")
    return failed
