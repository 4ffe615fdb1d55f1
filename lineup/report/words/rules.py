"""The rules of a show in the operator's words: a name, and what it demands."""

from __future__ import annotations

from typing import NamedTuple

from lineup.words import Text


class RuleWords(NamedTuple):
    """A rule's name and its demand."""

    name: Text
    demand: Text


def _rule(zh: str, en: str, zh_demand: str, en_demand: str) -> RuleWords:
    return RuleWords(Text(zh, en), Text(zh_demand, en_demand))


RULES: dict[str, RuleWords] = {
    "timeline": _rule(
        "时间轴", "Timeline", "讲解首尾相接排满全场，不空档、不重叠", "airings fill the show, no gap and no overlap"
    ),
    "duration": _rule(
        "讲解时长",
        "Pitch length",
        "每次讲解在最短与最长讲解之间",
        "each airing between its shortest and longest minutes",
    ),
    "airings": _rule("讲解次数", "Airings", "不超过最多讲解次数", "no product airs more often than allowed"),
    "relist_gap": _rule(
        "返场间隔",
        "Second airing",
        "返场与首讲至少隔开这么久",
        "a second airing comes at least this long after the first",
    ),
    "pins": _rule("指定时间", "Pins", "固定、最早、最晚开讲都守住", "fixed, earliest and latest starts hold"),
    "required": _rule("必上商品", "Must air", "必上的商品都排了", "every product that must air is on air"),
    "highlight_window": _rule(
        "高光时长",
        "Highlight window",
        "高光时刻一整段，在场内，长度符合",
        "one highlight of the set length, inside the show",
    ),
    "highlight_hits": _rule(
        "爆款在高光",
        "Hits in the highlight",
        "上场的爆款首讲完整落在高光里",
        "every hit first airs wholly in the highlight",
    ),
    "min_hits": _rule("爆款个数", "Hits on air", "高光里的爆款不少于", "at least this many hits air"),
    "highlight_share": _rule(
        "高光占比", "Highlight share", "高光贡献的 GMV 占比", "share of GMV that the highlight earns"
    ),
    "highlight_lift": _rule(
        "高光人气",
        "Highlight audience",
        "高光平均在线相对全场均值",
        "mean viewers in the highlight against the whole show",
    ),
    "lead_in": _rule(
        "高光预热", "Lead-in", "高光前有福利款或互动聚人", "a welfare item or activity airs just before the highlight"
    ),
    "relief": _rule(
        "福利间隔", "Relief", "连续没有福利款或互动的时间", "longest run of minutes without a welfare item or activity"
    ),
    "category_minutes": _rule(
        "类目不扎堆", "Category minutes", "一段时间里同一类目的分钟数", "minutes one category gets of a window"
    ),
    "price_ladder": _rule(
        "价格阶梯", "Price ladder", "每个价和券都在允许的阶梯上", "every price and coupon is on its ladder"
    ),
    "margin_floor": _rule("毛利底线", "Margin floor", "全场毛利率不低于", "margin rate of the whole show"),
    "welfare_budget": _rule(
        "福利预算", "Welfare budget", "互动奖品加低于成本的亏损", "prizes plus what is sold below cost"
    ),
    "ad_budget": _rule("投流预算", "Ad budget", "投流总花费", "paid spend of the whole show"),
    "ad_blocks": _rule(
        "投流时段", "Paid blocks", "每个时段一笔，按时段边界", "one amount a block, on the blocks' edges"
    ),
    "order_size": _rule(
        "补货数量", "Order size", "满足起订量、箱规和最大补货量", "orders respect MOQ, pack size and the most allowed"
    ),
    "arrival": _rule(
        "到货时间", "Arrival", "现货开播前到，预售在承诺期内发", "stock arrives before the show, presale ships in time"
    ),
    "newsvendor": _rule(
        "不压货",
        "No overstock",
        "备货不超过报童水平（含凑整）",
        "stock stays within the newsvendor level, rounding aside",
    ),
    "restock_budget": _rule("补货预算", "Restock budget", "现货补货的货款", "cash for stock orders"),
}
