"""The headers of what platforms export after a show, by the kind of table. Data, not code.

Of every tuple the first name is the Chinese one and the second the English one that messages use. Names are compared
without 直播间, 直播, 本场 and the like in front, so that these need not be spelt out.
"""

from __future__ import annotations

from typing import Literal

Table = Literal["session", "source", "minute", "product", "aired", "paid"]
Names = dict[str, tuple[str, ...]]

# fmt: off
STAYS: Names = {
    "stay_5s": ("5秒停留率", "Stayed 5 s", "5s停留率", "五秒停留率", "5秒留存率", "5s留存率", "5秒停留占比",
        "停留超过5秒占比", "停留5秒以上占比", "5 second retention", "5s retention", "5s stay rate", "5-second view rate"),
    "stay_60s": ("60秒停留率", "Stayed 60 s", "60s停留率", "1分钟停留率", "一分钟停留率", "60秒留存率", "60s留存率",
        "1分钟留存率", "60秒停留占比", "停留超过1分钟占比", "停留超过60秒占比", "停留1分钟以上占比", "超过1分钟观看占比",
        "60 second retention", "60s retention", "60s stay rate", "1 minute retention", "60-second view rate"),
    "stayed_5s": ("停留超过5秒人数", "Viewers past 5 s", "5秒停留人数", "5s停留人数", "超过5秒观看人数", "停留5秒以上人数",
        "超过5秒观看次数", "5 second views", "views over 5 seconds"),
    "stayed_60s": ("停留超过60秒人数", "Viewers past 60 s", "60秒停留人数", "60s停留人数", "1分钟停留人数",
        "停留超过1分钟人数", "停留1分钟以上人数", "超过1分钟观看数", "超过1分钟观看人数", "超过60秒观看人数",
        "超过1分钟观看次数", "1 minute views", "views over 1 minute", "views over 60 seconds"),
}
"""Who stayed longer than 5 or 60 seconds: shares of those who came in, or how many."""
SESSION: Names = {
    "title": ("主播", "Host", "主播昵称", "直播标题", "账号", "账号名称", "达人昵称", "直播间", "直播间名称",
        "streamer", "room", "title"),
    "start": ("开始时间", "Start", "直播开始时间", "开播时间", "start time", "started at", "live start",
        "launched time", "launch time", "broadcast time"),
    "end": ("结束时间", "End", "直播结束时间", "下播时间", "关播时间", "end time", "ended at", "live end"),
    "minutes": ("时长", "Duration", "直播时长", "时长(分钟)", "duration minutes", "live duration", "length"),
    "entries": ("观看人次", "Visits", "观看次数", "累计观看人次", "场观人次", "进房人次", "pv", "views",
        "total views", "visits"),
    "viewers": ("观看人数", "Viewers", "直播间观看人数", "累计观看人数", "场观", "观众总数", "观看用户数",
        "进入人数", "进房人数", "uv", "unique viewers", "total viewers", "audience"),
    "peak": ("最高在线人数", "Peak viewers", "峰值在线", "峰值在线人数", "最高同时在线", "最高在线", "在线峰值",
        "人气峰值", "pcu", "peak concurrent viewers", "max concurrent viewers"),
    "average": ("平均在线人数", "Average viewers", "平均在线", "人均在线", "平均同时在线", "acu",
        "average concurrent viewers", "avg viewers"),
    "mean_stay": ("人均观看时长", "Mean stay", "平均停留", "平均停留时长", "人均停留时长", "人均停留", "停留时长",
        "平均观看时长", "次均观看时长", "average watch time", "avg watch time", "average view duration",
        "mean stay",
        "average viewing duration", "avg viewing duration", "average stay"),
    "returning_share": ("观看老粉占比", "Returning share of viewers", "看播粉丝占比", "粉丝占比", "观看粉丝占比",
        "观众粉丝占比", "老粉观看占比", "follower share", "returning viewer share", "fan share",
        "老粉占比", "粉丝观看占比", "老粉观看人数占比"),
    "returning_buyers": ("成交老粉占比", "Returning share of buyers", "成交粉丝占比", "支付粉丝占比",
        "下单粉丝占比", "老粉成交占比", "follower share of buyers", "returning buyer share"),
    "gmv": ("成交金额", "GMV", "用户支付金额", "支付金额", "销售额", "成交额", "营业额", "总gmv", "sales",
        "revenue", "gross sales",
        "gross merchandise value", "gross revenue", "total sales"),
    "units": ("成交件数", "Units", "支付件数", "销售件数", "销量", "成交商品件数", "items sold", "units sold",
        "quantity"),
    "orders": ("成交订单数", "Orders", "支付订单数", "成交单量", "订单数", "成交订单量", "orders paid",
        "order count"),
    "buyers": ("成交人数", "Buyers", "支付人数", "下单人数", "买家数", "成交用户数", "customers", "buyer count"),
    "spend": ("投放消耗", "Ad spend", "消耗", "消耗金额", "投流消耗", "千川消耗", "广告消耗", "投流金额", "花费",
        "ad cost", "spend", "cost"),
    "refunds": ("退款金额", "Refunds", "退款额", "refund amount"),
    "refund_rate": ("退款率", "Refund rate", "退货率"),
    **STAYS,
    "new_followers": ("新增粉丝数", "New followers", "新增粉丝", "涨粉", "涨粉数", "转粉数"),
    "gpm": ("千次观看成交金额", "GPM", "千次观看成交额", "千次成交"),
}
SOURCE: Names = {
    "channel": ("渠道", "Channel", "流量来源", "来源", "入口", "流量类型", "流量渠道", "渠道名称", "一级渠道",
        "source", "traffic source"),
    "entries": ("观看人数", "Viewers", "进入人数", "观看人次", "观看次数", "进房人数", "进入直播间人数", "人数",
        "uv", "views", "entries", "visits",
        "人次", "进房人次"),
    "gmv": ("成交金额", "GMV", "支付金额", "成交额", "销售额", "sales", "revenue"),
    "spend": ("消耗", "Ad spend", "消耗金额", "投放消耗", "花费", "spend", "cost"),
    "share": ("占比", "Share", "流量占比", "观看占比", "人数占比", "percentage"),
}
MINUTE: Names = {
    "time": ("时间", "Time", "时段", "分钟", "时间点", "时间区间", "时刻", "抓取时间", "统计时间", "timestamp",
        "minute", "clock", "interval",
        "小时"),
    "online": ("实时在线人数", "Viewers online", "在线人数", "同时在线", "实时在线", "在看人数", "当前在线",
        "在线", "online", "viewers", "concurrent viewers", "live viewers", "ccu",
        "同时在线人数", "当前在线人数", "平均在线人数", "acu", "pcu", "人气"),
    "entries": ("进入人数", "Entries", "进入直播间人数", "进房人数", "进入", "新进人数", "entries", "joined",
        "entered", "new viewers", "arrivals",
        "新增观看", "新增观看人数", "新增进房", "观看人数"),
    "entries_so_far": ("累计观看人数", "Entries so far", "累计进入人数", "累计观看人次", "累计进房人数",
        "累计场观", "cumulative viewers", "total viewers", "cumulative entries"),
    "left": ("离开人数", "Leaving", "离开直播间人数", "离开", "退出人数", "left", "exits"),
    "gmv": ("成交金额", "GMV", "支付金额", "成交额", "销售额", "用户支付金额", "sales", "revenue",
        "gross revenue"),
    "gmv_so_far": ("累计成交金额", "GMV so far", "累计支付金额", "累计成交额", "累计销售额", "cumulative gmv",
        "cumulative sales"),
    "units": ("成交件数", "Units", "支付件数", "销量", "销售件数", "units sold", "items sold", "quantity"),
    "units_so_far": ("累计成交件数", "Units so far", "累计支付件数", "累计销量", "累计销售件数", "cumulative units"),
    "orders": ("成交订单数", "Orders", "支付订单数", "订单数", "成交单量", "order count"),
    "orders_so_far": ("累计成交订单数", "Orders so far", "累计支付订单数", "累计订单数", "cumulative orders"),
    "on_air": ("讲解商品", "On air", "当前商品", "正在讲解", "讲解中", "讲解", "正在讲解商品", "product on air",
        "current product", "pitching"),
    "spend": ("消耗", "Ad spend", "消耗金额", "投放消耗", "花费", "spend"),
    **STAYS,
}
PRODUCT: Names = {
    "sku": ("商品编号", "SKU", "商品ID", "商品编码", "货号", "商家编码", "编号", "产品编号", "款号", "item id",
        "product id", "id", "item number",
        "SPU ID", "SKU编码", "商品SKU", "spu"),
    "name": ("商品名称", "Product", "商品标题", "商品名", "品名", "货品名称", "商品", "标题", "产品名称", "title",
        "name", "product name", "item",
        "产品", "宝贝", "货品"),
    "airings": ("讲解次数", "Airings", "讲解", "讲解场次", "times pitched", "pitches"),
    "seen": ("曝光人数", "Exposed", "商品曝光人数", "曝光次数", "商品曝光次数", "impressions"),
    "clicked": ("点击人数", "Clicked", "商品点击人数", "点击次数", "商品点击次数", "clicks"),
    "units": ("成交件数", "Units", "支付件数", "销量", "销售件数", "成交商品件数", "units sold", "items sold",
        "quantity sold"),
    "orders": ("成交订单数", "Orders", "支付订单数", "订单数", "成交单量", "order count"),
    "buyers": ("成交人数", "Buyers", "支付人数", "下单人数", "买家数", "customers"),
    "new_fan_buyers": ("新粉成交人数", "New-fan buyers", "新粉支付人数", "新粉买家数", "新粉下单人数",
        "new fan buyers", "new follower buyers",
        "新粉购买人数", "新粉支付买家数", "非粉成交人数", "非粉丝成交人数"),
    "first_buyers": ("新用户成交人数", "First-time buyers", "新用户支付人数", "新客成交人数", "新客数", "首购人数",
        "first time buyers", "new customers", "new users"),
    "gmv": ("成交金额", "GMV", "用户支付金额", "支付金额", "成交额", "销售额", "sales", "revenue",
        "gross revenue", "gross merchandise value"),
    "price": ("到手价", "Live price", "直播到手价", "直播价", "售价", "价格", "price", "live price"),
    "refunds": ("退款金额", "Refunds", "退款额", "refund amount"),
    "refund_rate": ("退款率", "Refund rate", "退货率"),
    "date": ("日期", "Date", "直播日期", "场次日期", "开播时间", "直播开始时间", "show date"),
}
AIRED: Names = {
    "sku": PRODUCT["sku"],
    "name": (*PRODUCT["name"], "讲解商品"),
    "start": ("开始时间", "From", "讲解开始", "讲解开始时间", "开始", "上架时间", "start", "start time", "from",
        "begin",
        "开始讲解时间", "开始讲解", "起", "开讲时间"),
    "end": ("结束时间", "To", "讲解结束", "讲解结束时间", "结束", "下架时间", "end", "end time", "to", "until",
        "结束讲解时间", "结束讲解", "止", "讲完时间"),
    "minutes": ("讲解时长", "Minutes", "时长", "分钟", "讲解分钟", "duration", "min", "minutes"),
    "live_price": ("到手价", "Live price", "直播到手价", "直播价", "售价", "价格", "price", "live price",
        "券后价", "成交价"),
    "new_fan_coupon": ("新粉券", "New-fan coupon", "新粉优惠券", "新人券", "new fan coupon"),
    "returning_fan_coupon": ("老粉券", "Returning coupon", "老粉优惠券", "粉丝券", "returning coupon"),
    "ready": ("备货数", "Units ready", "库存", "备货", "上架库存", "上库存", "定量", "stock", "units ready",
        "released"),
    "sold_out": ("售罄时间", "Sold out at", "售罄", "卖完时间", "sold out", "sold out time"),
    "date": PRODUCT["date"],
}
PAID: Names = {
    "time": ("时间", "Time", "时段", "开始时间", "投放时间", "统计时间", "start", "from",
        "小时"),
    "spend": ("消耗", "Ad spend", "消耗金额", "投放消耗", "花费", "消耗(元)", "ad cost", "spend", "cost",
        "整体消耗", "总花费"),
    "entries": ("进入人数", "Entries", "进入直播间人数", "进房人数", "观看人数", "引流人数", "entries", "viewers",
        "直播间观看数", "观看数"),
}
TABLES: dict[Table, Names] = {
    "session": SESSION, "source": SOURCE, "minute": MINUTE, "product": PRODUCT, "aired": AIRED, "paid": PAID,
}
NEEDED: dict[Table, tuple[tuple[str, ...], ...]] = {
    "aired": (("sku", "name"), ("start",), ("end", "minutes")),
    "source": (("channel",), ("entries",)),
    "product": (("sku", "name"), ("units", "gmv", "buyers")),
    "paid": (("time",), ("spend",)),
    "minute": (("time",), ("online", "entries", "entries_so_far", "on_air", "left")),
    "session": (("entries", "viewers", "gmv", "average", "mean_stay"),),
}
"""What a table must name to be of a kind: one of each. The first kind that fits is taken."""
LEAST = {"session": 3}
"""Headers that a kind must name in all, where that is more than what it needs."""

