"""The whole show as one CP-SAT model: which airing, of how many minutes, at which price, starts when.

Viewers depend on all that aired before, which no linear model holds: figures are those of a nominal room, and the answer is
valued exactly afterwards. The timeline rules are the exact model's own (`lineup.solver.master`), each column once a price.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from ortools.sat.python import cp_model

from bench.by_hand import BY_HAND, lay
from bench.nominal import few_columns, nominal_room, supply_of, worths
from bench.repair import repaired, to_state
from lineup.solver.chains import THREADS
from lineup.solver.columns import Columns, Ints, fair_tier
from lineup.solver.master import Master
from lineup.solver.state import State, objective_of
from lineup.solver.tables import Floats, Problem

PRODUCTS = 60  # more columns than these give would not fit the minute
PRICES = 3  # of each ladder, besides the fair one
FINISHING = 5.0  # seconds kept for repair and prices
REPAIRS = 4
GRAIN = 100  # parts of a yuan counted


@dataclass(frozen=True)
class Priced:
    """Columns with a price each, and their figures in the nominal room, yuan. Parallel arrays."""

    columns: Columns
    tier: Ints
    gmv: Floats
    cost: Floats
    beyond: Floats  # what the rest of the show gains by the viewers that it holds and draws
    known: int  # so many columns, the last ones, are the airings of a known plan


def priced_columns(problem: Problem, known: State) -> Priced:
    """Every airing at the fair price and at a few others of its ladder; last of all the airings of a known plan."""
    tables = problem.tables
    base = few_columns(problem, PRODUCTS)
    fair = np.array([fair_tier(tables, p) for p in range(len(problem.ladders))])
    chosen, tiers = [], []
    for p in np.unique(base.product):
        members = np.flatnonzero(base.product == p)
        few = np.linspace(0, len(problem.ladders[p]) - 1, PRICES).round().astype(int).tolist()
        for tier in sorted({int(fair[p]), int(known.lines[p]["tier"]), *few}):
            chosen.append(members)
            tiers.append(np.full(len(members), tier))
    at, slots = np.concatenate(chosen), known.slots[: int(known.total[0]["slots"])]
    product, airing, start, minutes = (
        np.concatenate([every[at], slots[name]])
        for every, name in zip(
            (base.product, base.airing, base.start, base.minutes), ("product", "nth", "start", "minutes"), strict=True
        )
    )
    tier = np.concatenate([*tiers, known.lines["tier"][slots["product"]]])
    worth = worths(problem)[product, start, minutes - 1]
    columns = Columns(product, airing, start, minutes)
    as_if_first = np.ones(len(columns))
    relist = np.where(airing == 1, 1.0, float(problem.catalog.show.relist_factor))
    gmv, units = sales(problem, columns, tier, relist)
    fair_gmv, _ = sales(problem, columns, fair[product], as_if_first)
    return Priced(columns, tier, gmv, units * tables.products["cost"][product], worth - fair_gmv, len(slots))


def sales(problem: Problem, columns: Columns, tier: Ints, relist: Floats) -> tuple[Floats, Floats]:
    """GMV (yuan) and units of each column at a tier in the nominal room, cut by the stock."""
    tables = problem.tables
    viewers, _ = nominal_room(tables)
    longest = tables.pitch.shape[1]
    padded = np.concatenate([viewers, np.repeat(viewers[:, -1:], longest, axis=1)], axis=1)
    gmv, units = np.zeros(len(columns)), np.zeros(len(columns))
    for f, fan in enumerate(("new", "returning")):
        rates, paid = (tables.tiers[f"{what}_{fan}"][columns.product, tier] for what in ("rate", "paid"))
        for age in range(longest):
            on_air = columns.minutes > age
            here = on_air * padded[f, columns.start + age] * tables.pitch[columns.product, age] * rates * relist
            units += here
            gmv += here * paid
    cut = np.minimum(1.0, supply_of(tables)[columns.product] / np.maximum(units, 1e-9))
    return gmv * cut, units * cut


class Monolith(Master):
    """The timeline's model with a price on every column: money's rules and one price a product beside the timeline's."""

    def __init__(self, problem: Problem, priced: Priced) -> None:
        super().__init__(problem, priced.columns)
        self.priced = priced

    def add_money(self) -> None:
        """The rules that figures of the nominal room can speak of."""
        self.one_price()
        self.margin_floor()
        self.welfare_budget()
        self.highlight_share()

    def aim(self, known: State) -> None:
        """GMV and what the rest of the show gains; the last columns are a plan to start from."""
        self.model.maximize(self._total(self.priced.gmv + self.priced.beyond))
        for i, used in enumerate(self.used):
            self.model.add_hint(used, self._known(np.array([i])))
        for h, here in enumerate(self.window):
            self.model.add_hint(here, h == int(known.total[0]["highlight"]))

    def one_price(self) -> None:
        """A product airs again only at the price of its first airing."""
        columns = self.columns
        for p in np.unique(columns.product[columns.airing == 2]):
            for tier in np.unique(self.priced.tier[columns.product == p]):
                same = (columns.product == p) & (self.priced.tier == tier)
                again, first = (np.flatnonzero(same & (columns.airing == n)) for n in (2, 1))
                self.model.add(self._sum(again) <= self._sum(first))

    def margin_floor(self) -> None:
        """Margin over GMV."""
        priced, floor = self.priced, float(self.show["margin_floor"])
        self._at_least(0.0, (1 - floor) * priced.gmv - priced.cost)

    def welfare_budget(self) -> None:
        """Prizes and sales below cost."""
        priced, prizes = self.priced, self.products["prize"][self.columns.product]
        self._at_least(-float(self.show["welfare_budget"]), -prizes - np.maximum(0.0, priced.cost - priced.gmv))

    def highlight_share(self) -> None:
        """First airings of hits all lie in the window: they alone are to earn its share, which is more than is asked."""
        hits = (self.products["hit"][self.columns.product] == 1) & (self.columns.airing == 1)
        self._at_least(0.0, (hits - float(self.show["highlight_share"])) * self.priced.gmv)

    def _at_least(self, limit: float, yuan: Floats) -> None:
        """The sum of `yuan` reaches the limit, or what the known plan, which obeys the rules, makes of it in this room."""
        grains = np.round(GRAIN * yuan).astype(np.int64)
        least = min(round(GRAIN * limit), int(grains[-self.priced.known :].sum()))
        self.model.add(cp_model.LinearExpr.weighted_sum(self.used, grains.tolist()) >= least)

    def category_minutes(self) -> None:
        """As the exact model's, through what is on air by minute: a tenth of the terms."""
        width, most = int(self.show["category_window"]), int(self.show["category_minutes"])
        counted = self.products["shares_category"][self.columns.product] == 1
        category = self.products["category"][self.columns.product]
        for c in np.unique(category[counted]):
            on_air = self._on_air(np.flatnonzero(counted & (category == c)))
            for t in range(self.minutes - width + 1):
                self.model.add(cp_model.LinearExpr.sum(on_air[t : t + width]) <= most)

    def relist_gap(self) -> None:
        """As the exact model's, through what has rested long enough by minute."""
        gap = int(self.show["relist_gap"])
        for p in np.unique(self.columns.product[self.columns.airing == 2]):
            again, first = (np.flatnonzero((self.columns.product == p) & (self.columns.airing == n)) for n in (2, 1))
            rested = [self.model.new_bool_var("") for _ in range(self.minutes)]
            ready = self.columns.end[first] + gap
            for t in range(self.minutes):
                before = rested[t - 1] if t else 0
                self.model.add(rested[t] == before + self._sum(first[ready == t]))
                self.model.add_hint(rested[t], self._known(first[ready <= t]))
                self.model.add(self._sum(again[self.columns.start[again] == t]) <= rested[t])

    def _on_air(self, members: Ints) -> list[cp_model.IntVar]:
        """Whether one of these columns is on air, by minute."""
        on_air = [self.model.new_bool_var("") for _ in range(self.minutes)]
        for t, here in enumerate(on_air):
            covering = members[(self.columns.start[members] <= t) & (self.columns.end[members] > t)]
            self.model.add(self._sum(covering) == here)
            self.model.add_hint(here, self._known(covering))
        return on_air

    def _known(self, members: Ints) -> bool:
        """Whether the known plan has one of these columns."""
        return bool((members >= len(self.columns) - self.priced.known).any())

    def _total(self, yuan: Floats) -> cp_model.LinearExprT:
        return cp_model.LinearExpr.weighted_sum(self.used, np.round(GRAIN * yuan).astype(np.int64).tolist())


