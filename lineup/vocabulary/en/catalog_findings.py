"""What can be wrong with a catalogue and its products, and what to do."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # the sheet as a whole
    "missing_sheet": FindingWords(
        "no catalogue: the sheets are {titles}", 'name the sheet that holds the products "Catalog"'
    ),
    "duplicate_sheet": FindingWords(
        "more than one sheet looks like the {meaning}: {titles}", "keep one and rename or delete the others"
    ),
    "empty_catalog": FindingWords("the catalogue holds no product", "fill in one product a row below the header"),
    "missing_column": FindingWords(
        "the column “{wanted}” is missing{seen}", "add it; if it is there under another name, call it “{wanted}”"
    ),
    "duplicate_column": FindingWords(
        "“{column}” and column {other} both mean “{wanted}”", "keep one and delete or rename the other"
    ),
    # one cell
    "missing_value": FindingWords("{columns} is blank", "fill it in"),
    "formula_without_value": FindingWords(
        "the formula was never calculated, so there is no value to read",
        "open and save the file in Excel once, or paste it as a value",
    ),
    "error_cell": FindingWords("the formula gives the error {value}", "mend the formula or type the value"),
    "wps_picture": FindingWords(
        "“{column}” holds a picture, not text or a number", "move the picture to another column and type the value here"
    ),
    "date_for_number": FindingWords(
        "“{column}” needs a number, but this is a date or a time",
        "set the cell's format to General and type the number again",
    ),
    "date_for_text": FindingWords(
        "“{column}” was turned into a date", "set the cell's format to Text and type it again"
    ),
    "not_a_number": FindingWords(
        "“{column}”: this is not a number that can be read", "type one number, such as 1299 or 1,299.00"
    ),
    "not_whole": FindingWords("“{column}” needs a whole number", "make it whole, such as {below} or {above}"),
    "percent_unexpected": FindingWords(
        "“{column}” is not a percentage, but this has a %",
        "type a number ({limits}) without %; if the cell's format adds it, set it to General",
    ),
    "negative": FindingWords("“{column}” is negative", "make it {limits}"),
    "appeal_out_of_range": FindingWords(
        "“{column}” is outside 0 to 100", "score it from 0 to 100, where 50 is average"
    ),
    "out_of_range": FindingWords("“{column}” is out of range", "make it {limits}"),
    "not_yes_no": FindingWords("“{column}” needs yes or no", "type yes or no, or leave it blank"),
    "unknown_role": FindingWords(
        "there is no role “{value}”{guess}",
        "choose from welfare, activity, hit, profit, prestige, regular, talk; blank means regular",
    ),
    "unknown_choice": FindingWords("“{column}” can't be “{value}”{guess}", "choose one, such as {choices}"),
    "not_a_time": FindingWords(
        "“{column}”: this is not a time that can be read", "type a clock time (20:30) or minutes from the start (30)"
    ),
    "text_too_long": FindingWords(
        "“{column}” has {length} characters, and {most} is the most",
        "shorten it and keep the rest in a column of notes",
    ),
    "control_character": FindingWords(
        "“{column}” holds an invisible control character", "delete the cell and type it again"
    ),
    # one product
    "duplicate_sku": FindingWords(
        "sku “{sku}” is already in row {row}", "give it another sku, or delete the row that repeats"
    ),
    "price_not_positive": FindingWords(
        "“{column}” is {value}: is it given away, or was its price not recorded?",
        "type its price; if it is given away, make its role activity",
    ),
    "price_below_floor": FindingWords(
        "the {name} of {price} is below the floor price of {floor}",
        "raise the {name}, or lower the floor price to {price} or less",
    ),
    "live_above_list": FindingWords(
        "the live price of {price} is above the list price of {list}",
        "check both prices: the live price can't be above the list price",
    ),
    "cost_above_price": FindingWords(
        "the cost of {cost} is above the list price of {list}",
        "check both; if it is meant to lose money, make its role welfare",
    ),
    "cost_margin_disagree": FindingWords(
        "the margin of {margin} disagrees with the cost, which counts: {cost} at a list price of {list} makes "
        "it {implied}",
        "correct one of them, or keep the cost alone",
    ),
    "min_above_max": FindingWords(
        "the shortest pitch of {shortest} minutes is above the longest of {longest} minutes{note}",
        "make the shortest {longest} or less, or the longest {shortest} or more",
    ),
    "pin_outside_show": FindingWords(
        "“{column}” is minute {minute}, but the show has {minutes} minutes ({opens}–{closes}){note}",
        "choose a time within the show",
    ),
    "substitute_unknown": FindingWords(
        "the substitute {value} is no other product of the catalogue that sells, so it is left out",
        "give that product's number or name, or leave it blank",
    ),
    "pin_conflict": FindingWords(
        "the start times contradict each other: {one} at minute {first}, {other} at minute {second}",
        "the fixed start must lie between the earliest and the latest, the earliest not after the latest",
    ),
}
