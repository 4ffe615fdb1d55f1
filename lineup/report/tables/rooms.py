"""汇总: a row a room of a night."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lineup.errors import CellFault
from lineup.report.prose import is_tight


@dataclass(frozen=True, slots=True)
class Money:
    """What a room's plan comes to: yuan (or `currency`), the rate 0-1. `tight`: rules within 1 % of their limit."""

    currency: str
    gmv: float
    goal: str
    goal_value: float
    margin_rate: float
    ad_spend: float
    highlight: str  # clock time, "" without one
    tight: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoomRow:
    """One room. `fate` is one of `lineup.batch.jobs.Fate`; `workbook`: its plan, from the summary's folder, "" without one."""

    room: str
    catalog: str
    fate: str
    good: bool
    money: Money | None
    findings: tuple[CellFault, ...]
    workbook: str = ""
    plan_file: str = ""

    @property
    def errors(self) -> tuple[CellFault, ...]:
        return tuple(found for found in self.findings if found.severity == "error")

    @property
    def first_error(self) -> str:
        """Where it is and what is wrong; "" without one."""
        return next((f"{found.address}  {found.problem}".strip() for found in self.errors), "")


def money_of(plan: Mapping[str, Any]) -> Money:
    """The figures in a plan file (`lineup.plan/1`)."""
    expected = plan["expected"]
    return Money(
        currency=plan["show"]["currency"],
        gmv=expected["gmv"],
        goal=expected["goal"],
        goal_value=expected["goal_value"],
        margin_rate=expected["margin_rate"],
        ad_spend=expected["ad_spend"],
        highlight=plan["highlight"].get("clock", ""),
        tight=tuple(rule["rule"] for rule in plan["rules"] if is_tight(rule)),
    )


def failed_first(rows: Sequence[RoomRow]) -> list[RoomRow]:
    """The rooms that need somebody on top, then the largest: an order that doesn't tell which was done first."""
    return sorted(rows, key=lambda row: (row.good, -row.money.gmv if row.money else 0.0, row.room))


def currencies_of(rows: Sequence[RoomRow]) -> dict[str, str]:
    """Of each room that has a plan, by name, the currency (ISO code)."""
    return {row.room: row.money.currency for row in rows if row.money}
