"""参数: what the user gave, and what was assumed for them."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.catalog import Assumption
from lineup.entries import totals_of
from lineup.fields import Unit
from lineup.report.words.parameters import PARAMETERS
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class ParameterRow:
    """One show parameter: its value, and whether the user gave it (`source`: given, or why it was assumed)."""

    field: str
    group: str
    unit: Unit
    value: object
    source: str


@dataclass(frozen=True, slots=True)
class AssumptionRow:
    """One thing assumed: of the show (`products` 0), or of some products."""

    field: str
    value: str
    source: str
    products: int
    skus: tuple[str, ...]


def parameters(result: Result) -> tuple[ParameterRow, ...]:
    """One row a show parameter, in groups (`ParameterRow`)."""
    show, traffic = result.catalog.show, result.catalog.traffic
    totals = totals_of(traffic)
    assumed = {a.field: a.reason for a in result.catalog.assumptions if not a.skus}
    return tuple(
        ParameterRow(field, group, unit, value, assumed.get(field, "default" if value is None else "given"))
        for group, units in PARAMETERS.items()
        for field, unit in units.items()
        for value in (totals.get(field, getattr(show, field)),)
    )


def assumptions(result: Result) -> tuple[AssumptionRow, ...]:
    """One row an assumption, those about the show first (`AssumptionRow`)."""
    ordered: list[Assumption] = sorted(result.catalog.assumptions, key=lambda a: bool(a.skus))
    return tuple(AssumptionRow(a.field, a.value, a.reason, len(a.skus), a.skus) for a in ordered)
