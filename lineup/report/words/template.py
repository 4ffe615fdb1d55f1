"""What a template for a catalogue says. Data, not code."""

from __future__ import annotations

from lineup.words import Text

TEMPLATE_LABELS: dict[str, Text] = {
    "sheet.show": Text("场次", "Show"),
    "template.title": Text("商品表", "Catalogue"),
    "template.basics": Text("基本信息", "Basics"),
    "template.prices": Text("价格与成本", "Prices and costs"),
    "template.stock": Text("库存与吸引力", "Stock and appeal"),
    "template.restock": Text("补货（不补货可不填）", "Restocking (blank: none)"),
    "template.on_air": Text("讲解安排（可不填）", "On air (may stay blank)"),
    "template.tuning": Text("进阶（可不填）", "Tuning (may stay blank)"),
    "template.value": Text("填这里", "Fill in here"),
    "template.blank": Text("不填时", "If blank"),
    "template.allowed": Text("可以填", "Takes"),
    "template.meaning": Text("含义", "Meaning"),
    "template.no": Text("否", "no"),
    "template.odd": Text("数值可疑", "Out of range"),
    "template.example_sku": Text("示例", "EXAMPLE"),
    "template.example_name": Text(
        "示例：保湿面霜 50ml（看懂后删掉这一行）", "Example: face cream 50 ml (delete this row)"
    ),
    "template.example_category": Text("面霜", "Cream"),
    "template.example_supplier": Text("供应商甲", "Supplier A"),
}

TEMPLATE_SENTENCES: dict[str, Text] = {
    "template_about": Text(
        "每行一个商品，带 * 的必填（成本价、毛利率二选一），其余不填按默认。鼠标停在表头上看说明。"
        "红底：必填的还空着；黄底：数字可疑；灰底：互动不用填。",
        "One product a row. Columns with * are required (cost or margin, one of the two). Hover over a header for its meaning. "
        "Red: required and blank. Yellow: an odd value. Grey: not needed of an activity.",
    ),
    "template_show_about": Text(
        "只在“填这里”一列填；不填就用“不填时”的值，方案里会列出用了哪些默认值。",
        "Fill in the second column only. A blank takes the value beside it, and the plan lists every one it took.",
    ),
    "template_traffic_about": Text(
        "每分钟自然进房人数，照上一场的复盘填。整张不填就用场次表的“{entries}”按常见曲线分配。",
        "Unpaid entries per minute, as your last show had them. Left blank, “{entries}” of the Show sheet are spread "
        "in the usual shape.",
    ),
    "template_comment": Text(
        "{meaning}\n可以填：{takes}\n不填：{blank}", "{meaning}\nTakes: {takes}\nIf blank: {blank}"
    ),
    "template_takes_text": Text("文字", "text"),
    "template_takes_role": Text("从下拉里选", "choose from the list"),
    "template_takes_yes_no": Text("是 或 否", "yes or no"),
    "template_takes_pin": Text(
        "时刻（如 20:30），或开播后第几分钟（如 15）", "a time of day (20:30), or minutes from the start (15)"
    ),
    "template_takes_number": Text("{limits}", "a number {limits}"),
    "template_takes_whole": Text("{limits}，整数", "a whole number {limits}"),
    "template_takes_rate": Text("{low:.0%} 到 {high:.0%}", "{low:.0%} to {high:.0%}"),
    "template_takes_steps": Text("折扣，用逗号隔开，如 1,0.95,0.9", "shares between commas, such as 1,0.95,0.9"),
    "template_takes_moment": Text("日期和时间，如 2026-11-22 20:00", "a date and a time, such as 2026-11-22 20:00"),
    "template_refused": Text("“{column}”要填：{takes}", "“{column}” takes {takes}"),
}
