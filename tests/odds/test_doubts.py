"""Where the catalogue was learnt, simulated nights draw the room from what is known of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from plan_books import a_plan_book
from report.results import a_result

from lineup.catalog import Doubt
from lineup.odds import odds_of
from lineup.odds.doubts import drawn_in, rooms_of
from lineup.report.fingerprint import fingerprint
from lineup.report.odds_json import odds_content
from lineup.report.odds_prose import odds_lines
from lineup.report.words import Words
from lineup.workbook.plan_book import read_plan_book

DOUBTS = (
    Doubt(field="level", low=0.7, high=1.4),
    Doubt(field="dwell_new", low=0.8, high=1.6),
    Doubt(field="returning_share_public", low=0.1, high=0.3),
    Doubt(field="traffic.public", low=9000, high=14000),
    Doubt(field="elasticity_new", low=1.0, high=3.0),
)


@pytest.fixture(scope="module")
def result():
    return a_result("en")


@pytest.fixture(scope="module")
def learnt(result):
    return result.catalog.model_copy(update={"doubts": DOUBTS})


def test_nothing_learnt_nothing_drawn(result):
    """A catalogue that nobody learnt has the odds and the fingerprint that it had."""
    assert rooms_of(result.catalog) is None
    assert "drawn" not in (odds_content(odds_of(result.catalog, result.plan)) or {})
    assert "doubts" not in result.catalog.model_dump_json(exclude={"doubts"})
    plain = fingerprint(result.catalog, "quick", 0)
    assert plain != fingerprint(result.catalog.model_copy(update={"doubts": DOUBTS}), "quick", 0)


def test_what_is_drawn_is_as_wide_as_it_is_known(learnt):
    """Eight in ten rooms lie in the interval; what trades off with the level is not drawn again."""
    rooms = rooms_of(learnt)
    assert drawn_in(learnt) == ("level", "dwell_new", "returning_share_public", "traffic.public")
    assert set(rooms.show) == {"base_rate", "dwell_new", "returning_share_public"}
    spread = np.quantile(rooms.show["base_rate"], [0.1, 0.9])
    assert np.log(spread[1] / spread[0]) == pytest.approx(np.log(2), rel=0.2)
    assert rooms.show["base_rate"].mean() == pytest.approx(learnt.show.base_rate, rel=0.05)
    assert ((rooms.show["returning_share_public"] > 0) & (rooms.show["returning_share_public"] < 1)).all()


def test_odds_are_wider_and_say_so(result, learnt):
    """What isn't known of the room makes nights differ more, and the report says what is drawn and from what."""
    plain, drawn = (odds_of(catalog, result.plan) for catalog in (result.catalog, learnt))
    assert drawn.gmv.high / drawn.gmv.low > 1.2 * plain.gmv.high / plain.gmv.low
    assert drawn.gmv.mid == pytest.approx(plain.gmv.mid, rel=0.15)
    assert odds_of(learnt, result.plan) == drawn
    told = odds_lines(learnt, drawn, Words("en"))[-1]
    assert "Learnt" in told
    assert "Dwell new" in told or "dwell" in told.lower()
    assert odds_content(drawn)["drawn"] == list(drawn.drawn)


def test_the_plan_workbook_carries_it(result, learnt, tmp_path):
    """The plan of a learnt catalogue, read back, is simulated with the same doubts."""
    book = read_plan_book(a_plan_book(tmp_path, replace(result, catalog=learnt)))
    assert book.catalog.doubts == DOUBTS
