"""Names of roles and price tiers, and who says what on air: a start, to be reworded by each room."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "role.welfare": "福利款",
    "role.activity": "互动",
    "role.hit": "爆款",
    "role.profit": "利润款",
    "role.prestige": "形象款",
    "role.regular": "常规款",
    "role.talk": "口播",
    "tier.agreed": "协议价",
    "tier.welfare": "福利价",
    "tier.hit": "爆款价",
    "tier.new_fan": "新粉价",
    "tier.returning_fan": "老粉价",
    "tier.live": "直播价",
    "tier.list": "日常价",
    "tier_meaning.agreed": "和品牌谈好的到手价，不叠券",
    "tier_meaning.welfare": "福利款让利，或低于成本引流",
    "tier_meaning.hit": "爆款的直播优惠",
    "tier_meaning.new_fan": "新粉领券更便宜",
    "tier_meaning.returning_fan": "老粉领券更便宜",
    "tier_meaning.live": "低于日常价，人人同价",
    "tier_meaning.list": "不打折、不发券",
    "script.welfare": (
        "主播：先讲值在哪，人气上来再报价\n助播：带大家点关注、领券、打字报名\n场控：报价同时上链接，先放首批，放完报余量"
    ),
    "script.activity": (
        "主播：讲清规则和开奖时间，预告下一款\n助播：带大家打字参与、点关注\n场控：挂福袋或抽奖，到点开奖、公布名单"
    ),
    "script.hit": "主播：场景、对比、价格机制，连续报库存\n助播：晒单、答疑、催付款\n场控：分批放量，每分钟报剩余件数",
    "script.profit": "主播：讲透好在哪、适合谁，强调品质与售后\n助播：答疑，演示细节\n场控：上链接，弹讲解卡，盯未付款",
    "script.prestige": "主播：讲品牌和工艺，不急着催单\n助播：展示细节、递样品\n场控：镜头给特写，上链接不弹窗",
    "script.talk": "主播：按稿讲，不卖货\n助播：带大家点关注、预告后面的款\n场控：准备下一款的链接和库存",
    "script.regular": "主播：一句卖点一句价，讲用法\n助播：答疑，带大家领券\n场控：上链接，弹讲解卡",
}
