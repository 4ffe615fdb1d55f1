"""Where a plan workbook may go without writing over what somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

_NUMBERED = re.compile(r"(.*\.plan)([0-9]*)", re.DOTALL)


def spared(path: Path) -> Path:
    """The path itself if nothing of anybody's stands there, otherwise the next number that is free.

    A plan workbook that is as it was written may be replaced; one that was changed, and any other file, may not.
    """
    return path if is_replaceable(path) else next(place for place in numbered(path) if not place.exists())


def is_replaceable(path: Path) -> bool:
    """Whether writing to this path loses nothing that a person made."""
    if not path.is_file() or path.stat().st_size == 0:
        return True
    from lineup.workbook.record import is_untouched

    return is_untouched(path)


def numbered(path: Path) -> Iterator[Path]:
    """The names after this one: show.plan2.xlsx, show.plan3.xlsx and so on."""
    found = _NUMBERED.fullmatch(path.stem)
    stem, first = (found[1], int(found[2] or 1) + 1) if found else (path.stem, 2)
    return (path.with_name(f"{stem}{number}{path.suffix}") for number in count(first))
