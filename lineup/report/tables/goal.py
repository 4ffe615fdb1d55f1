"""What the show is for: the figure that leads everything people read of a plan."""

from __future__ import annotations

from lineup.catalog import Goal
from lineup.evaluate import Figures


def goal_value(figures: Figures, goal: Goal) -> float:
    """The goal as people read it, yuan: GMV, GMV after returns, or what is left as profit."""
    return {"gmv": figures.gmv, "net_gmv": figures.net_gmv, "profit": figures.profit}[goal]
