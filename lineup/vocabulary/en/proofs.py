"""What stands in the way of every plan, and advice that cannot be tried."""

from __future__ import annotations

PROOFS: dict[str, tuple[str, str]] = {
    "filling.too_long": (
        "The show has {show.minutes:minutes}, and even the shortest pitch, {sku:product}, takes {takes}: nothing fits.",
        "lower {column[min_minutes]} of some products",
    ),
    "filling.too_little": (
        "The catalogue can't fill the show: its {count} products, each at its longest and as often as it may air, fill "
        "{total} of {show.minutes:minutes}, {short} short.",
        "add products for {short:minutes} or more (at up to 8 minutes each: {least})",
    ),
    "filling.lengths": (
        "No choice of airings, each between its shortest and longest, adds up to {show.minutes:minutes}.",
        "widen {column[min_minutes]} or {column[max_minutes]} of some products",
    ),
    "filling.lengths_below": (
        "No choice of airings, each between its shortest and longest, adds up to {show.minutes:minutes}; the next below is "
        "{below}.",
        "widen {column[min_minutes]} or {column[max_minutes]} of some products",
    ),
    "filling.hits": (
        "The {count} hits may first air only in the {show.highlight_minutes:minutes} of the highlight, and all other "
        "products fill at most {others}: {total} of the show's {show.minutes}, {short} short.",
        "add other products for {short:minutes}, or give some hits another role",
    ),
    "filling.category": (
        "Under the limit on categories the products can't fill the show: {tight:clauses}; with all other products that "
        "makes at most {total} of {show.minutes:minutes}, {short} short.",
        "add {short:minutes} of other categories",
    ),
    "filling.required": (
        "The {count} products that must air ({skus:named}) need {total:minutes} at their shortest, {over} more than the "
        "show's {show.minutes}.",
        "take {over:minutes} off their {column[min_minutes]}",
    ),
    "highlight.too_long": (
        "The highlight takes {show.highlight_minutes:minutes} of a show of {show.minutes}: it does not fit.",
        "",
    ),
    "highlight.whole_show": (
        "The highlight takes {show.highlight_minutes:minutes} of a show of {show.minutes}: no minute is left before it for a "
        "welfare item or activity.",
        "",
    ),
    "highlight.required": (
        "Hits that must air ({skus:named}) first air in the highlight and need {total:minutes} at their shortest; the "
        "highlight has {show.highlight_minutes}, {short} short.",
        "",
    ),
    "highlight.at_once": (
        "The hit {sku:product} has to start with the show (minute 0), so the highlight does too, and nothing can lead in to "
        "it.",
        "",
    ),
    "highlight.apart": (
        "The hit {sku:product} starts by {minute:clock} (minute {minute}) and {late:product} not before {then:clock} (minute "
        "{then}), which takes until minute {end}: {span:minutes} in all, more than the highlight's {show.highlight_minutes}.",
        "bring their starts closer by {off:minutes} or more",
    ),
    "highlight.hits": (
        "The highlight has {show.highlight_minutes:minutes} and must hold {needed} hits; the shortest {needed} take {total}, "
        "and no more than {fit} fit.",
        "",
    ),
    "highlight.pinned_hits": (
        "The highlight must hold {needed} hits, but with their start times no stretch of {show.highlight_minutes:minutes} "
        "holds more than {fit}.",
        "loosen {column[fixed_start]}, {column[earliest_start]}, {column[latest_start]} of the hits",
    ),
    "relief.none": (
        "The catalogue has no welfare item or activity that can air: one is due in the {show.highlight_lead_in:minutes} "
        "before the highlight and in every {show.relief_window:minutes}; {show.minutes:minutes} need {needed:airings}, there "
        "are 0.",
        "add {needed} more: welfare items or activities",
    ),
    "relief.none_dry": (
        "The catalogue has no welfare item or activity that can air: one is due in every {show.relief_window:minutes}; "
        "{show.minutes:minutes} need {needed:airings}, there are 0.",
        "add {needed} more: welfare items or activities",
    ),
    "relief.none_lead_in": (
        "The catalogue has no welfare item or activity that can air: one is due in the {show.highlight_lead_in:minutes} "
        "before the highlight; that needs {needed:airings}, there are 0.",
        "add {needed} more: welfare items or activities",
    ),
    "relief.none_opening": (
        "No welfare item or activity can air: the first {show.opening_window} minutes need one, there is none.",
        "add {needed} welfare item or activity",
    ),
    "relief.too_few": (
        "Too few welfare items and activities: with one due in every {show.relief_window:minutes}, {show.minutes:minutes} "
        "need {needed:airings}, and the {count} there are allow {have}, {short} short.",
        "add {short} more, or raise {column[max_airings]} of those there are",
    ),
    "budget.required": (
        "The welfare budget is too small: the prizes of activities that must air ({skus:named}) cost {cost:yuan}, the budget "
        "is {show.welfare_budget:yuan}, {short:yuan} short.",
        "lower {column[cost]} of the activities",
    ),
    "budget.relief": (
        "The welfare budget is too small: with relief due in every {show.relief_window:minutes} the show needs "
        "{needed:airings} of it, and the cheapest cost {cost:yuan} in prizes, the budget is {show.welfare_budget:yuan}, "
        "{short:yuan} short.",
        "lower {column[cost]} of the activities, or add a welfare item that does not sell below cost",
    ),
    "margin.prices": (
        "The margin floor of {floor:percent beside rate} is out of reach: even the product of highest margin, {sku:product}, "
        "at {price:yuan} with a cost of {cost:yuan}, makes {rate:percent beside floor}.",
        "check {column[list_price]} and {column[cost]}, or add products of higher margin",
    ),
    "margin.commission": (
        "The margin floor of {floor:percent beside rate} is out of reach: even the product of highest commission, "
        "{sku:product}, leaves {rate:percent beside floor}.",
        "check {column[commission]}, or add products of higher commission",
    ),
    "sales.nobody": (
        "0 entries and no paid traffic: nothing can be sold.",
        "state {column[expected_entries]} or the Traffic sheet",
    ),
    "sales.no_rate": (
        "{column[base_rate]} is 0: nothing can be sold.",
        "set it above 0; the default is 0.006",
    ),
    "sales.nothing": (
        "Nothing can be sold: none of {count} products has both stock and appeal ({stocked} have stock or can be restocked "
        "in time).",
        "check {column[stock]}, {column[lead_time_days]}, {column[new_fan_appeal]} and {column[returning_fan_appeal]}",
    ),
    "pins.overlap": (
        "Fixed starts collide: {first:product} is pinned to {start:clock} (minute {start}) and runs until minute {end} at the "
        "earliest, {sku:product} is pinned to {minute:clock} (minute {minute}), an overlap of {overlap:minutes}.",
        "",
    ),
    "pins.no_room": (
        "From {here} to {there} there are {length:minutes}, and its shortest pitch takes {takes}.",
        "lower its {column[min_minutes]}",
    ),
    "pins.gap": (
        "Between {here} and {there} other products have to fill {most:minutes}, and no choice of them does (the shortest "
        "pitch takes {shortest}).",
        "change {column[min_minutes]} / {column[max_minutes]} of the products around it",
    ),
    "pins.gap_between": (
        "Between {here} and {there} other products have to fill {least}–{most} minutes, and no choice of them does (the "
        "shortest pitch takes {shortest}).",
        "change {column[min_minutes]} / {column[max_minutes]} of the products around it",
    ),
}
