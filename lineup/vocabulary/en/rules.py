"""The rules of a show in the operator's words: a name, and what it demands."""

from __future__ import annotations

from lineup.vocabulary.words import RuleWords

WORDS: dict[str, RuleWords] = {
    "timeline": RuleWords("Timeline", "airings fill the show, no gap and no overlap"),
    "duration": RuleWords("Pitch length", "each airing between its shortest and longest minutes"),
    "airings": RuleWords("Airings", "no product airs more often than allowed"),
    "relist_gap": RuleWords("Second airing", "a second airing comes at least this long after the first"),
    "pins": RuleWords("Pins", "fixed, earliest and latest starts hold"),
    "required": RuleWords("Must air", "every product that must air is on air"),
    "highlight_window": RuleWords("Highlight window", "one highlight of the set length, inside the show"),
    "highlight_hits": RuleWords("Hits in the highlight", "every hit first airs wholly in the highlight"),
    "min_hits": RuleWords("Hits on air", "at least this many hits air"),
    "highlight_share": RuleWords("Highlight share", "share of GMV that the highlight earns"),
    "highlight_lift": RuleWords("Highlight audience", "mean viewers in the highlight against the whole show"),
    "lead_in": RuleWords("Lead-in", "a welfare item or activity airs just before the highlight"),
    "relief": RuleWords("Relief", "longest run of minutes without a welfare item or activity"),
    "opening": RuleWords("Opening", "a welfare item or activity airs in the first minutes"),
    "category_minutes": RuleWords("Category minutes", "minutes one category gets of a window"),
    "price_ladder": RuleWords("Price ladder", "every price and coupon is on its ladder"),
    "coupons": RuleWords("Coupons", "at most so many products carry a coupon"),
    "margin_floor": RuleWords("Margin floor", "margin rate of the whole show, after returns"),
    "welfare_budget": RuleWords("Welfare budget", "prizes plus what is sold below cost"),
    "ad_budget": RuleWords("Ad budget", "paid spend of the whole show"),
    "ad_blocks": RuleWords("Paid blocks", "one amount a block, on the blocks' edges, none too small"),
    "order_size": RuleWords("Order size", "orders respect MOQ, pack size and the most allowed"),
    "arrival": RuleWords("Arrival", "stock arrives before the show, presale ships in time"),
    "newsvendor": RuleWords("No overstock", "stock stays within what is worth stocking, rounding aside"),
    "restock_budget": RuleWords("Restock budget", "cash for stock orders"),
}
