"""How reasons are found: the clock and the user's stop, proofs that never err, changes as they would be read."""

from __future__ import annotations

import ast
import re
import threading
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from no_plan_cases import CASES, small, with_products
from shows import (
    a_feasible_plan,
    broken_rules,
    make_catalog,
    make_product,
    report_of,
    small_catalog,
    with_product,
    with_show,
)

from lineup.catalog import Catalog
from lineup.check import RULE_NAMES
from lineup.completion import complete
from lineup.errors import Interrupted, NoPlan, Refusal, Statement
from lineup.plan import Airing, Kept
from lineup.planner import plan_show
from lineup.solver import explain
from lineup.solver.building import build_problem
from lineup.solver.explain import hopeless, no_plan
from lineup.solver.explain.capacity import lengths_reached
from lineup.solver.explain.changes import with_show as with_changed_show
from lineup.solver.explain.highlights import highlights
from lineup.solver.explain.relaxations import Stage, relaxations
from lineup.solver.explain.relief import relief
from lineup.solver.watch import Watch
from lineup.vocabulary.en import no_plan as no_plan_words
from lineup.vocabulary.en import proofs
from lineup.vocabulary.no_plan import refused, said

LANGUAGES = ("zh", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_clock_is_blamed_for_what_the_clock_did(language):
    """When the time limit ended the search, nothing is said about the catalogue, only how to search longer."""
    catalog = small(language)
    watch = Watch(deadline=130.0, began=100.0, ended_by="time_limit")
    error = refused(catalog, no_plan(build_problem(catalog), [], 0, watch))
    assert error.rules == ()
    assert "30 秒" in str(error) or "30 seconds" in str(error)
    assert "--time-limit 120" in error.remedy


def test_an_impossible_catalogue_is_called_so_whatever_the_clock():
    """What arithmetic proves needs no search: a short time limit doesn't hide it."""
    with pytest.raises(NoPlan, match="overlap of 1 minute"):
        plan_show(CASES["pins that overlap"].build("en"), time_limit=0.001)


def test_ctrl_c_ends_the_explanation():
    """A stop while the reason is being looked for is an interruption, not a reason."""
    stop = threading.Event()
    stop.set()
    with pytest.raises(Interrupted):
        no_plan(build_problem(small("zh", highlight_share=0.95)), [], 0, Watch(stop=stop))


def nobody_comes(catalog: Catalog) -> Catalog:
    empty = make_catalog([make_product()], private=0, public=0, minutes=30).traffic
    return Catalog(**{**dict(with_show(catalog, ad_budget=0)), "traffic": empty})


def nothing_in_stock(catalog: Catalog) -> Catalog:
    return with_products(catalog, **{p.sku: {"stock": 0, "restock_max": 0} for p in catalog.products})


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (nobody_comes, "0 entries"),
        (lambda catalog: with_show(catalog, base_rate=0), "base_rate is 0"),
        (nothing_in_stock, "none of 7 products"),
    ],
)
def test_a_show_that_sells_nothing_is_said_to(build, words):
    """No entries, no buyers or no stock: the message says which, since no plan is better than another."""
    with pytest.raises(NoPlan, match=words):
        plan_show(build(small("en")), effort="quick")


@given(st.data())
def test_a_catalogue_that_has_a_plan_is_never_called_hopeless(data):
    """However tight: limits, lengths and pins that a known plan keeps are no proof that there is none."""
    plan, catalog = a_feasible_plan(), small_catalog()
    first = {a.sku: a for a in reversed(plan.airings)}
    for sku, airing in first.items():
        lengths = [a.duration_min for a in plan.airings if a.sku == sku]
        fields: dict[str, object] = {}
        if data.draw(st.booleans()):
            fields |= {"min_minutes": min(lengths), "max_minutes": max(lengths)}
        pin = data.draw(st.sampled_from(["none", "fixed_start", "earliest_start", "latest_start", "must_include"]))
        if pin != "none":
            fields[pin] = True if pin == "must_include" else airing.start_min
        catalog = with_product(catalog, sku, **fields)
    tight = {
        "category_minutes": 5,
        "relief_window": 11,
        "highlight_lead_in": 1,
        "relist_gap": 18,
        "margin_floor": report_of("margin_floor", plan, catalog).value,
        "welfare_budget": report_of("welfare_budget", plan, catalog).value,
    }
    chosen = data.draw(st.sets(st.sampled_from(sorted(tight))))
    catalog = with_show(catalog, **{name: tight[name] for name in sorted(chosen)})
    assert not broken_rules(plan, catalog)
    assert hopeless(build_problem(catalog), 0, Watch()) is None


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(0, 3), st.integers(1, 3)), min_size=1, max_size=4),
    st.integers(1, 30),
)
def test_lengths_that_airings_can_add_up_to(spans, minutes):
    """The lengths reached are those that trying every number of airings and every length finds."""
    goods = [
        make_product(f"P{i}", min_minutes=low, max_minutes=low + extra, max_airings=most)
        for i, (low, extra, most) in enumerate(spans)
    ]
    catalog = make_catalog(goods, minutes=minutes, relist_gap=0, highlight_minutes=1)
    expected = {0}
    for product in goods:
        for _ in range(product.max_airings):
            more = range(product.min_minutes, product.max_minutes + 1)
            expected |= {sum_ for total in expected for sum_ in (total + n for n in more) if sum_ <= minutes}
    reached = lengths_reached(catalog)
    assert {n for n in range(minutes + 1) if reached >> n & 1} == expected


