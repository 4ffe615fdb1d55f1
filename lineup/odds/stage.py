"""A plan set up to be played: what is on air, what it costs and what there is of it, in every room that may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lineup.catalog import Catalog
from lineup.demand import price_response, rate_at_list
from lineup.odds.draws import Draws, Floats
from lineup.plan import Plan, Price
from lineup.product import FANS, Product
from lineup.room import paid_entries, satiation_key, stay
from lineup.supply import supply_of

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stage:
    """Arrays of a plan. Rows of fans are new, returning; P are the products on air, in the order of the catalogue."""

    catalog: Catalog
    plan: Plan
    goods: tuple[Product, ...]  # P
    places: Ints  # [P], in the catalogue
    starts: Ints  # [airings + 1], planned; the last is the end
    on_air: Ints  # [airings], of P
    before: Ints  # [airings]: the product's airing before, or -1
    category: Ints  # [P]: what it tires the room of
    sells: Floats  # [P], 0 or 1
    pressure: Floats  # [P]
    paid_price: Floats  # [fans, P], yuan
    share: Floats  # [P, variants], of demand
    stock: Floats  # [P, variants], units
    reach: Floats  # [P, variants]: units wanted beyond which nothing is left, presale quota included
    # what a room may have otherwise: [rooms, …]
    entries: Floats  # [rooms, sources, minutes]
    returning: Floats  # [rooms, sources], share of the entries
    stay: Floats  # [rooms, fans, P]
    rate: Floats  # [rooms, fans, P]: units wanted a viewer-minute, at the pitch's peak, in a fresh room
    peak: Floats  # [rooms, P], minutes
    pull: Floats  # [rooms, P]
    sigma: Floats  # [rooms, P]
    tires: Floats  # [rooms, 3]: by category, by pressure new and returning
    fades: Floats  # [rooms, 2]: what a minute leaves of satiation, of pressure
    relist: Floats  # [rooms, 2]: factor, memory

    @property
    def minutes(self) -> int:
        """Of the show, as far as anything airs."""
        return int(self.starts[-1])


def stage_of(catalog: Catalog, plan: Plan, draws: Draws | None = None) -> Stage:
    """Set up a plan whose airings follow each other without a gap."""
    aired = {airing.sku for airing in plan.airings}
    places = [place for place, product in enumerate(catalog.products) if product.sku in aired]
    goods = tuple(catalog.products[place] for place in places)
    index = {product.sku: p for p, product in enumerate(goods)}
    keys = {key: c for c, key in enumerate(dict.fromkeys(map(satiation_key, goods)))}
    last: dict[str, int] = {}
    before = []
    for k, airing in enumerate(plan.airings):
        before.append(last.get(airing.sku, -1))
        last[airing.sku] = k
    prices = {price.sku: price for price in plan.prices}
    paid = [prices.get(product.sku, Price(product.sku, product.list_price)) for product in goods]
    shelves = supply_of(catalog, plan)
    conversion = catalog.show.presale_conversion
    rooms = [catalog] if draws is None else [draws.room(number, catalog) for number in range(draws.rooms)]
    return Stage(
        catalog=catalog,
        plan=plan,
        goods=goods,
        places=np.array(places),
        starts=np.array([*(a.start_min for a in plan.airings), plan.airings[-1].end_min]),
        on_air=np.array([index[airing.sku] for airing in plan.airings]),
        before=np.array(before),
        category=np.array([keys[satiation_key(product)] for product in goods]),
        sells=np.array([float(product.sells) for product in goods]),
        pressure=np.array([product.pressure for product in goods]),
        paid_price=np.array([[price.paid(fan) for price in paid] for fan in FANS]),
        share=_padded([[shelf.share for shelf in shelves[product.sku]] for product in goods]),
        stock=_padded([[shelf.stock for shelf in shelves[product.sku]] for product in goods]),
        reach=_padded([[s.stock + s.quota / conversion for s in shelves[product.sku]] for product in goods]),
        **_rooms(catalog, rooms, places, paid, plan),
    )


def _rooms(
    plain: Catalog, rooms: Sequence[Catalog], places: Sequence[int], prices: Sequence[Price], plan: Plan
) -> dict[str, Floats]:
    """What a room may have otherwise; what tonight has taught holds in all of them."""

    def of(row: Callable[[Catalog], object]) -> Floats:
        return np.array([row(room) for room in rooms], dtype=float)

    def of_goods(value: Callable[[Product], float]) -> Floats:
        return of(lambda room: [value(room.products[place]) for place in places])

    def rates(room: Catalog, fan: str) -> list[float]:
        goods = [room.products[place] for place in places]
        return [
            rate_at_list(product, room.show, fan)  # type: ignore[arg-type]
            * price_response(price.paid(fan), product, room.show, fan)  # type: ignore[arg-type]
            * plain.night.demand(product.sku)
            if product.sells
            else 0.0
            for product, price in zip(goods, prices, strict=True)
        ]

    known = {sku: of_it.sigma for sku, of_it in plain.night.products.items()}
    return {
        "entries": of(lambda r: [r.traffic.private, r.traffic.public, paid_entries(plan.paid_traffic, r.show)]),
        "returning": of(
            lambda r: [
                r.show.returning_share_private,
                r.show.returning_share_public,
                r.show.returning_share_paid,
            ]
        ),
        "stay": of(lambda r: [[stay(r.products[place], r.show, fan) for place in places] for fan in FANS]),
        "rate": of(lambda r: [rates(r, fan) for fan in FANS]),
        "peak": of_goods(lambda product: product.pitch_peak),
        "pull": of_goods(lambda product: product.pull),
        "sigma": of_goods(lambda product: known.get(product.sku, product.demand_sigma)),
        "tires": of(lambda r: [r.show.category_fatigue, *(r.show.pressure_fatigue(fan) for fan in FANS)]),
        "fades": np.exp(-1.0 / of(lambda r: [r.show.category_memory, r.show.pressure_memory])),
        "relist": of(lambda r: [r.show.relist_factor, r.show.relist_memory]),
    }


def _padded(rows: Sequence[Sequence[float]]) -> Floats:
    """Rows of different lengths, filled up with 0."""
    padded = np.zeros((len(rows), max(map(len, rows))))
    for row, values in zip(padded, rows, strict=True):
        row[: len(values)] = values
    return padded
