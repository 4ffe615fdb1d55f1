"""Minutes of the show as times of day."""

from __future__ import annotations

import datetime as dt

from lineup.catalog import Show


def moment(show: Show, minute: int) -> dt.datetime:
    """Date and time of a minute of the show."""
    return show.start + dt.timedelta(minutes=minute)


def clock(show: Show, minute: int) -> str:
    """Time of day of a minute of the show, 20:35."""
    return f"{moment(show, minute):%H:%M}"


def span(show: Show, start: int, end: int) -> str:
    """From minute `start` up to `end`, 20:35–20:41."""
    return f"{clock(show, start)}–{clock(show, end)}"
