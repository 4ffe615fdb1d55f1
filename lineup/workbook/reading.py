"""From a workbook to a catalogue: the sheets found, the cells read, every fault named at once, the blanks filled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lineup.catalog import Catalog, Doubt, Language, Traffic
from lineup.completion import complete, complete_show
from lineup.entries import TOTALS, totals_of
from lineup.errors import UsageError
from lineup.fields import SHOW_FIELDS
from lineup.vocabulary.words import Phrase
from lineup.workbook.catalogue import tables_of
from lineup.workbook.cells import Cell, Sheet
from lineup.workbook.choosing import Candidate, candidates_of, chosen
from lineup.workbook.currencies import Seen, currency_of_all, seen_in_products, seen_in_show, tell_currency, tell_unsaid
from lineup.workbook.doubts import doubts_in, of_products
from lineup.workbook.faults import Faults, joined
from lineup.workbook.frames import Frames
from lineup.workbook.headers import SHEETS
from lineup.workbook.languages import language_of
from lineup.workbook.naming import index, key, label
from lineup.workbook.package import Held
from lineup.workbook.products import Products, read_products
from lineup.workbook.record import Written, is_of_plan, plan_titles, settled_by_traffic, titles_now, written_in
from lineup.workbook.row_checks import check_rows
from lineup.workbook.sheets import Sheets, opened_sheets
from lineup.workbook.show_sheet import ShowCells, read_overrides, read_show, to_value
from lineup.workbook.terms import fill_presale
from lineup.workbook.times import Span
from lineup.workbook.traffic_sheet import read_traffic
from lineup.workbook.understanding import understanding

LONGEST_SHOW = 1440  # minutes
_SHARE_TOLERANCE = 0.002
_TOTAL_TOLERANCE = 0.002  # as a share
_NOTHING: Mapping[str, str] = MappingProxyType({})


def read_catalog(
    path: Path | Held | Frames,
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
    it is that of the headers, or of most of what stands there.

    Raises UnreadableWorkbook, CatalogError with every fault at once, UsageError for a bad override.
    """
    found = _load(path, language)
    read = [sheet for sheet in (*(one.sheet for one in found.candidates), found.show, found.traffic) if sheet]
    language = language or language_of(found.titles, read)
    stated = _stated(overrides, start, minutes, today, language)
    faults = Faults(language, found.titles)
    _check_sheets(found, faults)
    tables = tables_of(chosen(found.candidates, faults), faults)
    show_cells = read_show(found.show, today, stated, faults) if found.show else ShowCells({}, set())
    given = show_cells.given | stated
    everything = bool(given.pop("include_inactive", False))
    show = complete_show(given, today)
    faults.currency = show.currency
    # A start or a length that can't be read must not make faults of the times that depend on it.
    unknown = show_cells.bad - set(stated)
    span = Span(show.start, LONGEST_SHOW if "minutes" in unknown else show.minutes, "start" not in unknown)
    products = read_products(tables, span, faults, everything)
    fill_presale(products.rows, show.days_to_show, faults)
    check_rows(products.rows, span, faults)
    given |= _currency(found, show_cells, products, stated, faults)
    may_end_after = "minutes" in stated
    traffic = read_traffic(found.traffic, span, faults, may_end_after=may_end_after) if found.traffic else None
    if traffic is not None:
        if found.is_plan and not found.remembers:
            _tell_unscaled(show_cells, traffic, stated, found.show, faults)
        given = {field: value for field, value in given.items() if field in stated or field not in found.settled}
        _check_private_share(given, traffic, found.show, show_cells, faults)
    understood = understanding(products.tables, products.rows, faults.left_out, given)
    faults.raise_if_any(path.name, understood)
    catalog = complete(path.name, language, [row.given for row in products.rows], given, traffic, today)
    return catalog.model_copy(
        update={
            "notes": faults.all,
            "extra_columns": products.extra_columns,
            "assumptions": (*catalog.assumptions, *products.assumed),
            "understood": understood,
            "doubts": of_products(found.doubts, catalog.products),
        }
    )


def _currency(
    found: _Found, show: ShowCells, products: Products, stated: Mapping[str, Any], faults: Faults
) -> dict[str, str]:
    """The show's currency, where the workbook names another than the default and no parameter does."""
    said = (
        [Seen(stated["currency"], "", "currency", Cell(0, 0, "text", stated["currency"]))]
        if "currency" in stated
        else []
    )
    seen = [*said, *seen_in_products(products.rows)]
    if found.show and not said:
        of_show = list(seen_in_show(found.show.title, show.cells))
        # The parameters of a plan name it: whatever names another is what has to be mended.
        seen = [*of_show, *seen] if found.is_plan else [*seen, *of_show]
    is_stated = "currency" in stated or "currency" in show.given
    if is_stated:  # a parameter says more than how cells happen to look
        seen = [one for one in seen if not one.looks]
    currency = currency_of_all(seen, faults)
    if currency is None and not is_stated and not faults.holds("two_currencies"):
        tell_unsaid(products.tables, faults)
    if currency is None or is_stated or currency == "CNY":
        return {}
    tell_currency(seen, currency, faults)
    return {"currency": currency}


