"""A plan workbook read back after people have edited it: what it decides now, and where each decision stands.

Order and minutes make the times. Whatever else a row says about the same thing has to agree with them: a time typed by
hand, a name, a second price of one product. Where it doesn't, that is a fault, not a guess.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from lineup.catalog import Catalog, Language
from lineup.errors import CatalogError, CellFault
from lineup.plan import Highlight, Kept, OwnColumn, Plan
from lineup.tonight import night_of
from lineup.understood import NOTHING
from lineup.workbook.cells import Cell, Sheet
from lineup.workbook.faults import Faults, joined
from lineup.workbook.headers import PLAN_CELLS, PLAN_SHEETS, SHOW
from lineup.workbook.naming import index, key
from lineup.workbook.plan_book.lines import Reader
from lineup.workbook.plan_book.money import Orders, Spends, read_orders, read_spends
from lineup.workbook.plan_book.rundown import Rundown, read_rundown
from lineup.workbook.plan_book.unread import NO_EDITS, Edits, name_headers, name_unread, own_columns
from lineup.workbook.reading import read_catalog
from lineup.workbook.record import TITLE, night_in, plan_titles, titles_now, written_in
from lineup.workbook.sheets import Sheets, opened_sheets
from lineup.workbook.show_sheet import to_value
from lineup.workbook.times import Span

Place = tuple[str, str]
"""(title of a sheet, A1 address)."""

SINCE = "goal"
"""A parameter that every plan workbook of today's model states, and none of before."""


@dataclass(frozen=True, slots=True)
class PlanBook:
    """A plan workbook as it stands, with the catalogue that it carries.

    `titles` are those of its sheets, `pinned` is what its 锁定 columns keep, `planned_gmv` what it once promised, yuan. The
    rest says where decisions stand. `remarks`: what was typed and decides nothing, and how it was read. `edits`:
    every cell that was changed; `columns`: what people added beside the tables. `of_before`: it was written for an earlier
    model of the show.
    """

    titles: tuple[str, ...]
    catalog: Catalog
    plan: Plan
    pinned: Kept
    planned_gmv: float | None
    rundown: Rundown
    orders: Orders
    spends: Spends
    highlight_at: Place
    parameters_at: dict[str, Place]
    remarks: tuple[CellFault, ...] = ()
    edits: Edits = NO_EDITS
    columns: tuple[OwnColumn, ...] = ()
    of_before: bool = False


def is_plan_book(path: Path, language: Language | None = None) -> bool:
    """Whether the file is a plan workbook. UnreadableWorkbook if it can't be read."""
    with opened_sheets(path, language) as sheets:
        return holds_plan(sheets)


def holds_plan(sheets: Sheets) -> bool:
    """Whether an open file is a plan workbook."""
    return written_in(sheets) is not None or plan_titles(sheets.titles) is not None


