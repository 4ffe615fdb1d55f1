"""Sentences of a report, `{names}` where the figures go."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # the head of a report
    "show": "{file} · {date} {starts}–{ends}，{minutes} 分钟",
    "airings": "{airings} 次讲解（返场 {again} 次），{products} 个在售商品",
    "highlight": (
        "★ 高光时刻 {starts}–{ends}：{hits}；预计 GMV {gmv}（占全场 {share}），平均在线 {viewers} 人，"
        "是全场均值的 {lift} 倍。"
    ),
    "hits": "主推 {names}",
    "no_hits": "没有爆款",
    "led_in_by": "由 {names} 预热。",
    "peak": "在线高峰 {at}，约 {peak} 人；全场平均 {mean} 人。",
    "legend": "★ 高光时刻   ▸ 预热   返场 = 第二次讲解",
    "expected": "均为预计值：按模型推算的平均水平，实际会有波动。",
    "of_budget": "预算 {budget}",
    "floor": "底线 {floor}",
    # how it was found
    "searched": "搜索档位 {effort}，比较了 {evaluations} 个改动，随机种子 {seed}，{ended}",
    "ended_effort": "做完了全部计划的搜索。",
    "ended_time_limit": "到时间限制提前结束：这是到那时为止最好的方案，重跑结果可能不同。",
    "ended_stopped": "被手动提前结束：这是到那时为止最好的方案，重跑结果可能不同。",
    "effort_quick": "快速",
    "effort_normal": "标准",
    "effort_thorough": "深入",
    # restock
    "do_stock": "{date} 前下单 {name} {units} 件（{cash}），{arrives} 到货",
    "do_presale": "{name} 开预售 {units} 件，预计预售 {presold} 件；{date} 前向供应商下单，{ship} 前发货",
    "do_more": "另有 {count} 项，见「{sheet}」表",
    "do_coupons": "建券：{count} 个商品要配券（新粉券 {new} 个，老粉券 {returning} 个），见「{sheet}」表",
    "do_paid": "投流 {spend}，从 {first} 起分 {blocks} 个时段投，见「{sheet}」表",
    "cannot_restock": "会卖断货、又补不了：{names}。",
    "short_by": "{name}（约缺 {short} 件）",
    "nothing_to_do": "不用补货，也不用预售。",
    "note_stock": "开播前到货，算现货",
    "note_presale": "开播前到不了，现货卖完转预售",
    "note_enough": "库存够卖，不用补",
    "note_level_reached": "平均会缺 {short} 件，但再备货不划算：建议备货上限 {level} 件，现有 {on_hand} 件",
    "note_never": "没有补货周期，补不了",
    "note_too_late": "补货要 {lead} 天，开播还有 {days} 天、预售最多等 {presale} 天，都赶不上",
    "note_none_allowed": "最大补货量为 0，不能补",
    "note_moq_too_big": "起订量 {moq}、箱规 {pack}，超出最大补货量 {most}",
    "note_order_too_big": "只缺一点，最小起订 {least} 件会压货",
    "note_not_worth": "预计缺 {short} 件，为它补货不划算或预算另有用处",
    # paid traffic
    "paid_none": "没有投流。",
    "paid_sum": "投流 {spend}，带来 {entries} 人进房，平均 {each}/人。",
    "paid_last_yuan": "投了钱的时段，再投 1 元的回报是 {returns}",
    "paid_first_yuan": "；没投的时段，头 1 元的回报最多 {most}。",
    "paid_end": "。",
    "rules_counted": "其中已折算卡到限值的规则（{rules}）的代价。",
    "paid_why": (
        "钱投在多一个观众能多卖最多的时段；同一时段投得越多，多一个人越贵，所以摊开投，"
        "让各时段再投 1 元的回报尽量拉平。"
    ),
    # rules
    "rules_passed": "规则体检：{passed}/{all} 项通过。",
    "rules_tight": "卡得最紧：{rules}。",
    # assumptions
    "all_products": "全部 {count} 个",
    "assumed_nothing": "没有假定：全部按表里填的来。",
    "assumed_defaults": "{count} 个场次参数没填，用默认值：{some}。",
    "assumed_and_more": "{some} 等",
    "assumed_columns": "商品表没填、按默认：{some}。",
    "assumed_of": "{field}（{count} 个商品）",
    "assumed_role_defaults": "按角色取默认：{some}。",
    "assumed_roles": "商品没标角色，按吸引力、价格、毛利和库存推断：{counts}。请核对。",
    "assumed_inferred": "推断：{some}。",
    "assumed_shape": "没有流量表：把预计进房的 {entries} 人按常见曲线分到每分钟。",
    "assumed_see": "全部见「{sheet}」表。",
    # sheet subtitles
    "rundown_about": (
        "蓝字可以改：移动整行、改分钟、价格、券、商品编号、高光开始，时间跟着变。锁定填“是”，重排时不动。"
        "改完用 lineup check 看新的 GMV。"
    ),
    "review_ok": "通过  {file}：{airings} 次讲解，{minutes} 分钟，{rules} 条规则全部守住",
    "review_broken": "{file}：{airings} 次讲解，{minutes} 分钟，{rules} 条规则里有 {broken} 条没守住",
    "review_gmv": "预计 GMV {now}，原方案 {planned}，{change}（{share}）",
    "review_gmv_same": "预计 GMV {now}，和原方案一样",
    "review_gmv_alone": "预计 GMV {now}",
    "review_beyond": "只算到下播为止，超出的 {minutes} 分钟没有算进去",
    "review_unwalkable": "预计 GMV 暂时算不出来：先改好下面的时间、价格或投流",
    "review_figures": "毛利率 {margin}，退货后 GMV {net}",
    "cues_about": (
        "给主播、助播、场控看的大字版，内容跟着排品表自动更新。底色行 = 高光时刻。放量 = 这次讲解上架的件数。"
    ),
    "alike": " 等 {count} 格",
    "own_order_less": "同样的商品、分钟和价格，按您原来的顺序播，预计 GMV {gmv}，比方案少 {share}。",
    "own_order_more": "同样的商品、分钟和价格，按您原来的顺序播，预计 GMV {gmv}，比方案多 {share}。",
    "own_order_breaks": "原来的顺序守不住 {count} 条规则：{rules}。",
    "whole_minutes": "讲解分钟数填 1 到 1440 的整数。",
    "off_the_ladder": "不在这个商品的价格阶梯上，lineup check 会提示。仍要用这个价吗？",
    "catalog_about": "排这份方案时的商品表，空格已按假定补齐。改了这里，lineup check 就按改过的算。",
    "traffic_about": "每分钟自然进房人数：从这一分钟起，到下一行为止。",
    "prices_about": "全场一个价（价保）。定量按预计件数取整，不超过可售；可追加 = 可售减去已定量。",
    "restock_about": "建议备货上限 = 多备一件的期望收益刚好归零的备货量。预售货款由售出后支付，不占补货预算。",
    "curve_about": "都是预计值。多一位新粉 / 老粉值：此刻房里多一位这样的粉丝，从这一分钟起能给全场多带来多少。",
    "checks_about": "每条规则的实际值和限值，一条不落。",
    "parameters_about": "方案用到的全部参数，以及哪些是您填的、哪些是假定的。假定不准时，在商品表里填上再跑一遍。",
    # errors
    "faults": "{file}：发现 {count} 处问题，请改好再运行",
    "warnings": "请留意（{count} 处，不影响排品）",
    "notes": "读法说明（{count} 条）",
    "more_notes": "……另有 {count} 条，见 --format json",
    "notes_elsewhere": "商品表里有 {count} 条读法说明，运行 lineup check 可以看到",
    "fault_sheet": "{sheet} 表",
    "fault_value": "填的是「{value}」",
    "fault_remedy": "怎么改：{remedy}",
    "no_plan": "排不出方案",
    "no_plan_rules": "冲突的规则：{rules}",
    "no_plan_remedy": "可以这样改：{remedy}",
}
