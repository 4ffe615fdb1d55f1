"""Conflicts that arithmetic does not see: leave rules out, one at a time, and look for what then works."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.plan import Airing
from lineup.solver.explain.changes import with_product, with_show
from lineup.solver.explain.reason import Way, field, moved, parameter
from lineup.vocabulary.wording import called, clock, tell
from lineup.workbook.headers import SHOW
from lineup.workbook.naming import label

Works = Callable[[Catalog], bool | None]
MOST_PINS = 8
"""Pinned products that are freed one at a time."""


@dataclass(frozen=True)
class Relaxed:
    """One rule at its loosest, and the way there. `names` are those of the rules that it loosens.

    title: what is loosened, in the user's words; stands: the same with its present value.
    """

    names: tuple[str, ...]
    title: str
    stands: str
    way: Way
    loosest: Callable[[Catalog], Catalog]


def to_blame(relaxed: Sequence[Relaxed], catalog: Catalog, works: Works) -> tuple[list[Relaxed], bool]:
    """Rules each of which alone, when loosened, lets something be found; else a smallest set that does so together.

    The second value: whether each alone suffices. Nothing is found at all: an empty list.
    """
    alone = [r for r in relaxed if works(r.loosest(catalog))]
    if alone:
        return alone, True

    def found(some: Sequence[Relaxed]) -> bool:
        changed = catalog
        for r in some:
            changed = r.loosest(changed)
        return bool(works(changed))

    if not found(relaxed):
        return [], False
    kept = list(relaxed)
    for r in relaxed:
        others = [k for k in kept if k is not r]
        if found(others):
            kept = others
    return kept, False


def timeline_rules(catalog: Catalog) -> list[Relaxed]:
    """The timeline rules that a parameter or a pin loosens, in the order in which a user would loosen them."""
    show = catalog.show
    hits = sum(p.role == "hit" for p in catalog.products)
    up_to = {  # parameter: its values from the nearest to the loosest
        "category_minutes": range(show.category_minutes + 1, show.category_window + 1),
        "relief_window": range(show.relief_window + 1, show.minutes + 2),
        "highlight_lead_in": (*range(show.highlight_lead_in + 1, show.minutes + 1), 0)
        if show.highlight_lead_in
        else (),
        "min_hits": range(min(show.min_hits, hits) - 1, -1, -1),
        "relist_gap": range(show.relist_gap - 1, -1, -1) if any(p.max_airings > 1 for p in catalog.products) else (),
        "highlight_minutes": range(show.highlight_minutes + 1, show.minutes),
    }
    names = {"relief_window": "relief", "highlight_lead_in": "lead_in", "highlight_minutes": "highlight_hits"}
    found = [_parameter(catalog, names.get(p, p), p, tuple(values)) for p, values in up_to.items() if values]
    shorter = tuple(range(show.highlight_minutes - 1, 0, -1))
    if shorter:
        quarter = shorter[: max(1, len(shorter) * 3 // 4)]
        found.append(_parameter(catalog, "highlight_window", "highlight_minutes", quarter))
    pinned = [p.sku for p in catalog.products if p.start_window != (0.0, float("inf"))]
    musts = [p.sku for p in catalog.products if p.must_include and p.sku not in pinned]
    found += [_free(catalog, "pins", sku) for sku in pinned[:MOST_PINS]]
    found += [_take_away(catalog, pin) for pin in catalog.kept.airings[:MOST_PINS]]
    return found + [_free(catalog, "required", sku) for sku in musts[:MOST_PINS]]


_STANDS = {
    "category_minutes": ("同一类目每 {1} 分钟最多讲 {0} 分钟", "a category may fill {0} of every {1} minutes"),
    "relief_window": ("每 {0} 分钟要有一次福利款或互动", "every {0} minutes need a welfare item or activity"),
    "highlight_lead_in": (
        "高光前 {0} 分钟内要有福利款或互动",
        "a welfare item or activity is due in the {0} minutes before the highlight",
    ),
    "min_hits": ("至少讲 {0} 款爆款", "{0} hits or more have to air"),
    "relist_gap": ("返场至少隔 {0} 分钟", "a product returns after {0} minutes or more"),
    "highlight_minutes": ("高光时刻 {0} 分钟", "the highlight has {0} minutes"),
}


def _parameter(catalog: Catalog, rule: str, name: str, values: tuple[float, ...]) -> Relaxed:
    title = label(SHOW, name).said(catalog.language)
    title = tell(catalog, f"「{title}」", title)
    zh, en = _STANDS[name]
    stands = tell(catalog, zh, en).format(getattr(catalog.show, name), catalog.show.category_window)
    way = parameter(catalog, name, values)
    return Relaxed((rule,), title, stands, way, lambda c: with_show(c, **{name: values[-1]}))


def _take_away(catalog: Catalog, pin: Airing) -> Relaxed:
    """One airing that need not stay where a plan made before had it."""

    def freed(changed: Catalog) -> Catalog:
        left = tuple(airing for airing in changed.kept.airings if airing != pin)
        return changed.model_copy(update={"kept": replace(changed.kept, airings=left)})

    name, at = called(catalog, pin.sku), clock(catalog, pin.start_min)
    title = tell(
        catalog, f"{name}锁定在 {at} 讲 {pin.duration_min} 分钟", f"{name} is pinned to {at} for {pin.duration_min} min"
    )
    text = tell(catalog, f"取消{name}（{at}）的锁定", f"take the pin of {name} ({at}) away")
    return Relaxed(("pins",), title, title, Way(lambda _: text, lambda c, _: freed(c)), freed)


def _free(catalog: Catalog, rule: str, sku: str) -> Relaxed:
    """One product that need not air, or not at its time."""
    product = catalog.product(sku)
    pin = product.fixed_start
    nothing = {"must_include": False, "fixed_start": None, "earliest_start": None, "latest_start": None}

    def freed(changed: Catalog) -> Catalog:
        return with_product(changed, sku, **nothing)

    name = called(catalog, product.sku)
    if pin is not None:
        around = sorted((s for s in range(pin - 6, pin + 7) if s >= 0 and s != pin), key=lambda s: (abs(s - pin), s))
        at = clock(catalog, pin)
        title = tell(catalog, f"{name}固定 {at}（第 {pin} 分钟）开讲", f"{name} is pinned to {at} (minute {pin})")
        return Relaxed(("pins", "required"), title, title, moved(catalog, sku, tuple(around)), freed)
    columns = [
        n for n in ("must_include", "earliest_start", "latest_start") if getattr(product, n) not in (None, False)
    ]
    values = {n: "" if n == "must_include" else f" {clock(catalog, getattr(product, n))}" for n in columns}
    listed = tell(catalog, "、", ", ").join(field(catalog, n) for n in columns)
    title = tell(catalog, f"{name}的{listed}", f"{listed} of {name}")
    stands = (
        name
        + tell(catalog, "设了", " has ")
        + tell(catalog, "、", ", ").join(field(catalog, n) + values[n] for n in columns)
    )
    text = tell(catalog, f"清空{title}", f"clear {title}")
    names = ("pins", "required") if rule == "pins" and product.is_required else (rule,)
    return Relaxed(names, title, stands, Way(lambda _: text, lambda c, _: freed(c)), freed)
