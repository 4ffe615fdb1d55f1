"""The catalogues to measure on: the benchmark ones where they lie beside the checkout, else the examples.

The only place in the project that looks outside of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXAMPLES = ROOT / "examples"
BESIDE = ROOT.parent / "shared"
KNOWN = HERE / "known.json"
EXAMPLE_NAMES = ("first_show", "beauty_night", "warehouse_sale")


@dataclass(frozen=True)
class Case:
    """A catalogue with the GMV to compare with, yuan; `best_plan` is the plan that earns it, if there is a file of it."""

    name: str
    workbook: Path
    known_gmv: float | None
    best_plan: Path | None = None


def known() -> dict[str, float]:
    """GMV of the best known plan by catalogue, yuan."""
    figures: dict[str, float] = json.loads(KNOWN.read_text(encoding="utf-8"))
    return figures


def example(name: str) -> Case:
    return Case(name, EXAMPLES / f"{name}.xlsx", known().get(name))


def benchmark_cases() -> list[Case]:
    """The catalogues that come with a best known plan, small ones first; none where the folder is missing."""
    books = sorted((BESIDE / "catalogs").glob("*.xlsx"), key=lambda path: path.stat().st_size)
    plans = [book.with_name(f"{book.stem}.best.json") for book in books]
    return [
        Case(book.stem, book, known().get(book.stem), plan)
        for book, plan in zip(books, plans, strict=True)
        if plan.exists()
    ]


def cases() -> list[Case]:
    """What quality is measured on."""
    return benchmark_cases() or [example(name) for name in EXAMPLE_NAMES]


def peer_cases() -> list[Case]:
    """What the peers plan: an ordinary show, a tight one, and the example."""
    chosen = [case for case in benchmark_cases() if case.name in ("m2", "m4")]
    return [*chosen, example("beauty_night")]


def reference_evaluator() -> Path | None:
    """Another program's evaluator of a plan, if it is there."""
    path = BESIDE / "oracle" / "oracle.py"
    return path if path.exists() else None
