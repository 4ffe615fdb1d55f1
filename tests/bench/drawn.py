"""Drawn catalogues and plans, legal and not, by our evaluator and the reference one: the same figures and broken rules."""

from __future__ import annotations

import importlib.util
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.catalogs import reference_evaluator
from bench.draw import draw_catalog, draw_plan
from bench.plan_file import plan_of
from lineup.catalog import Catalog
from lineup.check import check
from lineup.errors import CatalogError
from lineup.evaluate import evaluate
from lineup.workbook.reading import read_catalog

CATALOGS = 300
SAME = 1e-6  # of a figure, or of a yuan where it is smaller
FIGURES = ("gmv", "value", "net_gmv", "margin", "profit")
_OF_THE_HIGHLIGHT = {
    ": window": "highlight_window",
    "first airs": "highlight_hits",
    "hits, needs": "min_hits",
    "earns": "highlight_share",
    "audience": "highlight_lift",
}
_NAMES = {
    "relist gap": "relist_gap", "pin": "pins", "window": "pins", "must include": "required", "price": "price_ladder",
    "margin": "margin_floor", "welfare budget": "welfare_budget", "ad budget": "ad_budget", "ad block": "ad_blocks",
    "presale": "arrival", "restock budget": "restock_budget",
}  # fmt: skip
"""What the reference evaluator calls our rules, where it has another name."""


@dataclass(frozen=True)
class Opinion:
    """What an evaluator says of a plan. `units` by product that sells any; `broken`: our names of rules."""

    figures: Mapping[str, float]
    units: Mapping[str, float]
    broken: frozenset[str]

    def against(self, other: Opinion) -> list[str]:
        """In what the other differs."""
        told = [
            f"{name} {value!r}, not {other.figures[name]!r}"
            for name, value in self.figures.items()
            if _differ(value, other.figures[name])
        ]
        skus = {*self.units, *other.units}
        odd = sorted(sku for sku in skus if _differ(self.units.get(sku, 0.0), other.units.get(sku, 0.0)))
        told += [f"units of {sku}" for sku in odd]
        return told + [f"{rule} broken by one alone" for rule in sorted(self.broken ^ other.broken)]


def _differ(one: float, other: float) -> bool:
    return abs(one - other) > SAME * max(1.0, abs(other))


def run_drawn(tell: Callable[[str], None], catalogs: int = CATALOGS) -> dict[str, Any]:
    """How many plans were compared, how often each rule was broken, and every difference; nothing without a reference."""
    path = reference_evaluator()
    found: dict[str, Any] = {"catalogs": 0, "refused": 0, "plans": 0, "broken": {}, "wrong": []}
    if path is None:
        return found
    reference, broken = _loaded(path), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        for seed, workbook, catalog in _read(Path(folder)):
            if catalog is None:
                found["refused"] += 1
                continue
            rng, instance = random.Random(-seed), reference.read_workbook(workbook)
            for legal in (True, False):
                told = draw_plan(rng, catalog, legal=legal)
                mine, theirs = ours(catalog, told), _theirs(reference, instance, told)
                found["wrong"] += [
                    f"seed {seed}, {'legal' if legal else 'any'}: {text}" for text in mine.against(theirs)
                ]
                found["plans"] += 1
                broken.update(theirs.broken)
            found["catalogs"] += 1
            if found["catalogs"] == catalogs:
                break
    tell(
        f"{found['plans']} drawn plans compared, {len(found['wrong'])} differences; {found['refused']} catalogues asked about"
    )
    return found | {"broken": dict(sorted(broken.items()))}


def failures(found: Mapping[str, Any]) -> list[str]:
    """Every difference."""
    return [f"drawn, {text}" for text in found["wrong"]]


def _read(folder: Path) -> Iterator[tuple[int, Path, Catalog | None]]:
    """(seed, workbook, catalogue) without end; None where the catalogue is asked about instead of read."""
    seed = 0
    while True:
        seed += 1
        workbook = draw_catalog(random.Random(seed), folder / f"{seed}.xlsx")
        try:
            yield seed, workbook, read_catalog(workbook)
        except CatalogError:
            yield seed, workbook, None


def ours(catalog: Catalog, told: dict[str, Any]) -> Opinion:
    """What we say of a plan file."""
    plan = plan_of(told)
    figures = evaluate(catalog, plan)
    units = {sku: sales.units for sku, sales in figures.sales.items() if sales.units > 0}
    broken = frozenset(report.rule for report in check(plan, catalog, figures) if not report.passed)
    return Opinion({name: getattr(figures, name) for name in FIGURES}, units, broken)


def _theirs(reference: ModuleType, instance: Any, told: dict[str, Any]) -> Opinion:
    said = reference.evaluate(instance, told)
    broken = frozenset(rule_of(violation) for violation in said["violations"])
    return Opinion({name: said[name] for name in FIGURES}, said["units"], broken)


def rule_of(violation: str) -> str:
    """Our name of the rule that a sentence of the reference evaluator is about."""
    name = violation.split(":")[0]
    if name == "highlight":
        return next((rule for words, rule in _OF_THE_HIGHLIGHT.items() if words in violation), "lead_in")
    if name == "fatigue":
        return "relief" if "no relief" in violation else "category_minutes"
    if name == "restock":
        return "order_size" if "(moq" in violation else "arrival" if "cannot arrive" in violation else "newsvendor"
    return _NAMES.get(name, name)


def _loaded(path: Path) -> ModuleType:
    """The reference evaluator, which imports what lies beside it."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location("reference_evaluator", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
