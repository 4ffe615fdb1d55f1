"""How breaches speak: language, clock, names, amounts."""

from __future__ import annotations

import datetime as dt

from lineup.catalog import Catalog, Product
from lineup.check.report import Breach
from lineup.plan import Price

_CLOCK_MINUTES = 2 * 24 * 60  # further from the start than this, a clock time says nothing


def tell(catalog: Catalog, zh: str, en: str, *, sku: str = "", minute: int | None = None) -> Breach:
    """The sentence in the catalogue's language; of a breach about one product or one minute, which one."""
    return Breach.about(zh if catalog.language == "zh" else en, sku, minute)


def clock(catalog: Catalog, minute: int) -> str:
    """Wall-clock time of a minute of the show, 20:35."""
    if not -_CLOCK_MINUTES <= minute <= _CLOCK_MINUTES:
        return tell(catalog, f"第 {minute} 分钟", f"minute {minute}")
    return f"{catalog.show.start + dt.timedelta(minutes=minute):%H:%M}"


def span(catalog: Catalog, start: int, end: int) -> str:
    """From minute `start` up to `end`, 20:35–20:41."""
    return f"{clock(catalog, start)}–{clock(catalog, end)}"


def called(catalog: Catalog, product: Product) -> str:
    """A product's name in quotes, with its number where that adds something."""
    quoted = quote(catalog, product.name)
    return quoted if product.name == product.sku else f"{quoted}({product.sku})"


def quote(catalog: Catalog, text: str) -> str:
    """The text in the language's quotation marks."""
    return tell(catalog, f"「{text}」", f"“{text}”")


def minutes(count: int) -> str:
    """An English count of minutes."""
    return f"{count} minute" if count == 1 else f"{count} minutes"


def yuan(amount: float) -> str:
    """An amount of money, ¥1,234.50."""
    return f"¥{amount:,.2f}"


def percents(value: float, limit: float) -> tuple[str, str]:
    """Two shares as percentages, with as many decimals as it takes to tell them apart."""
    for digits in range(1, 6):
        texts = f"{value:.{digits}%}", f"{limit:.{digits}%}"
        if texts[0] != texts[1]:
            return texts
    return f"{value:.6%}", f"{limit:.6%}"


def priced(catalog: Catalog, price: Price) -> str:
    """A live price with its coupon, ¥86.90 − 新粉券 ¥4.00."""
    text = yuan(price.live_price)
    for coupon, zh, en in (
        (price.new_fan_coupon, "新粉券", "new-fan coupon"),
        (price.returning_fan_coupon, "老粉券", "returning-fan coupon"),
    ):
        if coupon:
            text += f" − {tell(catalog, zh, en)} {yuan(coupon)}"
    return text


def unmeasured(catalog: Catalog) -> tuple[str, ...]:
    """The one breach of a rule on sales or viewers when the show cannot be walked through."""
    return (
        tell(
            catalog,
            "暂时无法测算：排品时间、高光、价格或投流时段有误，请先按其他各条的提示改好",
            "cannot be measured yet: first mend the timeline, highlight, prices or paid blocks as the other rules say",
        ),
    )
