"""Other ways to plan the same shows, side by side: the same exact model, the same rules, a minute each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bench.by_hand import BY_HAND
from bench.catalogs import Case
from bench.process import run_task
from bench.quality import measure

MINUTE = 60.0  # seconds
HANDS = [rule.name for rule in BY_HAND]
BY_MACHINE = {
    "restarts": "random restarts with local search",
    "monolithic": "monolithic CP-SAT model, started from a plan by hand",
}
LINEUP = "lineup"


def run_peers(
    cases: Sequence[Case], seconds: float, known: Sequence[dict[str, Any]], tell: Callable[[str], None]
) -> list[dict[str, Any]]:
    """A row for each catalogue and peer; `lineup`'s own, at normal effort, from `known` where it has been measured."""
    rows = []
    for case in cases:
        measured = [row for row in known if row["catalog"] == case.name and row["effort"] == "normal"]
        own = measured[0] if measured else measure(case, "normal", None if seconds >= MINUTE else seconds)
        wanted = ("catalog", "gmv", "seconds", "megabytes", "wrong")
        rows.append({name: own[name] for name in wanted} | {"peer": LINEUP, "ratio": 1.0})
        for name in (*HANDS, *BY_MACHINE):
            run, told = run_task("peer", workbook=str(case.workbook), name=name, seconds=seconds)
            ratio = told["gmv"] / own["gmv"] if told["gmv"] and own["gmv"] else None
            cost = {"seconds": run.seconds, "megabytes": run.megabytes}
            rows.append({"catalog": case.name, "peer": name, "ratio": ratio, "wrong": []} | cost | told)
            tell(f"{case.name} {name}: {told['gmv'] and round(told['gmv'])} in {run.seconds:.1f} s")
    return rows


def gains(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """What lineup's plan earns above the best one by hand, as a share of that, by catalogue."""
    best: dict[str, float] = {}
    for row in rows:
        if row["peer"] in HANDS and row["ratio"]:
            best[row["catalog"]] = max(row["ratio"], best.get(row["catalog"], 0.0))
    return {catalog: 1 / ratio - 1 for catalog, ratio in best.items()}


def failures(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Plans that break a rule after all, and rules of thumb that do better than lineup."""
    failed = [f"{row['catalog']} {row['peer']}: {what}" for row in rows for what in row["wrong"]]
    failed += [
        f"{row['catalog']}: {row['peer']} by hand earns {row['ratio']:.3f} of lineup's plan"
        for row in rows
        if row["peer"] in HANDS and (row["ratio"] or 0) >= 1
    ]
    return failed
