"""`import lineup`: the README's page as it stands, tables like workbooks, a light import."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from books import GOOD, OTHERS, catalog_rows, cell_of, show_rows, write_book

import lineup
from lineup.report.plan_file import plan_json
from lineup.workbook.reading import read_catalog

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "first_show.xlsx"
START = dt.datetime(2026, 11, 22, 20, 0)
HEAVY = {"numpy", "pandas", "ortools", "numba", "openpyxl", "xlsxwriter", "pydantic", "scipy", "typer", "rich"}
pytestmark = pytest.mark.xdist_group("library")


@pytest.fixture(scope="module")
def planned():
    return lineup.plan(lineup.read(EXAMPLE, start=START), effort="quick")


def _frame(rows):
    return pd.DataFrame(rows[1:], columns=rows[0])


def _faults(source, **options):
    with pytest.raises(lineup.CatalogError) as caught:
        lineup.read(source, start=START, **options)
    return caught.value.faults


def _run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()


def test_the_page_of_the_readme_runs(tmp_path, monkeypatch):
    """Every line of "As a library" does what it says, from the folder that the README stands in."""
    page = (ROOT / "README.md").read_text("utf-8").split("## As a library\n", 1)[1].split("\n## ", 1)[0]
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    (tmp_path / "examples").mkdir()
    shutil.copy(EXAMPLE, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    names = {}
    for block in blocks:
        exec(block, names)
    assert len(blocks) == 2
    assert (tmp_path / "first_show.plan.xlsx").exists()
    assert names["broken"] == {"margin_floor"}


def test_importing_loads_nothing_heavy():
    """`import lineup` costs next to nothing."""
    assert _run(f"import sys, lineup; print(*sorted({HEAVY!r} & set(sys.modules)))") == []


def test_reports_need_no_data_frames():
    """Screen, workbook and JSON are made of typed rows: pandas is for those who ask for a frame."""
    code = (
        "import sys, lineup.report.excel, lineup.report.annotated, lineup.report.export; print('pandas' in sys.modules)"
    )
    assert _run(code) == ["False"]


@pytest.mark.parametrize(
    "before",
    ["import lineup", "import lineup.check, lineup.plan", "from lineup.check import check", "import lineup.planner"],
)
def test_functions_stay_functions_whatever_is_imported_when(before):
    """Modules named `check` and `plan` never take the functions' place, and stay importable."""
    code = f"""{before}
import lineup
from lineup.check import RULES, check
from lineup.plan import Plan
import lineup.planner
from lineup import check as front, plan
print(lineup.check is front, lineup.plan is plan, check is not front, plan.__module__, check.__module__, len(RULES) > 20)
"""
    assert _run(code) == ["True", "True", "True", "lineup.library", "lineup.check", "True"]


def test_a_data_frame_is_read_as_its_workbook(tmp_path):
    """What pandas reads of a workbook makes the same catalogue."""
    sheets = pd.read_excel(EXAMPLE, sheet_name=None)
    of_file, of_frames = lineup.read(EXAMPLE, start=START), lineup.read(sheets, start=START)
    assert of_frames.model_copy(update={"file": of_file.file}) == of_file


def test_a_data_frame_has_the_findings_of_its_workbook(tmp_path):
    """The same faults, at the same cells, in the same words."""
    bad = GOOD | {"sku": "P4", "cost": -1, "stock": "some", "role": "hitt"}
    rows, show = catalog_rows(GOOD, *OTHERS, bad), show_rows(margin_floor="2", minutes=60)
    book = write_book(tmp_path / "bad.xlsx", {"Catalog": rows, "Show": show})
    found = _faults({"Catalog": _frame(rows), "Show": _frame(show)})
    assert found == _faults(book)
    wrong = {cell_of(field, row=5) for field in ("role", "cost", "stock")}
    assert wrong <= {fault.cell for fault in found if fault.sheet == "Catalog"}
    assert [fault.cell for fault in found if fault.sheet == "Show"] == ["B2"]


