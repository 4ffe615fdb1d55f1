"""The plan played on many nights at once, by the formulas of `lineup.evaluate` (§3-§7), a minute a step."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from lineup.odds.draws import Floats
from lineup.odds.luck import Luck
from lineup.odds.stage import Ints, Stage

FEW = 8.0
"""Units a minute up to which they are counted one by one."""
_MOST = 40
"""Beyond this, of `FEW` expected, nobody gets."""
NEVER = -1


@dataclass(frozen=True, slots=True)
class Nights:
    """What came of some nights. Yuan, units, people."""

    gmv: Floats  # [minutes, nights]
    viewers: Floats  # [minutes, nights]
    entries: Floats  # [sources, nights]
    sales: Floats  # [P, nights], yuan
    units: Floats  # [P, nights]
    sold_out: Ints  # [P, nights]: the minute in which the last unit went, NEVER where some are left

    def beside(self, others: Nights) -> Nights:
        """These nights and others of the same plan."""
        both = ((getattr(self, one.name), getattr(others, one.name)) for one in fields(self))
        return Nights(*(np.concatenate(pair, axis=1) for pair in both))


def play(stage: Stage, luck: Luck, room: Ints | None = None) -> Nights:
    """Play every night of `luck`, or what is left of tonight; what has passed is as it happened (§12).

    `room`: which of the rooms that may be each is in; else they are taken in turn.
    """
    count, tonight = luck.demand.shape[1], stage.catalog.night
    night = np.arange(count)
    room = night % len(stage.peak) if room is None else room
    ends = _boundaries(stage, luck)
    again = _relisted(stage, ends, room)
    sigma = stage.sigma[room].T if luck.lucky else 0.0
    factor = np.exp(sigma * luck.demand[stage.places] - sigma * sigma / 2)  # [P, nights]
    returning, tires, fades = stage.returning[room].T, stage.tires[room].T, stage.fades[room].T
    new_here, returning_here = np.full(count, tonight.new_viewers), np.full(count, tonight.returning_viewers)
    pressure = np.zeros(count)
    tired = np.zeros((1 + int(stage.category.max()), count))
    products = len(stage.goods)
    wanted, units, sales = (np.zeros((products, count)) for _ in range(3))
    sold_out = np.full((products, count), NEVER)
    gmv, viewers = np.zeros((stage.minutes, count)), np.zeros((stage.minutes, count))
    entered = np.zeros((len(returning), count))
    nth = np.zeros(count, dtype=np.int64)
    for t in range(stage.minutes):
        nth += ends[nth + 1, night] <= t
        p = stage.on_air[nth]
        sells, key = stage.sells[p], stage.category[p]
        if t < tonight.now:
            passed = tonight.curve[t]
            gmv[t], viewers[t] = passed.gmv, passed.new + passed.returning
            entered += np.array([[passed.entries - passed.paid], [0.0], [passed.paid]])
            pressure = _tired(stage, tired, pressure, fades, p, key, night)
            continue
        came = stage.entries[room, :, t].T * luck.entries[:, t]
        came[1] *= stage.pull[room, p]
        entered += came
        back = (came * returning).sum(axis=0)
        new_here = new_here * stage.stay[room, 0, p] + came.sum(axis=0) - back
        returning_here = returning_here * stage.stay[room, 1, p] + back
        viewers[t] = new_here + returning_here
        x = (t - ends[nth, night] + 1) / stage.peak[room, p]
        wants = x * np.exp(1.0 - x - tires[0] * tired[key, night]) * again[nth, night] * factor[p, night]
        wants *= luck.mood[t] * sells
        new = wants * new_here * stage.rate[room, 0, p] * np.exp(-tires[1] * pressure)
        old = wants * returning_here * stage.rate[room, 1, p] * np.exp(-tires[2] * pressure)
        expected = new + old
        asked = _whole(expected, luck.coins[t], luck.bells[t]) if luck.lucky else expected
        wanted[p, night] += asked
        now, gone = _sold(stage, p, wanted[p, night])
        price = (new * stage.paid_price[0, p] + old * stage.paid_price[1, p]) / np.maximum(expected, 1e-300)
        sold = now - units[p, night]
        units[p, night] = now
        gmv[t] = sold * price
        sales[p, night] += gmv[t]
        first = gone & (expected > 0) & (sold_out[p, night] == NEVER)
        sold_out[p[first], night[first]] = t
        pressure = _tired(stage, tired, pressure, fades, p, key, night)
    sold_before = np.array([tonight.sold(product.sku) for product in stage.goods])
    units, sales = units + sold_before[:, :1], sales + sold_before[:, 1:]
    return Nights(gmv, viewers, entered, sales, units, sold_out)


def _tired(stage: Stage, tired: Floats, pressure: Floats, fades: Floats, p: Ints, key: Ints, night: Ints) -> Floats:
    """Move on by a minute of `p`: satiation in place, and the pressure (§5)."""
    tired *= fades[0]
    tired[key, night] += stage.sells[p]
    return np.asarray(np.maximum(0.0, pressure * fades[1] + stage.pressure[p]))


def _boundaries(stage: Stage, luck: Luck) -> Ints:
    """The minute in which each airing begins, and the end: [airings + 1, nights]. Late or early, each gets its minute."""
    airings, begun = len(stage.on_air), max(1, stage.catalog.night.aired)
    late = np.rint(luck.late[: airings - 1]).astype(np.int64)
    begins = np.repeat(stage.starts[:, None], luck.late.shape[1], axis=1)
    begins[begun:-1] += late[begun - 1 :]
    for k in range(begun, airings):
        begins[k] = np.clip(begins[k], begins[k - 1] + 1, stage.starts[-1] - (airings - k))
    return begins


def _relisted(stage: Stage, begins: Ints, room: Ints) -> Floats:
    """Share of a first airing's demand that each airing finds: [airings, nights] (§4)."""
    again = np.ones((len(stage.on_air), begins.shape[1]))
    factor, memory = stage.relist[room].T
    for k in np.flatnonzero(stage.before >= 0):
        gap = begins[k] - begins[stage.before[k] + 1]
        again[k] = 1.0 - (1.0 - factor) * np.exp(-gap / memory)
    return again


def _sold(stage: Stage, p: Ints, wanted: Floats) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Units sold so far when so many were wanted, and whether nothing is left (§7)."""
    each = stage.share[p] * wanted[:, None]
    stock, reach = stage.stock[p], stage.reach[p]
    from_stock = np.minimum(each, stock)
    presold = stage.catalog.show.presale_conversion * (np.minimum(each, reach) - from_stock)
    return (from_stock + presold).sum(axis=1), np.all(each >= reach, axis=1)


def _whole(mean: Floats, coins: Floats, bells: Floats) -> Floats:
    """Poisson numbers of these means: by their own distribution where few, by a normal one with its skew where many."""
    many = np.rint(mean + np.sqrt(mean) * bells + (bells * bells - 1.0) / 6.0)
    few = np.zeros_like(mean)
    chance = np.exp(-np.minimum(mean, FEW))
    below = chance.copy()
    for count in range(1, _MOST):
        over = coins > below
        if not over.any():
            break
        few += over
        chance = chance * mean / count
        below += chance
    return np.where(mean > FEW, np.maximum(many, 0.0), few)
