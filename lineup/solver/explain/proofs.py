"""What arithmetic alone proves of a catalogue: that there is no plan. No search, and nothing of the solver's is loaded."""

from __future__ import annotations

from collections.abc import Iterator

from lineup.catalog import Catalog
from lineup.solver.explain.capacity import most_airings
from lineup.solver.explain.filling import filling
from lineup.solver.explain.highlights import highlights
from lineup.solver.explain.pins import pins
from lineup.solver.explain.proof import Proof
from lineup.solver.explain.relief import prizes_beyond_budget, relief
from lineup.solver.explain.selling import margin_beyond_prices, nothing_sells


def proofs(catalog: Catalog) -> Iterator[Proof]:
    """Every proof that there is no plan."""
    yield from filling(catalog)
    if not any(most_airings(product, catalog.show) for product in catalog.products):
        return  # and so nothing else fits either
    for kind in (pins, highlights, relief, margin_beyond_prices, prizes_beyond_budget, nothing_sells):
        yield from kind(catalog)
