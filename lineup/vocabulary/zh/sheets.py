"""What the sheets of a plan workbook say beyond figures: variants, what the show is for, a show without a highlight."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sheet.learnt": "学到的",
    "sheet.review": "复盘",
    "sheet.review_minutes": "逐分钟对比",
    "sheet.review_airings": "逐段对比",
    "sheet.review_goods": "商品时长",
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
