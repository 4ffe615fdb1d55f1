"""The rules of a show in the operator's words: a name, and what it demands."""

from __future__ import annotations

from lineup.vocabulary.words import RuleWords

WORDS: dict[str, RuleWords] = {
    "timeline": RuleWords("时间轴", "讲解首尾相接排满全场，不空档、不重叠"),
    "duration": RuleWords("讲解时长", "每次讲解在最短与最长讲解之间"),
    "airings": RuleWords("讲解次数", "不超过最多讲解次数"),
    "relist_gap": RuleWords("返场间隔", "返场与首讲至少隔开这么久"),
    "pins": RuleWords("指定时间", "固定、最早、最晚开讲都守住"),
    "required": RuleWords("必上商品", "必上的商品都排了"),
    "highlight_window": RuleWords("高光时长", "高光时刻一整段，在场内，长度符合"),
    "highlight_hits": RuleWords("爆款在高光", "上场的爆款首讲完整落在高光里"),
    "min_hits": RuleWords("爆款个数", "高光里的爆款不少于"),
    "highlight_share": RuleWords("高光占比", "高光贡献的 GMV 占比"),
    "highlight_lift": RuleWords("高光人气", "高光平均在线相对全场均值"),
    "lead_in": RuleWords("高光预热", "高光前有福利款或互动聚人"),
    "relief": RuleWords("福利间隔", "连续没有福利款或互动的时间"),
    "category_minutes": RuleWords("类目不扎堆", "一段时间里同一类目的分钟数"),
    "price_ladder": RuleWords("价格阶梯", "每个价和券都在允许的阶梯上"),
    "margin_floor": RuleWords("毛利底线", "全场毛利率不低于"),
    "welfare_budget": RuleWords("福利预算", "互动奖品加低于成本的亏损"),
    "ad_budget": RuleWords("投流预算", "投流总花费"),
    "ad_blocks": RuleWords("投流时段", "每个时段一笔，按时段边界"),
    "order_size": RuleWords("补货数量", "满足起订量、箱规和最大补货量"),
    "arrival": RuleWords("到货时间", "现货开播前到，预售在承诺期内发"),
    "newsvendor": RuleWords("不压货", "备货不超过建议备货上限（含凑整）"),
    "restock_budget": RuleWords("补货预算", "现货补货的货款"),
}
