"""What if: a plan changed as somebody asks, without a search; or what to pin so that a search plans around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lineup.asked.edits import Key, fitted, key_of, lengthened, total_of, with_airings, with_price, without
from lineup.catalog import Catalog
from lineup.plan import Airing, Kept, Plan, Price
from lineup.pricing import price_ladder
from lineup.product import Product


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of a plan: airings by (sku, which), to start at a minute, to last so many; prices, yuan."""

    moves: tuple[tuple[Key, int], ...] = ()
    minutes: tuple[tuple[Key, int], ...] = ()
    drops: tuple[str, ...] = ()
    prices: tuple[tuple[str, float], ...] = ()

    @property
    def skus(self) -> frozenset[str]:
        """Products that something is asked of."""
        airings = (key[0] for key, _ in (*self.moves, *self.minutes))
        return frozenset((*airings, *self.drops, *(sku for sku, _ in self.prices)))


def place_of(plan: Plan, key: Key) -> int | None:
    """The place of an airing in the rundown."""
    return next((place for place, airing in enumerate(plan.airings) if key_of(airing) == key), None)


def wished(catalog: Catalog, plan: Plan, wishes: Wishes) -> Plan:
    """The plan with all of it, neighbours giving and taking the minutes."""
    dropped = {place for place, airing in enumerate(plan.airings) if airing.sku in wishes.drops}
    plan = without(catalog, plan, dropped) if dropped else plan
    for key, minutes in wishes.minutes:
        if (place := place_of(plan, key)) is not None:
            plan = lengthened(catalog, plan, place, minutes)
    for key, minute in wishes.moves:
        if (place := place_of(plan, key)) is not None:
            plan = starting_at(catalog, plan, place, minute)
    for sku, yuan in wishes.prices:
        plan = with_price(catalog, plan, price_of(catalog, plan, sku, yuan))
    return plan


def starting_at(catalog: Catalog, plan: Plan, place: int, minute: int) -> Plan:
    """The plan with the airing at a place beginning at that minute, where a change of airings is nearest to it.

    What stands before and after is lengthened or shortened to meet it, beyond what its lengths allow if it must be.
    """
    rows = list(plan.airings)
    airing = rows.pop(place)
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + row.duration_min)
    cut = min(range(len(starts)), key=lambda k: (abs(starts[k] - minute), k))
    cut = max(cut, 1) if minute and rows else cut
    before = fitted(catalog, rows[:cut], minute, cut - 1)
    if before and (missing := minute - sum(row.duration_min for row in before)):
        before[-1] = replace(before[-1], duration_min=max(1, before[-1].duration_min + missing))
    after = fitted(catalog, rows[cut:], total_of(plan) - minute - airing.duration_min, 0)
    return with_airings(catalog, plan, (*before, airing, *after))


def price_of(catalog: Catalog, plan: Plan, sku: str, yuan: float) -> Price:
    """That live price, with the kind of coupon that the product has now where the ladder has one at it."""
    own, product = plan.price(sku), catalog.product(sku)
    steps = [step for step in price_ladder(product, catalog.show) if step.live_price == yuan]
    alike = (step for step in steps if own is not None and step.coupons == own.coupons)
    return next(alike, Price(sku, yuan))


def pinning(catalog: Catalog, plan: Plan, wishes: Wishes) -> Catalog:
    """The catalogue in which a search has to grant the wishes; `plan`, with the wishes in it, is where it starts."""
    kept, asked = catalog.kept, wishes.skus
    second = [Airing(*_at(plan, key, minute)) for key, minute in wishes.moves if key[1] > 1]
    return catalog.model_copy(
        update={
            "products": tuple(_granting(p, wishes) for p in catalog.products if p.sku not in wishes.drops),
            "kept": Kept(
                airings=(*(airing for airing in kept.airings if airing.sku not in asked), *second),
                prices=tuple(price for price in kept.prices if price.sku not in asked),
                restock=tuple(o for o in kept.restock if catalog.variant(o.sku)[0].sku not in wishes.drops),
                plan=plan,
            ),
        }
    )


def _at(plan: Plan, key: Key, minute: int) -> tuple[str, int, int, int]:
    place = place_of(plan, key)
    return key[0], minute, 1 if place is None else plan.airings[place].duration_min, key[1]


def _granting(product: Product, wishes: Wishes) -> Product:
    changes: dict[str, object] = {}
    for (sku, nth), minute in wishes.moves:
        if sku == product.sku and nth == 1:
            changes |= {"fixed_start": minute, "earliest_start": None, "latest_start": None}
    for (sku, _), minutes in wishes.minutes:
        if sku == product.sku:
            changes |= {"min_minutes": minutes, "max_minutes": minutes, "must_include": True}
    for sku, yuan in wishes.prices:
        if sku == product.sku:
            changes |= {"live_price": yuan, "must_include": True}
    return product.model_copy(update=changes) if changes else product
