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

SCRIPTS: dict[Role, Text] = {
    "welfare": Text(
        "主播：先讲值在哪，人气上来再报价\n助播：带大家点关注、领券、打字报名\n场控：报价同时上链接，放完即止，不追加",
        "Host: say what it is worth, then the price\nCo-host: follow, take the coupon, type in\n"
        "Control: link up with the price, no more once it is gone",
    ),
    "activity": Text(
        "主播：讲清规则和开奖时间，预告下一款\n助播：带大家打字参与、点关注\n场控：挂福袋或抽奖，到点开奖、公布名单",
        "Host: rules and drawing time, announce what comes next\nCo-host: get people to type and follow\n"
        "Control: start the draw, end it on time, show the winners",
    ),
    "hit": Text(
        "主播：场景、对比、价格机制，连续报库存\n助播：晒单、答疑、催付款\n场控：分批放量，每分钟报剩余件数",
        "Host: use, comparison, price, what is left\nCo-host: reviews, answers, remind to pay\n"
        "Control: release in batches, call what is left every minute",
    ),
    "profit": Text(
        "主播：讲透功效和适合谁，强调品质与售后\n助播：答疑，演示细节\n场控：上链接，弹讲解卡，盯未付款",
        "Host: what it does and for whom, quality, service\nCo-host: answer, show details\n"
        "Control: link up, pin the card, watch unpaid orders",
    ),
    "prestige": Text(
        "主播：讲品牌和工艺，不急着催单\n助播：展示细节、递样品\n场控：镜头给特写，上链接不弹窗",
        "Host: brand and making, no hurry\nCo-host: show details, hand samples\nControl: close-ups, link without a pop-up",
    ),
    "regular": Text(
        "主播：一句卖点一句价，讲用法\n助播：答疑，带大家领券\n场控：上链接，弹讲解卡",
        "Host: point, price, how to use it\nCo-host: answer, coupons\nControl: link up, pin the card",
    ),
}
"""Who says what on air; a start, to be reworded by each room."""
