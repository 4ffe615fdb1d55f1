"""Show parameters and product fields: the names that the catalogue takes, the unit a value is shown in, the group."""

from __future__ import annotations

from typing import Literal

from lineup.words import Text
from lineup.workbook import headers

ParameterUnit = Literal["minutes", "days", "people", "yuan", "share", "number", "count", "clock", "text"]
Group = Literal["show", "highlight", "rhythm", "money", "paid", "audience", "fatigue"]

GROUPS: dict[Group, Text] = {
    "show": Text("场次", "Show"),
    "highlight": Text("高光时刻", "Highlight"),
    "rhythm": Text("节奏", "Rhythm"),
    "money": Text("钱与货", "Money and stock"),
    "paid": Text("投流", "Paid traffic"),
    "audience": Text("观众与转化", "Audience"),
    "fatigue": Text("购买疲劳", "Fatigue"),
}

PARAMETERS: dict[Group, dict[str, ParameterUnit]] = {
    "show": {
        "start": "clock",
        "minutes": "minutes",
        "expected_entries": "people",
        "private_share": "share",
        "days_to_show": "days",
    },
    "highlight": {
        "highlight_minutes": "minutes",
        "highlight_share": "share",
        "highlight_lift": "number",
        "highlight_lead_in": "minutes",
        "min_hits": "count",
    },
    "rhythm": {
        "relief_window": "minutes",
        "category_window": "minutes",
        "category_minutes": "minutes",
        "relist_gap": "minutes",
    },
    "money": {
        "price_steps": "text",
        "coupon_rate": "share",
        "margin_floor": "share",
        "welfare_budget": "yuan",
        "restock_budget": "yuan",
        "presale_ship_days": "days",
        "presale_conversion": "share",
        "demand_sigma": "number",
    },
    "paid": {
        "ad_budget": "yuan",
        "ad_block": "minutes",
        "cost_per_entry": "yuan",
        "paid_cap": "people",
    },
    "audience": {
        "dwell_new": "minutes",
        "dwell_returning": "minutes",
        "returning_share_private": "share",
        "returning_share_public": "share",
        "returning_share_paid": "share",
        "base_rate": "share",
        "ref_ticket": "yuan",
        "ticket_exponent": "number",
        "elasticity_new": "number",
        "elasticity_returning": "number",
    },
    "fatigue": {
        "category_fatigue": "number",
        "category_memory": "minutes",
        "pressure_fatigue_new": "number",
        "pressure_fatigue_returning": "number",
        "pressure_memory": "minutes",
        "relist_factor": "number",
    },
}

REASONS: dict[str, Text] = {
    "given": Text("已填写", "given"),
    "default": Text("默认值", "default"),
    "role_default": Text("按角色默认", "default of its role"),
    "inferred": Text("推断", "inferred"),
    "shape": Text("按常见曲线", "the usual shape"),
}

_TRAFFIC = Text("流量曲线", "Traffic curve")


def unit_of(field: str) -> ParameterUnit:
    """The unit of a show parameter; text when nobody said."""
    return next((units[field] for units in PARAMETERS.values() if field in units), "text")


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
