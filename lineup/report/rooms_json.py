"""A room of a night as one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from lineup.report.tables.rooms import RoomRow
from lineup.report.tables.shared import SharedGain, SharedRow

_DIVISIONS = ("value", "equal", "by_sales")


def room_json(row: RoomRow, done: int, of: int) -> str:
    """What became of a room, for programs; `done` of `of` rooms are settled with it."""
    told: dict[str, Any] = {
        "room": row.room,
        "catalog": row.catalog,
        "fate": row.fate,
        "ok": row.good,
        "done": done,
        "of": of,
        "workbook": row.workbook or None,
        "json": row.plan_file or None,
        "figures": asdict(row.money) if row.money else None,
        "findings": [asdict(found) | {"cells": found.places} for found in row.findings],
    }
    return json.dumps(told, ensure_ascii=False)


def end_json(counts: dict[str, int], summary: str, code: int, shared: dict[str, Any] | None = None) -> str:
    """The last line: how many rooms came to what, where the summary is, and the exit code; what rooms shared, if they did."""
    told = {"rooms": sum(counts.values()), "fates": counts, "summary": summary or None, "exit_code": code}
    return json.dumps(told | ({"shared": shared} if shared else {}), ensure_ascii=False)


def shared_content(gains: Sequence[SharedGain], rows: Sequence[SharedRow]) -> dict[str, Any]:
    """What sharing earned, a group of rooms each, yuan; and who got what. For programs."""
    return {
        "groups": [asdict(gain) | {"planned": dict(zip(_DIVISIONS, gain.planned, strict=True))} for gain in gains],
        "shares": [asdict(row) for row in rows],
    }
