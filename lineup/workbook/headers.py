"""What merchandisers call things: the names of sheets, columns, show parameters and roles. Data, not code.

Of every tuple the first name is the Chinese one and the second the English one that messages and templates use; the
others are what people also write. `lineup.workbook.naming` compares them.
"""

from __future__ import annotations

from lineup.catalog import Role

SHEETS: dict[str, tuple[str, ...]] = {
    "catalog": (
        "商品", "Catalog", "商品表", "商品清单", "商品列表", "商品明细", "选品", "选品表", "选品清单", "货盘",
        "货盘表", "直播货盘", "排品", "直播产品信息", "直播商品信息", "产品信息", "商品信息", "产品", "产品表",
        "Catalogue", "Products", "Product", "Items",
    ),
    "show": (
        "场次", "Show", "场次参数", "场次设置", "场次信息", "直播场次", "直播参数", "直播设置", "参数",
        "Settings", "Parameters", "Show settings",
    ),
    "traffic": ("流量", "Traffic", "流量预估", "流量预测", "流量表", "进房", "进房预估", "进房人数", "Entries"),
}  # fmt: skip

PRODUCT: dict[str, tuple[str, ...]] = {
    "sku": (
        "商品编号", "sku", "编号", "货号", "商品ID", "商品id", "商品编码", "商品货号", "款号", "编码", "产品编号",
        "产品编码", "SKU编码", "SKU编号", "SKU ID", "平台商品ID", "ID", "item id", "product id", "item", "code",
    ),
    "name": (
        "商品名称", "name", "品名", "名称", "商品", "商品名", "产品", "产品名", "产品名称", "商品标题", "标题",
        "品牌-产品名-规格", "品牌产品名", "品牌+产品名", "商品全称", "产品标题",
        "product name", "product", "title", "item name",
    ),
    "category": (
        "类目", "category", "品类", "分类", "商品类目", "商品分类", "商品品类", "所属类目", "一级类目", "类别",
        "商品大类", "产品类别", "大类",
    ),
    "role": (
        "角色", "role", "款型", "商品角色", "货品角色", "商品定位", "货品定位", "定位", "款式定位", "直播类型",
        "货品类型", "商品类型",
    ),
    "list_price": (
        "日常价", "list_price", "原价", "吊牌价", "划线价", "标价", "售价", "价格", "零售价", "日常售价",
        "日常到手价", "日常", "官方价", "日常/官方价", "日常官方价", "市场价", "日常零售价", "官方零售价", "专柜价",
        "price", "regular price", "everyday price", "rrp", "msrp",
    ),
    "cost": (
        "成本价", "cost", "成本", "进价", "进货价", "采购价", "供货成本", "供货价", "拿货价", "单位成本",
        "unit cost", "cost price",
    ),
    "margin": ("毛利率", "margin", "毛利", "利润率", "预估毛利率", "预计毛利率", "margin rate", "gross margin"),
    "commission": ("佣金", "commission", "佣金率", "佣金比例", "商品佣金", "直播佣金", "佣金比率", "commission rate"),
    "spec": (
        "规格", "spec", "规格型号", "商品规格", "产品规格", "型号", "款式", "颜色", "尺码", "variant",
        "specification",
    ),
    "floor_price": (
        "最低直播价", "floor_price", "最低价", "底价", "最低限价", "控价", "直播底价", "历史最低价", "历史最低",
        "保底价", "floor", "minimum price", "min price", "lowest price",
    ),
    "live_price": (
        "直播到手价", "live_price", "直播价", "到手价", "直播间价", "直播间到手价", "直播专享价", "直播间价格",
        "agreed price",
    ),
    "stock": (
        "库存", "stock", "库存数量", "库存量", "现货", "现货库存", "可用库存", "可售库存", "库存件数", "商品库存",
        "库存可用量", "可提供直播库存", "直播库存", "备货库存", "on hand", "inventory", "quantity", "qty",
    ),
    "new_fan_appeal": (
        "新粉吸引力", "new_fan_appeal", "新粉", "拉新", "新客", "拉新能力", "新粉吸引", "新粉吸引度",
        "新粉吸引力评分", "新粉喜好度", "新客吸引力", "new appeal", "appeal to new fans",
    ),
    "returning_fan_appeal": (
        "老粉吸引力", "returning_fan_appeal", "老粉", "复购", "老客", "复购能力", "老粉吸引", "老粉吸引度",
        "老粉吸引力评分", "老粉喜好度", "老客吸引力", "returning appeal", "appeal to returning fans",
    ),
    "lead_time_days": (
        "补货周期", "lead_time_days", "供货周期", "补货天数", "供货天数", "到货周期", "补货时间", "货期",
        "到货天数", "发货时效", "物流时效", "发货时间", "发货周期", "lead time", "lead days",
    ),
    "moq": (
        "起订量", "moq", "最小起订量", "最低起订量", "起订数量", "起批量", "minimum order",
        "minimum order quantity",
    ),
    "pack_size": (
        "箱规", "pack_size", "装箱数", "每箱数量", "箱入数", "件装数", "case pack", "pack", "carton size",
    ),
    "restock_max": (
        "最大补货量", "restock_max", "补货上限", "最多补货", "最大可补", "max restock", "restock limit",
    ),
    "salvage": ("清仓价", "salvage", "残值", "处理价", "甩货价", "salvage value", "clearance price"),
    "return_rate": ("退货率", "return_rate", "退款率", "退换率", "预计退货率", "returns", "refund rate"),
    "min_minutes": (
        "最短讲解", "min_minutes", "最短讲解时长", "最少讲解", "最短时长", "minimum minutes", "shortest pitch",
    ),
    "max_minutes": (
        "最长讲解", "max_minutes", "最长讲解时长", "最多讲解", "最长时长", "maximum minutes", "longest pitch",
    ),
    "pitch_minutes": (
        "讲解时长", "pitch_minutes", "时长", "讲解分钟", "讲解时间", "pitch minutes", "minutes", "duration",
    ),
    "pitch_peak": ("讲解高峰", "pitch_peak", "讲解峰值", "转化高峰", "成交高峰", "peak minute"),
    "max_airings": (
        "最多讲解次数", "max_airings", "讲解次数", "讲解次数上限", "最多场次", "返场次数上限", "airings",
    ),
    "hold": ("留人系数", "hold", "停留系数", "hold factor"),
    "pull": ("拉新系数", "pull", "引流系数", "pull factor"),
    "pressure": ("疲劳压力", "pressure", "疲劳系数", "购买压力"),
    "demand_sigma": ("需求波动", "demand_sigma", "需求波动率", "销量波动", "demand uncertainty"),
    "must_include": (
        "必上", "must_include", "必播", "是否必播", "是否必上", "必须上", "必讲", "must include", "required",
    ),
    "fixed_start": ("固定开讲", "fixed_start", "固定开讲时间", "固定时间", "指定开讲", "指定时间", "fixed time"),
    "earliest_start": ("最早开讲", "earliest_start", "最早开讲时间", "最早时间", "earliest", "not before"),
    "latest_start": ("最晚开讲", "latest_start", "最晚开讲时间", "最晚时间", "最迟开讲", "latest", "not after"),
    "supplier": ("供应商", "supplier", "供应商名称", "供货商", "品牌方", "商家", "厂家", "vendor"),
    "hand_order": (
        "直播顺序", "hand_order", "讲解序号", "排序", "讲解顺序", "上架顺序", "上播顺序", "running order", "order",
    ),
}  # fmt: skip

