"""What is said when a rule is broken: by code, the problem and its remedy, and what joins them if not `JOINT`."""

from __future__ import annotations

JOINT = ": "
BETWEEN_NAMES = ", "
COUPONS = ("new-fan coupon", "returning-fan coupon")

BREACHES: dict[str, tuple[str, str] | tuple[str, str, str]] = {
    "unmeasured": (
        "cannot be measured yet",
        "first mend the timeline, highlight, prices or paid blocks as the other rules say",
    ),
    "timeline.unknown": (
        "{sku:quoted} is in the plan but not in the catalogue",
        "correct its sku or add the product",
    ),
    "timeline.gap": (
        "nothing is on air {minute:clock}–{end:clock} ({length:minutes})",
        "add a product or lengthen its neighbours",
    ),
    "timeline.early": (
        "{sku:quoted} airs {early:minutes} before the show starts at {start:clock}",
        "move it into the show",
    ),
    "timeline.overlap": (
        "{sku:quoted} starts at {minute:clock}, but the product before it ends at {reached:clock}, "
        "an overlap of {overlap:minutes}",
        "shift or shorten one",
    ),
    "timeline.late": (
        "the rundown ends at {reached:clock}, {over:minutes} after the show's end at {minute:clock}",
        "shorten airings or drop a product",
    ),
    "duration.too_short": (
        "{sku:product} at {minute:clock} lasts {lasts:minutes}, allowed {least}–{most}",
        "lengthen it by {off}",
    ),
    "duration.too_long": (
        "{sku:product} at {minute:clock} lasts {lasts:minutes}, allowed {least}–{most}",
        "shorten it by {off}",
    ),
    "airings.too_many": (
        "{sku:product} airs {count} times ({times:clocks}), allowed {most}",
        "drop {extra}",
    ),
    "airings.gone": ("{sku:product} is gone tonight, and airs again ({times:clocks})", "air something else there"),
    "relist_gap.too_soon": (
        "{sku:product} returns at {minute:clock}, {gap:minutes} after its last airing, needs {least}",
        "not before {soonest:clock}",
    ),
    "pins.fixed": (
        "{sku:product} airs at {minute:clock}, but is pinned to {pin:clock}",
        "move it to {pin:clock}",
    ),
    "pins.too_early": (
        "{sku:product} airs at {minute:clock}, but may not air before {pin:clock}",
        "move it to {pin:clock} or later",
    ),
    "pins.too_late": (
        "{sku:product} airs at {minute:clock}, but must air by {pin:clock}",
        "move it to {pin:clock} or earlier",
    ),
    "pins.airing": (
        "{sku:product} is pinned to {minute:clock} for {length:minutes}",
        "put it back, or take the pin away",
    ),
    "pins.price": (
        "{sku:product} is pinned to {due:amounts}, the plan says {now:amounts}",
        "change it back, or take the pin away",
    ),
    "pins.order": (
        "{sku:product} is pinned to an order of {due}, the plan says {now}",
        "change it, or take the pin away",
    ),
    "required.missing": ("{sku:product} must air but is missing", "give it at least {least:minutes}"),
    "highlight_window.too_short": (
        "the highlight {minute:clock}–{end:clock} lasts {lasts:minutes}, must last {due}",
        "lengthen it by {off}",
    ),
    "highlight_window.too_long": (
        "the highlight {minute:clock}–{end:clock} lasts {lasts:minutes}, must last {due}",
        "shorten it by {off}",
    ),
    "highlight_window.outside": (
        "the highlight {minute:clock}–{end:clock} reaches beyond the show {opens:clock}–{closes:clock}",
        "move it inside",
    ),
    "highlight_hits.outside": (
        "the hit {sku:product} first airs {minute:clock}–{end:clock}, "
        "not wholly inside the highlight {opens:clock}–{closes:clock}",
        "move it inside",
    ),
    "min_hits.too_few": (
        "hits on air: {count}, needed: {needed}",
        "add for instance {idle:products}",
        "; ",  # colons stand in the problem
    ),
    "highlight_share.too_low": (
        "the highlight earns {share:percent beside needed} of GMV, needs {needed:percent beside share}",
        "move sellers into it or give its hits more minutes",
    ),
    "highlight_lift.too_low": (
        "{inside:,.0f} viewers on average in the highlight, {lift:percent beside needed} of the show's "
        "{overall:,.0f}, needs {needed:percent beside lift}",
        "move it to busier minutes, or put welfare items and paid traffic before it",
    ),
    "lead_in.missing": (
        "no welfare item or activity in the {lead:minutes} before the highlight at {minute:clock}",
        "put one there",
    ),
    "lead_in.no_room": (
        "the highlight starts with the show",
        "move it later, after a welfare item or activity",
    ),
    "relief.too_long": (
        "no welfare item or activity {start:clock}–{end:clock} ({length:minutes}), at most {most}",
        "put one at {minute:clock} or earlier",
    ),
    "pins.hand_order": (
        "{sku:product} first airs at {minute:clock}, after {other:product}, which it precedes in the order made by hand",
        "put it back into that order, or plan without --order hand",
    ),
    "opening.missing": (
        "no welfare item or activity in the first {window} minutes, so who comes early leaves",
        "put one at the start",
    ),
    "category_minutes.too_many": (
        "category {category:quoted} gets {count} of the {window:minutes} {minute:clock}–{end:clock}, at most {most}",
        "give {extra} of them to another category",
    ),
    "price_ladder.none": (
        "{sku:product} has no price",
        "choose one from its ladder, {cheapest:yuan}–{dearest:yuan}",
    ),
    "price_ladder.several": (
        "{sku:product} has {count} prices ({prices:prices})",
        "keep one for the whole show",
    ),
    "price_ladder.off": (
        "{sku:product} at {price:price} is not on its price ladder",
        "the nearest step is {nearest:price}; a price that is agreed belongs into the catalogue's live_price",
    ),
    "coupons.too_many": ("{count} products carry a coupon, at most {most} may", "drop some of these: {skus:products}"),
    "margin_floor.too_low": (
        "margin rate after returns {rate:percent beside floor}, floor {floor:percent beside rate}, {short:yuan} short",
        "raise some prices, drop coupons, or give minutes to products of higher margin",
    ),
    "welfare_budget.over": (
        "prizes and sales below cost come to {cost:yuan}, budget {budget:yuan}, {over:yuan} over",
        "cut activities, raise welfare prices or shorten them",
    ),
    "ad_budget.over": ("paid traffic costs {cost:yuan}, budget {budget:yuan}", "cut {over:yuan}"),
    "ad_blocks.begun": (
        "paid blocks that have begun spend {cost:yuan}, and were set to {due:yuan}",
        "leave them as they are",
    ),
    "ad_blocks.start": (
        "the paid block at {minute:clock} is not where a block starts",
        "blocks of {every:minutes} run from the start",
    ),
    "ad_blocks.length": ("the paid block at {minute:clock} lasts {lasts:minutes}", "make it {due}"),
    "ad_blocks.below_zero": ("the paid block at {minute:clock} spends {spend:yuan}", "not below 0"),
    "ad_blocks.twice": ("the paid block at {minute:clock} stands there more than once", "merge the entries"),
    "ad_blocks.too_little": (
        "the paid block at {minute:clock} gets {spend:yuan}, a block gets nothing or at least {least:yuan}",
        "raise it or drop it",
    ),
    "order_size.several": ("{sku:product} has {count} orders", "merge them into one"),
    "order_size.misfit": (
        "{sku:product} can't be ordered in {units}",
        "order {least}–{most} units, in whole packs of {pack}",
    ),
    "arrival.silent": ("{sku:product} sells nothing", "nothing of it can be ordered"),
    "arrival.presell": (
        "{sku:product} takes {lead:g} days to arrive, the show is in {days}",
        "presell it or don't order",
    ),
    "arrival.too_late": ("{sku:product} takes {lead:g} days to arrive, the show is in {days}", "don't order"),
    "arrival.stock": (
        "{sku:product} arrives in {lead:g} days, before the show",
        "order it as stock, not as presale",
    ),
    "arrival.presale_late": (
        "{sku:product} ships {late:g} days after the show, presale allows {most}",
        "don't presell it",
    ),
    "newsvendor.too_much": (
        "{sku:product} would be stocked with {stocked}, most worth stocking {level:,.0f}, "
        "at most {most:,.0f} after rounding",
        "order at least {off} fewer",
    ),
    "restock_budget.over": ("stock orders cost {cost:yuan}, budget {budget:yuan}", "order {over:yuan} less"),
}
