"""The plan as JSON (`lineup.plan/1`): the decisions, then what is expected of them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lineup.report.fingerprint import fingerprint
from lineup.report.formats import figure, json_text
from lineup.report.odds_json import caution_content, explored_content, odds_content
from lineup.report.tables import Tables, tables_of
from lineup.report.tables.frame import Row, rows_of
from lineup.report.tables.substitutes import SubstituteRow
from lineup.report.words import Words
from lineup.result import Result

SCHEMA = "lineup.plan/1"


def plan_json(result: Result) -> str:
    """The plan file as text, ending in a line break.

    Decisions stand exactly as they were taken; figures have eight significant digits. Yuan, units, people, minutes from
    the start of the show.
    """
    return json_text(_content(result, tables_of(result)))


def _content(result: Result, tables: Tables) -> dict[str, Any]:
    catalog, words = result.catalog, Words.of(result.catalog)
    sizes: dict[str, list[Row]] = {}
    for row in rows_of(tables.variants):
        if row["spec"]:
            sizes.setdefault(row["product"], []).append(row)
    return {
        "schema": SCHEMA,
        "catalog": catalog.file,
        "seed": result.search.seed,
        "fingerprint": _fingerprint(result),
        "language": catalog.language,
        "show": {
            "start": f"{catalog.show.start:%Y-%m-%dT%H:%M}",
            "minutes": catalog.show.minutes,
            "currency": catalog.show.currency,
            "goal": catalog.show.goal,
        },
        "highlight": _highlight(result, tables),
        "segments": [_segment(row) for row in rows_of(tables.rundown)],
        "prices": [_price(row, sizes.get(row["sku"], []), words) for row in rows_of(tables.prices)],
        "restock": [_order(row) for row in rows_of(tables.restock) if row["kind"]],
        "paid_traffic": [_block(row) for row in rows_of(tables.paid_traffic)],
        "paid_effect": _paid_effect(tables),
        "expected": _expected(tables),
        "odds": odds_content(result.odds),
        "caution": caution_content(result.caution),
        **explored_content(result.explored),
        "bargains": [_bargain(row) for row in rows_of(tables.bargains)],
        "frontier": [_tradeoff(row) for row in rows_of(tables.tradeoffs) if not row["is_this_plan"]],
        "pin_costs": [
            _picked(row, ("kind", "sku", "minute")) | _figures(row, ("cost", "share")) for row in rows_of(tables.pins)
        ],
        "next_place": _next_place(result),
        "hand_order": _hand_order(result),
        "never_air": [row.sku for row in tables.idle],
        "airing_costs": [_airing_cost(row) for row in rows_of(tables.idle) if row["was_tried"]],
        "substitutes": [_substitute(row) for row in tables.substitutes],
        "rules": [_rule(row) for row in rows_of(tables.checks)],
        "viewer_value": [_worth(row) for row in rows_of(tables.curve)],
        "rule_prices": _rule_prices(result),
        "assumptions": [a.model_dump(mode="json") for a in catalog.assumptions],
        "search": _search(result),
    }


def _fingerprint(result: Result) -> str:
    """What the plan was made from; "" of a search that was ended early, which the same would not give again."""
    found = result.search
    if found.ended_by != "effort":
        return ""
    effort = found.effort if result.explored is None else f"{found.effort}, exploring"
    return fingerprint(result.catalog, effort, found.seed, with_frontier=bool(result.frontier))


def _worth(row: Row) -> Row:
    return {"minute": row["t"], "new": figure(row["new_value"]), "returning": figure(row["returning_value"])}


def _figures(row: Row, keys: tuple[str, ...]) -> Row:
    return {key: figure(row[key]) for key in keys}


def _picked(row: Row, keys: tuple[str, ...]) -> Row:
    return {key: row[key] for key in keys}


def _highlight(result: Result, tables: Tables) -> Row:
    window, totals = result.plan.highlight, tables.totals
    if not totals.has_highlight:
        return {"start_min": 0, "length_min": 0}
    return {
        "start_min": window.start_min,
        "length_min": window.length_min,
        "clock": f"{totals.highlight_starts:%H:%M}",
        "gmv_share": figure(totals.highlight_share),
        "audience_lift": figure(totals.highlight_lift),
    }


def _segment(row: Row) -> Row:
    told = _picked(row, ("sku", "start_min", "minutes", "airing"))
    told["duration_min"] = told.pop("minutes")
    return (
        told
        | {"clock": f"{row['starts']:%H:%M}"}
        | _picked(row, ("name", "role", "highlight", "lead_in", "quota", "short_specs"))
        | _figures(row, ("viewers", "units", "gmv"))
    )


def _price(row: Row, of_it: list[Row], words: Words) -> Row:
    decided = _picked(row, ("sku", "list_price", "live_price", "new_fan_coupon", "returning_fan_coupon"))
    told = decided | {"tier": words.tier(row["tier"]), "tier_code": row["tier"]}
    if row["commission"] is not None:
        told["commission"] = row["commission"]
    return told | {"short": figure(row["short"]), "variants": [_variant(variant) for variant in of_it]}


def _variant(row: Row) -> Row:
    return _picked(row, ("sku", "spec", "sellable", "surcharge")) | _figures(row, ("share", "wanted", "units", "short"))


def _bargain(row: Row) -> Row:
    known = {key: None if row[key] is None else figure(row[key]) for key in ("mean_price", "discount")}
    return _picked(row, ("group", "products")) | _figures(row, ("units", "gmv", "given_away", "below_cost")) | known


def _tradeoff(row: Row) -> Row:
    """A plan under another margin floor; changes against this one."""
    floor = {"margin_floor": None if row["floor"] is None else figure(row["floor"])}
    names = ("value", "gmv", "net_gmv", "margin", "margin_rate", "profit", "ad_spend", "gmv_change", "margin_change")
    return floor | _figures(row, names)


def _airing_cost(row: Row) -> Row:
    """What one airing of a product that never airs would take from the goal; no cost where it fits nowhere."""
    return _picked(row, ("sku", "minute")) | {"cost": None if row["cost"] is None else figure(row["cost"])}


def _substitute(row: SubstituteRow) -> Row:
    """Who stands in for a product; `by` null where nobody can. `goal_change`: against the plan, yuan."""
    price = row.price
    return {
        "sku": row.sku,
        "by": row.by or None,
        "given": row.given,
        "start_min": row.minute,
        "price": None if price is None else [price.live_price, price.new_fan_coupon, price.returning_fan_coupon],
        "gmv": figure(row.gmv),
        "goal_change": figure(row.change),
        "broken": list(row.broken),
    }


def _next_place(result: Result) -> Row | None:
    place = result.next_place
    return None if place is None else {"start_min": place.start_min, "value": figure(place.value)}


def _hand_order(result: Result) -> Row | None:
    """What the order made by hand comes to: no value where no plan keeps it; None where there is none."""
    hand = result.hand_order
    return None if hand is None else {"value": None if hand.value is None else figure(hand.value)}


def _paid_effect(tables: Tables) -> Row:
    """What the whole spend does against none, its last yuan, and a tenth of the budget more."""
    told = asdict(tables.paying)
    return {key: figure(value) if isinstance(value, float) else value for key, value in told.items()}


def _order(row: Row) -> Row:
    ship = {"ship_by": row["ship_by"].isoformat(), "presold": figure(row["presold"])} if row["ship_by"] else {}
    return {
        "sku": row["sku"],
        "units": row["order_units"] or row["presale_quota"],
        "kind": row["kind"],
        "order_by": row["order_by"].isoformat(),
        "arrives": row["arrives"].isoformat(),
        **ship,
    }


def _block(row: Row) -> Row:
    return _picked(row, ("start_min", "length_min", "spend")) | _figures(row, ("entries", "last_yuan"))


def _expected(tables: Tables) -> Row:
    names = (
        "gmv",
        "value",
        "net_gmv",
        "margin",
        "margin_rate",
        "prizes",
        "profit",
        "unsold_loss",
        "entries",
        "gpm",
        "uv_value",
        "subsidy",
        "ad_spend",
    )
    totals = {name: figure(getattr(tables.totals, name)) for name in (*names, "paid_entries", "restock_cash")}
    sold = [row for row in rows_of(tables.prices) if row["units"] > 0]
    return (
        {"goal": tables.totals.goal, "goal_value": figure(tables.totals.goal_value)}
        | totals
        | {
            "units": {row["sku"]: figure(row["units"]) for row in sold},
            "revenue": {row["sku"]: figure(row["gmv"]) for row in sold},
            "wanted": {row["sku"]: figure(row["wanted"]) for row in rows_of(tables.restock) if row["wanted"] > 0},
        }
    )


def _rule_prices(result: Result) -> Row:
    """What a unit of slack of each rule is worth, yuan; an order's newsvendor level by sku."""
    return {
        rule: figure(price) if isinstance(price, float) else {sku: figure(each) for sku, each in price.items()}
        for rule, price in asdict(result.rule_prices).items()
    }


def _rule(row: Row) -> Row:
    numbers = {key: None if row[key] is None else figure(row[key]) for key in ("value", "limit")}
    return _picked(row, ("rule", "passed", "relation", "unit")) | numbers | {"breaches": list(row["breaches"])}


def _search(result: Result) -> Row:
    found = result.search
    return {
        "effort": found.effort,
        "seed": found.seed,
        "ended_by": found.ended_by,
        "stopped_early": found.ended_by != "effort",
        "evaluations": found.evaluations,
    }