SHOW: dict[str, tuple[str, ...]] = {
    "start": ("开播时间", "start", "开始时间", "开播", "直播时间", "直播开始时间", "start time"),
    "minutes": (
        "直播时长", "minutes", "时长", "场次时长", "直播分钟数", "总时长", "length", "duration", "show minutes",
    ),
    "expected_entries": (
        "预计进房人数", "expected_entries", "预计场观", "预计进房人次", "预计观看人数", "场观", "预估场观",
    ),
    "private_share": ("私域占比", "private_share", "私域流量占比", "私域比例", "关注页占比"),
    "days_to_show": (
        "距开播天数", "days_to_show", "距开播", "距直播天数", "离开播天数", "备货天数", "days until show",
    ),
    "presale_ship_days": ("预售发货天数", "presale_ship_days", "预售最晚发货天数", "预售周期", "预售发货时限"),
    "presale_conversion": ("预售转化率", "presale_conversion", "预售接受度", "预售转化"),
    "dwell_new": ("新粉停留时长", "dwell_new", "新粉次均观看时长", "新粉停留", "新粉平均停留"),
    "dwell_returning": ("老粉停留时长", "dwell_returning", "老粉次均观看时长", "老粉停留", "老粉平均停留"),
    "returning_share_private": ("私域老粉占比", "returning_share_private", "关注页老粉占比", "私域中老粉占比"),
    "returning_share_public": ("公域老粉占比", "returning_share_public", "推荐页老粉占比", "公域中老粉占比"),
    "returning_share_paid": ("投流老粉占比", "returning_share_paid", "付费老粉占比", "商业化老粉占比"),
    "base_rate": ("基础成交率", "base_rate", "基准成交率", "每分钟成交率", "基础转化率"),
    "ref_ticket": ("参考客单价", "ref_ticket", "基准客单价", "客单价", "reference ticket"),
    "ticket_exponent": ("客单价指数", "ticket_exponent", "客单价敏感度", "客单价弹性"),
    "elasticity_new": ("新粉价格弹性", "elasticity_new", "新粉弹性"),
    "elasticity_returning": ("老粉价格弹性", "elasticity_returning", "老粉弹性"),
    "category_fatigue": ("品类疲劳系数", "category_fatigue", "品类疲劳", "类目疲劳系数", "类目疲劳"),
    "category_memory": ("品类疲劳时长", "category_memory", "品类疲劳消退时长", "类目疲劳时长"),
    "pressure_fatigue_new": ("新粉疲劳系数", "pressure_fatigue_new", "新粉购买疲劳"),
    "pressure_fatigue_returning": ("老粉疲劳系数", "pressure_fatigue_returning", "老粉购买疲劳"),
    "pressure_memory": ("疲劳消退时长", "pressure_memory", "购买疲劳时长", "购买疲劳消退时长"),
    "relist_factor": ("返场系数", "relist_factor", "返场转化系数", "返场折扣系数"),
    "relist_gap": ("返场间隔", "relist_gap", "返场最短间隔", "最短返场间隔"),
    "price_steps": ("价格档位", "price_steps", "折扣档位", "价格阶梯", "折扣阶梯"),
    "coupon_rate": ("优惠券力度", "coupon_rate", "优惠券比例", "优惠券折扣", "粉丝券力度"),
    "demand_sigma": ("需求波动", "demand_sigma", "需求波动率", "销量波动"),
    "margin_floor": ("毛利率底线", "margin_floor", "最低毛利率", "整场毛利率底线", "毛利底线"),
    "welfare_budget": ("福利预算", "welfare_budget", "福利款预算", "补贴预算"),
    "restock_budget": ("补货预算", "restock_budget", "备货预算", "补货资金"),
    "ad_budget": ("投流预算", "ad_budget", "投放预算", "商业化预算", "付费流量预算"),
    "ad_block": ("投流时段", "ad_block", "投流时段长度", "投放时段", "投流间隔"),
    "cost_per_entry": ("单人进房成本", "cost_per_entry", "进房成本", "单个进房成本", "投流进房成本"),
    "paid_cap": ("投流进房上限", "paid_cap", "每分钟投流进房上限", "投流上限"),
    "highlight_minutes": ("高光时长", "highlight_minutes", "高光时刻时长", "高光分钟数"),
    "highlight_share": ("高光成交占比", "highlight_share", "高光GMV占比", "高光占比"),
    "highlight_lift": ("高光人气倍数", "highlight_lift", "高光在线倍数", "高光人气"),
    "highlight_lead_in": ("高光预热时长", "highlight_lead_in", "高光前引流时长", "高光预热"),
    "min_hits": ("最少爆款数", "min_hits", "爆款数", "最少爆款"),
    "relief_window": ("福利间隔", "relief_window", "福利款间隔", "福利最长间隔"),
    "category_window": ("品类窗口", "category_window", "类目窗口", "同品类统计窗口"),
    "category_minutes": ("品类上限", "category_minutes", "同品类上限", "同品类最多分钟", "类目上限"),
}  # fmt: skip

