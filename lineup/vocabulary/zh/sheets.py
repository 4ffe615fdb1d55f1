"""What the sheets of a plan workbook say beyond figures: variants, what the show is for, a show without a highlight."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sheet.substitutes": "备胎",
    "cue.stand_in": "备胎",
    "substitute.sku": "商品编号",
    "substitute.name": "万一它不行",
    "substitute.by": "备胎编号",
    "substitute.by_name": "换上",
    "substitute.starts": "时间",
    "substitute.price": "价格",
    "substitute.gmv": "备胎GMV",
    "substitute.change": "全场变化",
    "substitute.source": "来源",
    "substitute.broken": "顾不上的规则",
    "substitute.given": "商品表",
    "substitute.found": "找到的最好",
    "substitute.nobody": "没有合适的",
    "substitute.new_fan_coupon": "新粉 -{amount}",
    "substitute.returning_fan_coupon": "老粉 -{amount}",
    "substitutes_about": (
        "爆款和必上品出问题或卖完时换上谁：其余不动，不另补货。要指定别的，填“商品”页的“紧急替代品”；"
        "今晚 lineup replan --drop、--sold-out 会用它。"
    ),
    "substitutes": "备胎（出问题时换上谁，{goal}变多少）：{list}。",
    "substitute_one": "{name}→{by} {price}（{change}）",
    "substitute_none": "{name}→没有合适的",
    "sheet.learnt": "学到的",
    "variants": "规格与可售件数",
    "style": "款号",
    "commission": "佣金率",
    "spec": "规格",
    "surcharge": "规格加价",
    "profit": "利润",
    "goal": "",
    "earned.net_gmv": "退货后GMV",
    "earned.profit": "退货后毛利",
    "caption.gmv_minute": "每分钟GMV",
    "caption.net_gmv_minute": "每分钟退货后GMV",
    "caption.profit_minute": "每分钟毛利（退货后、扣奖品）",
    "caption.chart_gmv": "在线人数与每分钟GMV",
    "caption.chart_net_gmv": "在线人数与每分钟退货后GMV",
    "caption.chart_profit": "在线人数与每分钟毛利",
    "caption.chart_value_gmv": "此刻多一位观众，多卖多少GMV",
    "caption.chart_value_net_gmv": "此刻多一位观众，多卖多少退货后GMV",
    "caption.chart_value_profit": "此刻多一位观众，多赚多少毛利",
    "caption.free": "免费",
    "caption.is_goal": "★ 本场目标",
    "caption.after_prizes_and_spend": "退货后毛利减奖品、投流",
    "caption.after_returns": "退货后",
    "variant_units": "{spec} {units}",
    "variant_out": "{spec} 断码",
    "variant_short": "{said}（缺 {short}）",
    "variant_surcharge": "{said}（加价 {surcharge}）",
    "cues_about_plain": "给主播、助播、场控看的大字版，内容跟着排品表自动更新。放量 = 这次讲解上架的件数。",
    "rundown_about_plain": (
        "蓝字可以改：移动整行、改分钟、价格、券、商品编号，时间跟着变。锁定填“是”，重排时不动。"
        "改完用 lineup check 看新的 GMV。"
    ),
    "prices_variants_about": "规格后面是可售件数，缺 = 预计想买而买不到的件数；加价只是提示，不算进预计。",
    "prices_commission_about": "佣金品每件留下的 = 佣金率 × 到手价。",
}
