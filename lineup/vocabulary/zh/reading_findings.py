"""How a catalogue, its show and its traffic were read: what was unclear, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # how people write
    "price_range": FindingWords("“{column}”是一个范围，不知道按哪个价算", "只填一个价；不同规格价格不同就拆成几行"),
    "number_range": FindingWords("“{column}”是一个范围，不知道按哪个数算", "只填一个数"),
    "discount_without_list": FindingWords("“{column}”写的是折扣，但这一行没有能读的日常价", "填上日常价，或直接填金额"),
    "range_became_date": FindingWords(
        "“{column}”成了日期，多半是输入 {typed} 时被自动转换了", "把单元格格式改成“常规”，填最慢要几天，例如 {days}"
    ),
    "merged_stock": FindingWords("几行共用一个合并的“{column}”，不知道每行各有多少", "取消合并，每行各填各的数量"),
    # warnings: planned as it is, but worth a look
    "near_miss": FindingWords("“{column}”不认识，没有用上；是不是“{wanted}”？", "如果是，把表头改成“{wanted}”"),
    "hidden_rows": FindingWords("有 {count} 行商品被隐藏或筛选掉了，仍然参加排品", "本场不上的商品，请删掉那一行"),
    "private_share_unused": FindingWords(
        "私域占比没有用上：流量表逐段写明了私域和公域，合计私域占 {share}", "要改占比，请改流量表里的私域和公域"
    ),
    # notes: how it was read
    "read_as": FindingWords("“{column}”的“{value}”读作 {read}", "不对就改成数字"),
    "role_read_as": FindingWords("“{value}”写了几个角色，按第一个“{read}”算", "不对就只留一个"),
    "sheet_taken": FindingWords("有几张表像商品表，读的是这一张；没有读：{others}", "要读另一张，把它的名字改成“商品”"),
    "section_taken": FindingWords("“{value}”当作分区标题，不是商品", "如果是商品，把这一行填完整"),
    "remark_taken": FindingWords("“{value}”当作备注，不是商品", "如果是商品，把这一行填完整"),
    "example_passed": FindingWords(
        "“{value}”这一行是模板里的示例，没有当商品", "填好以后删掉这一行；如果是商品，改掉编号和名称"
    ),
    "columns_carried": FindingWords("这些列不参与计算，原样带进方案：{columns}", "不用改"),
    # the show and its traffic
    "unknown_parameter": FindingWords("没有“{name}”这个参数{guess}", "改成正确的参数名；如果只是备注，请删掉这一行"),
    "duplicate_parameter": FindingWords("“{name}”填了两次，前一次在第 {row} 行", "只保留一行"),
    "bad_steps": FindingWords(
        "价格档位看不懂", "填日常价的折扣比例，每档大于 0、不超过 1，用逗号隔开，例如 1,0.95,0.9"
    ),
    "bad_start": FindingWords("开播时间看不懂", "填日期和时间，例如 2026-11-22 20:00"),
    "traffic_start": FindingWords("流量表从第 {minute} 分钟才开始", "第一行填第 0 分钟（开播时）"),
    "traffic_order": FindingWords(
        "第 {minute} 分钟排在第 {before} 分钟之后，顺序不对", "按时间从早到晚排列，同一分钟只填一行"
    ),
    "traffic_outside": FindingWords(
        "第 {minute} 分钟已经下播，本场只有 {minutes} 分钟", "删掉这一行，或把场次表的直播时长改长"
    ),
}
