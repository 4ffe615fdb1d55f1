"""From the posterior to a catalogue: every value that shows moved, where it came from, how sure it is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import numpy as np

from lineup.catalog import Catalog, Doubt, Show, Traffic
from lineup.entries import totals_of
from lineup.learning.estimate import Learnt
from lineup.learning.parameters import HOLD_SD, OF_SHOW, PITCH_SD, UNSEEN, Parameter
from lineup.learning.problem import SCALES
from lineup.learning.values import CLEAR, Z80, Value, Verdict
from lineup.product import Product

TOLD_APART = 0.5
"""Two parameters whose errors correlate more than so are named."""


@dataclass(frozen=True)
class LearntCatalog:
    """The catalogue anew, what changed in it, and pairs of parameters that these shows can't tell apart."""

    catalog: Catalog
    values: tuple[Value, ...]
    pairs: tuple[tuple[str, str, float], ...]
    shows: int
    sold_out: tuple[str, ...]
    top: float  # by which all appeals were divided, so that none is above 100
    moves: dict[str, float]  # by product: how much better it sells than guessed among the room's, in logs

    def of_room(self) -> list[Value]:
        return [value for value in self.values if not value.sku]


def learnt_catalog(learnt: Learnt, onto: Catalog, refused: Mapping[str, str]) -> LearntCatalog:
    """The catalogue `onto` with what was learnt in it; what is kept stays as the posterior's catalogue guessed it."""
    room = {p.name: _of_room(p, step, sd, learnt.shows) for p, step, sd in _parameters(learnt)}
    products, of_products, top = _products(learnt, onto, room)
    values = dict(room)
    if "base_rate" in values:
        values["base_rate"] = _times(values["base_rate"], top * math.exp(_spread(learnt) / 2))
    for name, why in refused.items():
        guess = float(getattr(learnt.catalog.show, name))
        values[name] = Value("", name, guess, guess, guess, guess, 0.0, "refused", 0, why)
    traffic = _traffic(learnt, values)
    values |= _demand(learnt, room)
    moved = [
        value for value in values.values() if value.field in Show.model_fields and value.verdict in ("data", "some")
    ]
    changes: dict[str, Any] = {value.field: _rounded(value.value) for value in moved}
    if "base_rate" in values:
        changes["base_rate"] = _rounded(values["base_rate"].value)
    show = onto.show.model_copy(update={**_guesses(learnt, onto), **changes, **totals_of(traffic)})
    settled = {*changes, *totals_of(traffic), "traffic"}
    fields = {value.field for value in of_products}
    catalog = onto.model_copy(
        update={
            "products": products,
            "show": show,
            "traffic": traffic,
            "doubts": tuple(_doubts([*values.values(), *of_products])),
            "assumptions": tuple(
                a for a in onto.assumptions if a.field not in settled and not (a.skus and a.field in fields)
            ),
        }
    )
    sold_out = tuple(p.sku for p, n in zip(learnt.catalog.products, learnt.sold_out, strict=True) if n)
    moves = {p.sku: float(u) for p, u in zip(learnt.catalog.products, learnt.steps["both"], strict=True)}
    return LearntCatalog(catalog, (*values.values(), *of_products), _pairs(learnt), learnt.shows, sold_out, top, moves)


def _guesses(learnt: Learnt, onto: Catalog) -> dict[str, Any]:
    """Parameters that may have been learnt before and are kept now: as they were first guessed."""
    return {
        p.name: getattr(learnt.catalog.show, p.name) for p in learnt.parameters if hasattr(onto.show, p.name)
    }  # fmt: skip


def _parameters(learnt: Learnt) -> list[tuple[Parameter, float, float]]:
    return [(p, float(s), float(d)) for p, s, d in zip(learnt.parameters, learnt.room, learnt.sd, strict=True)]


