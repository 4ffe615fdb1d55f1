"""Why there is no plan: what stands in the way and advice that cannot be tried (`PROOFS`), and all else that is said of it."""

from __future__ import annotations

BETWEEN_SENTENCES = " "
BETWEEN = {"clauses": "; ", "choices": "; or ", "joined": ", and ", "listed": ", "}
FIELD = "{}"
MORE = "{names} and {more} more"

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

WORDS: dict[str, str] = {
    # parts of the above
    "of_category": (
        "category {category:quoted} may fill {show.category_minutes} of every {show.category_window:minutes}, {most} of the "
        "show"
    ),
    "edge.start": "the start of the show ({minute:clock})",
    "edge.end": "the end of the show ({minute:clock})",
    "edge.pin": "{sku:product} (pinned to {minute:clock})",
    # what a search found
    "proven": (
        "No sequence of {show.minutes:minutes} obeys the rules on time, highlight and fatigue together (proven)"
    ),
    "no_timeline": (
        "No sequence of {show.minutes:minutes} was found that obeys the rules on time, highlight and fatigue together"
    ),
    "no_figures": "Sequences that fit there are, but no plan was found whose figures keep every limit",
    "one": "{lead}: {stands:clauses}.",
    "any_one": "{lead}; loosening any one of these removes the conflict: {stands:clauses}.",
    "together": "{lead}; loosening one rule is not enough, these have to give way together: {stands:clauses}.",
    "almost": "{lead}, but it is close: plans found without {lines:listed} keep that limit all the same.",
    "no_time": "{lead}. There was no time to find out which rule stands in the way.",
    "nothing_helped": "{lead}. Loosening these, one by one and all together, did not help either: {lines:listed}.",
    "out_of_time": (
        "The time limit of {seconds:g} seconds ended the search before a plan was found; there may well be one."
    ),
    # what stands in the way
    "title": "{name:field}",
    "stands.category_minutes": "a category may fill {show.category_minutes} of every {show.category_window:minutes}",
    "stands.relief_window": "every {show.relief_window:minutes} need a welfare item or activity",
    "stands.opening_window": "a welfare item or activity in the first {show.opening_window} minutes",
    "stands.max_airings": "at most {show.max_airings} airings of products that don't say",
    "stands.highlight_lead_in": (
        "a welfare item or activity is due in the {show.highlight_lead_in:minutes} before the highlight"
    ),
    "stands.min_hits": "{show.min_hits} hits or more have to air",
    "stands.relist_gap": "a product returns after {show.relist_gap:minutes} or more",
    "stands.highlight_minutes": "the highlight has {show.highlight_minutes:minutes}",
    "stands.fixed_start": "{sku:product} is pinned to {pin:clock} (minute {pin})",
    "stands.limits": "{sku:product} has {stated:listed}",
    "stands.kept": "{sku:product} is pinned to {pin:clock} for {length:minutes}",
    "limit": "{name:field}",
    "limit_at": "{name:field} {minute:clock}",
    "reached.margin_floor": (
        "the margin floor is {limit:percent beside value}, and the best plan found without it has a margin rate of "
        "{value:percent beside limit}"
    ),
    "reached.welfare_budget": (
        "the welfare budget is {limit:yuan}, and the best plan found without it spends {value:yuan}"
    ),
    "reached.highlight_share": (
        "the highlight has to earn {limit:percent beside value} of GMV, and in the best plan found without this it earns "
        "{value:percent beside limit}"
    ),
    "reached.highlight_lift": (
        "the highlight's audience has to be {limit:.2f} times the show's mean, and in the best plan found without this it is "
        "{value:.2f} times"
    ),
    # of the order made by hand
    "order.none": "In the order made by hand no plan was found that obeys every rule.",
    "order.any": "No other order does either.",
    "order.first": "move {sku:product} to the front",
    "order.after": "move {sku:product} behind {after:product}",
    "order.nearest": (
        "The nearest order that gives a plan: {moves:clauses} (tried: a plan was found; all else keeps your order). "
        "In turn: {skus:products}. Or leave out --order hand, and the order is chosen for you."
    ),
    "order.not_alone": "Without the order made by hand no plan was found either: see to this first.",
    # what to do
    "to.parameter": "set {name:field} to {value:g} (--set {name}={value:g})",
    "to.minutes": "make the show {value:minutes} long (--minutes {value})",
    "to.fixed_start": "move {sku:product} to minute {value} ({value:clock}) in {column[fixed_start]}",
    "to.fixed_start.free": "clear {column[fixed_start]} of {sku:product}",
    "to.limits.free": "clear {columns:listed} of {sku:product}",
    "to.kept.free": "take the pin of {sku:product} ({pin:clock}) away",
    "to.returns": "let products return: {column[max_airings]} of each {value} or more",
    "to.fewer_required": "clear {column[must_include]} of {skus:named}",
    "to.made_welfare": "set {column[role]} of {skus:named} to welfare",
    # how that is said
    "tried": "{ways:choices} (tried: it gives a plan).",
    "tried_each": "{ways:choices} (each tried, each gives a plan).",
    "tried_together": "{ways:joined} (tried: it gives a plan).",
    "untried": "Not tried: {ways:choices}.",
    "to_do": "{ways:choices}. Then run again.",
    "not_enough": ("{ways:choices}. With that alone no plan was found yet: change it, run again and see what is left."),
    "together_not_enough": (
        "{ways:joined}. With that alone no plan was found yet: change it, run again and see what is left."
    ),
    "item": "({number}) {ways:choices}",
    "each": "{items:clauses}. Then run again.",
    "each_tried": "{items:clauses}. Tried with the first of each: it gives a plan.",
    "each_not_enough": (
        "{items:clauses}. With that alone no plan was found yet: change it, run again and see what is left."
    ),
    "longer": "search longer with --effort thorough, which will probably find one.",
    "longer_or_fewer": (
        "search longer with --effort thorough; or drop some fixed times, add products of other categories, and run again."
    ),
    "longer_limit": "raise the limit (--time-limit {seconds}) or leave it out, and run again.",
    "free_orders": "an order that is pinned breaks a rule: change it, or take its pin away and have it planned",
}
