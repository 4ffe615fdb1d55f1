"""Drawn catalogues and plans, for the comparison with a reference evaluator: they are read, vary, and differences are named."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

from bench.draw import draw_catalog, draw_plan
from bench.drawn import Opinion, ours, rule_of

from lineup.check import RULE_NAMES
from lineup.workbook.reading import read_catalog

MINE = Opinion({"gmv": 100.0}, {"P1": 3.0}, frozenset(("relief",)))


def test_drawn_plans_are_valued_whatever_they_break(tmp_path: Path):
    """Ten catalogues: variants, styles, commission and talk among them, and plans that break many different rules."""
    seen, broken = Counter[str](), Counter[str]()
    for seed in range(1, 11):
        rng = random.Random(seed)
        catalog = read_catalog(draw_catalog(rng, tmp_path / f"{seed}.xlsx"))
        for product in catalog.products:
            seen.update(
                {product.role: 1, "variants": len(product.variants) > 1, "commission": product.commission is not None}
            )
        for legal in (True, False):
            told = draw_plan(rng, catalog, legal=legal)
            assert sum(segment["duration_min"] for segment in told["segments"]) == catalog.show.minutes
            opinion = ours(catalog, told)
            broken.update(opinion.broken)
            assert not opinion.against(opinion)
    assert all(seen[kind] for kind in ("talk", "activity", "hit", "welfare", "variants", "commission"))
    assert len(broken) > 12


def test_every_difference_is_named():
    """Figures, units of a product that only one sells, rules that only one finds broken; not what rounding leaves."""
    assert not MINE.against(replace(MINE, figures={"gmv": 100.00001}))
    assert MINE.against(replace(MINE, figures={"gmv": 100.001})) == ["gmv 100.0, not 100.001"]
    assert MINE.against(replace(MINE, units={"P1": 3.0, "P2": 0.5})) == ["units of P2"]
    assert MINE.against(replace(MINE, broken=frozenset(("opening",)))) == [
        "opening broken by one alone", "relief broken by one alone",
    ]  # fmt: skip


def test_sentences_are_told_by_our_names():
    """What the reference evaluator calls otherwise."""
    told = ("highlight: window 3", "fatigue: no relief in", "restock: P1 5 (moq 3)", "relist gap: P1", "opening: none")
    assert [rule_of(sentence) for sentence in told] == [
        "highlight_window",
        "relief",
        "order_size",
        "relist_gap",
        "opening",
    ]
    assert all(rule_of(sentence) in RULE_NAMES for sentence in told)
