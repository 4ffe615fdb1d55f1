"""Files are written whole or not at all, and beside when their place is taken."""

from __future__ import annotations

import os
import stat

import pytest
from report.results import a_result

from lineup.report import write_text, write_workbook
from lineup.report.saving import save


@pytest.fixture
def locked(monkeypatch):
    """Files that an editor holds open: their names cannot be replaced."""
    names: set[str] = set()
    replace = os.replace

    def refuse(source, target):
        if os.path.basename(target) in names:
            raise PermissionError(13, "open in Excel", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    return names


def test_a_file_is_replaced(tmp_path):
    """The new content is there, alone in its folder."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"old")
    assert save(path, b"new") == path
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.xlsx"]


def test_text_is_utf8(tmp_path):
    """JSON reads the same on every system."""
    path = write_text(tmp_path / "plan.json", "爆款\n")
    assert path.read_bytes() == "爆款\n".encode()


def test_a_file_open_in_excel_is_left_and_the_plan_saved_beside(tmp_path, locked):
    """The answer says where it went; the old file is as it was."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"old")
    locked.add("plan.xlsx")
    assert save(path, b"new") == tmp_path / "plan-2.xlsx"
    assert path.read_bytes() == b"old"
    assert (tmp_path / "plan-2.xlsx").read_bytes() == b"new"


def test_beside_takes_no_name_that_is_taken(tmp_path, locked):
    """What stands there under the next number may be the user's own."""
    (tmp_path / "plan-2.xlsx").write_bytes(b"mine")
    locked.add("plan.xlsx")
    assert save(tmp_path / "plan.xlsx", b"new") == tmp_path / "plan-3.xlsx"
    assert (tmp_path / "plan-2.xlsx").read_bytes() == b"mine"


def test_nothing_is_left_behind_when_writing_fails(tmp_path, monkeypatch):
    """A full disk leaves the old file and no half of the new one."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"old")

    def full(source, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        save(path, b"new")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("plan.xlsx", b"old")]


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    """The command line has checked before; whoever has not gets an OSError."""
    with pytest.raises(FileNotFoundError):
        write_workbook(a_result(), tmp_path / "nowhere" / "plan.xlsx")


def test_a_link_is_written_through(tmp_path):
    """The file that a link names changes, the link stays."""
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "plan.xlsx", tmp_path / "plan.xlsx"
    real.write_bytes(b"old")
    link.symlink_to(real)
    assert save(link, b"new") == link
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_new_file_can_be_read_by_those_who_may(tmp_path):
    """Permissions are those of any new file, not those of a temporary one."""
    path, ordinary = save(tmp_path / "plan.xlsx", b"new"), tmp_path / "ordinary"
    ordinary.write_bytes(b"")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(ordinary.stat().st_mode)
