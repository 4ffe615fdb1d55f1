"""Load what a re-plan calls ahead of the first one, so that it answers at once."""

from __future__ import annotations

from lineup.night.beginning import begin
from lineup.night.facts import Facts
from lineup.night.replan import replan
from lineup.plan import Airing, Highlight, Plan, Price, in_a_row, numbered
from lineup.solver.warm import small_show
from lineup.solver.watch import Watch


def load_kernels() -> None:
    """Plan the rest of a small show anew, from any order of its products."""
    catalog = small_show()
    airings = numbered(in_a_row(Airing(p.sku, 0, 2) for p in catalog.products))[: catalog.show.minutes // 2]
    prices = tuple(Price(p.sku, p.list_price) for p in catalog.products if p.sells)
    plan = Plan(Highlight(0, catalog.show.highlight_minutes), airings, prices)
    replan(begin(catalog, plan, Facts(now=1)), plan, Watch())


if __name__ == "__main__":
    load_kernels()
