"""Names of roles and price tiers, and who says what on air: a start, to be reworded by each room."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "role.welfare": "Welfare",
    "role.activity": "Activity",
    "role.hit": "Hit",
    "role.profit": "Profit",
    "role.prestige": "Prestige",
    "role.regular": "Regular",
    "role.talk": "Talk",
    "tier.agreed": "Agreed price",
    "tier.welfare": "Welfare price",
    "tier.hit": "Hit price",
    "tier.new_fan": "New-fan price",
    "tier.returning_fan": "Returning-fan price",
    "tier.live": "Live price",
    "tier.list": "List price",
    "tier_meaning.agreed": "agreed with the brand, no coupons",
    "tier_meaning.welfare": "a welfare item's offer, or below cost to draw people in",
    "tier_meaning.hit": "a hit's offer on the night",
    "tier_meaning.new_fan": "cheaper for new fans, by coupon",
    "tier_meaning.returning_fan": "cheaper for returning fans, by coupon",
    "tier_meaning.live": "below list, the same for everyone",
    "tier_meaning.list": "no discount, no coupon",
    "script.welfare": (
        "Host: say what it is worth, then the price\nCo-host: follow, take the coupon, type in\n"
        "Control: link up with the price, the first batch, then call what is left"
    ),
    "script.activity": (
        "Host: rules and drawing time, announce what comes next\nCo-host: get people to type and follow\n"
        "Control: start the draw, end it on time, show the winners"
    ),
    "script.hit": (
        "Host: use, comparison, price, what is left\nCo-host: reviews, answers, remind to pay\n"
        "Control: release in batches, call what is left every minute"
    ),
    "script.profit": (
        "Host: what it does and for whom, quality, service\nCo-host: answer, show details\n"
        "Control: link up, pin the card, watch unpaid orders"
    ),
    "script.prestige": (
        "Host: brand and making, no hurry\nCo-host: show details, hand samples\n"
        "Control: close-ups, link without a pop-up"
    ),
    "script.talk": (
        "Host: as written, nothing to sell\nCo-host: follow, say what comes next\nControl: ready the next link and its stock"
    ),
    "script.regular": "Host: point, price, how to use it\nCo-host: answer, coupons\nControl: link up, pin the card",
}
