"""The tables behind the look back: every minute, every airing, every product, each with its charts."""

from __future__ import annotations

import datetime as dt
from itertools import accumulate
from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Catalog
from lineup.lookback.minutes import STAYS
from lineup.lookback.record import CAUSES, Length, LookBack, Minute, Used
from lineup.report.excel.book import BAND, ROLE_FILLS, Book
from lineup.report.excel.grid import Column, Table, finish, set_widths, write_table, write_title
from lineup.report.lookback import charts
from lineup.report.lookback.words import name_of, said, time_of
from lineup.report.tables.frame import Row

LENGTHS: tuple[Length, ...] = ("long", "short", "fit", "unjudged")
LENGTH_FILLS: dict[Length, str] = {"long": "#FFD2CC", "short": "#DDF1DC", "fit": "#FFFFFF", "unjudged": "#ECEEF1"}
_FIGURES = {"viewers": "whole", "entries": "units", "gmv": "yuan"}


def write_minutes(book: Book, sheet: Worksheet, found: LookBack, catalog: Catalog) -> Table:
    """A row a minute, planned beside actual, charts to the right."""
    language = catalog.language
    stays = [name for name in STAYS if any(getattr(m.actual, name, None) is not None for m in found.minutes)]
    columns = [
        Column("at", "clock", header=said(language, "time"), least=7),
        Column("t", "whole", header=said(language, "minute"), least=7),
        *(
            Column(f"{side}_product", header=said(language, f"{side}_product"), least=14)
            for side in ("planned", "actual")
        ),
    ]
    for name in (*_FIGURES, *stays):
        kind = _FIGURES.get(name, "percent")
        for side in ("planned", "actual"):
            total = "sum" if name in ("entries", "gmv") else ""
            columns.append(Column(f"{side}_{name}", kind, total=total, header=_of(language, side, name), least=10))
    for side in ("planned", "actual"):
        formula = f"{{{side}_so_far_above}}+{{{side}_gmv}}"
        columns.append(
            Column(f"{side}_so_far", "yuan", formula=formula, header=_of(language, side, "so_far"), least=11)
        )
    rows = _minutes(found, catalog)
    write_title(book, sheet, "review_minutes", said(language, "minutes_about"))
    set_widths(book, sheet, columns, rows)
    table = write_table(book, sheet, columns, rows, _apart)
    drawn = {"viewers": "#,##0", "gmv": book.kinds["axis"]} | dict.fromkeys(stays, "0%")
    for k, (name, form) in enumerate(drawn.items()):
        title = _chart_title(language, name)
        sheet.insert_chart(
            2 + 20 * k, len(columns) + 1, charts.beside(book, table, name, title, form), {"object_position": 3}
        )
    finish(sheet, table, frozen=1)
    return table


def _of(language: str, side: str, name: str) -> str:
    what = said(language, f"measure.{name}" if name in ("entries", *STAYS) else name)
    return said(language, f"{side}.of", what=what)


def _chart_title(language: str, name: str) -> str:
    if name not in STAYS:
        return said(language, f"chart.{name}")
    return said(language, "chart.stays", what=said(language, f"measure.{name}"))


def _minutes(found: LookBack, catalog: Catalog) -> list[Row]:
    so_far = {
        side: list(accumulate(getattr(getattr(m, side), "gmv", 0.0) for m in found.minutes))
        for side in ("planned", "actual")
    }
    return [
        _minute(one, found.start, catalog) | {f"{s}_so_far": so_far[s][one.t] for s in so_far} for one in found.minutes
    ]


def _minute(one: Minute, start: dt.datetime, catalog: Catalog) -> Row:
    row: Row = {"at": start + dt.timedelta(minutes=one.t), "t": one.t}
    for side, at in (("planned", one.planned), ("actual", one.actual)):
        row[f"{side}_product"] = name_of(at.sku, catalog) if at else ""
        for name in (*_FIGURES, *STAYS):
            row[f"{side}_{name}"] = getattr(at, name, None)
    return row


def _apart(row: Row, key: str) -> dict[str, Any]:
    """What aired instead of what was planned stands out."""
    return {"bg_color": BAND} if key == "actual_product" and row[key] != row["planned_product"] else {}


