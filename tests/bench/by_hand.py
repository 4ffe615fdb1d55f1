"""What operators do by hand: six rules of thumb, each of which lays products in a row until the show is full.

All of them put the hits into the highlight and give a product twice the minutes that it takes to sell best; what
rules they still break is mended afterwards (`bench.repair`), the same way for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lineup.catalog import Catalog
from lineup.demand import rate_at_list
from lineup.product import FANS, RELIEF_ROLES, Product, Role

Laid = list[tuple[int, int]]
"""(index of a product in the catalogue, minutes) in airing order."""
RELIEF: tuple[Role, ...] = ("welfare", "activity")
GOODS: tuple[Role, ...] = ("profit", "regular", "prestige")
ANY: tuple[Role, ...] = (*RELIEF, *GOODS)
LOOP_MINUTES = 30
WELFARE_EVERY = 15  # minutes after which the next welfare item comes: every 15 to 20


def pitch_minutes(product: Product) -> int:
    """Twice the minutes to the pitch's peak, as far as the product allows."""
    return max(product.min_minutes, min(product.max_minutes, round(2 * product.pitch_peak)))


def margin_at_list(product: Product, catalog: Catalog) -> float:
    """Margin rate at list price; 0 of an activity."""
    return 1 - product.cost / product.list_price if product.list_price else 0.0


def gmv_score(product: Product, catalog: Catalog) -> float:
    """Yuan a minute at list price in an average room, no more than the stock gives."""
    if product.is_activity:
        return 0.0
    show, traffic, minutes = catalog.show, catalog.traffic, pitch_minutes(product)
    shares = {
        "new": (1 - show.returning_share_private, 1 - show.returning_share_public),
        "returning": (show.returning_share_private, show.returning_share_public),
    }
    wanted = 0.0
    for fan in FANS:
        of_private, of_public = shares[fan]
        entries = of_private * sum(traffic.private) + of_public * sum(traffic.public)
        viewers = entries / show.minutes * show.dwell(fan)
        wanted += viewers * rate_at_list(product, show, fan) * minutes
    return product.list_price * min(wanted, product.stock) / minutes


def as_listed(product: Product, catalog: Catalog) -> float:
    """Nothing to choose by: the catalogue's own order."""
    return 0.0


@dataclass
class Shelf:
    """Products in the order of a rule, and what has aired of them."""

    catalog: Catalog
    ranked: Sequence[int]
    aired: Counter[int] = field(default_factory=Counter)
    ended: dict[int, int] = field(default_factory=dict)

    def take(self, roles: Sequence[Role], clock: int) -> int | None:
        """The next product of these roles that may start now, one not yet aired if there is any."""
        for again in (False, True):
            for p in self.ranked:
                product = self.catalog.products[p]
                if product.role in roles and (self._again(p, clock) if again else self._first(p, clock)):
                    return p
        return None

    def air(self, p: int, clock: int) -> int:
        """Note an airing; its minutes."""
        minutes = pitch_minutes(self.catalog.products[p])
        self.aired[p] += 1
        self.ended[p] = clock + minutes
        return minutes

    def _first(self, p: int, clock: int) -> bool:
        low, high = self.catalog.products[p].start_window
        return self.aired[p] == 0 and low <= clock <= high

    def _again(self, p: int, clock: int) -> bool:
        product = self.catalog.products[p]
        rested = clock >= self.ended.get(p, clock) + self.catalog.show.relist_gap
        return 0 < self.aired[p] < product.max_airings and rested


Wish = Callable[[int, int, int], Sequence[Role]]
"""Roles wanted at (minute, minutes of the show, minutes since the last relief), the hits of the highlight aside."""


@dataclass(frozen=True)
class Rule:
    """A rule of thumb: what ranks products, and which roles it wants when."""

    name: str
    chinese: str
    score: Callable[[Product, Catalog], float]
    wish: Wish


def _anything(clock: int, minutes: int, waited: int) -> Sequence[Role]:
    return ANY


