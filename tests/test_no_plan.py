"""When there is no plan: which rules conflict, with the numbers, and a change that does give one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import pytest
from no_plan_cases import CASES, dear_prizes, small, with_products
from shows import with_product, with_show

from lineup.catalog import Catalog, Language
from lineup.check import RULE_NAMES
from lineup.errors import NoPlan, Refusal
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


@pytest.mark.parametrize("name", grouped(name for name, case in CASES.items() if case.parameters))
def test_each_parameter_that_it_offers_gives_a_plan(name):
    """What the remedy says of an option holds: planning with it succeeds."""
    catalog, (_, remedy) = CASES[name].build("zh"), told(name, "zh")
    assert "已试排" in remedy
    offered = parameters_of(remedy)
    assert len(offered) == CASES[name].parameters
    for change in offered:
        assert plan_show(changed_show(catalog, **change), effort="quick").figures.gmv > 0


@pytest.mark.parametrize(
    ("case", "sku", "start"),
    [("pins that overlap", "R1", 13), ("a gap before a pin", "W1", 3), ("a pin at the very end", "P1", 27)],
)
def test_the_nearest_free_start_gives_a_plan(case, sku, start):
    """A pin that collides is told the nearest minute at which a plan was found, and there is one."""
    catalog = CASES[case].build("zh")
    sure = re.split("都?已试排", told(case, "zh")[1])[0]
    assert f"「{sku}」的「固定开讲」改成第 {start} 分钟（20:{start:02}）" in sure
    assert plan_show(with_product(catalog, sku, fixed_start=start), effort="quick").figures.gmv > 0


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
    assert plan_show(mended, effort="quick").figures.gmv > 0


def test_limits_that_only_together_are_too_much_are_named_together():
    """Where loosening one rule is not enough, the message says so and names a set that is."""
    catalog = small("zh", margin_floor=0.69, highlight_lift=1.9)
    error = refused(catalog)
    assert set(error.rules) == {"margin_floor", "highlight_lift"}
    assert "要一起放宽" in str(error)
    change = {name: value for offered in parameters_of(error.remedy) for name, value in offered.items()}
    assert set(change) == set(error.rules)
    if "还没有找到方案" not in error.remedy:  # what was tried works; what was not is not claimed to
        assert plan_show(with_show(catalog, **change), effort="quick").figures.gmv > 0


def test_the_same_reason_each_time():
    """Work is counted in trials, so the same catalogue and seed give the same words."""
    texts = [(str(e), e.remedy) for e in (refused(small("zh", highlight_lift=1.9)) for _ in range(2))]
    assert texts[0] == texts[1]
