"""Which rows are products, what tells them apart, and how their ids and columns were taken."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # to be answered
    "id_in_exponent": FindingWords(
        "“{column}”成了科学计数 {value}，后几位已经丢失",
        "在后台重新导出，导入 Excel 时把这一列设成“文本”",
    ),
    "same_goods_differ": FindingWords(
        "“{name}”占了第 {rows} 行，{columns}不同：是一个商品还是几个？",
        "是一个就只留一行；是几个就给不同的名称或编号",
    ),
    "same_goods_twice": FindingWords(
        "“{name}”占了第 {rows} 行，看不出区别：库存该相加，还是重复了？",
        "写明仓库或规格，或只留一行",
    ),
    "no_goods": FindingWords(
        "{count} 行不像是商品：{lines}。是要在直播间卖的吗？",
        "不卖就删掉这几行；要卖（或当福利、抽奖用）就填上角色",
    ),
    "live_far_below_list": FindingWords(
        "直播到手价 {price}只有日常价 {list}的 {share}，是折扣写成了价格，还是价格写错了？",
        "填直播间实际卖的金额；如果真卖这么低，把角色填成“福利款”",
    ),
    "style_is_sku": FindingWords(
        "款号“{style}”又是第 {row} 行另一个商品的编号，分不清说的是哪一个",
        "那一行也是这个款，就给它填上款号“{style}”；不是就改款号或编号",
    ),
    # worth a look
    "talk_or_activity": FindingWords(
        "“{name}”没有奖品，像是口播：是口播还是互动？现在按互动排，当它能缓解购买疲劳",
        "是口播就把角色改成“口播”；是互动就填上奖品的成本",
    ),
    "style_differs": FindingWords(
        "款“{style}”各行的“{column}”不一样，一个款只算一个：按 {counts}算",
        "改成一样；如果是另一个商品，给它自己的款号",
    ),
    "style_split": FindingWords(
        "“{style}”各行的日常价从 {low}到 {high}，差得太多，不当一个款：按价格分成 {count} 个商品，各讲各的",
        "是一个款就核对价格；是几个商品就各填各的款号",
    ),
    "id_digits_lost": FindingWords(
        "“{column}”超过 {most} 位，存成了数字，后几位已经丢失，用 R 加行号代替",
        "在后台重新导出，导入 Excel 时把这一列设成“文本”",
    ),
    "status_unclear": FindingWords(
        "“{column}”里看不懂：{words}，这些行照常排",
        "不排就改成“下架”，或删掉这一行",
    ),
    "zero_stock": FindingWords(
        "{count} 个商品库存是 0，最大补货量留空（按库存的 3 倍算也是 0），所以不补货",
        "要补货就填最大补货量；先卖后发就把“{column}”填成“预售”",
    ),
    "live_below_cost": FindingWords(
        "直播到手价 {price}低于成本 {cost}，卖一件亏一件",
        "核对两个价；如果是故意亏本引流，把角色填成“福利款”",
    ),
    # how it was read
    "total_passed": FindingWords(
        "“{value}”这一行是合计，不是商品",
        "如果是商品，给它编号和名称",
    ),
    "not_for_sale": FindingWords(
        "“{column}”是“{value}”，这一行没有排",
        "要排就改状态，或加上 --set include_inactive=yes",
    ),
    "expired": FindingWords(
        "“{column}”是 {value}，已经过期，这一行没有排",
        "日期不对就改正；要排就加上 --set include_inactive=yes",
    ),
    "parent_passed": FindingWords(
        "“{value}”只是下面几行规格的总称，不单独排",
        "如果它自己也卖，填上价格",
    ),
    "picture_passed": FindingWords(
        "这一行没有编号、价格和库存，只是上面商品的续行",
        "如果是商品，把这一行填完整",
    ),
    "ids_unwrapped": FindingWords(
        '编号外面的符号（="…"、单引号、.0）已去掉，共 {count} 格，如 {shown}',
        "不用改",
    ),
    "ids_numbered": FindingWords(
        "“{column}”有 {count} 行没填，用 R 加行号代替，如 {example}",
        "要和后台对得上就填编号",
    ),
    "name_shortened": FindingWords(
        "“{column}”有 {length} 个字，缩短成“{read}”",
        "不用改；想要别的简称就自己改短",
    ),
    "stocks_added": FindingWords(
        "{count} 个商品各占几行，只有{columns}不同：合成一个商品，库存相加，如“{name}”{sum}",
        "不是同一个商品就改名称或编号",
    ),
    "names_told_apart": FindingWords(
        "{count} 个名称各占几行，名称后面加上{columns}来区分，如 {some}",
        "不用改",
    ),
    "name_followed": FindingWords(
        "{count} 行规格没填名称，用上面商品的名称",
        "不对就填上名称",
    ),
    "style_surcharge": FindingWords(
        "“{style}”各行的日常价从 {low}到 {high}：全款按 {usual}定价和计算，加价只标在价格旁边，不进数字",
        "不用改；如果是几个商品，各填各的款号",
    ),
    "compare_at_read": FindingWords(
        "有 {count} 行“{column}”高于“{price}”：前者当日常价，后者当直播到手价",
        "不对就把表头改成“日常价”和“直播到手价”",
    ),
    "single_pieces": FindingWords(
        "没有库存列，一行一件（看“{column}”），{count} 行各按 1 件算",
        "不止一件就加上“库存”列",
    ),
    "no_roles": FindingWords(
        "“{column}”里没有角色（如“{value}”），不当角色用",
        "要指定角色就另加一列“角色”",
    ),
    "ids_group": FindingWords("“{column}”相同的几行当作同一款，各行的编号看“{sku}”", "不是同一款就把表头改成“备注”"),
    "bracket_left": FindingWords(
        "“{column}”当作“{wanted}”，括号里的“{said}”没有影响",
        "如果是另一回事，改表头",
    ),
    "bracket_another": FindingWords(
        "“{column}”不当“{wanted}”用，原样带进方案",
        "如果它就是“{wanted}”，去掉括号",
    ),
    "no_floor": FindingWords(
        "“{column}”不当最低直播价用，原样带进方案",
        "要设底价就另加一列“最低直播价”",
    ),
    "presale_read": FindingWords(
        "{count} 个商品是预售：库存按 0 算，没填的最大补货量不限，没填的补货周期按 {days} 天算",
        "不对就填库存、最大补货量、补货周期",
    ),
    "stock_unlimited": FindingWords("“{column}”的“{value}”按不限量算，不补货", "有数量就填数字"),
    "stock_none": FindingWords("“{column}”的“{value}”按 0 算", "有货就填数字"),
}
