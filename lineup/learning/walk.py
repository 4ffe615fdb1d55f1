"""The model (§3-§5) on the minutes that were played, for many settings of the room's parameters at once.

The formulas are those of `lineup.room` and `lineup.demand`, over arrays: tests hold both to the same figures. Where
viewers were counted the walk goes on from the count, split between fan types as the model splits it.
K settings, S shows, T minutes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lineup.catalog import Show
from lineup.learning.observed import Observed, Products
from lineup.learning.parameters import HELD_ROLES, SHARES, Array

Named = Callable[[str], Array]
"""The values of a parameter under all settings, (K, 1)."""


@dataclass(frozen=True)
class Steps:
    """Where the parameters stand: by name (K,), of nights (K, S), of products (P+1,)."""

    room: Mapping[str, Array]
    night_private: Array
    night_public: Array
    hold: Array
    pitch: Array
    both: Array  # u: error of both appeals, in logs
    differ: Array  # d: half of how much more new fans like it


@dataclass(frozen=True)
class Walked:
    """What the model says. (K, S, T) unless said."""

    expected: Array  # entries by the model alone
    paid: Array  # paid ones of them
    private: Array  # entries by source, scaled to what was counted
    public: Array
    returning: Array  # of all entries
    predicted: Array  # viewers, one step ahead of the last count
    leaving: Array  # variance of who left since
    viewers: Array  # (2, K, S, T), as counted where that was
    wanted: Array  # (2, K, S, T), of what was there to be sold
    slope: Array  # d ln w / d ln peak of the pitch curve
    holding: Array  # (I, S, T), d ln predicted / d ln hold of each item, under the first setting


def walk(
    show: Show, products: Products, seen: Observed, steps: Steps, items: Sequence[int] | np.ndarray = ()
) -> Walked:
    """Walk through all shows under all settings. `items`: products of whose hold the derivatives are wanted."""
    value = steps.room

    def of(name: str) -> Array:
        return value[name][:, None] if name in value else np.full((1, 1), float(getattr(show, name)))

    def factor(name: str) -> Array:
        return value[name][:, None] if name in value else np.ones((1, 1))

    on, item = seen.on, seen.product
    pull = products.pull[item] * np.where(products.relief[item], factor("pull")[..., None], 1.0)
    private = seen.private * (factor("level.private") * np.exp(steps.night_private))[..., None] * on
    public = seen.public * (factor("level.public") * np.exp(steps.night_public))[..., None] * pull * on
    cost, cap = of("cost_per_entry")[..., None], of("paid_cap")[..., None]
    paid = cap * -np.expm1(-seen.spend / (cost * cap)) * on if show.paid_cap > 0 else np.zeros_like(private)
    expected = private + public + paid
    scale = _scale(expected, seen)
    came = [source * scale for source in (private, public, np.broadcast_to(paid, expected.shape))]
    shares = [of(name)[..., None] for name in SHARES]
    returning = shares[0] * came[0] + shares[1] * came[1] + shares[2] * came[2]
    entered = (came[0] + came[1] + came[2] - returning, returning)
    role = np.stack(
        [*(np.broadcast_to(factor(f"hold.{r}")[:, 0], len(expected)) for r in HELD_ROLES), np.ones(len(expected))], 1
    )
    hold = (products.hold * np.exp(steps.hold))[item] * role[:, products.role[item]]
    stay = [np.exp(-1 / (of(f"dwell_{fan}")[..., None] * hold)) for fan in ("new", "returning")]
    predicted, leaving, viewers = _viewers(entered, stay, seen)
    wanted, slope = _wanted(show, products, seen, steps, of, factor, viewers)
    first = [came[0] for came in entered], [kept[0] for kept in stay]
    holding = _holding(*first, seen, np.asarray(items, int))
    return Walked(
        expected, np.broadcast_to(paid, expected.shape), came[0], came[1], np.asarray(returning), predicted, leaving, viewers,
        wanted, slope, holding,
    )  # fmt: skip


def _holding(entered: Sequence[Array], stay: Sequence[Array], seen: Observed, items: np.ndarray) -> Array:
    """What a little more hold of each item does to the viewers predicted, while it is on air and after: who stayed for it
    is another crowd. Lists by fan type, (S, T)."""
    shows, length = seen.product.shape
    found = np.zeros((len(items), shows, length))
    viewers, moved = [np.zeros(shows), np.zeros(shows)], [np.zeros((len(items), shows)), np.zeros((len(items), shows))]
    for t in range(length):
        here, count = items[:, None] == seen.product[:, t], seen.online[:, t]
        for f in range(2):
            kept = stay[f][:, t]
            moved[f] = moved[f] * kept - here * viewers[f] * kept * np.log(kept)
            viewers[f] = viewers[f] * kept + entered[f][:, t]
        total = np.maximum(viewers[0] + viewers[1], 1e-9)
        found[..., t] = (moved[0] + moved[1]) / total
        ratio = np.where(np.isnan(count), 1.0, np.maximum(np.nan_to_num(count), 0.5) / total)
        for f in range(2):
            counted = ratio * (moved[f] - viewers[f] * found[..., t])
            moved[f] = np.where(np.isnan(count), moved[f], counted)
            viewers[f] = viewers[f] * ratio
    return found


def _scale(expected: Array, seen: Observed) -> Array:
    """What makes the expected entries of each block those that were counted."""
    scale = np.ones_like(expected)
    counted = ~np.isnan(seen.blocks[:, 3]) if len(seen.blocks) else np.zeros(0, bool)
    if not counted.any():
        return scale
    totals = block_sums(expected, seen)
    ratio = np.where(counted, np.nan_to_num(seen.blocks[:, 3]) / np.maximum(totals, 1e-9), 1.0)
    inside = seen.block >= 0
    scale[:, inside] = ratio[:, seen.block[inside]]
    return scale


def block_sums(figures: Array, seen: Observed) -> Array:
    """Sums over the minutes of each block, (K, B)."""
    inside = seen.block >= 0
    sums = np.zeros((len(figures), len(seen.blocks)))
    np.add.at(sums.T, seen.block[inside], figures[:, inside].T)
    return sums


def _viewers(entered: tuple[Array, Array], stay: list[Array], seen: Observed) -> tuple[Array, Array, Array]:
    shape = entered[0].shape
    predicted, leaving, viewers = np.zeros(shape), np.zeros(shape), np.zeros((2, *shape))
    new, back, left = (np.zeros(shape[:2]) for _ in range(3))
    every, counts = ~np.isnan(seen.online), np.maximum(np.nan_to_num(seen.online), 0.5)
    for t in range(shape[2]):
        kept_new, kept_back = stay[0][..., t], stay[1][..., t]
        left = left * 0.5 + new * kept_new * (1 - kept_new) + back * kept_back * (1 - kept_back)
        new = new * kept_new + entered[0][..., t]
        back = back * kept_back + entered[1][..., t]
        total = np.maximum(new + back, 1e-9)
        predicted[..., t], leaving[..., t] = total, left
        known = every[:, t]
        if known.any():
            ratio = np.where(known, counts[:, t] / total, 1.0)
            new, back, left = new * ratio, back * ratio, np.where(known, 0.0, left)
        viewers[0, ..., t], viewers[1, ..., t] = new, back
    return predicted, leaving, viewers


def _wanted(
    show: Show, products: Products, seen: Observed, steps: Steps, of: Named, factor: Named, viewers: Array
) -> tuple[Array, Array]:
    item = seen.product
    x = (seen.age + 1) / ((products.peak * np.exp(steps.pitch))[item] * factor("pitch_peak")[..., None])
    relist = np.minimum(1.0, of("relist_factor"))[..., None]
    gap = np.nan_to_num(seen.gap)
    again = np.where(np.isnan(seen.gap), 1.0, 1 - (1 - relist) * np.exp(-gap / show.relist_memory))
    rate = of("base_rate")[..., None] / 50 * np.exp(-of("ticket_exponent")[..., None] * products.ticket[item])
    tired, pressure = _tired(products, seen, of)
    common = rate * x * np.exp(1 - x) * again * np.exp(-of("category_fatigue")[..., None] * tired) * seen.available
    tilt = steps.room["tilt"][:, None, None] if "tilt" in steps.room else 0.0
    wanted = []
    for f, (fan, sign) in enumerate((("new", 1.0), ("returning", -1.0))):
        liked = (products.appeal[f] * np.exp(steps.both + sign * steps.differ))[item] * np.exp(sign * tilt)
        price = np.exp(-of(f"elasticity_{fan}")[..., None] * seen.paid_log[f])
        weary = np.exp(-of(f"pressure_fatigue_{fan}")[..., None] * pressure)
        wanted.append(viewers[f] * common * liked * price * weary)
    return np.stack(wanted), np.broadcast_to(x - 1, wanted[0].shape)


def _tired(products: Products, seen: Observed, of: Named) -> tuple[Array, Array]:
    """Satiation of the category on air and pressure, as they stood before each minute."""
    fade = np.exp(-1 / of("category_memory"))
    ease = np.exp(-1 / of("pressure_memory"))
    settings = max(len(fade), len(ease))
    shows, length = seen.product.shape
    satiation = np.zeros((settings, shows, products.categories + 1))
    pressure = np.zeros((settings, shows))
    tired, pressed = np.zeros((settings, shows, length)), np.zeros((settings, shows, length))
    every = np.arange(shows)
    for t in range(length):
        category = products.category[seen.product[:, t]]
        tired[..., t], pressed[..., t] = satiation[:, every, category], pressure
        satiation *= fade[..., None]
        satiation[:, every, category] += category < products.categories
        pressure = np.maximum(0.0, pressure * ease + products.pressure[seen.product[:, t]])
    tired *= products.category[seen.product] < products.categories
    return tired, pressed
