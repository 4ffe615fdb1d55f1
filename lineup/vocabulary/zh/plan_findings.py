"""What can be wrong with a plan workbook that people edited, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    "not_a_plan": FindingWords("这不是完整的方案表：少了 {missing}", "用 lineup plan 写出来的那个文件，工作表不要删除"),
    "plan_of_before": FindingWords(
        "这份方案是旧版排的：退货后毛利、投产比底线、福利价等规则那时还没有，数字和规则按现在的算，所以和原方案不同",
        "用商品表重排；要接着这份排：lineup plan 商品表 --keep 这份方案（顺序和锁定照旧，价格还在档位上的也照旧）",
    ),
    "plan_not_read": FindingWords(
        "这一格是算出来的，在这里改不起作用",
        "价格、分钟、顺序、锁定改在排品表，补货件数改在补货，花费改在投流，其余改在参数和商品表；自己的备注请另加一列",
    ),
    "kept_setting_unused": FindingWords(
        "重排用的是 {catalog} 里的数，方案表里改的这一格没有用上",
        "改到 {catalog} 里，或用 --set；要按方案表里的数重排：lineup plan {plan} --keep {plan}",
    ),
    "kept_not_pinned": FindingWords(
        "没锁定的行里改过 {count} 处（从这一格起）：重排从改后的方案出发，但可能再动它们",
        "一定要保住的行，在“锁定”填“是”",
    ),
    "plan_header_changed": FindingWords("表头“{column}”改过，认不出来，这一列没有读", "改回原来的表头；备注请另加一列"),
    "plan_remark": FindingWords("只当备注：不影响方案，也不带进 --keep 排出的新方案", "不用改"),
    "plan_own_column": FindingWords("您加的“{column}”一列不影响方案，--keep 会带进新方案", "不用改"),
    "plan_text_number": FindingWords("“{value}”是文字，读作 {read}；Excel 里的时间和合计算不了文字", "只填数字"),
    "other_currency": FindingWords("写的是{currency}，这份方案的钱都是{own}", "换算成{own}再填，只填数字"),
    "plan_total_unused": FindingWords(
        "这份方案是早先的版本写的：进房人数以流量表为准，合计 {entries} 人，这里填的没有用上",
        "要按另一个总数排，在重新排品时用 --set expected_entries=总数",
    ),
    "plan_empty": FindingWords("排品表里一行讲解也没有", "一行填一次讲解：商品编号和分钟"),
    "plan_unknown_sku": FindingWords("商品编号 {sku} 不在商品表里", "改成商品表里的编号，或先把这个商品加进商品表"),
    "pinned_unknown": FindingWords("锁定的商品 {sku} 不在这次的商品表里", "把它加进商品表，或取消锁定"),
    "pinned_past_end": FindingWords(
        "锁定的“{product}”要讲到第 {end} 分钟，全场只有 {length} 分钟", "移到前面、缩短，或取消锁定"
    ),
    "plan_other_name": FindingWords(
        "商品名称写的是“{written}”，编号 {sku} 却是“{own}”", "要换商品就改商品编号，名称随编号走"
    ),
    "plan_other_time": FindingWords(
        "开始时间写的是 {shown}，按上面各行的分钟数应是 {due}", "时间由顺序和分钟数决定：改这两样，或把这一格清空"
    ),
    "plan_other_no": FindingWords(
        "序号写的是 {no}，但它排在第 {nth} 行", "顺序以行的上下为准：把整行移到要去的位置，序号清空即可"
    ),
    "plan_no_price": FindingWords("“{product}”没有直播价", "填上直播价"),
    "plan_two_prices": FindingWords(
        "“{product}”的价格或券和它前一次讲解（{other}）不一样", "同一商品全场一个价（价保）：几行填成一样"
    ),
    "plan_no_highlight": FindingWords("高光开始的时间没有填", "在“高光开始”右边的一格填时间，例如 20:40"),
}
