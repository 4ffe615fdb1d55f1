"""The rules on the rest of a night: what can still be obeyed is judged, what history broke is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from nights import a_night, at_night, knowing
from shows import a_feasible_plan, broken_rules, rundown, small_catalog, with_price, with_show

from lineup.check import check
from lineup.plan import Price

NOW = 12  # H1 has just begun, the highlight with it


def aired(line: str):
    return replace(a_feasible_plan(), airings=rundown(line))


def test_a_night_that_goes_to_plan_breaks_nothing():
    """Whatever the minute. Shelves that are full once more change the margin, which isn't asked about here."""
    for now in range(29):
        night = a_night(now, forgiven_margin=1e6, subsidy=1e6, forgiven_share=1e6)
        assert broken_rules(a_feasible_plan(), at_night(night)) == set(), now


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("W1 1, P1 7, A1 4, H1 5, H2 5, W1 3, R1 5", ""),  # too short, but long ago
        ("W1 4, P1 4, A1 4, H1 2, H2 8, W1 3, R1 5", ""),  # on air: cut as soon as that is heard
        ("W1 4, P1 4, A1 4, H1 1, H2 9, W1 3, R1 5", "duration"),
        ("W1 4, P1 4, A1 4, H1 5, H2 5, R1 2, W1 6", "duration"),
        ("W1 4, P1 4, A1 4, H1 5, H2 5, P1 3, R1 5", "airings"),
    ],
)
def test_only_what_can_be_changed_is_judged(line, rule):
    """Aired minutes are what they were."""
    assert (rule in broken_rules(aired(line), at_night(a_night(NOW)))) == bool(rule)
    assert broken_rules(aired(line), at_night(a_night(NOW))) & {"duration", "airings"} == ({rule} if rule else set())


def test_what_is_gone_airs_no_more_and_is_not_missed():
    """Taken down or sold out: neither on air nor required."""
    gone = at_night(knowing(a_night(NOW), "R1", off=True))
    assert "airings" in broken_rules(a_feasible_plan(), gone)
    needed = gone.model_copy(
        update={"products": tuple(p.model_copy(update={"must_include": p.sku == "R1"}) for p in gone.products)}
    )
    without = aired("W1 4, P1 4, A1 4, H1 5, H2 5, W1 8")
    assert "required" not in broken_rules(without, needed)


def test_a_price_that_has_sold_stays():
    """And one that was announced gets no dearer."""
    dearer, cheaper = Price("R1", 52.9), Price("R1", 40.9)
    announced = at_night(a_night(NOW))
    assert "price_ladder" in broken_rules(with_price(a_feasible_plan(), dearer), announced)
    assert "price_ladder" not in broken_rules(with_price(a_feasible_plan(), cheaper), announced)
    held = at_night(knowing(a_night(NOW), "R1", held=True))
    assert "price_ladder" in broken_rules(with_price(a_feasible_plan(), cheaper), held)


def test_debts_of_misfortune_are_forgiven():
    """A margin that history broke doesn't have to be earned back."""
    poor = with_show(small_catalog(), margin_floor=0.9)
    assert "margin_floor" in broken_rules(a_feasible_plan(), at_night(a_night(NOW), poor))
    forgiven = replace(a_night(NOW), forgiven_margin=1e6)
    assert "margin_floor" not in broken_rules(a_feasible_plan(), at_night(forgiven, poor))


def test_a_highlight_that_has_begun_stays_where_it_is():
    """Its place is fixed; once it has passed, hits air anywhere."""
    moved = replace(a_feasible_plan(), highlight=replace(a_feasible_plan().highlight, start_min=14))
    assert "highlight_window" in broken_rules(moved, at_night(a_night(NOW)))
    later = aired("W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, H3 5")
    late = with_price(replace(later, prices=(*later.prices, Price("H3", 159.0))), Price("H3", 159.0))
    assert "highlight_hits" in broken_rules(late, at_night(a_night(NOW)))
    assert "highlight_hits" not in broken_rules(late, at_night(a_night(21)))


def test_what_is_excused_is_not_judged():
    """It is named in the night, and so nowhere else."""
    night = replace(a_night(NOW), excused=("duration",))
    broken = aired("W1 4, P1 4, A1 4, H1 5, H2 5, R1 2, W1 6")
    assert not next(r for r in check(broken, at_night(night)) if r.rule == "duration").breaches
