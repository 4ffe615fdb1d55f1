"""Columns that say something of a whole row: whether it is for sale, what it is a part of, how it differs from its twin.

They are no fields of a product, so they are looked for among the columns that mean nothing else. Of each signal the
names stand as people write them; `lineup.workbook.naming` compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from lineup.workbook.cells import Cell, Row
from lineup.workbook.naming import index, key

if TYPE_CHECKING:
    from lineup.workbook.tables import Table

Signal = Literal[
    "status",
    "shelf",
    "off_shelf",
    "expires",
    "parent",
    "kind",
    "piece",
    "place",
    "period",
    "serial",
    "compare_at",
    "no_floor",
]

# fmt: off
NAMES: Mapping[str, tuple[str, ...]] = {
    "status": (
        "状态", "商品状态", "上架状态", "销售状态", "在售状态", "产品状态", "宝贝状态", "货品状态", "上下架状态", "上下架",
        "库存状态", "经营状态", "出售状态", "售卖状态", "链接状态", "SKU状态", "status", "listing status", "product status",
        "item status", "stock status", "inventory status", "sales status", "availability", "visibility",
        "visibility in catalog", "state", "lifecycle status",
    ),
    "shelf": (
        "是否上架", "上架", "是否在售", "在售", "启用", "是否启用", "是否有效", "有效", "可售", "是否可售", "是否有货", "有货",
        "published", "is published", "active", "is active", "enabled", "is enabled", "published on online store",
        "available for sale", "for sale", "on sale?", "visible", "is visible", "in stock?", "is in stock", "sellable",
        "listed", "available online", "show online",
    ),
    "off_shelf": (
        "是否下架", "下架", "是否停用", "停用", "禁用", "是否禁用", "是否停售", "停售", "是否停产", "是否删除", "已删除",
        "discontinued", "archived", "is archived", "disabled", "deleted", "is deleted", "inactive", "hidden",
        "draft", "is draft",
    ),
    "expires": (
        "到期日", "到期日期", "到期时间", "有效期至", "有效期", "保质期至", "保质期到期日", "失效日期", "过期日期", "效期",
        "expiry date", "expiry", "expiration date", "expires", "expires on", "best before", "best before date", "use by", "bbd",
    ),
    "parent": ("parent", "parent id", "父商品", "父SKU", "父编号", "主商品", "主商品编号", "父级编码", "parent product"),
    "kind": ("type", "product type", "item type", "parentage", "parent child", "商品形态", "产品形态"),
    "piece": (
        "圈口", "证书号", "证书编号", "鉴定证书", "鉴定证书号", "车架号", "发动机号", "一物一码", "唯一码", "单件编号",
        "序列号", "IMEI", "IMEI号", "VIN", "certificate", "certificate no", "certificate number", "serial number", "serial no",
    ),
    "place": (
        "仓", "仓库", "仓库名称", "所在仓库", "发货仓", "发货仓库", "店仓", "库位", "库区", "货位", "货架", "门店", "库房",
        "所在仓", "批次", "批号", "批次号", "生产批次", "生产批号", "生产日期", "到货", "到货日期", "到货批次", "到货时间",
        "入库日期", "入库时间", "入库单号", "入库批次", "预计到货", "预计到货日期", "分仓", "仓别", "仓名",
        "warehouse", "location", "location name", "store", "batch", "batch no", "batch number", "lot", "lot no",
        "lot number", "bin", "shelf location", "arrival", "arrival date", "received", "received date",
        "production date", "site", "depot",
    ),
    "period": (
        "月份", "月", "年月", "年度", "年份", "季度", "周次", "期间", "账期", "统计日期", "统计时间", "日期", "数据日期",
        "场次", "场次日期", "活动期", "档期", "month", "week", "period", "quarter", "date", "year", "season", "snapshot date",
    ),
    "serial": ("序号", "序", "行号", "no", "no.", "#", "num", "line", "row", "serial", "index", "s/n", "sr no", "sl no"),
    "compare_at": ("compare at price", "compare at", "variant compare at price", "compared at price", "was price"),
    "no_floor": (
        "历史最低价", "历史最低", "全网最低价", "竞品价", "竞品价格", "竞品最低价", "竞品到手价", "对手价",
        "上次直播价", "上场直播价", "上期直播价", "上次到手价", "往期直播价", "去年直播价", "lowest ever",
        "lowest price ever", "historical low", "historic low", "competitor price", "last live price",
        "previous live price",
    ),
}
# fmt: on
_MEANINGS = index(NAMES)


class Signals:
    """The signals of a table, by the columns that carry them."""

    def __init__(self, table: Table) -> None:
        self.columns: dict[str, list[int]] = {}
        for number, header in table.others.items():
            if signal := _MEANINGS.get(key(header)):
                self.columns.setdefault(signal, []).append(number)

    def cells(self, row: Row, signal: Signal) -> list[Cell]:
        """What the row says of it, one cell a column."""
        return [row.cells[number] for number in self.columns.get(signal, ()) if number in row.cells]

    def of(self, column: int) -> str | None:
        """What signal the column carries."""
        return next((signal for signal, numbers in self.columns.items() if column in numbers), None)


def signal_of(header: str) -> str | None:
    """What signal a header names."""
    return _MEANINGS.get(key(header))
