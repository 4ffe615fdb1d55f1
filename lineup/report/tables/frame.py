"""The rows of tables as dicts by column, as those take them who choose columns by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = dict[str, Any]


def rows_of(table: Iterable[DataclassInstance]) -> list[Row]:
    """The rows of a table, in order."""
    return [{field.name: getattr(row, field.name) for field in fields(row)} for row in table]
