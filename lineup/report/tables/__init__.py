"""Every table of a plan, built once: screen, workbook, JSON and the library show the same figures."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.report.tables.assumed import AssumptionRow, ParameterRow, assumptions, parameters
from lineup.report.tables.bargains import BargainRow, bargains
from lineup.report.tables.checks import CheckRow, checks
from lineup.report.tables.curve import MinuteRow, minute_curve
from lineup.report.tables.idle import IdleRow, idle
from lineup.report.tables.paid import PaidRow, paid_traffic
from lineup.report.tables.paying import Paying, paying
from lineup.report.tables.prices import PriceRow, prices
from lineup.report.tables.restock import RestockRow, restock
from lineup.report.tables.rundown import RundownRow, rundown
from lineup.report.tables.substitutes import SubstituteRow, substitutes
from lineup.report.tables.totals import Totals, totals
from lineup.report.tables.tradeoffs import PinRow, TradeoffRow, pins, tradeoffs
from lineup.report.tables.variants import VariantRow, variants
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one plan; each module of this package says what its rows hold."""

    totals: Totals
    rundown: tuple[RundownRow, ...]
    prices: tuple[PriceRow, ...]
    variants: tuple[VariantRow, ...]
    restock: tuple[RestockRow, ...]
    paid_traffic: tuple[PaidRow, ...]
    paying: Paying
    bargains: tuple[BargainRow, ...]
    idle: tuple[IdleRow, ...]
    substitutes: tuple[SubstituteRow, ...]
    curve: tuple[MinuteRow, ...]
    checks: tuple[CheckRow, ...]
    tradeoffs: tuple[TradeoffRow, ...]
    pins: tuple[PinRow, ...]
    parameters: tuple[ParameterRow, ...]
    assumptions: tuple[AssumptionRow, ...]


def tables_of(result: Result) -> Tables:
    """All tables of a plan."""
    return Tables(
        totals=totals(result),
        rundown=rundown(result),
        prices=prices(result),
        variants=variants(result),
        restock=restock(result),
        paid_traffic=paid_traffic(result),
        paying=paying(result),
        bargains=bargains(result),
        idle=idle(result),
        substitutes=substitutes(result),
        curve=minute_curve(result),
        checks=checks(result),
        tradeoffs=tradeoffs(result),
        pins=pins(result),
        parameters=parameters(result),
        assumptions=assumptions(result),
    )
