"""What can be wrong with a catalogue and its products, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # the sheet as a whole
    "missing_sheet": FindingWords("找不到商品表：现有工作表 {titles}", "把商品所在的工作表改名为“商品”"),
    "duplicate_sheet": FindingWords("有多张工作表都像是{meaning}：{titles}", "只保留一张，其余改名或删除"),
    "empty_catalog": FindingWords("商品表里一个商品也没有", "从表头的下一行开始填，每行一个商品"),
    "missing_column": FindingWords("缺少“{wanted}”列{seen}", "加上这一列；如果已有这一列，把表头改成“{wanted}”"),
    "duplicate_column": FindingWords("“{column}”和 {other} 列都表示“{wanted}”", "只保留一列，另一列删除或改名"),
    # one cell
    "missing_value": FindingWords("{columns}没有填", "填上这一格"),
    "formula_without_value": FindingWords(
        "公式没有计算结果，读不到数值", "用 Excel 或 WPS 打开并保存一次，或粘贴为数值"
    ),
    "error_cell": FindingWords("公式出错：{value}", "改正公式，或直接填上数值"),
    "wps_picture": FindingWords("“{column}”里是嵌入的图片，不是文字或数字", "把图片移到别的列，这里填内容"),
    "date_for_number": FindingWords("“{column}”要填数字，这里却是日期或时间", "把单元格格式改成“常规”，再重新填数字"),
    "date_for_text": FindingWords("“{column}”被自动变成了日期", "把单元格格式改成“文本”，再重新填写"),
    "not_a_number": FindingWords("“{column}”看不懂这个数", "只填一个数字，例如 1299 或 1,299.00"),
    "not_whole": FindingWords("“{column}”要填整数", "改成整数，例如 {below} 或 {above}"),
    "percent_unexpected": FindingWords(
        "“{column}”不是百分比，这里却带 %", "去掉 %，填{limits}；如果是单元格格式，改成“常规”"
    ),
    "negative": FindingWords("“{column}”是负数", "改成{limits}"),
    "appeal_out_of_range": FindingWords("“{column}”超出 0 到 100 的范围", "按 0 到 100 打分，50 是平均水平"),
    "out_of_range": FindingWords("“{column}”超出范围", "改成{limits}"),
    "not_yes_no": FindingWords("“{column}”要填是或否", "填“是”或“否”，也可以留空"),
    "unknown_role": FindingWords(
        "没有“{value}”这个角色{guess}", "从这些里选：福利款、互动、爆款、利润款、形象款、常规款、口播；留空按常规款"
    ),
    "unknown_choice": FindingWords("“{column}”认不出“{value}”{guess}", "从这些里选：{choices}等"),
    "not_a_time": FindingWords("“{column}”看不懂这个时间", "填钟点（如 20:30），或从开播算起的分钟数（如 30）"),
    "text_too_long": FindingWords("“{column}”有 {length} 个字，最多 {most} 个", "缩短它，其余写到备注列"),
    "control_character": FindingWords("“{column}”里有看不见的控制字符", "删掉后重新输入"),
    # one product
    "duplicate_sku": FindingWords("商品编号“{sku}”与第 {row} 行重复", "给它另一个编号，或删掉重复的一行"),
    "price_not_positive": FindingWords(
        "“{column}”是 {value}：是白送，还是没有登记？", "填上价格；如果是抽奖、福袋，把角色填成“互动”"
    ),
    "price_below_floor": FindingWords(
        "{name} {price}低于最低直播价 {floor}", "提高{name}，或把最低直播价降到 {price}以内"
    ),
    "live_above_list": FindingWords("直播到手价 {price}高于日常价 {list}", "核对两个价格，直播到手价不能高于日常价"),
    "cost_above_price": FindingWords(
        "成本 {cost}高于日常价 {list}，卖一件亏一件", "核对成本和日常价；如果是故意亏本引流，把角色填成“福利款”"
    ),
    "cost_margin_disagree": FindingWords(
        "毛利率 {margin} 和成本对不上，按成本算：成本 {cost}、日常价 {list}，毛利率是 {implied}",
        "改正其中一个，或只留成本",
    ),
    "min_above_max": FindingWords(
        "最短讲解 {shortest} 分钟超过最长讲解 {longest} 分钟{note}",
        "把最短讲解改到 {longest} 以内，或把最长讲解改到 {shortest} 以上",
    ),
    "pin_outside_show": FindingWords(
        "“{column}”是开播后第 {minute} 分钟，本场只有 {minutes} 分钟（{opens}–{closes}）{note}",
        "改成这个时段之内的时间",
    ),
    "substitute_unknown": FindingWords(
        "紧急替代品“{value}”不是商品表里另一件卖的商品，不用它", "填那件商品的编号或名称，或留空"
    ),
    "pin_conflict": FindingWords(
        "开讲时间互相矛盾：{one} 第 {first} 分钟，{other} 第 {second} 分钟",
        "固定开讲要落在最早和最晚开讲之间，最早不能晚于最晚",
    ),
}
