"""场控单: the rundown for the room itself, in letters to be read from two metres, with prices said and cues for each voice.

All of it follows from the rundown by formula, row by row, so that it is right after the rundown was edited. What each
voice says stands once for a role, below the table, and may be reworded there.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.product import ROLES
from lineup.report.excel.book import FAINT, INPUT, ROLE_FILLS, Book, lines_needed, merge_text, write_text
from lineup.report.excel.catalog_sheets import CatalogColumns
from lineup.report.excel.grid import Column, Table, finish, write_table, write_title
from lineup.report.excel.own_columns import with_own
from lineup.report.excel.rundown import shade_highlight
from lineup.report.excel.variants import variants_said
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.report.words import Words
from lineup.result import Result
from lineup.vocabulary.money import cents, sign
from lineup.workbook.headers import SAID_ON_AIR

_TAKEN = "INDEX({{{0}_of_rundown}},ROW())"
_SKU, _ROLE, _LIVE = (_TAKEN.format(key) for key in ("sku", "role", "live_price"))
_SELLABLE = f'IFERROR(INDEX({{sellable_of_prices}},MATCH({_SKU},{{sku_of_prices}},0)),"")'
_NEXT = "INDEX({name_of_rundown},ROW()+1)"
_MINUTE = dt.timedelta(minutes=1)


def _of_prices(key: str) -> str:
    """What the sheet of prices says of the product; it knows those of the plan as it was written."""
    return f"INDEX({{{key}_of_prices}},MATCH({_SKU},{{sku_of_prices}},0))"


def _coupon(key: str) -> str:
    value = _TAKEN.format(key)
    return f'IF(N({value})>0,{{{key}_said}}&{_amount(value)}&{{pays_said}}&{_amount(f"{_LIVE}-{value}")},"")'


def _amount(value: str) -> str:
    """An amount as text, as `_plain` has it."""
    return f"{{amount}}{value}{{cents}}"


_LIST = f"IFERROR({_of_prices('list_price')},IFERROR({{list_price_of_product}},0))"
_PRICE = (
    f'IF(N({_LIVE})=0,"",IF({_LIST}>{_LIVE},{{list_said}}&{_amount(_LIST)}&" → ","")&{{sign}}&{_amount(_LIVE)}'
    f"&{_coupon('new_fan_coupon')}&{_coupon('returning_fan_coupon')})"
)
COLUMNS = (
    Column("starts", "clock", formula=_TAKEN.format("starts"), least=11),
    Column("minutes", "whole", formula=_TAKEN.format("minutes"), least=7),
    Column("name", formula=_TAKEN.format("name"), label="caption.product_column", least=30, wrap=True),
    Column("price_said", formula=_PRICE, least=30, wrap=True),
    Column("variants", formula=f'IFERROR({_of_prices("variants")}&"","")', least=30, wrap=True),
    Column("quota", "whole", formula=_TAKEN.format("quota"), label="release", least=9),
    Column("sellable", "whole", formula=_SELLABLE, label="there_are", least=9),
    Column("points", formula="{said_of_products}", least=34, wrap=True),
    Column("who", formula=f'IFERROR(INDEX({{script}},MATCH({_ROLE},{{script_roles}},0)),"")', least=46, wrap=True),
    Column("stand_in", formula="{stands_in}", label="cue.stand_in", least=22, wrap=True),
    Column(
        "last_minute",
        formula=f'TEXT({{starts}}+({{minutes}}-1)/1440,"hh:mm")&" "&IF({_NEXT}="",{{closing}},{{announce}}&{_NEXT})',
        least=24,
        wrap=True,
    ),
)
SIZES = {"starts": 20, "minutes": 14, "name": 15, "price_said": 13, "quota": 18, "stand_in": 12, "last_minute": 12}
_TALL = 64
_MOST_POINTS = 3
"""Columns of the catalogue that are carried: more would not be read on air."""


@dataclass(frozen=True, slots=True)
class Cued:
    """The sheets from which cues are taken."""

    rundown: Table
    prices: Table
    products: CatalogColumns


def write_cues(book: Book, sheet: Worksheet, result: Result, tables: Tables, cued: Cued) -> None:
    """One row an airing, in the rows in which the rundown has them; below, who says what of each role."""
    words, taken = book.words, ("sku", "role", "live_price", "starts", "minutes", "name", "quota")
    rundown, prices, products, show = cued.rundown, cued.prices, cued.products, result.catalog.show
    carried = [header for header in result.catalog.extra_columns if _is_said(header)][:_MOST_POINTS]
    shown = _rows(result, tables, words, carried)
    write_title(book, sheet, "cues", words.say("cues_about" if tables.totals.has_highlight else "cues_about_plain"))
    left_out = {*(() if carried else ("points",)), *(() if "variants" in prices.columns else ("variants",))}
    left_out |= set() if any(row["stand_in"] for row in shown) else {"stand_in"}
    columns = [column for column in COLUMNS if column.key not in left_out]
    last = len(columns) - 2
    columns, shown = with_own(book, result, "cues", columns, shown)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.least)
    script = rundown.last + 4  # below the table and a line's distance
    others = {f"{key}_of_rundown": rundown.column(key) for key in (*taken, "new_fan_coupon", "returning_fan_coupon")}
    of_prices = ("sku", "list_price", "sellable", "variants")
    others |= {f"{key}_of_prices": prices.column(key) for key in of_prices if key in prices.columns}
    others |= {"list_price_of_product": products.found(products.column("list_price"), _SKU.format_map(others))}
    others |= {"stands_in": _stands_in(products, _SKU.format_map(others))}
    others |= {"sign": f'"{sign(show.currency)}"'}
    exact = show.currency == "CNY"  # a price of 35.9 yuan is said so, one of 16.90 dollars in cents
    others |= (
        {"amount": "ROUND(", "cents": ",2)"}
        if exact
        else {"amount": "FIXED(", "cents": f",{cents(show.currency)},TRUE)"}
    )
    others |= {
        "script": _down(script, 3),
        "script_roles": _down(script, 2),
    }
    if carried:
        others["said_of_products"] = _points(carried, products, rundown).format(colon=f'"{words.colon()}"')
    others |= {key: f'"{words.label(f"cue.{key}")}"' for key in _SAID}
    table = write_table(book, sheet, columns, shown, _look, others=others)
    for k, row in enumerate(shown):
        lines = max(
            lines_needed(row[c.key] or "", (c.least - 2) * 10 / SIZES.get(c.key, 10)) for c in columns if c.wrap
        )
        sheet.set_row(table.first + k, max(_TALL, 15 * lines + 6))
    if "mark" in rundown.columns:
        shade_highlight(book, sheet, table, f"INDEX({rundown.column('mark')},ROW())", ("name",))
    below = _write_script(book, sheet, script, last)
    finish(sheet, table, below=below)


_SAID = ("list_said", "new_fan_coupon_said", "returning_fan_coupon_said", "pays_said", "closing", "announce")


def _rows(result: Result, tables: Tables, words: Words, carried: list[str]) -> list[Row]:
    rows, currency = rows_of(tables.rundown), result.catalog.show.currency
    lists = {row.sku: row.list_price for row in tables.prices}
    stands_in = {one.sku: one.by_name for one in tables.substitutes}
    sellable = {row.sku: row.sellable for row in tables.prices}
    said_of_variants = variants_said(tables, words)
    shown = []
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        product = result.catalog.product(row["sku"])
        said = product.extra
        warned = f"{row['ends'] - _MINUTE:%H:%M} "
        shown.append(
            row
            | {
                "sellable": sellable.get(row["sku"], ""),
                "price_said": _price_said(row, lists.get(product.sku, 0.0), currency, words),
                "variants": said_of_variants.get(product.sku, ""),
                "stand_in": stands_in.get(product.sku) or _named(result, product.sku),
                "points": "\n".join(f"{h}{words.colon()}{said[h]}" for h in carried if said.get(h)),
                "who": words.script(row["role"]),
                "last_minute": warned
                + (words.label("cue.announce") + following["name"] if following else words.label("cue.closing")),
                "fill": ROLE_FILLS[row["role"]],
            }
        )
    return shown


def _named(result: Result, sku: str) -> str:
    """Who the catalogue names to stand in for a product."""
    named = result.catalog.substitute_of(sku)
    return named.name if named else ""


def _stands_in(products: CatalogColumns, sku: str) -> str:
    """A formula for the name of who stands in for a product by the catalogue's sheet; "" where it names nobody there."""
    number = products.found(products.column("substitute"), sku)
    return f'IFERROR({products.found(products.column("name"), number)},"")'


