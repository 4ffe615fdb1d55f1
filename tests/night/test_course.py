"""What has aired by now, and what playing on means."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, small_catalog

from lineup.night.beginning import begin
from lineup.night.course import playing_on
from lineup.night.facts import Facts

# W1 0-4, P1 4-8, A1 8-12, H1 12-17, H2 17-22, W1 22-25, R1 25-30


def line(airings) -> str:
    return ", ".join(f"{a.sku} {a.duration_min}" for a in airings)


def course(**facts):
    begun = begin(small_catalog(), a_feasible_plan(), Facts(**facts))
    return begun.catalog, begun.course


@pytest.mark.parametrize(
    ("facts", "begun", "on"),
    [
        ({"now": 13}, "W1 4, P1 4, A1 4, H1 5", "W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 5"),
        ({"now": 15}, "W1 4, P1 4, A1 4, H1 5", "W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 5"),
        ({"now": 16}, "W1 4, P1 4, A1 4, H1 5, H2 5", "W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 5"),
        # gone: later ones move up, the last are stretched
        ({"now": 13, "dropped": frozenset({"H2"})}, "W1 4, P1 4, A1 4, H1 5", "W1 4, P1 4, A1 4, H1 5, W1 5, R1 8"),
        # gone just before it was to begin: who is on air goes on until the change is heard
        ({"now": 16, "sold_out": frozenset({"H2"})}, "W1 4, P1 4, A1 4, H1 6", "W1 4, P1 4, A1 4, H1 6, W1 4, R1 8"),
        # another came on in its place
        ({"now": 14, "on_air": "H2"}, "W1 4, P1 4, A1 4, H2 5", "W1 4, P1 4, A1 4, H2 5, H1 5, W1 3, R1 5"),
        # held: what was to follow is still to come
        ({"now": 13, "on_air": "A1"}, "W1 4, P1 4, A1 6, H1 5", "W1 4, P1 4, A1 6, H1 5, H2 5, W1 3, R1 3"),
        # skipped by now: what followed came on earlier
        ({"now": 13, "skipped": frozenset({"P1"})}, "W1 4, A1 4, H1 5, H2 5", None),
        ({"now": 13, "late": 4}, "W1 4, P1 4, A1 4, H1 5", "W1 4, P1 4, A1 4, H1 5, H2 5, W1 4"),
        ({"now": 13, "end": 24}, "W1 4, P1 4, A1 4, H1 5", "W1 4, P1 4, A1 4, H1 5, H2 7"),
    ],
)
def test_the_course(facts, begun, on):
    """Begun airings, and the old order to the end."""
    catalog, found = course(**facts)
    assert line(found.begun) == begun
    played = playing_on(found, catalog)
    assert sum(a.duration_min for a in played) == catalog.show.minutes
    if on is not None:
        assert line(played) == on


def test_sales_that_were_told_are_history():
    """Units as said, what is left of the shelf, the price that stays."""
    plan = a_feasible_plan()
    begun = begin(
        small_catalog(), plan, Facts(now=13, sold={"P1": 7.0}, left={"W1": 100.0}, sold_out=frozenset({"R1"}))
    )
    known = begun.catalog.night.products
    assert known["P1"].sold == 7.0
    assert known["P1"].left == {"P1": 83.0}
    assert known["P1"].held
    assert known["P1"].price == plan.price("P1")
    assert known["W1"].left == {"W1": 100.0}
    assert known["R1"].is_out


def test_a_total_alone_is_shared_out():
    """By what each was expected to bring; the room's sales are that total."""
    begun = begin(small_catalog(), a_feasible_plan(), Facts(now=13, gmv=9_000.0))
    night = begun.catalog.night
    assert sum(known.gmv for known in night.products.values()) == pytest.approx(9_000.0, abs=0.05)
    assert night.gmv_within(0, 13) == pytest.approx(9_000.0, abs=0.05)


def test_a_second_state_goes_on_from_the_first():
    """What was known stays; minutes between are what the model says."""
    first = begin(small_catalog(), a_feasible_plan(), Facts(now=10, gmv=5_000.0))
    plan = replace(a_feasible_plan(), airings=playing_on(first.course, first.catalog))
    second = begin(first.catalog, plan, Facts(now=20))
    assert second.catalog.night.curve[:10] == first.catalog.night.curve
    assert len(second.catalog.night.curve) == 20
    assert second.catalog.night.products["P1"].sold == first.catalog.night.products["P1"].sold
    assert second.catalog.night.aired >= first.catalog.night.aired


def test_a_late_start_keeps_clocks():
    """Pins move towards the real start, and the end stays where it was."""
    catalog = small_catalog()
    pinned = catalog.model_copy(
        update={
            "products": tuple(
                p.model_copy(update={"latest_start": 20 if p.sku == "H2" else None}) for p in catalog.products
            )
        }
    )
    begun = begin(pinned, a_feasible_plan(), Facts(now=5, late=3))
    assert begun.catalog.product("H2").latest_start == 17
    assert begun.catalog.show.minutes == 27
    assert begun.catalog.night.shift == -3


def test_a_pin_that_the_show_no_longer_reaches_is_lifted():
    """What must air still must, at any time; that the pin isn't kept is said by name."""
    catalog = small_catalog()
    products = tuple(p.model_copy(update={"fixed_start": 25 if p.sku == "R1" else None}) for p in catalog.products)
    begun = begin(catalog.model_copy(update={"products": products}), a_feasible_plan(), Facts(now=13, end=24))
    lifted = begun.catalog.product("R1")
    assert (lifted.fixed_start, lifted.must_include) == (None, True)
    assert begun.catalog.night.excused == ("pins",)


def test_who_is_on_air_fills_what_was_skipped():
    """Where nothing else was planned, the last one is still on air."""
    _, found = course(now=29, skipped=frozenset({"P1"}))
    assert line(found.begun) == "W1 4, A1 4, H1 5, H2 5, W1 3, R1 9"


def test_what_was_settled_before_stays_settled():
    """A shorter notice than the last one takes nothing back."""
    first = begin(small_catalog(), a_feasible_plan(), Facts(now=10, notice=4))
    second = begin(first.catalog, a_feasible_plan(), Facts(now=10, notice=0))
    assert second.catalog.night.ready == first.catalog.night.ready


def test_what_came_on_fills_what_was_skipped():
    """It is on air since the last one that aired went off."""
    _, found = course(now=29, skipped=frozenset({"P1"}), on_air="G1")
    assert line(found.begun) == "W1 4, A1 4, H1 5, H2 5, W1 3, R1 5, G1 4"
