"""What if the show begins late: its end and its pins keep their clock times, the order plays on until the end."""

from __future__ import annotations

from dataclasses import replace

from lineup.catalog import Catalog
from lineup.night.beginning import Begun
from lineup.night.course import Course
from lineup.night.facts import Facts
from lineup.night.moving import moved
from lineup.night.outlook import old_plan
from lineup.plan import Plan


def begun_late(catalog: Catalog, plan: Plan, late: int) -> tuple[Catalog, Plan]:
    """The catalogue on the minutes of a show that begins so much later, and the plan played on in it."""
    kept = catalog.kept
    locked = (replace(airing, start_min=airing.start_min - late) for airing in kept.airings)
    there = moved(catalog, Facts(now=0, late=late)).model_copy(
        update={"kept": replace(kept, airings=tuple(airing for airing in locked if airing.start_min >= 0))}
    )
    return there, old_plan(Begun(there, Course((), plan.airings), {}, {}, 1.0), plan)
