"""Too few welfare items and activities, by arithmetic: for the relief rule, the lead-in to the highlight, the budget."""

from __future__ import annotations

from collections.abc import Iterator

from lineup.catalog import Catalog, Show
from lineup.solver.explain.capacity import most_airings
from lineup.solver.explain.filling import USUAL_MINUTES
from lineup.solver.explain.proof import Proof, proof


def relief(catalog: Catalog) -> Iterator[Proof]:
    """What keeps the room without relief: nothing relieves it, or too seldom."""
    show = catalog.show
    relieving = [p for p in catalog.products if p.is_relief and most_airings(p, show)]
    lengths = relief_lengths(catalog)
    needed = relief_airings_needed(show, lengths)
    windows, lead_in = show.relief_window <= show.minutes, show.highlight_lead_in > 0
    if not relieving and windows and lead_in:
        yield proof("relief.none", "relief", "lead_in", needed=needed)
    elif not relieving and (windows or lead_in):
        yield proof(*(("relief.none_dry", "relief") if windows else ("relief.none_lead_in", "lead_in")), needed=needed)
    elif relieving and sum(lengths) + (len(lengths) + 1) * (show.relief_window - 1) < show.minutes:
        have = len(lengths)
        count = len(relieving)
        yield proof("relief.too_few", "relief", needed=needed, count=count, have=have, short=needed - have)


def relief_lengths(catalog: Catalog) -> list[int]:
    """The longest that each possible airing of relief may last, the longest first."""
    relieving = [p for p in catalog.products if p.is_relief]
    return sorted((p.max_minutes for p in relieving for _ in range(most_airings(p, catalog.show))), reverse=True)


def relief_airings_needed(show: Show, lengths: list[int]) -> int:
    """The least airings of relief that keep every window relieved, the longest first; beyond them as long as usual."""
    covered, count = show.relief_window - 1, 0
    while covered < show.minutes or count == 0:
        covered += (lengths[count] if count < len(lengths) else USUAL_MINUTES) + show.relief_window - 1
        count += 1
    return count


def prizes_beyond_budget(catalog: Catalog) -> Iterator[Proof]:
    """Activities that must air, or the cheapest relief that the relief rule needs, cost more than the welfare budget."""
    show = catalog.show
    musts = [p for p in catalog.products if p.is_activity and p.is_required]
    cheapest = sorted(
        p.cost if p.is_activity else 0.0  # a welfare item may sell at its cost or above
        for p in catalog.products
        for _ in range(most_airings(p, show))
        if p.is_relief
    )
    needed = relief_airings_needed(show, relief_lengths(catalog))
    forced, least = sum(p.cost for p in musts), sum(cheapest[:needed])
    short = max(forced, least) - show.welfare_budget
    if short <= 0.01:
        return
    if forced >= least:
        skus = [p.sku for p in musts]
        yield proof("budget.required", "welfare_budget", "required", skus=skus, cost=forced, short=short)
    else:
        yield proof("budget.relief", "welfare_budget", "relief", needed=needed, cost=least, short=short)