TRAFFIC: dict[str, tuple[str, ...]] = {
    "minute": ("分钟", "minute", "时间", "开始分钟", "起始分钟", "开始时间", "时刻", "from", "time", "start"),
    "private": (
        "私域", "private", "私域进房", "关注页", "关注页私域", "私域流量", "关注页进房", "私域进房人数",
        "followers",
    ),
    "public": (
        "公域", "public", "公域进房", "推荐", "公域推荐", "公域流量", "推荐页", "公域进房人数", "recommended",
    ),
}  # fmt: skip

# The sheets of a plan workbook, and what stands in them. The report writes the first two names of each.
PLAN_SHEETS: dict[str, tuple[str, ...]] = {
    "rundown": ("排品表", "Rundown"),
    "restock": ("补货", "Restock"),
    "paid": ("投流", "Paid traffic"),
    "parameters": ("参数", "Parameters"),
    "catalog": ("商品", "Catalog"),
    "traffic": ("流量", "Traffic"),
}

RUNDOWN: dict[str, tuple[str, ...]] = {
    "no": ("序号", "No."),
    "locked": ("锁定", "Pinned"),
    "starts": ("开始", "From"),
    "minutes": ("分钟", "Min"),
    "sku": ("商品编号", "SKU"),
    "name": ("商品名称", "Product"),
    "live_price": ("直播价", "Live price"),
    "new_fan_coupon": ("新粉券", "New-fan coupon"),
    "returning_fan_coupon": ("老粉券", "Returning coupon"),
}

