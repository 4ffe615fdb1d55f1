"""When there is no plan: which rules conflict, with the numbers, and a change that does give one."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterable

import pytest
from no_plan_cases import CASES, dear_prizes, small, with_products
from shows import with_product, with_show

from lineup.catalog import Catalog, Language
from lineup.check import RULE_NAMES
from lineup.completion import ROLE_DEFAULTS
from lineup.errors import NoPlan, Refusal, Statement
from lineup.planner import plan_show
from lineup.solver.explain.changes import with_show as changed_show
from lineup.vocabulary.no_plan import said

LANGUAGES = ("zh", "en")


def refused(catalog: Catalog) -> NoPlan:
    with pytest.raises(NoPlan) as caught:
        plan_show(catalog, effort="quick")
    return caught.value


@functools.cache
def found(name: str) -> Refusal:
    """Why one of CASES has no plan: searched for once in a process, since it takes seconds, and told in any language."""
    refusal = refused(CASES[name].build("zh")).refusal
    assert refusal is not None
    return refusal


def told(name: str, language: Language) -> tuple[str, str]:
    return said(CASES[name].build(language), found(name))


def gives_a_plan(catalog: Catalog) -> bool:
    """Whether a quick search finds one; it ends with the first."""
    stop = threading.Event()
    result = plan_show(catalog, effort="quick", stop=stop, progress=lambda p: stop.set() if p.best_goal else None)
    return result.figures.gmv > 0


def grouped(names: Iterable[str]) -> list:
    """Cases by name, all tests of one case in one process."""
    return [pytest.param(name, marks=pytest.mark.xdist_group(f"no plan: {name}"), id=name) for name in names]


def parameters_of(remedy: str) -> list[dict[str, float]]:
    """The changes that a remedy spells as options."""
    found = [{name: float(value)} for name, value in re.findall(r"--set (\w+)=([-\d.]+)", remedy)]
    found += [{"minutes": int(value)} for value in re.findall(r"--minutes (\d+)", remedy)]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", grouped(CASES))
def test_says_which_rules_conflict_with_the_numbers(name, language):
    """The message names the rules, holds the numbers, and is in the catalogue's language, as is what to do."""
    case, (problem, remedy) = CASES[name], told(name, language)
    assert set(case.rules) <= set(found(name).rules) <= set(RULE_NAMES)
    for words in case.zh if language == "zh" else case.en:
        assert words in problem
    chinese = [bool(re.search("[\u4e00-\u9fff]", text)) for text in (problem, remedy)]
    assert chinese == [language == "zh"] * 2


def followed(catalog: Catalog, change: Statement) -> Catalog:
    """The catalogue after a user did what a remedy says."""
    value, skus = change.facts.get("value"), change.facts.get("skus", [change.sku])
    fields: dict[str, object] = {
        "to.fixed_start": {"fixed_start": value},
        "to.fixed_start.free": {"fixed_start": None},
        "to.limits.free": {column.facts["name"]: None for column in change.facts.get("columns", ())},
        "to.fewer_required": {"must_include": False},
        "to.made_welfare": {"role": "welfare", **ROLE_DEFAULTS["welfare"]},
        "to.returns": {"max_airings": value},
    }.get(change.code, {})
    if not fields:
        return changed_show(catalog, **{change.facts["name"]: value})
    if change.code == "to.returns":
        skus = [product.sku for product in catalog.products if product.max_airings < value]
    return with_products(catalog, **dict.fromkeys(skus, fields))


@pytest.mark.parametrize("name", grouped(CASES))
def test_each_change_that_it_offers_gives_a_plan(name):
    """What the remedy says was tried holds: planning with it succeeds. Options are spelt as the command line takes them."""
    catalog, (_, remedy) = CASES[name].build("zh"), told(name, "zh")
    sure = [s.facts["ways"] for s in found(name).remedies if s.code in ("tried", "tried_each", "tried_together")]
    offered = [change for ways in sure for change in ways]
    options = [{c.facts["name"]: c.facts["value"]} for c in offered if c.code in ("to.parameter", "to.minutes")]
    assert len(options) == CASES[name].parameters
    assert sorted(map(str, parameters_of(remedy) if sure else [])) == sorted(
        str({name: int(v) if name == "minutes" else float(v) for name, v in option.items()}) for option in options
    )
    for change in offered:
        assert gives_a_plan(followed(catalog, change))


@pytest.mark.parametrize(
    ("case", "sku", "start"),
    [("pins that overlap", "R1", 13), ("a gap before a pin", "W1", 3), ("a pin at the very end", "P1", 27)],
)
def test_the_nearest_free_start_gives_a_plan(case, sku, start):
    """A pin that collides is told the nearest minute at which a plan was found, and there is one."""
    sure = re.split("都?已试排", told(case, "zh")[1])[0]
    assert f"「{sku}」的「固定开讲」改成第 {start} 分钟（20:{start:02}）" in sure


def test_every_conflict_is_said_at_once():
    """Two conflicts that have nothing to do with each other are both named, and mended together."""
    catalog = with_products(dear_prizes("en"), R0={"fixed_start": 10}, R1={"fixed_start": 12})
    error = refused(catalog)
    assert {"pins", "welfare_budget"} <= set(error.rules)
    assert "overlap of 1 minute" in str(error)
    assert "the budget is ¥100.00, ¥30.00 short" in str(error)
    assert "(1) move “R1” to minute 13" in error.remedy
    assert "(2) set welfare_budget to 130" in error.remedy
    mended = with_show(with_product(catalog, "R1", fixed_start=13), welfare_budget=130)
    assert gives_a_plan(mended)


def test_limits_that_only_together_are_too_much_are_named_together():
    """Where loosening one rule is not enough, the message says so and names a set that is."""
    catalog = small("zh", margin_floor=0.69, highlight_lift=1.9)
    error = refused(catalog)
    assert set(error.rules) == {"margin_floor", "highlight_lift"}
    assert "要一起放宽" in str(error)
    change = {name: value for offered in parameters_of(error.remedy) for name, value in offered.items()}
    assert set(change) == set(error.rules)
    if "还没有找到方案" not in error.remedy:  # what was tried works; what was not is not claimed to
        assert gives_a_plan(with_show(catalog, **change))


@pytest.mark.xdist_group("no plan: highlight lift")
def test_the_same_reason_each_time():
    """Work is counted in trials, so the same catalogue and seed give the same words."""
    again = refused(CASES["highlight lift"].build("zh"))
    assert (str(again), again.remedy) == told("highlight lift", "zh")
