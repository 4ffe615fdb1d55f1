"""The pages for newcomers tell the truth: sections that the code cites, rooms, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lineup.check import RULE_NAMES

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "lineup"
MODEL = (PACKAGE / "model" / "README.md").read_text("utf-8")
PAGES = [PACKAGE / "README.md", PACKAGE / "model" / "README.md", *sorted((ROOT / ".github").glob("*.md"))]
SECTIONS = set(re.findall(r"^#+ ([\d.]+?)\.? ", MODEL, re.MULTILINE))


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_sections_that_the_code_cites_are_there(path):
    """§3 or §8.5 in a docstring leads to that section of the model."""
    assert set(re.findall(r"§(\d+(?:\.\d+)?)", path.read_text("utf-8"))) <= SECTIONS


def test_every_rule_is_in_the_model():
    """Each rule is named under its section."""
    assert [name for name in RULE_NAMES if f"`{name}`" not in MODEL.partition("## 8.")[2]] == []


def test_every_room_is_introduced():
    """Each module and package of the first level is in the table of rooms."""
    rooms = {path.name for path in PACKAGE.glob("*.py") if path.name != "__init__.py"}
    rooms |= {f"{path.name}/" for path in PACKAGE.iterdir() if any(path.glob("*.py"))}
    page = (PACKAGE / "README.md").read_text("utf-8")
    assert sorted(room for room in rooms if f"`{room}`" not in page) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\((?!http|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_continuous_integration_is_what_is_run_here():
    """The workflow runs the same script, and nothing else of ours."""
    runs = re.findall(r"run: (.+)", (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))
    assert runs == [".ci/run"]
    assert (ROOT / ".ci" / "run").is_file()
