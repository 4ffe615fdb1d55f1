"""Rules against purchase fatigue (model §8.3)."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.airtime import by_minute, relief_minutes
from lineup.check.report import Breach, Fact, Measure, RuleReport, closest
from lineup.evaluate import Figures
from lineup.plan import Plan


def relief(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Every `relief_window` consecutive minutes hold a minute of a welfare item or activity (§8.3)."""
    window, longest, breaches = catalog.show.relief_window, 0, []
    start = 0  # of the run of minutes without relief
    for t, relieved in enumerate([*relief_minutes(plan, catalog), True]):
        if not relieved:
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
    if window == 0:
        return RuleReport("opening", None, None, ">=", "minutes")
    relieved = sum(relief_minutes(plan, catalog)[:window])
    breaches = () if relieved else (Breach("opening.missing", {"window": window}, minute=0),)
    return RuleReport("opening", float(relieved), 1.0, ">=", "minutes", breaches)


def category_minutes(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """No category gets more than `category_minutes` of any `category_window` consecutive minutes (§8.3)."""
    window, most = catalog.show.category_window, catalog.show.category_minutes
    on_air = [{p.category for p in products if p.sells} - {""} for products in by_minute(plan, catalog)]
    measured, breaches = [], []
    if window <= len(on_air):
        for category in sorted(set().union(*on_air)):
            counts = _counts([category in now for now in on_air], window)
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


def _counts(present: list[bool], window: int) -> list[int]:
    """How many minutes of each window of consecutive minutes are present, by the window's first minute."""
    return [sum(present[t : t + window]) for t in range(len(present) - window + 1)]
