"""What a plan is expected to earn, by a plain walk through the show (model §3-§7).

This is the evaluator to trust: one plan, formula by formula. The solver's fast one is tested equal to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lineup.catalog import Catalog, Show
from lineup.demand import relisted, wanted_per_viewer
from lineup.plan import Airing, Plan, Price
from lineup.product import FANS, Fan, Product, Variant
from lineup.room import Fatigue, entries, paid_entries, stay
from lineup.supply import expected_sold
from lineup.tonight import Passed


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
    wanted: float = 0.0  # units, before stock runs short

    @property
    def viewers(self) -> float:
        return self.new_viewers + self.returning_viewers


@dataclass(slots=True)
class Sales:
    """One product's expected sales over the whole show; of a night what has sold and what the rest is expected to."""

    wanted: float = 0.0  # units wanted in the mean, before stock runs short; of a night by its rest
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
    margin: float  # after returns
    prizes: float  # of activities
    subsidy: float  # prizes plus sales below cost, counted against `welfare_budget`
    ad_spend: float
    restock_cash: float
    value: float  # the show's goal, less `roi_floor` for every yuan of paid spend: what a plan maximises
    entries: float = field(default=0.0)

    @property
    def margin_rate(self) -> float:
        """Margin per yuan of GMV that is kept."""
        return self.margin / self.net_gmv if self.net_gmv else 0.0

    @property
    def profit(self) -> float:
        """What is left of the margin after prizes and paid spend, yuan."""
        return self.margin - self.prizes - self.ad_spend

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


def goal_weights(product: Product, show: Show) -> tuple[float, float]:
    """What the show's goal counts of a product: (per yuan of its GMV, per unit sold) (§6)."""
    if show.goal == "gmv":
        return 1.0, 0.0
    if show.goal == "net_gmv":
        return product.kept_share, 0.0
    return product.margin(1.0, 0.0), product.margin(0.0, 1.0)


def prize_weight(show: Show) -> float:
    """What the show's goal counts of a yuan of prizes (§6)."""
    return -1.0 if show.goal == "profit" else 0.0


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is of one variant from here on: its share of demand, units in stock, presale quota, uncertainty."""

    share: float
    stock: float
    quota: float
    sigma: float

    def sold(self, wanted: float, show: Show) -> tuple[float, float]:
        """Expected units (from stock, presold) when `wanted` are wanted of the whole product in the mean (§7)."""
        return expected_sold(self.share * wanted, self.stock, self.quota, self.sigma, show.presale_conversion)


def supply_of(catalog: Catalog, plan: Plan) -> dict[str, tuple[Shelf, ...]]:
    """Of every product its variants' shelves, in the order of the catalogue; once the show runs, what is left on them."""
    ordered = {order.sku: order for order in plan.restock}

    def shelf(product: Product, variant: Variant) -> Shelf:
        if known := catalog.night.products.get(product.sku):
            return Shelf(
                variant.share, known.left.get(variant.sku, 0.0), known.quota.get(variant.sku, 0.0), known.sigma
            )
        order = ordered.get(variant.sku)
        units = float(order.units) if order else 0.0
        presold = order is not None and order.kind == "presale"
        stock = variant.stock + (0.0 if presold else units)
        return Shelf(variant.share, stock, units if presold else 0.0, product.demand_sigma)

    return {product.sku: tuple(shelf(product, variant) for variant in product.variants) for product in catalog.products}


