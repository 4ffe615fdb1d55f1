"""What people write for units, and what each is of the unit in which a field is kept. Data, not code."""

from __future__ import annotations

from fractions import Fraction

from lineup.fields import Unit

Words = dict[str, Fraction]


def _table(*sizes: tuple[float | Fraction, str]) -> Words:
    return {word: Fraction(size) for size, words in sizes for word in words.split()}


MULTIPLES: Words = _table(
    (100, "百"), (1_000, "千 k thousand"), (10_000, "万 w"), (100_000, "十万"), (1_000_000, "百万 million mn mio"),
    (10_000_000, "千万"), (100_000_000, "亿"),
)  # fmt: skip
"""Stand before a unit or alone."""

PIECES: Words = _table(
    (1, "件 个 只 套 盒 瓶 包 袋 支 条 双 罐 组 份 台 副 片 粒 枚 本 张 桶 提 板 卷 把 顶 块 部 对 颗 株 捆 束 扎"
        " 盘 屉 串 头 篮 套装 枝 朵 幅 款 册 人 位 次 人份 pcs pc piece pieces"
        " unit units each ea item items sku set sets bottle bottles bag bags pair pairs"),
    (12, "打 dozen dz"),
)  # fmt: skip
CARTONS: Words = _table((1, "箱 整箱 carton cartons ctn ctns case cases crate crates"))
GRAMS: Words = _table(
    (1, "克 g gram grams gr"), (50, "两"), (500, "斤 市斤"), (1000, "公斤 千克 kg kgs kilo kilogram kilograms"),
    (1_000_000, "吨 t ton tonne"), (Fraction("453.59237"), "磅 lb lbs pound pounds"), (Fraction("28.349523125"), "oz 盎司"),
)  # fmt: skip

_MINUTES = _table(
    (Fraction(1, 60), "秒 秒钟 s sec secs second seconds"), (1, "分钟 分 min mins minute minutes ' ′"),
    (60, "小时 个小时 时 钟头 个钟头 h hr hrs hour hours"), (1440, "天 日 day days"),
)  # fmt: skip

WORDS: dict[Unit, Words] = {
    "yuan": _table((Fraction(1, 100), "分 fen cent cents ¢"), (Fraction(1, 10), "角 毛")),
    "share": _table(
        (Fraction(1, 100), "% 点 个点 百分点 个百分点 百分比 percent per-cent pct percentage"),
        (Fraction(1, 1000), "‰"), (Fraction(1, 10), "成"),
    ),
    "score": _table((1, "分 point points pts 百分制 0-100 1-100 100分制 /100")),
    "minutes": _MINUTES,
    "clock": _MINUTES,
    "days": _table(
        (1, "天 日 个自然日 自然日 day days d calendar-days"), (Fraction(1, 24), "小时 个小时 时 h hr hrs hour hours"),
        (7, "周 个周 星期 个星期 礼拜 个礼拜 week weeks wk wks"), (30, "月 个月 month months"), (365, "年 year years"),
        (Fraction(1, 1440), "分钟 min mins minute minutes"),
    ),
    "units": PIECES,
    "people": _table((1, "人 人次 名 位 个 uv pv person persons people viewer viewers visitor visitors entries")),
    "count": _table((1, "次 个 款 x time times 场")),
    "number": _table((1, "倍 x times"), (Fraction(1, 100), "%")),
}  # fmt: skip
WORKDAYS = frozenset(
    (
        "工作日",
        "个工作日",
        "工作天",
        "个工作天",
        "business-days",
        "working-days",
        "workdays",
        "business-day",
        "working-day",
        "workday",
    )
)
