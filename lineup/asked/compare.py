"""Two plans side by side: what differs, and what each difference is worth when it alone is taken over into the first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lineup.asked.edits import (
    Key,
    fitted,
    key_of,
    lengthened,
    moved,
    total_of,
    with_added,
    with_airings,
    with_price,
    without,
)
from lineup.asked.standing import Standing, stand
from lineup.catalog import Catalog
from lineup.errors import Statement
from lineup.plan import Airing, Plan, Price, Restock
from lineup.product import Product

_NOT_THE_SHOWS = frozenset(("hand_order", "supplier", "substitute", "extra", "name"))
"""Fields of a product that change no figure."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, and the first plan with it alone taken over from the second; None where that makes no plan."""

    what: Statement
    taken: Standing | None


def differences(a: Standing, b: Standing) -> tuple[Difference, ...]:
    """What differs between two plans: settings, products, then the decisions in the order of the rundown."""
    asked = _Pair(a, b)
    return tuple(
        Difference(what, None if changed is None else stand(*changed))
        for find in (
            asked.settings,
            asked.products,
            asked.airings,
            asked.order,
            asked.minutes,
            asked.prices,
            asked.money,
        )
        for what, changed in find()
    )


Changed = tuple[Catalog, Plan] | None
Found = Iterator[tuple[Statement, Changed]]


class _Pair:
    def __init__(self, a: Standing, b: Standing) -> None:
        self.a, self.b = a.plan, b.plan
        self.catalog, self.other = a.catalog, b.catalog
        self.rows = {key_of(airing): place for place, airing in enumerate(self.a.airings)}
        self.theirs = {key_of(airing): place for place, airing in enumerate(self.b.airings)}
        self.common = [key for key in self.rows if key in self.theirs]

    def settings(self) -> Found:
        """Show parameters and traffic that are others."""
        own, other = self.catalog.show, self.other.show
        for name in type(own).model_fields:
            old, new = getattr(own, name), getattr(other, name)
            if old == new or name == "expected_entries":  # traffic says it minute by minute
                continue
            changed = None
            if name not in ("minutes", "start", "currency"):
                changed = self._with(show=own.model_copy(update={name: new}))
            yield Statement("differs.setting", {"name": name, "old": old, "new": new}), changed
        old, new = (sum(map(sum, (one.traffic.private, one.traffic.public))) for one in (self.catalog, self.other))
        if self.catalog.traffic != self.other.traffic:
            same = len(self.catalog.traffic.private) == len(self.other.traffic.private)
            changed = self._with(traffic=self.other.traffic) if same else None
            yield Statement("differs.traffic", {"old": old, "new": new}), changed

    def products(self) -> Found:
        """Products of the first plan of which the catalogues say something else."""
        known = {product.sku: product for product in self.other.products}
        aired = {airing.sku for airing in self.a.airings}
        for product in self.catalog.products:
            new = known.get(product.sku)
            if new is None or product.sku not in aired or not (fields := _changed_fields(product, new)):
                continue
            products = tuple(new if one is product else one for one in self.catalog.products)
            skus = {v.sku for v in product.variants} == {v.sku for v in new.variants}
            changed = self._with(products=products) if skus else None
            yield Statement("differs.product", {"fields": fields}, product.sku), changed

    def airings(self) -> Found:
        """Airings that only one of the two has."""
        known = {product.sku for product in self.catalog.products}
        for key, place in self.rows.items():
            if key not in self.theirs:
                changed = self.catalog, without(self.catalog, self.a, {place})
                yield _about("differs.only_first", self.a.airings[place]), changed
        for key, place in self.theirs.items():
            if key not in self.rows:
                airing = self.b.airings[place]
                yield _about("differs.only_second", airing), self._added(airing, place) if airing.sku in known else None

    def _added(self, airing: Airing, place: int) -> Changed:
        plan = with_added(self.catalog, self.a, airing, self._place_after(place))
        price = self.b.price(airing.sku)
        if price is not None and self.a.price(airing.sku) is None:
            plan = with_price(self.catalog, plan, price)
        return self.catalog, plan

    def _place_after(self, place: int, but: Key | None = None) -> int:
        """The place in the first plan after what airs before that place of the second."""
        for airing in reversed(self.b.airings[:place]):
            if key_of(airing) in self.rows and key_of(airing) != but:
                return self.rows[key_of(airing)] + 1
        return 0

    def order(self) -> Found:
        """Airings that stand elsewhere: all of them at once, then each of the fewest whose moves explain it."""
        places = [self.theirs[key] for key in self.common]
        if places == sorted(places):
            return
        rest = _rising(places)
        stray = [key for key in self.common if self.theirs[key] not in rest]
        if len(stray) > 1:
            ordered = iter(sorted(self.common, key=self.theirs.__getitem__))
            rows = [
                self.a.airings[self.rows[next(ordered)]] if key_of(row) in self.theirs else row
                for row in self.a.airings
            ]
            yield Statement("differs.order", {"count": len(stray)}), self._rows(rows)
        for key in stray:
            place, there = self.rows[key], self.b.airings[self.theirs[key]]
            to = self._place_after(self.theirs[key], key)
            facts = {"old": self.a.airings[place].start_min, "new": there.start_min, "nth": key[1]}
            facts |= {"old_place": place + 1, "new_place": self.theirs[key] + 1}
            changed = self.catalog, moved(self.catalog, self.a, place, to - (to > place))
            yield Statement("differs.moved", facts, key[0]), changed

    def minutes(self) -> Found:
        """Airings that are longer or shorter: all at once, then each, the minutes coming from and going to its neighbours."""
        lengths = {key: self.b.airings[self.theirs[key]].duration_min for key in self.common}
        other = {key: m for key, m in lengths.items() if m != self.a.airings[self.rows[key]].duration_min}
        if len(other) > 1:
            rows = [replace(row, duration_min=lengths.get(key_of(row), row.duration_min)) for row in self.a.airings]
            rows = fitted(self.catalog, rows, total_of(self.a), len(rows) - 1, {self.rows[key] for key in other})
            yield Statement("differs.all_minutes", {"count": len(other)}), self._rows(rows)
        for key, minutes in other.items():
            place = self.rows[key]
            facts = {"old": self.a.airings[place].duration_min, "new": minutes, "nth": key[1]}
            what = Statement("differs.minutes", facts, key[0], self.a.airings[place].start_min)
            yield what, (self.catalog, lengthened(self.catalog, self.a, place, minutes))

    def prices(self) -> Found:
        """Prices, then coupons at the same price."""
        pairs = [(price, new) for price in self.a.prices if (new := self.b.price(price.sku)) not in (None, price)]
        for code in ("differs.price", "differs.coupon"):
            for old, new in pairs:
                assert new is not None
                if (old.live_price != new.live_price) == (code == "differs.price"):
                    yield _repriced(code, old, new), (self.catalog, with_price(self.catalog, self.a, new))

    def money(self) -> Found:
        """Paid traffic as a whole, restock orders, the highlight."""
        if self.a.paid_traffic != self.b.paid_traffic:
            old, new = (sum(block.spend for block in plan.paid_traffic) for plan in (self.a, self.b))
            yield (
                Statement("differs.spend", {"old": old, "new": new}),
                (self.catalog, replace(self.a, paid_traffic=self.b.paid_traffic)),
            )
        own, other = (_orders(plan.restock) for plan in (self.a, self.b))
        aired = {airing.sku for airing in self.a.airings}
        for sku in dict.fromkeys((*own, *other)):
            if own.get(sku) == other.get(sku):
                continue
            known = self.catalog.knows_variant(sku) and self.catalog.variant(sku)[0].sku in aired
            kept = tuple(order for order in self.a.restock if order.sku != sku)
            changed = self.catalog, replace(self.a, restock=(*kept, *other.get(sku, ())))
            facts = {
                f"{which}_{kind}": sum(order.units for order in orders.get(sku, ()) if order.kind == kind)
                for which, orders in (("old", own), ("new", other))
                for kind in ("stock", "presale")
            }
            yield Statement("differs.restock", facts, sku), changed if known else None
        if self.a.highlight.start_min != self.b.highlight.start_min:
            facts = {"old": self.a.highlight.start_min, "new": self.b.highlight.start_min}
            window = replace(self.a.highlight, start_min=self.b.highlight.start_min)
            yield Statement("differs.highlight", facts), (self.catalog, replace(self.a, highlight=window))

    def _rows(self, rows: Sequence[Airing]) -> Changed:
        return self.catalog, with_airings(self.catalog, self.a, rows)

    def _with(self, **changes: Any) -> Changed:
        return self.catalog.model_copy(update=changes), self.a


