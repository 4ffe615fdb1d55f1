"""The room file: the shows that a room has been learnt from, digested, and what was guessed before any of them.

With it, shows added one at a time give what they give in one go.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lineup.catalog import Catalog, Traffic
from lineup.entries import lasting
from lineup.learning.parameters import OF_SHOW as ROOM
from lineup.logs.played import PlayedShow

SCHEMA = "lineup.room/1"
_OF_PRODUCT = ("new_fan_appeal", "returning_fan_appeal", "hold", "pull", "pitch_peak", "demand_sigma")


class BadRoomFile(ValueError):
    """The file is no room file."""


@dataclass(frozen=True)
class RoomFile:
    """`guesses`: what was guessed of the show, the traffic and the products; `digest`: of the workbook written beside it."""

    shows: tuple[PlayedShow, ...] = ()
    guesses: dict[str, Any] = field(default_factory=dict)
    digest: str = ""


def room_path(workbook: Path) -> Path:
    """Where the room file of a learnt catalogue lies: beside it."""
    return workbook.with_name(f"{workbook.stem}.room.json")


def read_room(workbook: Path) -> RoomFile | None:
    """The room file beside a workbook, None if there is none. BadRoomFile if it can't be read."""
    path = room_path(workbook)
    try:
        data = json.loads(path.read_text("utf-8"))
        if data["schema"] != SCHEMA:
            raise BadRoomFile(str(path))
        shows = tuple(PlayedShow.from_dict(one) for one in data["shows"])
        return RoomFile(shows, dict(data["guesses"]), str(data["workbook"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadRoomFile(str(path)) from error


def room_bytes(shows: Sequence[PlayedShow], guessed: Catalog, workbook: bytes) -> bytes:
    """The room file of these shows; the same bytes for the same shows."""
    data = {
        "schema": SCHEMA,
        "workbook": digest(workbook),
        "guesses": {
            "show": {name: getattr(guessed.show, name) for name in ROOM},
            "traffic": {"private": list(guessed.traffic.private), "public": list(guessed.traffic.public)},
            "products": {p.sku: {name: getattr(p, name) for name in _OF_PRODUCT} for p in guessed.products},
        },
        "shows": [show.to_dict() for show in shows],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def digest(content: bytes) -> str:
    """By which a file is told from one that was changed."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def guessed(catalog: Catalog, room: RoomFile) -> Catalog:
    """The catalogue as it was guessed before anything was learnt; what is new in it is guessed as it stands."""
    show = {name: value for name, value in room.guesses.get("show", {}).items() if name in ROOM}
    known = room.guesses.get("products", {})
    products = tuple(
        p.model_copy(update={n: v for n, v in known.get(p.sku, {}).items() if n in _OF_PRODUCT})
        for p in catalog.products
    )
    curves = room.guesses.get("traffic", {})
    private, public = (tuple(map(float, curves.get(source, ()))) for source in ("private", "public"))
    minutes = catalog.show.minutes
    update: dict[str, Any] = {"products": products, "show": catalog.show.model_copy(update=show)}
    if private and len(private) == len(public):
        update["traffic"] = Traffic(private=lasting(private, minutes), public=lasting(public, minutes))
    return catalog.model_copy(update=update)


def together(*known: Iterable[PlayedShow]) -> tuple[tuple[PlayedShow, ...], int]:
    """All shows in order of time, each once, a later reading of one in place of an earlier; and how many were there twice."""
    by_start: dict[object, PlayedShow] = {}
    twice = 0
    for shows in known:
        for show in shows:
            twice += show.start in by_start
            by_start[show.start] = show
    return tuple(by_start[start] for start in sorted(by_start)), twice  # type: ignore[type-var]
