"""Which rows are products, what tells them apart, and how their ids and columns were taken."""

from __future__ import annotations

from lineup.vocabulary.words import FindingWords

WORDS: dict[str, FindingWords] = {
    # to be answered
    "id_in_exponent": FindingWords(
        "“{column}” became {value}: its last digits are lost",
        "export it anew and import this column as text",
    ),
    "same_goods_differ": FindingWords(
        "“{name}” stands in rows {rows}, which differ in {columns}: one product, or several?",
        "keep one row if it is one; give them names or numbers of their own if not",
    ),
    "same_goods_twice": FindingWords(
        "“{name}” stands in rows {rows}, and nothing tells them apart: add their stocks, or is it there twice?",
        "name the warehouse or the variant of each, or keep one row",
    ),
    "no_goods": FindingWords(
        "lines that look like no goods ({count}): {lines}. Are they sold in the show?",
        "delete them if not; if they are, or are given away, fill in their role",
    ),
    "live_far_below_list": FindingWords(
        "the live price of {price} is {share} of the list price of {list}: a discount typed as a price, or a slip?",
        "type the amount that is paid; if it is that low, make its role welfare",
    ),
    "style_is_sku": FindingWords(
        "the style “{style}” is also the number of another product, in row {row}: which one is meant?",
        "if that row is of the style, fill in “{style}” there too; if not, change the style or the number",
    ),
    # worth a look
    "talk_or_activity": FindingWords(
        "“{name}” has no prizes and sounds like talk: talk or activity? It is planned as an activity, which relieves the room",
        "make its role talk if nothing is drawn or played; if it is an activity, fill in what its prizes cost",
    ),
    "style_differs": FindingWords(
        "rows of “{style}” differ in “{column}”, of which a style has one: {counts} counts",
        "make them the same, or give what is another product a style of its own",
    ),
    "style_split": FindingWords(
        "list prices of “{style}” go from {low} to {high}, too far apart for one style: by price they are {count} "
        "products, each with its own pitch",
        "check the prices if it is one; give each product a style of its own if not",
    ),
    "id_digits_lost": FindingWords(
        "“{column}” was stored as a number of more than {most} digits: the last ones are lost, and the row's number stands in",
        "export it anew and import this column as text",
    ),
    "status_unclear": FindingWords(
        "“{column}” says what isn't understood: {words}; these rows are planned",
        "change it to inactive, or delete the rows, if they are not for sale",
    ),
    "zero_stock": FindingWords(
        "products without stock and restock_max (3 times the stock, so 0): {count}. Nothing is ordered of them",
        "fill in restock_max to have them ordered, or type presale under “{column}”",
    ),
    "live_below_cost": FindingWords(
        "the live price of {price} is below the cost of {cost}",
        "check both; if it is meant to lose money, make its role welfare",
    ),
    # how it was read
    "total_passed": FindingWords(
        "the row of “{value}” adds up others and is no product",
        "if it is a product, give it a number and a name",
    ),
    "not_for_sale": FindingWords(
        "left out: “{column}” is “{value}”",
        "change it to have it planned, or add --set include_inactive=yes",
    ),
    "expired": FindingWords(
        "left out: “{column}” is {value}, before the show",
        "correct the date, or add --set include_inactive=yes to have it planned",
    ),
    "parent_passed": FindingWords(
        "“{value}” only stands for its variants and is not planned by itself",
        "if it is sold itself, give it a price",
    ),
    "picture_passed": FindingWords(
        "the row has no number, price or stock: it goes on with the product above",
        "if it is a product, complete its row",
    ),
    "ids_unwrapped": FindingWords(
        'marks around ids (="…", a quote, .0) were taken off in {count} cells, as in {shown}',
        "nothing to do",
    ),
    "ids_numbered": FindingWords(
        "products without “{column}” ({count}) are numbered by their rows, such as {example}",
        "fill them in so that lists match the back office",
    ),
    "name_shortened": FindingWords(
        "“{column}” has {length} characters and is shortened to “{read}”",
        "nothing to do, unless you prefer another short name",
    ),
    "stocks_added": FindingWords(
        "products in rows that differ only in {columns} ({count}): their stocks are added, as in “{name}”: {sum}",
        "give them different names or numbers if they are not the same",
    ),
    "names_told_apart": FindingWords(
        "names that stand in several rows ({count}) are told apart by {columns}: {some}",
        "nothing to do",
    ),
    "name_followed": FindingWords(
        "variants without a name ({count}) take that of the product above",
        "fill in the name if that is wrong",
    ),
    "style_surcharge": FindingWords(
        "list prices of “{style}” go from {low} to {high}: all of it is planned at {usual}; a surcharge is shown beside "
        "the price and is in no figure",
        "nothing to do; if these are several products, give each a style of its own",
    ),
    "compare_at_read": FindingWords(
        "where “{column}” is above “{price}” ({count} of them) it is the list price, and “{price}” the live price",
        "if that is wrong, call the columns “list_price” and “live_price”",
    ),
    "single_pieces": FindingWords(
        "no column of stock: each row is a single piece (by “{column}”) and counts as 1, {count} in all",
        "add a column “stock” if there are more",
    ),
    "no_roles": FindingWords(
        "“{column}” names no roles (“{value}”) and isn't taken for them",
        "add a column “role” to name them",
    ),
    "ids_group": FindingWords(
        "rows of one “{column}” are variants of one style; each has its own “{sku}”",
        "call the column “note” if they are not",
    ),
    "bracket_left": FindingWords(
        "“{column}” is read as the “{wanted}”; “{said}” changes nothing",
        "rename the column if it is something else",
    ),
    "bracket_another": FindingWords(
        "“{column}” isn't taken for the “{wanted}” and is carried along",
        "if it is the “{wanted}”, drop the bracket",
    ),
    "no_floor": FindingWords(
        "“{column}” is no floor price and isn't used",
        "add a column “floor_price” to set one",
    ),
    "presale_read": FindingWords(
        "presold products ({count}): no stock, as many ordered as are sold, in {days} days where nothing else is said",
        "fill in stock, restock_max or lead_time_days if that is wrong",
    ),
    "stock_unlimited": FindingWords(
        "“{column}”: “{value}” is read as unlimited, never restocked", "type a number if there is one"
    ),
    "stock_none": FindingWords("“{column}”: “{value}” is read as 0", "type a number if there are some"),
}
