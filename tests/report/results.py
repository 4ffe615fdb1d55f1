"""Results to report on: the small show and its feasible plan, in both languages."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import Any

from rich.console import Console
from shows import a_feasible_plan, small_catalog, with_show

from lineup.catalog import Assumption, Catalog, Language
from lineup.check import check
from lineup.evaluate import evaluate
from lineup.plan import Plan
from lineup.report import render_plan
from lineup.result import Result, Search
from lineup.worth import RulePrices, viewer_worth

START = dt.datetime(2026, 11, 22, 20, 0)
ASSUMPTIONS = (
    Assumption(field="margin_floor", value="0.4", reason="default"),
    Assumption(field="price_steps", value="1,0.95", reason="default"),
    Assumption(field="traffic", value="20000", reason="shape"),
    Assumption(field="floor_price", value="0.6 × list_price", reason="default", skus=("H1", "H2")),
    Assumption(field="hold", value="2", reason="role_default", skus=("W1",)),
    Assumption(field="role", value="hit", reason="inferred", skus=("H1", "H2", "H3")),
)


def a_result(
    language: Language = "zh",
    *,
    catalog: Catalog | None = None,
    plan: Plan | None = None,
    rule_prices: RulePrices | None = None,
    **search: Any,
) -> Result:
    """The small show's plan, on a known evening, with an assumption of every kind."""
    catalog = with_show(catalog or small_catalog(language), start=START)
    catalog = Catalog(**{**dict(catalog), "assumptions": ASSUMPTIONS})
    plan = plan or a_feasible_plan()
    figures = evaluate(catalog, plan)
    found = replace(Search("normal", 7, "effort", 12345), **search)
    rules = rule_prices or RulePrices()
    worth = viewer_worth(catalog, plan, figures, rules)
    return Result(catalog, plan, figures, check(plan, catalog, figures), worth, rules, found)


def screen(result: Result, width: int = 100, **console: Any) -> str:
    """What a terminal or a pipe of that width shows."""
    out = io.StringIO()
    render_plan(result, Console(file=out, width=width, **console))
    return out.getvalue()
