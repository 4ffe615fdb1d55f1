"""What was found in the exports of a show, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # to be answered
    "log_two_columns": FindingWords("有两列都可能是{field}：{headers}", "留一列，或给另一列改名"),
    "log_not_a_number": FindingWords("“{column}”下的“{value}”不是数字", "填数字，或留空"),
    "log_not_a_count": FindingWords("“{column}”下的 {value} 不是整数的人数或件数", "改正，或留空"),
    "log_negative": FindingWords("“{column}”下的 {value} 小于零，或大得不合理", "改正，或留空"),
    "log_not_a_share": FindingWords("“{column}”下的 {value} 不是 0–100 % 的占比", "改正，或留空"),
    "log_not_a_time": FindingWords("“{column}”下的“{value}”不是时间", "写成 20:05 或 2026-11-22 20:05"),
    "log_falls": FindingWords("{value} 比上一行的 {before} 还小，可{column}只会增加", "重新导出，或改正这一格"),
    "log_which_show": FindingWords(
        "共 {count} 场，这张表没说属于哪一场", "一场放一个文件夹，或把日期写进文件名，例如 商品数据_2026-11-22.csv"
    ),
    "log_session_undated": FindingWords("一张表有好几场，却没有开播时间", "导出时带上每场的开播时间"),
    "log_plan_unread": FindingWords("这份排品方案读不了（{cell_at}：{problem}）", "先改好：lineup check 会指出每一格"),
    # worth a look
    "log_unknown_table": FindingWords("认不出这是直播的哪张表，开头是 {names}", "不用它，或把表头改成常用的名称"),
    "log_channel_unknown": FindingWords("渠道“{value}”不认识，进房人数算公域", "若是私域或投流，请改名"),
    "log_more_new": FindingWords("新粉成交人数比成交人数 {buyers} 还多，不采用", "若要学新粉占比，请改正"),
    "log_product_unknown": FindingWords("“{value}”不在商品表里，不采用", "若是其中的商品，请填商品表里的编号或名称"),
    "log_product_near": FindingWords("“{value}”当作 {sku}", "若是别的商品，请填编号"),
    "log_product_contradicted": FindingWords("编号是 {sku}，名称“{value}”却是另一件商品；以编号为准", "改正写错的那个"),
    "log_airing_odd": FindingWords("这段讲解没有结束时间，或结束早于开始，不采用", "改正时间"),
    "log_length_differs": FindingWords(
        "时长写的是 {stated} 分钟，按起止时间是 {clock} 分钟；以起止时间为准", "改正写错的那个"
    ),
    "log_table_twice": FindingWords("同一场有第二张同类的表；以第一张为准", "去掉其中一张"),
    "log_other_show": FindingWords("{value} 不属于任何一场，不采用", "补上那一场的文件，或删掉这些行"),
    "log_minute_twice": FindingWords("{value} 出现了两次；以第一次为准", "删掉另一行"),
    # how it was read
    "log_table": FindingWords("读作{kind}：{columns}", ""),
    "log_columns_unused": FindingWords("没有用到的列：{headers}", ""),
    "log_first_counts": FindingWords("有几列都是{field}：{headers}；以“{first}”为准", ""),
    "log_total_passed": FindingWords("合计行，跳过", ""),
    "log_grain": FindingWords("每 {minutes} 分钟一行：停留时长学得不如逐分钟的准", ""),
    "log_so_far_unsaid": FindingWords("数字只增不减，末尾等于全场合计：当作累计值读", ""),
    "log_first_buyers": FindingWords("新用户（首次在店里成交）不等于新粉：不采用", ""),
    "log_plan_taken": FindingWords("排品方案：没有讲解记录时，用其中的 {count} 段讲解", ""),
    "log_files_passed": FindingWords("不是表格的文件，跳过：{files}", ""),
}
