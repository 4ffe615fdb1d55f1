"""Where results may go: never onto the catalogue, and never to a place that fails after the work is done."""

from __future__ import annotations

import os
import tempfile

import pytest
from cli_run import run
from cli_stand_in import StandIn, write_small_catalog


@pytest.fixture
def catalog(tmp_path, monkeypatch):
    """A catalogue, and a planner that must not be reached."""
    monkeypatch.setattr("lineup.planner.plan_show", StandIn("has_a_bug"))
    return write_small_catalog(tmp_path / "show.xlsx")


def refused(capsys, catalog, *options: object) -> str:
    """The message of a refusal that left the catalogue as it was."""
    before = catalog.read_bytes()
    ended = run(capsys, "plan", catalog, *options)
    assert ended.code == 2
    assert ended.out == ""
    assert catalog.read_bytes() == before
    return ended.err


@pytest.mark.parametrize("option", ["--out", "--json"])
def test_onto_the_catalogue_itself(capsys, catalog, option):
    """The catalogue's own path is refused for either output."""
    other = () if option == "--out" else ("--out", catalog.with_name("p.xlsx"))
    assert option in refused(capsys, catalog, option, catalog, *other)


def test_onto_the_catalogue_by_a_detour(capsys, catalog, monkeypatch):
    """Another spelling of the same path is the same file."""
    monkeypatch.chdir(catalog.parent)
    assert "--out" in refused(capsys, catalog, "--out", f"../{catalog.parent.name}/./show.xlsx")


def test_onto_the_catalogue_through_a_symbolic_link(capsys, catalog):
    """A symbolic link to the catalogue is the catalogue."""
    link = catalog.with_name("link.xlsx")
    link.symlink_to(catalog)
    assert "link.xlsx" in refused(capsys, catalog, "--out", link)


def test_onto_the_catalogue_through_a_hard_link(capsys, catalog):
    """A hard link to the catalogue is the catalogue."""
    link = catalog.with_name("link.json")
    os.link(catalog, link)
    assert "link.json" in refused(capsys, catalog, "--json", link)


def test_onto_the_catalogue_by_the_default_name(capsys, catalog):
    """The default output is held to the same rule."""
    catalog.with_name("show.plan.xlsx").symlink_to(catalog)
    assert "show.plan.xlsx" in refused(capsys, catalog)


def test_one_file_for_both_outputs(capsys, catalog):
    """--out and --json to one file would lose one of them."""
    both = catalog.with_name("p.xlsx")
    assert "--json" in refused(capsys, catalog, "--out", both, "--json", both)


def test_the_default_output_as_json(capsys, catalog):
    """--json onto the default workbook is refused as well."""
    assert "--json" in refused(capsys, catalog, "--json", catalog.with_name("show.plan.xlsx"))


def test_a_folder_that_does_not_exist(capsys, catalog):
    """The missing folder is named."""
    assert "nowhere" in refused(capsys, catalog, "--out", catalog.parent / "nowhere" / "p.xlsx")


def test_a_folder_in_place_of_a_file(capsys, catalog):
    """A folder cannot be a plan; the message gives a name that can."""
    folder = catalog.with_name("plans.xlsx")
    folder.mkdir()
    assert str(folder / "plan.xlsx") in refused(capsys, catalog, "--out", folder)


def test_another_ending(capsys, catalog):
    """A plan workbook ends in .xlsx, or Excel would not open it."""
    assert ".xlsx" in refused(capsys, catalog, "--out", catalog.with_name("p.csv"))


def test_a_folder_that_cannot_be_written(capsys, catalog, monkeypatch):
    """A read-only folder is noticed before planning, with the system's reason."""

    def denied(**_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "TemporaryFile", denied)
    message = refused(capsys, catalog)
    assert "Permission denied" in message
    assert "--out" in message
