"""Rules on money (model §6, §8.4): prices on their ladders, the margin, the budgets."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.report import UNMEASURED, YUAN_TOLERANCE, Breach, RuleReport, misfits
from lineup.evaluate import Figures
from lineup.plan import Plan, Price, Spend
from lineup.pricing import tonights_ladder

_PRICE_TOLERANCE = 1e-6  # yuan


def price_ladder(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Every product that airs and sells has one price, and that price is on its ladder (§6, §8.4).

    Tonight a price that has sold stays, and one that was announced gets no dearer (§12).
    """
    given: dict[str, list[Price]] = {}
    for price in plan.prices:
        given.setdefault(price.sku, []).append(price)
    selling = [sku for sku in dict.fromkeys(a.sku for a in plan.airings) if catalog.product(sku).sells]
    breaches = []
    for sku in selling:
        product = catalog.product(sku)
        ladder, prices = tonights_ladder(catalog, product), given.get(sku, [])
        if not prices:
            steps = [price.live_price for price in ladder]
            breaches.append(Breach("price_ladder.none", {"cheapest": min(steps), "dearest": max(steps)}, sku))
        elif len(prices) > 1:
            breaches.append(Breach("price_ladder.several", {"count": len(prices), "prices": prices}, sku))
        elif not any(_distance(prices[0], step) < _PRICE_TOLERANCE for step in ladder):
            nearest = min(ladder, key=lambda step: _total_distance(prices[0], step))
            breaches.append(Breach("price_ladder.off", {"price": prices[0], "nearest": nearest}, sku))
    return misfits("price_ladder", len(selling), breaches)


def _gaps(a: Price, b: Price) -> tuple[float, float, float]:
    return (
        abs(a.live_price - b.live_price),
        abs(a.new_fan_coupon - b.new_fan_coupon),
        abs(a.returning_fan_coupon - b.returning_fan_coupon),
    )


def _distance(a: Price, b: Price) -> float:
    return max(_gaps(a, b))


def _total_distance(a: Price, b: Price) -> float:
    return sum(_gaps(a, b))


def coupons(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """At most `max_coupons` of the products that air carry a fan coupon (§8.4)."""
    most, aired = max(catalog.show.max_coupons, catalog.night.coupons), {airing.sku for airing in plan.airings}
    carrying = [p.sku for p in plan.prices if p.sku in aired and (p.new_fan_coupon or p.returning_fan_coupon)]
    breaches = []
    if len(carrying) > most:
        breaches.append(Breach("coupons.too_many", {"count": len(carrying), "most": most, "skus": carrying}))
    return RuleReport("coupons", float(len(carrying)), float(most), "<=", "count", tuple(breaches))


def margin_floor(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """The margin is at least `margin_floor` of the GMV that is kept (§8.4)."""
    floor = catalog.show.margin_floor
    if figures is None:
        return RuleReport("margin_floor", None, floor, ">=", "share", UNMEASURED)
    if figures.net_gmv == 0:
        return RuleReport("margin_floor", None, None, ">=", "share")
    breaches, needed = [], floor * figures.net_gmv - catalog.night.forgiven_margin
    if not figures.margin >= needed - YUAN_TOLERANCE:
        facts = {"rate": figures.margin_rate, "floor": floor, "short": needed - figures.margin}
        breaches.append(Breach("margin_floor.too_low", facts))
    return RuleReport("margin_floor", figures.margin_rate, floor, ">=", "share", tuple(breaches))


def welfare_budget(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Activity costs plus sales below cost stay within `welfare_budget` (§8.4)."""
    budget = max(catalog.show.welfare_budget, catalog.night.subsidy)
    if figures is None:
        return RuleReport("welfare_budget", None, budget, "<=", "yuan", UNMEASURED)
    breaches = []
    if not figures.subsidy <= budget + YUAN_TOLERANCE:
        facts = {"cost": figures.subsidy, "budget": budget, "over": figures.subsidy - budget}
        breaches.append(Breach("welfare_budget.over", facts))
    return RuleReport("welfare_budget", figures.subsidy, budget, "<=", "yuan", tuple(breaches))


def ad_budget(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Paid spend stays within `ad_budget` (§8.4)."""
    budget, spend = max(catalog.show.ad_budget, catalog.night.spent), sum(block.spend for block in plan.paid_traffic)
    breaches = []
    if not spend <= budget + YUAN_TOLERANCE:
        breaches.append(Breach("ad_budget.over", {"cost": spend, "budget": budget, "over": spend - budget}))
    return RuleReport("ad_budget", float(spend), budget, "<=", "yuan", tuple(breaches))


def begun_blocks(plan: Plan, catalog: Catalog) -> list[Spend]:
    """Blocks that have begun tonight: they stay as they were set (§12)."""
    return [block for block in plan.paid_traffic if block.start_min < catalog.night.ready]


def ad_blocks(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Paid spend is one amount, 0 or at least `ad_block_min`, for each `ad_block`-minute block (§3, §8.4)."""
    blocks = dict(catalog.show.ad_blocks())
    breaches: list[Breach] = []
    seen: set[int] = set()
    bought, due = begun_blocks(plan, catalog), catalog.night.spent
    if abs((spent := sum(block.spend for block in bought)) - due) > YUAN_TOLERANCE:
        breaches.append(Breach("ad_blocks.begun", {"cost": spent, "due": due}, minute=0))
    for block in plan.paid_traffic:
        if block in bought:
            continue
        length, start = blocks.get(block.start_min), block.start_min
        if length is None:
            breaches.append(Breach("ad_blocks.start", {"every": catalog.show.ad_block}, minute=start))
        elif block.length_min != length:
            breaches.append(Breach("ad_blocks.length", {"lasts": block.length_min, "due": length}, minute=start))
        elif not block.spend >= 0:
            breaches.append(Breach("ad_blocks.below_zero", {"spend": block.spend}, minute=start))
        elif start in seen:
            breaches.append(Breach("ad_blocks.twice", minute=start))
        elif 0 < block.spend < catalog.show.ad_block_min - YUAN_TOLERANCE:
            facts = {"spend": block.spend, "least": catalog.show.ad_block_min}
            breaches.append(Breach("ad_blocks.too_little", facts, minute=start))
        seen.add(start)
    return misfits("ad_blocks", len(plan.paid_traffic), breaches)
