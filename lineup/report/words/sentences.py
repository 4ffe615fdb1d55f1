"""Sentences, `{names}` where the figures go."""

from __future__ import annotations

from lineup.words import Text

SENTENCES: dict[str, Text] = {
    # the head of a report
    "show": Text(
        "{file} · {date} {starts}–{ends}，{minutes} 分钟", "{file} · {date} {starts}–{ends}, {minutes} minutes"
    ),
    "airings": Text(
        "{airings} 次讲解（返场 {again} 次），{products} 个在售商品",
        "{airings} airings ({again} second), {products} products",
    ),
    "highlight": Text(
        "★ 高光时刻 {starts}–{ends}：{hits}；预计 GMV {gmv}（占全场 {share}），"
        "平均在线 {viewers} 人，是全场均值的 {lift} 倍。",
        "★ Highlight {starts}–{ends}: {hits}; GMV {gmv} ({share} of the show), {viewers} viewers on average, "
        "{lift} times the show's mean.",
    ),
    "hits": Text("主推 {names}", "hits {names}"),
    "no_hits": Text("没有爆款", "no hits"),
    "led_in_by": Text("由 {names} 预热。", "Led in by {names}."),
    "peak": Text(
        "在线高峰 {at}，约 {peak} 人；全场平均 {mean} 人。",
        "Viewers peak at {at} with about {peak}; {mean} on average.",
    ),
    "legend": Text("★ 高光时刻   ▸ 预热   返场 = 第二次讲解", "★ highlight   ▸ lead-in   again = second airing"),
    "expected": Text(
        "均为预计值：按模型推算的平均水平，实际会有波动。",
        "All figures are expectations: what the model gives on average.",
    ),
    "of_budget": Text("预算 {budget}", "budget {budget}"),
    "floor": Text("底线 {floor}", "floor {floor}"),
    # how it was found
    "searched": Text(
        "搜索档位 {effort}，比较了 {evaluations} 个改动，随机种子 {seed}，{ended}",
        "effort {effort}, {evaluations} changes weighed, seed {seed}; {ended}",
    ),
    "ended_effort": Text("做完了全部计划的搜索。", "all of the planned search was done."),
    "ended_time_limit": Text(
        "到时间限制提前结束：这是到那时为止最好的方案，重跑结果可能不同。",
        "stopped early by the time limit: the best plan until then, another run may differ.",
    ),
    "ended_stopped": Text(
        "被手动提前结束：这是到那时为止最好的方案，重跑结果可能不同。",
        "stopped early by hand: the best plan until then, another run may differ.",
    ),
    "effort_quick": Text("快速", "quick"),
    "effort_normal": Text("标准", "normal"),
    "effort_thorough": Text("深入", "thorough"),
    # restock
    "do_stock": Text(
        "{date} 前下单 {name} {units} 件（{cash}），{arrives} 到货",
        "order {units} of {name} by {date} ({cash}), arrives {arrives}",
    ),
    "do_presale": Text(
        "{name} 开预售 {units} 件，预计预售 {presold} 件；{date} 前向供应商下单，{ship} 前发货",
        "release {units} of {name} for presale, {presold} expected; order by {date}, ship by {ship}",
    ),
    "do_more": Text("另有 {count} 项，见「{sheet}」表", "and {count} more: see sheet {sheet}"),
    "do_coupons": Text(
        "建券：{count} 个商品要配券（新粉券 {new} 个，老粉券 {returning} 个），见「{sheet}」表",
        "set up coupons for {count} products ({new} for new fans, {returning} for returning): see sheet {sheet}",
    ),
    "do_paid": Text(
        "投流 {spend}，从 {first} 起分 {blocks} 个时段投，见「{sheet}」表",
        "buy traffic for {spend} in {blocks} blocks from {first}: see sheet {sheet}",
    ),
    "cannot_restock": Text("会卖断货、又补不了：{names}。", "Will run short and cannot be restocked: {names}."),
    "short_by": Text("{name}（约缺 {short} 件）", "{name} (by about {short})"),
    "nothing_to_do": Text("不用补货，也不用预售。", "Nothing to order, nothing to presell."),
    "note_stock": Text("开播前到货，算现货", "arrives before the show, sold from stock"),
    "note_presale": Text("开播前到不了，现货卖完转预售", "arrives after the show: presold once stock runs out"),
    "note_enough": Text("库存够卖，不用补", "stock suffices"),
    "note_level_reached": Text(
        "平均会缺 {short} 件，但再备货不划算：报童水平 {level} 件，现有 {on_hand} 件",
        "short by {short} on average, but more stock would not pay: newsvendor level {level}, on hand {on_hand}",
    ),
    "note_never": Text("没有补货周期，补不了", "no lead time given: cannot be restocked"),
    "note_too_late": Text(
        "补货要 {lead} 天，开播还有 {days} 天、预售最多等 {presale} 天，都赶不上",
        "takes {lead} days: the show is in {days}, presale waits {presale} more at most",
    ),
    "note_none_allowed": Text("最大补货量为 0，不能补", "restocking is capped at 0"),
    "note_moq_too_big": Text(
        "起订量 {moq}、箱规 {pack}，超出最大补货量 {most}",
        "MOQ {moq} in packs of {pack} exceeds the most allowed, {most}",
    ),
    "note_order_too_big": Text(
        "只缺一点，最小起订 {least} 件会压货", "short by a little; the least order, {least}, would be left over"
    ),
    "note_not_worth": Text(
        "预计缺 {short} 件，为它补货不划算或预算另有用处", "short by {short}: not worth an order or the budget"
    ),
    # paid traffic
    "paid_none": Text("没有投流。", "No paid traffic."),
    "paid_sum": Text(
        "投流 {spend}，带来 {entries} 人进房，平均 {each}/人。", "{spend} buys {entries} entries, {each} each."
    ),
    "paid_last_yuan": Text(
        "投了钱的时段，再投 1 元的回报是 {returns}",
        "In the blocks spent on, one yuan more would return {returns}",
    ),
    "paid_first_yuan": Text(
        "；没投的时段，头 1 元的回报最多 {most}。", "; in the others, the first yuan {most} at most."
    ),
    "paid_end": Text("。", "."),
    "rules_counted": Text(
        "其中已折算卡到限值的规则（{rules}）的代价。", "What rules at their limits cost is counted in: {rules}."
    ),
    "paid_why": Text(
        "钱投在多一个观众能多卖最多的时段；同一时段投得越多，多一个人越贵，"
        "所以摊开投，让各时段再投 1 元的回报尽量拉平。",
        "Money goes where one more viewer buys most. The more a block gets, the dearer its next viewer, so it is "
        "spread to even out what one yuan more would return.",
    ),
    # rules
    "rules_passed": Text("规则体检：{passed}/{all} 项通过。", "Rules: {passed} of {all} hold."),
    "rules_tight": Text("卡得最紧：{rules}。", "At their limits: {rules}."),
    # assumptions
    "all_products": Text("全部 {count} 个", "all {count}"),
    "assumed_nothing": Text("没有假定：全部按表里填的来。", "Nothing was assumed: every value was given."),
    "assumed_defaults": Text(
        "{count} 个场次参数没填，用默认值：{some}。", "{count} show parameters not given, defaults used: {some}."
    ),
    "assumed_and_more": Text("{some} 等", "{some} and others"),
    "assumed_columns": Text("商品表没填、按默认：{some}。", "Product columns not given, defaults used: {some}."),
    "assumed_of": Text("{field}（{count} 个商品）", "{field} ({count} products)"),
    "assumed_role_defaults": Text("按角色取默认：{some}。", "Taken from the role: {some}."),
    "assumed_roles": Text(
        "商品没标角色，按吸引力、价格、毛利和库存推断：{counts}。请核对。",
        "No roles were named; inferred from appeal, price, margin and stock: {counts}. Please check them.",
    ),
    "assumed_inferred": Text("推断：{some}。", "Inferred: {some}."),
    "assumed_shape": Text(
        "没有流量表：把预计进房的 {entries} 人按常见曲线分到每分钟。",
        "No traffic given: {entries} expected entries spread over the show in the usual shape.",
    ),
    "assumed_see": Text("全部见「{sheet}」表。", "All of them: sheet {sheet}."),
    # sheet subtitles
    "rundown_about": Text(
        "蓝字可以改：移动整行、改分钟、价格、券、商品编号、高光开始，时间跟着变。锁定填“是”，重排时不动。"
        "改完用 lineup check 看新的 GMV。",
        "Blue cells may be edited: move rows, change minutes, prices, coupons, products; times follow. Pin a row to keep it. "
        "Then let lineup check tell what it earns.",
    ),
    "review_ok": Text(
        "通过  {file}：{airings} 次讲解，{minutes} 分钟，{rules} 条规则全部守住",
        "OK  {file}: {airings} airings, {minutes} minutes, all {rules} rules hold",
    ),
    "review_broken": Text(
        "{file}：{airings} 次讲解，{minutes} 分钟，{rules} 条规则里有 {broken} 条没守住",
        "{file}: {airings} airings, {minutes} minutes, {broken} of {rules} rules broken",
    ),
    "review_gmv": Text(
        "预计 GMV {now}，原方案 {planned}，{change}（{share}）",
        "expected GMV {now}, planned {planned}, {change} ({share})",
    ),
    "review_gmv_same": Text("预计 GMV {now}，和原方案一样", "expected GMV {now}, as planned"),
    "review_gmv_alone": Text("预计 GMV {now}", "expected GMV {now}"),
    "review_unwalkable": Text(
        "预计 GMV 暂时算不出来：先改好下面的时间、价格或投流",
        "expected GMV cannot be told yet: first mend the times, prices or paid blocks below",
    ),
    "review_figures": Text("毛利率 {margin}，退货后 GMV {net}", "margin rate {margin}, GMV net of returns {net}"),
    "cues_about": Text(
        "给主播、助播、场控看的大字版，内容跟着排品表自动更新。底色行 = 高光时刻。放量 = 这次讲解上架的件数。",
        "For the room, in large letters; it follows the rundown. Shaded rows: the highlight. Release: units for this airing.",
    ),
    "alike": Text(" 等 {count} 格", " and alike, {count} cells"),
    "own_order_less": Text(
        "同样的商品、分钟和价格，按您原来的顺序播，预计 GMV {gmv}，比方案少 {share}。",
        "The same products, minutes and prices in your own order: expected GMV {gmv}, {share} less than this plan.",
    ),
    "own_order_more": Text(
        "同样的商品、分钟和价格，按您原来的顺序播，预计 GMV {gmv}，比方案多 {share}。",
        "The same products, minutes and prices in your own order: expected GMV {gmv}, {share} more than this plan.",
    ),
    "own_order_breaks": Text(
        "原来的顺序守不住 {count} 条规则：{rules}。", "Your own order breaks {count} of the rules: {rules}."
    ),
    "whole_minutes": Text("讲解分钟数填 1 到 1440 的整数。", "Whole minutes, 1 to 1440."),
    "off_the_ladder": Text(
        "不在这个商品的价格阶梯上，lineup check 会提示。仍要用这个价吗？",
        "This price is not on the product's ladder; lineup check will say so. Use it all the same?",
    ),
    "catalog_about": Text(
        "排这份方案时的商品表，空格已按假定补齐。改了这里，lineup check 就按改过的算。",
        "The catalogue as it was planned, blanks filled. lineup check reckons with what stands here.",
    ),
    "traffic_about": Text(
        "每分钟自然进房人数：从这一分钟起，到下一行为止。",
        "Unpaid entries per minute, from that minute until the next row's.",
    ),
    "prices_about": Text(
        "全场一个价（价保）。定量按预计件数取整，不超过可售；可追加 = 可售减去已定量。",
        "One price per product for the whole show. Quotas are expected units rounded up, within what is sellable.",
    ),
    "restock_about": Text(
        "报童水平 = 多备一件的期望收益刚好归零的备货量。预售货款由售出后支付，不占补货预算。",
        "Newsvendor level: the stock at which one unit more stops paying. Presale is paid from what was sold.",
    ),
    "curve_about": Text(
        "都是预计值。多一位新粉 / 老粉值：此刻房里多一位这样的粉丝，从这一分钟起能给全场多带来多少。",
        "Expected values. Worth of a fan: what one more of them in the room would bring from that minute on.",
    ),
    "checks_about": Text("每条规则的实际值和限值，一条不落。", "Every rule with what was measured and what it allows."),
    "parameters_about": Text(
        "方案用到的全部参数，以及哪些是您填的、哪些是假定的。假定不准时，在商品表里填上再跑一遍。",
        "Every parameter used, and which ones were given. Where an assumption is off, state the value and plan again.",
    ),
    # errors
    "faults": Text("{file}：发现 {count} 处问题，请改好再运行", "{file}: {count} to mend before a show can be planned"),
    "warnings": Text("请留意（{count} 处，不影响排品）", "Worth a look ({count}; a show can be planned all the same)"),
    "notes": Text("读法说明（{count} 条）", "How it was read ({count})"),
    "more_notes": Text("……另有 {count} 条，见 --format json", "… and {count} more, see --format json"),
    "notes_elsewhere": Text(
        "商品表里有 {count} 条读法说明，运行 lineup check 可以看到",
        "{count} notes on how the catalogue was read: lineup check",
    ),
    "fault_sheet": Text("{sheet} 表", "sheet {sheet}"),
    "fault_value": Text("填的是「{value}」", "it says “{value}”"),
    "fault_remedy": Text("怎么改：{remedy}", "What to do: {remedy}"),
    "no_plan": Text("排不出方案", "No plan obeys the rules"),
    "no_plan_rules": Text("冲突的规则：{rules}", "Rules in conflict: {rules}"),
    "no_plan_remedy": Text("可以这样改：{remedy}", "What would work: {remedy}"),
}
