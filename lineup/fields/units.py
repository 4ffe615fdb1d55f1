"""What follows a number of a unit. Data, not code."""

from __future__ import annotations

from lineup.fields.record import Unit
from lineup.words import Text

UNITS: dict[Unit, Text] = {
    "yuan": Text("元", "yuan"),
    "units": Text("件", "units"),
    "days": Text("天", "days"),
    "minutes": Text("分钟", "min"),
    "score": Text("0–100", "0–100"),
}
