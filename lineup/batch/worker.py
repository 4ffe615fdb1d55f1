"""What a worker does with one room. Nothing that goes wrong in here is an exception: it is a finding."""

from __future__ import annotations

import threading

from lineup.batch.crew import Lost
from lineup.batch.jobs import Fate, Job, Made, Read
from lineup.batch.words import finding
from lineup.catalog import Catalog, Language
from lineup.errors import BrokenPlan, CatalogError, CellFault, LineupError, NoPlan, UnreadableWorkbook, UsageError
from lineup.sharing.dividing import Reply


def read(job: Job, stop: threading.Event | None = None) -> Read:
    """Read a room's catalogue and say what is wrong with it. It takes no time that `stop` could save."""
    from lineup.report.fingerprint import fingerprint
    from lineup.sharing.own import stocks_of

    try:
        catalog = _catalog(job)
        found = (*(_foreseen(catalog) if job.foresee else ()), *catalog.notes)
        settings = job.settings
        return Read(
            "checked",
            found,
            len(catalog.products),
            catalog.show.minutes,
            fingerprint(catalog, settings.effort, settings.seed),
            catalog.show.currency,
            tuple((sku, units) for sku, units in stocks_of(catalog).items() if sku in job.asked),
        )
    except Exception as error:  # whatever it is: the other rooms go on
        return Read(*told(error, job.settings.tells_in))


def make(job: Job, stop: threading.Event | None = None) -> Made:
    """Plan a room as `lineup plan` does. `stop`: set when it has taken too long, and whatever is there will do."""
    language = job.settings.tells_in
    try:
        from lineup.planner import plan_show
        from lineup.report import plan_json
        from lineup.report.excel import workbook_bytes

        catalog = _catalog(job)
        language = catalog.language
        result = plan_show(catalog, effort=job.settings.effort, seed=job.settings.seed, stop=stop)
        return Made("planned", (), workbook_bytes(result), plan_json(result).encode())
    except Exception as error:  # as above
        return Made(*told(error, language))


def probe(job: Job, stop: threading.Event | None = None) -> Reply | None:
    """Plan a room as `make` does and tell what its parts of what rooms share are worth.

    That there is no plan is a reply too. None where something went wrong: the room is planned once more at the end, and told
    of there.
    """
    from lineup.planner import plan_show
    from lineup.sharing.worth import reply_of

    try:
        result = plan_show(_catalog(job), effort=job.settings.effort, seed=job.settings.seed, stop=stop)
    except NoPlan:
        return Reply(None)
    except Exception:  # as above
        return None
    return reply_of(result, job.parts) if result.search.ended_by == "effort" else None


def prepare() -> None:
    """Load what planning needs and call it once, so that no room pays for it; one thread each from here on."""
    from lineup.solver import chains, warm

    chains.THREADS = 1
    warm.compile_all()
    import lineup.planner
    import lineup.report.excel
    import lineup.workbook.reading  # noqa: F401  # loaded, not called


def _catalog(job: Job) -> Catalog:
    from lineup.sharing.own import with_stock_shares
    from lineup.workbook.reading import read_catalog

    settings = job.settings
    catalog = read_catalog(
        job.catalog,
        start=settings.start,
        today=settings.today,
        minutes=settings.minutes,
        overrides=dict(settings.overrides),
        language=settings.language,
    )
    return with_stock_shares(catalog, dict(settings.shares))


def _foreseen(catalog: Catalog) -> tuple[CellFault, ...]:
    from lineup.foreseen import foreseen

    return foreseen(catalog)


def told(error: Exception, language: Language) -> tuple[Fate, tuple[CellFault, ...]]:
    """What became of a room that raised, or whose worker was lost, and its finding."""
    if isinstance(error, Lost):
        return "late" if error.code == "late" else "died", (finding(f"room_{error.code}", language, **error.facts),)
    if isinstance(error, CatalogError):
        return "faults", error.faults
    if isinstance(error, NoPlan):
        return "no_plan", (CellFault("no_plan", "", "", "", str(error), error.remedy),)
    if isinstance(error, UnreadableWorkbook | UsageError):
        return "unreadable", (CellFault("unreadable", "", "", "", str(error), ""),)
    if isinstance(error, BrokenPlan):
        return "bug", (finding("room_broken_plan", language, what=error),)
    if isinstance(error, LineupError):
        return "bug", (finding("room_bug", language, what=error),)
    return "bug", (finding("room_bug", language, what=f"{type(error).__name__}: {error}"),)
