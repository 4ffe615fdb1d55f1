"""From a workbook to a catalogue: the sheets found, the cells read, every fault named at once, the blanks filled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lineup.catalog import Catalog, Language, Traffic
from lineup.completion import complete, complete_show
from lineup.entries import TOTALS, totals_of
from lineup.errors import UsageError
from lineup.fields import SHOW_FIELDS
from lineup.vocabulary.words import Phrase
from lineup.workbook.cells import Sheet
from lineup.workbook.faults import Faults, joined
from lineup.workbook.frames import Frames
from lineup.workbook.headers import PRODUCT, SHEETS
from lineup.workbook.naming import index, key, label
from lineup.workbook.products import Products, read_products
from lineup.workbook.record import Written, plan_titles, settled_by_traffic, titles_now, written_in
from lineup.workbook.row_checks import check_rows
from lineup.workbook.sheets import Sheets, opened_sheets
from lineup.workbook.show_sheet import ShowCells, read_overrides, read_show
from lineup.workbook.tables import known_headers
from lineup.workbook.times import Span
from lineup.workbook.traffic_sheet import read_traffic

LONGEST_SHOW = 1440  # minutes
_SHARE_TOLERANCE = 0.002
_NOTHING: Mapping[str, str] = MappingProxyType({})


def read_catalog(
    path: Path | Frames,
    *,
    start: dt.datetime | None = None,
    today: dt.date | None = None,
    minutes: int | None = None,
    overrides: Mapping[str, str] = _NOTHING,
    language: Language | None = None,
) -> Catalog:
    """The catalogue in the workbook at `path`, complete.

    `start` and `minutes` beat `overrides` (parameters by English or Chinese name, values as people type them), which
    beat the Show sheet. A show without a start begins at 20:00, `days_to_show` days after `today`. Without `language`
    it is Chinese as soon as a sheet's title or a cell of the catalogue is.

    Raises UnreadableWorkbook, CatalogError with every fault at once, UsageError for a bad override.
    """
    found = _load(path, language)
    language = language or _language_of(found)
    stated = _stated(overrides, start, minutes, today, language)
    faults = Faults(language, found.titles)
    _check_sheets(found, faults)
    show_cells = read_show(found.show, today, stated, faults) if found.show else ShowCells({}, set(), {})
    given = show_cells.given | stated
    show = complete_show(given, today)
    # A start or a length that can't be read must not make faults of the times that depend on it.
    unknown = show_cells.bad - set(stated)
    span = Span(show.start, LONGEST_SHOW if "minutes" in unknown else show.minutes, "start" not in unknown)
    products = read_products(found.catalog, span, faults) if found.catalog else Products([])
    check_rows(products.rows, span, faults)
    may_end_after = "minutes" in stated
    traffic = read_traffic(found.traffic, span, faults, may_end_after=may_end_after) if found.traffic else None
    if traffic is not None:
        given = {field: value for field, value in given.items() if field in stated or field not in found.settled}
        _check_private_share(given, traffic, show_cells, faults)
    faults.raise_if_any(path.name)
    catalog = complete(path.name, language, [row.given for row in products.rows], given, traffic, today)
    return catalog.model_copy(update={"notes": faults.all, "extra_columns": products.extra_columns})


@dataclass(frozen=True, slots=True)
class _Found:
    """The sheets that mean something, None if there is none; and titles that compete for the same meaning."""

    titles: tuple[str, ...]
    catalog: Sheet | None
    show: Sheet | None
    traffic: Sheet | None
    rivals: dict[str, list[str]]
    passed_over: tuple[str, ...] = ()  # sheets that look like a catalogue too
    settled: frozenset[str] = frozenset()  # of a plan workbook: what its traffic says, and nobody changed


def _load(path: Path | Frames, language: Language | None) -> _Found:
    with opened_sheets(path, language) as sheets:
        written = written_in(sheets)
        named = _named_by_record(written, sheets) if written else _named_by_title(sheets.titles)
        show = sheets.read(named["show"][0]) if named["show"] else None
        traffic = sheets.read(named["traffic"][0]) if named["traffic"] else None
        others = [*named["show"], *named["traffic"]]
        passed: tuple[str, ...] = ()
        if named["catalog"]:
            catalog: Sheet | None = sheets.read(named["catalog"][0])
        else:
            catalog, passed = _unnamed_catalog(sheets, others)
        rivals = {meaning: titles for meaning, titles in named.items() if len(titles) > 1}
        if written:
            settled = settled_by_traffic(written["parameters"], show) if show else frozenset()
        else:  # a plan workbook that remembers nothing: what its traffic says counts
            settled = frozenset(TOTALS if plan_titles(sheets.titles) else ())
        return _Found(sheets.titles, catalog, show, traffic, rivals, passed, settled)


def _named_by_title(titles: tuple[str, ...]) -> dict[str, list[str]]:
    """Sheets by what their titles mean."""
    meanings = index(SHEETS)
    named: dict[str, list[str]] = {meaning: [] for meaning in SHEETS}
    for title in titles:
        if meaning := meanings.get(key(title)):
            named[meaning].append(title)
    return named


def _named_by_record(written: Mapping[str, Written], sheets: Sheets) -> dict[str, list[str]]:
    """Sheets of a plan workbook by what they held when it was written, whatever they are called now."""
    now = titles_now(written, sheets)
    keys = {"catalog": "catalog", "show": "parameters", "traffic": "traffic"}
    return {meaning: [now[key]] if key in now else [] for meaning, key in keys.items()}


def _unnamed_catalog(sheets: Sheets, others: list[str]) -> tuple[Sheet | None, tuple[str, ...]]:
    """A sheet of any title, and those passed over: the only one left, or the one whose header names most columns."""
    left = [title for title in sheets.titles if title not in others]
    if len(left) == 1:
        return sheets.read(left[0]), ()
    candidates = [(known_headers(sheet.rows, PRODUCT), sheet) for sheet in map(sheets.read, left)]
    alike = [(known, sheet) for known, sheet in candidates if known >= 2]
    best = max(alike, key=lambda one: one[0], default=(0, None))[1]
    return best, tuple(sheet.title for _, sheet in alike if sheet is not best)


def _check_sheets(found: _Found, faults: Faults) -> None:
    for meaning, titles in found.rivals.items():
        faults.add("duplicate_sheet", titles[1], meaning=label(SHEETS, meaning), titles=joined(titles))
    if found.catalog is not None and found.passed_over:
        faults.add("sheet_taken", found.catalog.title, others=joined(found.passed_over))
    if found.catalog is None:
        faults.add("missing_sheet", "", titles=joined(found.titles))


def _check_private_share(given: Mapping[str, Any], traffic: Traffic, cells: ShowCells, faults: Faults) -> None:
    """Say that the traffic sheet decides, where another share is stated beside it."""
    share = totals_of(traffic)["private_share"]
    if abs(given.get("private_share", share) - share) > _SHARE_TOLERANCE:
        sheet, cell = cells.places.get("private_share", ("", None))
        faults.add("private_share_unused", sheet, cell, share=f"{share:.1%}")


def _stated(
    overrides: Mapping[str, str],
    start: dt.datetime | None,
    minutes: int | None,
    today: dt.date | None,
    language: Language,
) -> dict[str, Any]:
    stated = read_overrides(overrides, today, language)
    if start is not None:
        stated["start"] = start.replace(second=0, microsecond=0, tzinfo=None)
    if minutes is not None:
        limits = SHOW_FIELDS["minutes"]
        if not limits.allows(minutes):
            raise UsageError(Phrase("minutes_unusable", minutes=minutes, limits=limits.limits).said(language))
        stated["minutes"] = minutes
    return stated


def _language_of(found: _Found) -> Language:
    texts = list(found.titles)
    for sheet in (found.catalog, found.show, found.traffic):
        texts += [cell.shown for row in sheet.rows for cell in row.cells.values()] if sheet else []
    return "zh" if any("\u4e00" <= character <= "\u9fff" for text in texts for character in text) else "en"