@dataclass(frozen=True, slots=True)
class _Found:
    """The sheets that mean something, None if there is none; and titles that compete for the same meaning."""

    titles: tuple[str, ...]
    candidates: list[Candidate]
    show: Sheet | None
    traffic: Sheet | None
    rivals: dict[str, list[str]]
    settled: frozenset[str] = frozenset()  # of a plan workbook: what its traffic says, and nobody changed
    is_plan: bool = False
    remembers: bool = True  # of a plan workbook: what it was when it was written
    doubts: tuple[Doubt, ...] = ()  # how sure what was learnt is


def _load(path: Path | Held | Frames, language: Language | None) -> _Found:
    with opened_sheets(path, language) as sheets:
        written = written_in(sheets)
        named = _named_by_record(written, sheets) if written else _named_by_title(sheets.titles)
        reserved = {title for titles in named.values() for title in titles}
        for meaning, titles in named.items():
            named[meaning] = [title for title in titles if title not in sheets.hidden] or titles
        show = sheets.read(named["show"][0]) if named["show"] else None
        traffic = sheets.read(named["traffic"][0]) if named["traffic"] else None
        candidates = candidates_of(sheets, [title for title in sheets.titles if title not in reserved])
        rivals = {meaning: titles for meaning, titles in named.items() if len(titles) > 1}
        is_plan = bool(written) or plan_titles(sheets.titles) is not None or (show is not None and is_of_plan(show))
        if written:
            settled = settled_by_traffic(written["parameters"], show, to_value(show)) if show else frozenset()
        else:  # a plan workbook that remembers nothing: what its traffic says counts
            settled = frozenset(TOTALS if is_plan else ())
        return _Found(
            sheets.titles, candidates, show, traffic, rivals, settled, is_plan, bool(written), doubts_in(sheets)
        )


def _named_by_title(titles: tuple[str, ...]) -> dict[str, list[str]]:
    """Sheets of the show and of traffic, by what their titles mean."""
    meanings = index(SHEETS)
    named: dict[str, list[str]] = {"show": [], "traffic": []}
    for title in titles:
        if (meaning := meanings.get(key(title))) in named:
            named[meaning].append(title)
    return named


def _named_by_record(written: Mapping[str, Written], sheets: Sheets) -> dict[str, list[str]]:
    """Sheets of a plan workbook by what they held when it was written, whatever they are called now."""
    now = titles_now(written, sheets)
    keys = {"show": "parameters", "traffic": "traffic"}
    return {meaning: [now[key]] if key in now else [] for meaning, key in keys.items()}


def _check_sheets(found: _Found, faults: Faults) -> None:
    for meaning, titles in found.rivals.items():
        faults.add("duplicate_sheet", titles[1], meaning=label(SHEETS, meaning), titles=joined(titles))
    for title, encoding in {one.title: one.sheet.encoding for one in found.candidates if one.sheet.encoding}.items():
        faults.add("encoding_taken", title, encoding=encoding)
    filled = [one for one in found.candidates if one.sheet.rows]
    if filled:
        return
    if found.candidates:
        faults.add("empty_catalog", found.candidates[0].title)
    else:
        faults.add("missing_sheet", "", titles=joined(found.titles))


def _tell_unscaled(
    show: ShowCells, traffic: Traffic, stated: Mapping[str, Any], sheet: Sheet | None, faults: Faults
) -> None:
    """Say that the traffic decides in a plan workbook of an earlier version, which told a total that did nothing.

    Whether somebody typed it can't be known; the default was written by lineup.
    """
    total, comes_to = show.given.get("expected_entries"), totals_of(traffic)["expected_entries"]
    if total is None or "expected_entries" in stated or total == SHOW_FIELDS["expected_entries"].default:
        return
    if abs(total - comes_to) > _TOTAL_TOLERANCE * comes_to:
        cell = show.cells["expected_entries"][1]
        faults.add("plan_total_unused", sheet.title if sheet else "", cell, entries=f"{comes_to:,.0f}")


def _check_private_share(
    given: Mapping[str, Any], traffic: Traffic, sheet: Sheet | None, show: ShowCells, faults: Faults
) -> None:
    """Say that the traffic sheet decides, where another share is stated beside it."""
    share = totals_of(traffic)["private_share"]
    if abs(given.get("private_share", share) - share) > _SHARE_TOLERANCE:
        _, cell = show.cells.get("private_share", ("", None))
        faults.add("private_share_unused", sheet.title if sheet and cell else "", cell, share=f"{share:.1%}")


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
