"""The `highlight_share` rule: the highlight earns its share of GMV."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_show

from lineup.evaluate import evaluate


def _share() -> float:
    figures = evaluate(small_catalog(), a_feasible_plan())
    return (figures.by_airing[3][1] + figures.by_airing[4][1]) / figures.gmv  # the two hits fill the highlight


@pytest.mark.parametrize(("past", "passes"), [(-0.01, True), (0.0, True), (5e-7, True), (2e-6, False), (0.01, False)])
def test_the_share_against_a_limit_around_it(past, passes):
    """It holds at the limit and within rounding, not a millionth past it."""
    report = report_of(
        "highlight_share", a_feasible_plan(), with_show(small_catalog(), highlight_share=_share() + past)
    )
    assert report.passed is passes
    assert report.value == pytest.approx(_share(), rel=1e-12)


def test_close_shares_are_told_apart_in_the_sentence():
    """A share a hair short is written with enough decimals to differ from its limit."""
    catalog = with_show(small_catalog("en"), highlight_share=_share() + 1e-4)
    (breach,) = sentences(report_of("highlight_share", a_feasible_plan(), catalog))
    assert f"{_share():.2%}" in breach
    assert f"{_share() + 1e-4:.2%}" in breach


def test_a_show_that_sells_nothing_has_no_share():
    """Without GMV there is nothing to measure."""
    report = report_of("highlight_share", a_feasible_plan(), with_show(small_catalog(), base_rate=0.0))
    assert (report.value, report.passed) == (None, True)
