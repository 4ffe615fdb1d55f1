"""商品: the columns of a catalogue, each with its meaning, its limits, and what looks wrong as it is typed."""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.completion import FLOOR_RATE, PRODUCT_DEFAULTS, RESTOCK_TIMES, SALVAGE_RATE, WELFARE_FLOOR_RATE
from lineup.fields import PRODUCT_FIELDS, grouped
from lineup.fields.units import UNITS
from lineup.product import NEVER_RESTOCKED, ROLES, SILENT_ROLES
from lineup.report import formats as show_as
from lineup.report.excel.book import FAINT, HEADER, PAPER, ROLE_FILLS, Book, merge_text, text_width, write_text
from lineup.report.template.cells import (
    CAPTION,
    MISSING,
    NOT_NEEDED,
    ODD,
    QUIET_HEADER,
    REQUIRED_HEADER,
    outside,
    takes,
    validation,
    write_header,
)
from lineup.report.words import Words
from lineup.roles import ROLE_DEFAULTS
from lineup.workbook.row_checks import MARGIN_TOLERANCE

GROUPS = grouped(PRODUCT_FIELDS)
FIELDS = tuple(field for fields in GROUPS.values() for field in fields)
ONE_OF = ("cost", "margin", "commission")
"""One of them is needed."""
STARRED = frozenset(("sku", "list_price", *ONE_OF, "stock", "new_fan_appeal", "returning_fan_appeal"))
HEAD, FIRST, ROWS = 3, 4, 1000
"""The header's row and the first below it, counted from 0; how many rows are watched as they are typed."""
EXAMPLE: dict[str, float] = {
    "list_price": 129, "cost": 45, "floor_price": 79, "stock": 300, "new_fan_appeal": 70, "returning_fan_appeal": 55,
    "lead_time_days": 3, "moq": 50, "pack_size": 10,
}  # fmt: skip
_EXAMPLE_TEXTS = {"sku": "example_sku", "name": "example_name", "category": "example_category",
                  "supplier": "example_supplier"}  # fmt: skip
_WIDTHS = {"sku": 15, "name": 36, "category": 12, "role": 11, "supplier": 16}

_MISSING = {
    "sku": '{sku}=""',
    "list_price": 'AND({sells},{list_price}="",{live_price}="")',
    **dict.fromkeys(ONE_OF, 'AND({sells},{cost}="",{margin}="",{commission}="")'),
    "stock": 'AND({sells},{stock}="")',
    "new_fan_appeal": 'AND({sells},{new_fan_appeal}="")',
    "returning_fan_appeal": 'AND({sells},{returning_fan_appeal}="")',
}
_LENGTHS = 'IF({min_minutes}="",{least},{min_minutes})>IF({max_minutes}="",{most},{max_minutes})'
_ODD = {
    "sku": 'AND({sku}<>"",SUMPRODUCT(--({sku_rows}={sku}))>1)',
    "list_price": "AND(ISNUMBER({list_price}),{list_price}<=0)",
    "cost": "AND({sells},{role}<>{welfare},ISNUMBER({cost}),{list_price}>0,{cost}>{list_price})",
    "margin": "ABS(1-{cost}/{list_price}-{margin})*ISNUMBER({cost})*ISNUMBER({margin})>{tolerance}",
    "floor_price": "AND(ISNUMBER({floor_price}),{list_price}>0,{floor_price}>{list_price})",
    "live_price": "AND(ISNUMBER({live_price}),OR(AND({list_price}>0,{live_price}>{list_price}),{live_price}<{floor_price}))",
    "stock": 'AND(ISNUMBER({stock}),{stock}=0,{lead_time_days}="")',
    "new_fan_appeal": "AND({new_fan_appeal}>0,{new_fan_appeal}<=1)",
    "returning_fan_appeal": "AND({returning_fan_appeal}>0,{returning_fan_appeal}<=1)",
    "restock_max": "AND(ISNUMBER({restock_max}),ISNUMBER({moq}),{restock_max}<{moq})",
    "fixed_start": "AND(ISNUMBER({fixed_start}),OR({fixed_start}<{earliest_start},AND(ISNUMBER({latest_start}),"
    "{fixed_start}>{latest_start})))",
    "latest_start": "AND(ISNUMBER({latest_start}),{latest_start}<{earliest_start})",
    "min_minutes": _LENGTHS,
    "max_minutes": _LENGTHS,
}
"""When a cell looks wrong, from the cells of its row; scores of at most 1 were probably meant as shares of 100."""


def write_products(book: Book, sheet: Worksheet) -> None:
    """Header, one row as an example, and a thousand that are watched."""
    words = book.words
    sheet.hide_gridlines(1)
    sheet.fit_to_pages(0, 0)
    sheet.set_row(0, 26)
    write_text(sheet, 0, 0, words.label("template.title"), book.format(font_size=16, bold=True))
    sheet.set_row(1, 20)
    write_text(sheet, 1, 0, words.say("template_about"), book.format(font_color=FAINT))
    _captions(book, sheet)
    sheet.set_row(HEAD, 34)
    for column, field in enumerate(FIELDS):
        header = _header(field, words)
        width = _WIDTHS.get(field, max(10, *(text_width(line) + 1 for line in header.split("\n"))))
        sheet.set_column(column, column, width, book.format(_kind(field)))
        write_header(book, sheet, HEAD, column, header, _comment(field, words), _header_fill(field))
        rule = validation(PRODUCT_FIELDS[field], words.column(field), xl_rowcol_to_cell(FIRST, column), words)
        if rule:
            sheet.data_validation(FIRST, column, FIRST + ROWS - 1, column, rule)
    _example(book, sheet)
    _conditions(book, sheet)
    sheet.freeze_panes(FIRST, 2)
    sheet.repeat_rows(HEAD)


