"""How the sheets and tables of a workbook were taken: which hold the catalogue, which rows and columns are what."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # which sheet
    "sheets_repeat": FindingWords(
        "这些工作表列的是同样的商品，不知道按哪一张：{titles}", "只留本场要用的一张，其余隐藏或删除"
    ),
    "sheets_of_dates": FindingWords(
        "这些工作表的表头一样，名字像是不同的日期或版本，不知道按哪一张：{titles}",
        "只留本场要用的，其余隐藏；如果都要播，把名字改成类目",
    ),
    "sheets_joined": FindingWords("这些工作表的表头一样，合成一份商品表：{titles}", "本场不用的，隐藏那张工作表"),
    "hidden_sheet_read": FindingWords(
        "“{title}”是隐藏的工作表；别的表里没有商品，读的就是它", "对的话取消隐藏；不对就把本场的商品表放进可见的工作表"
    ),
    "hidden_sheet_passed": FindingWords("隐藏的工作表没有读：{others}", "要读它就取消隐藏，再隐藏这一张"),
    # which table
    "no_header": FindingWords(
        "没有一行认得出是表头；最像的是第 {row} 行（{names}），它下面还有 {below} 行没有读",
        "把表头改成能认的列名，至少要有商品名称、日常价、成本价（或佣金）、库存",
    ),
    "table_passed": FindingWords(
        "这里另有一张表（表头 {header}），没有商品编号、名称或价格，{rows} 行没有读", "如果是商品，补全它的表头"
    ),
    "table_without_price": FindingWords(
        "这里另有一张表（表头 {header}），里面有 {rows} 行别处没有的商品，但认不出价格",
        "把表头改成能认的列名（如日常价、成本价、库存）；如果不是商品，移到别的工作表",
    ),
    "below_header": FindingWords(
        "第 {rows} 行是表头的说明（单位、必填、字段名），不是商品", "如果是商品，把这一行填完整"
    ),
    "header_repeated": FindingWords("第 {rows} 行是重复的表头或页码，不是商品", "不用改"),
    # which rows
    "row_too_long": FindingWords(
        "第 {row} 行有 {cells} 格，表头只有 {header} 格：多半是某个值里带了分隔符（如 1,500），后面的都错了位",
        "给这个值加上引号，或去掉里面的分隔符",
    ),
    "rows_too_long": FindingWords(
        "有 {count} 行比表头长（第 {row} 行有 {cells} 格，表头只有 {header} 格），不知道每一格属于哪一列",
        "补全表头；如果值里带了分隔符（如 1,500），加上引号",
    ),
    "row_moved": FindingWords("第 {row} 行从这一格起像是错了一列（少了或多了一格）", "把这一行的内容移回各自的列"),
    "quote_open": FindingWords("第 {row} 行的引号没有合上，后面的行被并进了这一格", "补上或去掉这个引号"),
    "no_header_above": FindingWords("{letter} 列没有表头，里面的 {count} 格没有读", "要用就给这一列写上表头"),
    # which column
    "empty_column": FindingWords("“{column}”列有表头，但整列是空的", "填上这一列"),
    "stock_added": FindingWords("库存是这些列相加：{columns}", "不对就只留一列，表头写“库存”"),
    "stock_total_taken": FindingWords("库存按“{column}”算，没有再加它的分项：{others}", "不对就删掉不要的列"),
    "columns_alike": FindingWords("“{column}”与 {others} 每一行都相同，只用前者", "不用改"),
    "column_joined": FindingWords(
        "“{column}”按“{by}”并入商品表，对上 {count} 行{added}", "不对就把这一列直接填进商品表"
    ),
}
