"""`python -m bench.learning`: what a plan gains from played shows, on simulated rooms, and how honest intervals are.

The rooms, and the files that they export, are made by a simulator that lies beside the checkout (`--beside`); where it doesn't
there is nothing to measure. A room is drawn, plays the plan made with the guesses, is learnt from its exports, is planned anew,
plays that plan, and so on; what each plan would earn is told by the simulator's own evaluator under the truth.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import tempfile
import time
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from statistics import mean
from typing import Any

from bench.catalogs import BESIDE, HERE
from lineup.catalog import Catalog, Show
from lineup.learning.estimate import learn
from lineup.learning.learned import LearntCatalog, learnt_catalog
from lineup.learning.limits import fixed_in, usable
from lineup.logs.played import PlayedShow
from lineup.logs.reading import read_logs
from lineup.planner import plan_show
from lineup.report.plan_file import plan_json
from lineup.workbook.reading import read_catalog

RESULTS = HERE / "results" / "learning.json"
SHARES = {1: 0.45, 3: 0.60, 10: 0.75}
"""Of what knowing the truth would gain, at least so much after so many shows."""
COVERAGE = (0.75, 0.85)
FIRST_NIGHT = dt.datetime(2026, 11, 1, 20, 0)
OTHERS = ("base_rate",)
"""Parameters whose truth the simulator moves when it rescales appeals."""


def main(arguments: list[str]) -> int:
    """The exit code: 1 where a figure is not as it must be."""
    options = _options(arguments)
    if not (options.beside / "rooms" / "simulate.py").exists():
        sys.stderr.write(f"no simulator in {options.beside}\n")
        return 0
    sys.path.insert(0, str(options.beside / "rooms"))
    simulate = import_module("simulate")
    rooms = []
    for seed in range(options.first, options.first + options.rooms):
        rooms.append(room_of(simulate, options.beside / "catalogs" / f"{options.catalog}.xlsx", seed, options.shows))
        sys.stderr.write(f"{json.dumps(rooms[-1])}\n")
    results = {"catalog": options.catalog, "rooms": rooms} | summary(rooms, options.shows)
    sys.stdout.write(json.dumps({k: v for k, v in results.items() if k != "rooms"}, indent=1) + "\n")
    (options.out or RESULTS).write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    failed = failures(results)
    for sentence in failed:
        sys.stderr.write(f"FAILED {sentence}\n")
    return 1 if failed else 0


def room_of(simulate: Any, workbook: Path, seed: int, counts: list[int]) -> dict[str, Any]:
    """One room: gains over the plan of the guesses, after so many shows and with the truth; which intervals hold it.

    `next`: of the shows that were planned with what was learnt, how many came to a GMV within their band, and how many.
    """
    guess, oracle = read_catalog(workbook), simulate.oracle
    truth = simulate.draw_room(oracle.read_workbook(str(workbook)), seed)
    told: dict[str, Any] = {"seed": seed, "gains": {}, "holds": {}, "appeals": {}, "seconds": {}, "next": [0, 0]}
    with tempfile.TemporaryDirectory() as scratch:
        true_book = Path(scratch) / "true.xlsx"
        simulate.write_instance(truth, str(true_book))
        valued = oracle.read_workbook(str(true_book))
        plan, band = _plan(guess), None
        base = oracle.evaluate(valued, plan)["gmv"]
        shows: list[PlayedShow] = []
        for nth in range(1, max(counts) + 1):
            folder, start = Path(scratch) / f"{nth}", FIRST_NIGHT + dt.timedelta(days=nth)
            played = simulate.play(truth, plan, 1000 * seed + nth)
            simulate.export(played, truth, plan, str(folder), start, 1000 * seed + nth)
            if band is not None:
                came_to = sum(minute["gmv"] for minute in played["minutes"])
                told["next"] = [told["next"][0] + (band.low <= came_to <= band.high), told["next"][1] + 1]
            shows += read_logs([folder], guess).shows
            began = time.monotonic()
            learnt = taught(guess, shows)
            if nth in counts:
                told["seconds"][nth] = round(time.monotonic() - began, 2)
            made = plan_show(learnt.catalog, effort="quick", seed=0)
            plan, band = json.loads(plan_json(made)), made.odds.gmv if made.odds else None
            if nth in counts:
                told["gains"][nth] = round(oracle.evaluate(valued, plan)["gmv"] / base - 1, 4)
                told["holds"][nth] = holds(learnt, truth["show"])
                told["appeals"][nth] = appeals_held(learnt, truth)
        told["truth"] = round(oracle.evaluate(valued, _plan(read_catalog(true_book)))["gmv"] / base - 1, 4)
    return told


def taught(guess: Catalog, shows: list[PlayedShow]) -> LearntCatalog:
    """The catalogue anew."""
    usables = [usable(show) for show in shows]
    refused = fixed_in(usables)
    return learnt_catalog(learn(guess, usables, frozenset(refused)), guess, refused)


def holds(learnt: LearntCatalog, truth: dict[str, Any]) -> list[int]:
    """[intervals that hold the true value, intervals], of the show's own parameters."""
    values = [
        v for v in learnt.of_room() if v.field in Show.model_fields and v.field not in OTHERS and v.verdict != "refused"
    ]
    return [sum(v.low <= truth[v.field] <= v.high for v in values), len(values)]


