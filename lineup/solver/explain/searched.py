"""What short searches say of rules that conflict: each loosened alone, or a smallest set of them together."""

from __future__ import annotations

from collections.abc import Sequence

from lineup.catalog import Catalog
from lineup.errors import NoPlan
from lineup.solver.explain.figures import falls_short, figure_rules, reached, way_to
from lineup.solver.explain.leaving_out import Relaxed, timeline_rules, to_blame
from lineup.solver.explain.reason import Reason, Way
from lineup.solver.explain.settle import Settled, Works, confirmed, remedy, settle
from lineup.solver.explain.trials import Trials
from lineup.vocabulary.wording import tell


def timeline_conflict(catalog: Catalog, trials: Trials) -> NoPlan:
    """No sequence obeys the rules on time, highlight and fatigue together."""
    relaxed = timeline_rules(catalog)
    length = catalog.show.minutes
    if trials.timeline_outcome(catalog) == "infeasible":
        lead = tell(
            catalog,
            f"时间排不开：{length} 分钟里怎么排都会违反时间、高光或疲劳规则（已证明）",
            f"No sequence of {length} minutes obeys the rules on time, highlight and fatigue together (proven)",
        )
    else:
        lead = tell(
            catalog,
            f"时间排不开：没有找到 {length} 分钟里同时满足时间、高光和疲劳规则的排法",
            f"No sequence of {length} minutes was found that obeys the rules on time, highlight and fatigue together",
        )
    blamed, alone = to_blame(relaxed, catalog, trials.has_timeline)
    stands = [r.stands for r in blamed]
    return _said(catalog, trials, lead, blamed, alone, stands, [r.way for r in blamed], relaxed, trials.has_timeline)


def figure_conflict(catalog: Catalog, trials: Trials) -> NoPlan:
    """Sequences there are, but none was found with figures within all limits."""
    relaxed = figure_rules(catalog)
    lead = tell(
        catalog,
        "时间排得开，但没有找到各项指标都达标的方案",
        "Sequences that fit there are, but no plan was found whose figures keep every limit",
    )
    blamed, alone = to_blame(relaxed, catalog, trials.has_plan)
    together = catalog
    for r in blamed:
        together = r.loosest(together)
    reports = [trials.reports(r.loosest(catalog) if alone else together).get(r.names[0]) for r in blamed]
    known = [(r, report) for r, report in zip(blamed, reports, strict=True) if report and falls_short(catalog, report)]
    if blamed and not known:
        return _almost(catalog, lead, blamed)
    stands = [reached(catalog, report) for _, report in known]
    ways = [way_to(catalog, report) for _, report in known]
    return _said(catalog, trials, lead, [r for r, _ in known], alone, stands, ways, relaxed, None)


def _said(
    catalog: Catalog,
    trials: Trials,
    lead: str,
    blamed: Sequence[Relaxed],
    alone: bool,
    stands: Sequence[str],
    ways: Sequence[Way],
    tried: Sequence[Relaxed],
    works: Works | None,
) -> NoPlan:
    if not blamed:
        return _nothing_helped(catalog, lead, tried, trials)
    rules = tuple(dict.fromkeys(name for r in blamed for name in r.names))
    listed = tell(catalog, "；", "; ").join(stands)
    if alone:
        one = "，松开其中任意一条，这一关就过得去", "; loosening any one of these removes the conflict"
        which = tell(catalog, *one) if len(blamed) > 1 else ""
        message = tell(catalog, f"{lead}{which}：{listed}。", f"{lead}{which}: {listed}.")
        return NoPlan(message, remedy([Reason(rules, message, tuple(ways))], catalog, trials, works), rules)
    message = tell(
        catalog,
        f"{lead}，单独放宽哪一条都不够，这几条要一起放宽：{listed}。",
        f"{lead}; loosening one rule is not enough, these have to give way together: {listed}.",
    )
    changed = catalog
    for r in blamed:
        changed = r.loosest(changed)
    settled: list[Settled] = []
    for way in ways:  # one after the other, what is not settled yet at its loosest
        settled.append(settle(way, changed, trials, works))
        changed = way.applied(changed, settled[-1].value)
    together = tell(catalog, "，同时", ", and ").join(s.text for s in settled)
    return NoPlan(message, together + confirmed(catalog, all(s.works for s in settled)), rules)


def _almost(catalog: Catalog, lead: str, blamed: Sequence[Relaxed]) -> NoPlan:
    """Found without a limit, and within it all the same: the search, not the catalogue, fell short."""
    listed = tell(catalog, "、", ", ").join(r.title for r in blamed)
    return NoPlan(
        tell(
            catalog,
            f"{lead}，但已经很接近：放开{listed}后找到的方案，其实也达标。",
            f"{lead}, but it is close: plans found without {listed} keep that limit all the same.",
        ),
        tell(
            catalog,
            "加 --effort thorough 让它找得更久，多半排得出。",
            "search longer with --effort thorough, which will probably find one.",
        ),
        tuple(name for r in blamed for name in r.names),
    )


def _nothing_helped(catalog: Catalog, lead: str, tried: Sequence[Relaxed], trials: Trials) -> NoPlan:
    listed = tell(catalog, "、", ", ").join(dict.fromkeys(r.title for r in tried))
    if trials.over():
        detail = tell(
            catalog, "还没来得及查清是哪一条卡住了。", "There was no time to find out which rule stands in the way."
        )
    else:
        detail = tell(
            catalog,
            f"逐条放宽、一起放宽过这些，仍没有找到：{listed}。",
            f"Loosening these, one by one and all together, did not help either: {listed}.",
        )
    return NoPlan(
        tell(catalog, f"{lead}。{detail}", f"{lead}. {detail}"),
        tell(
            catalog,
            "加 --effort thorough 让它找得更久；或者先去掉几个固定时间、多放几款不同类目的商品，再运行一次。",
            "search longer with --effort thorough; or drop some fixed times, add products of other categories, and run "
            "again.",
        ),
    )