PREFIXES = ("直播间", "本场", "整场", "全场", "商品", "每分钟", "分时", "总", "total ", "product ", "live ")
"""What stands in front of a name, or within it, without changing it."""
SO_FAR = ("累计", "cumulative ", "total ", "accumulated ")
"""What stands in front of a figure of the minute table that was counted from the start of the show."""

VISITS = ("人次", "次数", "visits", "views", "pv")
"""What a header says that counts visits; others of entries count people."""
FIRST_COUNTS = frozenset((
    "title", "peak", "average", "gmv", "gmv_so_far", "orders", "orders_so_far", "refunds", "refund_rate", "new_followers",
    "gpm", "share", "seen", "clicked", "airings", "price", "spend", "left",
))
"""Figures of which exports hold several kinds (people and times, gross and paid) that make no difference here."""

CHANNELS: dict[str, tuple[str, ...]] = {
    "private": (
        "关注", "关注页", "个人主页", "个人主页&店铺&橱窗", "店铺", "橱窗", "粉丝", "粉丝群", "私域", "关注tab",
        "我的关注", "账号主页", "关注流", "private", "following", "follow", "followers", "profile", "shop page",
    ),
    "paid": (
        "千川", "巨量千川", "千川pc版", "小店随心推", "随心推", "投流", "付费", "付费流量", "广告", "竞价广告",
        "品牌广告", "dou+", "磁力金牛", "粉条", "粉条/磁力金牛", "商业化", "聚光", "薯条", "paid", "ads", "ad",
        "advertising", "promoted",
    ),
    "public": (
        "推荐feed", "推荐", "发现页", "短视频引流", "短视频", "视频推荐", "搜索", "抖音商城推荐", "商城",
        "商城推荐", "直播广场", "同城", "直播推荐", "活动页", "其他", "其它", "自然推荐", "精选", "发现", "public",
        "recommended", "for you", "search", "explore", "short videos", "other", "others", "自然流量", "organic",
        "头条西瓜",
    ),
}
NO_PRODUCT = (
    "开场", "暖场", "收尾", "休息", "闲聊", "过渡", "抽奖", "答疑", "憋单", "过款", "返场", "无", "福袋", "互动",
    "口播", "下播", "-", "--", "—", "——", "none", "break", "chat", "opening", "closing", "q&a", "giveaway",
)
"""What a column of what is on air says where no product is."""
SIDEWAYS = ("指标", "数值", "指标名称", "指标值", "项目", "数据项", "字段", "metric", "value", "item", "name")
"""Headers of a table that stands on its side."""
BLANKS = ("无数据", "null", "*", "nan")
"""Words for nothing that exports have beside those of every workbook; TOTALS: words for a total."""
TOTALS = ("全部", "整体")
# fmt: on
