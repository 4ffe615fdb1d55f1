"""The colours and sizes of a style in one cell: what there is of each, what is short, what it costs on top."""

from __future__ import annotations

from lineup.report import formats as show_as
from lineup.report.tables import Tables
from lineup.report.tables.variants import VariantRow
from lineup.report.words import Words


def variants_said(tables: Tables, words: Words) -> dict[str, str]:
    """A list of its variants for each product that has several, by the product's id."""
    of_each: dict[str, list[VariantRow]] = {}
    for row in tables.variants:
        of_each.setdefault(row.product, []).append(row)
    return {
        product: words.listed([_said(row, words) for row in rows]) for product, rows in of_each.items() if len(rows) > 1
    }


def _said(row: VariantRow, words: Words) -> str:
    spec = row.spec or row.sku
    if row.sellable == 0:
        said = words.say("variant_out", spec=spec)
    else:
        said = words.say("variant_units", spec=spec, units=show_as.count(row.sellable))
        if row.is_short:
            said = words.say("variant_short", said=said, short=show_as.count(row.short))
    if row.surcharge > 0:
        said = words.say("variant_surcharge", said=said, surcharge=words.price(row.surcharge))
    return said