def _of_room(p: Parameter, step: float, sd: float, shows: int) -> Value:
    ratio = sd / p.sd
    verdict: Verdict = "kept" if ratio > UNSEEN else "some" if ratio > CLEAR else "data"
    value = p.guess if verdict == "kept" else p.value(step)
    low, high = p.value(step - Z80 * sd), p.value(step + Z80 * sd)
    return Value("", p.name, p.guess, value, min(low, value), max(high, value), max(0.0, 1 - ratio), verdict, shows)


def _doubts(values: Iterable[Value]) -> Iterator[Doubt]:
    """How sure what shows tell of the room is, and each product's appeal; the tilt, a difference, has no factor."""
    for value in values:
        told = value.field == "new_fan_appeal" if value.sku else value.verdict in ("data", "some")
        if told and 0 < value.low < value.high and value.field != "tilt":
            yield Doubt(field=value.field, sku=value.sku, low=value.low, high=value.high)


def _demand(learnt: Learnt, room: Mapping[str, Value]) -> dict[str, Value]:
    """How much more than guessed the room buys in all: base rate and mean appeal, which are known together."""
    if "base_rate" not in room or not len(learnt.items):
        return {}
    mean = float(learnt.steps["both"][learnt.items].mean())
    value = room["base_rate"].value / room["base_rate"].guess * math.exp(mean)
    sd, prior = learnt.sd_of_level(), math.hypot(OF_SHOW["base_rate"][1], SCALES["both"] / len(learnt.items) ** 0.5)
    verdict: Verdict = "kept" if sd / prior > UNSEEN else "some" if sd / prior > CLEAR else "data"
    low, high = value * math.exp(-Z80 * sd), value * math.exp(Z80 * sd)
    return {"level": Value("", "level", 1.0, value, low, high, max(0.0, 1 - sd / prior), verdict, learnt.shows)}


def _times(value: Value, factor: float) -> Value:
    return replace(value, value=value.value * factor, low=value.low * factor, high=value.high * factor)


def _products(
    learnt: Learnt, onto: Catalog, room: Mapping[str, Value]
) -> tuple[tuple[Product, ...], list[Value], float]:
    guesses = {product.sku: (k, product) for k, product in enumerate(learnt.catalog.products)}
    tilt = room["tilt"].value
    appeals, top = {}, 1.0
    for product in onto.products:
        k, guess = guesses[product.sku]
        if product.sells:
            both, differ = float(learnt.steps["both"][k]) + _surer(learnt, k), float(learnt.steps["differ"][k])
            new = guess.new_fan_appeal * math.exp(both + differ + tilt)
            back = guess.returning_fan_appeal * math.exp(both - differ - tilt)
            appeals[product.sku] = (new, back)
            top = max(top, new / 100, back / 100)
    found: list[Product] = []
    values: list[Value] = []
    for product in onto.products:
        k, guess = guesses[product.sku]
        changes = _product(learnt, k, guess, room, appeals.get(product.sku), top, values)
        found.append(product.model_copy(update=changes))
    return tuple(found), values, top


def _surer(learnt: Learnt, k: int) -> float:
    """What a product's expected sales lose, in logs, because it can't be as much better than thought as one never seen.

    Sales are expected values: of two products with the same most likely appeal the less known one sells more on average.
    """
    known = sum(float(learnt.sds[kind][k]) ** 2 for kind in ("both", "differ"))
    return (min(known, _spread(learnt)) - _spread(learnt)) / 2


def _spread(learnt: Learnt) -> float:
    """Variance of a guessed appeal, in logs."""
    return learnt.scales["both"] ** 2 + learnt.scales["differ"] ** 2


