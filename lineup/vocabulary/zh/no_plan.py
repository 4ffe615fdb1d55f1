"""Why there is no plan: what stands in the way and advice that cannot be tried (`PROOFS`), and all else that is said of it."""

from __future__ import annotations

BETWEEN_SENTENCES = ""
BETWEEN = {"clauses": "；", "choices": "；或者", "joined": "，同时", "listed": "、"}
FIELD = "「{}」"
MORE = "{names} 等 {count} 款"

PROOFS: dict[str, tuple[str, str]] = {
    "filling.too_long": (
        "这场只有 {show.minutes} 分钟，最短的一款{sku:product}也要讲 {takes} 分钟，一款都放不下。",
        "把几款的{column[min_minutes]}改短",
    ),
    "filling.too_little": (
        "商品撑不满这场：{count} 款都按最长讲解、最多讲解次数讲满，也只有 {total} 分钟，这场要 {show.minutes} 分钟，"
        "还差 {short} 分钟。",
        "再加至少 {short} 分钟的商品（每款最长讲 8 分钟的话要 {least} 款）",
    ),
    "filling.lengths": (
        "按各款的最短、最长讲解和讲解次数，怎么搭配也凑不出正好 {show.minutes} 分钟。",
        "放宽几款的{column[min_minutes]}或{column[max_minutes]}",
    ),
    "filling.lengths_below": (
        "按各款的最短、最长讲解和讲解次数，怎么搭配也凑不出正好 {show.minutes} 分钟，往下最近的是 {below} 分钟。",
        "放宽几款的{column[min_minutes]}或{column[max_minutes]}",
    ),
    "filling.hits": (
        "{count} 款爆款的首讲只能放在 {show.highlight_minutes} 分钟的高光时刻里，其余商品讲满也只有 {others} 分钟，"
        "全场最多排出 {total} 分钟，要 {show.minutes} 分钟，差 {short} 分钟。",
        "再加 {short} 分钟的其他商品，或把部分爆款改成别的角色",
    ),
    "filling.category": (
        "类目限制下商品撑不满这场：{tight:clauses}；加上其他商品最多 {total} 分钟，这场要 {show.minutes} 分钟，"
        "差 {short} 分钟。",
        "再加 {short} 分钟别的类目的商品",
    ),
    "filling.required": (
        "必上的 {count} 款（{skus:named}）按最短讲解也要 {total} 分钟，这场只有 {show.minutes} 分钟，超出 {over} 分钟。",
        "把它们的{column[min_minutes]}合计压短 {over} 分钟",
    ),
    "highlight.too_long": (
        "高光时刻要 {show.highlight_minutes} 分钟，这场一共才 {show.minutes} 分钟，放不下。",
        "",
    ),
    "highlight.whole_show": (
        "高光时刻要 {show.highlight_minutes} 分钟，这场一共才 {show.minutes} 分钟，前面没有时间用福利款或互动聚人。",
        "",
    ),
    "highlight.required": (
        "必上的爆款（{skus:named}）首讲都要在高光时刻里，最短也要 {total} 分钟，高光只有 {show.highlight_minutes} 分钟，"
        "差 {short} 分钟。",
        "",
    ),
    "highlight.at_once": (
        "爆款{sku:product}定在一开播（第 0 分钟）就讲，高光时刻只能从开播算起，前面没有时间用福利款或互动聚人。",
        "",
    ),
    "highlight.apart": (
        "爆款{sku:product}最晚 {minute:clock}（第 {minute} 分钟）开讲，{late:product}最早 {then:clock}（第 {then} 分钟）开讲、"
        "讲完到第 {end} 分钟，前后至少 {span} 分钟，装不进 {show.highlight_minutes} 分钟的高光时刻。",
        "把两款的开讲时间挪近 {off} 分钟以上",
    ),
    "highlight.hits": (
        "高光时刻只有 {show.highlight_minutes} 分钟，至少要讲 {needed} 款爆款，最短的 {needed} 款也要 {total} 分钟，"
        "只放得下 {fit} 款。",
        "",
    ),
    "highlight.pinned_hits": (
        "至少要讲 {needed} 款爆款，但按它们的开讲时间限制，任何一段 {show.highlight_minutes} 分钟的高光时刻最多同时容下 "
        "{fit} 款。",
        "放宽爆款的{column[fixed_start]}、{column[earliest_start]}、{column[latest_start]}",
    ),
    "relief.none": (
        "商品表里没有能上播的福利款或互动：高光时刻前 {show.highlight_lead_in} 分钟内要有一个，"
        "每 {show.relief_window} 分钟也要有一个，{show.minutes} 分钟至少要上 {needed} 次，现在 0 次。",
        "加 {needed} 个福利款或互动",
    ),
    "relief.none_dry": (
        "商品表里没有能上播的福利款或互动：每 {show.relief_window} 分钟要有一个，{show.minutes} 分钟至少要上 {needed} 次，"
        "现在 0 次。",
        "加 {needed} 个福利款或互动",
    ),
    "relief.none_lead_in": (
        "商品表里没有能上播的福利款或互动：高光时刻前 {show.highlight_lead_in} 分钟内要有一个，至少要上 {needed} 次，"
        "现在 0 次。",
        "加 {needed} 个福利款或互动",
    ),
    "relief.none_opening": (
        "商品表里没有能上播的福利款或互动：开播 {show.opening_window} 分钟内要有一个，现在 0 个。",
        "加 {needed} 个福利款或互动",
    ),
    "relief.too_few": (
        "福利款和互动不够：每 {show.relief_window} 分钟要有一次，{show.minutes} 分钟至少要上 {needed} 次，"
        "现有 {count} 款最多上 {have} 次，差 {short} 次。",
        "再加 {short} 个福利款或互动，或把现有福利款的{column[max_airings]}调大",
    ),
    "budget.required": (
        "福利预算不够：必上的互动（{skus:named}）奖品就要 {cost:yuan}，预算只有 {show.welfare_budget:yuan}，差 {short:yuan}。",
        "压低互动的奖品{column[cost]}",
    ),
    "budget.relief": (
        "福利预算不够：福利间隔 {show.relief_window} 分钟，全场至少要上 {needed} 次福利款或互动，最省的排法奖品也要 "
        "{cost:yuan}，预算只有 {show.welfare_budget:yuan}，差 {short:yuan}。",
        "压低互动的奖品{column[cost]}，或加一款不亏本的福利款",
    ),
    "margin.prices": (
        "毛利率底线 {floor:percent beside rate} 够不着：毛利率最高的{sku:product}按 {price:yuan} 卖、成本 {cost:yuan}，"
        "也只有 {rate:percent beside floor}，没有一款到得了底线。",
        "核对{column[list_price]}和{column[cost]}，或换上毛利更高的商品",
    ),
    "margin.commission": (
        "毛利率底线 {floor:percent beside rate} 够不着：佣金率最高的{sku:product}也只有 {rate:percent beside floor}，"
        "没有一款到得了底线。",
        "核对{column[commission]}，或换上佣金更高的商品",
    ),
    "sales.nobody": (
        "整场进房人数是 0，也没有投流预算，什么都卖不出去。",
        "填上{column[expected_entries]}或流量表",
    ),
    "sales.no_rate": (
        "{column[base_rate]}是 0，什么都卖不出去。",
        "把它改成大于 0 的数，默认 0.006",
    ),
    "sales.nothing": (
        "{count} 款商品没有一款既有货又有吸引力（有库存或来得及补货的 {stocked} 款），什么都卖不出去。",
        "核对{column[stock]}、{column[lead_time_days]}和{column[new_fan_appeal]}、{column[returning_fan_appeal]}",
    ),
    "pins.overlap": (
        "固定开讲撞在一起：{first:product}固定在 {start:clock}（第 {start} 分钟），最短也要讲到第 {end} 分钟，"
        "{sku:product}却固定在 {minute:clock}（第 {minute} 分钟），重叠 {overlap} 分钟。",
        "",
    ),
    "pins.no_room": (
        "{here}到{there}只有 {length} 分钟，它最短要讲 {takes} 分钟。",
        "把它的{column[min_minutes]}改短",
    ),
    "pins.gap": (
        "{here}到{there}之间要用其他商品填 {most} 分钟，怎么搭配都填不上（最短的款要讲 {shortest} 分钟）。",
        "调整相邻几款的{column[min_minutes]} / {column[max_minutes]}",
    ),
    "pins.gap_between": (
        "{here}到{there}之间要用其他商品填 {least}–{most} 分钟，怎么搭配都填不上（最短的款要讲 {shortest} 分钟）。",
        "调整相邻几款的{column[min_minutes]} / {column[max_minutes]}",
    ),
}

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
