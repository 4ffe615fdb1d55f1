"""Prices and costs with tax and without, as their headers say: brought onto one basis, or asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from lineup.workbook.cells import Row
from lineup.workbook.columns import Reading
from lineup.workbook.faults import Faults
from lineup.workbook.numbers import plain
from lineup.workbook.tables import Table

_MONEY = ("cost", "list_price", "live_price", "floor_price", "salvage")
_TAX = r"\.?\s*(of\s*)?\d*\.?\d*%?\s*(tax|vat|gst)"
_WITHOUT = re.compile(
    r"不含\d*\.?\d*%?的?税|未含?税|税前|裸价|\b(excl\w*|ex|without|w/o|before|plus|net of)" + _TAX + r"|\bht\b|\bnetto"
)
_WITH = re.compile(r"含\d*\.?\d*%?的?税|税后|\b(incl?\w*|with|after)" + _TAX + r"|(tax|vat|gst) incl|\bttc\b|\bbrutto")
_RATE = re.compile(r"(\d{1,2}(?:\.\d+)?)\s*%")
_RATE_HEADER = re.compile(r"税率|增值税|(tax|vat|gst) rate|^(vat|gst)\b")


class _Said(NamedTuple):
    """What the headers of a table say of tax, by field: those with it, and those without."""

    included: list[str]
    left_out: list[str]
    silent: list[str]


def on_one_basis(table: Table, rows: Sequence[Row], readings: dict[str, Reading], faults: Faults) -> dict[str, Reading]:
    """The readings, with the tax added to columns without it where others hold it; asked where its rate isn't said."""
    said = _said(table)
    if not said.left_out:
        return readings
    headers = {field: column.header for field, column in table.columns.items()}
    if not said.included:
        if said.silent:
            field, other = said.left_out[0], said.silent[0]
            faults.add(
                "tax_one_sided", table.title, table.columns[field].cell, column=headers[field], other=headers[other]
            )
        return readings
    other = said.included[0]
    rate = _rate([headers[field] for field in (*said.left_out, *said.included)]) or _rate_column(table, rows)
    for field in said.left_out:
        cell, facts = table.columns[field].cell, {"column": headers[field], "other": headers[other]}
        if rate is None:
            faults.add("tax_differs", table.title, cell, **facts)
        else:
            readings = {**readings, field: replace(readings[field], tax=1 + rate)}
            faults.add("tax_converted", table.title, cell, rate=f"{float(rate * 100):g}%", **facts)
    return readings


def _said(table: Table) -> _Said:
    said = _Said([], [], [])
    for field in _MONEY:
        if field in table.columns:
            header = plain(table.columns[field].header)
            without, included = _WITHOUT.search(header), _WITH.search(header)
            (said.left_out if without else said.included if included else said.silent).append(field)
    return said


def _rate(headers: Sequence[str]) -> Fraction | None:
    rates = {Fraction(rate) / 100 for header in headers for rate in _RATE.findall(plain(header))}
    return rates.pop() if len(rates) == 1 else None


def _rate_column(table: Table, rows: Sequence[Row]) -> Fraction | None:
    """The rate that a column of rates gives, if it is one for all rows."""
    for number, header in table.others.items():
        if _RATE_HEADER.search(plain(header)):
            rates = {_share(str(row.cells[number].shown)) for row in rows if number in row.cells}
            return rates.pop() if len(rates) == 1 else None
    return None


def _share(text: str) -> Fraction | None:
    found = re.fullmatch(r"(\d{1,2}(?:\.\d+)?)\s*(%?)", plain(text))
    if not found:
        return None
    rate = Fraction(found[1])
    return rate / 100 if found[2] or rate >= 1 else rate
