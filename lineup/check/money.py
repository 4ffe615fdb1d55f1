"""Rules on money (model §6, §8.4): prices on their ladders, the margin, the budgets."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.report import RuleReport, misfits
from lineup.check.wording import called, clock, minutes, percents, priced, tell, unmeasured, yuan
from lineup.evaluate import Figures
from lineup.plan import Plan, Price
from lineup.pricing import price_ladder as ladder_of

_PRICE_TOLERANCE = 1e-6  # yuan
_YUAN_TOLERANCE = 0.01


def price_ladder(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Every product that airs and sells has one price, and that price is on its ladder (§6, §8.4)."""
    given: dict[str, list[Price]] = {}
    for price in plan.prices:
        given.setdefault(price.sku, []).append(price)
    selling = [sku for sku in dict.fromkeys(a.sku for a in plan.airings) if not catalog.product(sku).is_activity]
    breaches = []
    for sku in selling:
        product = catalog.product(sku)
        name, ladder, prices = called(catalog, product), ladder_of(product, catalog.show), given.get(sku, [])
        if not prices:
            cheapest, dearest = yuan(min(p.live_price for p in ladder)), yuan(max(p.live_price for p in ladder))
            zh, en = f"{name} 没有定价：请在 {cheapest}–{dearest} 的价格阶梯里选一档", f"{name} has no price"
            breaches.append(tell(catalog, zh, f"{en}: choose one from its ladder, {cheapest}–{dearest}", sku=sku))
        elif len(prices) > 1:
            listed = " / ".join(priced(catalog, price) for price in prices)
            zh, en = f"{name} 有 {len(prices)} 个价格（{listed}）", f"{name} has {len(prices)} prices ({listed})"
            breaches.append(
                tell(catalog, f"{zh}：价保要求全场一个价，请只留一个", f"{en}: keep one for the whole show", sku=sku)
            )
        elif not any(_distance(prices[0], step) < _PRICE_TOLERANCE for step in ladder):
            near = priced(catalog, min(ladder, key=lambda step: _total_distance(prices[0], step)))
            at = priced(catalog, prices[0])
            zh, en = f"{name} 定价 {at} 不在价格阶梯上", f"{name} at {at} is not on its price ladder"
            breaches.append(tell(catalog, f"{zh}：最接近的一档是 {near}", f"{en}: the nearest step is {near}", sku=sku))
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


def margin_floor(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """The margin is at least `margin_floor` of GMV (§8.4)."""
    floor = catalog.show.margin_floor
    if figures is None:
        return RuleReport("margin_floor", None, floor, ">=", "share", unmeasured(catalog))
    if figures.gmv == 0:
        return RuleReport("margin_floor", None, None, ">=", "share")
    breaches, needed = [], floor * figures.gmv
    if not figures.margin >= needed - _YUAN_TOLERANCE:
        (has, needs), short = percents(figures.margin_rate, floor), yuan(needed - figures.margin)
        breaches.append(
            tell(
                catalog,
                f"全场毛利率 {has}，低于底线 {needs}，毛利差 {short}：请提高几款的价格、收掉优惠券，或多讲高毛利的款",
                f"margin rate {has}, floor {needs}, {short} of margin short: raise some prices, drop coupons, "
                "or give minutes to products of higher margin",
            )
        )
    return RuleReport("margin_floor", figures.margin_rate, floor, ">=", "share", tuple(breaches))


def welfare_budget(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Activity costs plus sales below cost stay within `welfare_budget` (§8.4)."""
    budget = catalog.show.welfare_budget
    if figures is None:
        return RuleReport("welfare_budget", None, budget, "<=", "yuan", unmeasured(catalog))
    breaches = []
    if not figures.subsidy <= budget + _YUAN_TOLERANCE:
        zh = f"福利支出（互动奖品 + 低于成本的亏损）{yuan(figures.subsidy)}，预算 {yuan(budget)}"
        en = f"prizes and sales below cost come to {yuan(figures.subsidy)}, budget {yuan(budget)}"
        breaches.append(
            tell(
                catalog,
                f"{zh}，超出 {yuan(figures.subsidy - budget)}：请减少互动、抬高福利款价格，或缩短福利款讲解",
                f"{en}, {yuan(figures.subsidy - budget)} over: cut activities, raise welfare prices or shorten them",
            )
        )
    return RuleReport("welfare_budget", figures.subsidy, budget, "<=", "yuan", tuple(breaches))


def ad_budget(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Paid spend stays within `ad_budget` (§8.4)."""
    budget, spend = catalog.show.ad_budget, sum(block.spend for block in plan.paid_traffic)
    breaches = []
    if not spend <= budget + _YUAN_TOLERANCE:
        breaches.append(
            tell(
                catalog,
                f"投流共 {yuan(spend)}，预算 {yuan(budget)}：请削减 {yuan(spend - budget)}",
                f"paid traffic costs {yuan(spend)}, budget {yuan(budget)}: cut {yuan(spend - budget)}",
            )
        )
    return RuleReport("ad_budget", float(spend), budget, "<=", "yuan", tuple(breaches))


def ad_blocks(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Paid spend is one amount, not below 0, for each of the `ad_block`-minute blocks that tile the show (§3)."""
    blocks = dict(catalog.show.ad_blocks())
    seen: set[int] = set()
    breaches = []
    for block in plan.paid_traffic:
        when, length, wrong = clock(catalog, block.start_min), blocks.get(block.start_min), None
        if length is None:
            every = catalog.show.ad_block
            zh = f"不是投流时段的起点：时段从开播起每 {every} 分钟一段"
            wrong = tell(catalog, zh, f"is not where a block starts: blocks of {minutes(every)} run from the start")
        elif block.length_min != length:
            zh, en = (
                f"长 {block.length_min} 分钟，应为 {length} 分钟",
                f"lasts {minutes(block.length_min)}: make it {length}",
            )
            wrong = tell(catalog, zh, en)
        elif not block.spend >= 0:
            zh, en = f"金额 {yuan(block.spend)}：不能小于 0", f"spends {yuan(block.spend)}: not below 0"
            wrong = tell(catalog, zh, en)
        elif block.start_min in seen:
            wrong = tell(catalog, "出现了不止一次：请合并成一笔", "stands there more than once: merge the entries")
        seen.add(block.start_min)
        if wrong:
            breaches.append(
                tell(catalog, f"{when} 的投流时段{wrong}", f"the paid block at {when} {wrong}", minute=block.start_min)
            )
    return misfits("ad_blocks", len(plan.paid_traffic), breaches)
