"""What exports of the running show say of it, on the minutes of the night, and beside what was typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.errors import Statement
from lineup.logs.played import Block, PlayedShow
from lineup.night.facts import Facts
from lineup.plan import Plan

NEAR = 180
"""Minutes by which a show may begin off its time; what is further off is another show."""
LAG = 1
"""Minutes that an export may be behind without a word."""
PACE = 10
"""Minutes whose sales tell how it went on where an export ends."""
SAME = 0.02
"""Share by which two sources of one figure may differ without a word."""
_DAY = 1440


@dataclass(frozen=True, slots=True)
class Clock:
    """How an export's minutes become the night's: `shift` is added. `late`: by how much the show began late, if it tells that.

    `off`: minutes from the beginning that is known to that of the export.
    """

    shift: int
    late: int | None
    off: int
    said: tuple[Statement, ...]


def clock_of(catalog: Catalog, show: PlayedShow, known: dt.datetime, *, surely: bool) -> Clock:
    """How an export stands to the night. `known`: when the show began, as far as anybody knew; `surely`: it was said.

    What stands in an export of another day goes by its clock. A plan workbook kept true counts from the real start.
    """
    apart = round((show.start - known).total_seconds() / 60)
    off = (apart + _DAY // 2) % _DAY - _DAY // 2
    said = (
        [] if apart == off else [Statement("actual.day", {"day": f"{show.start:%m-%d}", "planned": f"{known:%m-%d}"})]
    )
    if not off or (not show.blocks and show.start == catalog.show.start):
        return Clock(0, None, 0, tuple(said))
    facts = {"clock": f"{show.start:%H:%M}"}
    if surely:
        return Clock(off, None, off, (*said, Statement("actual.start_known", facts | {"known": f"{known:%H:%M}"})))
    if off > 0:
        return Clock(0, off, off, (*said, Statement("actual.began", facts | {"minutes": off})))
    return Clock(off, None, off, (*said, Statement("actual.early", facts)))


@dataclass(frozen=True, slots=True)
class Seen:
    """What an export says of the minutes before now. `counted`: GMV to its end, yuan, from where that of the facts goes on."""

    facts: Facts
    counted: float | None
    said: tuple[Statement, ...]


def seen_in(show: PlayedShow, shift: int, now: int, plan: Plan) -> Seen:
    """What an export says of the minutes before now."""
    blocks = [_moved(block, shift) for block in show.blocks if block.start_min + shift < now]
    online = {
        t: float(block.online)
        for block in blocks
        if block.online is not None
        for t in range(max(0, block.start_min), min(block.end_min, now))
    }
    said: list[Statement] = []
    sold, earned = _by_product(show, plan)
    counted, until = _takings(blocks, now)
    gmv = show.totals.gmv if counted is None else counted
    if counted is not None and until < now:
        recent, _ = _takings(blocks, until, since=max(0, until - PACE))
        gmv = counted + (recent or 0.0) * (now - until) / min(PACE, until)
        if until < now - LAG:
            said.append(Statement("actual.lag", {"minutes": now - until}, minute=until))
    out = {
        one.sku for one in show.on_air if one.sku and one.sold_out_min is not None and one.sold_out_min + shift < now
    }
    facts = Facts(now=now, gmv=gmv, online=online, sold=sold, earned=earned, sold_out=frozenset(out))
    return Seen(facts, counted, tuple(said))


def _moved(block: Block, shift: int) -> Block:
    return replace(block, start_min=block.start_min + shift, end_min=block.end_min + shift)


def _takings(blocks: list[Block], until: int, since: int = 0) -> tuple[float | None, int]:
    """(GMV between two minutes, yuan, the minute at which it ends); None where no block says it."""
    told = [block for block in blocks if block.gmv is not None and block.end_min > since and block.start_min < until]
    if not told:
        return None, 0
    gmv = 0.0
    for block in told:
        inside = min(block.end_min, until) - max(block.start_min, since)
        gmv += (block.gmv or 0.0) * inside / (block.end_min - block.start_min)
    return gmv, min(until, max(block.end_min for block in told))


def _by_product(show: PlayedShow, plan: Plan) -> tuple[dict[str, float], dict[str, float]]:
    """(units, yuan) by product, tonight so far; units from yuan at the plan's price where only yuan are told."""
    sold: dict[str, float] = {}
    earned: dict[str, float] = {}
    for one in show.products:
        price = plan.price(one.sku)
        if one.gmv is not None:
            earned[one.sku] = one.gmv
        if one.units is not None:
            sold[one.sku] = float(one.units)
        elif one.gmv is not None and price is not None:
            sold[one.sku] = one.gmv / price.live_price
    return sold, {sku: gmv for sku, gmv in earned.items() if sku in sold}


def together(typed: Facts, export: Seen) -> tuple[Facts, tuple[Statement, ...]]:
    """What is known of both; what was typed beats the export, and where they differ that is said."""
    seen = export.facts
    gmv = seen.gmv if typed.gmv is None else typed.gmv
    listed = sum(seen.earned.values())
    said = list(_conflicts(typed, seen))
    scale = 1.0
    if gmv is not None and seen.earned and _differs(listed, gmv):
        as_counted = gmv == seen.gmv and export.counted is not None and not _differs(listed, export.counted)
        if not as_counted:
            said.append(Statement("actual.over" if listed > gmv else "actual.under", {"products": listed, "room": gmv}))
        scale = min(1.0, gmv / listed) if listed else 1.0
    agreed = replace(
        typed,
        gmv=gmv,
        online=seen.online,
        sold={**{sku: scale * units for sku, units in seen.sold.items()}, **typed.sold},
        earned={sku: scale * earned for sku, earned in seen.earned.items() if sku not in typed.sold},
        sold_out=typed.sold_out | {sku for sku in seen.sold_out if typed.left.get(sku, 0.0) <= 0},
    )
    return agreed, tuple(said)


def _conflicts(typed: Facts, seen: Facts) -> Iterator[Statement]:
    if typed.gmv is not None and seen.gmv is not None and _differs(typed.gmv, seen.gmv):
        yield Statement("conflict.gmv", {"typed": typed.gmv, "seen": seen.gmv})
    there = seen.online.get(max(seen.online, default=0))
    if typed.viewers is not None and there is not None and _differs(typed.viewers, there):
        yield Statement("conflict.viewers", {"typed": typed.viewers, "seen": there})
    yield from _by_sku("conflict.sold", typed.sold, seen.sold)
    for sku in sorted(seen.sold_out):
        if typed.left.get(sku, 0.0) > 0:
            yield Statement("conflict.sold_out", {"left": typed.left[sku]}, sku)


def _by_sku(code: str, typed: Mapping[str, float], seen: Mapping[str, float]) -> Iterator[Statement]:
    for sku, units in typed.items():
        if sku in seen and abs(units - seen[sku]) >= 1 and _differs(units, seen[sku]):
            yield Statement(code, {"typed": units, "seen": seen[sku]}, sku)


def _differs(one: float, other: float) -> bool:
    return abs(one - other) > SAME * max(one, other)
