"""What is looked for and what it is held against: all parameters as one vector, the counts and their derivatives at it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse, special

from lineup.catalog import Catalog
from lineup.learning.observed import Observed, Products, observed_of, products_of
from lineup.learning.parameters import Array, parameters_of
from lineup.learning.rows import STEP, Rows, entry_rows, online_rows, total_rows
from lineup.learning.sales_rows import Sold, sales_rows, sold_of
from lineup.learning.walk import Steps, Walked, walk
from lineup.logs.played import PlayedShow

OF_PRODUCT = ("both", "differ", "hold", "pitch")
SCALES = {"both": 0.5, "differ": 0.25, "hold": 0.12, "pitch": 0.15, "private": 0.15, "public": 0.25, "luck": 0.75}
"""Prior sd of steps, in logs; of `luck`, as a part of the product's own demand_sigma."""
LATE, LATE_SD = -3.0, 1.5
"""Logit of the share of orders that land late, and its sd."""


@dataclass
class State:
    """Where the search stands: steps of the room, of nights, of products (both, differ, hold, pitch)."""

    room: Array
    nights: Array  # (3, S)
    own: Array  # (4, P+1)


class Problem:
    """Everything that stays while the estimate moves."""

    def __init__(self, catalog: Catalog, shows: list[PlayedShow], fixed: frozenset[str] = frozenset()) -> None:
        self.catalog, self.shows = catalog, shows
        self.products: Products = products_of(catalog)
        self.seen: Observed = observed_of(catalog, shows)
        self.parameters = parameters_of(catalog, fixed)
        self.sold: Sold = sold_of(catalog, shows, self.seen)
        aired = np.unique(self.seen.product[self.seen.on])
        self.items = aired[aired < len(catalog.products)]
        self.place = np.full(len(catalog.products) + 1, -1)
        self.place[self.items] = np.arange(len(self.items))
        self.scales = dict(SCALES)

    @property
    def sizes(self) -> tuple[int, int, int]:
        """Of the room, of nights, of products."""
        return len(self.parameters), 3 * len(self.shows), 4 * len(self.items)

    def walked(self, state: State, *, moved: bool = True) -> tuple[Walked, Array]:
        """The walk under the present estimate and, if `moved`, with every parameter moved on its own.

        Behind the room's parameters come the nights' (each of all nights at once).
        """
        count = len(self.parameters)
        settings = count + 4 if moved else 1
        room = np.tile(state.room, (settings, 1))
        nights = np.tile(state.nights[:, None, :], (1, settings, 1))
        if moved:
            room[1 : count + 1] += STEP * np.eye(count)
            for k in range(3):
                nights[k, count + 1 + k] += STEP
        values = {p.name: p.moved(room[:, k]) for k, p in enumerate(self.parameters)}
        steps = Steps(values, nights[0], nights[1], *state.own[[2, 3, 0, 1]])
        walked = walk(self.catalog.show, self.products, self.seen, steps, self.items)
        return walked, special.expit(nights[2])

    def luck(self) -> Array:
        """Sd of a night's demand, of every entry of `sold`."""
        return np.asarray(np.maximum(0.05, self.scales["luck"] * self.products.sigma[self.sold.product]))

    def rows(self, walked: Walked, late: Array) -> list[Rows]:
        found = [
            online_rows(walked, self.seen, self.items),
            entry_rows(walked, self.seen),
            *total_rows(walked, self.seen, self.shows),
            *sales_rows(walked, self.seen, self.sold, self.luck(), late),
        ]
        return [rows for rows in found if rows is not None and len(rows.score)]

    def prior(self) -> tuple[Array, Array]:
        """(mean, precision) of all parameters; the mean is where the search starts."""
        rooms, nights, own = self.sizes
        shows, items = len(self.shows), len(self.items)
        sd = np.concatenate([
            [p.sd for p in self.parameters],
            np.full(shows, self.scales["private"]), np.full(shows, self.scales["public"]), np.full(shows, LATE_SD),
            *(np.full(items, self.scales[kind]) for kind in OF_PRODUCT),
        ])  # fmt: skip
        mean = np.zeros(rooms + nights + own)
        mean[rooms + 2 * shows : rooms + 3 * shows] = LATE
        return mean, 1 / sd**2

    def state(self, vector: Array) -> State:
        rooms, nights, _ = self.sizes
        own = np.zeros((4, len(self.catalog.products) + 1))
        own[:, self.items] = vector[rooms + nights :].reshape(4, -1)
        return State(vector[:rooms], vector[rooms : rooms + nights].reshape(3, -1), own)

    def jacobian(self, rows: Rows) -> sparse.csr_matrix:
        """Derivatives of a kind of counts in all parameters."""
        count, shows, items = len(self.parameters), len(self.shows), len(self.items)
        moved = (rows.eta[1:] - rows.eta[0]).T / STEP
        every = np.arange(len(rows.score))
        parts = [sparse.csr_matrix(moved[:, :count])]
        parts += [
            sparse.csr_matrix((moved[:, count + k], (every, rows.show)), shape=(len(every), shows)) for k in range(3)
        ]
        for kind in OF_PRODUCT:
            triples = [(at, self.place[item], slope) for at, item, of, slope in rows.own if of == kind]
            triples = [(at[p >= 0], p[p >= 0], slope[p >= 0]) for at, p, slope in triples]
            at, column, slope = (np.concatenate([t[i] for t in triples] or [np.zeros(0)]) for i in range(3))
            parts.append(sparse.csr_matrix((slope, (at.astype(int), column.astype(int))), shape=(len(every), items)))
        stacked: sparse.csr_matrix = sparse.hstack(parts, format="csr")
        return stacked
