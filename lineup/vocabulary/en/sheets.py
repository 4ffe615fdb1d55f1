"""What the sheets of a plan workbook say beyond figures: variants, what the show is for, a show without a highlight."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sheet.scenarios": "Scenarios",
    "sheet.substitutes": "Stand-ins",
    "cue.stand_in": "Stand-in",
    "substitute.sku": "SKU",
    "substitute.name": "If this fails",
    "substitute.by": "Stand-in's SKU",
    "substitute.by_name": "put on",
    "substitute.starts": "Time",
    "substitute.price": "Price",
    "substitute.gmv": "Its GMV",
    "substitute.change": "Show ±",
    "substitute.source": "From",
    "substitute.broken": "Rules that give way",
    "substitute.given": "the catalogue",
    "substitute.found": "the best found",
    "substitute.nobody": "nothing that fits",
    "substitute.new_fan_coupon": "new fans -{amount}",
    "substitute.returning_fan_coupon": "returning fans -{amount}",
    "substitutes_about": (
        "What to put on when a hit or a must-air fails or sells out: all else as planned, nothing more ordered. To name "
        "another, fill “substitute” on the sheet Catalog; tonight lineup replan --drop and --sold-out go by it."
    ),
    "substitutes": "Stand-ins (what to put on if one fails, and what {goal} becomes): {list}.",
    "substitute_one": "{name} → {by} {price} ({change})",
    "substitute_none": "{name} → nothing that fits",
    "sheet.learnt": "Learnt",
    "sheet.review": "Review",
    "sheet.review_minutes": "Minute by minute",
    "sheet.review_airings": "Airing by airing",
    "sheet.review_goods": "Product lengths",
    "variants": "Variants and sellable units",
    "style": "Style",
    "commission": "Commission",
    "spec": "Variant",
    "surcharge": "Surcharge",
    "profit": "Profit",
    "goal": "",
    "earned.net_gmv": "GMV after returns",
    "earned.profit": "Margin after returns",
    "caption.gmv_minute": "GMV a minute",
    "caption.net_gmv_minute": "GMV a minute, after returns",
    "caption.profit_minute": "Margin a minute, after returns and prizes",
    "caption.chart_gmv": "Viewers, and GMV a minute",
    "caption.chart_net_gmv": "Viewers, and GMV a minute after returns",
    "caption.chart_profit": "Viewers, and margin a minute",
    "caption.chart_value_gmv": "GMV that one more viewer at that minute brings",
    "caption.chart_value_net_gmv": "GMV after returns that one more viewer at that minute brings",
    "caption.chart_value_profit": "Margin that one more viewer at that minute brings",
    "caption.free": "free",
    "caption.is_goal": "★ what the show is for",
    "caption.after_prizes_and_spend": "margin less prizes and ads",
    "caption.after_returns": "after returns",
    "variant_units": "{spec} {units}",
    "variant_out": "{spec} sold out",
    "variant_short": "{said} (short {short})",
    "variant_surcharge": "{said} (+{surcharge})",
    "cues_about_plain": (
        "For host, co-host and control room, in large letters; follows the rundown. Release = units on sale in this airing."
    ),
    "rundown_about_plain": (
        "Blue cells may be edited: move whole rows, change minutes, prices, coupons, SKUs; times follow. “yes” in Pinned "
        "keeps a row in the next plan. Then run lineup check for the new GMV."
    ),
    "prices_variants_about": (
        "Behind a variant its sellable units; short: expected units wanted and not sold; surcharges are in no figure."
    ),
    "prices_commission_about": "On commission a unit leaves commission × price paid.",
}
