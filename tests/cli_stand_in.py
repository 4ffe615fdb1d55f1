"""The command line with a planner that answers at once, waits for Ctrl-C, or fails: for tests of everything around it.

As a program, `python cli_stand_in.py BEHAVIOUR ARGUMENTS…` is `lineup ARGUMENTS…` with that planner.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from shows import a_feasible_plan, small_catalog

from lineup.catalog import Catalog, Language
from lineup.check import check
from lineup.errors import BrokenPlan, Interrupted, NoPlan, Refusal
from lineup.evaluate import evaluate
from lineup.result import EndedBy, Progress, Result, Search
from lineup.worth import RulePrices

OWN_COLUMNS = (
    "must_include",
    "fixed_start",
    "earliest_start",
    "latest_start",
    "live_price",
    "hand_order",
    "commission",
)
OF_VARIANTS = ("stock", "lead_time_days", "moq", "pack_size", "restock_max")


def write_small_catalog(path: Path, language: Language = "zh") -> Path:
    """The workbook of `small_catalog`, which `a_feasible_plan` fits. Chinese if its sheet names are."""
    catalog = small_catalog()
    titles = ("商品", "场次", "流量") if language == "zh" else ("Catalog", "Show", "Traffic")
    fields = [f for f in type(catalog.products[0]).model_fields if f not in (*OWN_COLUMNS, "variants")]
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(titles[0])
        sheet.write_row(0, 0, [*fields, *OF_VARIANTS])
        for row, product in enumerate(catalog.products, start=1):
            own = [getattr(product, field) for field in fields]
            sheet.write_row(row, 0, own + [getattr(product.variants[0], field) for field in OF_VARIANTS])
        sheet = book.add_worksheet(titles[1])
        parameters = catalog.show.model_dump(exclude={"start", "price_steps", "expected_entries", "private_share"})
        for row, (name, value) in enumerate([("parameter", "value"), *parameters.items()]):
            sheet.write_row(row, 0, [name, value])
        sheet = book.add_worksheet(titles[2])
        sheet.write_row(0, 0, ["minute", "private", "public"])
        for minute, flows in enumerate(zip(catalog.traffic.private, catalog.traffic.public, strict=True)):
            sheet.write_row(minute + 1, 0, [minute, *flows])
    return path


def result_of(catalog: Catalog, *, seed: int = 0, ended_by: EndedBy = "effort") -> Result:
    """The feasible plan of the small catalogue, as a planner would hand it over."""
    plan = a_feasible_plan()
    figures = evaluate(catalog, plan)
    return Result(
        catalog=catalog,
        plan=plan,
        figures=figures,
        rules=check(plan, catalog, figures),
        viewer_value=((1.0, 2.0),) * catalog.show.minutes,
        rule_prices=RulePrices(),
        search=Search(effort="normal", seed=seed, ended_by=ended_by, evaluations=1),
    )


class StandIn:
    """A `plan_show` that does not plan. It remembers the options it was called with."""

    def __init__(self, behaviour: str = "answers") -> None:
        self.behaviour = behaviour
        self.options: dict[str, object] = {}

    def __call__(
        self,
        catalog: Catalog,
        *,
        effort: str = "normal",
        seed: int = 0,
        time_limit: float | None = None,
        progress: Callable[[Progress], None] | None = None,
        stop: threading.Event | None = None,
        with_frontier: bool = False,
        explore: bool = False,
    ) -> Result:
        self.options = {
            "with_frontier": with_frontier,
            "explore": explore,
            "effort": effort,
            "seed": seed,
            "time_limit": time_limit,
            "catalog": catalog,
        }
        assert progress is not None
        assert stop is not None
        result = result_of(catalog, seed=seed)
        progress(Progress(seconds=0.1, stage="search", best_goal=result.figures.gmv, done=0.25))
        match self.behaviour:
            case "waits":
                stop.wait()
                return result_of(catalog, seed=seed, ended_by="stopped")
            case "finds_nothing":
                stop.wait()
                raise Interrupted
            case "is_deaf":
                threading.Event().wait()
            case "has_no_plan":
                raise NoPlan("爆款只有 2 个", "再加 1 个爆款", ("min_hits",))
            case "keeps_no_order":
                raise NoPlan(
                    "照手排的顺序不行", "把 W1 挪到最前面", ("pins",), Refusal((), (), ("pins",), in_hand_order=True)
                )
            case "breaks_a_rule":
                raise BrokenPlan("margin_floor: 0.19 < 0.2")
            case "has_a_bug":
                raise ZeroDivisionError("division by zero")
        return result


if __name__ == "__main__":
    import lineup.planner
    from lineup.cli import main

    lineup.planner.plan_show = StandIn(sys.argv.pop(1))
    main()
