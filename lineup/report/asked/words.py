"""How answers about a plan are said: what was changed, what it does to the figures, which rules it breaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lineup.asked import Standing
from lineup.catalog import Catalog
from lineup.errors import Statement
from lineup.evaluate import Figures
from lineup.plan import Price
from lineup.report import formats
from lineup.report.words import Words
from lineup.report.words.parameters import unit_of
from lineup.vocabulary.money import cents, money
from lineup.vocabulary.sayer import Sayer
from lineup.vocabulary.words import words

TOTALS = ("gmv", "net_gmv", "margin", "margin_rate", "profit", "ad_spend", "restock_cash", "units", "value")
"""Figures of a plan that programs are told."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Says things about the plan of a catalogue."""

    catalog: Catalog

    @property
    def words(self) -> Words:
        return Words.of(self.catalog)

    def say(self, key: str, /, **facts: object) -> str:
        """The sentence, its blanks filled."""
        return Sayer(self.catalog, facts).vformat(words(self.catalog.language, "asked")[key], (), facts)

    def statement(self, what: Statement) -> str:
        """What was changed, or differs."""
        facts: dict[str, Any] = {"sku": what.sku, "minute": what.minute, **what.facts}
        if what.code.endswith(".setting"):
            name = facts["name"]
            unit = unit_of(name)
            facts |= {which: formats.setting(facts[which], unit, self.words) for which in ("old", "new")}
            facts["name"] = self.words.parameter(name)
        nth = facts.get("nth", 1)
        facts["again"] = self.say("again", nth=nth) if nth > 1 else ""
        if "fields" in facts:
            facts["fields"] = self.words.listed([self.words.column(name) for name in facts["fields"]])
        return self.say(what.code, **facts)

    def amount(self, yuan: float) -> str:
        """An amount to its cents."""
        return money(yuan, self.catalog.show.currency, cents(self.catalog.show.currency))

    def signed(self, yuan: float) -> str:
        """A change of an amount, to its cents, with its sign."""
        said = self.amount(yuan)
        return said if said.startswith("-") else f"+{said}"

    def changes(self, base: Figures, now: Figures) -> str:
        """What the goal's figures become."""
        names = ["gmv", "profit"]
        if self.catalog.show.goal == "net_gmv":
            names.insert(1, "net_gmv")
        return self.say("joint").join(self._change(name, getattr(now, name) - getattr(base, name)) for name in names)

    def _change(self, name: str, change: float) -> str:
        figure = self.say(f"figure.{name}")
        if round(change, cents(self.catalog.show.currency)) == 0:
            return self.say("unchanged", figure=figure)
        return self.say("change", figure=figure, change=self.signed(change))

    def effect(self, what: str, base: Standing, now: Standing | None) -> str:
        """A change with what it does to figures and rules."""
        if now is None or now.figures is None or base.figures is None:
            return self.say("no_plan_alone", what=what)
        effects = self.changes(base.figures, now.figures)
        rules = [self.words.rule(rule.rule) for rule in now.breaks_beyond(base)]
        if not rules:
            return self.say("effect", what=what, effects=effects)
        return self.say("effect_breaks", what=what, effects=effects, rules=self.words.listed(rules))


def totals_content(standing: Standing) -> dict[str, Any]:
    """A plan's figures and broken rules for programs."""
    figures = standing.figures
    told = None if figures is None else {name: formats.figure(getattr(figures, name)) for name in TOTALS}
    return {"figures": told, "broken": [rule.rule for rule in standing.broken]}


def effect_content(what: Statement, base: Standing, now: Standing | None) -> dict[str, Any]:
    """A change for programs: what it is, and its own figures, also as differences from the base; null where there is none."""
    content: dict[str, Any] = {"code": what.code, **statement_content(what)}
    if now is None or now.figures is None or base.figures is None:
        return content | {"figures": None, "worth": None, "broken": None}
    worth = {name: formats.figure(getattr(now.figures, name) - getattr(base.figures, name)) for name in TOTALS}
    return content | totals_content(now) | {"worth": worth}


def statement_content(what: Statement) -> dict[str, Any]:
    """A statement's facts for programs; prices as [live price, new-fan coupon, returning-fan coupon]."""
    about = {} if not what.sku else {"sku": what.sku}
    when = {} if what.minute is None else {"minute": what.minute}
    return about | when | {name: _plain(value) for name, value in what.facts.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Price):
        return [value.live_price, value.new_fan_coupon, value.returning_fan_coupon]
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value if isinstance(value, int | float | str | None) else str(value)
