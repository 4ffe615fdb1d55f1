"""The sheet 学到的 of a learnt catalogue, or of a plan made with one: how sure what was learnt is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lineup.catalog import Doubt
from lineup.product import Product
from lineup.vocabulary.words import LANGUAGES, words
from lineup.workbook.cells import Row, Sheet
from lineup.workbook.headers import PRODUCT, SHOW
from lineup.workbook.naming import index, key
from lineup.workbook.sheets import Sheets

_OTHERS = ("level", "traffic.private", "traffic.public")
"""What was learnt of the room beside parameters of the show."""
_NEEDED = {"of", "what", "low", "high"}
"""Columns without which it is no such sheet; that of a plan has no verdicts, for it holds only what counts."""
OF_PRODUCT = "new_fan_appeal"
"""Of products the field whose doubt counts."""


def doubts_in(sheets: Sheets) -> tuple[Doubt, ...]:
    """The 80 % intervals of what shows have told; none where nothing was learnt. Products by name still."""
    for language in LANGUAGES:
        title = words(language, "sheets")["sheet.learnt"]
        if title in sheets.titles:
            return _doubts(sheets.read(title), language)
    return ()


def of_products(doubts: Sequence[Doubt], products: Sequence[Product]) -> tuple[Doubt, ...]:
    """The doubts, those of products by number; of products that share a name nobody knows whose they are."""
    names = Counter(product.name for product in products)
    numbers = {product.name: product.sku for product in products if names[product.name] == 1}
    known = (one for one in doubts if not one.sku or one.sku in numbers)
    return tuple(one.model_copy(update={"sku": numbers[one.sku]}) if one.sku else one for one in known)


def _doubts(sheet: Sheet, language: str) -> tuple[Doubt, ...]:
    said = words(language, "learning")
    heads = {key(said[f"learn.{name}"]): name for name in ("of", "what", "low", "high", "verdict")}
    names = index(SHOW) | {key(said[f"learn.{field}"]): field for field in _OTHERS}
    appeal = {key(name) for name in PRODUCT[OF_PRODUCT]}
    seen = {key(said[f"learn.verdict.{verdict}"]) for verdict in ("data", "some")}
    columns: dict[str, int] = {}
    found: dict[tuple[str, str], Doubt] = {}
    for row in sheet.rows:
        if not columns.keys() >= _NEEDED:
            columns = {heads[key(cell.shown)]: at for at, cell in row.cells.items() if key(cell.shown) in heads}
            continue
        texts = {name: row.cells[at].shown for name, at in columns.items() if at in row.cells}
        low, high = (_number(row, columns[side]) for side in ("low", "high"))
        what, of = key(texts.get("what", "")), texts.get("of", "")
        if of == said["learn.whole_room"]:
            counts = "verdict" not in columns or key(texts.get("verdict", "")) in seen
            field, of = names.get(what, "") if counts else "", ""
        else:
            field = OF_PRODUCT if what in appeal and of else ""
        if field and 0 < low < high:
            found.setdefault((field, of), Doubt(field=field, sku=of, low=low, high=high))
    return tuple(found.values())


def _number(row: Row, column: int) -> float:
    """A figure of the row, 0 where none stands there."""
    value = row.cells[column].value if column in row.cells else 0.0
    return value if isinstance(value, float) else 0.0
