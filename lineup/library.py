"""`import lineup`: from a table to a checked plan, and from the plan to data frames.

    catalog = lineup.read("my_show.xlsx")
    planned = lineup.plan(catalog)
    planned.rundown

Everything heavy is imported where it is needed, so that `import lineup` costs next to nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    import threading

    import pandas as pd
    from _typeshed import DataclassInstance

    from lineup.catalog import Catalog
    from lineup.check import RuleReport
    from lineup.errors import Language
    from lineup.plan import Plan
    from lineup.report.tables import Tables
    from lineup.result import Effort, Progress, Result

    Source = str | os.PathLike[str] | pd.DataFrame | Mapping[str, pd.DataFrame]


def read(
    source: Source,
    *,
    start: dt.datetime | None = None,
    minutes: int | None = None,
    settings: Mapping[str, object] | None = None,
    language: Language | None = None,
) -> Catalog:
    """The catalogue in a file (.xlsx, .xlsm, .csv, .xls, .ods), a DataFrame, or several by the titles of their sheets.

    A DataFrame is read as the sheet that `to_excel(index=False)` would make of it: findings name its cells so, the
    names of its columns being row 1.

    `start` and `minutes` say when the show begins and how long it is, whatever the table says; `settings` are other
    show parameters by English or Chinese name. A show without a start begins at 20:00, `days_to_show` days from today.
    `language` (zh, en) is that of the findings and of the plan; otherwise the table's own.

    Raises CatalogError with every fault at once (`faults`), UnreadableWorkbook, or UsageError for a setting that can't
    be used.
    """
    from datetime import date

    from lineup.workbook.frames import Frames
    from lineup.workbook.reading import read_catalog

    return read_catalog(
        Path(source) if isinstance(source, str | os.PathLike) else Frames(source),
        start=start,
        today=date.today(),
        minutes=minutes,
        overrides={name: _typed(value) for name, value in (settings or {}).items()},
        language=language,
    )


def plan(
    catalog: Catalog,
    *,
    effort: Effort = "normal",
    seed: int = 0,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] | None = None,
    stop: threading.Event | None = None,
) -> Planned:
    """The best plan found, checked against every rule.

    The same catalogue, effort (quick, normal, thorough) and seed give the same plan, unless `time_limit` (seconds) or
    `stop` ends the search early with the best so far. `progress` is called now and then.

    Raises NoPlan with the reason and a remedy when no plan obeys the rules.
    """
    from lineup.planner import plan_show

    return Planned(
        plan_show(catalog, effort=effort, seed=seed, time_limit=time_limit, progress=progress, stop=stop),
    )


def check(plan: Plan | Planned, catalog: Catalog) -> tuple[RuleReport, ...]:
    """Every rule held against a plan, yours or ours: what was measured, what is allowed, what breaks it."""
    from lineup.check import check as check_rules

    return check_rules(plan.plan if isinstance(plan, Planned) else plan, catalog)


@dataclass(frozen=True)
class Planned:
    """A plan that passed its check, as tidy tables, as JSON, as a workbook. `result` holds all of it as typed records.

    Money in yuan, `t` and `start_min` in minutes from the start of the show. What every column means stands at the
    class of its row, in the module of `lineup.report.tables` that is named after the table.
    """

    result: Result

    @property
    def plan(self) -> Plan:
        """The decisions: airings, prices, restock orders, paid spend, the highlight."""
        return self.result.plan

    @property
    def gmv(self) -> float:
        """Expected GMV of the show, yuan."""
        return self.result.figures.gmv

    @property
    def rundown(self) -> pd.DataFrame:
        """One row an airing, in time order."""
        from lineup.report.tables.rundown import RundownRow

        return _frame(RundownRow, self._tables.rundown)

    @property
    def prices(self) -> pd.DataFrame:
        """One row a product that airs and sells: its price, coupons, units to release, what it earns."""
        from lineup.report.tables.prices import PriceRow

        return _frame(PriceRow, self._tables.prices)

    @property
    def restock(self) -> pd.DataFrame:
        """One row a product that airs and sells: what to order and by when, or why nothing is ordered."""
        from lineup.report.tables.restock import RestockRow

        return _frame(RestockRow, self._tables.restock)

    @property
    def curve(self) -> pd.DataFrame:
        """One row a minute: viewers, entries, units, GMV, what one more viewer is worth."""
        from lineup.report.tables.curve import MinuteRow

        return _frame(MinuteRow, self._tables.curve)

    def json(self) -> str:
        """The plan file (`lineup.plan/1`), the same as `lineup plan --json` writes."""
        from lineup.report.plan_file import plan_json

        return plan_json(self.result)

    def to_dict(self) -> dict[str, Any]:
        """The plan file's content."""
        import json

        content: dict[str, Any] = json.loads(self.json())
        return content

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the plan workbook (.xlsx); returns where it went: beside `path` if that is open elsewhere."""
        from lineup.report import write_workbook

        return write_workbook(self.result, Path(path))

    @cached_property
    def _tables(self) -> Tables:
        from lineup.report.tables import tables_of

        return tables_of(self.result)


def _frame(kind: type[DataclassInstance], rows: Iterable[DataclassInstance]) -> pd.DataFrame:
    """One column a field of `kind`, one line a row; columns are there even without rows."""
    import pandas as pd

    from lineup.report.tables.frame import rows_of

    return pd.DataFrame(rows_of(rows), columns=[field.name for field in fields(kind)])


def _typed(value: object) -> str:
    """A setting as a person would type it."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ",".join(str(one) for one in value)
    return str(value)
