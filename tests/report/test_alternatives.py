"""What other choices would come to, on screen, in the workbook and as JSON: other margin floors, no pins, another order."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from report.formulas import Calculator
from report.results import a_result, screen

from lineup.catalog import Language
from lineup.report import plan_json, write_workbook
from lineup.result import FrontierPoint, HandOrder, NextPlace, PinCost, Result
from lineup.workbook.plan_book import read_plan_book

SHEET = {"zh": "取舍", "en": "Trade-off"}


def asked(language: Language = "en") -> Result:
    """A plan with everything asked: two other floors, pins dear and free, another place, an order by hand."""
    result = a_result(language)
    this = result.figures

    def point(floor: float | None, gmv: float, margin: float) -> FrontierPoint:
        net = this.net_gmv * gmv
        money = this.margin * margin
        return FrontierPoint(floor, this.value * gmv, this.gmv * gmv, net, money, money / net, money - 10, 10.0)

    return replace(
        result,
        frontier=(point(None, 1.02, 0.9), point(0.55, 0.89, 1.34)),
        pin_costs=(PinCost("must_include", "W1", None, 0.0), PinCost("fixed_start", "P1", 27, this.value)),
        next_place=NextPlace(20, this.value * 0.9),
        hand_order=HandOrder(this.value / 1.1),
    )


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return request.param


def test_the_price_of_the_goal_on_screen(language: Language):
    """Against this plan, with the change beside the figure."""
    shown = " ".join(screen(asked(language)).split())
    assert "(-11%)" in shown
    assert "(+34%)" in shown
    assert "55.0%" in shown


def test_the_sheet_of_trade_offs(tmp_path: Path, language: Language):
    """This plan first, then the others; changes are formulas; a chart; below, what the dear pin costs."""
    path = write_workbook(asked(language), tmp_path / "p.xlsx")
    sheet = load_workbook(path, data_only=True)[SHEET[language]]
    rows = list(sheet.iter_rows(min_row=4, max_row=6, values_only=True))
    assert [round(row[2], 4) for row in rows] == [0, 0.02, -0.11]
    assert [round(row[5], 4) for row in rows] == [0, -0.1, 0.34]
    text = " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    assert "20:27" in text
    assert "50.0%" in text
    assert len(load_workbook(path)[SHEET[language]]._charts) == 1
    calculator = Calculator(str(path))
    formulas = [address for name, address in calculator.cells() if name == SHEET[language]]
    assert formulas
    for address in formulas:
        assert calculator.value(SHEET[language], address) == pytest.approx(sheet[address].value)


def test_pins_alone_make_the_sheet(tmp_path: Path):
    """Without --frontier it holds what pins cost; with neither there is none."""
    path = write_workbook(replace(asked(), frontier=()), tmp_path / "p.xlsx")
    sheet = load_workbook(path)["Trade-off"]
    assert any("P1" in str(cell.value) for row in sheet for cell in row)
    assert not sheet._charts
    assert "Trade-off" not in load_workbook(write_workbook(a_result("en"), tmp_path / "q.xlsx")).sheetnames


def test_the_overview_names_them(tmp_path: Path):
    """Whoever opens the workbook sees what is dear without turning a page."""
    sheet = load_workbook(write_workbook(asked(), tmp_path / "p.xlsx"))["Overview"]
    text = " ".join(str(cell.value) for row in sheet for cell in row if cell.value)
    assert "P1 starts at 20:27" in text
    assert "margin +34%" in text
    assert "next best place" in text


def test_as_json():
    """All of it, as numbers."""
    told = json.loads(plan_json(asked()))
    assert [point["margin_floor"] for point in told["frontier"]] == [None, 0.55]
    assert told["frontier"][1]["gmv_change"] == pytest.approx(-0.11)
    assert [(pin["kind"], pin["sku"], pin["minute"]) for pin in told["pin_costs"]] == [
        ("fixed_start", "P1", 27), ("must_include", "W1", None),
    ]  # fmt: skip
    assert told["pin_costs"][0]["share"] == pytest.approx(0.5)
    assert told["next_place"]["start_min"] == 20
    assert told["hand_order"]["value"] > 0
    nobody_asked = json.loads(plan_json(a_result("en")))
    assert (nobody_asked["frontier"], nobody_asked["pin_costs"]) == ([], [])
    assert (nobody_asked["next_place"], nobody_asked["hand_order"]) == (None, None)


def test_the_sheet_is_no_catalogue(tmp_path: Path, language: Language):
    """A plan workbook with it is read like any other."""
    path = write_workbook(asked(language), tmp_path / "p.xlsx")
    assert not [fault for fault in read_plan_book(path, language).remarks if fault.severity == "error"]


def test_a_pin_of_a_show_that_earns_nothing(language: Language):
    """Where the goal comes to nothing even without the pin, no share of it is told."""
    result = asked(language)
    poor = replace(result, figures=replace(result.figures, value=-2e6), pin_costs=(PinCost("price", "P1", None, 9e5),))
    line = next(line for line in screen(poor, width=200).splitlines() if "900,000" in line)
    assert "–" in line
    assert "%" not in line