def _price_said(row: Row, list_price: float, currency: str, words: Words) -> str:
    """The price mechanism in words: everyday price, price now, what a coupon makes of it."""
    live = row["live_price"]
    if live is None:
        return ""
    said = f"{words.label('cue.list_said')}{_plain(list_price, currency)} → " if list_price > live else ""
    said += f"{sign(currency)}{_plain(live, currency)}"
    for key in ("new_fan_coupon", "returning_fan_coupon"):
        if row[key]:
            said += f"{words.label(f'cue.{key}_said')}{_plain(row[key], currency)}"
            said += f"{words.label('cue.pays_said')}{_plain(live - row[key], currency)}"
    return said


def _plain(amount: float, currency: str) -> str:
    """An amount without its sign: yuan with the decimals that they need, others with all of their cents."""
    return f"{round(amount, 2):.12g}" if currency == "CNY" else f"{amount:.{cents(currency)}f}"


def _is_said(header: str) -> bool:
    return any(word in header.casefold() for word in SAID_ON_AIR)


def _points(carried: list[str], products: CatalogColumns, rundown: Table) -> str:
    """A formula for what the catalogue says about the product, a line for each column that says something."""
    sku = f"INDEX({rundown.column('sku')},ROW())"
    lines = []
    for header in carried:
        said = f'{products.found(products.extra(header), sku)}&""'
        lines.append(f'IFERROR(IF({said}="","",CHAR(10)&{products.header_of(header)}&{{colon}}&{said}),"")')
    return f"MID({'&'.join(lines)},2,32767)"