RESTOCK: dict[str, tuple[str, ...]] = {
    "locked": RUNDOWN["locked"],
    "sku": RUNDOWN["sku"],
    "order_units": ("补货件数", "Order units"),
    "presale_quota": ("预售额度", "Presale quota"),
}

PAID: dict[str, tuple[str, ...]] = {"starts": RUNDOWN["starts"], "spend": ("花费", "Spend")}

# Cells of a plan workbook that stand outside its tables: each is named by the cell to its left.
PLAN_CELLS: dict[str, tuple[str, ...]] = {
    "highlight": ("高光开始", "Highlight from"),
    "planned_gmv": ("原方案GMV", "Planned GMV"),
    "total": ("合计", "Total"),
}

ROLES: dict[Role, tuple[str, ...]] = {
    "welfare": (
        "福利款", "welfare", "引流款", "福利", "引流", "福利品", "引流品", "宠粉款", "宠粉", "秒杀款", "秒杀",
        "秒杀品", "福利秒杀", "traffic", "loss leader",
    ),
    "activity": (
        "互动", "activity", "抽奖", "福袋", "互动抽奖", "抽奖福袋", "互动款", "活动", "活动款", "红包", "抽奖款",
        "福袋款", "giveaway", "lottery",
    ),
    "hit": (
        "爆款", "hit", "主推款", "主推", "爆品", "爆品款", "主打款", "主打", "热卖款", "热销款", "战略款", "战略",
        "bestseller", "hero",
    ),
    "profit": ("利润款", "profit", "利润", "利润品", "高毛利款"),
    "prestige": ("形象款", "prestige", "形象", "形象品", "高端款", "高端", "品牌款", "premium"),
    "regular": (
        "常规款", "regular", "常规", "平销款", "平销", "日常款", "普通款", "普通", "常规品", "基础款", "承接款",
        "承接", "返场款", "返场", "normal",
    ),
}  # fmt: skip

# Words that stand in the first column without being a product or a parameter.
PARAMETER_TITLES = ("参数", "参数名", "参数名称", "项目", "名称", "parameter", "name", "setting")
TOTAL_WORDS = ("合计", "总计", "小计", "汇总", "total", "totals", "sum", "grand total")
REMARK_WORDS = ("注：", "注:", "备注", "说明", "note:", "notes:")
EXAMPLE_WORDS = ("示例", "example")
"""How the row begins that shows in a template how to fill it in."""

# What people put into a cell that they leave empty on purpose.
BLANK_WORDS = ("-", "--", "—", "——", "–", "/", "无", "暂无", "不适用", "n/a", "na", "none")
YES_WORDS = ("是", "√", "✓", "✔", "☑", "对", "有", "必上", "y", "yes", "true", "1", "1.0")
NO_WORDS = ("否", "×", "✗", "x", "不", "n", "no", "false", "0", "0.0")
