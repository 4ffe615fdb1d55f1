"""How long, how much to spend: the same show planned under every combination of some parameters."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import product

from lineup.asked.standing import Standing, stand
from lineup.catalog import Catalog
from lineup.errors import NoPlan
from lineup.planner import plan_show
from lineup.processors import processors
from lineup.result import Effort


@dataclass(frozen=True, slots=True)
class Scenario:
    """One combination: parameters with their values as they were typed, and its plan; `why` there is none."""

    settings: tuple[tuple[str, str], ...]
    plan: Standing | None
    why: str = ""


def combinations(axes: Sequence[tuple[str, Sequence[str]]]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every combination of the values, the last parameter changing fastest."""
    names = [name for name, _ in axes]
    return (tuple(zip(names, values, strict=True)) for values in product(*(values for _, values in axes)))


def planned(
    catalogs: Sequence[tuple[tuple[tuple[str, str], ...], Catalog]], effort: Effort, time_limit: float | None
) -> list[Scenario]:
    """A plan for each, in that order; as many at once as there are processors. `time_limit`: seconds of each."""
    work = partial(_planned, effort=effort, time_limit=time_limit)
    workers = min(len(catalogs), processors())
    if workers == 1:
        return [work(one) for one in catalogs]
    context = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
    pool = ProcessPoolExecutor(workers, mp_context=context)
    try:
        found = list(pool.map(work, catalogs))
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)  # nobody waits for searches whose answer is no longer wanted
        raise
    pool.shutdown()
    return found


def _planned(one: tuple[tuple[tuple[str, str], ...], Catalog], effort: Effort, time_limit: float | None) -> Scenario:
    settings, catalog = one
    try:
        result = plan_show(catalog, effort=effort, time_limit=time_limit)
    except NoPlan as error:
        return Scenario(settings, None, " ".join(str(error).split()))
    return Scenario(settings, stand(catalog, result.plan))
