"""Lists for other programs, as CSV: prices for the platform's back office, and a restock order for each supplier."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from lineup.product import UNLIMITED
from lineup.report.saving import save
from lineup.report.tables import Tables, tables_of
from lineup.report.tables.frame import Row, rows_of
from lineup.report.tables.quotas import split
from lineup.report.tables.variants import VariantRow
from lineup.report.words import Words
from lineup.result import Result
from lineup.vocabulary.wording import clock

PRICES = (
    "sku", "name", "style", "spec", "list_price", "surcharge", "live_price", "new_fan_coupon", "returning_fan_coupon",
    "new_pays", "returning_pays", "first_at", "first_quota", "second_quota", "sellable",
)  # fmt: skip
OF_VARIANTS = frozenset(("style", "spec", "surcharge"))
"""Columns that only a list with variants needs."""
ORDERS = ("sku", "name", "order_kind", "order_amount", "cost", "order_cash", "order_by", "arrives", "ship_by")
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 60


def export(result: Result, folder: Path) -> list[Path]:
    """Write the lists into a folder, which is made if it isn't there; returns where they went.

    UTF-8 with a byte order mark, as Excel and WPS expect. OSError if something can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = exported(result)
    return [save(folder / name, content) for name, content in files.items()]


def left_over(result: Result, folder: Path) -> list[Path]:
    """Orders in the folder that an earlier plan left there: this one doesn't order from those suppliers."""
    prefix = Words.of(result.catalog).label("caption.order_file")
    return sorted(path for path in folder.glob(f"{prefix}*.csv") if path.name not in exported(result))


def exported(result: Result) -> dict[str, bytes]:
    """The lists by file name."""
    words, tables = Words.of(result.catalog), tables_of(result)
    some_vary = any(row.variants > 1 for row in tables.prices)
    columns = [column for column in PRICES if some_vary or column not in OF_VARIANTS]
    files = {f"{words.label('caption.price_file')}.csv": _csv(columns, _prices(result, tables), words)}
    taken = {name.casefold() for name in files}
    for supplier, orders in _orders_by_supplier(result, tables, words).items():
        name = f"{words.label('caption.order_file')} {_file_name(supplier or words.label('caption.no_supplier'))}"
        free = next(n for n in (name, *(f"{name} {k}" for k in range(2, 10_000))) if f"{n}.csv".casefold() not in taken)
        taken.add(f"{free}.csv".casefold())
        files[f"{free}.csv"] = _csv(ORDERS, orders, words)
    return files


def _prices(result: Result, tables: Tables) -> list[Row]:
    """One row a variant, as the platform wants it: a larger size's surcharge is in its prices."""
    first_at: dict[str, str] = {}
    for airing in result.plan.airings:
        first_at.setdefault(airing.sku, clock(result.catalog, airing.start_min))
    of_each: dict[str, list[VariantRow]] = {}
    for row in tables.variants:
        of_each.setdefault(row.product, []).append(row)
    listed = []
    for price in rows_of(tables.prices):
        variants = of_each[price["sku"]]
        expected, available = [row.units for row in variants], [row.sellable for row in variants]
        first = split(price["quota"], expected, available)
        left = [most - released for most, released in zip(available, first, strict=True)]
        second = split(price["second_quota"], expected, left)
        for row, released, later in zip(variants, first, second, strict=True):
            own = {
                key: price[key] + row.surcharge for key in ("list_price", "live_price", "new_pays", "returning_pays")
            }
            told = {"sku": row.sku, "name": price["name"], "style": price["sku"] if len(variants) > 1 else ""}
            told |= {"spec": row.spec, "surcharge": row.surcharge or None, "sellable": row.sellable}
            told |= {"first_at": first_at[price["sku"]], "first_quota": released, "second_quota": later}
            listed.append(price | own | told)
    return listed


def _orders_by_supplier(result: Result, tables: Tables, words: Words) -> dict[str, list[Row]]:
    """Orders of something, by supplier in the order of the catalogue."""
    found: dict[str, list[Row]] = {}
    for row in rows_of(tables.restock):
        if row["kind"]:
            supplier = result.catalog.product(row["product"]).supplier
            amount = row["order_units"] or row["presale_quota"]
            told = {
                "order_kind": words.label(f"caption.restock_{row['kind']}"),
                "order_amount": amount,
                "order_cash": amount * row["cost"],
            }
            found.setdefault(supplier, []).append(row | told)
    return found


def _csv(columns: Sequence[str], rows: Iterable[Row], words: Words) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(words.label(column) for column in columns)
    writer.writerows([_told(_or_unlimited(row[column], column, words)) for column in columns] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def _or_unlimited(value: object, column: str, words: Words) -> object:
    """What may be sold in words where it is as much as anyone wants."""
    unlimited = column == "sellable" and isinstance(value, int | float) and value >= UNLIMITED
    return words.label("caption.unlimited") if unlimited else value


def _told(value: object) -> str:
    """A value as text; what a spreadsheet would take for a formula begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}".removesuffix(".00")
    if isinstance(value, str):
        return f"'{value}" if _FORMULA.match(value) else value
    return str(value)


def _file_name(supplier: str) -> str:
    return _FORBIDDEN.sub("_", supplier).strip(" .")[:_LONGEST_NAME] or "_"
