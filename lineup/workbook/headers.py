"""What merchandisers call things: sheets and roles, and, out of the registry of fields, columns and parameters.

Of every tuple the first name is the Chinese one and the second the English one that messages and templates use; the
others are what people also write. `lineup.workbook.naming` compares them.
"""

from __future__ import annotations

from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS, TRAFFIC_FIELDS
from lineup.product import Role

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

PRODUCT: dict[str, tuple[str, ...]] = {field.name: field.names for field in PRODUCT_FIELDS.values()}
SHOW: dict[str, tuple[str, ...]] = {field.name: field.names for field in SHOW_FIELDS.values()}
TRAFFIC: dict[str, tuple[str, ...]] = {field.name: field.names for field in TRAFFIC_FIELDS.values()}

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

PLAN_PARAMETERS = (("分组", "参数", "取值", "单位", "来源"), ("Group", "Parameter", "Value", "Unit", "Source"))
"""The header of a plan workbook's parameters, in both languages."""

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
    "talk": (
        "口播", "talk", "交接", "开场", "收尾", "开场白", "下播", "交接班", "口播款", "过渡", "暖场", "handover", "opening",
        "closing", "intro", "outro",
    ),
}  # fmt: skip

# Words that stand in the first column without being a product or a parameter.
PARAMETER_TITLES = ("参数", "参数名", "参数名称", "项目", "名称", "parameter", "name", "setting")
VALUE_TITLES = ("取值", "值", "数值", "value")
REMARK_WORDS = ("注：", "注:", "备注", "说明", "note:", "notes:")
EXAMPLE_WORDS = ("示例", "example")
"""How the row begins that shows in a template how to fill it in."""

# What people put into a cell that they leave empty on purpose.
BLANK_WORDS = ("-", "--", "—", "——", "–", "/", "无", "暂无", "不适用", "n/a", "na", "none")
YES_WORDS = ("是", "√", "✓", "✔", "☑", "对", "有", "必上", "y", "yes", "true", "1", "1.0")
NO_WORDS = ("否", "×", "✗", "x", "不", "n", "no", "false", "0", "0.0")
SAID_ON_AIR = ("卖点", "亮点", "话术", "赠品", "机制", "优惠", "selling", "highlight", "gift", "offer", "script")
"""In the header of a column that means nothing to us: what stands in it is for the host to say."""

OFFERS = ("机制", "坑位", "满减", "买赠", "加赠", "offer", "bundle", "slotting", "promotion")
"""Words in headers of columns that we carry and don't understand: bundle offers and fees, which no figure counts."""
