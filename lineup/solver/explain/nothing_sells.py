"""Shows in which nothing can be sold, whatever airs: no plan is better than another."""

from __future__ import annotations

from collections.abc import Iterator

from lineup.catalog import Catalog
from lineup.solver.explain.reason import Reason, advice, field
from lineup.supply import most_orderable, restock_kind
from lineup.vocabulary.wording import tell


def nothing_sells(catalog: Catalog) -> Iterator[Reason]:
    """Nobody comes, nobody buys, or there is nothing to sell."""
    show = catalog.show
    selling = [p for p in catalog.products if p.sells]
    entries = sum(catalog.traffic.private) + sum(catalog.traffic.public)
    stocked = [p for p in selling if p.stock or any(restock_kind(v, show) and most_orderable(v) for v in p.variants)]
    wanted = [p for p in stocked if p.new_fan_appeal or p.returning_fan_appeal]
    if entries <= 0 and min(show.ad_budget, show.paid_cap) <= 0:
        sheet = tell(catalog, "「预计进房人数」", "expected_entries")
        yield Reason(
            (),
            tell(
                catalog,
                "整场进房人数是 0，也没有投流预算，什么都卖不出去。",
                "0 entries and no paid traffic: nothing can be sold.",
            ),
            (advice(catalog, f"填上{sheet}或流量表", f"state {sheet} or the Traffic sheet"),),
        )
    elif show.base_rate <= 0:
        yield Reason(
            (),
            tell(catalog, "「基础成交率」是 0，什么都卖不出去。", "base_rate is 0: nothing can be sold."),
            (advice(catalog, "把它改成大于 0 的数，默认 0.003", "set it above 0; the default is 0.003"),),
        )
    elif not wanted:
        stock, lead = field(catalog, "stock"), field(catalog, "lead_time_days")
        appeal = field(catalog, "new_fan_appeal"), field(catalog, "returning_fan_appeal")
        zh, en = (
            f"{len(selling)} 款商品没有一款既有货又有吸引力",
            f"none of {len(selling)} products has both stock and appeal",
        )
        yield Reason(
            (),
            tell(
                catalog,
                f"{zh}（有库存或来得及补货的 {len(stocked)} 款），什么都卖不出去。",
                f"Nothing can be sold: {en} ({len(stocked)} have stock or can be restocked in time).",
            ),
            (
                advice(
                    catalog,
                    f"核对{stock}、{lead}和{appeal[0]}、{appeal[1]}",
                    f"check {stock}, {lead}, {appeal[0]} and {appeal[1]}",
                ),
            ),
        )
