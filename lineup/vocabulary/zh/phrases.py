"""Parts that findings are put together from."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # between the items of a list
    "items": "、",
    "more_names": "另有 {count} 个",
    "or": "或",
    "or_quoted": "”或“",
    "bare": "{name}",
    "currency": "{name}（{code}）",
    # an amount with its unit
    "of_yuan": "{number} 元",
    "of_units": "{number} 件",
    "of_days": "{number} 天",
    "of_minutes": "{number} 分钟",
    # what a number under a rate's name may mean instead
    "pieces_meant": "件数",
    "money_meant": "每件的金额",
    "quoted": "“{name}”",
    "sum": "{parts}，共 {sum}",
    # at the end of a finding
    "guess": "，是不是“{name}”？",
    "stocks_joined": "；同一编号有几行的，库存相加",
    "elsewhere": "；工作表“{sheet}”里有“{header}”，但和商品对不上号",
    "seen_apart": "；{columns}要是各店的库存，请在这几个表头后面都写上“库存”，会自动相加",
    "seen": "；表头里最接近的是“{header}”",
    "cells_alike": "（同类共 {count} 格：{cells}）",
    # which of a style's rows counts
    "cell_says": "{cell} 的“{value}”",
    "cell_blank": "{cell} 的空白",
    # what planning would refuse
    "foreseen": "这样排不出方案：{problem}",
    # the price at fault
    "list_price": "日常价",
    "live_price": "直播到手价",
    # in brackets
    "longest_blank": "（最长讲解留空按 {longest} 分钟算）",
    "shortest_blank": "（最短讲解留空按 {shortest} 分钟算）",
    "pitch_too_long": "，讲不满 {shortest} 分钟",
    # of the things a sentence speaks of
    "in_quotes": "「{text}」",
    "far_minute": "第 {minute} 分钟",
    # what the command line gives
    "set_unknown": "--set：没有“{name}”这个参数{guess}",
    "set_unusable": "--set {name}={text}：{problem}。{remedy}。",
    "minutes_unusable": "--minutes {minutes}：直播时长要填{limits}",
    # kinds of tables that platforms export
    "log_session": "全场数据",
    "log_source": "各渠道进房",
    "log_minute": "分钟数据",
    "log_product": "商品数据",
    "log_aired": "讲解记录",
    "log_paid": "投流记录",
}
