"""What other choices would come to."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "pins": "What is pinned, and what each takes: how much more {goal} a search without it finds",
    "pin.fixed_start": "{name} starts at {at}: {cost} less {goal} ({share})",
    "pin.window": "{name} has a window to start in: {cost} less {goal} ({share})",
    "pin.must_include": "{name} must air: {cost} less {goal} ({share})",
    "pin.airing": "{name} is locked at {at}: {cost} less {goal} ({share})",
    "pin.price": "the price of {name} is locked: {cost} less {goal} ({share})",
    "pin.restock": "the order of {name} is locked: {cost} less {goal} ({share})",
    "pin.hand_order": "the order made by hand: {cost} less {goal} ({share})",
    "pins_free": "{count} more cost nothing.",
    "pins_all_free": "Nothing of the {count} that are pinned costs anything.",
    "next_place": "The next best place for the highlight is from {at}: about {value} of {goal}, {share} less.",
    "next_place_none": "With the highlight elsewhere, 10 minutes off or more, no plan that obeys the rules was found.",
    "hand_order": "In your own order the best plan found comes to {value} of {goal}; this one makes {share} more.",
    "hand_order_same": "Your own order comes to {value}, as good as this plan.",
    "hand_order_none": "In your own order no plan was found that obeys every rule.",
    "frontier": "Trade-off: margin floors from low to high, all else the same",
    "frontier_floor": "Margin floor",
    "frontier_no_floor": "none",
    "frontier_ads": "Ads",
    "frontier_rate": "Margin rate",
    "frontier_this": "this plan ({floor})",
    "frontier_says": "The most margin is in the plan of floor {floor}: GMV {gmv}, margin {margin} against this plan.",
    "frontier_most": "No plan with more margin was found.",
    "frontier_about": (
        "Each row is a whole plan, and only the margin floor differs; changes are against this plan. To take one, plan again "
        "with --set margin_floor="
    ),
    "frontier_change.gmv": "GMV change",
    "frontier_change.margin": "Margin change",
    "frontier_chart_goal": "What margin costs in {goal}",
    "frontier_others": "Other floors",
    "frontier_this_plan": "This plan",
    "goal.gmv": "GMV",
    "goal.net_gmv": "GMV after returns",
    "goal.profit": "profit",
}
