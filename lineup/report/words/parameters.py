"""What a report calls show parameters, product fields and groups, as the registry of fields has them."""

from __future__ import annotations

from lineup.fields import SHOW_FIELDS, Unit, grouped
from lineup.words import Text
from lineup.workbook import headers

GROUPS: dict[str, Text] = {
    "show": Text("场次", "Show"),
    "highlight": Text("高光时刻", "Highlight"),
    "rhythm": Text("节奏", "Rhythm"),
    "money": Text("钱与货", "Money and stock"),
    "paid": Text("投流", "Paid traffic"),
    "audience": Text("观众与转化", "Audience"),
    "fatigue": Text("购买疲劳", "Fatigue"),
}

PARAMETERS: dict[str, dict[str, Unit]] = {
    group: {name: SHOW_FIELDS[name].unit for name in names} for group, names in grouped(SHOW_FIELDS).items()
}

REASONS: dict[str, Text] = {
    "given": Text("已填写", "given"),
    "default": Text("默认值", "default"),
    "role_default": Text("按角色默认", "default of its role"),
    "inferred": Text("推断", "inferred"),
    "shape": Text("按常见曲线", "the usual shape"),
}

_TRAFFIC = Text("流量曲线", "Traffic curve")


def unit_of(field: str) -> Unit:
    """The unit of a show parameter; text when nobody said."""
    return SHOW_FIELDS[field].unit if field in SHOW_FIELDS else "text"


def parameter_name(field: str) -> Text:
    """A show parameter's name as the Show sheet takes it; an unknown one speaks for itself."""
    if field == "traffic":
        return _TRAFFIC
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