def evaluate(catalog: Catalog, plan: Plan) -> Figures:
    """Walk through the show. The plan may break rules, but names known products and stays within the show.

    What has passed of a night is as it happened; the rest is walked from there (§12).
    """
    show, night = catalog.show, catalog.night
    paid = paid_entries(plan.paid_traffic, show)
    supply = supply_of(catalog, plan)
    prices = {p.sku: p for p in plan.prices}
    sales: dict[str, Sales] = {}
    ended: dict[str, int] = {}  # minute at which the product's last airing ended
    fatigue = Fatigue(show)
    viewers: dict[Fan, float] = {"new": night.new_viewers, "returning": night.returning_viewers}
    curve: list[Minute] = []
    by_airing: list[tuple[float, float]] = []
    for airing in plan.airings:
        product = catalog.product(airing.sku)
        gap = airing.start_min - ended[airing.sku] if airing.sku in ended else None
        eager = relisted(gap, show) * night.demand(airing.sku)
        ended[airing.sku] = airing.end_min
        price = prices.get(airing.sku, Price(airing.sku, product.list_price))
        before = len(curve)
        for age, t in enumerate(range(airing.start_min, airing.end_min)):
            if t < night.now:
                curve.append(_passed(night.curve[t], t, airing.sku, fatigue.pressure))
                fatigue.after_minute_of(product)
                continue
            came = entries(catalog, product, t, paid[t])
            for fan in FANS:
                viewers[fan] = viewers[fan] * stay(product, show, fan) + came[fan]
            units = gmv = total = 0.0
            if product.sells:
                tired = fatigue.factors(product)
                wanted = {
                    fan: viewers[fan] * wanted_per_viewer(product, show, fan, price.paid(fan), age, eager) * tired[fan]
                    for fan in FANS
                }
                total = sum(wanted.values())
                if total > 0:
                    sold = sales.setdefault(airing.sku, Sales())
                    sold.wanted += total
                    parts = [shelf.sold(sold.wanted, show) for shelf in supply[airing.sku]]
                    from_stock, presold = sum(part[0] for part in parts), sum(part[1] for part in parts)
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
                    wanted=total,
                )
            )
            fatigue.after_minute_of(product)
        minutes = curve[before:]
        by_airing.append((sum(m.units for m in minutes), sum(m.gmv for m in minutes)))
    for sku, known in night.products.items():
        if known.sold or known.gmv:
            sold = sales.setdefault(sku, Sales())
            sold.from_stock += known.sold
            sold.gmv += known.gmv
    return _totals(catalog, plan, curve, sales, by_airing)


def _passed(minute: Passed, t: int, sku: str, pressure: float) -> Minute:
    return Minute(
        t=t,
        sku=sku,
        new_viewers=minute.new,
        returning_viewers=minute.returning,
        entries=minute.entries,
        paid_entries=minute.paid,
        pressure=pressure,
        units=minute.units,
        gmv=minute.gmv,
    )


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
    below_cost = sum(products[sku].below_cost(s.gmv, s.units) for sku, s in ordered.items())
    gmv = sum(s.gmv for s in ordered.values())
    net_gmv = sum(s.gmv * products[sku].kept_share for sku, s in ordered.items())
    margin = sum(products[sku].margin(s.gmv, s.units) for sku, s in ordered.items())
    ad_spend = sum(b.spend for b in plan.paid_traffic)
    weights = {sku: goal_weights(product, catalog.show) for sku, product in products.items()}
    earned = sum(weights[sku][0] * s.gmv + weights[sku][1] * s.units for sku, s in ordered.items())
    return Figures(
        curve=tuple(curve),
        sales=ordered,
        by_airing=tuple(by_airing),
        gmv=gmv,
        net_gmv=net_gmv,
        margin=margin,
        prizes=prizes,
        subsidy=prizes + below_cost,
        ad_spend=ad_spend,
        restock_cash=sum(r.units * catalog.variant(r.sku)[0].cost for r in plan.restock if r.kind == "stock"),
        value=earned + prize_weight(catalog.show) * prizes - catalog.show.roi_floor * ad_spend,
        entries=sum(m.entries for m in curve),
    )


def prize_money(catalog: Catalog, airing: Airing) -> float:
    """What one airing of an activity costs, yuan; 0 of a product that sells."""
    product = catalog.product(airing.sku)
    return product.cost if product.is_activity else 0.0
