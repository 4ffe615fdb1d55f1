"""A show without a highlight: the rules on one are not counted among those that hold."""

from __future__ import annotations

from report.results import a_result, screen
from report.test_trades import plain

from lineup.check import RULE_NAMES
from lineup.report.tables import tables_of
from lineup.tonight import ON_HIGHLIGHT


def test_only_rules_that_say_something_are_counted():
    """Nineteen of them; with a highlight all."""
    totals = tables_of(plain()).totals
    assert (totals.rules, totals.rules_passed) == (len(RULE_NAMES) - len(ON_HIGHLIGHT),) * 2
    assert tables_of(a_result()).totals.rules == len(RULE_NAMES)
    assert "19/19" in screen(plain())
