"""Figures as text."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Sequence
from typing import get_args

from lineup.catalog import Goal
from lineup.check import Unit
from lineup.fields import Unit as FieldUnit
from lineup.report.words import Words


def figure(value: float) -> float:
    """For programs, eight significant digits: the fen of a show of 999,999 yuan; far fewer than machines might disagree on."""
    return float(f"{value:.8g}")


def percent(share: float, decimals: int = 1) -> str:
    """12.3%."""
    return f"{share:.{decimals}%}"


def count(number: float) -> str:
    """People or units, whole: 1,235."""
    return f"{number:,.0f}"


def few(number: float) -> str:
    """Expected units, with a decimal where there are few of them: 0.3, 4.7, 1,235."""
    return plain(round(number, 1)) if number < 10 else count(number)


def plain(number: float) -> str:
    """A number with no more decimals than it has, up to four."""
    text = f"{number:,.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def day(date: dt.date) -> str:
    """11-22."""
    return f"{date:%m-%d}"


def measured(value: float | None, unit: Unit, words: Words) -> str:
    """A rule's value or limit with its unit."""
    if value is None:
        return "–"
    if not math.isfinite(value):
        return words.label("caption.no_limit")
    if unit == "yuan":
        return words.money(value, 2 if abs(value) < 100 else 0)
    if unit == "share":
        return percent(value)
    suffix = {"minutes": "minutes_unit", "units": "units_unit", "count": "count_unit"}[unit]
    return f"{plain(round(value, 1))} {words.label(f'caption.{suffix}')}".rstrip()


def setting(value: object, unit: FieldUnit, words: Words) -> str:
    """A show parameter's value with its unit."""
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return words.listed([percent(step, 0) if step < 1 else "100%" for step in value])
    if not isinstance(value, int | float):
        return next((words.goal(goal) for goal in get_args(Goal) if goal == value), str(value))
    if unit == "yuan":
        return words.price(value)
    if unit == "share":
        return f"{plain(round(100 * value, 6))}%"
    suffix = {"minutes": "minutes_unit", "days": "days_unit", "people": "people_unit", "count": "count_unit"}.get(unit)
    return f"{plain(value)} {words.label(f'caption.{suffix}')}".rstrip() if suffix else plain(value)


def json_text(content: object) -> str:
    """What programs are told, as text ending in a line break."""
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