def _about(code: str, airing: Airing) -> Statement:
    return Statement(code, {"minutes": airing.duration_min, "nth": airing.airing}, airing.sku, airing.start_min)


def _repriced(code: str, old: Price, new: Price) -> Statement:
    return Statement(code, {"old": old, "new": new}, old.sku)


def _orders(restock: Sequence[Restock]) -> dict[str, tuple[Restock, ...]]:
    found: dict[str, tuple[Restock, ...]] = {}
    for order in restock:
        found[order.sku] = (*found.get(order.sku, ()), order)
    return found


def _changed_fields(old: Product, new: Product) -> tuple[str, ...]:
    """What the catalogues say differently of a product; its variants' stock and orders are one thing."""
    fields = [name for name in Product.model_fields if name not in _NOT_THE_SHOWS and name != "variants"]
    found = [name for name in fields if getattr(old, name) != getattr(new, name)]
    plain = [
        [variant.model_dump(exclude={"extra", "own_prices", "spec", "share_given"}) for variant in one.variants]
        for one in (old, new)
    ]
    return (*found, *(["stock"] if plain[0] != plain[1] else []))


def _rising(numbers: Sequence[int]) -> set[int]:
    """A longest rising run of different numbers."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tails, number)
        before[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    found: set[int] = set()
    last: int | None = tails[-1] if tails else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
