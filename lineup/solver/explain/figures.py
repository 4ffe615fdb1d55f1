"""Plans whose sequence works and whose figures don't: which limit on figures stands in the way, and how near one gets."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check import RuleReport
from lineup.solver.explain.changes import with_show
from lineup.solver.explain.leaving_out import Relaxed
from lineup.solver.explain.money import steps
from lineup.solver.explain.reason import Way, parameter
from lineup.vocabulary.wording import amount, percents, tell
from lineup.workbook.headers import SHOW

LOOSEST: dict[str, float] = {
    "margin_floor": -1.0,
    "welfare_budget": 1e12,
    "highlight_share": 0.0,
    "highlight_lift": 0.0,
}
_GRAIN = {"margin_floor": 0.01, "welfare_budget": 10.0, "highlight_share": 0.01, "highlight_lift": 0.01}


def figure_rules(catalog: Catalog) -> list[Relaxed]:
    """The limits on figures, each with its way to the loosest."""
    return [_relaxed(catalog, name) for name, loosest in LOOSEST.items() if getattr(catalog.show, name) != loosest]


def _relaxed(catalog: Catalog, name: str) -> Relaxed:
    loosest = LOOSEST[name]
    title = tell(catalog, f"「{SHOW[name][0]}」", name)
    way = parameter(catalog, name, (loosest,))
    return Relaxed((name,), title, title, way, lambda c: with_show(c, **{name: loosest}))


def falls_short(catalog: Catalog, report: RuleReport) -> bool:
    """Whether a figure measured without its limit breaks that limit."""
    if report.value is None:
        return False
    beyond = report.value - float(getattr(catalog.show, report.rule))
    return beyond > 0 if report.relation == "<=" else beyond < 0


def way_to(catalog: Catalog, report: RuleReport) -> Way:
    """From a limit to what was reached without it, in round steps."""
    name = report.rule
    limit, reached = float(getattr(catalog.show, name)), report.value or 0.0
    values = steps(limit, reached, _GRAIN[name], most=40)
    lowest, highest = (-1.0, 1.0) if name == "margin_floor" else (0.0, float("inf"))
    return parameter(catalog, name, tuple(dict.fromkeys(min(highest, max(lowest, v)) for v in values)))


def reached(catalog: Catalog, report: RuleReport) -> str:
    """What the best plan without the limit reaches, beside the limit."""
    name, value = report.rule, report.value or 0.0
    limit = float(getattr(catalog.show, name))
    has, needs = percents(value, limit)
    if name == "welfare_budget":
        has, needs = amount(catalog, value), amount(catalog, limit)
    elif name == "highlight_lift":
        has, needs = f"{value:.2f}", f"{limit:.2f}"
    zh, en = {
        "margin_floor": (
            f"毛利率底线是 {needs}，不设这条时找到的最好方案毛利率只有 {has}",
            f"the margin floor is {needs}, and the best plan found without it has a margin rate of {has}",
        ),
        "welfare_budget": (
            f"福利预算是 {needs}，不设这条时找到的最好方案要花 {has}",
            f"the welfare budget is {needs}, and the best plan found without it spends {has}",
        ),
        "highlight_share": (
            f"高光时刻要占成交额的 {needs}，不设这条时找到的最好方案高光只占 {has}",
            f"the highlight has to earn {needs} of GMV, and in the best plan found without this it earns {has}",
        ),
        "highlight_lift": (
            f"高光平均在线要到全场均值的 {needs} 倍，不设这条时找到的最好方案只有 {has} 倍",
            f"the highlight's audience has to be {needs} times the show's mean, and in the best plan found without this "
            f"it is {has} times",
        ),
    }[name]
    return tell(catalog, zh, en)
