"""The broken example: one natural catalogue with every fault that can stand beside the others, once.

`python tests/broken_catalog.py examples/broken_catalog.xlsx` writes it, the same bytes each time.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import sys
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

HEADER = (
    "商品编号", "商品名称", "类目", "角色", "日常价（元）", "成本价（元）", "毛利率", "最低直播价（元）",
    "直播到手价（元）", "库存（件）", "新粉吸引力", "老粉吸引率", "补货周期（天）", "起订量", "退货率",
    "最短讲解（分钟）", "最长讲解（分钟）", "必上", "固定开讲", "最早开讲", "最晚开讲", "库存数量", "备注", "款号",
)  # fmt: skip
_FIELDS = {
    "role": 3, "list": 4, "cost": 5, "margin": 6, "floor": 7, "live": 8, "stock": 9, "new": 10, "lead": 12, "moq": 13,
    "returns": 14, "shortest": 15, "longest": 16, "must": 17, "fixed": 18, "earliest": 19, "latest": 20, "again": 21,
    "style": 23,
}  # fmt: skip

# (number, name, category, role, list price, cost, stock, new-fan appeal), and what is wrong beside that.
_ROWS: list[tuple[tuple[object, ...], dict[str, object]]] = [
    (("MZ001", "氨基酸洁面乳 100g", "洁面", "福利款", 39.9, 22, 800, 85), {}),
    (("MZ002", "玻尿酸补水面膜 10片", "面膜", "爆款", 89, 31, 1200, 88), {"again": 1150}),  # duplicate_column
    (("MZ001", "氨基酸洁面乳 100g", "洁面", "福利款", 39.9, 22, 300, 85), {}),  # same_goods_twice
    (("MZ002", "玻尿酸补水面膜 10片", "面膜", "爆款", 95, 31, 1200, 88), {}),  # same_goods_differ
    (("MZ003", "烟酰胺精华液 30ml", "精华", "爆款", 169, 52, 600, 120), {}),  # appeal_out_of_range
    (("MZ004", "神经酰胺修护面霜 50g", "面霜", "利润款", 198, -60, 20, 62), {}),  # negative
    (("MZ005", "雾面持久口红", "唇妆", "网红款", 79, 24, 500, 70), {}),  # unknown_role
    (("MZ006", "多效修护眼霜 15g", "眼霜", "利润款", 159, 185, 260, 55), {}),  # cost_above_price
    (("MZ007", "清透防晒霜 SPF50+", "防晒", "爆款", 99, 33, 900, 80), {"floor": 69, "live": 59}),  # price_below_floor
    (("MZ008", "卸妆膏 90ml", "卸妆", "利润款", 88, 27, 420, 58), {"live": 98}),  # live_above_list
    (("MZ009", "气垫粉底液", "底妆", "利润款", 139, 45, 380, 66), {"shortest": 8, "longest": 5}),  # min_above_max
    (("MZ010", "九色眼影盘", "眼妆", "常规款", 119, 38, "=300-45", 60), {}),  # formula_without_value
    (("MZ011", "持妆定妆喷雾", "底妆", "常规款", 69, "#N/A", 350, 52), {}),  # error_cell
    (("MZ012", "身体乳 300ml", "身体", "常规款", 59, 19, dt.date(2026, 3, 5), 48), {}),  # date_for_number
    ((dt.date(2026, 3, 1), "护手霜三支装", "身体", "常规款", 49, 15, 640, 50), {}),  # date_for_text
    (("MZ014", '=_xlfn.DISPIMG("ID_7C21B0",1)', "香氛", "形象款", 399, 130, 80, 40), {}),  # wps_picture
    (("MZ015", "洗护套装", "洗护", "利润款", "面议", 46, 260, 51), {}),  # not_a_number
    (("MZ016", "睫毛膏", "眼妆", "常规款", 65, 18, 200.5, 49), {}),  # not_whole
    (("MZ017", "蓬松洗发水 500ml", "洗护", "利润款", "168\n119", 52, 300, 54), {}),  # two_numbers
    (("MZ018", "护发精油 70ml", "洗护", "常规款", 68, 20, 280, 46), {"returns": 1}),  # rate_scale
    (("MZ035", "洗脸巾 80抽", "清洁", "常规款", 29.9, 14, "62箱", 46), {}),  # carton_unknown
    (("MZ036", "手工皂", "清洁", "常规款", "60元/斤", 14, 300, 46), {}),  # weight_unknown
    (("MZ037", "棉签 200支", "清洁", "常规款", 19.9, 8, "12天", 46), {}),  # unit_unfit
    (("MZ038", "浴球", "身体", "常规款", 19.9, 0, 400, 46), {}),  # zero_cost
    (("MZ039", "磨砂膏", "身体", "常规款", 79, 22, 400, "4星"), {}),  # rating_asked
    (("MZ040", "护足霜", "身体", "常规款", 69, "$3.2", 400, 46), {}),  # two_currencies
    (("MZ041", "发膜", "洗护", "常规款", 99, 32, 400, 46), {"lead": "7天以上"}),  # no_upper_end
    (("MZ042", "眉笔", "眼妆", "常规款", 59, 15, 400, 46), {"live": "0.85折"}),  # odd_discount
    (("MZ019", "腮红单色", "唇妆", "常规款", 55, 16, 310, "80%"), {}),  # percent_unexpected
    (("MZ020", "补水喷雾 150ml", "精华", "常规款", 45, None, 500, 57), {}),  # missing_value
    (("MZ021", "清洁泥膜 100g", "面膜", "利润款", 79, 25, 420, 56), {"moq": 0}),  # out_of_range
    (("MZ022", "修复安瓶 7支", "精华", "形象款", 499, 160, 120, 45), {"must": "看情况"}),  # not_yes_no
    (("MZ023", "香氛礼盒", "香氛", "形象款", 599, 210, 60, 42), {"fixed": "压轴"}),  # not_a_time
    (("MZ024", "男士控油洁面", "洁面", "常规款", 59, 17, 330, 44), {"fixed": 130}),  # pin_outside_show
    (("MZ025", "便携化妆刷套装", "工具", "福利款", 49, 29, 700, 75), {"earliest": 90, "latest": 30}),  # pin_conflict
    (("MZ026", "美妆蛋三只装", "工具", "福利款", 0, 9, 900, 78), {}),  # price_not_positive
    (("6.92E+12", "防晒喷雾 150ml", "防晒", "常规款", 79, 26, 300, 55), {}),  # id_in_exponent
    (("MZ046", "面霜 试用价 30g", "面霜", "常规款", 99, 6, 300, 55), {"live": 8.5}),  # live_far_below_list
    (("MZ047", "补差价专拍（1元链接）", "其他", None, 1, 0.1, 9999, 50), {}),  # no_goods
    (("MZ004", "角鲨烷修护油 30ml", "精华", "利润款", 149, 46, 260, 58), {}),  # duplicate_sku
    (("MZ028", "隔离霜 40ml", "底妆" + "，温和不卡粉不搓泥" * 23, "常规款", 85, 28, 300, 55), {}),  # text_too_long
    (("MZ029", "洁面巾_x0007_ 3包", "工具", "福利款", 29.9, 16, 1500, 72), {}),  # control_character
    (("MZ031", "冻干面膜 7片", "面膜", "利润款", "99-129", 36, 350, 55), {}),  # price_range
    (("MZ032", "唇膜 20g", "唇妆", "常规款", 49, 15, "300-500", 52), {}),  # number_range
    (("MZ033", "沐浴露 500ml", "身体", "常规款", None, 21, 400, 50), {"live": "8折"}),  # discount_without_list
    (("MZ034", "洁面仪", "工具", "形象款", 299, 120, 90, 47), {"lead": dt.date(2026, 3, 5)}),  # range_became_date
    (("MZ048", "止汗露 50ml", "身体", "常规款", 59, 17, 320, 46), {"style": "MZ012"}),  # style_is_sku
    (("HD01", "开场福袋：面膜体验装", None, "福袋", None, 300, None, None), {}),
]  # fmt: skip

_SHOW: list[tuple[object, ...]] = [
    ("参数", "取值", "说明"),
    ("开播时间", "11月22号晚八点", "双十一返场专场"),  # bad_start
    ("直播时长（分钟）", 120, None),
    ("高光时常", 30, None),  # unknown_parameter
    ("投流预算（元）", 3000, None),
    ("投流预算（元）", 5000, "老板后来加的"),  # duplicate_parameter
    ("价格档位", "原价、九折、八折", None),  # bad_steps
    ("货币", "贝壳", None),  # unknown_choice
]
_TRAFFIC: list[tuple[object, ...]] = [
    ("分钟", "私域", "公域"),
    (10, 180, 60),  # traffic_start
    (40, 90, 120),
    (20, 120, 100),  # traffic_order
    (150, 40, 80),  # traffic_outside
]


def build(path: Path) -> Path:
    """Write the workbook; returns its path."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "商品"
    sheet.append(["双十一返场专场 · 选品表"])
    sheet.append(list(HEADER))
    for values, wrong in _ROWS:
        number, name, category, role, list_price, cost, stock, appeal = values
        row: list[object] = [None] * len(HEADER)
        row[:6] = [number, name, category, role, list_price, cost]
        row[9:13] = [stock, appeal, appeal, 7] if role != "福袋" else [None] * 4
        for field, value in wrong.items():
            row[_FIELDS[field]] = value
        sheet.append(row)
    for cell in sheet[2]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FDE9E7")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.freeze_panes = "C3"
    for letter, width in (("A", 12), ("B", 26)):
        sheet.column_dimensions[letter].width = width
    for title, rows in (("场次", _SHOW), ("流量", _TRAFFIC)):
        other = book.create_sheet(title)
        for values in rows:
            other.append(list(values))
        other.column_dimensions["A"].width = 18
    _save_the_same(book, path)
    return path


def _save_the_same(book: Workbook, path: Path) -> None:
    """Save without the time of saving, so that the same content makes the same bytes."""
    saved = io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-11-01T09:00:00Z", content)
            fixed = zipfile.ZipInfo(entry.filename, (2026, 11, 1, 9, 0, 0))
            fixed.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fixed, content)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
