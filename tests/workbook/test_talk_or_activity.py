"""An activity that sounds like talk is asked about: it would relieve the room, and talk doesn't."""

from __future__ import annotations

from pathlib import Path

import pytest
from books import GOOD, OTHERS, catalog_rows, cell_of, write_book

from lineup.errors import CellFault
from lineup.workbook.reading import read_catalog


def asked(tmp_path: Path, name: str, role: str = "互动", cost: float | None = None) -> list[CellFault]:
    row = {"sku": "A1", "name": name, "role": role, "cost": cost}
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(row, GOOD, *OTHERS)})
    return [note for note in read_catalog(path, language="en").notes if note.code == "talk_or_activity"]


@pytest.mark.parametrize(
    "name",
    [
        "开场问候",
        "主播交接",
        "收尾预告",
        "主播交接班",
        "問候粉絲",
        "Greeting",
        "Host handover",
        "Closing words",
        "Hand-over",
    ],
)
def test_it_sounds_like_talk(tmp_path: Path, name: str):
    """Asked once, at its role, with its name and with both ways out."""
    (found,) = asked(tmp_path, name)
    assert (found.severity, found.cell) == ("warning", cell_of("role"))
    assert name in found.problem
    assert "talk" in found.remedy
    assert "prizes" in found.remedy


@pytest.mark.parametrize(
    "name", ["开场福袋", "收尾抽奖", "感谢粉丝送好礼", "点赞抽奖", "Closing giveaway", "Lucky draw", "Wish wall"]
)
def test_it_sounds_like_an_activity(tmp_path: Path, name: str):
    """Something is drawn, played or given."""
    assert not asked(tmp_path, name)


def test_who_has_answered_is_not_asked(tmp_path: Path):
    """Prizes make it an activity; the role makes it talk."""
    assert not asked(tmp_path, "主播交接", cost=50)
    assert not asked(tmp_path, "主播交接", role="口播")