def write_airings(book: Book, sheet: Worksheet, found: LookBack, catalog: Catalog) -> Table:
    """A row an airing, its difference and the causes that add up to it."""
    language = catalog.language
    columns = [
        Column("at", header=said(language, "from"), least=7),
        Column("product", header=said(language, "product"), least=16),
        Column("status", header=said(language, "status"), least=8),
        Column(
            "planned_minutes", "whole", total="sum", header=said(language, "planned.of", what=said(language, "minutes"))
        ),
        Column("minutes", "whole", total="sum", header=said(language, "actual.of", what=said(language, "minutes"))),
        Column("planned_gmv", "yuan", total="sum", header=_of(language, "planned", "gmv")),
        Column("gmv", "yuan", total="sum", header=_of(language, "actual", "gmv")),
        Column("difference", "yuan", "{gmv}-{planned_gmv}", total="sum", header=said(language, "difference")),
        *(Column(cause, "yuan", total="sum", header=said(language, f"cause.{cause}"), least=11) for cause in CAUSES),
        Column("mainly", header=said(language, "mainly"), least=12),
    ]
    rows: list[Row] = [
        {
            "at": time_of(one, found.start), "product": name_of(one.sku, catalog),
            "status": said(language, f"status.{one.status}"),
            "planned_minutes": one.planned[1] - one.planned[0] if one.planned else 0,
            "minutes": one.actual[1] - one.actual[0] if one.actual else 0,
            "planned_gmv": one.planned_gmv, "gmv": one.actual_gmv, "difference": one.difference,
            "mainly": said(language, f"cause.{one.main_cause}"), "aired": one.status == "aired",
        }
        | {str(cause): amount for cause, amount in one.parts.items()}
        for one in found.airings
    ]  # fmt: skip
    write_title(book, sheet, "review_airings", said(language, "airings_about"))
    set_widths(book, sheet, columns, rows)
    table = write_table(book, sheet, columns, rows, _changed)
    finish(sheet, table, frozen=2)
    return table


def _changed(row: Row, key: str) -> dict[str, Any]:
    return {"bg_color": BAND} if key == "status" and not row["aired"] else {}


def write_goods(book: Book, sheet: Worksheet, found: LookBack, catalog: Catalog) -> Table:
    """A row a product, those too long first; below it the picture of minutes and yield."""
    language = catalog.language
    refunds = any(one.refunds is not None for one in found.goods)
    goods = sorted(found.goods, key=lambda one: LENGTHS.index(one.length))
    columns = [
        Column("sku", header=book.words.label("sku"), least=9),
        Column("name", header=said(language, "product"), least=16),
        Column("role", header=said(language, "role"), least=8),
        Column("length", header=said(language, "length"), least=9),
        *_pairs(language, {"minutes": "whole", "earns": "price", "gmv": "yuan"}),
        Column("viewer_minutes", "whole", header=said(language, "viewer_minutes")),
        *(_pairs(language, {"refunds": "yuan"}) if refunds else ()),
    ]
    rows = [_product(book, one, catalog) for one in goods]
    write_title(book, sheet, "review_goods", said(language, "goods_about"))
    set_widths(book, sheet, columns, rows)
    table = write_table(book, sheet, columns, rows, _filled)
    named = {length: said(language, f"length.{length}") for length in LENGTHS}
    spans: dict[Length, tuple[int, int]] = {}
    for k, one in enumerate(goods):
        first, _ = spans.get(one.length, (table.first + k, 0))
        spans[one.length] = (first, table.first + k)
    if any(one.earns is not None for one in goods):
        axes = (said(language, "minutes"), said(language, "earns"))
        chart = charts.lengths(
            book,
            table,
            {named[k]: (*spans[k], k) for k in spans},
            [row["name"] for row in rows],
            said(language, "chart.goods"),
            axes,
        )
        sheet.insert_chart(2, len(columns) + 1, chart, {"object_position": 3})
    finish(sheet, table, frozen=2)
    return table


def _pairs(language: str, kinds: dict[str, str]) -> list[Column]:
    return [
        Column(
            f"{side}_{name}", kind, total="sum" if name != "earns" else "",
            header=said(language, f"{side}.of", what=said(language, name)), least=10,
        )
        for name, kind in kinds.items()
        for side in ("planned", "actual")
    ]  # fmt: skip


def _product(book: Book, one: Used, catalog: Catalog) -> Row:
    role = catalog.product(one.sku).role
    return {
        "sku": one.sku, "name": name_of(one.sku, catalog), "role": book.words.role(role),
        "length": said(catalog.language, f"length.{one.length}"),
        "planned_minutes": one.planned_minutes, "actual_minutes": one.minutes,
        "planned_earns": one.planned_earns, "actual_earns": one.earns,
        "planned_gmv": one.planned_gmv, "actual_gmv": one.gmv, "viewer_minutes": one.viewer_minutes,
        "planned_refunds": one.planned_refunds, "actual_refunds": one.refunds,
        "fill": {"length": LENGTH_FILLS[one.length], "role": ROLE_FILLS[role]},
    }  # fmt: skip


def _filled(row: Row, key: str) -> dict[str, Any]:
    return {"bg_color": row["fill"][key]} if key in row["fill"] else {}
