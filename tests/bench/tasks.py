"""What a measured process does: `python -m bench.tasks NAME SETTINGS` prints its answer, both JSON."""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path
from typing import Any

from bench.by_hand import BY_HAND, Rule, lay
from bench.generate import generate
from bench.monolithic import plan_at_once
from bench.promises import drawn, kept
from bench.repair import followers, parted, repaired, to_state
from bench.restarts import best_of_restarts
from lineup.catalog import Catalog
from lineup.check import check
from lineup.evaluate import evaluate
from lineup.plan import Plan
from lineup.planner import plan_show
from lineup.result import Progress
from lineup.solver.building import build_problem
from lineup.solver.decode import decode
from lineup.solver.state import State, objective_of
from lineup.solver.tables import Problem
from lineup.vocabulary.breaches import sentence
from lineup.workbook.reading import read_catalog

Answer = dict[str, Any]
PLACES = 6
"""Places of the highlight that a rule of thumb tries, each with every seed: the best plan counts."""
SEEDS = 2


def peer(began: float, *, workbook: str, name: str, seconds: float) -> Answer:
    """Plan a catalogue another way, until `seconds` after the process began."""
    problem = build_problem(read_catalog(Path(workbook)))
    deadline = began + seconds
    told: Answer = {}
    state: State | None
    if name == "restarts":
        state, told["climbs"] = best_of_restarts(problem, deadline)
    elif name == "monolithic":
        state, told = plan_at_once(problem, deadline)
    else:
        rule = next(rule for rule in BY_HAND if rule.name == name)
        state, told = best_by_hand(problem, rule, deadline)
    if state is None:
        return told | {"gmv": None}
    plan, _ = decode(problem, state)
    return told | _valued(problem.catalog, plan)


def best_by_hand(problem: Problem, rule: Rule, deadline: float) -> tuple[State | None, Answer]:
    """The best plan of a rule of thumb over places of the highlight.

    With it: how many sequences were laid and could be repaired, and the share of neighbours that the best one kept.
    """
    catalog = problem.catalog
    found: list[tuple[State, float]] = []
    tried = 0
    for place in range(PLACES):
        laid = lay(catalog, rule, int(catalog.show.minutes * (place + 0.5) / PLACES))
        for seed in range(SEEDS):
            if laid is None or (found and time.monotonic() > deadline):
                break
            tried += 1
            start = to_state(problem, *laid)
            state = repaired(problem, start, 100 * place + seed)
            if state is not None:
                pairs = len(laid[0]) - 1
                found.append((state, 1 - parted(state, followers(start), pairs) / max(1, pairs)))
    best, kept = max(found, key=lambda one: objective_of(one[0]), default=(None, None))
    return best, {"tried": tried, "repaired": len(found), "kept": kept}


def growth(began: float, *, products: int, minutes: int, effort: str, seconds: float | None) -> Answer:
    """Plan a generated catalogue: seconds of planning alone."""
    catalog = generate(products, minutes)
    began = time.monotonic()
    result = plan_show(catalog, effort=effort, time_limit=seconds)  # type: ignore[arg-type]
    took = time.monotonic() - began
    return {"seconds": took, "proposals": result.search.evaluations} | _valued(catalog, result.plan)


def promise(began: float, *, workbook: str, room: int) -> list[Answer]:
    """Plan a drawn room with a promise to keep: how often each rule holds on fresh nights."""
    return kept(drawn(read_catalog(Path(workbook)), room))


def first_plan(began: float, *, workbook: str) -> Answer:
    """Seconds of planning until the first plan that breaks no rule."""
    stop = threading.Event()
    first: list[float] = []

    def watch(progress: Progress) -> None:
        if progress.best_goal and not first:
            first.append(progress.seconds)
            stop.set()

    plan_show(read_catalog(Path(workbook)), progress=watch, stop=stop)
    return {"seconds": first[0]}


def _valued(catalog: Catalog, plan: Plan) -> Answer:
    figures = evaluate(catalog, plan)
    rules = check(plan, catalog, figures)
    return {"gmv": figures.gmv, "wrong": [sentence(catalog, breach) for rule in rules for breach in rule.breaches]}


TASKS = {task.__name__: task for task in (peer, growth, first_plan, promise)}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(TASKS[sys.argv[1]](time.monotonic(), **json.loads(sys.argv[2]))))
