"""What is wrong with a list of rooms."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    "list_no_catalogs": FindingWords(
        "清单里没有“商品表”这一列，不知道要排哪些直播间", "第一行写列名，其中一列叫“商品表”，每行填一个文件名"
    ),
    "list_no_rows": FindingWords("清单只有表头，没有直播间", "表头下面每行写一个直播间"),
    "list_column_unused": FindingWords(
        "“{column}”不是场次参数，这一列没有用{guess}", "如果是参数，改成认得的名字；如果只是备注，不用改"
    ),
    "list_column_twice": FindingWords("“{column}”和前面的一列是同一个意思", "只留一列"),
    "list_no_file": FindingWords("这一行没有填商品表", "填商品表的文件名，或删除这一行"),
    "list_effort": FindingWords("搜索力度“{value}”看不懂", "填 quick、normal 或 thorough"),
    "shared_no_header": FindingWords(
        "“共享”表缺“共享什么”和“总量”两列", "第一行写列名：共享什么、商品编号、总量、直播间"
    ),
    "shared_column_unused": FindingWords("“{column}”这一列没有用", "如果只是备注，不用改"),
    "shared_no_what": FindingWords("没有写共享什么", "填 库存、投流预算 或 补货预算，或删除这一行"),
    "shared_unknown_what": FindingWords("“{value}”不能共享{guess}", "填 库存、投流预算 或 补货预算"),
    "shared_no_amount": FindingWords("没有写总量", "填一共多少件、多少元，或删除这一行"),
    "shared_nothing": FindingWords("总量是“{value}”，没有东西可分", "填大于 0 的数，或删除这一行"),
    "shared_no_sku": FindingWords("共享库存没有写是哪个商品", "填商品编号"),
    "shared_sku_unused": FindingWords(
        "预算不分商品，商品编号“{value}”没有用", "不用改；如果要共享的是库存，第一列填 库存"
    ),
    "shared_unknown_room": FindingWords(
        "清单里没有直播间“{room}”{guess}", "填清单里的直播间名，几个之间用顿号隔开；留空是所有直播间"
    ),
    "shared_twice": FindingWords("和第 {row} 行共享的是同一样东西，直播间也有重复", "合成一行，或把直播间分开"),
    "shared_and_own": FindingWords("这一间自己填了“{value}”，“{shared}”表第 {row} 行又让它共享", "两处只留一处"),
    "shared_unknown_sku": FindingWords("没有一个直播间的商品表里有“{sku}”", "检查商品编号；有规格的商品填规格的编号"),
    "shared_room_without": FindingWords("{rooms}的商品表里没有“{sku}”", "从这一格去掉它，或在商品表里加上这个商品"),
    "shared_currencies": FindingWords(
        "共享的直播间货币不同（{currencies}），哪边更值没法比", "按货币分成几行，各写各的直播间"
    ),
}
