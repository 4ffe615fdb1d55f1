"""Every table of a plan as a pandas frame, built once: screen, workbook and JSON show the same figures."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from lineup.report.tables.assumed import assumptions, parameters
from lineup.report.tables.checks import checks
from lineup.report.tables.curve import minute_curve
from lineup.report.tables.paid import paid_traffic
from lineup.report.tables.prices import prices
from lineup.report.tables.restock import restock
from lineup.report.tables.rundown import rundown
from lineup.report.tables.totals import Totals, totals
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one plan; each module of this package says what its rows hold."""

    totals: Totals
    rundown: pd.DataFrame
    prices: pd.DataFrame
    restock: pd.DataFrame
    paid_traffic: pd.DataFrame
    curve: pd.DataFrame
    checks: pd.DataFrame
    parameters: pd.DataFrame
    assumptions: pd.DataFrame


def tables_of(result: Result) -> Tables:
    """All tables of a plan."""
    return Tables(
        totals=totals(result),
        rundown=rundown(result),
        prices=prices(result),
        restock=restock(result),
        paid_traffic=paid_traffic(result),
        curve=minute_curve(result),
        checks=checks(result),
        parameters=parameters(result),
        assumptions=assumptions(result),
    )
