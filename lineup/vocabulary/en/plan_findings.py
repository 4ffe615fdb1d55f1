"""What can be wrong with a plan workbook that people edited, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    "not_a_plan": FindingWords(
        "this is no whole plan workbook: it lacks {missing}",
        "take the file that lineup plan wrote, without deleting its sheets",
    ),
    "plan_of_before": FindingWords(
        "this plan is of an earlier version, which knew no margin after returns, no return floor, no welfare price: figures "
        "and rules are today's, so they differ from what was planned",
        "plan the catalogue anew; to go on from this one: lineup plan CATALOG --keep PLAN (order and pins stay, and prices "
        "where they still stand on a ladder)",
    ),
    "plan_not_read": FindingWords(
        "this cell follows from others; changed here, it has no effect",
        "change prices, minutes, order and pins in Rundown, orders in Restock, spend in Paid traffic, the rest in Parameters "
        "and Catalog; put notes into a column of their own",
    ),
    "kept_setting_unused": FindingWords(
        "the new plan takes its numbers from {catalog}; what was changed here has no effect",
        "change it in {catalog}, or use --set; to plan with the numbers of the plan workbook: lineup plan {plan} --keep {plan}",
    ),
    "kept_not_pinned": FindingWords(
        "rows that aren't pinned were changed in {count} cells, from here on: the search starts from them, but may change them",
        "write yes in the column Pinned of rows that must stay",
    ),
    "plan_header_changed": FindingWords(
        "the header “{column}” was changed and means nothing, so its column was not read",
        "put the old header back; put notes into a column of their own",
    ),
    "plan_remark": FindingWords(
        "a remark: it changes nothing in the plan, and --keep doesn't take it into the next one", "nothing to do"
    ),
    "plan_own_column": FindingWords(
        "your column “{column}” changes nothing in the plan; --keep takes it into the next one", "nothing to do"
    ),
    "plan_text_number": FindingWords(
        "“{value}” is text, read as {read}; Excel's times and sums can't count it", "type the number alone"
    ),
    "other_currency": FindingWords(
        "an amount in {currency}, and all others of this plan are in {own}",
        "convert it to {own}, and type the number alone",
    ),
    "plan_total_unused": FindingWords(
        "an earlier version wrote this plan: its sheet of traffic decides, {entries} entries in all; this total has no effect",
        "to plan for another total, use --set expected_entries=TOTAL when you plan again",
    ),
    "plan_empty": FindingWords(
        "the rundown holds no airing", "fill in one airing a row: a product number and its minutes"
    ),
    "plan_unknown_sku": FindingWords(
        "the catalogue holds no product {sku}", "use a number from the catalogue, or add the product there first"
    ),
    "pinned_unknown": FindingWords(
        "{sku} is pinned, but this catalogue doesn't hold it", "add it to the catalogue, or take the pin away"
    ),
    "pinned_past_end": FindingWords(
        "“{product}” is pinned until minute {end}, and the show ends at minute {length}",
        "move it forward, shorten it, or take the pin away",
    ),
    "plan_other_name": FindingWords(
        "the name says “{written}”, but {sku} is “{own}”", "to air another product change its number; the name follows"
    ),
    "plan_other_time": FindingWords(
        "it says {shown}, but the minutes of the rows above make it {due}",
        "times follow from order and minutes: change those, or clear this cell",
    ),
    "plan_other_no": FindingWords(
        "it says number {no}, but this is row {nth}",
        "the order is that of the rows: move the row, and clear its number",
    ),
    "plan_no_price": FindingWords("“{product}” has no live price", "fill it in"),
    "plan_two_prices": FindingWords(
        "price or coupons of “{product}” differ from those of its earlier airing ({other})",
        "one price for the whole show: make its rows say the same",
    ),
    "plan_no_highlight": FindingWords(
        "the time at which the highlight starts is missing", 'put a time beside "Highlight from", for instance 20:40'
    ),
}
