"""Build the example catalogues from `source/`: `python examples/build_examples.py [FOLDER]`.

The tables stand in CSV files, a line a product, so that a change can be reviewed. The workbooks come out the same, byte
for byte, each time (`broken_catalog.xlsx` has a builder of its own among the tests).
"""

from __future__ import annotations

import csv
import datetime as dt
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

HERE = Path(__file__).resolve().parent
EXAMPLES = (
    "first_show", "beauty_night", "warehouse_sale", "womens_wear", "snack_night", "jade_and_pearls", "talent_room",
    "daily_shop", "tiktok_shop", "appliance_night",
)  # fmt: skip
CREATED = dt.datetime(2026, 11, 1, 9, 0)
MONEY_HEADERS = {
    "日常价", "成本价", "最低直播价", "直播到手价", "清仓价", "吊牌价", "原价", "进价", "标价", "成本", "底价",
    "到手价", "日常售价",
    "List price", "Cost", "Floor price", "Live price", "Price", "Unit cost",
}  # fmt: skip


def build(name: str, folder: Path) -> Path:
    """Write the example `name` into `folder`; returns the workbook's path."""
    show = tomllib.loads((HERE / "source" / f"{name}.toml").read_text(encoding="utf-8"))
    with (HERE / "source" / f"{name}.csv").open(encoding="utf-8", newline="") as text:
        products = list(csv.reader(text))
    path = folder / f"{name}.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": show["title"], "created": CREATED})
        style = Style(book, show.get("money", "¥"))
        sheets = show["sheets"]
        style.write(book.add_worksheet(sheets["catalog"]), products)
        if "parameters" in show:
            heading = tuple(sheets["parameter_headers"])
            style.write(book.add_worksheet(sheets["show"]), [heading, *show["parameters"].items()])
        if "traffic" in show:
            heading = tuple(sheets["traffic_headers"])
            style.write(book.add_worksheet(sheets["traffic"]), [heading, *map(tuple, show["traffic"])])
    return path


class Style:
    """How a merchandiser's sheet looks: a coloured, frozen heading, ¥ (or `sign`) and % where they belong."""

    def __init__(self, book: xlsxwriter.Workbook, sign: str) -> None:
        base = {"font_name": "Microsoft YaHei", "font_size": 10}
        self._heading = book.add_format(
            {**base, "bold": True, "bg_color": "#FCE4EC", "bottom": 1, "text_wrap": True, "valign": "vcenter"}
        )
        self._text = book.add_format(base)
        self._whole = book.add_format({**base, "num_format": "0"})
        self._decimal = book.add_format({**base, "num_format": "0.0##"})
        self._money = book.add_format({**base, "num_format": f"{sign}#,##0.00"})
        self._rate = book.add_format({**base, "num_format": "0%"})
        self._moment = book.add_format({**base, "num_format": "yyyy-mm-dd hh:mm"})

    def write(self, sheet: Worksheet, rows: Sequence[Sequence[object]]) -> None:
        """Write a table, its first row the heading; a column is as wide as its longest text."""
        heading = [str(text) for text in rows[0]]
        sheet.write_row(0, 0, heading, self._heading)
        sheet.freeze_panes(1, 2 if len(heading) > 3 else 1)
        for r, row in enumerate(rows[1:], start=1):
            for c, value in enumerate(row):
                self._write_cell(sheet, r, c, value, money=heading[c] in MONEY_HEADERS)
        for c in range(len(heading)):
            sheet.set_column(c, c, min(40, 2 + max(display_width(str(row[c])) for row in rows)))

    def _write_cell(self, sheet: Worksheet, row: int, column: int, value: object, *, money: bool) -> None:
        if isinstance(value, dt.datetime):
            sheet.write_datetime(row, column, value, self._moment)
            return
        text = str(value)
        number, is_rate = as_number(text)
        if number is None:
            if text:
                sheet.write_string(row, column, text, self._text)
        else:
            sheet.write_number(row, column, number, self._format(number, money=money, is_rate=is_rate))

    def _format(self, number: float, *, money: bool, is_rate: bool) -> Format:
        if money:
            return self._money
        if is_rate:
            return self._rate
        return self._whole if number == int(number) else self._decimal


def as_number(text: str) -> tuple[float | None, bool]:
    """The number a source cell stands for, and whether it was written as a percentage; None for text."""
    is_rate = text.endswith("%")
    try:
        number = float(text.removesuffix("%"))
    except ValueError:
        return None, False
    return (round(number / 100, 6), True) if is_rate else (number, False)


def display_width(text: str) -> int:
    """Columns that a text takes; a Chinese character takes two."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for example in EXAMPLES:
        print(build(example, target))  # noqa: T201  a script's own output
