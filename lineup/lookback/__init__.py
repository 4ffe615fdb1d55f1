"""复盘: what a played show earned beside what its plan promised, and what each difference did."""

from __future__ import annotations

from lineup.lookback.comparing import look_back
from lineup.lookback.record import LookBack

__all__ = ["LookBack", "look_back"]
