"""Fill what the user left blank (model §2), and keep a record of every filling.

What comes in is valid, only incomplete; what goes out is a whole catalogue. Nothing behind this module fills blanks.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from lineup.assumptions import Assumptions, Reason
from lineup.catalog import Catalog, Language, Show, Traffic
from lineup.entries import TOTALS, default_traffic, scaled_traffic, totals_of
from lineup.fields import PRODUCT_FIELDS
from lineup.product import SILENT_ROLES, Product, Role, Variant
from lineup.roles import APPEAL, ROLE_DEFAULTS, infer_roles
from lineup.styles import PRICED, Given, Style, group_styles, own_prices

NOTHING: Mapping[str, float] = MappingProxyType({})
LONGEST_WITH_A_HIGHLIGHT = 240  # minutes
NO_DATE = dt.date(2000, 1, 1)
START_TIME = dt.time(20, 0)
PRODUCT_DEFAULTS: dict[str, float] = {
    name: default
    for name in (*Product.model_fields, *Variant.model_fields)
    if name in PRODUCT_FIELDS and isinstance(default := PRODUCT_FIELDS[name].default, int | float)
}
FLOOR_RATE, WELFARE_FLOOR_RATE = 0.6, 0.3  # of the list price
SALVAGE_RATE = 0.5  # of the cost
RESTOCK_TIMES = 3  # the stock
_SELLS_NOTHING: dict[str, Any] = {
    "list_price": 0.0, "floor_price": 0.0, "live_price": None, "commission": None, "salvage": 0.0,
    "new_fan_appeal": 0.0, "returning_fan_appeal": 0.0,
}  # fmt: skip
_OF_ORDERS = ("lead_time_days", "moq", "pack_size")
_UNUSED_BY_SILENT = frozenset(("return_rate", "pitch_peak"))


def complete(
    file: str,
    language: Language,
    products: Sequence[Given],
    show: Given,
    traffic: Traffic | None = None,
    today: dt.date | None = None,
) -> Catalog:
    """The whole catalogue. `traffic`: the entries that the user stated, one value a minute, or None."""
    assumed = Assumptions()
    states_traffic = traffic is not None
    sketch, styles = complete_show(show, today), group_styles(products)
    inferred = infer_roles([style.whole for style in styles], sketch)
    follows = _of_what_sells(styles, inferred, show)
    whole_show = complete_show(show, today, assumed, states_traffic=states_traffic, follows=follows)
    if traffic is None:
        assumed.note("traffic", whole_show.expected_entries, "shape")
        traffic = default_traffic(whole_show)
    else:
        traffic = scaled_traffic(traffic, show.get("expected_entries"))
        whole_show = whole_show.model_copy(update=totals_of(traffic))
    return Catalog(
        file=file,
        language=language,
        products=_complete_styles(styles, inferred, whole_show, assumed),
        show=whole_show,
        traffic=traffic,
        assumptions=assumed.records(),
    )


def _of_what_sells(styles: Sequence[Style], inferred: Mapping[int, Role], given: Given) -> dict[str, float]:
    """Parameters that follow from the products: the median list price; no margin floor where all is on commission."""
    roles = [style.whole.get("role") or inferred.get(place) for place, style in enumerate(styles)]
    selling = [style.whole for style, role in zip(styles, roles, strict=True) if role not in SILENT_ROLES]
    prices = sorted(float(whole["list_price"]) for whole in selling)
    follows: dict[str, float] = {}
    if prices:
        follows["ref_ticket"] = (prices[(len(prices) - 1) // 2] + prices[len(prices) // 2]) / 2
    if all("commission" in whole for whole in selling):
        follows["margin_floor"] = 0.0
    return {name: value for name, value in follows.items() if name not in given}


def complete_show(
    given: Given,
    today: dt.date | None = None,
    assumed: Assumptions | None = None,
    *,
    states_traffic: bool = False,
    follows: Mapping[str, float] = NOTHING,
) -> Show:
    """The show's parameters. `states_traffic`: those that only shape traffic are not needed, so not assumed.

    `follows`: what those that follow from the products become where they are blank.
    """
    assumed = assumed or Assumptions()
    filled = dict(given)
    for name, info in Show.model_fields.items():
        if name in filled:
            continue
        filled[name] = follows.get(name, info.default)
        if name == "start":
            filled[name] = default_start(filled, today)
        elif name == "highlight_minutes":
            filled[name] = default_highlight_minutes(filled["minutes"])
        if filled[name] is not None and not (states_traffic and name in TOTALS):  # None: there is none
            assumed.note(name, filled[name])
    return Show.model_validate(filled)


def default_start(given: Given, today: dt.date | None) -> dt.datetime:
    """20:00, `days_to_show` days after today."""
    days = given.get("days_to_show", Show.model_fields["days_to_show"].default)
    return dt.datetime.combine((today or NO_DATE) + dt.timedelta(days=days), START_TIME)


def default_highlight_minutes(minutes: int) -> int:
    """A quarter of the show, in fives, 5 to 60 minutes; 0, no highlight, in shows longer than four hours.

    >>> default_highlight_minutes(120), default_highlight_minutes(10), default_highlight_minutes(480)
    (30, 5, 0)
    """
    if minutes > LONGEST_WITH_A_HIGHLIGHT:
        return 0
    return max(5, min(60, 5 * math.floor(minutes / 20 + 0.5)))


def complete_products(rows: Sequence[Given], show: Show, assumed: Assumptions | None = None) -> tuple[Product, ...]:
    """The products, in the order of their first rows."""
    styles = group_styles(rows)
    inferred = infer_roles([style.whole for style in styles], show)
    return _complete_styles(styles, inferred, show, assumed or Assumptions())


def _complete_styles(
    styles: Sequence[Style], inferred: Mapping[int, Role], show: Show, assumed: Assumptions
) -> tuple[Product, ...]:
    products = []
    for place, style in enumerate(styles):
        role: Role = style.whole.get("role") or inferred.get(place, "regular")
        if "role" not in style.whole:
            assumed.note("role", role, "inferred" if place in inferred else "default", style.id)
        products.append(_complete_product(style, role, show, assumed, inferred=place in inferred))
    return tuple(products)


def _complete_product(style: Style, role: Role, show: Show, assumed: Assumptions, *, inferred: bool) -> Product:
    given = {field: value for field, value in style.whole.items() if field in Product.model_fields}
    filled: dict[str, Any] = {**given, "sku": style.id, "role": role, "style": style.whole.get("style", "")}

    def fill(field: str, value: object, words: str | None = None, reason: Reason = "default") -> None:
        if field not in filled:
            filled[field] = value
            assumed.note(field, words or value, reason, style.id)

    fill("name", style.id, "sku")
    if len(style.rows) == 1 and (spec := style.whole.get("spec", "")) not in filled["name"]:
        filled["name"] += f" {spec}"
    if role in SILENT_ROLES:
        filled |= _SELLS_NOTHING
        if role == "talk":
            filled.setdefault("cost", 0.0)  # it has no prizes
        fill("cost", 0.0)
        filled |= {field: PRODUCT_DEFAULTS[field] for field in _UNUSED_BY_SILENT if field not in filled}
        filled.setdefault("demand_sigma", show.demand_sigma)
        filled["variants"] = tuple(_silent_variant(row) for row in style.rows)
    else:
        if "category" not in filled:
            fill("category", "")
        fill("new_fan_appeal", APPEAL)
        fill("returning_fan_appeal", APPEAL)
        if "commission" in filled:
            filled["cost"] = 0.0
        elif "cost" not in filled:
            filled["cost"] = filled["list_price"] * (1 - style.whole["margin"])
        _fill_floor(filled, fill, inferred)
        fill("salvage", SALVAGE_RATE * filled["cost"], f"{SALVAGE_RATE:g} × cost")
        fill("demand_sigma", show.demand_sigma)
        filled["variants"] = _variants(style, fill)
    if role == "talk":
        filled.setdefault("must_include", True)
    fill("max_airings", 1 if role == "talk" else show.max_airings)
    for field, default in PRODUCT_DEFAULTS.items():
        if field in Product.model_fields:
            fill(field, default)
    for field, default in ROLE_DEFAULTS[role].items():
        fill(field, default, reason="role_default")
    return Product.model_validate({field: value for field, value in filled.items() if field in Product.model_fields})


def _fill_floor(filled: dict[str, Any], fill: Callable[..., None], inferred: bool) -> None:
    """A blank floor price. An agreed price below it is its own floor."""
    if filled.get("commission") is not None:
        rate = 1.0  # the price is the brand's
    else:
        # Nobody agreed to sell an inferred welfare item far below list, so its floor stays the usual one.
        rate = WELFARE_FLOOR_RATE if filled["role"] == "welfare" and not inferred else FLOOR_RATE
    usual, agreed = rate * filled["list_price"], filled.get("live_price")
    if agreed is not None and agreed < usual:
        fill("floor_price", agreed, "live_price")
    else:
        fill("floor_price", usual, f"{rate:g} × list_price")


def _variants(style: Style, fill: Callable[..., None]) -> tuple[Variant, ...]:
    """The variants of a product that sells. What a row leaves open is what another of the style says, else the default."""
    whole, stock = style.whole, style.whole["stock"]
    for field in _OF_ORDERS:
        if not any(field in row for row in style.rows):
            fill(field, PRODUCT_DEFAULTS[field])
    if not all("restock_max" in row for row in style.rows):
        fill("restock_max", RESTOCK_TIMES * stock, f"{RESTOCK_TIMES} × stock")
    usual = tuple(whole.get(field) for field in PRICED)
    variants = []
    for row, share in zip(style.rows, style.shares, strict=True):
        own = {field: row.get(field, whole.get(field, PRODUCT_DEFAULTS[field])) for field in _OF_ORDERS}
        most = row.get("restock_max", math.floor(RESTOCK_TIMES * stock * share + 1e-9))
        differs = own_prices(row) != usual
        variants.append(
            Variant(
                sku=str(row["sku"]),
                spec=row.get("spec", ""),
                share=share,
                share_given="variant_share" in row,
                stock=row.get("stock", 0),
                restock_max=most,
                extra=row.get("extra", ()),
                own_prices=tuple((f, row[f]) for f in PRICED if f in row) if differs else None,
                **own,
            )
        )
    return tuple(variants)


def _silent_variant(row: Given) -> Variant:
    own = {field: row.get(field, PRODUCT_DEFAULTS[field]) for field in _OF_ORDERS}
    return Variant(sku=str(row["sku"]), stock=0, restock_max=0, extra=row.get("extra", ()), **own)
