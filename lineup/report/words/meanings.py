"""What every column and parameter of a catalogue means, for whoever fills one in. Data, not code."""

from __future__ import annotations

from lineup.words import Text

PRODUCTS: dict[str, Text] = {
    "sku": Text("商品编号，每个商品一个，不能重复。", "The product's number; no two products share one."),
    "name": Text("主播和场控看到的名字。", "What the host and the control room call it."),
    "category": Text(
        "同一类目讲太久观众会腻，排品时会错开。", "The room tires of one category for long, so the plan mixes them."
    ),
    "role": Text(
        "福利款留人拉新；爆款集中在高光时刻卖；利润款赚钱；形象款撑品牌；常规款补位；互动（抽奖、福袋）不卖货。",
        "Welfare draws people and keeps them; hits sell in the highlight; profit items earn; prestige items lift the brand; "
        "regular ones fill; an activity (a draw, a giveaway) sells nothing.",
    ),
    "list_price": Text("平时卖的价格。", "The everyday price."),
    "cost": Text(
        "每件的成本；互动填一次的奖品花费。", "What one unit costs; of an activity, the prizes of one airing."
    ),
    "margin": Text(
        "按日常价算的毛利率；填了成本价就不用填。", "At the list price; not needed where the cost is given."
    ),
    "floor_price": Text("再优惠也不能低于这个价（券后）。", "No price, coupon taken off, may go below it."),
    "live_price": Text(
        "和品牌谈死的价格：只卖这个价，不再发券。", "Agreed with the brand: sold at this price alone, no coupons."
    ),
    "stock": Text("开播时手上有多少件。", "Units on hand when the show starts."),
    "new_fan_appeal": Text(
        "对新粉有多大吸引力，50 是平均；相对高低比绝对值要紧。",
        "How much it attracts new fans, 50 is average; what counts is which product has more.",
    ),
    "returning_fan_appeal": Text(
        "对老粉有多大吸引力，50 是平均。", "How much it attracts returning fans, 50 is average."
    ),
    "lead_time_days": Text(
        "下单后几天到货；也可以写 3-5天、48小时、现货。",
        "Days from order to delivery; 3-5 days or 48 hours will do too.",
    ),
    "moq": Text("一次至少要订几件。", "The least that can be ordered."),
    "pack_size": Text("一箱几件，补货按整箱。", "Units in a case; orders are whole cases."),
    "restock_max": Text("最多能补几件。", "The most that can be ordered."),
    "salvage": Text("补多了卖不掉时，一件还能收回多少。", "What an unsold restocked unit still brings."),
    "supplier": Text("向谁订货；补货单按供应商分开。", "Who delivers it; restock orders go out by supplier."),
    "must_include": Text("这场一定要上。", "It has to be on air in this show."),
    "fixed_start": Text("第一次讲解定死在这个时刻。", "Its first airing starts exactly then."),
    "earliest_start": Text("第一次讲解不早于这个时刻。", "Its first airing starts no earlier."),
    "latest_start": Text("第一次讲解不晚于这个时刻。", "Its first airing starts no later."),
    "min_minutes": Text("一次至少讲几分钟。", "The least minutes of an airing."),
    "max_minutes": Text("一次最多讲几分钟。", "The most minutes of an airing."),
    "max_airings": Text("填 2 就可以返场。", "2 allows a second airing."),
    "hand_order": Text(
        "您自己排的顺序；方案会说照这个顺序能卖多少。", "Your own running order; the plan says what it would come to."
    ),
    "return_rate": Text("卖出后退掉的比例。", "The share of sales that is refunded."),
    "demand_sigma": Text("销量有多难料，越大越没准。", "How uncertain its sales are; higher is more so."),
    "pitch_peak": Text("讲到第几分钟成交最高。", "The minute of the pitch at which it sells best."),
    "hold": Text("讲它的时候观众多留多久，1 是平均。", "How much longer people stay while it is on air; 1 is average."),
    "pull": Text("讲它的时候平台多推多少人，1 是平均。", "How many more the platform sends meanwhile; 1 is average."),
    "pressure": Text(
        "每讲一分钟让人多累，负数是让人放松。", "How much a minute of it tires the room; below 0 it relieves."
    ),
}
"""The columns that a template offers; `spec`, `commission` and `pitch_minutes` are other ways to fill some of them."""

