"""定价: prices, what each fan pays, what a unit earns, how many are released."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.report.excel.book import ALARM, ROLE_FILLS, Book, write_text
from lineup.report.excel.grid import Column, Table, finish, set_widths, write_table, write_title
from lineup.report.excel.own_columns import with_own
from lineup.report.excel.variants import variants_said
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.report.tiers import TIERS
from lineup.result import Result

# Prices are edited in the rundown alone.
_OF_RUNDOWN = "IFERROR(INDEX({{{0}_of_rundown}},MATCH({{sku}},{{sku_of_rundown}},0)),0)"
_LEAVES = "IF(ISNUMBER({{commission}}),{{commission}},1)*{0}-{{cost}}"
"""What a price leaves: of goods on commission, which have no cost, that share of it."""
COLUMNS = (
    Column("sku", least=9, most=18),
    Column("name", least=14, most=34),
    Column("variants", least=24, most=46, wrap=True),
    Column("role", least=8),
    Column("tier", least=9),
    Column("list_price", "price", least=10),
    Column("live_price", "price", formula=_OF_RUNDOWN.format("live_price"), least=10),
    Column("discount", "percent", formula="{live_price}/{list_price}", least=8),
    Column("new_fan_coupon", "coupon", formula=_OF_RUNDOWN.format("new_fan_coupon"), least=9),
    Column("returning_fan_coupon", "coupon", formula=_OF_RUNDOWN.format("returning_fan_coupon"), least=9),
    Column("new_pays", "price", formula="{live_price}-{new_fan_coupon}", least=10),
    Column("returning_pays", "price", formula="{live_price}-{returning_fan_coupon}", least=10),
    Column("cost", "price", least=10),
    Column("commission", "fine_percent", least=8),
    Column("new_margin", "price", formula=_LEAVES.format("{new_pays}"), least=10),
    Column("returning_margin", "price", formula=_LEAVES.format("{returning_pays}"), least=10),
    Column("quota", "whole", total="sum", label="first_quota", least=8),
    Column("second_quota", "some", total="sum", least=8),
    Column("sellable", "stock", total="sum", least=8),
    Column("reserve", "stock", formula="{sellable}-{quota}-{second_quota}", total="sum", least=8),
    Column("units", "units", total="sum", least=9),
    Column("gmv", "yuan", total="sum", least=11),
    Column("return_rate", "percent", least=8),
    Column(
        "margin", "yuan", formula=f"({_LEAVES.format('{gmv}')}*{{units}})*(1-{{return_rate}})", total="sum", least=11
    ),
    Column("net_gmv", "yuan", formula="{gmv}*(1-{return_rate})", total="sum", least=11),
)


def write_prices(book: Book, sheet: Worksheet, result: Result, tables: Tables, rundown: Table) -> Table:
    """One row a product that airs and sells, with its variants; below, what the tiers mean."""
    words, said = book.words, variants_said(tables, book.words)
    shown = [
        row
        | {
            "role": words.role(row["role"]),
            "tier": words.tier(row["tier"]),
            "variants": said.get(row["sku"], ""),
            "cost": row["cost"] if row["commission"] is None else None,
            "fill": ROLE_FILLS[row["role"]],
        }
        for row in rows_of(tables.prices)
    ]
    on_commission = any(row["commission"] is not None for row in shown)
    about = [words.say("prices_about")]
    about += [words.say("prices_variants_about")] if said else []
    about += [words.say("prices_commission_about")] if on_commission else []
    columns = _columns(variants=bool(said), on_commission=on_commission)
    columns, shown = with_own(book, result, "prices", columns, shown)
    write_title(book, sheet, "prices", words.sentences(about))
    set_widths(book, sheet, columns, shown)
    taken = ("sku", "live_price", "new_fan_coupon", "returning_fan_coupon")
    others = {f"{key}_of_rundown": rundown.column(key) for key in taken}
    table = write_table(book, sheet, columns, shown, _look, others=others)
    row = table.last + 3
    write_text(sheet, row, 0, words.label("caption.tiers"), book.format(bold=True))
    used = [tier for tier in TIERS if any(row.tier == tier for row in tables.prices)]
    for k, tier in enumerate(used, start=1):
        write_text(sheet, row + k, 0, f"{words.tier(tier)}{words.colon()}{words.tier_meaning(tier)}", book.format())
    finish(sheet, table, frozen=2, below=row + len(used))
    return table


def _columns(*, variants: bool, on_commission: bool) -> list[Column]:
    """Its columns: those of variants and of commission only where there are any."""
    left_out = {*(() if variants else ("variants",)), *(() if on_commission else ("commission",))}
    share = _LEAVES.partition("*")[0].format() + "*"
    return [
        column if on_commission else replace(column, formula=column.formula.replace(share, ""))
        for column in COLUMNS
        if column.key not in left_out
    ]


def _look(row: Row, key: str) -> dict[str, Any]:
    if key in ("role", "tier"):
        return {"align": "center", **({"bg_color": row["fill"]} if key == "role" else {})}
    if key in ("new_margin", "returning_margin") and row[key] < 0:
        return {"bg_color": ALARM}
    return {}
