"""`lineup check` says at once what `plan` would refuse by arithmetic alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from books import GOOD, OTHERS, catalog_rows, show_rows, write_book
from cli_run import run

from lineup.errors import NoPlan
from lineup.planner import plan_show
from lineup.workbook.reading import read_catalog

GOODS = [GOOD | {"sku": f"G{n}", "name": f"Cream {n}", "category": f"C{n}", "role": "profit"} for n in range(30)]
HITS = [GOOD | {"sku": f"H{n}", "name": f"Serum {n}", "category": f"H{n}"} for n in range(3)]


@pytest.fixture
def book(tmp_path):
    """Makes a workbook of products, with parameters of the show."""

    def make(*products, **parameters):
        sheets = {"Catalog": catalog_rows(*products), "Show": show_rows(minutes=60, **parameters)}
        return write_book(tmp_path / "c.xlsx", sheets)

    return make


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("products", "code"), [((*GOODS, *HITS), "relief.none"), ((*HITS, *OTHERS), "filling.too_little")]
)
def test_it_warns_of_what_plan_refuses(capsys, book, products, code, language):
    """The sentence that planning would refuse with, as a warning with something to do; the exit code stays 0."""
    path = book(*products, max_airings=1)
    ended = run(capsys, "check", path, "--format", "json", "--lang", language)
    [file] = json.loads(ended.out)["files"]
    warned = {found["code"]: found for found in file["findings"] if found["severity"] == "warning"}
    assert (ended.code, file["ok"]) == (0, True)
    assert warned[code]["remedy"]
    with pytest.raises(NoPlan) as refused:
        plan_show(read_catalog(path, language=language), effort="quick")
    for found in warned.values():
        _, _, problem = found["problem"].partition("：" if language == "zh" else ": ")
        assert problem in str(refused.value)


def test_it_says_so_on_screen(capsys, book):
    """Among what is worth a look; not that a show can be planned all the same."""
    told = run(capsys, "check", book(*GOODS, *HITS), "--lang", "en").out
    assert "No plan can be made so" in " ".join(told.split())
    assert "all the same" not in told
    assert not told.startswith("OK")


def test_a_catalogue_that_can_be_planned_gets_no_warning(capsys, book):
    """And nothing of the search is loaded."""
    path = book(*GOODS, *HITS, *OTHERS, OTHERS[0] | {"sku": "W2", "name": "Comb", "max_airings": 3})
    code = (
        "import sys; from pathlib import Path; from lineup.cli.checking import findings_of;"
        f"one = findings_of(Path({str(path)!r}), None); assert one.catalog and not one.of('warning'), one.findings;"
        "print(*{'ortools', 'pandas', 'lineup.solver.search'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def test_many_products_are_answered_at_once(capsys, book):
    """Then the advice alone is given."""
    many = [
        GOOD | {"sku": f"G{n}", "name": f"Cream {n}", "category": f"C{n % 9}", "role": "profit"} for n in range(301)
    ]
    told = run(capsys, "check", book(*many, *HITS), "--lang", "en").out
    assert "add" in told
    assert "--set" not in told
