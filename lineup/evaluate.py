"""What a plan is expected to earn, by a plain walk through the show (model §3-§7).

This is the evaluator to trust: one plan, formula by formula. The solver's fast one is tested equal to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lineup.catalog import FANS, Catalog
from lineup.demand import wanted_per_viewer
from lineup.plan import Airing, Plan, Price
from lineup.room import Fatigue, entries, paid_entries, stay
from lineup.supply import expected_sold


@dataclass(frozen=True, slots=True)
class Minute:
    """One minute of the show: who is there, what is on air, what it sells."""

    t: int
    sku: str
    new_viewers: float
    returning_viewers: float
    entries: float
    paid_entries: float
    pressure: float  # before this minute
    units: float
    gmv: float

    @property
    def viewers(self) -> float:
        return self.new_viewers + self.returning_viewers


@dataclass(slots=True)
class Sales:
    """One product's expected sales over the whole show."""

    wanted: float = 0.0  # units wanted in the mean, before stock runs short
    from_stock: float = 0.0
    presold: float = 0.0
    gmv: float = 0.0

    @property
    def units(self) -> float:
        return self.from_stock + self.presold


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that follows from a plan: sales by product and airing, the curve, the totals."""

    curve: tuple[Minute, ...]
    sales: dict[str, Sales]  # of products that air and sell, in catalogue order
    by_airing: tuple[tuple[float, float], ...]  # (units, gmv) of each airing, in time order
    gmv: float
    net_gmv: float  # after returns
    margin: float
    subsidy: float  # activity prizes plus sales below cost, counted against `welfare_budget`
    ad_spend: float
    restock_cash: float
    entries: float = field(default=0.0)

    @property
    def margin_rate(self) -> float:
        return self.margin / self.gmv if self.gmv else 0.0

    @property
    def units(self) -> float:
        return sum(s.units for s in self.sales.values())

    @property
    def gpm(self) -> float:
        """GMV per 1,000 entries, yuan."""
        return 1000.0 * self.gmv / self.entries if self.entries else 0.0

    @property
    def uv_value(self) -> float:
        """GMV per entry, yuan."""
        return self.gmv / self.entries if self.entries else 0.0


def supply_of(catalog: Catalog, plan: Plan) -> dict[str, tuple[float, float]]:
    """Units (in stock on the night, presale quota) of every product."""
    supply = {p.sku: (float(p.stock), 0.0) for p in catalog.products}
    for order in plan.restock:
        stock, quota = supply[order.sku]
        supply[order.sku] = (stock + order.units, quota) if order.kind == "stock" else (stock, quota + order.units)
    return supply


def evaluate(catalog: Catalog, plan: Plan) -> Figures:
    """Walk through the show. The plan may break rules, but names known products and stays within the show."""
    show = catalog.show
    paid = paid_entries(plan.paid_traffic, show)
    supply = supply_of(catalog, plan)
    prices = {p.sku: p for p in plan.prices}
    sales: dict[str, Sales] = {}
    seen: dict[str, int] = {}
    fatigue = Fatigue(show)
    viewers = dict.fromkeys(FANS, 0.0)
    curve: list[Minute] = []
    by_airing: list[tuple[float, float]] = []
    for airing in plan.airings:
        product = catalog.product(airing.sku)
        nth = seen[airing.sku] = seen.get(airing.sku, 0) + 1
        price = prices.get(airing.sku, Price(airing.sku, product.list_price))
        before = len(curve)
        for age, t in enumerate(range(airing.start_min, airing.end_min)):
            came = entries(catalog, product, t, paid[t])
            for fan in FANS:
                viewers[fan] = viewers[fan] * stay(product, show, fan) + came[fan]
            units = gmv = 0.0
            if not product.is_activity:
                tired = fatigue.factors(product)
                wanted = {
                    fan: viewers[fan] * wanted_per_viewer(product, show, fan, price.paid(fan), age, nth) * tired[fan]
                    for fan in FANS
                }
                total = sum(wanted.values())
                if total > 0:
                    sold = sales.setdefault(airing.sku, Sales())
                    sold.wanted += total
                    stock, quota = supply[airing.sku]
                    from_stock, presold = expected_sold(
                        sold.wanted, stock, quota, product.demand_sigma, show.presale_conversion
                    )
                    units = from_stock - sold.from_stock + presold - sold.presold
                    gmv = units * sum(wanted[fan] * price.paid(fan) for fan in FANS) / total
                    sold.from_stock, sold.presold = from_stock, presold
                    sold.gmv += gmv
            curve.append(
                Minute(
                    t=t,
                    sku=airing.sku,
                    new_viewers=viewers["new"],
                    returning_viewers=viewers["returning"],
                    entries=sum(came.values()),
                    paid_entries=paid[t],
                    pressure=fatigue.pressure,
                    units=units,
                    gmv=gmv,
                )
            )
            fatigue.after_minute_of(product)
        minutes = curve[before:]
        by_airing.append((sum(m.units for m in minutes), sum(m.gmv for m in minutes)))
    return _totals(catalog, plan, curve, sales, by_airing)


def _totals(
    catalog: Catalog,
    plan: Plan,
    curve: list[Minute],
    sales: dict[str, Sales],
    by_airing: list[tuple[float, float]],
) -> Figures:
    ordered = {p.sku: sales[p.sku] for p in catalog.products if p.sku in sales}
    products = {sku: catalog.product(sku) for sku in ordered}
    prizes = sum(prize_money(catalog, airing) for airing in plan.airings)
    below_cost = sum(max(0.0, products[sku].cost * s.units - s.gmv) for sku, s in ordered.items())
    return Figures(
        curve=tuple(curve),
        sales=ordered,
        by_airing=tuple(by_airing),
        gmv=sum(s.gmv for s in ordered.values()),
        net_gmv=sum(s.gmv * (1 - products[sku].return_rate) for sku, s in ordered.items()),
        margin=sum(s.gmv - products[sku].cost * s.units for sku, s in ordered.items()),
        subsidy=prizes + below_cost,
        ad_spend=sum(b.spend for b in plan.paid_traffic),
        restock_cash=sum(r.units * catalog.product(r.sku).cost for r in plan.restock if r.kind == "stock"),
        entries=sum(m.entries for m in curve),
    )


def prize_money(catalog: Catalog, airing: Airing) -> float:
    """What one airing of an activity costs, yuan; 0 of a product that sells."""
    product = catalog.product(airing.sku)
    return product.cost if product.is_activity else 0.0
