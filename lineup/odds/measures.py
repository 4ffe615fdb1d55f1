"""What nights come to, and whether the rules on figures hold in each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lineup.catalog import Catalog
from lineup.check.report import SHARE_TOLERANCE, YUAN_TOLERANCE
from lineup.evaluate import prize_money
from lineup.odds.draws import Floats
from lineup.odds.play import Nights
from lineup.odds.stage import Stage
from lineup.plan import Plan


@dataclass(frozen=True, slots=True)
class Measures:
    """Figures of some nights, [nights] each: yuan, shares 0-1."""

    gmv: Floats
    net_gmv: Floats
    margin: Floats
    profit: Floats
    subsidy: Floats
    highlight_gmv: Floats
    highlight_lift: Floats

    @property
    def margin_rate(self) -> Floats:
        return self.margin / np.maximum(self.net_gmv, YUAN_TOLERANCE)

    @property
    def highlight_share(self) -> Floats:
        return self.highlight_gmv / np.maximum(self.gmv, YUAN_TOLERANCE)

    def holds(self, catalog: Catalog) -> dict[str, npt.NDArray[np.bool_]]:
        """Of every rule that asks something of this show and of which luck decides, the nights on which it holds."""
        show, night = catalog.show, catalog.night
        needed = (show.highlight_share - SHARE_TOLERANCE) * self.gmv - night.forgiven_share
        held = {
            "margin_floor": self.margin >= show.margin_floor * self.net_gmv - night.forgiven_margin - YUAN_TOLERANCE,
            "welfare_budget": self.subsidy <= max(show.welfare_budget, night.subsidy) + YUAN_TOLERANCE,
            "highlight_share": self.highlight_gmv >= needed,
            "highlight_lift": self.highlight_lift >= show.highlight_lift - SHARE_TOLERANCE,
        }
        unasked = set(night.excused)
        if show.highlight_minutes == 0 or night.highlight_has_passed:
            unasked |= {"highlight_share", "highlight_lift"}
        elif night.highlight is not None:
            unasked.add("highlight_lift")
        return {rule: nights for rule, nights in held.items() if rule not in unasked}


def measures_of(stage: Stage, nights: Nights) -> Measures:
    """What these nights come to."""
    catalog, plan = stage.catalog, stage.plan
    prizes = sum(prize_money(catalog, airing) for airing in plan.airings)
    takings = [(product.margin(1.0, 0.0), product.margin(0.0, 1.0)) for product in stage.goods]
    by_gmv, by_unit = np.array(takings).T
    kept = np.array([product.kept_share for product in stage.goods])
    cost = np.array([product.cost for product in stage.goods])
    margin = by_gmv @ nights.sales + by_unit @ nights.units
    inside = _inside(plan, stage.minutes)
    return Measures(
        gmv=nights.gmv.sum(axis=0),
        net_gmv=kept @ nights.sales,
        margin=margin,
        profit=margin - prizes - sum(block.spend for block in plan.paid_traffic),
        subsidy=prizes + np.maximum(0.0, cost[:, None] * nights.units - nights.sales).sum(axis=0),
        highlight_gmv=nights.gmv[inside].sum(axis=0),
        highlight_lift=_lift(nights.viewers, inside),
    )


def _inside(plan: Plan, minutes: int) -> npt.NDArray[np.bool_]:
    at = np.arange(minutes)
    return (at >= plan.highlight.start_min) & (at < plan.highlight.end_min)


def _lift(viewers: Floats, inside: npt.NDArray[np.bool_]) -> Floats:
    """Mean audience of the highlight over the show's; infinite where nobody comes, and nothing is asked."""
    overall = viewers.mean(axis=0)
    if not inside.any():
        return np.full_like(overall, np.inf)
    return np.where(overall > 0, viewers[inside].mean(axis=0) / np.where(overall > 0, overall, 1.0), np.inf)