BLANKS: dict[str, Text] = {
    "sku": Text("必填", "required"),
    "name": Text("用商品编号", "the SKU"),
    "category": Text("不和别的商品算同类", "no category shared with other products"),
    "role": Text("常规款；整列都不填就按数据推断", "regular; if no row has one, all are inferred"),
    "list_price": Text("必填（有直播到手价的可不填）", "required, unless there is a live price"),
    "cost": Text("按毛利率算；两个必填一个", "taken from the margin; one of the two is required"),
    "margin": Text("按成本价算；两个必填一个", "taken from the cost; one of the two is required"),
    "floor_price": Text(
        "日常价的 {floor:.0%}，福利款 {welfare:.0%}", "{floor:.0%} of the list price, welfare {welfare:.0%}"
    ),
    "live_price": Text("由方案定价", "the plan chooses the price"),
    "stock": Text("必填", "required"),
    "new_fan_appeal": Text("必填", "required"),
    "returning_fan_appeal": Text("必填", "required"),
    "lead_time_days": Text("不能补货", "cannot be restocked"),
    "restock_max": Text("库存的 {restock:g} 倍", "{restock:g} times the stock"),
    "salvage": Text("成本的 {salvage:.0%}", "{salvage:.0%} of the cost"),
    "supplier": Text("归到“未填供应商”", "listed under no supplier"),
    "must_include": Text("否", "no"),
    "fixed_start": Text("不限", "free"),
    "earliest_start": Text("不限", "free"),
    "latest_start": Text("不限", "free"),
    "hand_order": Text("不比较", "nothing to compare with"),
    "demand_sigma": Text("用场次表的“需求波动”", "that of the Show sheet"),
    "hold": Text("按角色：{by_role}", "by role: {by_role}"),
    "pull": Text("按角色：{by_role}", "by role: {by_role}"),
    "pressure": Text("按角色：{by_role}", "by role: {by_role}"),
}
"""What a blank becomes, where it is not one number for all (`lineup.completion.PRODUCT_DEFAULTS`)."""

