"""What there is to say of a re-plan: what changes, what is next, how likely the target is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from lineup.evaluate import Figures
from lineup.night.changes import kept_in_order
from lineup.night.learning import likeness
from lineup.night.outlook import Replanned
from lineup.plan import Airing, Price

Kind = Literal["kept", "moved", "added", "dropped"]
CUES = 3


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one airing that is still to come: as it would be by playing on, and as it is now; yuan of each."""

    kind: Kind
    sku: str
    before: Airing | None
    now: Airing | None
    gmv_before: float
    gmv_now: float
    price_before: Price | None
    price_now: Price | None

    @property
    def longer(self) -> int:
        """Minutes by which it lasts longer."""
        return self.now.duration_min - self.before.duration_min if self.now and self.before else 0

    @property
    def new_price(self) -> bool:
        both = self.price_before is not None and self.price_now is not None
        return both and self.price_before != self.price_now

    @property
    def earns(self) -> float:
        return self.gmv_now - self.gmv_before


@dataclass(frozen=True, slots=True)
class Cue:
    """What is on air from `at` until `until` (minutes), at which price; `is_new`: at another price than before."""

    airing: Airing
    price: Price | None
    is_new: bool
    left: float | None  # units on the shelf
    instead_of: str | None  # what it stands in for
    runs_out: bool  # more is wanted of it than there is

    @property
    def sku(self) -> str:
        return self.airing.sku


def differences(replanned: Replanned) -> tuple[Change, ...]:
    """The airing on air, then every one to come, in the order of the new plan; those that are dropped stand at the end."""
    old, new, aired = replanned.playing_on, replanned.result, replanned.begun.catalog.night.aired
    before, now = old.plan.airings[aired:], new.plan.airings[aired:]
    in_order = dict(kept_in_order([a.sku for a in before], [a.sku for a in now]))
    pairs: dict[int, int] = {j: i for i, j in in_order.items()}
    free = [i for i in range(len(before)) if i not in in_order]
    for j, airing in enumerate(now):
        if j not in pairs and (same := next((i for i in free if before[i].sku == airing.sku), None)) is not None:
            pairs[j] = same
            free.remove(same)

    def change(i: int | None, j: int | None, kind: Kind) -> Change:
        """Places are counted from the first airing to come."""
        was = None if i is None else old.plan.airings[aired + i]
        is_ = None if j is None else new.plan.airings[aired + j]
        sku = (is_ or was).sku  # type: ignore[union-attr]  # one of them is there
        return Change(
            kind=kind,
            sku=sku,
            before=was,
            now=is_,
            gmv_before=0.0 if i is None else old.figures.by_airing[aired + i][1],
            gmv_now=0.0 if j is None else new.figures.by_airing[aired + j][1],
            price_before=old.plan.price(sku),
            price_now=new.plan.price(sku),
        )

    found = [change(-1, -1, "kept")] if aired else []
    for j in range(len(now)):
        i = pairs.get(j)
        kind: Kind = "added" if i is None else "kept" if in_order.get(i) == j else "moved"
        found.append(change(i, j, kind))
    return (*found, *(change(i, None, "dropped") for i in free))


def counted(changes: Sequence[Change]) -> Counter[str]:
    """How many airings are kept, moved, added, dropped, longer, shorter, at a new price."""
    seen = Counter(change.kind for change in changes)
    found: Counter[str] = Counter({str(kind): many for kind, many in seen.items()})
    found["longer"] = sum(change.longer > 0 for change in changes)
    found["shorter"] = sum(change.longer < 0 for change in changes)
    found["new_price"] = len({change.sku for change in changes if change.new_price})
    return found


def cues(replanned: Replanned) -> tuple[Cue, ...]:
    """What is on air, and what comes next."""
    catalog, plan = replanned.result.catalog, replanned.result.plan
    night = catalog.night
    coming = [airing for airing in plan.airings if airing.end_min > night.now][:CUES]
    instead = {by: sku for sku, by in used_swaps(replanned)}
    found = []
    for airing in coming:
        product, known = catalog.product(airing.sku), night.products.get(airing.sku)
        sales = replanned.result.figures.sales.get(airing.sku)
        left = sum(known.left.values()) + sum(known.quota.values()) if known and product.sells else None
        price = plan.price(airing.sku) if product.sells else None
        was = replanned.playing_on.plan.price(airing.sku)
        wanted = sales.wanted if sales else 0.0
        found.append(
            Cue(
                airing,
                price,
                price is not None and was is not None and was != price,
                left,
                instead.get(airing.sku),
                left is not None and wanted > left,
            )
        )
    return tuple(found)


def used_swaps(replanned: Replanned) -> tuple[tuple[str, str], ...]:
    """(What is gone, who stands in for it) as far as the new plan has them on air."""
    if replanned.stood_in is None:
        return ()
    aired = replanned.result.catalog.night.aired
    coming = Counter(airing.sku for airing in replanned.result.plan.airings[aired:])
    planned = Counter(airing.sku for airing in replanned.playing_on.plan.airings[aired:])
    return tuple((sku, by) for sku, by in replanned.stood_in.swaps if coming[by] > planned[by])


def chance(figures: Figures, replanned: Replanned, target: float) -> float:
    """The chance that a plan's GMV reaches the target: what is to come, uncertain as demand is (model §12)."""
    catalog = replanned.begun.catalog
    products = [p for p in catalog.products if p.sku in figures.sales]
    past = sum(known.gmv for known in catalog.night.products.values())
    rest = np.array([figures.sales[p.sku].gmv - catalog.night.sold(p.sku)[1] for p in products])
    sigma = np.array(
        [catalog.night.products[p.sku].sigma if p.sku in catalog.night.products else 0.0 for p in products]
    )
    mean = float(rest.sum())
    if mean <= 0 or target <= past:
        return float(past + max(0.0, mean) >= target)
    spread = np.expm1(np.outer(sigma, sigma) * likeness(products))
    variance = math.log1p(float(rest @ spread @ rest) / mean**2)
    if variance <= 0:
        return float(past + mean >= target)
    d = (math.log(mean / (target - past)) - variance / 2) / math.sqrt(variance)
    return 0.5 * math.erfc(-d / math.sqrt(2))
