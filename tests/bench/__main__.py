"""`python -m bench`: measure, print, write, assert. `readme`: rewrite the README from what was written; `rooms`: many rooms."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import Any

from bench import drawn, growth, peers, promises, quality, reading
from bench.catalogs import EXAMPLE_NAMES, EXAMPLES, HERE, KNOWN, ROOT, benchmark_cases, cases, example, peer_cases
from bench.plan_file import read_plan
from bench.process import run_python
from lineup.evaluate import evaluate
from lineup.workbook.reading import read_catalog

RESULTS = HERE / "results" / "bench.json"
PICTURE = EXAMPLES / "growth.png"
PARTS = ("reading", "drawn", "quality", "peers", "promises", "growth")
FIRST_PLAN_OF = ("m2", "beauty_night")


def main(arguments: list[str]) -> int:
    """The exit code: 1 when something is not as it must be, and what."""
    options = _options(arguments)
    if options.action == "readme":
        return write_readme()
    if options.action == "known":
        return write_known()
    if options.action == "rooms":
        return measure_rooms(options)
    began = time.monotonic()
    _warm()
    results, failed = measure(options)
    results["seconds"] = time.monotonic() - began
    from bench.report import markdown  # pandas would count against every process measured

    _say(markdown(results))
    whole = options.parts == PARTS and not options.catalogs and options.seconds is None
    if options.out or whole:
        RESULTS.parent.mkdir(exist_ok=True)
        (options.out or RESULTS).write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    _tell(f"{len(failed)} failed in {results['seconds'] / 60:.1f} minutes")
    for sentence in failed:
        _tell(f"FAILED {sentence}")
    return 1 if failed else 0


def measure(options: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    """Everything asked for, and every figure that is not as it must be."""
    results: dict[str, Any] = {"machine": _machine(), "first_plan_seconds": None, "first_plan_catalog": None}
    results |= {part: [] for part in PARTS}
    chosen = [case for case in cases() if not options.catalogs or case.name in options.catalogs]
    failed = quality.wrong_known_figures(chosen)
    if "reading" in options.parts:
        results["reading"] = reading.run_reading(_tell)
        failed += reading.failures(results["reading"])
    if "drawn" in options.parts:
        results["drawn"] = [drawn.run_drawn(_tell)]
        failed += drawn.failures(results["drawn"][0])
    if "quality" in options.parts:
        efforts = [*options.efforts, *(["thorough"] if options.thorough else [])]
        results["quality"] = quality.run_quality(chosen, efforts, options.seconds, _tell)
        failed += quality.failures(results["quality"])
        first = next((case for case in cases() if case.name in FIRST_PLAN_OF and case in chosen), None)
        if first is not None:
            seconds = quality.first_plan_seconds(first)
            results |= {"first_plan_seconds": seconds, "first_plan_catalog": first.name}
            if seconds > quality.FIRST_PLAN_SECONDS:
                failed.append(f"{first.name}: first plan after {seconds:.1f} s, may be {quality.FIRST_PLAN_SECONDS:g}")
    if "peers" in options.parts:
        sides = [case for case in peer_cases() if not options.catalogs or case.name in options.catalogs]
        results["peers"] = peers.run_peers(sides, options.seconds or peers.MINUTE, results["quality"], _tell)
        failed += peers.failures(results["peers"])
    if "promises" in options.parts:
        rooms = [case for case in (*benchmark_cases(), *map(example, EXAMPLE_NAMES)) if case.name in promises.NAMES]
        chosen_rooms = [case for case in rooms if not options.catalogs or case.name in options.catalogs]
        results["promises"] = promises.run_promises(chosen_rooms, _tell)
        failed += promises.failures(results["promises"])
    if "growth" in options.parts:
        sizes = [size for size in growth.sizes() if not options.largest or max(size) <= options.largest]
        results["growth"] = growth.run_growth(sizes, "normal", options.seconds, _tell)
        failed += growth.failures(results["growth"])
    return results, failed


def write_readme() -> int:
    """The section of the README and the picture of growth, from the last whole run."""
    from bench.plot import draw
    from bench.report import markdown, rewrite

    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    draw(results["growth"], PICTURE)
    rewrite(ROOT / "README.md", markdown(results, PICTURE.relative_to(ROOT).as_posix()))
    return 0


def measure_rooms(options: argparse.Namespace) -> int:
    """Many rooms: `python -m bench rooms`."""
    from bench import rooms, sharing  # rooms needs Dask, which the rest doesn't

    _warm()
    told: dict[str, Any] = {"machine": _machine()}
    failed: list[str] = []
    if options.rooms:
        told |= rooms.run_rooms(options.rooms, _tell, options.idle)
        failed += rooms.failures(told)
    if options.groups:
        told["sharing"] = sharing.run_sharing(options.groups, _tell)
        _tell(f"sharing earns {sharing.pooled(told['sharing']):.2%} in {options.groups} groups together")
        failed += sharing.failures(told["sharing"])
    if options.out:
        options.out.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    for sentence in failed:
        _tell(f"FAILED {sentence}")
    return 1 if failed else 0


def write_known() -> int:
    """The GMVs to compare with: those of the best known plans, and for the examples those that normal effort finds now."""
    figures = {}
    for case in benchmark_cases():
        if case.best_plan is not None:
            figures[case.name] = evaluate(read_catalog(case.workbook), read_plan(case.best_plan)).gmv
    for name in EXAMPLE_NAMES:
        row = quality.measure(example(name), "normal")
        if row["wrong"]:
            raise RuntimeError(f"{name}: {row['wrong']}")
        figures[name] = row["gmv"]
        _tell(f"{name}: {figures[name]}")
    KNOWN.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("action", nargs="?", choices=("run", "readme", "known", "rooms"), default="run")
    parser.add_argument("--parts", type=_words, default=PARTS, help="of reading,drawn,quality,peers,promises,growth")
    parser.add_argument("--catalogs", type=_words, default=(), help="only these, by name")
    parser.add_argument("--efforts", type=_words, default=("quick", "normal"), help="of quick,normal,thorough")
    parser.add_argument("--thorough", action="store_true", help="thorough effort too: half an hour more")
    parser.add_argument("--seconds", type=float, help="instead of the peers' minute, and as lineup's time limit")
    parser.add_argument("--rooms", type=int, default=200, help="of many rooms, how many")
    parser.add_argument("--groups", type=int, default=20, help="of rooms that share something, how many")
    parser.add_argument("--idle", type=int, default=100_000, help="jobs of no work through a cluster")
    parser.add_argument("--largest", type=int, help="growth only up to so many products and minutes")
    parser.add_argument(
        "--out", type=Path, help=f"instead of {RESULTS.relative_to(ROOT)}, which only a whole run writes"
    )
    return parser.parse_args(arguments)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _warm() -> None:
    """Have everything compiled before it is measured."""
    run_python("-m", "lineup.solver.warm")
    settings = {"workbook": str(example("first_show").workbook), "seconds": 1.0}
    for name in ("welfare every 15–20 min", "restarts"):
        run_python("-m", "bench.tasks", "peer", json.dumps(settings | {"name": name}))


def _machine() -> str:
    return f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
