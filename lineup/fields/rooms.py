"""The columns of a list of rooms, beside the parameters of a show; and of what rooms share. Data, not code."""

from __future__ import annotations

from typing import Literal

from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS
from lineup.fields.record import Field
from lineup.words import Text

What = Literal["stock", "ad_budget", "restock_budget"]
"""What several rooms may share: units of a product, money for ads or for stock orders."""

# fmt: off
COLUMNS: tuple[Field, ...] = (
    Field("catalog", "text", "text",
        names=("商品表", "catalog", "商品表文件", "文件", "文件名", "表格", "路径", "catalogue", "file", "path", "workbook"),
        meaning=Text("这个直播间的商品表，相对于清单所在的文件夹。", "The room's catalogue, beside the list."),
    ),
    Field("room", "text", "text",
        names=("直播间", "room", "房间", "直播间名称", "账号", "店铺", "场次名称", "room name", "account", "name"),
        meaning=Text("方案用这个名字。留空用商品表的文件名。", "What its plan is called; otherwise as the catalogue is."),
    ),
    Field("effort", "text", "text",
        names=("搜索力度", "effort", "力度"),
        meaning=Text("quick、normal 或 thorough。", "quick, normal or thorough."),
    ),
)
SHARED_COLUMNS: tuple[Field, ...] = (
    Field("what", "text", "text",
        names=("共享什么", "what", "共享", "共享项目", "项目", "类型", "内容", "资源", "shared", "kind", "resource"),
        meaning=Text("库存、投流预算或补货预算。", "Stock, ad budget or restock budget."),
    ),
    Field("sku", "text", "text", names=PRODUCT_FIELDS["sku"].names,
        meaning=Text("共享库存的是哪个商品；预算留空。", "Of which product the stock is; blank of money."),
    ),
    Field("amount", "number",
        names=("总量", "amount", "总数", "总额", "数量", "金额", "件数", "total", "quantity", "units", "total amount"),
        meaning=Text("一共多少件、多少元。", "How many units or yuan there are."),
    ),
    Field("rooms", "text", "text",
        names=("直播间", "rooms", "房间", "哪些直播间", "参与直播间", "共享直播间", "room", "shared by"),
        meaning=Text("哪些直播间共享，用顿号隔开；留空是全部。", "Which rooms share it, with commas between; blank: all."),
    ),
)
# fmt: on
SHARED_SHEET = ("共享", "Shared", "共享资源", "共享表", "共享库存", "share", "sharing", "shared resources")
SHARED_WHATS: dict[str, tuple[str, ...]] = {
    "stock": ("库存", "stock", "共享库存", "现货", "存货", "商品", "units", "inventory"),
    "ad_budget": (*SHOW_FIELDS["ad_budget"].names, "投流", "投放", "广告预算", "ads", "ad spend", "advertising"),
    "restock_budget": (*SHOW_FIELDS["restock_budget"].names, "补货", "备货", "restock", "restocking"),
}
"""What may be shared, and the names of each."""
EFFORTS: dict[str, tuple[str, ...]] = {
    "quick": ("快", "quick", "快速"),
    "normal": ("普通", "normal", "正常", "一般", "标准"),
    "thorough": ("彻底", "thorough", "细", "仔细", "深入"),
}
"""How hard to search, and the names of each."""
