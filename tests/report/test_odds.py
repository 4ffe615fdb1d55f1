"""The odds of a plan on screen, in the workbook and as JSON."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from report.results import a_result, screen
from shows import small_catalog, with_show

from lineup.odds import NOISE, Band, SellOut, odds_of
from lineup.report.excel import workbook_bytes
from lineup.report.plan_file import plan_json
from lineup.result import Result


def with_odds(language: str = "en", **show: object) -> Result:
    """The small show's plan with its odds."""
    result = a_result(language, catalog=with_show(small_catalog(language), **show))
    return replace(result, odds=odds_of(result.catalog, result.plan))


@pytest.mark.parametrize(
    ("language", "telling"),
    [
        (
            "en",
            ("eight in ten make GMV of ¥", "Chance that each rule holds: Margin floor", "the Target of ¥20,000: 12%"),
        ),
        ("zh", ("十场有八场 GMV ¥", "守得住的把握：毛利底线", "做到目标GMV ¥20,000 的把握 12%")),
    ],
)
def test_a_few_lines_say_the_odds(language, telling):
    """What GMV may be, how sure rules and target are, what sells out and when, what the nights were assumed to be."""
    result = with_odds(language, target=20_000.0)
    assert result.odds is not None
    odds = replace(result.odds, target_chance=0.12, sold_out=(SellOut("H1", 0.7, 14), SellOut("H2", 0.4, 20)))
    shown = screen(replace(result, odds=odds), width=200)
    for words in telling:
        assert words in shown
    line = next(line for line in shown.splitlines() if "H1" in line and "70%" in line)
    assert "20:14" in line
    assert "H2" not in line
    assert f"{NOISE.night_public:.0%}" in shown


def test_nothing_is_said_that_nobody_simulated():
    """Without odds the screen, the workbook and the file speak of none."""
    result = a_result("en")
    assert "simulated" not in screen(result).lower()
    assert json.loads(plan_json(result))["odds"] is None
    sheet = load_workbook(io.BytesIO(workbook_bytes(result)))["Minute curve"]
    assert not any("P90" in str(cell.value) for cell in sheet[3])


def test_programs_are_told_all_of_it():
    """The file holds the quantiles, by minute too, the chances, what sells out, and the noise that was assumed."""
    result = with_odds(target=20_000.0)
    told = json.loads(plan_json(result))["odds"]
    assert result.odds is not None
    assert told["shows"] == 1000
    assert told["gmv"]["p10"] == pytest.approx(result.odds.gmv.low, rel=1e-7)
    assert told["margin"]["p90"] == pytest.approx(result.odds.margin.high, rel=1e-7)
    assert told["target"] == 20_000
    assert told["target_chance"] == result.odds.target_chance
    assert told["rules"] == dict(result.odds.rules)
    assert [row["minute"] for row in told["gmv_so_far"]] == list(range(30))
    assert told["gmv_so_far"][-1]["p50"] == told["gmv"]["p50"]
    assert told["noise"]["night_public"] == NOISE.night_public


def test_the_workbook_draws_a_band_by_minute():
    """Beside the curve stand P10, median and P90 of GMV so far, with a chart; the overview has the lines."""
    result = with_odds()
    odds = result.odds
    assert odds is not None
    book = load_workbook(io.BytesIO(workbook_bytes(result)))
    sheet = book["Minute curve"]
    heads = [cell.value for cell in sheet[3]]
    low, high = heads.index("GMV so far, P10"), heads.index("GMV so far, P90")
    last = [cell.value for cell in sheet[3 + 30]]
    assert (last[low], last[high]) == pytest.approx((odds.gmv.low, odds.gmv.high))
    assert len(sheet._charts) == 3
    overview = [str(cell.value) for row in book["Overview"].iter_rows() for cell in row if cell.value]
    assert any("eight in ten" in text for text in overview)


def test_a_blank_target_stays_blank(tmp_path):
    """Without target and certainty the sheet of parameters has their rows, empty, for somebody to fill in."""
    sheet = load_workbook(io.BytesIO(workbook_bytes(with_odds())))["Parameters"]
    rows = {row[1].value: (row[2].value, row[4].value) for row in sheet.iter_rows(min_row=4) if row[1].value}
    assert rows["Target"] == (None, "default")
    assert rows["Sure"] == (None, "default")


def test_bands_are_said_in_the_shows_currency():
    """A show in dollars has its odds in dollars."""
    result = with_odds(currency="USD")
    odds = replace(result.odds, gmv=Band(1000.0, 2000.0, 3000.0))  # type: ignore[type-var]
    assert "$1,000 to $3,000, median $2,000" in screen(replace(result, odds=odds), width=200)
