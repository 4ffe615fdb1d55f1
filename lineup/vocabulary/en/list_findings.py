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
}
