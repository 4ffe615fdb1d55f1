"""Small shows to test on: products as text tables, rundowns as one line, one complete plan that obeys every rule."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lineup.catalog import Catalog, Show, Traffic
from lineup.check import RuleReport, check
from lineup.plan import Airing, Highlight, Plan, Price, Restock, Spend
from lineup.product import SILENT_ROLES, Product, Variant
from lineup.vocabulary.breaches import sentence

ROLE_NUMBERS = {  # hold, pull, pressure (model §2)
    "welfare": (2.0, 1.4, -2.0),
    "activity": (1.8, 1.3, -2.0),
    "hit": (1.15, 1.0, 1.0),
    "profit": (0.9, 1.0, 1.0),
    "prestige": (0.8, 1.0, 1.4),
    "regular": (1.0, 1.0, 1.0),
    "talk": (1.0, 1.0, 0.0),
}


def make_product(sku: str = "P1", role: str = "regular", **fields: Any) -> Product:
    """A complete product of that role: 100 yuan at list, 40 at cost, 60 at least, 100 in stock, not restockable."""
    hold, pull, pressure = ROLE_NUMBERS[role]
    silent = role in SILENT_ROLES
    values: dict[str, Any] = {
        "name": sku,
        "list_price": 0.0 if silent else 100.0,
        "cost": 0.0 if role == "talk" else 40.0,
        "stock": 0 if silent else 100,
        "new_fan_appeal": 0.0 if silent else 50.0,
        "returning_fan_appeal": 0.0 if silent else 50.0,
        "lead_time_days": 999.0,
        "moq": 1,
        "pack_size": 1,
        "return_rate": 0.3,
        "min_minutes": 3,
        "max_minutes": 8,
        "pitch_peak": 2.5,
        "max_airings": 1,
        "hold": hold,
        "pull": pull,
        "pressure": pressure,
        "demand_sigma": 0.45,
    } | fields
    values.setdefault("floor_price", 0.6 * values["list_price"])
    values.setdefault("restock_max", 3 * values["stock"])
    values.setdefault("salvage", 0.5 * values["cost"])
    return Product(sku=sku, role=role, **values)


def make_products(table: str) -> tuple[Product, ...]:
    """Products from a table of words: the first line names the fields, `-` leaves one to `make_product`."""
    head, *rows = [line.split() for line in table.strip().splitlines()]
    return tuple(
        make_product(**{field: _number(cell) for field, cell in zip(head, row, strict=True) if cell != "-"})
        for row in rows
    )


def _number(cell: str) -> str | float:
    try:
        return float(cell)
    except ValueError:
        return cell


def make_catalog(
    products: tuple[Product, ...] | list[Product],
    *,
    private: float | list[float] = 30.0,
    public: float | list[float] = 100.0,
    language: str = "zh",
    **show: Any,
) -> Catalog:
    """A catalogue of these products; traffic in entries per minute, flat or one value a minute."""
    settings = Show(**show)
    curves = [flow if isinstance(flow, list) else [flow] * settings.minutes for flow in (private, public)]
    traffic = Traffic(private=tuple(curves[0]), public=tuple(curves[1]))
    if "expected_entries" not in show:
        settings = settings.model_copy(update={"expected_entries": sum(map(sum, curves))})
    return Catalog(file="show.xlsx", language=language, products=tuple(products), show=settings, traffic=traffic)


def rundown(line: str) -> tuple[Airing, ...]:
    """Airings one after the other from minute 0: `"W1 4, H1 5, W1 3"` is sku and minutes."""
    aired: list[Airing] = []
    for word in line.split(","):
        sku, minutes = word.split()
        start = aired[-1].end_min if aired else 0
        aired.append(Airing(sku, start, int(minutes), 1 + sum(a.sku == sku for a in aired)))
    return tuple(aired)


SMALL_PRODUCTS = """
sku role     category list_price cost floor_price stock new_fan_appeal returning_fan_appeal lead_time_days max_airings
W1  welfare  snack    29.9       18   9.9         400   80             60                   999            2
A1  activity -        -          60   -           -     -              -                    -              -
H1  hit      mask     129        50   79          60    75             85                   8              1
H2  hit      lips     89         30   59          300   70             80                   1              1
H3  hit      mask     159        70   99          80    60             70                   999            1
P1  profit   serum    239        70   169         90    40             60                   999            1
R1  regular  -        59         25   39          20    55             50                   1              1
G1  prestige serum    599        260  499         30    30             45                   999            1
"""


def small_catalog(language: str = "zh") -> Catalog:
    """Half an hour, eight products, traffic that swells from minute 8 to 22."""
    return make_catalog(
        make_products(SMALL_PRODUCTS),
        language=language,
        public=[60.0] * 8 + [160.0] * 14 + [80.0] * 8,
        minutes=30,
        days_to_show=2,
        presale_ship_days=10,
        dwell_new=1.5,
        dwell_returning=8.0,
        base_rate=0.02,
        relist_gap=15,
        margin_floor=0.4,
        welfare_budget=1500.0,
        restock_budget=2000.0,
        ad_budget=600.0,
        ad_block=8,
        ad_block_min=40.0,
        highlight_minutes=10,
        highlight_share=0.45,
        min_hits=2,
        relief_window=12,
        category_window=12,
        category_minutes=6,
    )


def a_feasible_plan() -> Plan:
    """A plan of `small_catalog` that obeys every rule: a second airing, both coupons, stock and presale orders."""
    return Plan(
        highlight=Highlight(12, 10),
        airings=rundown("W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 5"),
        prices=(
            Price("W1", 14.9),
            Price("H1", 119.0, new_fan_coupon=5.0),
            Price("H2", 79.9, returning_fan_coupon=3.0),
            Price("P1", 239.0),
            Price("R1", 46.9),
        ),
        restock=(Restock("H1", 40, "presale"), Restock("R1", 30, "stock")),
        paid_traffic=(Spend(0, 8, 150.0), Spend(8, 8, 250.0), Spend(16, 8, 120.0), Spend(24, 6, 40.0)),
    )


def with_show(catalog: Catalog, **show: Any) -> Catalog:
    """The catalogue under other show parameters."""
    return Catalog(**{**dict(catalog), "show": Show(**{**dict(catalog.show), **show})})


def with_product(catalog: Catalog, sku: str, **fields: Any) -> Catalog:
    """The catalogue with other numbers for one product, and for its one variant."""
    of_variant = {name: fields.pop(name) for name in list(fields) if name in Variant.model_fields and name != "sku"}

    def other(product: Product) -> Product:
        variants = product.variants
        if of_variant:
            variants = (Variant(**{**dict(variants[0]), **of_variant}),)
        return Product(**{**dict(product), "variants": variants, **fields})

    changed = tuple(other(p) if p.sku == sku else p for p in catalog.products)
    return Catalog(**{**dict(catalog), "products": changed})


def with_price(plan: Plan, price: Price) -> Plan:
    """The plan with another price for that product."""
    return replace(plan, prices=tuple(price if p.sku == price.sku else p for p in plan.prices))


def report_of(rule: str, plan: Plan, catalog: Catalog) -> RuleReport:
    """What one rule says of a plan."""
    return next(report for report in check(plan, catalog) if report.rule == rule)


def sentences(report: RuleReport, catalog: Catalog | None = None) -> tuple[str, ...]:
    """What a report's breaches say, of the small show if of no other."""
    return tuple(sentence(catalog or small_catalog(), breach) for breach in report.breaches)


def broken_rules(plan: Plan, catalog: Catalog) -> set[str]:
    """Names of the rules that a plan breaks."""
    return {report.rule for report in check(plan, catalog) if not report.passed}