@pytest.mark.parametrize("minutes", [45, 90, 150])
def test_another_length_is_tried_as_it_would_be_read(minutes):
    """What was filled in because of the length (highlight, traffic, roles) is what a reading with that length fills in."""
    rows = [
        {
            "sku": f"P{i}",
            "list_price": 20.0 + 30 * i,
            "cost": 8.0 + 11 * i,
            "stock": 40 + 7 * i,
            "new_fan_appeal": float(10 + 37 * i % 80),
            "returning_fan_appeal": float(15 + 53 * i % 80),
        }
        for i in range(24)
    ]
    read = {length: complete("show.xlsx", "zh", rows, {"minutes": length}) for length in (120, minutes)}
    changed = with_changed_show(read[120], minutes=minutes)
    assert dict(changed) | {"assumptions": ()} == dict(read[minutes]) | {"assumptions": ()}


STATED = with_products(
    small("zh"),
    W1={"earliest_start": 3},
    P1={"fixed_start": 20},
    R1={"must_include": True},
    G1={"must_include": True, "latest_start": 9},
)
KEPT = STATED.model_copy(update={"kept": Kept((Airing("H1", 12, 5), Airing("H2", 12, 5)))})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", get_args(Stage))
@pytest.mark.parametrize("longest", [False, True])
def test_every_relaxation_changes_a_catalogue_and_has_words(stage, language, longest):
    """A line of the table can be applied from its nearest value to its loosest, and said in every language."""
    catalog = KEPT.model_copy(update={"language": language})
    if longest:
        catalog = with_changed_show(catalog, minutes=1440)
    for line in relaxations(catalog, stage):
        assert line.change(catalog, line.values[0]) != catalog != line.loosest(catalog)
        assert set(line.rules) <= set(RULE_NAMES)
        spoken = [line.to(value) for value in {line.values[0], line.values[-1]}]
        reached = Statement(f"reached.{line.name}", {"value": 1.0, "limit": 2.0})
        spoken += {"proof": [], "timeline": [line.title, line.stands], "figures": [line.title, reached]}[stage]
        assert all(said(catalog, Refusal((statement,), ()))[0] for statement in spoken)


def test_every_code_has_words_and_every_word_a_code():
    """What the explanation says by code is what the vocabulary has words for."""
    trees = [ast.parse(path.read_text("utf-8")) for path in Path(explain.__file__).parent.glob("*.py")]
    spelt = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    by_name = ("stands.", "reached.", "to.")  # with the name of a relaxation behind
    words = {code for code in no_plan_words.WORDS if not code.startswith(by_name)} - {"free_orders"}
    assert words | set(proofs.PROOFS) <= spelt
    kinds = {code.split(".")[0] for code in proofs.PROOFS}
    proved = {text for text in spelt if isinstance(text, str) and re.fullmatch(rf"({'|'.join(kinds)})\.\w+", text)}
    assert proved == set(proofs.PROOFS)


def test_what_is_pinned_stays_pinned_while_others_give_way():
    """A change is tried with everything else as it is, the airings of an edited plan among it, and so is only what works."""
    assert with_changed_show(KEPT, category_minutes=9).kept == KEPT.kept
    both = small("zh").model_copy(update={"kept": KEPT.kept})
    with pytest.raises(NoPlan) as refused_:
        plan_show(both, effort="quick")
    assert refused_.value.rules == ("pins",)
    sure = refused_.value.remedy.split("已试排")[0]
    assert "取消「H1」（20:12）的锁定" in sure
    assert "取消「H2」（20:12）的锁定" in sure
    assert "--set" not in sure


SWITCHED_OFF = {
    "a highlight as long as the show": {"minutes": 20, "highlight_minutes": 20},
    "a hit at minute 0": {"minutes": 20, "highlight_minutes": 8},
}


@pytest.mark.parametrize("case", SWITCHED_OFF)
def test_arithmetic_asks_for_a_lead_in_only_where_there_is_one(case):
    """Without relief and from minute 0 on a highlight is refused for the lead-in, and with a lead-in of 0 it is not."""
    goods = [make_product("H", "hit", fixed_start=0), *(make_product(f"R{i}") for i in range(4))]
    for lead in (0, 1):
        limits = {"min_hits": 1, "relief_window": 21, "opening_window": 0, "highlight_lead_in": lead}
        catalog = make_catalog(goods, **SWITCHED_OFF[case], **limits)
        rules = {rule for kind in (highlights, relief) for proof in kind(catalog) for rule in proof.rules}
        assert ("lead_in" in rules) if lead else not rules
