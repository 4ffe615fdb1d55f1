"""How a catalogue, its show and its traffic were read: what was unclear, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # how people write
    "price_range": FindingWords(
        "“{column}”是一个范围：按 {low} 还是按 {high} 算？", "填一个价格；不同规格价格不同的，分成几行"
    ),
    "number_range": FindingWords("“{column}”是一个范围：按 {low} 还是按 {high} 算？", "只填一个数"),
    "two_numbers": FindingWords(
        "“{column}”里不止一个数：{numbers}，哪一个算？", "只留一个；另一个价单独放一列，另一个规格单独放一行"
    ),
    "comma_unclear": FindingWords(
        "“{column}”的“{value}”是 {one}，还是 {numbers} 两个数？", "小数点写成“.”；两个数只留一个"
    ),
    "point_unclear": FindingWords(
        "“{column}”的“{value}”是 {one}，还是 {other}？从整列看不出来", "写成 {one} 或 {other}，不加千位分隔符"
    ),
    "no_upper_end": FindingWords("“{column}”只写了“至少”：最多是多少？", "填一个算得准的数，按最多的填"),
    "odd_discount": FindingWords("“{column}”的“{value}”等于只收 {share} 的价钱", "重新填折扣，或直接填金额"),
    "unit_unfit": FindingWords("“{column}”的单位“{unit}”换算不了", "换算好数字，去掉这个单位"),
    "carton_unknown": FindingWords("“{column}”按箱填，但没写一箱几件", "填上“箱规”列；如果就是整箱卖，箱规填 1"),
    "weight_unknown": FindingWords(
        "“{column}”按重量计，但没写一件多重", "在“规格”列写上一件的重量，如 500g，或自己换算好"
    ),
    "sale_unknown": FindingWords("“{column}”填的是金额，这一行却没有价格来换算成比例", "填上价格，或直接填百分比"),
    "rating_asked": FindingWords(
        "“{column}”像是满分 {top} 的评分，但这里按 0 到 100 算，50 是平均水平",
        "如果是，都乘以 {factor}；如果本来就是百分制，在表头写上“（0-100）”",
    ),
    "rate_scale": FindingWords(
        "“{column}”的“{value}”是 {percent} 还是 {share}？从整列看不出来", "带上 % 填写，或整列都改成百分比"
    ),
    "rate_or_amount": FindingWords(
        "“{column}”的“{value}”是 {percent}，还是{other}？", "这里要填比例：如果是 {percent}，带上 % 填写"
    ),
    "zero_cost": FindingWords("“{column}”是 {value}：是不花钱，还是没有登记？", "如果不花钱，填“免费”；否则填上成本"),
    "two_currencies": FindingWords(
        "有两种货币：“{column}”是{currency}，“{other_column}”（{other_cell}）是{other}",
        "换算成同一种；一场只能用一种货币",
    ),
    "tax_differs": FindingWords(
        "“{column}”不含税，“{other}”含税：直接相减，毛利会差出一份税",
        "在表头的括号里写上税率，如 13%，或把两列改成同样口径",
    ),
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
    "unit_read": FindingWords("“{column}”做了换算：“{value}”读作 {read}", "不对就在表头写明单位"),
    "comma_read": FindingWords(
        "这些列的小数点写成逗号：{columns}，如“{value}”读作 {read}", "不对就在表里把小数点写成“.”"
    ),
    "margin_unused": FindingWords("“{column}”读不出来，也用不上：已经有成本", "不用管，也可以删掉这一列"),
    "stock_negative": FindingWords("“{column}”有 {count} 行是负数（超卖），按 0 算：{figures}", "不对就填实际数量"),
    "currency_unsaid": FindingWords(
        "“{column}”没写是什么货币，金额都按{currency}算", "用参数“货币”说明，或写在表头里，如（EUR）"
    ),
    "currency_taken": FindingWords(
        "金额按{currency}算，依据是“{column}”；没写货币的数也按它算", "不对就用参数“货币”说明"
    ),
    "tax_converted": FindingWords("“{column}”不含税：加上 {rate} 的税，好和“{other}”相比", "不对就改表头"),
    "tax_one_sided": FindingWords(
        "“{column}”不含税；“{other}”没写，当作同样口径", "如果价格含税，在两列的表头都写明，并写上税率"
    ),
    "role_read_as": FindingWords("“{value}”写了几个角色，按第一个“{read}”算", "不对就只留一个"),
    "column_chosen": FindingWords(
        "{others}也像“{wanted}”，用的是“{column}”这一列，其余原样带进方案", "不对就改表头，只留一列叫“{wanted}”"
    ),
    "sheet_taken": FindingWords("有几张表像商品表，读的是这一张；没有读：{others}", "要读另一张，把它的名字改成“商品”"),
    "encoding_taken": FindingWords("这份文本按 {encoding} 编码读", "如果有乱码，导出时选 UTF-8，或另存为 .xlsx"),
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