SHOW: dict[str, Text] = {
    "start": Text("几点开播。", "When the show starts."),
    "minutes": Text("播多久。", "How long it is."),
    "expected_entries": Text(
        "没填“流量”表时，整场自然进房多少人。", "Unpaid entries over the show, where there is no Traffic."
    ),
    "private_share": Text("其中来自关注页、私域的比例。", "The share of them from followers."),
    "days_to_show": Text(
        "离开播还有几天，决定哪些货赶得上补。", "Days left, which decide what can still be restocked."
    ),
    "highlight_minutes": Text("高光时刻有多长，爆款集中在里面卖。", "Length of the highlight, in which the hits sell."),
    "highlight_share": Text("高光时刻至少卖出全场 GMV 的多少。", "The least share of GMV that is earned in it."),
    "highlight_lift": Text(
        "高光时刻的平均在线至少是全场的几倍。", "Its mean audience, at least, against that of the show."
    ),
    "highlight_lead_in": Text(
        "高光前这么多分钟里要有福利款或互动。", "So many minutes before it hold a welfare item or an activity."
    ),
    "min_hits": Text("至少上几个爆款。", "The least hits on air."),
    "relief_window": Text("每隔这么久至少有一个福利款或互动。", "No stretch this long without welfare or an activity."),
    "category_window": Text("同类目扎堆按多长一段来看。", "The stretch in which minutes of one category are counted."),
    "category_minutes": Text("这一段里同一类目最多讲几分钟。", "The most minutes of one category in such a stretch."),
    "relist_gap": Text("返场离上次讲完至少多久。", "Least time between an airing and the next of the same product."),
    "price_steps": Text("直播价可以打几折，用逗号隔开。", "Shares of the list price to choose from, between commas."),
    "coupon_rate": Text("粉丝券的面值占直播价多少。", "Value of a fan coupon, as a share of the live price."),
    "margin_floor": Text("整场毛利率不能低于它。", "The least margin rate of the whole show."),
    "welfare_budget": Text(
        "奖品和亏本卖的，合起来最多亏多少。", "The most given away, in prizes and in sales below cost."
    ),
    "restock_budget": Text("补货最多压多少货款。", "The most cash put into stock orders."),
    "presale_ship_days": Text(
        "预售的货最晚在下播后几天发。", "A presold unit ships within so many days after the show."
    ),
    "presale_conversion": Text("没现货时愿意等预售的比例。", "Of buyers who find none in stock, those who will wait."),
    "demand_sigma": Text("销量有多难料，越大越没准。", "How uncertain sales are; higher is more so."),
    "ad_budget": Text("投流最多花多少。", "The most spent on paid traffic."),
    "ad_block": Text("投流按多长一段买。", "Paid traffic is bought in blocks of this length."),
    "cost_per_entry": Text("刚开始投时，一个人进房多少钱。", "What the first paid entries cost, each."),
    "paid_cap": Text("投再多钱，每分钟也进不来更多人。", "Paid entries a minute that no money exceeds."),
    "dwell_new": Text("一个新粉平均看多久。", "How long a new fan stays on average."),
    "dwell_returning": Text("一个老粉平均看多久。", "How long a returning fan stays."),
    "returning_share_private": Text("关注页、私域进来的人里老粉的比例。", "Returning fans among private entries."),
    "returning_share_public": Text("公域推荐进来的人里老粉的比例。", "Returning fans among public entries."),
    "returning_share_paid": Text("投流进来的人里老粉的比例。", "Returning fans among paid entries."),
    "base_rate": Text(
        "一个普通观众每分钟买一个普通商品的概率；用上一场复盘来校准。",
        "What a viewer buys per minute of an average product; calibrate it by your last show.",
    ),
    "ref_ticket": Text("上面那个“普通商品”的价格。", "The price of that average product."),
    "ticket_exponent": Text("价格越高买的人越少，少得多快。", "How fast demand falls with the list price."),
    "elasticity_new": Text("新粉对打折有多敏感。", "How strongly new fans react to a discount."),
    "elasticity_returning": Text("老粉对打折有多敏感。", "How strongly returning fans do."),
    "category_fatigue": Text("连着讲同一类目，多快听腻。", "How fast one category tires the room."),
    "category_memory": Text("腻了以后多久缓过来。", "How long that lasts."),
    "pressure_fatigue_new": Text("一直催单，新粉多快不想买。", "How fast selling tires new fans."),
    "pressure_fatigue_returning": Text("一直催单，老粉多快不想买。", "How fast it tires returning fans."),
    "pressure_memory": Text("不想买以后多久缓过来。", "How long that lasts."),
    "relist_factor": Text("返场时的销路是第一次的几成。", "Demand of a second airing against the first."),
}

SHOW_BLANKS: dict[str, Text] = {
    "start": Text("{days} 天后的 {clock}", "{clock}, {days} day(s) from today"),
    "highlight_minutes": Text("直播时长的四分之一，5 到 60 分钟", "a quarter of the show, 5 to 60 min"),
}
"""Defaults that are no fixed number."""

TRAFFIC: dict[str, Text] = {
    "minute": Text(
        "从这一分钟起，直到下一行。填开播后第几分钟，或几点几分；第一行是 0。",
        "From this minute until the next row's. Minutes from the start, or a time of day; the first row is 0.",
    ),
    "private": Text("每分钟从关注页、私域进房多少人。", "Entries a minute from followers."),
    "public": Text("每分钟从公域推荐进房多少人。", "Entries a minute by recommendation."),
}

UNITS: dict[str, Text] = {
    "stock": Text("件", "units"),
    "lead_time_days": Text("天", "days"),
    "moq": Text("件", "units"),
    "pack_size": Text("件", "units"),
    "restock_max": Text("件", "units"),
    "min_minutes": Text("分钟", "min"),
    "max_minutes": Text("分钟", "min"),
    "pitch_peak": Text("分钟", "min"),
    "new_fan_appeal": Text("0–100", "0–100"),
    "returning_fan_appeal": Text("0–100", "0–100"),
}
"""Units of columns that are not money; money is in yuan."""
YUAN = Text("元", "yuan")
