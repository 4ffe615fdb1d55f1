"""The odds of a plan: what simulated shows come to."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "odds": (
        "Odds ({shows} simulated shows): eight in ten make GMV of {gmv}, median {middle}; margin {margin}, profit {profit}."
    ),
    "odds_range": "{low} to {high}",
    "odds_rules": "Chance that each rule holds: {rules}.",
    "odds_rule": "{rule} {chance}",
    "odds_target": "Chance to make the {target} of {value}: {chance}.",
    "odds_drawn": (
        "Each simulated night also draws, from the intervals of the sheet “{sheet}”: {names}. The doubt "
        "about single products is in their demand's uncertainty."
    ),
    "odds_sold_out": "Likely to sell out: {products}.",
    "odds_product": "{name} about {at} ({chance})",
    "odds_noise": (
        "Simulated shows assume that entries of a night differ from what is expected by {night_private} (private), "
        "{night_public} (public) and {night_paid} (paid), those of a minute by {minute_private}, {minute_public} and "
        "{minute_paid} more; that the host's mood moves sales by {mood} a minute; that an airing ends {overrun} min late or "
        "early; and sales that differ by the column “{sigma}” (one standard deviation each)."
    ),
    "odds_chart": "GMV so far: eight shows in ten stay within the band",
    "odds_low": "GMV so far, P10",
    "odds_mid": "GMV so far, median",
    "odds_high": "GMV so far, P90",
    "odds_band": "Eight in ten",
    "odds_joint": ", ",
    "explored": (
        "This plan explores: {lessons}. In expectation that costs {cost} of {goal}; what it teaches "
        "counts from the next show on."
    ),
    "explored_lesson": (
        "{name} {minutes} min instead of {otherwise} (how well it sells: now ×{low:.2f}–×{high:.2f}, "
        "after it about ×{low_after:.2f}–×{high_after:.2f})"
    ),
    "explored_nothing": "There is nothing to explore: with the benefit of the doubt no other products air.",
    "caution": "To be {sure:.0%} sure it is planned for {limits}. That takes {cost} of {goal} ({share}).",
    "caution_free": "To be {sure:.0%} sure nothing had to be tightened: the rules hold that often anyway.",
    "caution_limit": "{rule} {limit} (the rule: {asked})",
    "caution_missed": (
        "Ended early, before the plan could be made {sure:.0%} sure: some rules hold less often, see “Chance that each rule "
        "holds” below."
    ),
    "not_sure": (
        "{sure:.0%} is too sure: no plan was found that holds the rules so often. A plan without that caution holds them with "
        "these chances: {chances}."
    ),
    "not_sure_lower": "{lower:.0%} can be had: --set sure={lower:.2f}; or loosen these rules.",
    "not_sure_loosen": "Loosen these rules, or leave sure blank.",
    "simulated": "{file}: expected GMV {gmv}",
    "simulated_broken": "In expectation already this plan breaks {broken} rules: lineup check {file} says which.",
    "simulated_sold_out": "What sells out",
    "simulated_chance": "Chance",
    "simulated_when": "Median time",
    "simulated_worst": "The worst nights",
    "simulated_best": "The best nights",
    "simulated_night": (
        "GMV {gmv} ({against} against the median), profit {profit}: entries {entries}, which did {by_entries}; luck of "
        "products {by_demand}; host {by_host}"
    ),
    "simulated_products": "; {products}",
    "simulated_product": "{name} {change}",
    "simulated_rules": "; broken: {rules}",
    "simulated_parts": (
        "A night is taken apart so: all as expected comes to {as_expected}; then the night's entries, then the products' own "
        "luck, then the host's mood and timing, and what each step changes. Beside a product: what it sold more or less than "
        "it does on average."
    ),
}
