"""What is wrong with a list of rooms."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    "list_no_catalogs": FindingWords(
        "the list has no column “Catalog”, so nothing says which rooms to plan",
        "name the columns in the first row, one of them Catalog, and write a file name in each row below it",
    ),
    "list_no_rows": FindingWords("the list has a header and no rooms", "write a room in each row below the header"),
    "list_column_unused": FindingWords(
        "“{column}” is no show parameter, so the column is not used{guess}",
        "call it by a parameter's name if it is one; leave it if it is a remark",
    ),
    "list_column_twice": FindingWords("“{column}” means the same as an earlier column", "keep one of the two"),
    "list_no_file": FindingWords("the row names no catalogue", "write the catalogue's file name, or delete the row"),
    "list_effort": FindingWords("effort “{value}” is not known", "write quick, normal or thorough"),
    "shared_no_header": FindingWords(
        "the sheet Shared lacks the columns What and Amount",
        "name the columns in the first row: what, sku, amount, rooms",
    ),
    "shared_column_unused": FindingWords("the column “{column}” is not used", "leave it if it is a remark"),
    "shared_no_what": FindingWords(
        "the row doesn't say what is shared", "write stock, ad_budget or restock_budget, or delete the row"
    ),
    "shared_unknown_what": FindingWords("“{value}” can't be shared{guess}", "write stock, ad_budget or restock_budget"),
    "shared_no_amount": FindingWords(
        "the amount is blank", "write how many units or how much money there is, or delete the row"
    ),
    "shared_nothing": FindingWords(
        "the amount is “{value}”: nothing to share", "write a number above 0, or delete the row"
    ),
    "shared_no_sku": FindingWords("stock is shared, but not said of which product", "write its SKU"),
    "shared_sku_unused": FindingWords(
        "a budget is of no product, so the SKU “{value}” is not used",
        "leave it, or write stock in the first column if units are meant",
    ),
    "shared_unknown_room": FindingWords(
        "the list has no room “{room}”{guess}",
        "write rooms as the list names them, with commas between; blank means all of them",
    ),
    "shared_twice": FindingWords(
        "row {row} shares the same thing among some of the same rooms", "make one row of the two, or part the rooms"
    ),
    "shared_and_own": FindingWords(
        "this room has “{value}” of its own, and row {row} of “{shared}” gives it a share as well",
        "keep one of the two",
    ),
    "shared_unknown_sku": FindingWords(
        "no room's catalogue holds “{sku}”", "check the SKU; of a product with variants write a variant's"
    ),
    "shared_room_without": FindingWords(
        "not in the catalogue of {rooms}: “{sku}”",
        "take the room out of this cell, or add the product to its catalogue",
    ),
    "shared_currencies": FindingWords(
        "the rooms that share it have different currencies ({currencies}), so their worth can't be compared",
        "write a row for each currency, with its rooms",
    ),
}
