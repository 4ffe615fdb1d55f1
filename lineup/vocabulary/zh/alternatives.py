"""What other choices would come to."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "pins": "定死的安排要付的代价（放开后重新搜索，{goal}能多多少）",
    "pin.fixed_start": "{name}固定 {at} 开讲：{goal}少 {cost}（{share}）",
    "pin.window": "{name}限定了开讲时间：{goal}少 {cost}（{share}）",
    "pin.must_include": "{name}必上：{goal}少 {cost}（{share}）",
    "pin.airing": "{name}锁在 {at}：{goal}少 {cost}（{share}）",
    "pin.price": "{name}锁了价：{goal}少 {cost}（{share}）",
    "pin.restock": "{name}锁了补货数量：{goal}少 {cost}（{share}）",
    "pin.hand_order": "按手排的顺序：{goal}少 {cost}（{share}）",
    "pins_free": "另有 {count} 项不花代价。",
    "pins_all_free": "{count} 项定死的安排都不花代价。",
    "next_place": "高光次好的位置是 {at} 开始：{goal}约 {value}，少 {share}。",
    "next_place_none": "高光换到别处（差 10 分钟以上），没有找到合规的方案。",
    "hand_order": "照您自己排的顺序，找到的最好方案{goal}是 {value}；现在这个方案多 {share}。",
    "hand_order_same": "照您自己排的顺序就能做到 {value}，和这个方案一样好。",
    "hand_order_none": "照您自己排的顺序，没有找到守住全部规则的方案。",
    "frontier": "取舍：毛利率底线从低到高，其余不变",
    "frontier_floor": "毛利率底线",
    "frontier_no_floor": "不设",
    "frontier_ads": "投流",
    "frontier_rate": "毛利率",
    "goal.gmv": "GMV",
    "goal.net_gmv": "退货后GMV",
    "goal.profit": "利润",
}