def _product(
    learnt: Learnt, k: int, guess: Product, room: Mapping[str, Value], appeals: tuple[float, float] | None, top: float,
    values: list[Value],
) -> dict[str, float]:  # fmt: skip
    shows = int(learnt.aired[k])
    changes: dict[str, float] = {}

    def note(field: str, value: float, sd: float, prior: float, *, of_room: bool = True) -> None:
        ratio = sd / prior
        verdict: Verdict = "never" if not shows else "kept" if ratio > UNSEEN else "some" if ratio > CLEAR else "data"
        if verdict == "kept" and not of_room:
            value = float(getattr(guess, field))
        changes[field] = _rounded(value)
        low, high = value * math.exp(-Z80 * sd), value * math.exp(Z80 * sd)
        before = float(getattr(guess, field))
        values.append(Value(guess.sku, field, before, value, low, high, max(0.0, 1 - ratio), verdict, shows))

    role = room.get(f"hold.{guess.role}")
    held = (role.value if role else 1.0) * math.exp(float(learnt.steps["hold"][k]))
    prior = math.hypot(SCALES["hold"], HOLD_SD if role else 0.0)
    note("hold", guess.hold * held, learnt.sd_of(k, {"hold": 1.0}, {f"hold.{guess.role}": 1.0}), prior)
    if guess.is_relief and "pull" in room:
        changes["pull"] = _rounded(guess.pull * room["pull"].value)
    if appeals is None:
        return changes
    prior = math.hypot(SCALES["both"], SCALES["differ"])
    for field, value, side in zip(("new_fan_appeal", "returning_fan_appeal"), appeals, (1.0, -1.0), strict=True):
        # Base rate and appeals are known together only: how sure is said of their product, at the base rate as learnt.
        sd = learnt.sd_of(k, {"both": 1.0, "differ": side}, {"base_rate": 1.0, "tilt": side})
        note(field, value / top, sd, prior)
    note(
        "pitch_peak", guess.pitch_peak * room["pitch_peak"].value * math.exp(float(learnt.steps["pitch"][k])),
        learnt.sd_of(k, {"pitch": 1.0}, {"pitch_peak": 1.0}), math.hypot(SCALES["pitch"], PITCH_SD),
    )  # fmt: skip
    if shows:
        luck = learnt.scales["luck"] * guess.demand_sigma
        uncertain = math.hypot(luck, float(learnt.sds["both"][k]))
        changes["demand_sigma"] = _rounded(uncertain)
        values.append(
            Value(guess.sku, "demand_sigma", guess.demand_sigma, uncertain, uncertain, uncertain, 0.0, "some", shows)
        )
    return changes


def _traffic(learnt: Learnt, values: dict[str, Value]) -> Traffic:
    """The curve with its levels and its shape; nights are as often above their mean as below, in logs."""
    curves = {}
    shape = _level(learnt)
    for source in ("private", "public"):
        level = values.pop(f"level.{source}")
        factor = level.value * math.exp(learnt.scales[source] ** 2 / 2) if level.verdict != "kept" else 1.0
        curve = getattr(learnt.catalog.traffic, source)
        curves[source] = tuple(float(f"{factor * x * s:.6g}") for x, s in zip(curve, shape, strict=True))
        before, after = math.fsum(curve), math.fsum(curves[source])
        low, high = (after * bound / level.value if level.value else after for bound in (level.low, level.high))
        values[f"traffic.{source}"] = Value(
            "", f"traffic.{source}", before, after, low, high, level.moved, level.verdict, level.shows
        )
    return Traffic(private=curves["private"], public=curves["public"])


def _level(learnt: Learnt) -> np.ndarray:
    """The shape of the curve, and nothing of its level, which is learnt by itself."""
    whole = np.array(learnt.catalog.traffic.private) + np.array(learnt.catalog.traffic.public)
    return np.asarray(learnt.shape * whole.sum() / max(1e-12, float(learnt.shape @ whole)))


def _pairs(learnt: Learnt) -> tuple[tuple[str, str, float], ...]:
    """Parameters that the shows moved, but not one without the other."""
    sd = learnt.sd
    correlation = learnt.covariance[: len(sd), : len(sd)] / np.outer(sd, sd)
    seen = [k for k, p in enumerate(learnt.parameters) if sd[k] / p.sd <= UNSEEN]
    found = [
        (learnt.parameters[a].name, learnt.parameters[b].name, float(correlation[a, b]))
        for a, b in combinations(seen, 2)
        if abs(correlation[a, b]) > TOLD_APART
    ]
    return tuple(sorted(found, key=lambda pair: -abs(pair[2])))


def _rounded(value: float) -> float:
    return float(f"{value:.5g}")
