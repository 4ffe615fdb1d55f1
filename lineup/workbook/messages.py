"""Every fault in words: what is wrong, and what to do. Data, not code.

Facts in braces: `column` the header as the user wrote it, `value` what stands in the cell; the others are given where
the fault is found.
"""

from __future__ import annotations

from typing import NamedTuple

from lineup.errors import Severity
from lineup.words import Text


class Message(NamedTuple):
    """A finding in both languages."""

    problem: Text
    remedy: Text
    severity: Severity = "error"


def message_of(zh: str, en: str, zh_remedy: str, en_remedy: str, severity: Severity = "error") -> Message:
    """A message: what is wrong in both languages, then what to do."""
    return Message(Text(zh, en), Text(zh_remedy, en_remedy), severity)


MESSAGES: dict[str, Message] = {
    # the sheet as a whole
    "missing_sheet": message_of(
        "找不到商品表：现有工作表 {titles}", "no catalogue: the sheets are {titles}",
        "把商品所在的工作表改名为“商品”", 'name the sheet that holds the products "Catalog"',
    ),
    "duplicate_sheet": message_of(
        "有多张工作表都像是{meaning}：{titles}", "more than one sheet looks like the {meaning}: {titles}",
        "只保留一张，其余改名或删除", "keep one and rename or delete the others",
    ),
    "empty_catalog": message_of(
        "商品表里一个商品也没有", "the catalogue holds no product",
        "从表头的下一行开始填，每行一个商品", "fill in one product a row below the header",
    ),
    "missing_column": message_of(
        "缺少“{wanted}”列{seen}", "the column “{wanted}” is missing{seen}",
        "加上这一列；如果已有这一列，把表头改成“{wanted}”",
        "add it; if it is there under another name, call it “{wanted}”",
    ),
    "duplicate_column": message_of(
        "“{column}”和 {other} 列都表示“{wanted}”", "“{column}” and column {other} both mean “{wanted}”",
        "只保留一列，另一列删除或改名", "keep one and delete or rename the other",
    ),
    # one cell
    "missing_value": message_of(
        "{columns}没有填", "{columns} is blank", "填上这一格", "fill it in",
    ),
    "formula_without_value": message_of(
        "公式没有计算结果，读不到数值", "the formula was never calculated, so there is no value to read",
        "用 Excel 或 WPS 打开并保存一次，或粘贴为数值",
        "open and save the file in Excel once, or paste it as a value",
    ),
    "error_cell": message_of(
        "公式出错：{value}", "the formula gives the error {value}",
        "改正公式，或直接填上数值", "mend the formula or type the value",
    ),
    "wps_picture": message_of(
        "“{column}”里是嵌入的图片，不是文字或数字", "“{column}” holds a picture, not text or a number",
        "把图片移到别的列，这里填内容", "move the picture to another column and type the value here",
    ),
    "date_for_number": message_of(
        "“{column}”要填数字，这里却是日期或时间", "“{column}” needs a number, but this is a date or a time",
        "把单元格格式改成“常规”，再重新填数字", "set the cell's format to General and type the number again",
    ),
    "date_for_text": message_of(
        "“{column}”被自动变成了日期", "“{column}” was turned into a date",
        "把单元格格式改成“文本”，再重新填写", "set the cell's format to Text and type it again",
    ),
    "not_a_number": message_of(
        "“{column}”看不懂这个数", "“{column}”: this is not a number that can be read",
        "只填一个数字，例如 1299 或 1,299.00", "type one number, such as 1299 or 1,299.00",
    ),
    "not_whole": message_of(
        "“{column}”要填整数", "“{column}” needs a whole number",
        "改成整数，例如 {below} 或 {above}", "make it whole, such as {below} or {above}",
    ),
    "percent_unexpected": message_of(
        "“{column}”不是百分比，这里却带 %", "“{column}” is not a percentage, but this has a %",
        "去掉 %，填{limits}；如果是单元格格式，改成“常规”",
        "type a number ({limits}) without %; if the cell's format adds it, set it to General",
    ),
    "negative": message_of(
        "“{column}”是负数", "“{column}” is negative", "改成{limits}", "make it {limits}",
    ),
    "appeal_out_of_range": message_of(
        "“{column}”超出 0 到 100 的范围", "“{column}” is outside 0 to 100",
        "按 0 到 100 打分，50 是平均水平", "score it from 0 to 100, where 50 is average",
    ),
    "margin_not_rate": message_of(
        "毛利率超过了 100%", "the margin is over 100%",
        "如果是 {percent}，填 {percent} 或 {share}", "if {percent} is meant, type {percent} or {share}",
    ),
    "rate_not_share": message_of(
        "“{column}”超过了 100%", "“{column}” is over 100%",
        "如果是 {percent}，填 {percent} 或 {share}", "if {percent} is meant, type {percent} or {share}",
    ),
    "out_of_range": message_of(
        "“{column}”超出范围", "“{column}” is out of range", "改成{limits}", "make it {limits}",
    ),
    "not_yes_no": message_of(
        "“{column}”要填是或否",
        "“{column}” needs yes or no", "填“是”或“否”，也可以留空", "type yes or no, or leave it blank",
    ),
    "unknown_role": message_of(
        "没有“{value}”这个角色{guess}", "there is no role “{value}”{guess}",
        "从这些里选：福利款、互动、爆款、利润款、形象款、常规款；留空按常规款",
        "choose from welfare, activity, hit, profit, prestige, regular; blank means regular",
    ),
    "not_a_time": message_of(
        "“{column}”看不懂这个时间", "“{column}”: this is not a time that can be read",
        "填钟点（如 20:30），或从开播算起的分钟数（如 30）",
        "type a clock time (20:30) or minutes from the start (30)",
    ),
    "text_too_long": message_of(
        "“{column}”有 {length} 个字，最多 {most} 个", "“{column}” has {length} characters, and {most} is the most",
        "缩短它，其余写到备注列", "shorten it and keep the rest in a column of notes",
    ),
    "control_character": message_of(
        "“{column}”里有看不见的控制字符", "“{column}” holds an invisible control character",
        "删掉后重新输入", "delete the cell and type it again",
    ),
    # one product
    "duplicate_sku": message_of(
        "商品编号“{sku}”与第 {row} 行重复", "sku “{sku}” is already in row {row}",
        "给它另一个编号，或删掉重复的一行", "give it another sku, or delete the row that repeats",
    ),
    "price_not_positive": message_of(
        "日常价是 0，卖不了", "the list price is 0, so it can't be sold",
        "填日常价；如果是抽奖、福袋，把角色填成“互动”",
        "type its everyday price; if it is a giveaway, make its role activity",
    ),
    "price_below_floor": message_of(
        "{name} {price} 元低于最低直播价 {floor} 元",
        "the {name} of {price} yuan is below the floor price of {floor} yuan",
        "提高{name}，或把最低直播价降到 {price} 元以内",
        "raise the {name}, or lower the floor price to {price} yuan or less",
    ),
    "live_above_list": message_of(
        "直播到手价 {price} 元高于日常价 {list} 元",
        "the live price of {price} yuan is above the list price of {list} yuan",
        "核对两个价格，直播到手价不能高于日常价", "check both prices: the live price can't be above the list price",
    ),
    "cost_above_price": message_of(
        "成本 {cost} 元高于日常价 {list} 元，卖一件亏一件",
        "the cost of {cost} yuan is above the list price of {list} yuan",
        "核对成本和日常价；如果是故意亏本引流，把角色填成“福利款”",
        "check both; if it is meant to lose money, make its role welfare",
    ),
    "cost_margin_disagree": message_of(
        "毛利率 {margin} 和成本对不上：按成本 {cost} 元、日常价 {list} 元算是 {implied}",
        "the margin of {margin} disagrees with the cost: {cost} yuan at a list price of {list} yuan makes it {implied}",
        "改正其中一个，或只留成本", "correct one of them, or keep the cost alone",
    ),
    "min_above_max": message_of(
        "最短讲解 {shortest} 分钟超过最长讲解 {longest} 分钟{note}",
        "the shortest pitch of {shortest} minutes is above the longest of {longest} minutes{note}",
        "把最短讲解改到 {longest} 以内，或把最长讲解改到 {shortest} 以上",
        "make the shortest {longest} or less, or the longest {shortest} or more",
    ),
    "pin_outside_show": message_of(
        "“{column}”是开播后第 {minute} 分钟，本场只有 {minutes} 分钟（{opens}–{closes}）{note}",
        "“{column}” is minute {minute}, but the show has {minutes} minutes ({opens}–{closes}){note}",
        "改成这个时段之内的时间", "choose a time within the show",
    ),
    "pin_conflict": message_of(
        "开讲时间互相矛盾：{one} 第 {first} 分钟，{other} 第 {second} 分钟",
        "the start times contradict each other: {one} at minute {first}, {other} at minute {second}",
        "固定开讲要落在最早和最晚开讲之间，最早不能晚于最晚",
        "the fixed start must lie between the earliest and the latest, the earliest not after the latest",
    ),
    # how people write
    "price_range": message_of(
        "“{column}”是一个范围，不知道按哪个价算", "“{column}” is a range: which price counts?",
        "只填一个价；不同规格价格不同就拆成几行", "type one price; make a row of each variant that has its own",
    ),
    "number_range": message_of(
        "“{column}”是一个范围，不知道按哪个数算", "“{column}” is a range: which number counts?",
        "只填一个数", "type one number",
    ),
    "discount_without_list": message_of(
        "“{column}”写的是折扣，但这一行没有能读的日常价",
        "“{column}” is a discount, but its row has no list price that can be read",
        "填上日常价，或直接填金额", "fill in the list price, or type the amount",
    ),
    "range_became_date": message_of(
        "“{column}”成了日期，多半是输入 {typed} 时被自动转换了",
        "“{column}” is a date: {typed} was probably typed and turned into one",
        "把单元格格式改成“常规”，填最慢要几天，例如 {days}",
        "set the cell's format to General and type the most days it may take, such as {days}",
    ),
    "merged_stock": message_of(
        "几行共用一个合并的“{column}”，不知道每行各有多少",
        "several rows share one merged “{column}”: how many has each?",
        "取消合并，每行各填各的数量", "unmerge it and give each row its own number",
    ),
    # warnings: planned as it is, but worth a look
    "near_miss": message_of(
        "“{column}”不认识，没有用上；是不是“{wanted}”？", "“{column}” is not known and not used; did you mean “{wanted}”?",
        "如果是，把表头改成“{wanted}”", "if so, call it “{wanted}”", "warning",
    ),
    "hidden_rows": message_of(
        "有 {count} 行商品被隐藏或筛选掉了，仍然参加排品", "{count} hidden or filtered rows are planned with like the others",
        "本场不上的商品，请删掉那一行", "delete the rows of products that are not for this show", "warning",
    ),
    # notes: how it was read
    "read_as": message_of(
        "“{column}”的“{value}”读作 {read}", "“{column}”: “{value}” is read as {read}",
        "不对就改成数字", "type a number if that is wrong", "note",
    ),
    "role_read_as": message_of(
        "“{value}”写了几个角色，按第一个“{read}”算", "“{value}” names several roles; the first, {read}, counts",
        "不对就只留一个", "leave one if that is wrong", "note",
    ),
    "sheet_taken": message_of(
        "有几张表像商品表，读的是这一张；没有读：{others}",
        "several sheets look like a catalogue; this one was read, not {others}",
        "要读另一张，把它的名字改成“商品”", 'to have another read, call it "Catalog"', "note",
    ),
    "section_taken": message_of(
        "“{value}”当作分区标题，不是商品", "“{value}” is taken for the caption of a section, not a product",
        "如果是商品，把这一行填完整", "if it is a product, complete its row", "note",
    ),
    "remark_taken": message_of(
        "“{value}”当作备注，不是商品", "“{value}” is taken for a remark, not a product",
        "如果是商品，把这一行填完整", "if it is a product, complete its row", "note",
    ),
    "example_passed": message_of(
        "“{value}”这一行是模板里的示例，没有当商品", "row “{value}” is the template's example, not a product",
        "填好以后删掉这一行；如果是商品，改掉编号和名称",
        "delete the row; if it is a product, change its number and name", "note",
    ),
    "columns_carried": message_of(
        "这些列不参与计算，原样带进方案：{columns}", "columns that don't count, carried into the plan as they are: {columns}",
        "不用改", "nothing to do", "note",
    ),
    # the show and its traffic
    "unknown_parameter": message_of(
        "没有“{name}”这个参数{guess}", "there is no parameter “{name}”{guess}",
        "改成正确的参数名；如果只是备注，请删掉这一行", "correct the name; if it is only a note, delete the row",
    ),
    "duplicate_parameter": message_of(
        "“{name}”填了两次，前一次在第 {row} 行", "“{name}” is given twice, first in row {row}",
        "只保留一行", "keep one of the rows",
    ),
    "bad_steps": message_of(
        "价格档位看不懂", "the price steps can't be read",
        "填日常价的折扣比例，每档大于 0、不超过 1，用逗号隔开，例如 1,0.95,0.9",
        "type shares of the list price, each above 0 and up to 1, between commas, such as 1,0.95,0.9",
    ),
    "bad_start": message_of(
        "开播时间看不懂", "the start time can't be read",
        "填日期和时间，例如 2026-11-22 20:00", "type a date and a time, such as 2026-11-22 20:00",
    ),
    "traffic_start": message_of(
        "流量表从第 {minute} 分钟才开始", "the traffic starts only at minute {minute}",
        "第一行填第 0 分钟（开播时）", "let the first row be minute 0, the start of the show",
    ),
    "traffic_order": message_of(
        "第 {minute} 分钟排在第 {before} 分钟之后，顺序不对", "minute {minute} comes after minute {before}",
        "按时间从早到晚排列，同一分钟只填一行", "sort the rows by time, one row a minute",
    ),
    "traffic_outside": message_of(
        "第 {minute} 分钟已经下播，本场只有 {minutes} 分钟",
        "minute {minute} is after the show, which has {minutes} minutes",
        "删掉这一行，或把场次表的直播时长改长", "delete the row, or make the show longer",
    ),
}  # fmt: skip
