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
}
