"""What these shows can't tell, whatever the arithmetic says: such parameters stay as they were, and the rest is learnt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lineup.logs.played import PlayedShow

_OF_PAID = ("cost_per_entry", "paid_cap", "returning_share_paid")
_OF_FANS = ("returning_share_private", "returning_share_public", "returning_share_paid")


def fixed_in(shows: Sequence[PlayedShow]) -> dict[str, str]:
    """The parameters that stay, and why: `no_paid`, `no_sources`, `no_shares`, `no_online`."""
    fixed: dict[str, str] = {}
    if not any(span.spend > 0 for show in shows for span in show.paid):
        fixed |= dict.fromkeys(_OF_PAID, "no_paid")
    if not any(len(show.sources) > 1 for show in shows):
        fixed["returning_share_private"] = "no_sources"
    shares = any(
        share is not None for show in shows for share in (show.totals.returning_share, show.totals.returning_buyers)
    )
    buyers = any(one.new_fan_buyers is not None for show in shows for one in show.products)
    if not shares and not buyers:
        fixed |= dict.fromkeys(_OF_FANS, "no_shares")
    online = any(block.online is not None for show in shows for block in show.blocks)
    if not online and not any(show.totals.mean_stay or show.totals.average_online for show in shows):
        fixed |= dict.fromkeys(("dwell_new", "dwell_returning"), "no_online")
    return fixed


def usable(show: PlayedShow) -> PlayedShow:
    """The show as it can be learnt from: where nobody knows what was on air, how long people stayed tells nothing."""
    if show.on_air:
        return show
    blocks = tuple(replace(block, online=None, units=None) for block in show.blocks)
    totals = replace(show.totals, mean_stay=None, average_online=None)
    return replace(show, blocks=blocks, totals=totals, products=())


def missing_in(show: PlayedShow) -> list[str]:
    """The tables that a show came without: minute, on_air, product, source, session, paid."""
    lacks = {
        "session": show.totals.entries is None and show.totals.mean_stay is None,
        "minute": not show.blocks,
        "on_air": not show.on_air,
        "product": not show.products,
        "source": not show.sources,
        "paid": not show.paid and bool(show.totals.spend),
    }
    return [name for name, lack in lacks.items() if lack]
