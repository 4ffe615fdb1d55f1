"""Why there is no plan: all that is said of it but for the proofs."""

from __future__ import annotations

BETWEEN_SENTENCES = ""
BETWEEN = {"clauses": "；", "choices": "；或者", "joined": "，同时", "listed": "、"}
FIELD = "「{}」"
MORE = "{names} 等 {count} 款"

WORDS: dict[str, str] = {
    # parts of the above
    "of_category": (
        "{category:quoted}类目每 {show.category_window} 分钟最多讲 {show.category_minutes} 分钟，全场至多 {most} 分钟"
    ),
    "edge.start": "开播（{minute:clock}）",
    "edge.end": "下播（{minute:clock}）",
    "edge.pin": "{sku:product}（固定 {minute:clock} 开讲）",
    # what a search found
    "proven": "时间排不开：{show.minutes} 分钟里怎么排都会违反时间、高光或疲劳规则（已证明）",
    "no_timeline": "时间排不开：没有找到 {show.minutes} 分钟里同时满足时间、高光和疲劳规则的排法",
    "no_figures": "时间排得开，但没有找到各项指标都达标的方案",
    "one": "{lead}：{stands:clauses}。",
    "any_one": "{lead}，松开其中任意一条，这一关就过得去：{stands:clauses}。",
    "together": "{lead}，单独放宽哪一条都不够，这几条要一起放宽：{stands:clauses}。",
    "almost": "{lead}，但已经很接近：放开{lines:listed}后找到的方案，其实也达标。",
    "no_time": "{lead}。还没来得及查清是哪一条卡住了。",
    "nothing_helped": "{lead}。逐条放宽、一起放宽过这些，仍没有找到：{lines:listed}。",
    "out_of_time": "到了 {seconds:g} 秒的时限，还没找到方案：不等于排不出来，只是搜索没做完。",
    # what stands in the way
    "title": "{name:field}",
    "stands.category_minutes": "同一类目每 {show.category_window} 分钟最多讲 {show.category_minutes} 分钟",
    "stands.relief_window": "每 {show.relief_window} 分钟要有一次福利款或互动",
    "stands.opening_window": "开播 {show.opening_window} 分钟内要有福利款或互动",
    "stands.max_airings": "没填讲解次数的商品最多讲 {show.max_airings} 次",
    "stands.highlight_lead_in": "高光前 {show.highlight_lead_in} 分钟内要有福利款或互动",
    "stands.min_hits": "至少讲 {show.min_hits} 款爆款",
    "stands.relist_gap": "返场至少隔 {show.relist_gap} 分钟",
    "stands.highlight_minutes": "高光时刻 {show.highlight_minutes} 分钟",
    "stands.fixed_start": "{sku:product}固定 {pin:clock}（第 {pin} 分钟）开讲",
    "stands.limits": "{sku:product}设了{stated:listed}",
    "stands.kept": "{sku:product}锁定在 {pin:clock} 讲 {length} 分钟",
    "limit": "{name:field}",
    "limit_at": "{name:field} {minute:clock}",
    "reached.margin_floor": (
        "毛利率底线是 {limit:percent beside value}，不设这条时找到的最好方案毛利率只有 {value:percent beside limit}"
    ),
    "reached.welfare_budget": "福利预算是 {limit:yuan}，不设这条时找到的最好方案要花 {value:yuan}",
    "reached.highlight_share": (
        "高光时刻要占成交额的 {limit:percent beside value}，不设这条时找到的最好方案高光只占 {value:percent beside limit}"
    ),
    "reached.highlight_lift": (
        "高光平均在线要到全场均值的 {limit:.2f} 倍，不设这条时找到的最好方案只有 {value:.2f} 倍"
    ),
    # of the order made by hand
    "order.none": "照手排的顺序，没有找到守住全部规则的方案。",
    "order.any": "换成别的顺序也一样排不出。",
    "order.first": "把{sku:product}挪到最前面",
    "order.after": "把{sku:product}挪到{after:product}后面",
    "order.nearest": (
        "最近的排得出的顺序：{moves:clauses}（已试排，排得出方案；其余照手排的顺序）。"
        "排出来依次是：{skus:products}。也可以不加 --order hand，由系统来排。"
    ),
    "order.not_alone": "不按手排的顺序试排，也没有找到方案：先解决下面的问题。",
    # what to do
    "to.parameter": "把{name:field}改成 {value:g}（--set {name}={value:g}）",
    "to.minutes": "把直播时长改成 {value} 分钟（--minutes {value}）",
    "to.fixed_start": "把{sku:product}的{column[fixed_start]}改成第 {value} 分钟（{value:clock}）",
    "to.fixed_start.free": "清空{sku:product}的{column[fixed_start]}",
    "to.limits.free": "清空{sku:product}的{columns:listed}",
    "to.kept.free": "取消{sku:product}（{pin:clock}）的锁定",
    "to.returns": "允许返场：各款的{column[max_airings]}至少填 {value}",
    "to.fewer_required": "取消{skus:named}的{column[must_include]}",
    "to.made_welfare": "把{skus:named}的{column[role]}改成「福利款」",
    # how that is said
    "tried": "{ways:choices}（已试排，排得出方案）。",
    "tried_each": "{ways:choices}（都已试排，都排得出方案）。",
    "tried_together": "{ways:joined}（已试排，排得出方案）。",
    "untried": "也可以{ways:choices}（这些没有试排）。",
    "to_do": "{ways:choices}。改好后再运行一次。",
    "not_enough": "{ways:choices}。只改这些，试排还没有找到方案：改好后再运行一次，看还差什么。",
    "together_not_enough": "{ways:joined}。只改这些，试排还没有找到方案：改好后再运行一次，看还差什么。",
    "item": "（{number}）{ways:choices}",
    "each": "{items:clauses}。都改好后再运行一次。",
    "each_tried": "{items:clauses}。每处都按第一种办法改，已试排，排得出方案。",
    "each_not_enough": "{items:clauses}。只改这些，试排还没有找到方案：改好后再运行一次，看还差什么。",
    "longer": "加 --effort thorough 让它找得更久，多半排得出。",
    "longer_or_fewer": (
        "加 --effort thorough 让它找得更久；或者先去掉几个固定时间、多放几款不同类目的商品，再运行一次。"
    ),
    "longer_limit": "放宽时限（--time-limit {seconds}），或者不设时限再运行一次。",
    "free_orders": "锁定的补货数量不合要求：改数量，或取消锁定，由系统来定",
}
