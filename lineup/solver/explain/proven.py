"""Conflicts that arithmetic proves, and what of the table undoes each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from lineup.catalog import Catalog
from lineup.errors import Refusal, Statement
from lineup.solver.explain.proof import Proof
from lineup.solver.explain.proofs import proofs
from lineup.solver.explain.relaxation import Relaxation
from lineup.solver.explain.relaxations import relaxations
from lineup.solver.explain.trials import Trials
from lineup.solver.explain.trying import Settled, first_possible, settle

MOST_OFFERED = 3
"""Changes that are found to work; more to choose from would help nobody."""


def proven_conflict(catalog: Catalog, found: Sequence[Proof], trials: Trials) -> Refusal:
    """What was proved, and what to change: one thing if one is enough, else one for each proof."""
    lines = relaxations(catalog, "proof")
    settled = _that_alone_work(_about(found, lines), catalog, trials)
    sure = [s for s in settled if s.works]
    rules = tuple(dict.fromkeys(rule for proof in found for rule in proof.rules))
    if len(found) > 1 and not sure:
        remedies = _one_each(lines, catalog, found, trials)
    else:
        remedies = tried(sure or settled, [proof.said for proof in found if len(found) == 1])
    return Refusal(tuple(proof.said for proof in found), remedies, rules)


def ways_out(proof: Proof, found: Sequence[Proof], catalog: Catalog) -> Statement:
    """What undoes one of the proofs and adds none, by arithmetic alone: whether it gives a plan isn't tried."""
    undone, lines = _without(proof, found), _about((proof,), relaxations(catalog, "proof"))
    ways = (settled.to for line in lines if (settled := _undoing(line, catalog, undone)))
    return Statement("to_do", {"ways": [*islice(ways, MOST_OFFERED), proof.said]})


def _that_alone_work(lines: Sequence[Relaxation], catalog: Catalog, trials: Trials) -> list[Settled]:
    """Lines that undo every proof, until enough of them give a plan."""
    settled: list[Settled] = []
    for line in lines:
        if sum(bool(s.works) for s in settled) == MOST_OFFERED:
            break
        if sum(s.line.name == line.name for s in settled) == MOST_OFFERED:
            continue  # more of a kind than anyone would choose from
        low = first_possible(line, catalog, lambda changed: next(proofs(changed), None) is None)
        if low is not None:
            settled.append(settle(line, catalog, trials, trials.has_plan, low))
    return settled


def _one_each(
    lines: Sequence[Relaxation], catalog: Catalog, found: Sequence[Proof], trials: Trials
) -> tuple[Statement, ...]:
    """For each proof what undoes it and adds none, and whether the first of each together give a plan."""
    changed: Catalog | None = catalog
    items = []
    for number, proof in enumerate(found, 1):
        undone = _without(proof, found)
        ways = [s for line in _about((proof,), lines) if (s := _undoing(line, catalog, undone))][:MOST_OFFERED]
        changed = ways[0].line.change(changed, ways[0].value) if ways and changed else None
        items.append(Statement("item", {"number": number, "ways": [*(s.to for s in ways), proof.said]}))
    if changed is None:
        return (Statement("each", {"items": items}),)
    works = trials.has_plan_surely(changed)
    return (Statement("each_tried" if works else "each_not_enough", {"items": items}),)


def _without(proof: Proof, found: Sequence[Proof]) -> Callable[[Catalog], bool]:
    others = {other.key for other in found if other is not proof}
    return lambda changed: {left.key for left in proofs(changed)} <= others


def _about(found: Sequence[Proof], lines: Sequence[Relaxation]) -> list[Relaxation]:
    """The lines that loosen rules of these proofs, in the order of those rules; what a proof is about goes first."""
    order, skus = [rule for proof in found for rule in proof.rules], {proof.said.sku for proof in found}
    about = [line for line in lines if set(line.rules) & set(order)]
    return sorted(about, key=lambda line: (min(order.index(r) for r in line.rules if r in order), line.sku not in skus))


def _undoing(line: Relaxation, catalog: Catalog, undone: Callable[[Catalog], bool]) -> Settled | None:
    place = first_possible(line, catalog, undone)
    return None if place is None else Settled(line, line.values[place], None)


def tried(settled: Sequence[Settled], advice: Sequence[Statement] = ()) -> tuple[Statement, ...]:
    """What to do: what was found to give a plan, and what could not be tried."""
    sure = [s.to for s in settled if s.works]
    untried = [*(s.to for s in settled if s.works is None), *advice]
    if sure:
        found = Statement("tried_each" if len(sure) > 1 else "tried", {"ways": sure})
        return (found, Statement("untried", {"ways": untried})) if untried else (found,)
    code = "not_enough" if any(s.works is False for s in settled) else "to_do"
    return (Statement(code, {"ways": [*(s.to for s in settled), *advice]}),)
