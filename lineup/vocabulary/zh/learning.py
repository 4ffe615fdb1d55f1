"""What `lineup learn` says: on screen and in the workbook that it writes."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # the command
    "learn.no_shows": (
        "在 {files} 里没有找到任何一场直播。请给出平台播后导出的文件或所在文件夹：分钟数据、商品数据、讲解记录。"
    ),
    "learn.bad_room": "{path} 不是能读的房间档案。把它移走就只学这几场；其中的场次要重新给一遍。",
    "learn.left": "{wanted} 写出之后被改过，不动它；这次写到 {path}。",
    "learn.approximate": (
        "{path} 是学过的，但旁边没有房间档案 {room}：其中的"
        "数只当作估计，背后的场次不再计入。请在有房间档案的地方加新场次。"
    ),
    "learn.remembers": "{room} 里记着 {count} 场，一并计入。",
    "learn.again": "其中 {count} 场以前读过，这次重读。",
    "learn.wrote": "写好了 {path} 和 {room}：两个文件请放在一起。",
    "learn.next": "用它排品：lineup plan {path}",
    # on screen
    "learn.title": "从 {shows} 场学到的  {file}",
    "learn.show": "{start}  {minutes} 分钟，{airings} 段讲解，进房 {entries}，成交 {units} 件",
    "learn.lacks": "缺{tables}",
    "learn.table.session": "全场数据",
    "learn.table.minute": "分钟数据",
    "learn.table.on_air": "讲解记录（单独一张表，或按实际播出的排品方案）：商品方面什么也学不到",
    "learn.table.product": "商品数据：分不出新粉老粉各自的口味",
    "learn.table.source": "各渠道进房",
    "learn.table.paid": "投流时间",
    "learn.room": "直播间",
    "learn.data": "由数据定下",
    "learn.some": "有一些依据",
    "learn.kept": "这几场看不出来，照旧：{names}",
    "learn.refused": "没有学：{names}（{why}）",
    "learn.why.no_paid": "这几场没有投流",
    "learn.why.no_sources": "文件里没有各渠道进房人数",
    "learn.why.no_shares": "文件里没有观看或成交的粉丝占比",
    "learn.why.no_online": "文件里没有在线人数，也没有人均停留",
    "learn.pairs": "分不开，一个偏高可能只因另一个偏低：{pairs}",
    "learn.pair": "{one}与{other}（{r:.2f}）",
    "learn.products": "商品",
    "learn.counts": "{count} 款里播过 {aired} 款；没播过的 {never} 款照旧用估计值。",
    "learn.scaled": "有的吸引力会超过 100，所以全部除以 {top:.2f}，基础成交率乘上它。",
    "learn.sold_out": "{count} 款售罄：按“至少想要这么多”算（{names}）。",
    "learn.better": "比估计的好卖",
    "learn.worse": "比估计的难卖",
    "learn.sure": "“十次有八次”：真值十次有八次落在其中。",
    # names
    "learn.level": "整体成交水平（基础成交率与平均吸引力）",
    "learn.doubts_about": "模拟用到的把握：学过的几场里看得出的各项，真值十次有八次落在这个范围。模拟的每一晚从中抽一间。",
    "learn.traffic.private": "全场私域进房",
    "learn.traffic.public": "全场公域进房",
    "learn.tilt": "新粉口味相对老粉",
    "learn.of_role": "{role}的{what}",
    # the sheet
    "learn.about": (
        "{shows} 场教会了什么：原值、现值，十次有八次含真值的范围，以及"
        "数据起了多大作用（0：没有作用）。排品用的数在其他表里，这张表只作说明。"
    ),
    "learn.show_about": "场次参数：填过的和学到的。没有列出的取默认值。",
    "learn.of": "对象",
    "learn.what": "项目",
    "learn.before": "原值",
    "learn.now": "现值",
    "learn.likely": "十次有八次",
    "learn.low": "至少",
    "learn.high": "至多",
    "learn.moved": "数据作用",
    "learn.verdict": "依据",
    "learn.from": "来源",
    "learn.whole_room": "直播间",
    "learn.verdict.data": "由数据定下",
    "learn.verdict.some": "有一些依据",
    "learn.verdict.kept": "看不出来，照旧",
    "learn.verdict.refused": "没有学",
    "learn.verdict.never": "没播过，照旧",
    "learn.from.shows": "学自 {count} 场",
    "learn.from.typed": "填写",
    "learn.from.default": "默认值",
    "learn.from.room": "原估计，随直播间调整",
}
