"""Rules against purchase fatigue (model §8.3)."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.airtime import by_minute, history, relief_minutes
from lineup.check.report import Breach, Fact, Measure, RuleReport, closest
from lineup.evaluate import Figures
from lineup.plan import Plan


def relief(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Every `relief_window` consecutive minutes hold a minute of a welfare item or activity (§8.3).

    Tonight: of which one can still be changed.
    """
    window, longest, breaches = catalog.show.relief_window, 0, []
    first = max(0, catalog.night.ready - window + 1)
    start = first  # of the run of minutes without relief
    for t, relieved in enumerate([*relief_minutes(plan, catalog), True]):
        if not relieved or t < first:
            continue
        longest = max(longest, t - start)
        if t - start >= window:
            facts = {"start": start, "end": t, "length": t - start, "most": window - 1}
            breaches.append(Breach("relief.too_long", facts, minute=start + window - 1))
        start = t + 1
    return RuleReport("relief", float(longest), float(window - 1), "<=", "minutes", tuple(breaches))


def opening(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """The first `opening_window` minutes, if any, hold a minute of a welfare item or activity (§8.3)."""
    window = catalog.show.opening_window
    if window == 0 or window <= catalog.night.ready:
        return RuleReport("opening", None, None, ">=", "minutes")
    relieved = sum(relief_minutes(plan, catalog)[:window])
    breaches = () if relieved else (Breach("opening.missing", {"window": window}, minute=0),)
    return RuleReport("opening", float(relieved), 1.0, ">=", "minutes", breaches)


def category_minutes(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """No category gets more than `category_minutes` of any `category_window` consecutive minutes (§8.3)."""
    window, most = catalog.show.category_window, catalog.show.category_minutes
    on_air = [{p.category for p in products if p.sells} - {""} for products in by_minute(plan, catalog)]
    begun = max((airing.end_min for airing in history(plan, catalog)), default=0)
    measured, breaches = [], []
    if window <= len(on_air):
        for category in sorted(set().union(*on_air)):
            counts = _counts([category in now for now in on_air], window, begun)
            count = max(counts)
            measured.append(Measure(most - count, count, most, "<="))
            if count > most:
                start = counts.index(count)
                facts: dict[str, Fact] = {
                    "category": category,
                    "end": start + window,
                    "window": window,
                    "count": count,
                    "most": most,
                    "extra": count - most,
                }
                breaches.append(Breach("category_minutes.too_many", facts, minute=start))
    return closest("category_minutes", "minutes", measured, breaches)


def _counts(present: list[bool], window: int, begun: int) -> list[int]:
    """How many minutes of each window of consecutive minutes are present, by the window's first minute.

    0 of a window that holds none from minute `begun` on: what has aired, or may be held, is not judged (§12).
    """
    return [
        sum(present[t : t + window]) if any(present[max(t, begun) : t + window]) else 0
        for t in range(len(present) - window + 1)
    ]
