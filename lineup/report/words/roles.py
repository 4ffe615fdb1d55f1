"""Names of roles and price tiers."""

from __future__ import annotations

from lineup.catalog import Role
from lineup.report.tiers import Tier
from lineup.words import Text

ROLES: dict[Role, Text] = {
    "welfare": Text("福利款", "Welfare"),
    "activity": Text("互动", "Activity"),
    "hit": Text("爆款", "Hit"),
    "profit": Text("利润款", "Profit"),
    "prestige": Text("形象款", "Prestige"),
    "regular": Text("常规款", "Regular"),
}

TIERS: dict[Tier, Text] = {
    "agreed": Text("协议价", "Agreed price"),
    "welfare": Text("福利价", "Welfare price"),
    "hit": Text("爆款价", "Hit price"),
    "new_fan": Text("新粉价", "New-fan price"),
    "returning_fan": Text("老粉价", "Returning-fan price"),
    "live": Text("直播价", "Live price"),
    "list": Text("日常价", "List price"),
}

TIER_MEANINGS: dict[Tier, Text] = {
    "agreed": Text("和品牌谈好的到手价，不叠券", "agreed with the brand, no coupons"),
    "welfare": Text("福利款让利，或低于成本引流", "a welfare item's offer, or below cost to draw people in"),
    "hit": Text("爆款的直播优惠", "a hit's offer on the night"),
    "new_fan": Text("新粉领券更便宜", "cheaper for new fans, by coupon"),
    "returning_fan": Text("老粉领券更便宜", "cheaper for returning fans, by coupon"),
    "live": Text("低于日常价，人人同价", "below list, the same for everyone"),
    "list": Text("不打折、不发券", "no discount, no coupon"),
}
