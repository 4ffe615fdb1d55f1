"""What was assumed, compressed into a few sentences."""

from __future__ import annotations

import re
from collections import Counter

from lineup.product import ROLES, Role
from lineup.report import formats as show_as
from lineup.report.odds_prose import noise_said
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.report.words import Words
from lineup.report.words.parameters import unit_of
from lineup.result import Result

_NAMED = 6
_FIELD = re.compile("[a-z]+(?:_[a-z]+)*")
_ABROAD = ("ad_budget", "welfare_budget", "restock_budget", "ad_block_min", "cost_per_entry")
"""Amounts whose defaults were made for yuan: named first in any other currency."""
_TELLING = (  # show parameters that change a plan most, named first
    "start",
    "minutes",
    "days_to_show",
    "expected_entries",
    "margin_floor",
    "welfare_budget",
    "restock_budget",
    "ad_budget",
    "highlight_minutes",
)


def assumption_sentences(result: Result, tables: Tables, words: Words) -> list[str]:
    """A sentence for each kind of assumption; the sheet of parameters has them all."""
    rows = rows_of(tables.assumptions)
    if not rows:
        return [words.say("assumed_nothing"), *noise_said(result, words)]
    of_show = [row for row in rows if not row["products"]]
    of_products = [row for row in rows if row["products"]]
    said = [
        *_parameters([row["field"] for row in of_show if row["source"] == "default"], result, words),
        *_columns("assumed_columns", [row for row in of_products if row["source"] == "default"], result, words),
        *_columns("assumed_role_defaults", [row for row in rows if row["source"] == "role_default"], result, words),
        *_inferred([row for row in rows if row["source"] == "inferred"], result, words),
    ]
    if any(row["source"] == "shape" for row in rows):
        entries = show_as.count(sum(result.catalog.traffic.private) + sum(result.catalog.traffic.public))
        said.append(words.say("assumed_shape", entries=entries))
    said += _shared([row for row in of_products if row["source"] == "shared"], words)
    return [*said, *noise_said(result, words), words.say("assumed_see", sheet=words.label("sheet.parameters"))]


def _parameters(fields: list[str], result: Result, words: Words) -> list[str]:
    if not fields:
        return []
    first = () if result.catalog.show.currency == "CNY" else _ABROAD
    telling = list(dict.fromkeys(field for field in (*first, *_TELLING) if field in fields))
    named = [*telling, *(field for field in fields if field not in telling)][:_NAMED]
    some = words.listed([_with_setting(field, result, words) for field in named])
    if len(fields) > len(named):
        some = words.say("assumed_and_more", some=some)
    return [words.say("assumed_defaults", count=len(fields), some=some)]


def _with_setting(field: str, result: Result, words: Words) -> str:
    value = getattr(result.catalog.show, field, None)
    if value is None:
        return words.parameter(field)
    return f"{words.parameter(field)} {show_as.setting(value, unit_of(field), words)}"


def assumed_value(row: Row, result: Result, words: Words) -> str:
    """The value that an assumption put in, in the reader's words."""
    field, value = row["field"], str(row["value"])
    if not row["products"]:
        setting = getattr(result.catalog.show, "expected_entries" if field == "traffic" else field, None)
        unit = "people" if field == "traffic" else unit_of(field)
        return value if setting is None else show_as.setting(setting, unit, words)
    if field == "role" and value in ROLES:
        return words.role(value)
    if field == "return_rate":
        return show_as.percent(float(value), 0) if value.replace(".", "", 1).isdigit() else value
    if not value:
        return words.label("caption.none")
    return _FIELD.sub(lambda found: words.column(found[0]), value)


def _columns(sentence: str, rows: list[Row], result: Result, words: Words) -> list[str]:
    """Which columns were left blank, and of how many products unless it is all of them."""
    blank: Counter[str] = Counter()
    for row in rows:
        blank[row["field"]] += row["products"]
    everything = len(result.catalog.products)
    some = [
        words.column(field)
        if products >= everything
        else words.say("assumed_of", field=words.column(field), count=products)
        for field, products in blank.items()
    ]
    return [words.say(sentence, some=words.listed(some))] if some else []


def _shared(rows: list[Row], words: Words) -> list[str]:
    """What its share is of stock that other rooms sell as well."""
    each = [words.say("assumed_share", sku=row["skus"][0], units=int(row["value"])) for row in rows]
    return [words.say("assumed_shared", some=words.some(each, _NAMED))] if rows else []


def _inferred(rows: list[Row], result: Result, words: Words) -> list[str]:
    """The roles by number; anything else that was inferred by name."""
    inferred = {sku for row in rows if row["field"] == "role" for sku in row["skus"]}
    said = []
    if inferred:
        said.append(_roles_said(inferred, result, words))
    others = list(dict.fromkeys(row["field"] for row in rows if row["field"] != "role"))
    if others:
        said.append(words.say("assumed_inferred", some=words.listed([words.parameter(field) for field in others])))
    return said


def _roles_said(inferred: set[str], result: Result, words: Words) -> str:
    """Roles that nobody named: how many of each; where other rows name theirs, by name, since just these were missing."""
    assumed = {sku for a in result.catalog.assumptions if a.field == "role" for sku in a.skus}
    named = [product for product in result.catalog.products if product.sells and product.sku not in assumed]
    of_role: dict[Role, list[str]] = {role: [] for role in ROLES}
    for product in result.catalog.products:
        if product.sku in inferred:
            of_role[product.role].append(product.name)
    counts = [
        words.say("assumed_role_names", role=words.role(role), count=len(names), names=words.some(names, _NAMED))
        if named
        else f"{words.role(role)} {len(names)}"
        for role, names in of_role.items()
        if names
    ]
    return words.say("assumed_half_roles" if named else "assumed_roles", counts=words.listed(counts))
