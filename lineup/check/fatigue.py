"""Rules against purchase fatigue (model §8.3)."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.airtime import by_minute, relief_minutes
from lineup.check.report import Measure, RuleReport, closest
from lineup.check.wording import clock, minutes, quote, span, tell
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
            when, due = span(catalog, start, t), clock(catalog, start + window - 1)
            breaches.append(
                tell(
                    catalog,
                    f"{when} 连续 {t - start} 分钟没有福利款或互动，最多 {window - 1} 分钟：请最晚在 {due} 插入一个",
                    f"no welfare item or activity {when} ({minutes(t - start)}), at most {window - 1}: "
                    f"put one at {due} or earlier",
                    minute=start + window - 1,
                )
            )
        start = t + 1
    return RuleReport("relief", float(longest), float(window - 1), "<=", "minutes", tuple(breaches))


def category_minutes(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """No category gets more than `category_minutes` of any `category_window` consecutive minutes (§8.3)."""
    window, most = catalog.show.category_window, catalog.show.category_minutes
    on_air = [{p.category for p in products if not p.is_activity} - {""} for products in by_minute(plan, catalog)]
    measured, breaches = [], []
    if window <= len(on_air):
        for category in sorted(set().union(*on_air)):
            counts = _counts([category in now for now in on_air], window)
            count = max(counts)
            measured.append(Measure(most - count, count, most, "<="))
            if count > most:
                start = counts.index(count)
                when = span(catalog, start, start + window)
                breaches.append(
                    tell(
                        catalog,
                        f"类目{quote(catalog, category)}在 {when} 的 {window} 分钟里占了 {count} 分钟，"
                        f"最多 {most} 分钟：请把其中至少 {count - most} 分钟换成别的类目",
                        f"category {quote(catalog, category)} gets {count} of the {minutes(window)} {when}, "
                        f"at most {most}: give {count - most} of them to another category",
                        minute=start,
                    )
                )
    return closest("category_minutes", "minutes", measured, breaches)


def _counts(present: list[bool], window: int) -> list[int]:
    """How many minutes of each window of consecutive minutes are present, by the window's first minute."""
    return [sum(present[t : t + window]) for t in range(len(present) - window + 1)]
