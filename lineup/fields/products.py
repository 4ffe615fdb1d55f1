"""The columns of a catalogue that say what a product is, what it costs and how it appeals. Data, not code."""

from __future__ import annotations

from functools import partial

from lineup.fields.record import Field, field_of
from lineup.product import Product, Variant
from lineup.words import Text

_column = partial(field_of, Product)
_of_variants = partial(field_of, Variant)

# fmt: off
COLUMNS: tuple[Field, ...] = (
    _column("basics", "sku", "text",
        (
            "商品编号", "sku", "编号", "货号", "商品ID", "商品id", "商品编码", "商品货号", "编码", "产品编号", "产品编码",
            "SKU编码", "SKU编号", "SKU ID", "平台商品ID", "ID", "item id", "product id", "item", "code",
            "商家编码", "商家SKU", "商品代码", "规格编码", "货品编码", "货品编号", "物料编码", "料号", "品号", "产品货号",
            "宝贝ID", "variant sku", "seller sku", "merchant sku", "item code", "item number", "item no", "item sku",
            "product code", "product sku", "article number", "art no", "part number", "stock code",
        ),
        Text("商品编号，每个商品一个，不能重复。", "The product's number; no two products share one."),
        blank=Text("必填", "required"),
        absent=Text("`R` 加行号", "`R` and the number of its row"),
    ),
    _column("basics", "name", "text",
        (
            "商品名称", "name", "品名", "名称", "商品", "商品名", "产品", "产品名", "产品名称", "商品标题", "标题",
            "宝贝名称", "宝贝标题", "货品名称", "产品全称", "物料名称", "品项", "品项名称", "商品简称", "款名",
            "product title", "item title", "article name",
            "品牌-产品名-规格", "品牌产品名", "品牌+产品名", "商品全称", "产品标题", "product name", "product",
            "title", "item name", "书名", "图书名称", "课程名称", "菜名", "菜品", "车型", "车名", "款式名称",
        ),
        Text("主播和场控看到的名字。", "What the host and the control room call it."),
        blank=Text("用商品编号", "the SKU"),
    ),
    Field("style", "text", "text",
        names=("款号", "style", "款式编号", "款式号", "SPU", "SPU编码", "SPU ID", "style number", "style code", "parent sku",
               "handle", "url handle", "variant group", "item group id", "style no"),
        meaning=Text(
            "同一款的颜色、尺码填同一个款号：一起讲、一个价，库存和补货分开算。",
            "Colours and sizes of one style share it: one pitch, one price, stock and orders by variant.",
        ),
        group="basics",
        blank=Text("自成一款", "a style of its own"),
    ),
    Field("variant_share", "number", "share", low=0.0, high=1.0,
        names=("销售占比", "variant_share", "规格占比", "尺码占比", "销量占比", "variant share", "size share"),
        meaning=Text(
            "一款的销量里，这个规格占多少。",
            "How much of its style's sales this variant makes.",
        ),
        group="basics",
        blank=Text("同款各规格平分", "shared equally within the style"),
        ignored_of_activities=True,
    ),
    Field("spec", "text", "text",
        names=(
            "规格", "spec", "规格型号", "商品规格", "产品规格", "型号", "款式", "颜色", "尺码", "variant",
            "specification", "销售属性", "销售规格", "规格名称", "颜色分类", "颜色规格", "尺寸", "色号", "口味",
            "variation", "variant title", "option", "option1", "option2", "option3", "option1 value", "option2 value",
            "option3 value", "colour", "color", "size", "flavour", "flavor", "scent",
        ),
        meaning=Text(
            "同名商品里的哪一款，会接在名称后面。",
            "Which variant of a product of that name it is; becomes part of the name.",
        ),
        group="basics",
        blank=Text("只有一款", "one variant"),
    ),
    _column("basics", "category", "text",
        (
            "类目", "category", "品类", "分类", "商品类目", "商品分类", "商品品类", "所属类目", "一级类目", "类别",
            "商品大类", "产品类别", "大类", "产品分类", "产品类目", "宝贝类目", "categories", "product category",

        ),
        Text(
            "同一类目讲太久观众会腻，排品时会错开。",
            "The room tires of one category for long, so the plan mixes them.",
        ),
        blank=Text("不和别的商品算同类", "no category shared with other products"),
    ),
    _column("basics", "role", "text",
        (
            "角色", "role", "款型", "商品角色", "货品角色", "商品定位", "货品定位", "定位", "款式定位", "直播类型",
            "货品类型", "商品类型",
        ),
        Text(
            "福利款留人拉新；爆款集中在高光时刻卖；利润款赚钱；形象款撑品牌；常规款补位；互动（抽奖、福袋）不卖货。",
            "Welfare draws people and keeps them; hits sell in the highlight; profit items earn; prestige items "
            "lift the brand; regular ones fill; an activity (a draw, a giveaway) sells nothing.",
        ),
        blank=Text("常规款；整列都不填就按数据推断", "regular; if no row has one, all are inferred"),
    ),
    _column("prices", "list_price", "yuan",
        (
            "日常价", "list_price", "原价", "吊牌价", "划线价", "标价", "售价", "价格", "零售价", "日常售价",
            "日常到手价", "日常", "官方价", "日常/官方价", "日常官方价", "市场价", "日常零售价", "官方零售价",
            "市场价格", "日销价", "日销", "平日价", "销售价", "销售价格", "商品价格", "商品售价", "产品价格", "单价", "定价",
            "普通售价", "指导价", "建议零售价",
            "建议售价", "建议价", "参考价", "参考售价", "零售价格", "宝贝价格", "一口价", "正价", "售卖价", "selling price",
            "sales price", "unit price", "variant price", "retail price", "list price",
            "item price", "product price", "normal price", "original price", "full price",
            "专柜价", "price", "regular price", "everyday price", "rrp", "msrp",
        ),
        Text("平时卖的价格。", "The everyday price."),
        blank=Text("必填（有直播到手价的可不填）", "required, unless there is a live price"),
        ignored_of_activities=True,
    ),
    _column("prices", "cost", "yuan",
        (
            "成本价", "cost", "成本", "进价", "进货价", "采购价", "供货成本", "供货价", "拿货价", "单位成本",
            "unit cost", "cost price", "purchase price", "buying price", "wholesale price", "cogs", "cost per item",
            "cost of goods", "cost of goods sold", "supply price", "landed cost", "进货价格", "采购成本", "采购单价",
            "进货成本", "成本单价", "商品成本", "含税成本", "批发价", "结算价", "供价", "收车价", "收购价", "收货价",
            "进货单价", "采购进价", "supplier cost", "buy price", "unit cost price", "cost each", "purchase cost",
            "supplier price", "trade price", "dealer price",
        ),
        Text("每件的成本；互动填一次的奖品花费。", "What one unit costs; of an activity, the prizes of one airing."),
        blank=Text("按毛利率算；成本价、毛利率、佣金必填一个", "taken from the margin; cost, margin or commission is required"),
    ),
    Field("margin", "number", "share", low=0.0, high=1.0,
        names=("毛利率", "margin", "毛利", "利润率", "预估毛利率", "预计毛利率", "margin rate", "gross margin"),
        meaning=Text(
            "按日常价算的毛利率；填了成本价就不用填。",
            "At the list price; not needed where the cost is given.",
        ),
        group="prices",
        blank=Text("按成本价算；成本价、毛利率、佣金必填一个", "taken from the cost; cost, margin or commission is required"),
        ignored_of_activities=True,
    ),
    _column("prices", "commission", "share",
        (
            "佣金", "commission", "佣金率", "佣金比例", "商品佣金", "直播佣金", "佣金比率", "佣金点数", "佣金点",
            "commission rate",
        ),
        Text(
            "每卖一元直播间留下多少；货由品牌方出，不用填成本。",
            "The share of the price paid that stays with the room; the brand carries the stock, so no cost is needed.",
        ),
        blank=Text("自己的货，按成本价或毛利率算", "own goods, by cost or margin"),
        ignored_of_activities=True,
    ),
    _column("prices", "floor_price", "yuan",
        (
            "最低直播价", "floor_price", "最低价", "底价", "最低限价", "控价", "直播底价", "保底价",
            "floor", "minimum price", "min price", "lowest price",
        ),
        Text("再优惠也不能低于这个价（券后）。", "No price, coupon taken off, may go below it."),
        blank=Text(
            "日常价的 {floor:.0%}，福利款 {welfare:.0%}，佣金品不降价；已谈好的直播到手价更低时就是它",
            "{floor:.0%} of the list price, welfare {welfare:.0%}, on commission all of it; an agreed live price below that",
        ),
        ignored_of_activities=True,
    ),
    _column("prices", "live_price", "yuan",
        (
            "直播到手价", "live_price", "直播价", "到手价", "直播间价", "直播间到手价", "直播专享价", "直播间价格",
            "agreed price", "直播价格", "直播售价", "直播间售价", "直播机制价", "直播福利价", "直播优惠价", "sale price",
            "livestream price",
        ),
        Text(
            "和品牌谈死的价格：只卖这个价，不再发券。",
            "Agreed with the brand: sold at this price alone, no coupons.",
        ),
        blank=Text("由方案定价", "the plan chooses the price"),
        ignored_of_activities=True,
    ),
    _of_variants("stock", "stock", "units",
        (
            "库存", "stock", "库存数量", "库存量", "现货", "现货库存", "可用库存", "可售库存", "库存件数", "商品库存",
            "产品库存", "可售数量", "可售数", "现有库存", "库存数", "当前库存", "实际库存", "总库存", "剩余库存", "商品数量",
            "宝贝数量", "数量", "库存总数", "stock quantity", "quantity in stock", "available stock", "inventory quantity",
            "variant inventory qty", "available", "available quantity", "qty on hand", "quantity on hand",
            "stock on hand", "in stock quantity", "stock level", "current stock", "units in stock", "inventory level",
            "库存可用量", "可提供直播库存", "直播库存", "备货库存", "on hand", "inventory", "quantity", "qty",
        ),
        Text("开播时手上有多少件。", "Units on hand when the show starts."),
        blank=Text("必填", "required"),
        ignored_of_activities=True,
    ),
    _column("stock", "new_fan_appeal", "score",
        (
            "新粉吸引力", "new_fan_appeal", "新粉", "拉新", "新客", "拉新能力", "新粉吸引", "新粉吸引度",
            "新粉吸引力评分", "新粉喜好度", "新客吸引力", "新粉兴趣", "新粉兴趣度", "新粉喜好", "新粉偏好", "新粉意向",
            "新客兴趣", "新客偏好", "new appeal", "appeal to new fans", "new fan interest",
        ),
        Text(
            "对新粉有多大吸引力，50 是平均；相对高低比绝对值要紧。",
            "How much it attracts new fans, 50 is average; what counts is which product has more.",
        ),
        blank=Text("必填", "required"),
        absent=Text("按 50 算", "50"),
        ignored_of_activities=True,
    ),
    _column("stock", "returning_fan_appeal", "score",
        (
            "老粉吸引力", "returning_fan_appeal", "老粉", "复购", "老客", "复购能力", "老粉吸引", "老粉吸引度",
            "老粉吸引力评分", "老粉喜好度", "老客吸引力", "老粉兴趣", "老粉兴趣度", "老粉喜好", "老粉偏好", "老粉意向",
            "老客兴趣", "老客偏好", "returning appeal", "appeal to returning fans", "returning fan interest",
        ),
        Text("对老粉有多大吸引力，50 是平均。", "How much it attracts returning fans, 50 is average."),
        blank=Text("必填", "required"),
        absent=Text("按 50 算", "50"),
        ignored_of_activities=True,
    ),
)
