"""Why one product airs so, or doesn't, on screen and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console

from lineup.asked import Standing
from lineup.asked.explain import (
    LeftOut,
    Trial,
    left_out,
    of_absence,
    of_length,
    of_neighbours,
    of_place,
    of_price,
)
from lineup.asked.rules import RuleCosts, rule_costs
from lineup.report.asked.words import Telling, effect_content, totals_content
from lineup.report.formats import figure, json_text
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.solver.asking import NOTHING
from lineup.vocabulary.wording import clock

_TRIFLE = 0.005
"""Yuan; less is no gain."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One airing: by its place in the rundown, what else could be done with it."""

    place: int
    length: tuple[Trial, ...]
    elsewhere: tuple[Trial, ...]
    absence: Trial


@dataclass(frozen=True, slots=True)
class Explained:
    """One product of a plan. `file`: the plan's name; `out` where it doesn't air."""

    file: str
    base: Standing
    sku: str
    price: tuple[Trial, ...]
    reasons: tuple[Reason, ...]
    out: LeftOut | None
    rules: RuleCosts | None


def explained_of(file: str, base: Standing, sku: str, places: Sequence[int]) -> Explained:
    """Try everything for the airings at these places; none: the product is left out."""
    reasons = tuple(
        Reason(
            place,
            tuple(of_length(base, place)),
            (*of_place(base, place), *of_neighbours(base, place)),
            of_absence(base, place),
        )
        for place in places
    )
    price, out = tuple(of_price(base, sku)), None if places else left_out(base, sku)
    return Explained(file, base, sku, price, reasons, out, rule_costs(base, sku))


def render_explained(told: Explained, console: Console) -> None:
    """Print why here, why this long, why this price, why at all; or why not."""
    telling = Telling(told.base.catalog)
    pen, figures = Pen(console, telling.words), told.base.figures
    assert figures is not None
    facts = {"gmv": figures.gmv, "profit": figures.profit}
    pen.say(telling.say("explain_product", sku=told.sku, file=told.file, **facts), HEADING)
    for reason in told.reasons:
        airing = told.base.plan.airings[reason.place]
        again = telling.say("again", nth=airing.airing) if airing.airing > 1 else ""
        pen.heading(telling.say("explain_why_here", start=airing.start_min, place=reason.place + 1, again=again))
        _bullets(pen, telling, told.base, reason.elsewhere)
        pen.heading(telling.say("explain_why_long", minutes=airing.duration_min))
        _bullets(pen, telling, told.base, reason.length)
        pen.heading(telling.say("explain_why_aired"))
        _bullets(pen, telling, told.base, (reason.absence,))
    price = told.base.plan.price(told.sku)
    if price is not None and told.price and told.reasons:
        pen.heading(telling.say("explain_why_price", price=price))
        _bullets(pen, telling, told.base, told.price)
    if told.out is not None:
        pen.heading(telling.say("explain_why_out"))
        _say_left_out(pen, telling, told.base, told.out)
    if told.rules is not None:
        pen.heading(telling.say("explain_rules"))
        for sentence in _rules_said(telling, told.rules):
            pen.bullet(sentence)
    pen.say("")
    pen.say(telling.say("explain_note"), QUIET)


def _bullets(pen: Pen, telling: Telling, base: Standing, trials: Sequence[Trial]) -> None:
    for trial in trials:
        pen.bullet(telling.effect(telling.statement(trial.what), base, trial.now))


def _rules_said(telling: Telling, rules: RuleCosts) -> list[str]:
    """What pays to loosen, what each pin of the product takes, how many cost nothing."""
    words, show = telling.words, telling.catalog.show
    paying = [one for one in rules.loosened if one.now.value - rules.base.value > NOTHING * abs(rules.base.value)]
    paying.sort(key=lambda one: -one.now.value)
    said = [telling.effect(telling.statement(one.what), rules.base, one.now) for one in paying]
    if free := len(rules.loosened) - len(paying):
        said.append(telling.say("explain_rules_free", count=free))
    for pin in rules.pins:
        name = telling.catalog.product_of(pin.sku).name
        at = "" if pin.minute is None else clock(telling.catalog, pin.minute)
        share = pin.cost / (rules.base.value + pin.cost) if pin.cost else 0.0
        facts = {"goal": words.goal(show.goal), "cost": words.money(pin.cost), "share": f"{share:.1%}"}
        said.append(words.say(f"pin.{pin.kind}", name=name, at=at, **facts))
    return said


def _say_left_out(pen: Pen, telling: Telling, base: Standing, out: LeftOut) -> None:
    def effect(trial: Trial) -> str:
        return telling.effect(telling.statement(trial.what), base, trial.now)

    if out.best is None and out.barred is None:
        pen.bullet(telling.say("explain_no_place"))
        return
    pen.bullet(telling.say("explain_lawful", what=effect(out.best)) if out.best else telling.say("explain_none_lawful"))
    if out.barred is not None and (out.best is None or out.barred.now.value > base.value):
        pen.bullet(telling.say("explain_barred", what=effect(out.barred)))
    earns = max(trial.now.value for trial in (out.best, out.barred) if trial) - base.value
    if earns <= 0:
        pen.say(telling.say("explain_costs"))
    elif out.best is not None and out.best.now.value > base.value + _TRIFLE:
        pen.say(telling.say("explain_could"))


def explained_json(told: Explained) -> str:
    """The same for programs (`lineup.explain/1`), ending in a line break."""

    def effects(trials: Sequence[Trial]) -> list[dict[str, Any]]:
        return [effect_content(trial.what, told.base, trial.now) for trial in trials]

    content: dict[str, Any] = {
        "schema": "lineup.explain/1",
        "plan": told.file,
        "sku": told.sku,
        "now": totals_content(told.base),
        "price": effects(told.price),
        "airings": [
            {
                "place": reason.place + 1,
                "start_min": told.base.plan.airings[reason.place].start_min,
                "minutes": effects(reason.length),
                "elsewhere": effects(reason.elsewhere),
                "without": effects((reason.absence,))[0],
            }
            for reason in told.reasons
        ],
        "left_out": None,
        "rules": None,
    }
    if told.rules is not None:
        content["rules"] = {
            "base": totals_content(told.rules.base),
            "loosened": [effect_content(one.what, told.rules.base, one.now) for one in told.rules.loosened],
            "pins": [{"kind": pin.kind, "minute": pin.minute, "cost": figure(pin.cost)} for pin in told.rules.pins],
        }
    if told.out is not None:
        trials = {"best": told.out.best, "barred": told.out.barred}
        content["left_out"] = {name: effects((trial,))[0] if trial else None for name, trial in trials.items()}
    return json_text(content)
