"""A room of a night as one line of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from lineup.report.tables.rooms import RoomRow


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


def end_json(counts: dict[str, int], summary: str, code: int) -> str:
    """The last line: how many rooms came to what, where the summary is, and the exit code."""
    return json.dumps({"rooms": sum(counts.values()), "fates": counts, "summary": summary or None, "exit_code": code})
