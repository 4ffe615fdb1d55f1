"""What has sold by now: what is known of it, and what the model makes of the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.evaluate import Figures, Shelf, supply_of
from lineup.night.facts import Facts
from lineup.night.learning import Belief, Seen, learn
from lineup.plan import Plan


@dataclass(frozen=True, slots=True)
class Sold:
    """Of one product since the last re-plan: units wanted by the model of those who were there, what that sells, what did sell.

    `is_known`: somebody said so; else it follows from the room's total, or is what was expected.
    """

    wanted: float
    expected_units: float
    expected_gmv: float
    units: float
    gmv: float
    is_known: bool = False


def sold_so_far(
    catalog: Catalog, plan: Plan, passed: Figures, facts: Facts, rooms: Sequence[float]
) -> tuple[dict[str, Sold], dict[str, Belief]]:
    """Sales by product since the last re-plan, and what they make believe of demand.

    `passed`: what the model says of the minutes up to now; `rooms`: viewers there per viewer that it expects, by minute since
    the last re-plan.
    """
    supply = supply_of(catalog, plan)
    selling = [product for product in catalog.products if product.sells]
    there: dict[str, float] = {}  # units wanted by those who were there
    for minute, room in zip(passed.curve[catalog.night.now :], rooms, strict=True):
        there[minute.sku] = there.get(minute.sku, 0.0) + room * minute.wanted
    sold = {p.sku: _expected(catalog, passed, p.sku, supply[p.sku], there.get(p.sku, 0.0)) for p in selling}
    for sku, one in sold.items():
        units = _known_units(catalog, facts, sku, supply[sku])
        if units is not None:
            per_unit = one.expected_gmv / one.expected_units if one.expected_units else _price(catalog, plan, sku)
            earned = facts.earned[sku] - catalog.night.sold(sku)[1] if sku in facts.earned else units * per_unit
            sold[sku] = replace(one, units=units, gmv=max(0.0, earned), is_known=True)
    seen = [
        Seen({i: one.wanted}, one.units)
        for i, one in enumerate(sold.values())
        if one.is_known and one.wanted > 0 and not (_is_out(facts, list(sold)[i]) and one.units < one.wanted)
    ]
    if facts.gmv is not None:
        sold, total = _shared(sold, facts.gmv - sum(known.gmv for known in catalog.night.products.values()))
        if total is not None:
            wanted = {
                i: one.wanted
                for i, (sku, one) in enumerate(sold.items())
                if not one.is_known and one.wanted > 0 and not _is_out(facts, sku)
            }
            seen.append(Seen(wanted, total * sum(wanted.values())))
    beliefs = learn(selling, [supply[p.sku][0].sigma for p in selling], seen)
    return sold, dict(zip(sold, beliefs, strict=True))


def _expected(catalog: Catalog, passed: Figures, sku: str, shelves: tuple[Shelf, ...], wanted: float) -> Sold:
    if wanted <= 0:
        return Sold(0.0, 0.0, 0.0, 0.0, 0.0)
    sales = passed.sales[sku]
    before_units, before_gmv = catalog.night.sold(sku)
    units, gmv = sales.units - before_units, sales.gmv - before_gmv
    now = sum(sum(shelf.sold(wanted, catalog.show)) for shelf in shelves)
    money = now * gmv / units if units > 0 else 0.0
    return Sold(wanted, now, money, now, money)


def _known_units(catalog: Catalog, facts: Facts, sku: str, shelves: tuple[Shelf, ...]) -> float | None:
    """Units since the last re-plan, where somebody says how many sold, or how many are left."""
    there = sum(shelf.stock for shelf in shelves)
    if sku in facts.sold:
        return max(0.0, facts.sold[sku] - catalog.night.sold(sku)[0])
    if sku in facts.left:
        return max(0.0, there - facts.left[sku])
    return there if sku in facts.sold_out else None


def _is_out(facts: Facts, sku: str) -> bool:
    return sku in facts.sold_out or facts.left.get(sku, 1.0) <= 0


def _price(catalog: Catalog, plan: Plan, sku: str) -> float:
    price = plan.price(sku)
    return price.live_price if price else catalog.product(sku).live_price or catalog.product(sku).list_price


def _shared(sold: Mapping[str, Sold], total: float) -> tuple[dict[str, Sold], float | None]:
    """The sales with a total shared out, and total ÷ expected of those of which nothing else is known, if there are any."""
    known = sum(one.gmv for one in sold.values() if one.is_known)
    expected = sum(one.expected_gmv for one in sold.values() if not one.is_known)
    if expected > 0:
        ratio = max(0.0, total - known) / expected
        shared = {
            sku: one if one.is_known else replace(one, units=ratio * one.expected_units, gmv=ratio * one.expected_gmv)
            for sku, one in sold.items()
        }
        return shared, ratio
    scale = max(0.0, total) / known if known > 0 else 1.0
    return {sku: replace(one, gmv=scale * one.gmv) for sku, one in sold.items()}, None


def left_on(shelves: tuple[Shelf, ...], units: float, left: float | None) -> tuple[list[float], list[float]]:
    """What is left of (stock, presale quota) by variant after so many units; `left`: units on the shelf, if counted."""
    stock, quota = [shelf.stock for shelf in shelves], [shelf.quota for shelf in shelves]
    taken = _taken(stock, [shelf.share for shelf in shelves], units)
    rest = [there - gone for there, gone in zip(stock, taken, strict=True)]
    presold = _taken(quota, [shelf.share for shelf in shelves], units - sum(taken))
    if left is not None:
        whole = sum(rest) or sum(stock)
        weights = rest if sum(rest) else stock if sum(stock) else [shelf.share for shelf in shelves]
        rest = [left * weight / (whole or sum(weights)) for weight in weights]
    return (
        [round(units, 2) for units in rest],
        [round(there - gone, 2) for there, gone in zip(quota, presold, strict=True)],
    )


def _taken(there: list[float], shares: list[float], units: float) -> list[float]:
    """So many units shared out by what each variant is wanted, no more of any than there is."""
    taken = [0.0] * len(there)
    for _ in there:
        open_ = [i for i in range(len(there)) if there[i] - taken[i] > 1e-9 and shares[i] > 0]
        missing, weight = units - sum(taken), sum(shares[i] for i in open_)
        if missing <= 1e-9 or not weight:
            break
        for i in open_:
            taken[i] = min(there[i], taken[i] + missing * shares[i] / weight)
    return taken
