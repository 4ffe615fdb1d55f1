"""What a report calls show parameters, product fields and groups, as the registry of fields has them."""

from __future__ import annotations

from lineup.fields import SHOW_FIELDS, Unit, grouped
from lineup.words import Text
from lineup.workbook import headers

PARAMETERS: dict[str, dict[str, Unit]] = {
    group: {name: SHOW_FIELDS[name].unit for name in names} for group, names in grouped(SHOW_FIELDS).items()
}


def unit_of(field: str) -> Unit:
    """The unit of a show parameter; text when nobody said."""
    return SHOW_FIELDS[field].unit if field in SHOW_FIELDS else "text"


def parameter_name(field: str) -> Text:
    """A show parameter's name as the Show sheet takes it; an unknown one speaks for itself."""
    return _name(field, headers.SHOW.get(field) or headers.PRODUCT.get(field))


def column_name(field: str) -> Text:
    """A product field's name as the Catalog sheet takes it; an unknown one speaks for itself."""
    return _name(field, headers.PRODUCT.get(field))


def traffic_name(field: str) -> Text:
    """A column of the Traffic sheet, as that sheet takes it."""
    return _name(field, headers.TRAFFIC.get(field))


def _name(field: str, names: tuple[str, ...] | None) -> Text:
    zh, en = (names or (field, field))[:2]
    return Text(zh, en.upper() if en in ("sku", "moq") else en.replace("_", " ").capitalize())
