"""Figures that exports state in two ways: refunds as an amount or a rate, who stayed as a share or as people."""

from __future__ import annotations

from lineup.logs.figures import amount_of, count_of, share_of
from lineup.logs.tables import LogTable
from lineup.workbook.cells import Row

STAYS = ("5s", "60s")


def refunds_of(table: LogTable, row: Row, gmv: float | None) -> float | None:
    """Yuan that were refunded, stated or as a share of what was paid."""
    stated: float | None = table.read(row, "refunds", amount_of)
    rate = table.read(row, "refund_rate", share_of) if stated is None and gmv is not None else None
    return stated if rate is None else round(rate * (gmv or 0.0), 2)


def stay_of(table: LogTable, row: Row, stay: str, entered: int | None) -> float | None:
    """Which share of those who came in stayed so long, stated or as a number of people."""
    stated: float | None = table.read(row, f"stay_{stay}", share_of)
    people = table.read(row, f"stayed_{stay}", count_of) if stated is None and entered else None
    return stated if people is None else min(1.0, people / (entered or 1))
