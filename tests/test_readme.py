"""The README tells the truth: every column, parameter, rule, command and file in it exists as it says."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from readme_tables import written

from lineup.catalog import Show
from lineup.check import RULE_NAMES
from lineup.cli.app import app
from lineup.completion import PRODUCT_DEFAULTS, ROLE_DEFAULTS
from lineup.fields import SHOW_FIELDS
from lineup.product import NEVER_RESTOCKED, Product, Variant
from lineup.workbook.headers import PRODUCT, SHOW

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def table(heading: str) -> dict[str, list[str]]:
    """The cells of the table under that header row, by the `name` in backticks of each row's first cell."""
    rows = README[README.index(heading) :].splitlines()[2:]
    found: dict[str, list[str]] = {}
    for row in rows:
        if not row.startswith("|"):
            break
        first, *rest = [cell.strip() for cell in re.split(r"(?<!\\)\|", row.strip("|"))]
        name = first.strip("`")
        assert name not in found, f"two rows for {name}"
        found[name] = rest
    return found


COLUMNS = table("| header | 表头 |")
PARAMETERS = table("| parameter | 参数 |")


def test_tables_of_fields_are_current():
    """What `make readme` would write is what stands there."""
    assert written(README) == README


def test_every_column_has_a_row():
    """The table of columns names each header that is understood and nothing else; products have no other field."""
    assert sorted(COLUMNS) == sorted(PRODUCT)
    # What becomes part of another field, and what a catalogue keeps of columns that it does not know.
    own = {*Product.model_fields, *Variant.model_fields} - {"variants", "share", "share_given", "own_prices", "extra"}
    assert {*COLUMNS} - {"margin", "variant_share", "pitch_minutes"} == own


@pytest.mark.parametrize("field", COLUMNS)
def test_columns_are_called_as_the_reader_calls_them(field):
    """The Chinese header in the README is the one that messages use."""
    assert COLUMNS[field][0] == PRODUCT[field][0]


def test_every_parameter_has_a_row():
    """The table of parameters names each show parameter and nothing else."""
    assert sorted(PARAMETERS) == sorted(Show.model_fields)


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters_are_called_as_the_reader_calls_them(name):
    """The Chinese name in the README is the one that messages use."""
    assert PARAMETERS[name][0] == SHOW[name][0]


@pytest.mark.parametrize(
    "name", [name for name in PARAMETERS if SHOW_FIELDS[name].blank is None and SHOW_FIELDS[name].kind != "choice"]
)
def test_defaults_are_the_codes(name):
    """The README's default is the number that a blank becomes."""
    default = getattr(Show(), name)
    said = [float(number) for number in PARAMETERS[name][-1].split(",")]
    assert said == list(default if isinstance(default, tuple) else (default,))


def test_defaults_that_are_rules():
    """The start is 20:00; the highlight of the default show follows the quarter rule."""
    assert "20:00" in PARAMETERS["start"][-1]
    assert Show().start.strftime("%H:%M") == "20:00"
    assert "quarter" in PARAMETERS["highlight_minutes"][-1]
    assert Show().highlight_minutes == Show().minutes / 4


def test_role_numbers_are_the_codes():
    """Hold, pull and pressure of each role stand as the code has them."""
    said = {
        role: tuple(float(cell.replace("−", "-")) for cell in cells)
        for role, cells in table("| role | `hold` |").items()
    }
    assert said == {role: tuple(numbers.values()) for role, numbers in ROLE_DEFAULTS.items()}


@pytest.mark.parametrize("field", PRODUCT_DEFAULTS)
def test_blank_columns_mean_what_the_code_makes_of_them(field):
    """A default that is the same for every product stands in the table of columns."""
    said, default = COLUMNS[field][-1], PRODUCT_DEFAULTS[field]
    if default == NEVER_RESTOCKED:
        assert said == "cannot be restocked"
    else:
        assert float(said) == default


def test_every_rule_has_a_row():
    """The table of rules has exactly one row for each rule, in the order of the check."""
    assert list(table("| rule | 规则 |")) == list(RULE_NAMES)


def test_parameters_that_rules_name_exist():
    """What a rule is set by is a parameter or a column."""
    for rule, cells in table("| rule | 规则 |").items():
        parameters, _, columns = cells[-1].partition("column")
        assert all(name in Show.model_fields for name in re.findall(r"`(\w+)`", parameters)), rule
        assert all(name in COLUMNS for name in re.findall(r"`(\w+)`", columns)), rule


def test_options_exist():
    """Every long option in the README is one of a command's, and the other way round."""
    helped = "".join(
        subprocess.run(
            [sys.executable, "-m", "lineup", command, "--help"], capture_output=True, text=True, encoding="utf-8"
        ).stdout
        for command in sorted(command.name for command in app.registered_commands)
    )
    options = set(re.findall(r"--[a-z-]+", helped)) - {"--help"}
    ours = re.sub(r"^    (?:dask|kubectl) .*", "", README, flags=re.MULTILINE)
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", ours)) == options


def test_make_targets_exist():
    """Every `make …` in the README is a target of the Makefile."""
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = re.findall(r"(?:^    |`)make ([\w-]+)", README, re.MULTILINE)
    assert named
    assert set(named) <= set(targets)


def test_files_exist():
    """Every link to a file of ours and every path under lineup/ leads somewhere."""
    links = re.findall(r"\]\((?!http|#)([^)#]+)\)", README) + re.findall(r"`(lineup/[\w./]+)`", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_dependencies_are_the_installed_ones():
    """Each dependency of the project is explained, and nothing else; each is imported somewhere."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=!~;\[ ]", requirement)[0] for requirement in project["dependencies"]}
    assert set(table("| package | for |")) == names
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "lineup").rglob("*.py"))
    imported = {*re.findall(r"^\s*(?:import|from) (\w+)", code, re.MULTILINE)}
    of_modules = {name for module, names in packages_distributions().items() if module in imported for name in names}
    assert names <= of_modules
