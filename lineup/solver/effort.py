"""How much is searched: rounds of chains by effort, and what of them a show's length asks for. Work is counted in proposals."""

from __future__ import annotations

from dataclasses import dataclass

SHORT = 180
"""Minutes; half of it and less is a short show."""
LEAST_PROPOSALS = 40_000
"""Of a chain, however short the show: what rules cost has to settle."""


@dataclass(frozen=True)
class Level:
    """One round of the tournament. Temperatures are shares of what the goal comes to."""

    chains: int
    proposals: int  # of each chain, per minute of the show
    hot: float
    cold: float


EFFORTS: dict[str, tuple[Level, ...]] = {
    "sketch": (Level(2, 340, 2e-2, 1e-4),),
    "polish": (Level(2, 340, 3e-3, 2e-5),),
    "quick": (Level(4, 340, 2e-2, 1e-4), Level(2, 420, 1e-3, 2e-5)),
    "normal": (Level(8, 600, 2e-2, 1e-3), Level(4, 6_500, 2e-2, 3e-5), Level(2, 4_500, 1e-3, 1e-5)),
    "thorough": (
        Level(32, 800, 2e-2, 1e-3),
        Level(8, 25_000, 2e-2, 2e-5),
        Level(6, 20_000, 6e-3, 1e-5),
        Level(4, 20_000, 3e-3, 1e-5),
    ),
}


def proposals_of(level: Level, minutes: int) -> int:
    """Proposals of one chain: minutes past the second hour count half and past the fourth an eighth, since each costs more."""
    return max(
        LEAST_PROPOSALS,
        level.proposals * (min(minutes, 120) + min(max(0, minutes - 120), 120) // 2 + max(0, minutes - 240) // 8),
    )


def chains_of(level: Level, minutes: int) -> int:
    """Chains of a round: a short show gets more of them, up to four times as many, since each costs little."""
    return level.chains * max(1, min(4, SHORT // minutes))