def appeals_held(learnt: LearntCatalog, truth: dict[str, Any]) -> list[int]:
    """The same of the appeals of products that aired, at the base rate as learnt: only together are the two known."""
    values = [v for v in learnt.values if v.field.endswith("_fan_appeal") and v.shows]
    base = truth["show"]["base_rate"] / learnt.catalog.show.base_rate
    return [sum(v.low <= base * truth["products"][v.sku][v.field] <= v.high for v in values), len(values)]


def summary(rooms: list[dict[str, Any]], counts: list[int]) -> dict[str, Any]:
    """Mean gains, shares of the gain that the truth would bring, coverage, worst seconds."""
    whole = mean(room["truth"] for room in rooms)
    told: dict[str, Any] = {
        "truth": round(whole, 4),
        "gain": {},
        "share": {},
        "worse": {},
        "coverage": {},
        "appeals": {},
        "seconds": {},
    }
    for nth in counts:
        gains = [room["gains"][nth] for room in rooms]
        told["gain"][nth] = round(mean(gains), 4)
        told["share"][nth] = round(mean(gains) / whole, 3)
        told["worse"][nth] = sum(gain < 0 for gain in gains)
        told["coverage"][nth] = _share(room["holds"][nth] for room in rooms)
        told["appeals"][nth] = _share(room["appeals"][nth] for room in rooms)
        told["seconds"][nth] = max(room["seconds"][nth] for room in rooms)
    told["next"] = _share(room["next"] for room in rooms)
    return told


def _share(counts: Iterable[list[int]]) -> float | None:
    """Of [so many, of so many], added up."""
    held, of = (sum(column) for column in zip(*counts, strict=True))
    return round(held / of, 3) if of else None


def failures(results: dict[str, Any]) -> list[str]:
    """What is not as it must be."""
    low, high = COVERAGE
    short = [
        f"after {nth} shows {share:.0%} of the truth's gain, {SHARES[nth]:.0%} wanted"
        for nth, share in results["share"].items()
        if nth in SHARES and share < SHARES[nth]
    ]
    off = [
        f"{what} {c:.2f} after {nth} shows"
        for what in ("coverage", "appeals")
        for nth, c in results[what].items()
        if c is not None and not low <= c <= high
    ]
    return short + off


def _plan(catalog: Catalog) -> dict[str, Any]:
    plan: dict[str, Any] = json.loads(plan_json(plan_show(catalog, effort="quick", seed=0)))
    return plan


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.learning", description=__doc__)
    parser.add_argument("--catalog", default="m2")
    parser.add_argument("--rooms", type=int, default=8)
    parser.add_argument("--first", type=int, default=0, help="seed of the first room")
    parser.add_argument("--shows", type=lambda text: [int(n) for n in text.split(",")], default=[1, 3, 10])
    parser.add_argument("--beside", type=Path, default=BESIDE, help="where the simulator and the catalogues lie")
    parser.add_argument("--out", type=Path)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
