"""What was found in the exports of a show, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # to be answered
    "log_two_columns": FindingWords("two columns could be {field}: {headers}", "keep one of them, or rename the other"),
    "log_not_a_number": FindingWords(
        "“{value}” below “{column}” is not a number", "type the number, or leave it blank"
    ),
    "log_not_a_count": FindingWords(
        "{value} below “{column}” is no whole number of people or units", "mend it, or leave it blank"
    ),
    "log_negative": FindingWords(
        "{value} below “{column}” is below zero or beyond reason", "mend it, or leave it blank"
    ),
    "log_not_a_share": FindingWords(
        "{value} below “{column}” is no share between 0 and 100 %", "mend it, or leave it blank"
    ),
    "log_not_a_time": FindingWords("“{value}” below “{column}” is no time", "write it like 20:05 or 2026-11-22 20:05"),
    "log_falls": FindingWords(
        "{value} is less than {before} in the row before, but {column} only grows", "export it anew, or mend the cell"
    ),
    "log_which_show": FindingWords(
        "this table doesn't say which of the {count} shows it belongs to",
        "put each show into a folder of its own, or write its date into the file's name, as in products_2026-11-22.csv",
    ),
    "log_session_undated": FindingWords(
        "a table of several shows without their start times", "export it with the start time of each show"
    ),
    "log_plan_unread": FindingWords(
        "this plan workbook can't be read ({cell_at}: {problem})", "mend it: lineup check names every cell"
    ),
    # worth a look
    "log_unknown_table": FindingWords(
        "no table of a show was recognised here; it begins with {names}", "leave it out, or rename its headers"
    ),
    "log_channel_unknown": FindingWords(
        "channel “{value}” is not known; its entries count as public", "rename it if it is private or paid traffic"
    ),
    "log_more_new": FindingWords(
        "more new fans bought than the {buyers} buyers there were; left out", "mend it if the share of new fans matters"
    ),
    "log_product_unknown": FindingWords(
        "“{value}” is not in the catalogue and is left out",
        "write the catalogue's number or name there if it is one of its products",
    ),
    "log_product_near": FindingWords("“{value}” was taken for {sku}", "write the number if it is another product"),
    "log_product_contradicted": FindingWords(
        "the number says {sku}, the name “{value}” another product; the number counts", "mend whichever is wrong"
    ),
    "log_airing_odd": FindingWords("this airing has no end, or ends before it begins; left out", "mend its times"),
    "log_length_differs": FindingWords(
        "the length says {stated} minutes, the clock {clock}; the clock counts", "mend whichever is wrong"
    ),
    "log_table_twice": FindingWords(
        "a second table of the same kind for one show; the first counts", "leave one of them out"
    ),
    "log_other_show": FindingWords(
        "{value} belongs to none of the shows; left out", "add the files of that show, or delete the rows"
    ),
    "log_minute_twice": FindingWords("{value} stands there twice; the first counts", "delete the other"),
    # how it was read
    "log_table": FindingWords("read as {kind}: {columns}", ""),
    "log_columns_unused": FindingWords("columns not used: {headers}", ""),
    "log_first_counts": FindingWords("several columns are {field}: {headers}; “{first}” counts", ""),
    "log_total_passed": FindingWords("a row of totals, passed over", ""),
    "log_grain": FindingWords(
        "a row every {minutes} minutes: less is learnt of how long people stay than from single minutes", ""
    ),
    "log_so_far_unsaid": FindingWords(
        "the figures only rise and end at the show's total: read as counted from the start", ""
    ),
    "log_first_buyers": FindingWords("first-time buyers of the shop are not new fans: not used", ""),
    "log_plan_taken": FindingWords(
        "a plan workbook: its {count} airings are taken as what was on air where no table says so", ""
    ),
    "log_files_passed": FindingWords("files that are no tables, passed over: {files}", ""),
}
