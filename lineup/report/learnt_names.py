"""What learnt values are called, and how they are written."""

from __future__ import annotations

import math

from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS
from lineup.learning.values import Value
from lineup.report import formats as show_as
from lineup.report.words import Words
from lineup.vocabulary.words import filled, words


def say(language: str, key: str, /, **facts: object) -> str:
    """A sentence of learning, its blanks filled."""
    return filled(words(language, "learning")[f"learn.{key}"], language, facts)


def name_of(field: str, told: Words) -> str:
    """What a learnt value is called."""
    if field == "tilt":
        return say(told.language, "tilt")
    if field.startswith("hold."):
        role = told.role(field.removeprefix("hold."))  # type: ignore[arg-type]
        return say(told.language, "of_role", what=told.column("hold"), role=role)
    if field == "level" or field.startswith("traffic."):
        return say(told.language, field)
    return told.parameter(field) if field in SHOW_FIELDS and field not in ("demand_sigma",) else told.column(field)


def is_share(value: Value) -> bool:
    """Whether it is written in per cent."""
    field = SHOW_FIELDS.get(value.field) if not value.sku else PRODUCT_FIELDS.get(value.field)
    return field is not None and field.unit == "share"


def is_factor(value: Value) -> bool:
    """Whether it multiplies what the catalogue says of products."""
    return not value.sku and (value.field in ("level", "pull", "pitch_peak", "tilt") or value.field.startswith("hold."))


def readable(number: float, value: Value) -> float:
    """A figure of a value as people take it: the tilt as a factor, all else as it is."""
    return math.exp(2 * number) if value.field == "tilt" else number


def figure(number: float, value: Value) -> str:
    """A figure of a value, as people read it."""
    number = readable(number, value)
    if is_factor(value):
        return f"×{number:.2f}"
    if is_share(value):
        return f"{100 * number:.3g}%"
    if value.field.startswith("traffic."):
        return show_as.count(number)
    return f"{number:.3g}" if abs(number) < 1000 else show_as.count(number)
