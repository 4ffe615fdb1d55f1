"""Which product of the catalogue an export speaks of: by number, by the number of a variant, by name."""

from __future__ import annotations

import difflib
from typing import NamedTuple

from lineup.catalog import Catalog
from lineup.fields.exports import NO_PRODUCT, TOTALS
from lineup.workbook.cells import Cell
from lineup.workbook.naming import key
from lineup.workbook.numbers import plain
from lineup.workbook.totals import says_total

NEAR, CLEAR = 0.75, 0.08
"""How like a name must be to be taken for another, and by how much more than for the next."""


class Match(NamedTuple):
    """The id of a product, "" if there is none; `how` it was found: number, name, near, none, no_product."""

    sku: str
    how: str


class Goods:
    """The catalogue's products by what exports may call them."""

    def __init__(self, catalog: Catalog) -> None:
        self._numbers: dict[str, str] = {}
        self._names: dict[str, str | None] = {}
        for product in catalog.products:
            for number in (product.sku, product.style, *(variant.sku for variant in product.variants)):
                if number:
                    self._numbers.setdefault(_number(number), product.sku)
            for name in (product.name, *(product.called(variant) for variant in product.variants)):
                known = self._names.get(key(name), product.sku)
                self._names[key(name)] = product.sku if known == product.sku else None
        self._near: dict[str, Match] = {}

    def match(self, number: Cell | None, name: Cell | None) -> Match:
        """The product that a row means."""
        by_number = self._numbers.get(_number(_text(number))) if number else None
        by_name = self._named(_text(name)) if name else Match("", "none")
        if by_number is None:
            if by_name.how == "none" and number and not name:
                return self._named(_text(number))
            return by_name
        if by_name.how == "name" and by_name.sku != by_number:
            return Match(by_number, "contradicted")
        return Match(by_number, "number")

    def _named(self, text: str) -> Match:
        said = key(text)
        if not said or plain(text) in _NO_PRODUCT or said in _NO_PRODUCT:
            return Match("", "no_product")
        if sku := self._names.get(said):
            return Match(sku, "name")
        if sku := self._numbers.get(_number(text)):
            return Match(sku, "number")
        if said not in self._near:
            self._near[said] = self._nearest(said)
        return self._near[said]

    def _nearest(self, said: str) -> Match:
        ranked = sorted(((_likeness(said, name), name) for name, sku in self._names.items() if sku), reverse=True)[:2]
        if not ranked or ranked[0][0] < NEAR or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLEAR):
            return Match("", "none")
        return Match(self._names[ranked[0][1]] or "", "near")


def _likeness(one: str, other: str) -> float:
    """How alike two names are, 0-1; a title that holds the whole name is like it."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 4 and shorter in longer:
        return 0.8 + 0.2 * len(shorter) / len(longer)
    return difflib.SequenceMatcher(None, one, other).ratio()


def _text(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell.value, float):
        return f"{cell.value:.15g}"
    return " ".join(str(cell.value).split())


def _number(text: str) -> str:
    return plain(text).strip("'\" \t")


def is_total(cells: list[Cell]) -> bool:
    """Whether one of the cells that name a row says that it is a total."""
    return any(says_total(cell) or (cell.kind == "text" and key(str(cell.value)) in _TOTALS) for cell in cells)


_NO_PRODUCT = frozenset(key(word) for word in NO_PRODUCT) | frozenset(map(plain, NO_PRODUCT))
_TOTALS = frozenset(map(key, TOTALS))
