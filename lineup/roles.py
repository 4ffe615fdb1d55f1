"""What a role does to the room, and the roles of products that nobody named (model §2)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from lineup.catalog import Show
from lineup.product import RELIEF_ROLES, SILENT_ROLES, Role
from lineup.styles import Given

ROLE_DEFAULTS: dict[Role, dict[str, float]] = {
    "welfare": {"hold": 2.0, "pull": 1.4, "pressure": -2.0},
    "activity": {"hold": 1.8, "pull": 1.3, "pressure": -2.0},
    "hit": {"hold": 1.15, "pull": 1.0, "pressure": 1.0},
    "profit": {"hold": 0.9, "pull": 1.0, "pressure": 1.0},
    "prestige": {"hold": 0.8, "pull": 1.0, "pressure": 1.4},
    "regular": {"hold": 1.0, "pull": 1.0, "pressure": 1.0},
    "talk": {"hold": 1.0, "pull": 1.0, "pressure": 0.0},
}
APPEAL = 50.0
"""Of every product, where nobody scores it: the average."""


def infer_roles(rows: Sequence[Given], show: Show) -> dict[int, Role]:
    """Roles of rows that name none, by their place; those that stay without are regular. Ties go to the earlier row.

    Where no row names a role that sells, all that are unnamed get one. Where some do, but none is a hit, or none a
    welfare item or activity, just these are found among the unnamed.
    """
    said = {row["role"] for row in rows if "role" in row}
    some_named, no_hit, no_relief = bool(said - SILENT_ROLES), "hit" not in said, not said & RELIEF_ROLES
    unnamed = [place for place, row in enumerate(rows) if "role" not in row]
    if some_named and not (no_hit or no_relief):
        return {}
    share = round(0.15 * len(unnamed))
    hits = _best(rows, unnamed, max(show.min_hits, share), lambda row: _draw(row, show))
    rest = _without(unnamed, hits) if no_hit or not some_named else unnamed
    breaks = max(math.ceil(show.minutes / show.relief_window) + 1, share)
    relief = _best(rows, rest, breaks, lambda row: _new_appeal(row) / math.sqrt(row["list_price"]))
    if some_named:
        found: dict[int, Role] = dict.fromkeys(hits, "hit") if no_hit else {}
        return found | (dict.fromkeys(relief, "welfare") if no_relief else {})
    rest = _without(rest, relief)
    prestige = _best(rows, rest, round(0.1 * len(unnamed)), lambda row: float(row["list_price"]))
    rest = _without(rest, prestige)
    median = sorted(_margin_rate(rows[i]) for i in rest)[len(rest) // 2] if rest else 0.0
    roles: dict[int, Role] = {i: "profit" if _margin_rate(rows[i]) >= median else "regular" for i in rest}
    groups: dict[Role, list[int]] = {"hit": hits, "welfare": relief, "prestige": prestige}
    for role, places in groups.items():
        roles |= dict.fromkeys(places, role)
    return roles


def _best(rows: Sequence[Given], places: Sequence[int], count: int, merit: Callable[[Given], float]) -> list[int]:
    return sorted(places, key=lambda i: merit(rows[i]), reverse=True)[:count]


def _without(places: Sequence[int], taken: Sequence[int]) -> list[int]:
    return [place for place in places if place not in set(taken)]


def _new_appeal(row: Given) -> float:
    return float(row.get("new_fan_appeal", APPEAL))


def _draw(row: Given, show: Show) -> float:
    appeal = _new_appeal(row) + row.get("returning_fan_appeal", APPEAL)
    return float(appeal * row["list_price"] ** (1 - show.ticket_exponent) * min(1, row["stock"] / 50))


def _margin_rate(row: Given) -> float:
    if "cost" in row:
        return float(1 - row["cost"] / row["list_price"])
    return float(row["margin"] if "margin" in row else row["commission"])
