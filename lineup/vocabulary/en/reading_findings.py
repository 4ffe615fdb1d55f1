"""How a catalogue, its show and its traffic were read: what was unclear, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # how people write
    "price_range": FindingWords(
        "“{column}” is a range: does {low} count, or {high}?",
        "type one price; make a row of each variant that has its own",
    ),
    "number_range": FindingWords("“{column}” is a range: does {low} count, or {high}?", "type one number"),
    "two_numbers": FindingWords(
        "“{column}” holds more than one number: {numbers}; which of them counts?",
        "leave one; give another price a column of its own, another variant a row",
    ),
    "comma_unclear": FindingWords(
        "“{column}”: is “{value}” {one}, or two numbers, {numbers}?", "write a decimal point; of two numbers leave one"
    ),
    "point_unclear": FindingWords(
        "“{column}”: is “{value}” {one}, or {other}? The column doesn't tell",
        "write {one} or {other}, without a mark for thousands",
    ),
    "no_upper_end": FindingWords(
        "“{column}” says “at least”: how much at the most?", "type the number to count on, the most that it may be"
    ),
    "odd_discount": FindingWords(
        "“{column}”: “{value}” would leave {share} of the price", "type the discount anew, or the amount itself"
    ),
    "unit_unfit": FindingWords(
        "“{column}”: “{unit}” is no unit of it that can be converted", "convert the numbers, and take the unit away"
    ),
    "carton_unknown": FindingWords(
        "“{column}” is in cartons, and how many pieces a carton holds isn't said",
        "fill in the column “Pack size”; where a carton is what is sold, make it 1",
    ),
    "weight_unknown": FindingWords(
        "“{column}” is by weight, and how much a piece weighs isn't said",
        "write the weight of a piece into a column “Spec”, such as 500g, or convert it by hand",
    ),
    "sale_unknown": FindingWords(
        "“{column}” is an amount of money, and its row has no price to make a share of it",
        "fill in the price, or type a percentage",
    ),
    "rating_asked": FindingWords(
        "“{column}” looks like marks out of {top}, but it counts from 0 to 100, where 50 is average",
        "if they are, multiply them by {factor}; if they are out of 100, write “(0-100)” into the header",
    ),
    "rate_scale": FindingWords(
        "“{column}”: does “{value}” mean {percent} or {share}? The column doesn't tell",
        "type it with its %, or make the whole column percentages",
    ),
    "rate_or_amount": FindingWords(
        "“{column}”: does “{value}” mean {percent}, or {other}?",
        "a share is needed: if {percent} is meant, type it with its %",
    ),
    "zero_cost": FindingWords(
        "“{column}” is {value}: does it cost nothing, or was its cost not recorded?",
        "if it costs nothing, type “free”; otherwise fill in the cost",
    ),
    "two_currencies": FindingWords(
        "two currencies: “{column}” is in {currency}, “{other_column}” ({other_cell}) in {other}",
        "convert one of them; a show has one currency",
    ),
    "tax_differs": FindingWords(
        "“{column}” is without tax, “{other}” with it: a margin from the two would be wrong by the tax",
        "write the rate into the brackets of the header, such as 13%, or bring both onto one basis",
    ),
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
    "unit_read": FindingWords(
        "“{column}” is converted: “{value}” is read as {read}", "name another unit in the header if that is wrong"
    ),
    "comma_read": FindingWords(
        "columns with decimal commas: {columns}; “{value}” is read as {read}", "write decimal points if that is wrong"
    ),
    "margin_unused": FindingWords(
        "“{column}” can't be read, and isn't needed: the cost is there", "nothing to do, or delete the column"
    ),
    "stock_negative": FindingWords(
        "“{column}” is below 0 in {count} row(s), as after overselling, and counts as 0: {figures}",
        "type what is really there if that is wrong",
    ),
    "currency_unsaid": FindingWords(
        "nothing says which currency “{column}” is in; amounts are taken for {currency}",
        "set the parameter “currency”, or name it in the header, such as (EUR)",
    ),
    "currency_taken": FindingWords(
        "amounts are in {currency}, as “{column}” says; numbers without a currency are taken for the same",
        "set the parameter “currency” if that is wrong",
    ),
    "tax_converted": FindingWords(
        "“{column}” is without tax: {rate} are added, so that it compares with “{other}”",
        "correct the header if that is wrong",
    ),
    "tax_one_sided": FindingWords(
        "“{column}” is without tax; “{other}” doesn't say, and is taken for the same",
        "if prices hold the tax, write so into both headers, with the rate",
    ),
    "role_read_as": FindingWords(
        "“{value}” names several roles; the first, {read}, counts", "leave one if that is wrong"
    ),
    "column_chosen": FindingWords(
        "{others} could be the “{wanted}” too; “{column}” is used, the rest carried along",
        "if that is wrong, rename them so that one is called “{wanted}”",
    ),
    "sheet_taken": FindingWords(
        "several sheets look like a catalogue; this one was read, not {others}",
        'to have another read, call it "Catalog"',
    ),
    "encoding_taken": FindingWords(
        "the text is read as {encoding}, not UTF-8", "if names look wrong, export it as UTF-8 or save it as .xlsx"
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