def _four_stages(clock: int, minutes: int, waited: int) -> Sequence[Role]:
    done = clock / minutes
    return RELIEF if done < 0.15 else ("regular",) if done < 0.5 else ("profit",) if done < 0.85 else ("prestige",)


def _loop(clock: int, minutes: int, waited: int) -> Sequence[Role]:
    into = clock % LOOP_MINUTES
    return RELIEF if into < LOOP_MINUTES / 5 else ("hit", "regular") if into < LOOP_MINUTES / 2 else ("profit",)


def _welfare_often(clock: int, minutes: int, waited: int) -> Sequence[Role]:
    return RELIEF if waited >= WELFARE_EVERY else GOODS


BY_HAND = (
    Rule("catalogue order", "照表上", as_listed, _anything),
    Rule("margin sort", "按毛利率排", margin_at_list, _anything),
    Rule("GMV-score sort", "按 GMV 打分排", gmv_score, _anything),
    Rule("four stages", "四段式：引流→承接→利润→形象", gmv_score, _four_stages),
    Rule("30-minute loop", "半小时循环：福利→爆款→利润", gmv_score, _loop),
    Rule("welfare every 15–20 min", "每 15–20 分钟一个福利", gmv_score, _welfare_often),
)


def lay(catalog: Catalog, rule: Rule, highlight: int) -> tuple[Laid, int] | None:
    """The rule's sequence, exactly as long as the show, and the window's start, about minute `highlight`.

    None where the products cannot fill the show.
    """
    show = catalog.show
    ranked = sorted(range(len(catalog.products)), key=lambda p: -rule.score(catalog.products[p], catalog))
    shelf = Shelf(catalog, ranked)
    laid: Laid = []
    clock = waited = 0
    latest = show.minutes - show.highlight_minutes
    window, open_ = min(highlight, latest), False
    while clock < show.minutes:
        if clock >= window and not open_:
            window, open_ = min(clock, latest), True
        wish = tuple(rule.wish(clock, show.minutes, waited))
        chosen = None
        if window <= clock < window + show.highlight_minutes and wish != RELIEF:
            chosen = _hit_that_fits(shelf, clock, window + show.highlight_minutes)
        for roles in (wish, GOODS, ANY):
            if chosen is None:
                chosen = _no_first_hit(shelf, roles, clock)
        if chosen is None:
            break
        minutes = shelf.air(chosen, clock)
        laid.append((chosen, minutes))
        clock += minutes
        waited = 0 if catalog.products[chosen].role in RELIEF_ROLES else waited + minutes
    return (laid, window) if _fit(catalog, laid) else None


def _hit_that_fits(shelf: Shelf, clock: int, end: int) -> int | None:
    hits = [p for p in shelf.ranked if shelf.catalog.products[p].role == "hit" and shelf._first(p, clock)]
    return next((p for p in hits if clock + pitch_minutes(shelf.catalog.products[p]) <= end), None)


def _no_first_hit(shelf: Shelf, roles: Sequence[Role], clock: int) -> int | None:
    """As the shelf gives, but a hit only for the second time: its first is the highlight's."""
    if "hit" in roles:
        again = [p for p in shelf.ranked if shelf.catalog.products[p].role == "hit" and shelf._again(p, clock)]
        if again:
            return again[0]
    return shelf.take([role for role in roles if role != "hit"], clock)


def _fit(catalog: Catalog, laid: Laid) -> bool:
    """Shorten or lengthen pitches, the last ones first, until they fill the show; whether that went."""
    minutes = catalog.show.minutes
    while laid and sum(catalog.products[p].min_minutes for p, _ in laid) > minutes:
        laid.pop()
    for k in reversed(range(len(laid))):
        p, length = laid[k]
        product = catalog.products[p]
        missing = minutes - sum(m for _, m in laid)
        laid[k] = (p, max(product.min_minutes, min(product.max_minutes, length + missing)))
    return sum(m for _, m in laid) == minutes
