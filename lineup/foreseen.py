"""What `plan` would refuse, foreseen while a catalogue is checked: what arithmetic alone proves."""

from __future__ import annotations

from collections.abc import Sequence

from lineup.catalog import Catalog
from lineup.errors import CellFault, Refusal, Statement
from lineup.solver.explain.proof import Proof
from lineup.solver.explain.proofs import proofs
from lineup.vocabulary.no_plan import said
from lineup.vocabulary.words import Phrase

MOST_PRODUCTS = 300
"""With more of them it would take seconds to find which changes undo a proof."""


def foreseen(catalog: Catalog) -> tuple[CellFault, ...]:
    """A warning for each proof that there is no plan, with its numbers and what to do."""
    found = tuple(proofs(catalog))
    warnings = []
    for proof in found:
        problem, remedy = said(catalog, Refusal((proof.said,), (_ways_out(proof, found, catalog),)))
        told = Phrase("foreseen", problem=problem).said(catalog.language)
        warnings.append(CellFault(proof.said.code, "", "", "", told, remedy, "warning"))
    return tuple(warnings)


def _ways_out(proof: Proof, found: Sequence[Proof], catalog: Catalog) -> Statement:
    if len(catalog.products) > MOST_PRODUCTS:
        return Statement("to_do", {"ways": [proof.said]})
    from lineup.solver.explain.proven import ways_out  # loads the search, which a catalogue without proofs needn't

    return ways_out(proof, found, catalog)
