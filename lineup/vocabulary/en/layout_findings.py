"""How the sheets and tables of a workbook were taken: which hold the catalogue, which rows and columns are what."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # which sheet
    "sheets_repeat": FindingWords(
        "these sheets list the same products, and it is unclear which counts: {titles}",
        "keep the one for this show; hide or delete the others",
    ),
    "sheets_of_dates": FindingWords(
        "these sheets have one header and are named like dates or versions; it is unclear which counts: {titles}",
        "hide those that are not for this show; if all are, name them by category",
    ),
    "sheets_joined": FindingWords(
        "sheets of one header are read as one catalogue: {titles}", "hide a sheet that is not for this show"
    ),
    "hidden_sheet_read": FindingWords(
        "the sheet “{title}” is hidden; it was read, as no visible one holds products",
        "show it if that is right, else put this show's products on a visible sheet",
    ),
    "hidden_sheet_passed": FindingWords(
        "hidden sheets are not read: {others}", "to have one read, show it and hide this one"
    ),
    # which table
    "no_header": FindingWords(
        "no row is a header that can be read; the nearest is row {row} ({names}), with {below} row(s) below it",
        "name the columns in one row: at least product name, price, cost (or commission) and stock",
    ),
    "table_passed": FindingWords(
        "another table stands here (header {header}) without a product's number or name, or its price; "
        "its {rows} row(s) are not read",
        "if they are products, complete its header",
    ),
    "table_without_price": FindingWords(
        "another table stands here (header {header}) with {rows} row(s) of further products, but without a known price",
        "name its columns (such as list_price, cost, stock); if these are no products, move it to another sheet",
    ),
    "below_header": FindingWords(
        "row {rows} speaks of the header (units, required, field names) and is no product",
        "if it is a product, complete its row",
    ),
    "header_repeated": FindingWords(
        "row {rows} repeats the header, or counts pages, and is no product", "nothing to do"
    ),
    # which rows
    "row_too_long": FindingWords(
        "row {row} has {cells} cells, the header only {header}: a value probably holds a delimiter (1,500), "
        "and all behind it has moved",
        "put that value in quotes, or take the delimiter out of it",
    ),
    "rows_too_long": FindingWords(
        "{count} rows are longer than the header (row {row} has {cells} cells, the header {header}), so it is unclear "
        "which column each cell belongs to",
        "complete the header; put a value that holds a delimiter (1,500) in quotes",
    ),
    "row_moved": FindingWords(
        "from this cell on, row {row} seems moved by one column: a cell is missing or was added",
        "move the row's cells back to their columns",
    ),
    "quote_open": FindingWords(
        "the quote in row {row} is never closed, so the rows behind it ended up in this cell",
        "close the quote, or take it out",
    ),
    "no_header_above": FindingWords(
        "column {letter} has no header: what stands in {count} cell(s) of it is not read", "to use it, give it a header"
    ),
    # which column
    "empty_column": FindingWords("the column “{column}” has a header, but nothing below it", "fill it in"),
    "stock_added": FindingWords(
        "the stock is the sum of these columns: {columns}", "if that is wrong, leave one column and call it “stock”"
    ),
    "stock_total_taken": FindingWords(
        "the stock is “{column}”; its parts are not added again: {others}",
        "if that is wrong, delete what doesn't count",
    ),
    "columns_alike": FindingWords("“{column}” and {others} say the same in every row; one is used", "nothing to do"),
    "column_joined": FindingWords(
        "“{column}” is joined to the catalogue by “{by}”: {count} rows match{added}",
        "if that is wrong, fill the column into the catalogue itself",
    ),
}
