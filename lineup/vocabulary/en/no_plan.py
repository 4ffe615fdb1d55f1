"""Why there is no plan: all that is said of it but for the proofs."""

from __future__ import annotations

BETWEEN_SENTENCES = " "
BETWEEN = {"clauses": "; ", "choices": "; or ", "joined": ", and ", "listed": ", "}
FIELD = "{}"
MORE = "{names} and {more} more"

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