def _captions(book: Book, sheet: Worksheet) -> None:
    sheet.set_row(HEAD - 1, 18)
    for group, fields in GROUPS.items():
        first = FIELDS.index(fields[0])
        look = book.format(bold=True, align="center", bg_color=CAPTION, border=1, border_color=PAPER)
        merge_text(sheet, HEAD - 1, first, first + len(fields) - 1, book.words.label(f"template.{group}"), look)


def _header(field: str, words: Words) -> str:
    unit = UNITS.get(PRODUCT_FIELDS[field].unit)
    brackets = "\n（{}）" if words.language == "zh" else "\n({})"
    star = " *" if field in STARRED else ""
    return words.column(field) + star + (brackets.format(unit.said(words.language)) if unit else "")


def _header_fill(field: str) -> str:
    if field in STARRED:
        return REQUIRED_HEADER
    return HEADER if field in (*GROUPS["basics"], *GROUPS["prices"], *GROUPS["stock"]) else QUIET_HEADER


def _kind(field: str) -> str:
    limits = PRODUCT_FIELDS[field]
    if limits.kind in ("text", "role", "yes_no"):
        return "text"
    return "fine_percent" if limits.is_rate else "general"


def _comment(field: str, words: Words) -> str:
    meaning = PRODUCT_FIELDS[field].meaning.said(words.language)
    return words.say(
        "template_comment", meaning=meaning, takes=takes(PRODUCT_FIELDS[field], words), blank=blank_means(field, words)
    )


def blank_means(field: str, words: Words) -> str:
    """What a blank of a column becomes."""
    by_role = ""
    if field in ROLE_DEFAULTS["regular"]:
        by_role = words.listed([f"{words.role(role)} {ROLE_DEFAULTS[role][field]:g}" for role in ROLES])
    if blank := PRODUCT_FIELDS[field].blank:
        facts = {"floor": FLOOR_RATE, "welfare": WELFARE_FLOOR_RATE, "restock": RESTOCK_TIMES, "salvage": SALVAGE_RATE}
        return blank.said(words.language, facts | {"by_role": by_role})
    default = PRODUCT_DEFAULTS[field]
    assert default != NEVER_RESTOCKED
    return show_as.percent(default, 0) if PRODUCT_FIELDS[field].is_rate else show_as.plain(default)


def _example(book: Book, sheet: Worksheet) -> None:
    words = book.words
    texts = {field: words.label(f"template.{key}") for field, key in _EXAMPLE_TEXTS.items()}
    texts |= {"role": words.role("hit")}
    for column, field in enumerate(FIELDS):
        if field in texts:
            write_text(sheet, FIRST, column, texts[field], book.format(_kind(field)))
        elif field in EXAMPLE:
            sheet.write_number(FIRST, column, EXAMPLE[field], book.format(_kind(field)))


def _conditions(book: Book, sheet: Worksheet) -> None:
    """Later ones give way to earlier ones."""
    words, last = book.words, FIRST + ROWS - 1
    cells = {f: str(xl_rowcol_to_cell(FIRST, k, col_abs=True)) for k, f in enumerate(FIELDS)}
    first_column, end = xl_col_to_name(0, col_abs=True), xl_col_to_name(len(FIELDS) - 1, col_abs=True)
    silent = [f'{cells["role"]}<>"{words.role(role)}"' for role in ROLES if role in SILENT_ROLES]
    names = cells | {
        "sells": f"AND({','.join(silent)})",
        "welfare": f'"{words.role("welfare")}"',
        "sku_rows": f"{first_column}${FIRST + 1}:{first_column}${last + 1}",
        "least": f"{PRODUCT_DEFAULTS['min_minutes']:g}",
        "most": f"{PRODUCT_DEFAULTS['max_minutes']:g}",
        "tolerance": f"{MARGIN_TOLERANCE:g}",
    }
    begun = f"COUNTA({first_column}{FIRST + 1}:{end}{FIRST + 1})>0"

    def watch(column: int, to: int, condition: str, fill: str, **look: object) -> None:
        shade = book.shade(fill, **look)
        options = {"type": "formula", "criteria": f"={condition}", "format": shade, "stop_if_true": True}
        sheet.conditional_format(FIRST, column, last, to, options)

    example = f'{cells["sku"]}="{words.label("template.example_sku")}"'
    watch(0, len(FIELDS) - 1, example, "#F4F4F4", font_color=FAINT, italic=True)
    for column, field in enumerate(FIELDS):
        if PRODUCT_FIELDS[field].ignored_of_activities:
            watch(column, column, f"NOT({names['sells']})", NOT_NEEDED)
        if field in _MISSING:
            watch(column, column, f"AND({begun},{_MISSING[field].format_map(names)})", MISSING)
        if field in _ODD:
            watch(column, column, _ODD[field].format_map(names), ODD)
        if beyond := outside(PRODUCT_FIELDS[field], cells[field]):
            watch(column, column, beyond, ODD)
    for role in ROLES:
        at = FIELDS.index("role")
        watch(at, at, f'{cells["role"]}="{words.role(role)}"', ROLE_FILLS[role])
