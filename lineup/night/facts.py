"""What the people in the room know at some minute of a night: as much or as little as there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NOTICE = 2
"""Minutes until a change can take effect: the host has to hear of it and finish the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Products are named by their ids. `now`: minutes since the real start.

    `late`: minutes by which the show began late, None where nobody says so. `end`: the minute at which it ends. `gmv`,
    `viewers`: of the whole room. `online`: viewers minute by minute, where they were counted. `sold`, `earned`: units and
    yuan tonight so far; `left`: units on the shelf now. `on_air`: where that isn't
    what the plan has. `skipped`: what the plan has by now and didn't air, or is left out of the rest. `locked`: what stays
    where it is.
    """

    now: int
    notice: int = NOTICE
    late: int | None = None
    end: int | None = None
    gmv: float | None = None
    viewers: float | None = None
    online: Mapping[int, float] = field(default_factory=dict)
    sold: Mapping[str, float] = field(default_factory=dict)
    earned: Mapping[str, float] = field(default_factory=dict)
    left: Mapping[str, float] = field(default_factory=dict)
    sold_out: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    on_air: str | None = None
    skipped: frozenset[str] = frozenset()
    locked: frozenset[str] = frozenset()
    target: float | None = None
