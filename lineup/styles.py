"""Which rows of a catalogue are variants of one product (model §2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Given = Mapping[str, Any]
"""Fields by name, only those that the user filled. A product's may hold `margin`, 0-1, beside or instead of `cost`."""

PRICED = ("list_price", "cost", "margin", "commission", "floor_price", "live_price")
"""What all variants of a product share: one price, and what it leaves."""
CLOSE = 1.25
"""List prices within that ratio are one style's; what a large size costs more stays outside the figures."""


@dataclass(frozen=True, slots=True)
class Style:
    """Rows that are pitched as one. `whole`: what they say together; of most columns the first row that fills one counts."""

    id: str
    whole: dict[str, Any]
    rows: tuple[Given, ...]
    is_named: bool  # its id is the style that the rows name

    @property
    def shares(self) -> tuple[float, ...]:
        """Each row's share of demand; a blank one is the mean of those stated, all blank: equal ones. Their sum is 1."""
        stated = [row["variant_share"] for row in self.rows if "variant_share" in row]
        usual = sum(stated) / len(stated) if sum(stated) > 0 else 1.0
        weights = [row.get("variant_share", usual) if sum(stated) > 0 else 1.0 for row in self.rows]
        return tuple(weight / sum(weights) for weight in weights)


def group_styles(rows: Sequence[Given]) -> list[Style]:
    """The products that the rows make, in the order of their first rows' styles.

    Rows of one style, or of one name under different specs, belong together. List prices close to each other make one
    product, at the most common of its prices and costs, then the lowest; further apart, rows of one price make one each.
    """
    styles = []
    for (kind, name), members in named_alike(rows).items():
        if are_close(members):
            styles.append(_style(members, usual_of(members), str(name) if kind == "style" else None))
        else:
            styles += [_style(group, group[0], None) for group in _by_price(members)]
    return styles


def named_alike(rows: Sequence[Given]) -> dict[tuple[str, object], list[Given]]:
    """Rows that a style or a name holds together, by ("style" | "name" | "row", what holds them)."""
    together: dict[tuple[str, object], list[Given]] = {}
    for place, row in enumerate(rows):
        together.setdefault(_style_key(row, place), []).append(row)
    return together


def usual_of(rows: Sequence[Given]) -> Given:
    """The row whose prices and costs count for all: the most common ones, then the lowest."""
    return min(_by_price(rows), key=lambda group: (-len(group), group[0].get("list_price") or 0))[0]


def _by_price(rows: Sequence[Given]) -> list[list[Given]]:
    by_price: dict[tuple[Any, ...], list[Given]] = {}
    for row in rows:
        by_price.setdefault(own_prices(row), []).append(row)
    return list(by_price.values())


def own_prices(row: Given) -> tuple[Any, ...]:
    """What the row says of each of `PRICED`, None where nothing."""
    return tuple(row.get(field) for field in PRICED)


def are_close(rows: Sequence[Given]) -> bool:
    """Whether the rows' list prices can be those of one product."""
    prices = [row.get("list_price") or 0 for row in rows]
    return bool(max(prices) <= CLOSE * min(prices))


def _style_key(row: Given, place: int) -> tuple[str, object]:
    if "style" in row:
        return "style", row["style"]
    return ("name", row["name"]) if "name" in row and "spec" in row else ("row", place)


def _style(rows: Sequence[Given], usual: Given, name: str | None) -> Style:
    whole = {field: usual[field] for field in PRICED if field in usual}
    for row in rows:
        for field, value in row.items():
            if field not in PRICED:
                whole.setdefault(field, value)
    whole["stock"] = sum(row.get("stock", 0) for row in rows)
    return Style(name or str(rows[0]["sku"]), whole, tuple(rows), name is not None)
