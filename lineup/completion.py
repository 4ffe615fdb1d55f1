"""Fill what the user left blank (model §2), and keep a record of every filling.

What comes in is valid, only incomplete; what goes out is a whole catalogue. Nothing behind this module fills blanks.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from lineup.catalog import Assumption, Catalog, Language, Product, Role, Show, Traffic
from lineup.entries import TOTALS, scaled_traffic, totals_of
from lineup.fields import PRODUCT_FIELDS

Given = Mapping[str, Any]
"""Fields by name, only those that the user filled. A product's may hold `margin`, 0-1, beside or instead of `cost`."""

NO_DATE = dt.date(2000, 1, 1)
START_TIME = dt.time(20, 0)
PRODUCT_DEFAULTS: dict[str, float] = {
    name: default
    for name in Product.model_fields
    if name in PRODUCT_FIELDS and isinstance(default := PRODUCT_FIELDS[name].default, int | float)
}
APPEAL = 50.0
"""Of every product, where nobody scores it: the average."""
ROLE_DEFAULTS: dict[Role, dict[str, float]] = {
    "welfare": {"hold": 2.0, "pull": 1.4, "pressure": -2.0},
    "activity": {"hold": 1.8, "pull": 1.3, "pressure": -2.0},
    "hit": {"hold": 1.15, "pull": 1.0, "pressure": 1.0},
    "profit": {"hold": 0.9, "pull": 1.0, "pressure": 1.0},
    "prestige": {"hold": 0.8, "pull": 1.0, "pressure": 1.4},
    "regular": {"hold": 1.0, "pull": 1.0, "pressure": 1.0},
}
FLOOR_RATE, WELFARE_FLOOR_RATE = 0.6, 0.3  # of the list price
SALVAGE_RATE = 0.5  # of the cost
RESTOCK_TIMES = 3  # the stock
_SELLS_NOTHING: dict[str, Any] = {
    "list_price": 0.0, "floor_price": 0.0, "live_price": None, "stock": 0, "restock_max": 0, "salvage": 0.0,
    "new_fan_appeal": 0.0, "returning_fan_appeal": 0.0,
}  # fmt: skip
_UNUSED_BY_ACTIVITIES = frozenset(("lead_time_days", "moq", "pack_size", "return_rate", "pitch_peak"))

Reason = Literal["default", "role_default", "inferred", "shape"]


class Assumptions:
    """What was filled in so far; products that got the same value for the same reason share one record."""

    def __init__(self) -> None:
        self._of_show: dict[tuple[str, str, Reason], None] = {}
        self._of_products: dict[tuple[str, str, Reason], list[str]] = {}

    def note(self, field: str, value: object, reason: Reason = "default", sku: str | None = None) -> None:
        """Note a value filled in: a product's, or without `sku` the show's."""
        record = (field, _shown(value), reason)
        if sku is None:
            self._of_show[record] = None
        else:
            self._of_products.setdefault(record, []).append(sku)

    def records(self) -> tuple[Assumption, ...]:
        """The show's, then the products', each in the order in which it was first noted."""
        of_show = [Assumption(field=f, value=v, reason=r) for f, v, r in self._of_show]
        of_products = [
            Assumption(field=f, value=v, reason=r, skus=tuple(skus)) for (f, v, r), skus in self._of_products.items()
        ]
        return (*of_show, *of_products)


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
    whole_show = complete_show(show, today, assumed, states_traffic=traffic is not None)
    if traffic is None:
        assumed.note("traffic", whole_show.expected_entries, "shape")
        traffic = default_traffic(whole_show)
    else:
        traffic = scaled_traffic(traffic, show.get("expected_entries"))
        whole_show = whole_show.model_copy(update=totals_of(traffic))
    return Catalog(
        file=file,
        language=language,
        products=complete_products(products, whole_show, assumed),
        show=whole_show,
        traffic=traffic,
        assumptions=assumed.records(),
    )


def complete_show(
    given: Given, today: dt.date | None = None, assumed: Assumptions | None = None, *, states_traffic: bool = False
) -> Show:
    """The show's parameters. `states_traffic`: those that only shape traffic are not needed, so not assumed."""
    assumed = assumed or Assumptions()
    filled = dict(given)
    for name, info in Show.model_fields.items():
        if name in filled:
            continue
        filled[name] = info.default
        if name == "start":
            filled[name] = default_start(filled, today)
        elif name == "highlight_minutes":
            filled[name] = default_highlight_minutes(filled["minutes"])
        if not (states_traffic and name in TOTALS):
            assumed.note(name, filled[name])
    return Show.model_validate(filled)


def default_start(given: Given, today: dt.date | None) -> dt.datetime:
    """20:00, `days_to_show` days after today."""
    days = given.get("days_to_show", Show.model_fields["days_to_show"].default)
    return dt.datetime.combine((today or NO_DATE) + dt.timedelta(days=days), START_TIME)


def default_highlight_minutes(minutes: int) -> int:
    """A quarter of the show, in fives, 5 to 60 minutes.

    >>> default_highlight_minutes(120), default_highlight_minutes(10), default_highlight_minutes(480)
    (30, 5, 60)
    """
    return max(5, min(60, 5 * math.floor(minutes / 20 + 0.5)))


