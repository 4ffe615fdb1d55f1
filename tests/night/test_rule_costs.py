"""What the rules cost tonight: more would be had without them, and only by letting them go."""

from __future__ import annotations

import threading

from cli_run import run
from plan_books import a_plan_book
from shows import a_feasible_plan, small_catalog

from lineup.night.beginning import begin
from lineup.night.facts import Facts
from lineup.night.outlook import GROUPS
from lineup.night.replan import replan
from lineup.night.rule_costs import rule_costs
from lineup.report.tonight import TonightWords
from lineup.solver.search import Watch


def a_replan(**show: float):
    catalog = small_catalog()
    catalog = catalog.model_copy(update={"show": catalog.show.model_copy(update=show)})
    return replan(begin(catalog, a_feasible_plan(), Facts(now=9)), a_feasible_plan(), Watch())


def test_a_tight_floor_costs_and_a_loose_one_does_not():
    """By group, never below nothing; all together are no cheaper than the dearest."""
    tight = {one.group: one for one in rule_costs(a_replan(margin_floor=0.43), Watch())}
    loose = {one.group: one for one in rule_costs(a_replan(margin_floor=0.0, welfare_budget=50_000.0), Watch())}
    assert set(tight) == set(GROUPS)
    assert tight["money"].cost > 100  # yuan
    assert loose["money"].cost < 0.01 * tight["money"].cost
    assert all(one.cost >= 0 and 0 <= one.share < 1 for one in tight.values())
    assert tight["all"].cost >= 0.99 * max(one.cost for one in tight.values())


def test_nobody_waits_for_it_who_stopped():
    """Nothing is said of what was not asked to its end."""
    stop = threading.Event()
    stop.set()
    assert rule_costs(a_replan(), Watch(stop=stop)) == ()


def test_it_is_said(capsys, tmp_path):
    """On the screen, after the cues, unless somebody set a time."""
    book = a_plan_book(tmp_path)
    ended = run(capsys, "replan", book, "--at", "20:09", "--lang", "en")
    assert "rules cost" in ended.out
    assert ended.out.index("rules cost") > ended.out.index("Next")
    ended = run(capsys, "replan", book, "--at", "20:09", "--lang", "en", "--time-limit", "9")
    assert "rules cost" not in ended.out


def test_groups_are_said_dearest_first():
    """All of them together last; what costs next to nothing isn't said."""
    replanned = a_replan(margin_floor=0.43)
    costs = rule_costs(replanned, Watch())
    said = TonightWords(replanned.result.catalog)
    sentence = said.rule_costs(costs)
    assert "毛利和福利" in sentence
    assert sentence.index("毛利和福利") < sentence.index("全部一起")
    assert said.rule_costs(()) == said.say("rules_cost_nothing")
