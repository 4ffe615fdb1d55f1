"""Compile the search ahead of the first plan: `python -m lineup.solver.warm`."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.completion import complete
from lineup.solver import forget_others
from lineup.solver.building import build_problem
from lineup.solver.decode import decode
from lineup.solver.search import find, starts
from lineup.solver.watch import Watch


def small_show() -> Catalog:
    """Ten minutes of six products."""
    row = {"list_price": 50.0, "stock": 100, "new_fan_appeal": 50.0, "returning_fan_appeal": 50.0, "margin": 0.6}
    roles = ("welfare", "hit", "hit", "hit", "activity", "profit")
    rows = [{**row, "sku": str(i), "role": role, "max_airings": 2} for i, role in enumerate(roles)]
    return complete("", "en", rows, {"minutes": 10, "ad_budget": 10.0, "highlight_share": 0.1, "min_hits": 1})


def compile_all() -> None:
    """Plan a small show, which calls every compiled function."""
    problem = build_problem(small_show())
    watch = Watch()
    state = find(problem, starts(problem, "quick", 0, watch), "quick", 0, watch)
    if state is not None:
        decode(problem, state)


if __name__ == "__main__":
    forget_others()
    compile_all()
