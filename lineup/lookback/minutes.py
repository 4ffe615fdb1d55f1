"""Planned and actual, minute by minute."""

from __future__ import annotations

import math
from collections.abc import Sequence

from lineup.catalog import Catalog
from lineup.evaluate import Figures
from lineup.evaluate import Minute as Planned
from lineup.learning.parameters import Array
from lineup.logs.played import Block, PlayedShow
from lineup.lookback.record import At, Minute
from lineup.plan import Plan
from lineup.product import FANS
from lineup.room import entries, paid_entries

STAYS = {"stay_5s": 5, "stay_60s": 60}
"""Seconds that platforms count how many stayed."""


def minutes_of(catalog: Catalog, plan: Plan, figures: Figures, played: PlayedShow, till: Array) -> tuple[Minute, ...]:
    """Both shows from their own first minute on. `till`: what was earned, by minute."""
    stays = {name: staying(catalog, plan, figures.curve, seconds) for name, seconds in STAYS.items()}
    planned = [
        At(m.sku, m.viewers, m.entries, m.gmv, stays["stay_5s"][k], stays["stay_60s"][k])
        for k, m in enumerate(figures.curve)
    ]
    actual = _actual(played, till)
    return tuple(
        Minute(t, planned[t] if t < len(planned) else None, actual[t] if t < len(actual) else None)
        for t in range(max(len(planned), len(actual)))
    )


def _actual(played: PlayedShow, till: Array) -> list[At]:
    on_air, blocks = [""] * played.minutes, [Block(0, 0)] * played.minutes
    for one in played.on_air:
        length = min(one.end_min, played.minutes) - one.start_min
        on_air[one.start_min : one.start_min + length] = [one.sku] * length
    for block in played.blocks:
        length = min(block.end_min, played.minutes) - block.start_min
        blocks[block.start_min : block.start_min + length] = [block] * length
    return [
        At(
            sku,
            block.online,
            None if block.entries is None else block.entries / (block.end_min - block.start_min),
            float(gmv),
            block.stay_5s,
            block.stay_60s,
        )
        for sku, block, gmv in zip(on_air, blocks, till, strict=True)
    ]


def staying(catalog: Catalog, plan: Plan, curve: Sequence[Planned], seconds: int) -> list[float | None]:
    """Of those who are to come in, minute by minute, the share that stays longer (§3); None where nobody comes."""
    paid, show = paid_entries(plan.paid_traffic, catalog.show), catalog.show
    found: list[float | None] = []
    for minute in curve:
        product = catalog.product(minute.sku)
        came = entries(catalog, product, minute.t, paid[minute.t])
        stay = sum(came[fan] * math.exp(-seconds / 60 / (show.dwell(fan) * product.hold)) for fan in FANS)
        everybody = sum(came.values())
        found.append(stay / everybody if everybody > 0 else None)
    return found
