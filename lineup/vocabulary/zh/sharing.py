"""What is said of what several rooms share: who got how much, what that earned."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sheet.shared": "共享",
    "shared_what": "共享什么",
    "shared_sku": "商品编号",
    "shared_stock": "库存",
    "shared_part": "分到",
    "shared_share": "占比",
    "shared_next_unit": "下一件（元）值",
    "shared_equal": "平分",
    "shared_by_sales": "按销售分",
    "shared_about": "哪几间一起分的，各成一组；每组多赚多少写在表下面。",
    "shared_note": (
        "“下一件（元）值”：排品表不动，只重选价格和补货（投流预算是重选投流），多给 5% 时目标值平均每件（元）多多少，不是导数。"
        "各间差得多的，是到了规则上限、要整箱进货，或者试过再挪也不多。“按销售分”：按每间独占全部时的预计销量（预算按 GMV）。"
    ),
    "sharing_value": "{rooms} 间目标值合计 {value}（已扣投流花费），是试过的 {tried} 种分法里最好的",
    "sharing_equal_more": "比平分多 {more}（{share:.1%}）",
    "sharing_equal_same": "平分也是这么多",
    "sharing_equal_fewer": "平分会多 {count} 间排不出",
    "sharing_by_sales_more": "比按预计销售分多 {more}（{share:.1%}）",
    "sharing_by_sales_same": "按预计销售分也是这么多",
    "sharing_by_sales_fewer": "按预计销售分会多 {count} 间排不出",
    "sharing_without": "其中 {count} 间没有方案",
    "sharing_stock": "库存 {sku}，共 {amount:,} 件",
    "sharing_money": "{what}，共 {amount}",
    "sharing_part_units": "{room}：{part} 件，再多一件值 {worth}",
    "sharing_part_money": "{room}：{part}，再多一元值 {worth}",
    "sharing_more_rooms": "另有 {count} 间，见 summary.xlsx 的“共享”表",
    "sharing_more_things": "另有 {count} 样，见 summary.xlsx 的“共享”表",
}
