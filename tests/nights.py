"""Nights of the small show, at any minute: what had sold by then is what its plan expected, unless said otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shows import a_feasible_plan, small_catalog

from lineup.catalog import Catalog
from lineup.evaluate import evaluate
from lineup.plan import Plan
from lineup.supply import supply_of
from lineup.tonight import Known, Night, Passed


def a_night(now: int, plan: Plan | None = None, catalog: Catalog | None = None, **facts: Any) -> Night:
    """The night of a plan at that minute, two minutes before anything can be changed; all shelves as they were."""
    plan, catalog = plan or a_feasible_plan(), catalog or small_catalog()
    figures, ready = evaluate(catalog, plan), now + 2
    supply = supply_of(catalog, plan)
    past = figures.curve[:now]
    curve = tuple(Passed(m.sku, m.new_viewers, m.returning_viewers, m.units, m.gmv, m.entries) for m in past)
    known = {
        p.sku: Known(
            sold=sum(m.units for m in past if m.sku == p.sku),
            gmv=sum(m.gmv for m in past if m.sku == p.sku),
            left={variant.sku: shelf.stock for variant, shelf in zip(p.variants, supply[p.sku], strict=True)},
            quota={variant.sku: shelf.quota for variant, shelf in zip(p.variants, supply[p.sku], strict=True)},
            sigma=p.demand_sigma,
            price=plan.price(p.sku),
            held=any(m.sku == p.sku for m in past),
        )
        for p in catalog.products
        if p.sells
    }
    window = plan.highlight
    begun = Night(
        now=now,
        ready=ready,
        new_viewers=curve[-1].new if curve else 0.0,
        returning_viewers=curve[-1].returning if curve else 0.0,
        products=known,
        curve=curve,
        begun=tuple(airing.sku for airing in plan.airings if airing.start_min < ready),
        highlight=(window.start_min, window.end_min) if window.start_min < ready else None,
        bought=tuple(block for block in plan.paid_traffic if block.start_min < ready),
    )
    return replace(begun, **facts)


def at_night(night: Night, catalog: Catalog | None = None) -> Catalog:
    """The small show's catalogue (or another) in that night."""
    return (catalog or small_catalog()).model_copy(update={"night": night})


def knowing(night: Night, sku: str, **facts: Any) -> Night:
    """The night with other facts of one product."""
    return replace(night, products={**night.products, sku: replace(night.products[sku], **facts)})