def default_traffic(show: Show) -> Traffic:
    """`expected_entries` in the usual shape.

    Private traffic comes when followers are notified and fades; public traffic swells past mid-show.
    """
    length = show.minutes
    private = [150 * math.exp(-t / 25) + 35 for t in range(length)]
    public = [0.55 + 0.9 * math.exp(-(((t - 0.55 * length) / (0.2 * length)) ** 2)) for t in range(length)]

    def scaled(shape: list[float], share: float) -> tuple[float, ...]:
        total = sum(shape)
        return tuple(show.expected_entries * share * x / total for x in shape)

    return Traffic(private=scaled(private, show.private_share), public=scaled(public, 1 - show.private_share))


def infer_roles(rows: Sequence[Given], show: Show) -> list[Role]:
    """A role for each row of a catalogue that names none. Ties go to the earlier row."""
    roles: list[Role] = ["regular"] * len(rows)
    left = list(range(len(rows)))

    def take(role: Role, count: int, merit: Callable[[Given], float]) -> None:
        nonlocal left
        best = sorted(left, key=lambda i: merit(rows[i]), reverse=True)[:count]
        for i in best:
            roles[i] = role
        left = [i for i in left if i not in best]

    def draw(row: Given) -> float:
        appeal = row.get("new_fan_appeal", APPEAL) + row.get("returning_fan_appeal", APPEAL)
        return float(appeal * row["list_price"] ** (1 - show.ticket_exponent) * min(1, row["stock"] / 50))

    share = round(0.15 * len(rows))
    relief = math.ceil(show.minutes / show.relief_window) + 1
    take("hit", max(show.min_hits, share), draw)
    take(
        "welfare",
        max(relief, share),
        lambda row: float(row.get("new_fan_appeal", APPEAL) / math.sqrt(row["list_price"])),
    )
    take("prestige", round(0.1 * len(rows)), lambda row: float(row["list_price"]))
    median = sorted(_margin_rate(rows[i]) for i in left)[len(left) // 2] if left else 0.0
    for i in left:
        if _margin_rate(rows[i]) >= median:
            roles[i] = "profit"
    return roles


def complete_products(rows: Sequence[Given], show: Show, assumed: Assumptions | None = None) -> tuple[Product, ...]:
    """The products, in the order given."""
    assumed = assumed or Assumptions()
    inferred = not any("role" in row for row in rows)
    roles = infer_roles(rows, show) if inferred else [row.get("role", "regular") for row in rows]
    for row, role in zip(rows, roles, strict=True):
        if "role" not in row:
            assumed.note("role", role, "inferred" if inferred else "default", row["sku"])
    return tuple(
        _complete_product(row, role, show, assumed, inferred=inferred) for row, role in zip(rows, roles, strict=True)
    )


def _complete_product(given: Given, role: Role, show: Show, assumed: Assumptions, *, inferred: bool) -> Product:
    filled: dict[str, Any] = {**given, "role": role}
    margin, commission = filled.pop("margin", None), filled.pop("commission", None)
    sku = filled["sku"]

    def fill(field: str, value: object, words: str | None = None, reason: Reason = "default") -> None:
        if field not in filled:
            filled[field] = value
            assumed.note(field, words or value, reason, sku)

    fill("name", sku, "sku")
    if role == "activity":
        filled |= _SELLS_NOTHING
        fill("cost", 0.0)
        filled |= {field: PRODUCT_DEFAULTS[field] for field in _UNUSED_BY_ACTIVITIES if field not in filled}
        filled.setdefault("demand_sigma", show.demand_sigma)
    else:
        if "category" not in filled:
            fill("category", "")
        fill("new_fan_appeal", APPEAL)
        fill("returning_fan_appeal", APPEAL)
        if margin is not None:
            filled.setdefault("cost", filled["list_price"] * (1 - margin))
        elif commission is not None:
            # The brand pays it out of what the room takes; the rest is what the goods cost the room.
            sold_at = "live_price" if "live_price" in filled else "list_price"
            fill("cost", filled[sold_at] * (1 - commission), f"(1 − commission) × {sold_at}")
        # Nobody agreed to sell an inferred welfare item far below list, so its floor stays the usual one.
        rate = WELFARE_FLOOR_RATE if role == "welfare" and not inferred else FLOOR_RATE
        usual, agreed = rate * filled["list_price"], filled.get("live_price", math.inf)
        # What was agreed below the usual floor is sold at that price, whatever the floor of others.
        fill("floor_price", min(usual, agreed), "live_price" if agreed < usual else f"{rate:g} × list_price")
        fill("salvage", SALVAGE_RATE * filled["cost"], f"{SALVAGE_RATE:g} × cost")
        fill("restock_max", RESTOCK_TIMES * filled["stock"], f"{RESTOCK_TIMES} × stock")
        fill("demand_sigma", show.demand_sigma)
    for field, default in PRODUCT_DEFAULTS.items():
        fill(field, default)
    for field, default in ROLE_DEFAULTS[role].items():
        fill(field, default, reason="role_default")
    return Product.model_validate(filled)


def _margin_rate(row: Given) -> float:
    if "cost" in row:
        return float(1 - row["cost"] / row["list_price"])
    return float(row["margin"] if "margin" in row else row["commission"])


def _shown(value: object) -> str:
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, tuple):
        return ",".join(_shown(part) for part in value)
    return f"{value:.12g}" if isinstance(value, float) else str(value)
