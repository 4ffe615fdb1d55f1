"""The house's order: each room imports only from rooms before it, and heavy libraries stay where they belong."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "lineup"
ROOMS = [
    {"processors"},
    {"understood"},  # plain data, which what goes wrong may carry
    {"errors"},
    {"plan"},  # pure data: what the rooms after it speak about
    {"tonight"},
    {"product"},
    {"catalog"},
    {"assumptions"},
    {"words"},
    {"fields"},
    {"entries"},
    {"vocabulary"},
    {"styles"},
    {"roles", "hand_order"},
    {"workbook", "completion"},
    {"room"},
    {"demand"},
    {"pricing"},
    {"supply"},
    {"evaluate"},
    {"worth"},
    {"logs"},
    {"learning"},
    {"check"},
    {"lookback"},
    {"odds"},
    {"result"},
    {"solver"},
    {"caution"},
    {"planner", "foreseen", "review"},
    {"keeping"},
    {"sharing"},
    {"night"},
    {"asked"},
    {"control"},
    {"report"},
    {"batch"},
    {"library"},
    {"cli", "__main__"},
]
PLACE = {name: place for place, names in enumerate(ROOMS) for name in names}
ALLOWED = {  # library: the rooms that may know it
    "ortools": {"solver"},
    "numba": {"solver"},
    "pandas": {"library", "workbook"},  # a workbook only knows its frames when it is given them
    "openpyxl": {"workbook", "report"},
    "xlsxwriter": {"workbook", "report"},
    "typer": {"cli"},
    "prompt_toolkit": {"cli"},
    "distributed": {"batch"},
}
HEAVY = {"numpy", "pandas", "ortools", "numba", "openpyxl", "xlsxwriter", "pydantic", "scipy", "prompt_toolkit"}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(nodes: list[ast.stmt] | Iterator[ast.AST], path: Path) -> Iterator[str]:
    """Dotted names of the modules imported by these nodes, relative ones resolved."""
    package = ["lineup", *path.relative_to(PACKAGE).parts[:-1]]
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"lineup.{alias.name}" for alias in node.names) if module == "lineup" else (module,)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _ids(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def test_every_module_has_a_room():
    """A new module takes its place in the order."""
    assert {_room(path) for path in MODULES} <= set(PLACE)


@pytest.mark.parametrize("path", MODULES, ids=_ids)
def test_imports_point_back(path):
    """A module imports from its own room and from rooms before it, never from one behind."""
    rooms = {name.split(".")[1] for name in _imports(ast.walk(_tree(path)), path) if name.startswith("lineup.")}
    here = PLACE[_room(path)]
    ahead = {room for room in rooms if room in PLACE and room != _room(path) and PLACE[room] > here}
    assert not ahead
    assert rooms - set(PLACE) <= {"__version__"}


@pytest.mark.parametrize("path", MODULES, ids=_ids)
def test_libraries_stay_in_their_rooms(path):
    """The solver alone knows ortools and numba, workbook and report alone know spreadsheets, cli alone typer."""
    libraries = {name.split(".")[0] for name in _imports(ast.walk(_tree(path)), path)}
    assert not {library for library in libraries & set(ALLOWED) if _room(path) not in ALLOWED[library]}


@pytest.mark.parametrize("path", [path for path in MODULES if _room(path) == "cli"], ids=_ids)
def test_the_command_line_starts_light(path):
    """At module level the command line imports no heavy library and no room but errors and the vocabulary."""
    names = set(_imports(iter(_tree(path).body), path))
    assert not {name.split(".")[0] for name in names} & HEAVY
    rooms = {name.split(".")[1] for name in names if name.startswith("lineup.")}
    assert rooms <= {"cli", "errors", "vocabulary", "__version__"}


def test_importing_the_command_line_loads_nothing_heavy():
    """What `lineup --help` imports, through whatever detour, holds none of the heavy libraries."""
    code = f"import sys, lineup.cli; print(*sorted({HEAVY!r} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []
