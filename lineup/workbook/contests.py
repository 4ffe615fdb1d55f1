"""Several columns that mean the same: which of them counts, where the names or what is filled in tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lineup.workbook.cells import Cell, Row
from lineup.workbook.naming import key

# Of a field, names that beat its others, from the strongest group to the weakest; what stands in none is in between.
_STRONG: Mapping[str, tuple[str, ...]] = {
    "list_price": (
        "日常价", "list_price", "日常售价", "日常到手价", "日常", "日销价", "日销", "平日价", "日常零售价", "日常/官方价",
        "日常官方价", "everyday price", "regular price",
    ),
    "stock": ("可售库存", "可售数量", "可售数", "可用库存", "库存可用量", "available", "available stock", "available quantity"),
}  # fmt: skip
_WEAK: Mapping[str, tuple[str, ...]] = {
    "list_price": (
        "吊牌价", "划线价", "标价", "市场价", "市场价格", "原价", "专柜价", "指导价", "建议零售价",
        "建议售价", "建议价", "参考价", "参考售价", "官方价", "官方零售价",
        "rrp", "msrp", "original price", "full price", "retail price", "正价",
    ),
}  # fmt: skip
_OF_PRODUCTS = frozenset(
    map(key, (
        "商品ID", "宝贝ID", "平台商品ID", "商品编号", "商品编码", "产品编号", "产品编码", "商品代码",
        "product id", "product code", "item id", "product number",
    ))
)  # fmt: skip
"""Numbers that a shop's back end gives to a product, all of its variants together."""
_BY_ORDER = ("name", "category", "role", "supplier")
"""Of these the first name of the registry wins: 商品名称 says more than 商品."""


def settled(field: str, claims: Sequence[tuple[int, str]], names: Sequence[str], body: Sequence[Row]) -> int | None:
    """The column that counts as `field`, of several: (number, header) from left to right. None if none stands out."""
    if field == "spec":
        return claims[0][0]  # colour and size: each is a part of it
    if field in ("sku", "style"):
        return _distinct(claims, names, body)
    if field in _BY_ORDER:
        order = {key(name): nth for nth, name in reversed(list(enumerate((field, *names))))}
        return min(claims, key=lambda claim: order.get(key(claim[1]), len(order)))[0]
    if field in _STRONG:
        ranks = [(_rank(field, header), number) for number, header in claims]
        best = [number for rank, number in ranks if rank == min(ranks)[0]]
        return best[0] if len(best) == 1 else None
    return None


def _rank(field: str, header: str) -> int:
    said = key(header)
    if said in map(key, _STRONG[field]):
        return 0
    return 2 if said in map(key, _WEAK.get(field, ())) else 1


def _distinct(claims: Sequence[tuple[int, str]], names: Sequence[str], body: Sequence[Row]) -> int:
    """The column that is filled and different in most rows; of those alike in that, the one with the better name."""
    different = {number: len({_said(row.cells.get(number)) for row in body} - {""}) for number, _ in claims}
    order = {key(name): nth for nth, name in reversed(list(enumerate(names)))}
    return max(claims, key=lambda claim: (different[claim[0]], -order.get(key(claim[1]), len(order))))[0]


def _said(cell: Cell | None) -> str:
    return "" if cell is None else cell.shown.strip()


def names_products(header: str) -> bool:
    """Whether a header of several that are numbers speaks of products rather than of their variants."""
    return key(header) in _OF_PRODUCTS
