"""What one more viewer is worth is the derivative of what the plain evaluator says."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, small_catalog, with_show

from lineup.catalog import Catalog, Traffic
from lineup.evaluate import Figures, evaluate
from lineup.worth import RulePrices, viewer_worth

STEP = 1e-3  # viewers


def one_more(catalog: Catalog, minute: int) -> tuple[Catalog, tuple[float, float]]:
    """The catalogue with a few more private entries in a minute, and how many of them are new and returning."""
    private = list(catalog.traffic.private)
    private[minute] += STEP
    share = catalog.show.returning_share_private
    traffic = Traffic(private=tuple(private), public=catalog.traffic.public)
    return Catalog(**{**dict(catalog), "traffic": traffic}), (STEP * (1 - share), STEP * share)


def slope(catalog: Catalog, minute: int, figure: object) -> float:
    more, _ = one_more(catalog, minute)
    plan = a_feasible_plan()
    return (figure(evaluate(more, plan)) - figure(evaluate(catalog, plan))) / STEP  # type: ignore[operator]


def worth_of_step(catalog: Catalog, minute: int, rules: RulePrices) -> float:
    plan = a_feasible_plan()
    new, returning = viewer_worth(catalog, plan, evaluate(catalog, plan), rules)[minute]
    _, (more_new, more_returning) = one_more(catalog, minute)
    return (new * more_new + returning * more_returning) / STEP


def margin_slack(catalog: Catalog, figures: Figures) -> float:
    return figures.margin - catalog.show.margin_floor * figures.net_gmv


def share_slack(catalog: Catalog, figures: Figures) -> float:
    inside = sum(m.gmv for m in figures.curve if m.t in a_feasible_plan().highlight)
    return inside - catalog.show.highlight_share * figures.gmv


def lift(figures: Figures) -> float:
    window = a_feasible_plan().highlight
    inside = [m.viewers for m in figures.curve if m.t in window]
    everyone = [m.viewers for m in figures.curve]
    return (sum(inside) / len(inside)) / (sum(everyone) / len(everyone))


@pytest.mark.parametrize("minute", [0, 5, 12, 17, 22, 29])
def test_a_viewer_is_worth_what_he_adds_to_gmv(minute: int) -> None:
    """Later sales, stock that runs short and the mix of buyers under a coupon are all in it."""
    catalog = small_catalog()
    expected = slope(catalog, minute, lambda f: f.gmv)
    assert worth_of_step(catalog, minute, RulePrices()) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("goal", ["gmv", "net_gmv", "profit"])
@pytest.mark.parametrize("minute", [0, 12, 29])
def test_a_viewer_is_worth_what_he_adds_to_the_goal(goal: str, minute: int) -> None:
    """Whichever the goal is, prizes and spend being what they are."""
    catalog = with_show(small_catalog(), goal=goal)
    expected = slope(catalog, minute, lambda f: f.value)
    assert worth_of_step(catalog, minute, RulePrices()) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("minute", [0, 9, 16, 25])
def test_what_binding_rules_cost_is_counted_in(minute: int) -> None:
    """A rule's price times what one more viewer does to its slack is added to the GMV that he brings."""
    catalog = small_catalog()
    rules = RulePrices(margin_floor=0.7, welfare_budget=0.4, highlight_share=1.3, highlight_lift=2000.0)
    expected = slope(
        catalog,
        minute,
        lambda f: (
            f.gmv + 0.7 * margin_slack(catalog, f) - 0.4 * f.subsidy + 1.3 * share_slack(catalog, f) + 2000.0 * lift(f)
        ),
    )
    assert worth_of_step(catalog, minute, rules) == pytest.approx(expected, rel=1e-4)


def test_an_order_that_would_shrink_pays_for_what_is_wanted() -> None:
    """The price of a product's last pack counts for every unit of it that a viewer wants, and for nothing else."""
    catalog, minute = small_catalog(), 26  # R1 is on air from minute 25
    plain = worth_of_step(catalog, minute, RulePrices())
    wanted = slope(catalog, minute, lambda f: f.sales["R1"].wanted)
    held = worth_of_step(catalog, minute, RulePrices(newsvendor={"R1": 5.0}))
    assert held == pytest.approx(plain + 5.0 * wanted, rel=1e-5)
    other = worth_of_step(catalog, 29, RulePrices(newsvendor={"W1": 5.0}))
    assert other == pytest.approx(worth_of_step(catalog, 29, RulePrices()), rel=1e-12)


def test_nobody_buys_after_the_show() -> None:
    """A viewer of the last minute is worth what is sold in that minute alone."""
    catalog, plan = small_catalog(), a_feasible_plan()
    figures = evaluate(catalog, plan)
    new, returning = viewer_worth(catalog, plan, figures)[-1]
    last = figures.curve[-1]
    assert 0 < new * last.new_viewers + returning * last.returning_viewers < 1.05 * last.gmv
