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
}
