"""Tables as pandas frames whose cells keep their Python types: an int stays an int, None stays None."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any, cast

import pandas as pd

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = dict[str, Any]


def frame_of(kind: type[DataclassInstance], rows: Iterable[DataclassInstance]) -> pd.DataFrame:
    """One column a field of `kind`, one line a row, in order; columns are there even without rows."""
    columns = [field.name for field in fields(kind)]
    return pd.DataFrame([asdict(row) for row in rows], columns=columns, dtype=object)


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """The lines of a frame as dicts by column."""
    return cast("list[Row]", frame.to_dict("records"))