def _down(row: int, column: int) -> str:
    """As many cells as there are roles, from that row down."""
    first, last = (xl_rowcol_to_cell(r, column, row_abs=True, col_abs=True) for r in (row, row + len(ROLES) - 1))
    return f"{first}:{last}"


def _write_script(book: Book, sheet: Worksheet, row: int, last: int) -> int:
    """Who says what, by role, as far right as column `last`; returns the last row."""
    words = book.words
    write_text(sheet, row - 1, 2, words.label("cue.script"), book.format(bold=True, font_color=FAINT))
    for k, role in enumerate(ROLES):
        text = words.script(role)
        sheet.set_row(row + k, 15 * (text.count("\n") + 1) + 4)
        write_text(sheet, row + k, 2, words.role(role), book.format(bg_color=ROLE_FILLS[role], align="center"))
        merge_text(sheet, row + k, 3, last, text, book.format(text_wrap=True, font_color=INPUT))
    return row + len(ROLES) - 1


def _look(row: Row, key: str) -> dict[str, Any]:
    look: dict[str, Any] = {"font_size": SIZES.get(key, 10)}
    if key in ("starts", "minutes", "quota", "sellable"):
        look["align"] = "center"
    if key in ("starts", "name", "quota"):
        look["bold"] = True
    if key == "name":
        look["bg_color"] = row["fill"]
    return look
