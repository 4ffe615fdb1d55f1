"""The catalogue as flat arrays: what the compiled search reads, and nothing that it decides.

Records instead of objects: numba reads `tables.products[p].pull` at the speed of C. `lineup.solver.building` fills them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from lineup.catalog import Catalog
from lineup.plan import Price
from lineup.solver.record import Record, Rows, dtype_of

Records = npt.NDArray[Any]
Floats = npt.NDArray[np.float64]


class ProductRow(Record):
    """A product, for the kernels."""

    stay_new: float
    stay_returning: float
    pull: float
    pressure: float
    cost: float  # yuan a unit, 0 on commission
    goal_gmv: float  # of the show's goal, per yuan of its GMV
    goal_units: float  # of the show's goal, per unit sold: what its cost takes away, at most 0
    margin_gmv: float  # margin after returns per yuan of its GMV
    margin_units: float  # margin after returns per unit sold, at most 0
    kept_share: float  # of its GMV once returns are in
    prize: float  # yuan an airing, activities only
    sigma: float
    orders: int  # 1: some variant may be ordered into stock
    first_variant: int  # its variants stand in a row
    variants: int
    first_low: int  # earliest and latest start of the first airing
    first_high: int
    category: int
    shares_category: int  # 0 when the category window does not count it
    tiers: int  # length of its ladder
    min_minutes: int
    max_minutes: int
    max_airings: int
    sells: int
    relief: int
    hit: int
    required: int
    place: int  # in the order made by hand; -1 where it is free
    past_gmv: float  # what a night has brought of it so far, yuan
    past_highlight: float  # of that within the highlight, which has begun
    past_units: float


PRODUCT = dtype_of(ProductRow)


class VariantRow(Record):
    """A variant of a product: its share of demand, its stock, what may be ordered."""

    share: float
    stock: float
    quota: float  # presale units that may be released
    order_max: float  # units that may be ordered into stock; 0 when none can arrive
    kept_order: float  # units that must be ordered into stock, or -1
    moq: float
    pack: float


VARIANT = dtype_of(VariantRow)


class Tier(Record):
    """One price of a product."""

    rate_new: float  # units wanted per viewer-minute at the pitch's peak in a fresh room
    rate_returning: float
    paid_new: float  # yuan
    paid_returning: float
    level: float  # newsvendor level per unit wanted; infinite when nothing is at risk
    coupon: int  # 1: with a fan coupon


TIER = dtype_of(Tier)


class Minute(Record):
    """Entries per minute, people."""

    new: float  # private entries of that fan type
    returning: float
    public_new: float  # public entries, before the pull of what is on air
    public_returning: float
    paid: float  # paid entries of blocks that have begun
    seen_new: float  # viewers of a minute that has passed
    seen_returning: float


class ShowRow(Record):
    """The parameters of the show."""

    minutes: int
    returning_share_paid: float
    category_fatigue: float
    satiation_decay: float
    forgotten: float  # a share of satiation so small that it counts as gone
    pressure_fatigue_new: float
    pressure_fatigue_returning: float
    pressure_decay: float
    relist_gap: int
    presale_conversion: float
    by_minute: int  # 1: sales under a coupon are cut by stock minute by minute, not airing by airing
    goal_prizes: float  # of the show's goal, per yuan of prizes: at most 0
    margin_floor: float
    welfare_budget: float
    restock_budget: float
    max_coupons: int
    ad_budget: float
    ad_block: int
    ad_block_min: float
    roi_floor: float
    cost_per_entry: float
    paid_cap: float
    highlight_minutes: int
    highlight_share: float
    highlight_lift: float
    highlight_lead_in: int
    min_hits: int
    relief_window: int
    opening_window: int
    category_window: int
    category_minutes: int
    required: int  # products that must air
    ordered: int  # 1: the order made by hand is kept
    window_first: int  # earliest and latest start of the highlight
    window_last: int
    now: int  # the first minute that has not passed; 0 before the show
    ready: int  # the first that can still be changed
    open: int  # the first slot that can: those before it have aired or are on air
    blocks_begun: int
    relief_from: int  # the first minute of windows that must hold relief
    past_value: float  # of the goal, what a night has brought so far
    forgiven_margin: float  # yuan that the margin may lack
    forgiven_share: float  # yuan that the highlight may lack
    calm: float  # yuan of the goal that a change of the old order must earn


SHOW = dtype_of(ShowRow)


class KeptRow(Record):
    """An airing that must be in the plan."""

    product: int
    start: int
    minutes: int


CLEARANCE = 3e-5
"""Distance that the search keeps from limits on figures, as a share."""
FORGOTTEN = 1.2e-7
"""A share of satiation so small that the search counts it as gone."""


class Tables(NamedTuple):
    """Read-only arrays, each with what it has a record or number for."""

    products: Rows[ProductRow]  # [products]
    variants: Rows[VariantRow]  # [variants], a product's in a row
    tiers: Records  # [products, longest ladder] of Tier
    minutes: Rows[Minute]  # [minutes]
    show: Rows[ShowRow]  # [1]
    pitch: Floats  # [products, longest airing]: w(a) of §4
    decay: Floats  # [minutes + 1]: satiation left after so many minutes
    relist: Floats  # [minutes + 1]: demand of a later airing, so many minutes after the last, per that of the first
    kept: Rows[KeptRow]  # [pinned airings], in time order
    old: Records  # products of the airings that were still to come in the plan of a night, in order; none before


@dataclass(frozen=True)
class Problem:
    """A catalogue beside its arrays; `ladders[p][k]` is the price behind tier k of product p."""

    catalog: Catalog
    tables: Tables
    ladders: tuple[tuple[Price, ...], ...]
