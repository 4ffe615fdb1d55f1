"""Minutes of the show as times of day."""

from __future__ import annotations

import datetime as dt

from lineup.catalog import Show


def moment(show: Show, minute: int) -> dt.datetime:
    """Date and time of a minute of the show."""
    return show.start + dt.timedelta(minutes=minute)
