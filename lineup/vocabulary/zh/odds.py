"""方案的把握：模拟出来的好坏各种晚上。"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "odds": "把握（模拟 {shows} 场）：十场有八场 GMV {gmv}，中位 {middle}；毛利 {margin}，利润 {profit}。",
    "odds_range": "{low}～{high}",
    "odds_rules": "守得住的把握：{rules}。",
    "odds_rule": "{rule} {chance}",
    "odds_target": "做到{target} {value} 的把握 {chance}。",
    "odds_drawn": "模拟的每一晚按“{sheet}”的范围另抽：{names}。单品的把握在需求不确定性里。",
    "odds_sold_out": "多半会卖断：{products}。",
    "odds_product": "{name} {at} 前后（{chance}）",
    "odds_noise": (
        "模拟时假定（都是一个标准差）：每晚进房与预计相差，私域 {night_private}、公域 {night_public}、投流 {night_paid}，"
        "每分钟再差 {minute_private}、{minute_public}、{minute_paid}；主播状态让销量每分钟差 {mood}；"
        "每段讲解早晚 {overrun} 分钟；各品销量按“{sigma}”。"
    ),
    "odds_chart": "累计 GMV：十场有八场落在色带里",
    "odds_low": "累计 GMV，十场有九场高于",
    "odds_mid": "累计 GMV 中位",
    "odds_high": "累计 GMV，十场有一场高于",
    "odds_band": "十场有八场",
    "odds_joint": "、",
    "explored": "这一版在探索：{lessons}。预计少{goal} {cost}；学到的从下一场起有用。",
    "explored_lesson": (
        "{name} {minutes} 分钟，原本 {otherwise} 分钟（卖得怎样：现在 ×{low"
        ":.2f}–×{high:.2f}，播完约 ×{low_after:.2f}–×{high_after:.2f}）"
    ),
    "explored_nothing": "没有可探索的：往好处想，也不会上别的品。",
    "caution": "要 {sure:.0%} 的把握：按{limits}来排。为此{goal}少 {cost}（{share}）。",
    "caution_free": "要 {sure:.0%} 的把握：不用收紧，本来就守得住。",
    "caution_limit": "{rule} {limit}（规则是 {asked}）",
    "caution_missed": "提前结束，来不及按 {sure:.0%} 的把握收紧：有的规则守不到这个把握，见下面“守得住的把握”。",
    "not_sure": "{sure:.0%} 的把握太高，没有找到这样的方案。不留余地的方案，守得住的把握只有：{chances}。",
    "not_sure_lower": "把握降到 {lower:.0%} 就排得出来：--set 把握={lower:.2f}；或者放宽这几条规则。",
    "not_sure_loosen": "放宽这几条规则，或者不填把握。",
    "simulated": "{file}：预计 GMV {gmv}",
    "simulated_broken": "这份方案按预期就有 {broken} 条规则没守住，运行 lineup check {file} 看是哪几条。",
    "simulated_sold_out": "会卖断的商品",
    "simulated_chance": "卖断的把握",
    "simulated_when": "多半在",
    "simulated_worst": "最差的几晚",
    "simulated_best": "最好的几晚",
    "simulated_night": (
        "GMV {gmv}（比中位 {against}），利润 {profit}：进房 {entries}，因此 {by_entries}；各品运气 {by_demand}；主播 {by_host}"
    ),
    "simulated_products": "；{products}",
    "simulated_product": "{name} {change}",
    "simulated_rules": "；没守住{rules}",
    "simulated_parts": (
        "一晚的差距这样拆：全都如预期是 {as_expected}；换成那晚的进房，再换成各品自己的运气，最后换成主播的状态和早晚，"
        "每一步差多少。商品后面是比它自己平均多卖少卖多少。"
    ),
}
