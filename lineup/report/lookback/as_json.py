"""The look back for programs: amounts in yuan, minutes from the start."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from lineup.lookback.record import At, LookBack, Used
from lineup.report.formats import json_text
from lineup.report.lookback.words import MEASURES
from lineup.vocabulary.breaches import sentence

SCHEMA = "lineup.review/1"


def lookback_json(found: LookBack) -> str:
    """All of it; what the files don't hold is null."""
    return json_text({
        "schema": SCHEMA,
        "start": found.start.isoformat(timespec="minutes"),
        "late": found.late,
        "planned": _figures(found.planned, *MEASURES, decimals=4),
        "actual": _figures(found.actual, *MEASURES, decimals=4),
        "parts": {cause: round(amount, 2) for cause, amount in found.parts.items()},
        "unknown": list(found.unknown),
        "airings": [
            {
                "sku": one.sku, "status": one.status, "planned": one.planned, "actual": one.actual,
                "overran": one.overran, "planned_gmv": round(one.planned_gmv, 2), "actual_gmv": round(one.actual_gmv, 2),
                "parts": {cause: round(amount, 2) for cause, amount in one.parts.items()},
            }
            for one in found.airings
        ],
        "minutes": [{"t": one.t, "planned": _all(one.planned), "actual": _all(one.actual)} for one in found.minutes],
        "products": [_product(one) for one in found.goods],
        "rules": [
            {
                "rule": rule.rule, "held": rule.passed,
                "breaches": [
                    {"code": breach.code, "sku": breach.sku, "minute": breach.minute,
                     "said": sentence(found.as_played, breach)}
                    for breach in rule.breaches
                ],
            }
            for rule in found.rules
        ],
        "advice": [
            {"code": one.code, "sku": one.sku, **{name: round(figure, 4) for name, figure in one.facts.items()}}
            for one in found.advice
        ],
    })  # fmt: skip


def _product(one: Used) -> dict[str, Any]:
    return _figures(one, *(field.name for field in fields(Used)), "planned_earns", "earns", decimals=4)


def _all(one: At | None) -> dict[str, Any] | None:
    return None if one is None else _figures(one, *(field.name for field in fields(one)), decimals=4)


def _figures(one: object, *names: str, decimals: int = 2) -> dict[str, Any]:
    """Attributes by name, figures rounded."""
    found = {name: getattr(one, name) for name in names}
    return {name: round(value, decimals) if isinstance(value, float) else value for name, value in found.items()}
