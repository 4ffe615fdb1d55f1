"""What a template for a catalogue says."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sheet.show": "场次",
    "template.title": "商品表",
    "template.basics": "基本信息",
    "template.prices": "价格与成本",
    "template.stock": "库存与吸引力",
    "template.restock": "补货（不补货可不填）",
    "template.on_air": "讲解安排（可不填）",
    "template.tuning": "进阶（可不填）",
    "template.value": "填这里",
    "template.blank": "不填时",
    "template.allowed": "可以填",
    "template.meaning": "含义",
    "template.no": "否",
    "template.odd": "数值可疑",
    "template.example_sku": "示例",
    "template.example_name": "示例：保湿面霜 50ml（看懂后删掉这一行）",
    "template.example_category": "面霜",
    "template.example_supplier": "供应商甲",
    "template_about": (
        "每行一个商品，带 * 的必填（成本价、毛利率、佣金三选一），其余不填按默认。鼠标停在表头上看说明。红底：必填的还空着；"
        "黄底：数字可疑；灰底：互动和口播不用填。"
    ),
    "template_show_about": "只在“填这里”一列填；不填就用“不填时”的值，方案里会列出用了哪些默认值。",
    "template_traffic_about": "每分钟自然进房人数，照上一场的复盘填。整张不填就用场次表的“{entries}”按常见曲线分配。",
    "template_comment": "{meaning}\n可以填：{takes}\n不填：{blank}",
    "template_takes_text": "文字",
    "template_takes_role": "从下拉里选",
    "template_takes_choice": "从下拉里选",
    "template_takes_yes_no": "是 或 否",
    "template_takes_pin": "时刻（如 20:30），或开播后第几分钟（如 15）",
    "template_takes_number": "{limits}",
    "template_takes_whole": "{limits}，整数",
    "template_takes_rate": "{low:.0%} 到 {high:.0%}",
    "template_takes_steps": "折扣，用逗号隔开，如 1,0.95,0.9",
    "template_takes_moment": "日期和时间，如 2026-11-22 20:00",
    "template_refused": "“{column}”要填：{takes}",
}
