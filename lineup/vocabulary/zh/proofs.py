"""What stands in the way of every plan, and advice that cannot be tried."""

from __future__ import annotations

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
