"""What a conflict is made of: which rules, a sentence with the numbers, and the ways out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lineup.catalog import Catalog
from lineup.solver.explain.changes import with_product, with_show
from lineup.vocabulary.wording import called, clock, tell
from lineup.workbook.headers import PRODUCT, SHOW
from lineup.workbook.naming import label


@dataclass(frozen=True)
class Way:
    """One thing that the user can do. With several values, the nearest to what stands there comes first.

    `ordered`: where no plan is found with the last value, none is with those before. `change` None: advice that cannot
    be tried.
    """

    said: Callable[[Any], str]
    change: Callable[[Catalog, Any], Catalog] | None = None
    values: tuple[Any, ...] = (None,)
    ordered: bool = True

    def applied(self, catalog: Catalog, value: Any) -> Catalog:
        return self.change(catalog, value) if self.change else catalog


@dataclass(frozen=True)
class Reason:
    """Why there is no plan. `rules` are names of `lineup.check.RULE_NAMES`; `sentence` ends with its full stop."""

    rules: tuple[str, ...]
    sentence: str
    ways: tuple[Way, ...]


_GO_BOTH_WAYS = ("minutes", "highlight_minutes")  # more of it loosens one rule and tightens another


def parameter(catalog: Catalog, name: str, values: tuple[Any, ...]) -> Way:
    """Another value for one parameter of the show."""
    title = label(SHOW, name).said(catalog.language)

    def said(value: Any) -> str:
        if name == "minutes":
            return tell(catalog, f"把直播时长改成 {value} 分钟（--minutes {value}）", f"--minutes {value}")
        option = f"--set {name}={value:g}"
        return tell(catalog, f"把「{title}」改成 {value:g}（{option}）", f"set {title} to {value:g} ({option})")

    return Way(said, lambda c, value: with_show(c, **{name: value}), values, ordered=name not in _GO_BOTH_WAYS)


def moved(catalog: Catalog, sku: str, values: tuple[int, ...], pin: str = "fixed_start") -> Way:
    """Another minute to pin a product to; none of them is easier than another."""
    name, column = called(catalog, sku), field(catalog, pin)

    def said(value: int) -> str:
        at = clock(catalog, value)
        return tell(
            catalog,
            f"把{name}的{column}改成第 {value} 分钟（{at}）",
            f"move {name} to minute {value} ({at}) in {column}",
        )

    return Way(said, lambda c, value: with_product(c, sku, **{pin: value}), values, ordered=False)


def advice(catalog: Catalog, zh: str, en: str) -> Way:
    """Something to do that cannot be tried here, since it needs what only the user has."""
    text = tell(catalog, zh, en)
    return Way(lambda _: text)


def field(catalog: Catalog, name: str) -> str:
    """A column of the catalogue, as its header says it."""
    return tell(catalog, f"「{PRODUCT[name][0]}」", PRODUCT[name][1])


def counted(count: int, noun: str) -> str:
    """An English count of things."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def named(catalog: Catalog, skus: list[str], most: int = 4) -> str:
    """Products by name; past `most`, only how many there are."""
    names = [called(catalog, sku) for sku in skus[:most]]
    more = len(skus) - len(names)
    if catalog.language == "zh":
        return "、".join(names) + (f" 等 {len(skus)} 款" if more else "")
    return ", ".join(names) + (f" and {more} more" if more else "")
