"""Money that cannot be had, by arithmetic: a margin above that of every price, prizes beyond the budget."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lineup.catalog import Catalog, Product
from lineup.pricing import price_ladder
from lineup.solver.explain.capacity import most_airings
from lineup.solver.explain.reason import Reason, advice, field, named, parameter
from lineup.solver.explain.relief import relief_airings_needed, relief_lengths
from lineup.vocabulary.wording import called, percents, tell, yuan

_ROUNDING = 1e-9
"""Of a margin rate: 20 % commission is 20 %, however it is counted."""


def money(catalog: Catalog) -> Iterator[Reason]:
    """What the money rules make impossible."""
    if reason := margin_beyond_prices(catalog):
        yield reason
    if reason := prizes_beyond_budget(catalog):
        yield reason


def steps(start: float, end: float, least: float, most: int = 16) -> tuple[float, ...]:
    """Round values from beyond `start` to `end` or just beyond it, in some `most` steps of at least `least`.

    >>> steps(0.35, 0.213, 0.01)[:3], steps(0.35, 0.213, 0.01)[-1], steps(100, 460, 1)[-1]
    ((0.34, 0.33, 0.32), 0.21, 475.0)
    """
    size = max(least, abs(end - start) / most)
    unit = 10.0 ** math.floor(math.log10(size) + 1e-9)
    step = next(unit * k for k in (1, 2, 2.5, 5, 10) if unit * k >= size * (1 - 1e-9))
    sign = 1 if end > start else -1
    first = math.floor(start / step * sign + 1e-9) + 1
    last = max(first, math.ceil(end / step * sign - 1e-9))
    return tuple(round(sign * k * step, 10) for k in range(first, last + 1))


def margin_beyond_prices(catalog: Catalog) -> Reason | None:
    """No product has a price whose margin rate reaches the floor, so no mix of them does."""
    floor = catalog.show.margin_floor
    rates = {p.sku: _best_margin(catalog, p) for p in catalog.products if not p.is_activity}
    if not rates:
        return None
    sku = max(rates, key=lambda s: rates[s])
    product, best = catalog.product(sku), rates[sku]
    if best >= floor - _ROUNDING:
        return None
    has, needs = percents(best, floor)
    price = max(p.live_price for p in price_ladder(product, catalog.show))
    columns = field(catalog, "list_price"), field(catalog, "cost")
    lowest = min(rates.values())
    return Reason(
        ("margin_floor", "price_ladder"),
        tell(
            catalog,
            f"毛利率底线 {needs} 够不着：毛利率最高的{called(catalog, product)}按 {yuan(price)} 卖、成本 "
            f"{yuan(product.cost)}，也只有 {has}，没有一款到得了底线。",
            f"The margin floor of {needs} is out of reach: even the product of highest margin, {called(catalog, product)}, "
            f"at {yuan(price)} with a cost of {yuan(product.cost)}, makes {has}.",
        ),
        (
            parameter(catalog, "margin_floor", steps(floor, max(-1.0, min(lowest, best - 0.2)), 0.01, most=60)),
            advice(
                catalog,
                f"核对{columns[0]}和{columns[1]}，或换上毛利更高的商品",
                f"check {columns[0]} and {columns[1]}, or add products of higher margin",
            ),
        ),
    )


def _best_margin(catalog: Catalog, product: Product) -> float:
    """The margin rate at the dearest price of the ladder; no lower price has more."""
    return 1 - product.cost / max(p.live_price for p in price_ladder(product, catalog.show))


def prizes_beyond_budget(catalog: Catalog) -> Reason | None:
    """Activities that must air, or the cheapest relief that the relief rule needs, cost more than the welfare budget."""
    show = catalog.show
    musts = [p for p in catalog.products if p.is_activity and p.is_required]
    cheapest = sorted(
        p.cost if p.is_activity else 0.0  # a welfare item may sell at its cost or above
        for p in catalog.products
        for _ in range(most_airings(p, show))
        if p.is_relief
    )
    needed = relief_airings_needed(show, relief_lengths(catalog))
    forced, relief = sum(p.cost for p in musts), sum(cheapest[:needed])
    least = max(forced, relief)
    if least <= show.welfare_budget + 0.01:
        return None
    short = yuan(least - show.welfare_budget)
    if forced >= relief:
        names = named(catalog, [p.sku for p in musts])
        zh, en = (
            f"必上的互动（{names}）奖品就要 {yuan(forced)}",
            f"the prizes of activities that must air ({names}) cost {yuan(forced)}",
        )
    else:
        zh = f"福利间隔 {show.relief_window} 分钟，全场至少要上 {needed} 次福利款或互动，最省的排法奖品也要 {yuan(relief)}"
        en = (
            f"with relief due in every {show.relief_window} minutes the show needs {needed} airings of it, and the cheapest "
            f"cost {yuan(relief)} in prizes"
        )
    enough = steps(least * (1 - 1e-9), max(least * 3, least + 100), max(1.0, least / 50), most=50)
    return Reason(
        ("welfare_budget", "required") if forced >= relief else ("welfare_budget", "relief"),
        tell(
            catalog,
            f"福利预算不够：{zh}，预算只有 {yuan(show.welfare_budget)}，差 {short}。",
            f"The welfare budget is too small: {en}, the budget is {yuan(show.welfare_budget)}, {short} short.",
        ),
        (
            parameter(catalog, "welfare_budget", tuple(v for v in enough if v >= least)),
            advice(
                catalog,
                f"压低互动的奖品{field(catalog, 'cost')}，或加一款不亏本的福利款",
                f"lower {field(catalog, 'cost')} of the activities, or add a welfare item that does not sell below cost",
            ),
        ),
    )
