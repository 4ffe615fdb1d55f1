"""The registry of fields: one record for each product column, show parameter and column of traffic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lineup.fields import fans, handling, products, show, traffic
from lineup.fields.abroad import ABROAD as ABROAD
from lineup.fields.record import Field as Field
from lineup.fields.record import Unit as Unit


def _by_name(fields: Iterable[Field]) -> dict[str, Field]:
    return {field.name: field for field in fields}


PRODUCT_FIELDS: dict[str, Field] = _by_name(
    replace(field, names=(*field.names, *ABROAD.get(field.name, ())))
    for field in (*products.COLUMNS, *handling.COLUMNS)
)
SHOW_FIELDS: dict[str, Field] = _by_name((*show.PARAMETERS, *fans.PARAMETERS))
READING_FIELDS: dict[str, Field] = _by_name(show.READING)
TRAFFIC_FIELDS: dict[str, Field] = _by_name(traffic.COLUMNS)


def grouped(fields: dict[str, Field]) -> dict[str, tuple[str, ...]]:
    """Names of the fields that templates and plans list, under their groups."""
    groups: dict[str, tuple[str, ...]] = {}
    for field in fields.values():
        if field.group:
            groups[field.group] = (*groups.get(field.group, ()), field.name)
    return groups


REQUIRED: tuple[tuple[str, ...], ...] = (
    ("sku",),
    ("list_price", "live_price"),
    ("stock",),
    ("cost", "margin", "commission"),
    ("new_fan_appeal",),
    ("returning_fan_appeal",),
)
"""What every row of a product has to say, one field of each; where there is no such column, see REQUIRED_COLUMNS."""
REQUIRED_COLUMNS = tuple(fields for fields in REQUIRED if PRODUCT_FIELDS[fields[0]].absent is None)
"""Without these nothing can be planned."""
MADE_UP_COLUMNS = tuple(name for name, field in PRODUCT_FIELDS.items() if field.absent is not None)
"""These are made up where there is no such column, nor one that might be meant for it."""
