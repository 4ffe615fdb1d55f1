"""Parts that findings are put together from."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # between the items of a list
    "items": "、",
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
    # at the end of a finding
    "guess": "，是不是“{name}”？",
    "seen": "；表头里最接近的是“{header}”",
    # the price at fault
    "list_price": "日常价",
    "live_price": "直播到手价",
    # in brackets
    "longest_blank": "（最长讲解留空按 {longest} 分钟算）",
    "shortest_blank": "（最短讲解留空按 {shortest} 分钟算）",
    "pitch_too_long": "，讲不满 {shortest} 分钟",
    # what the command line gives
    "set_unknown": "--set：没有“{name}”这个参数{guess}",
    "set_unusable": "--set {name}={text}：{problem}。{remedy}。",
    "minutes_unusable": "--minutes {minutes}：直播时长要填{limits}",
}