def plan_at_once(problem: Problem, deadline: float) -> tuple[State | None, dict[str, Any]]:
    """The model's plan or the one it starts from, whichever is better, by `deadline` (of time.monotonic()).

    With it what there is to say of the run.
    """
    known = a_plan_by_hand(problem)
    if known is None:
        return None, {"status": "NO_HINT"}
    priced = priced_columns(problem, known)
    model = Monolith(problem, priced)
    model.add_rules()
    model.add_money()
    model.aim(known)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = THREADS
    solver.parameters.max_time_in_seconds = max(0.1, deadline - FINISHING - time.monotonic())
    status = solver.solve(model.model)
    told: dict[str, Any] = {"columns": len(priced.columns), "status": solver.status_name(status), "repaired": 0}
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return known, told
    columns = priced.columns
    on_air = [int(i) for i in np.argsort(columns.start) if solver.boolean_value(model.used[i])]
    window = next(h for h, here in enumerate(model.window) if solver.boolean_value(here))
    state = to_state(problem, [(int(columns.product[i]), int(columns.minutes[i])) for i in on_air], window)
    for i in on_air:
        state.lines[columns.product[i]]["tier"] = priced.tier[i]
    answers = [answer for seed in range(REPAIRS) if (answer := repaired(problem, state, seed)) is not None]
    told["repaired"] = len(answers)
    return max([known, *answers], key=objective_of), told


def a_plan_by_hand(problem: Problem) -> State | None:
    """A plan for the model to start from: without one it finds none in a minute."""
    for rule in reversed(BY_HAND):
        laid = lay(problem.catalog, rule, problem.catalog.show.minutes // 3)
        state = repaired(problem, to_state(problem, *laid), 0) if laid else None
        if state is not None:
            return state
    return None