def read_plan_book(path: Path, language: Language | None = None) -> PlanBook:
    """The plan in the workbook at `path`; it speaks the language that it was written in, unless `language` is given.

    Raises UnreadableWorkbook, and CatalogError with every cell that can't be read or contradicts another.
    """
    with opened_sheets(path, language) as opened:
        written = written_in(opened)
        titles = titles_now(written, opened) if written else plan_titles(opened.titles) or {}
        sheets = {held: opened.read(title) for held, title in titles.items()}
        night = night_in(opened)
        all_titles = tuple(title for title in opened.titles if title != TITLE)
    faults = Faults(language or _language_of(all_titles), all_titles)
    if missing := [names[faults.language == "en"] for held, names in PLAN_SHEETS.items() if held not in sheets]:
        faults.add("not_a_plan", "", missing=joined(missing))
        raise CatalogError(path.name, faults.all, faults.language)
    try:
        catalog = read_catalog(path, language=faults.language)
    except CatalogError as error:  # times and skus mean nothing before these are mended
        name_headers(written or {}, sheets, faults)
        errors = tuple(fault for fault in error.faults if fault.severity == "error")
        raise CatalogError(path.name, (*errors, *faults.all), error.language) from None
    faults.currency = catalog.show.currency
    read = Reader(catalog, Span(catalog.show.start, catalog.show.minutes), faults)
    rundown = read_rundown(sheets["rundown"], read)
    orders = read_orders(sheets["restock"], read)
    spends = read_spends(sheets["paid"], read)
    highlight, highlight_cell = _highlight(sheets["rundown"], read)
    edits = name_unread(written, sheets, read, highlight_cell, faults) if written else NO_EDITS
    parameters_at = _parameters_at(sheets["parameters"])
    if of_before := SINCE not in parameters_at:
        faults.add("plan_of_before", sheets["parameters"].title)
    faults.raise_if_any(path.name)
    remarks = [note for note in catalog.notes if note.severity == "warning"]  # how our own sheets were read is no news
    return PlanBook(
        titles=all_titles,
        catalog=catalog.model_copy(
            update={"notes": (), "understood": NOTHING} | ({"night": night_of(json.loads(night))} if night else {})
        ),
        plan=Plan(
            highlight=Highlight(highlight, catalog.show.highlight_minutes),
            airings=rundown.airings,
            prices=tuple(rundown.prices[p.sku] for p in catalog.products if p.sku in rundown.prices),
            restock=orders.orders,
            paid_traffic=spends.spends,
        ),
        pinned=Kept(rundown.pinned, rundown.pinned_prices, orders.pinned),
        planned_gmv=_planned_gmv(sheets["parameters"]),
        rundown=rundown,
        orders=orders,
        spends=spends,
        highlight_at=(sheets["rundown"].title, highlight_cell),
        parameters_at=parameters_at,
        remarks=(*remarks, *faults.all),
        edits=edits,
        of_before=of_before,
        columns=own_columns(
            sheets,
            edits,
            {line.row.number: (a.sku, a.airing) for line, a in zip(rundown.lines, rundown.airings, strict=True)},
        ),
    )


def _language_of(titles: tuple[str, ...]) -> Language:
    """English as soon as a sheet has the English name of one."""
    return "en" if any(names[1] in titles for names in PLAN_SHEETS.values()) else "zh"


def _highlight(sheet: Sheet, read: Reader) -> tuple[int, str]:
    """The minute at which the highlight starts, and the address of its cell; a show without one has neither."""
    if read.catalog.show.highlight_minutes == 0:
        return 0, ""
    found = _beside(sheet, "highlight")
    if found is None:
        read.faults.add("plan_no_highlight", sheet.title)
        return 0, ""
    label, cell = found
    if cell is None:
        read.faults.add("plan_no_highlight", sheet.title, label)
        return 0, label.address
    minute = read.value(sheet.title, "starts", cell, label.shown)
    return minute if isinstance(minute, int) else 0, cell.address


def _planned_gmv(sheet: Sheet) -> float | None:
    """What the plan promised when it was made, yuan."""
    found = _beside(sheet, "planned_gmv")
    return found[1].value if found and found[1] and isinstance(found[1].value, float) else None


def _beside(sheet: Sheet, name: str) -> tuple[Cell, Cell | None] | None:
    """The cell that names something outside the tables, and the next filled one to its right."""
    names = {key(text) for text in PLAN_CELLS[name]}
    for row in sheet.rows:
        for column, cell in sorted(row.cells.items()):
            if cell.kind == "text" and key(cell.shown) in names:
                return cell, next((c for at, c in sorted(row.cells.items()) if at > column), None)
    return None


def _parameters_at(sheet: Sheet) -> dict[str, Place]:
    """Where the value of each show parameter stands."""
    meanings, apart = index(SHOW), to_value(sheet)
    found: dict[str, Place] = {}
    for row in sheet.rows:
        for column, cell in sorted(row.cells.items()):
            name = meanings.get(key(cell.shown)) if cell.kind == "text" else None
            if name and column + apart in row.cells:
                found.setdefault(name, (sheet.title, row.cells[column + apart].address))
    return found
