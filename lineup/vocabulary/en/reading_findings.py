"""How a catalogue, its show and its traffic were read: what was unclear, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # how people write
    "price_range": FindingWords(
        "“{column}” is a range: which price counts?", "type one price; make a row of each variant that has its own"
    ),
    "number_range": FindingWords("“{column}” is a range: which number counts?", "type one number"),
    "discount_without_list": FindingWords(
        "“{column}” is a discount, but its row has no list price that can be read",
        "fill in the list price, or type the amount",
    ),
    "range_became_date": FindingWords(
        "“{column}” is a date: {typed} was probably typed and turned into one",
        "set the cell's format to General and type the most days it may take, such as {days}",
    ),
    "merged_stock": FindingWords(
        "several rows share one merged “{column}”: how many has each?", "unmerge it and give each row its own number"
    ),
    # warnings: planned as it is, but worth a look
    "near_miss": FindingWords(
        "“{column}” is not known and not used; did you mean “{wanted}”?", "if so, call it “{wanted}”"
    ),
    "hidden_rows": FindingWords(
        "{count} hidden or filtered rows are planned with like the others",
        "delete the rows of products that are not for this show",
    ),
    "private_share_unused": FindingWords(
        "the private share has no effect: the Traffic sheet states private and public entries, {share} of them private",
        "to change the share, change the entries in the Traffic sheet",
    ),
    # notes: how it was read
    "read_as": FindingWords("“{column}”: “{value}” is read as {read}", "type a number if that is wrong"),
    "role_read_as": FindingWords(
        "“{value}” names several roles; the first, {read}, counts", "leave one if that is wrong"
    ),
    "sheet_taken": FindingWords(
        "several sheets look like a catalogue; this one was read, not {others}",
        'to have another read, call it "Catalog"',
    ),
    "section_taken": FindingWords(
        "“{value}” is taken for the caption of a section, not a product", "if it is a product, complete its row"
    ),
    "remark_taken": FindingWords(
        "“{value}” is taken for a remark, not a product", "if it is a product, complete its row"
    ),
    "example_passed": FindingWords(
        "row “{value}” is the template's example, not a product",
        "delete the row; if it is a product, change its number and name",
    ),
    "columns_carried": FindingWords(
        "columns that don't count, carried into the plan as they are: {columns}", "nothing to do"
    ),
    # the show and its traffic
    "unknown_parameter": FindingWords(
        "there is no parameter “{name}”{guess}", "correct the name; if it is only a note, delete the row"
    ),
    "duplicate_parameter": FindingWords("“{name}” is given twice, first in row {row}", "keep one of the rows"),
    "bad_steps": FindingWords(
        "the price steps can't be read",
        "type shares of the list price, each above 0 and up to 1, between commas, such as 1,0.95,0.9",
    ),
    "bad_start": FindingWords("the start time can't be read", "type a date and a time, such as 2026-11-22 20:00"),
    "traffic_start": FindingWords(
        "the traffic starts only at minute {minute}", "let the first row be minute 0, the start of the show"
    ),
    "traffic_order": FindingWords(
        "minute {minute} comes after minute {before}", "sort the rows by time, one row a minute"
    ),
    "traffic_outside": FindingWords(
        "minute {minute} is after the show, which has {minutes} minutes", "delete the row, or make the show longer"
    ),
}
