"""Sentences of a report, `{names}` where the figures go."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # the head of a report
    "show": "{file} · {date} {starts}–{ends}，{minutes} 分钟",
    "airings": "{airings} 次讲解（返场 {again} 次），{products} 个在售商品",
    "highlight": (
        "★ 高光时刻 {starts}–{ends}：{hits}；预计 GMV {gmv}（占全场 {share}），平均在线 {viewers} 人，"
        "是全场均值的 {lift} 倍，其中老粉 {returning}（全场 {everywhere}）。"
    ),
    "hits": "主推 {names}",
    "no_hits": "没有爆款",
    "led_in_by": "由 {names} 预热。",
    "peak": "在线高峰 {at}，约 {peak} 人；全场平均 {mean} 人。",
    "legend": "★ 高光时刻   ▸ 预热   返场 = 第二次及以后的讲解",
    "legend_plain": "返场 = 第二次及以后的讲解",
    "airings_plain": "{airings} 次讲解，{products} 个在售商品",
    # the goal, and what is left
    "goal_leads": "本场目标：{goal} {value}。{others}。",
    "of_figure": "{name} {value}",
    "margin_of": "退货后毛利 {value}（{rate}）",
    "profit_is": "毛利、毛利率都已扣退货。利润 = 退货后毛利 − 互动奖品 − 投流，没扣人工、场地。",
    "unsold_loses": "补的现货卖不完的部分，预计还会亏 {loss}（成本减清仓价），没算进利润。",
    "floor_costs": "毛利底线每抬高 1 个百分点，{goal}约少 {cost}。",
    "floor_free": "毛利率比底线高 {points} 个百分点，底线没有限制方案。",
    "not_counted": "佣金货（{count} 款）每卖一件留下 佣金 × 成交价。坑位费、机制（第二件半价、拍一发三）没有计入。",
    "columns_not_counted": "这些列没有计入：{columns}。",
    # welfare beside the rest
    "welfare_compared": (
        "福利款 {products} 款：均价 {price}，是日常价的 {discount}，共让利 {given}；"
        "其余 {rest_products} 款：均价 {rest_price}，是日常价的 {rest_discount}，共让利 {rest_given}。"
    ),
    "welfare_below_cost": "其中低于成本卖的亏 {loss}。",
    "no_bargain": "按协议价卖、算不上福利（高于日常价的 {limit}）：{names}。",
    # what never airs, and what is short
    "never_air": "{count} 个商品没上播：{names}。",
    "one_airing": "括号里是换下另一次讲解、改讲它一次，{goal}会变多少。",
    "idle_cost": "{name}（{cost}）",
    "fits_nowhere": "放不进",
    "sizes_short": "断码：{names}。",
    "sizes_short_of": "{name}（{specs}，共缺 {short} 件）",
    "surcharges": "加价规格按本款统一价计，加价不在数字里：{names}。",
    "surcharge_of": "{name} {spec} 加 {amount}",
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
    "do_ready": "{date} 前请品牌备足 {name} {units} 件（佣金货，不占资金）",
    "do_stock": "{date} 前下单 {name} {units} 件（{cash}），{arrives} 到货",
    "do_presale": "{name} 开预售 {units} 件，预计预售 {presold} 件；{date} 前向供应商下单，{ship} 前发货",
    "do_more": "另有 {count} 项，见「{sheet}」表",
    "do_coupons": "建券：{count} 个商品要配券（新粉券 {new} 个，老粉券 {returning} 个），见「{sheet}」表",
    "do_paid": "投流 {spend}，从 {first} 起分 {blocks} 个时段投，见「{sheet}」表",
    "cannot_restock": "会卖断货、又补不了：{names}。",
    "short_by": "{name}（约缺 {short} 件）",
    "nothing_to_do": "不用补货，也不用预售。",
    "ask_brand": "请品牌确认还能备多少（十场里有一场会卖到）：{names}。",
    "ready_to": "{name} 备到 {level} 件",
    "orders_by_spec": "{name}：{specs}。",
    "spec_units": "{spec} {units}",
    "specs_counted": "{name}（{count} 个规格）",
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
    "paid_effect": (
        "和不投比：GMV {gmv}（投产比 {returned}），退货后毛利 {margin}，扣掉投流的钱，利润 {profit}。{even}"
    ),
    "paid_break_even": "保本投产比 {even}（1 ÷ 每 {one} GMV 留下的退货后毛利）。",
    "paid_never_even": "带来的销售退货后不留毛利，怎么投都不保本。",
    "paid_loses": (
        "⚠ 投流的最后 {one} 只赚回 {margin} 退货后毛利：带来 GMV {gmv}，保本要 {even}。"
        "把「投产比底线」设为 {floor} 就不会亏着投（--set roi_floor={floor}）。"
    ),
    "paid_loses_all": "⚠ 投流的最后 {one} 带不回毛利：把广告预算设为 0 利润更高（--set ad_budget=0）。",
    "paid_stopped_budget": "投到预算花完为止。",
    "paid_stopped_cap": "投到每分钟能买到的付费进房上限（{cap} 人）为止。",
    "paid_stopped_rules": "再投会碰到规则：{rules}。",
    "paid_stopped_floor": "投到最后 {one} 只带来 {floor} 的{goal}为止（投产比底线）；预算还剩 {left}。",
    "paid_stopped_nothing": "广告预算 {budget} 没有花：头 {one} 最多带来 {most}，不到投产比底线 {floor}。",
    "paid_more": "预算再加一成（{more}），照样分到这些时段：GMV {gmv}，利润 {profit}。",
    "paid_last_yuan": "投了钱的时段，再投 {one} 的回报是 {returns}（按{goal}）",
    "paid_first_yuan": "；没投的时段，头 {one} 的回报最多 {most}",
    "paid_least": "（不够单段最低投放 {least}，没投）。",
    "paid_end": "。",
    "rules_counted": "其中已折算卡到限值的规则（{rules}）的代价。",
    "paid_why": (
        "钱投在多一个观众能多卖最多的时段；同一时段投得越多，多一个人越贵，所以摊开投，"
        "让各时段再投 {one} 的回报尽量拉平。"
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
    "assumed_half_roles": "标了角色的商品里缺这些角色，从没标的里推断：{counts}。请核对。",
    "assumed_role_names": "{role} {count} 个（{names}）",
    "assumed_inferred": "推断：{some}。",
    "assumed_shape": "没有流量表：把预计进房的 {entries} 人按常见曲线分到每分钟。",
    "assumed_shared": "这些库存是几间直播间共享的，只算分给这一间的：{some}。",
    "assumed_share": "{sku} {units:,} 件",
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
    "review_figures": "退货后 GMV {net}，退货后毛利率 {margin}，利润 {profit}",
    "cues_about": (
        "给主播、助播、场控看的大字版，内容跟着排品表自动更新。底色行 = 高光时刻。放量 = 这次讲解上架的件数。"
    ),
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
    "warnings": "请留意（{count} 处）",
    "notes": "读法说明（{count} 条）",
    "more_notes": "……另有 {count} 条，见 --format json",
    "notes_elsewhere": "商品表里有 {count} 条读法说明，运行 lineup check 可以看到",
    "read_table": "“{sheet}”：表头在第 {row} 行，下面 {count} 行商品",
    "read_carried": "不参与计算、原样带进方案的列：{columns}",
    "read_more": "另有 {count} 列",
    "read_more_rows": "…共 {count}",
    "read_left_out": "没有当商品的行：第 {rows} 行（{why}）",
    "read_left_out_alone": "没有当商品的行：第 {rows} 行",
    "read_show": "场次参数：{parameters}",
    "fault_sheet": "{sheet} 表",
    "fault_value": "填的是「{value}」",
    "fault_remedy": "怎么改：{remedy}",
    "no_plan": "排不出方案",
    "no_plan_rules": "冲突的规则：{rules}",
    "no_plan_remedy": "可以这样改：{remedy}",
}