def test_a_data_frame_alone_is_the_catalogue():
    """Cells of numpy, missing values of every kind, categories and an index make no difference."""
    frame = pd.DataFrame(
        {
            "sku": ["A", "B"],
            "商品名称": pd.Categorical(["茶", "糖"]),
            "list_price": np.array([30, 20], dtype=np.int32),
            "cost": pd.array([12.5, None], dtype="Float64"),
            "margin": [np.nan, 0.5],
            "stock": pd.Series([np.int64(40), np.float32(50)], dtype=object),
            "must_include": [np.True_, pd.NA],
            "fixed_start": [pd.NaT, pd.Timestamp(2026, 11, 22, 20, 10)],
        },
    )
    frame.index = [7, 7]
    catalog = lineup.read(frame, start=START, minutes=30)
    tea, sugar = catalog.products
    assert (catalog.language, tea.name, tea.cost, sugar.cost, tea.stock, sugar.stock) == (
        "zh",
        "茶",
        12.5,
        10.0,
        40,
        50,
    )
    assert (tea.must_include, sugar.must_include, tea.fixed_start, sugar.fixed_start) == (True, False, None, 10)


def test_numbers_that_no_spreadsheet_holds():
    """Infinity is a finding at its cell, a Decimal is the number that it says."""
    frame = pd.DataFrame({"sku": ["A"], "list_price": [Decimal("29.9")], "cost": [float("inf")], "stock": [3]})
    assert [(fault.code, fault.cell) for fault in _faults(frame)] == [("error_cell", "C2")]
    assert lineup.read(frame.assign(cost=Decimal(9)), start=START).products[0].list_price == 29.9


def test_a_data_frame_may_be_too_long():
    """So many rows are refused as they are in a file."""
    with pytest.raises(lineup.UnreadableWorkbook):
        lineup.read(pd.DataFrame({"sku": range(30_000), "list_price": 1}))


def test_settings_are_those_of_the_command():
    """Numbers, lists and texts as people type them, by either name."""
    settings = {"margin_floor": 0.25, "price_steps": [1, 0.9], "投流预算": "1.2万"}
    show = lineup.read(EXAMPLE, start=START, settings=settings).show
    assert (show.margin_floor, show.price_steps, show.ad_budget) == (0.25, (1.0, 0.9), 12000.0)
    with pytest.raises(lineup.UsageError):
        lineup.read(EXAMPLE, settings={"margin": 1})


def test_a_show_without_a_start_begins_after_today():
    """As the command has it: at 20:00, in so many days."""
    begins = lineup.read(EXAMPLE, settings={"days_to_show": 3}).show.start
    assert dt.datetime.now() < begins <= dt.datetime.now() + dt.timedelta(days=4)


def test_tables_hold_the_plan(planned):
    """A row an airing, a product, a minute; numbers are numbers and times are times."""
    plan, aired = planned.plan, {airing.sku for airing in planned.plan.airings}
    assert list(planned.rundown["start_min"]) == [airing.start_min for airing in plan.airings]
    assert list(planned.prices["live_price"]) == [price.live_price for price in plan.prices]
    assert set(planned.restock["sku"]) == aired
    assert len(planned.curve) == planned.result.catalog.show.minutes
    assert planned.curve["gmv"].sum() == pytest.approx(planned.gmv)
    assert planned.rundown["starts"].iloc[0] == START
    for table in (planned.rundown, planned.prices, planned.curve):
        assert table["gmv"].dtype == float
        assert str(planned.rundown["starts"].dtype).startswith("datetime64")


def test_tables_are_copies(planned):
    """Who changes a table changes nothing else."""
    table = planned.rundown
    table["gmv"] = 0.0
    assert planned.rundown["gmv"].sum() == pytest.approx(planned.gmv)


def test_json_is_the_plan_file(planned):
    assert planned.json() == plan_json(planned.result)
    assert planned.to_dict() == json.loads(planned.json())


def test_saving_writes_the_plan_workbook(planned, tmp_path):
    """What is written can be opened, and is a plan."""
    written = planned.save(str(tmp_path / "plan.xlsx"))
    assert written == tmp_path / "plan.xlsx"
    assert len(pd.read_excel(written, sheet_name=None)) > 5


def test_check_finds_what_an_edit_breaks(planned):
    """A plan of ours obeys every rule; changed by hand it is judged anew."""
    catalog = read_catalog(EXAMPLE, start=START)
    assert all(rule.passed for rule in lineup.check(planned, catalog))
    shorter = replace(planned.plan, airings=planned.plan.airings[:-1])
    assert "timeline" in {rule.rule for rule in lineup.check(shorter, catalog) if not rule.passed}
