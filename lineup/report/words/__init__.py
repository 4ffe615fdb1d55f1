"""Everything a report says: one small class that picks the language."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.catalog import Catalog, Goal, Language
from lineup.product import Role
from lineup.report.tiers import Tier
from lineup.report.words.parameters import column_name, parameter_name, traffic_name
from lineup.vocabulary.money import money, sign
from lineup.vocabulary.words import filled, rules, words


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, and amounts in one currency (ISO code)."""

    language: Language
    currency: str = "CNY"

    @classmethod
    def of(cls, catalog: Catalog) -> Words:
        """Those in which a catalogue's plan is told."""
        return cls(catalog.language, catalog.show.currency)

    def money(self, amount: float, decimals: int = 0) -> str:
        """¥1,235; with decimals ¥1,234.50."""
        return money(amount, self.currency, decimals)

    def price(self, amount: float) -> str:
        """A price tag, with as many decimals as it needs: ¥199, ¥35.9, $16.99."""
        return money(amount, self.currency)

    def label(self, key: str) -> str:
        """A header or caption; `{one}` in it is one of the currency, `{sign}` its sign. KeyError for one that nobody wrote."""
        said = words(self.language, "labels", "sheets", "template", "rooms", "sharing")[key]
        return said.replace("{one}", self.price(1)).replace("{sign}", sign(self.currency))

    def say(self, key: str, /, **facts: object) -> str:
        """A sentence, its blanks filled."""
        return filled(
            words(self.language, "sentences", "sheets", "template", "alternatives", "odds", "rooms", "sharing")[key],
            self.language,
            facts,
        )

    def role(self, role: Role) -> str:
        return words(self.language, "roles")[f"role.{role}"]

    def goal(self, goal: Goal) -> str:
        """What a show is for, as its figure is called."""
        return words(self.language, "alternatives")[f"goal.{goal}"]

    def tier(self, tier: Tier) -> str:
        return words(self.language, "roles")[f"tier.{tier}"]

    def tier_meaning(self, tier: Tier) -> str:
        return words(self.language, "roles")[f"tier_meaning.{tier}"]

    def script(self, role: Role) -> str:
        """Who says what while a product of that role is on air."""
        return words(self.language, "roles")[f"script.{role}"]

    def rule(self, rule: str) -> str:
        return rules(self.language)[rule].name

    def knows_rule(self, rule: str) -> bool:
        """Whether a rule of that name has words."""
        return rule in rules(self.language)

    def rule_demand(self, rule: str) -> str:
        return rules(self.language)[rule].demand

    def reason(self, reason: str) -> str:
        """Where a value came from: given, a default, inferred."""
        return self.label(f"source.{reason}")

    def group(self, group: str) -> str:
        """A group of show parameters."""
        return self.label(f"group.{group}")

    def parameter(self, field: str) -> str:
        """The name of a show parameter, as the Show sheet takes it."""
        return self.label("traffic_curve") if field == "traffic" else parameter_name(field).said(self.language)

    def column(self, field: str) -> str:
        """The name of a product's column, as the Catalog sheet takes it."""
        return column_name(field).said(self.language)

    def entries(self, field: str) -> str:
        """The name of a column of entries per minute, as the Traffic sheet takes it."""
        return traffic_name(field).said(self.language)

    def listed(self, items: list[str]) -> str:
        """Items one after the other, with the language's comma."""
        return self.label("joint.items").join(items)

    def some(self, names: list[str], most: int) -> str:
        """The first of some names; says where there are more than `most`."""
        listed = self.listed(names[:most])
        return self.say("assumed_and_more", some=listed) if len(names) > most else listed

    def colon(self) -> str:
        return self.label("joint.name")

    def sentences(self, parts: list[str]) -> str:
        """Sentences one after the other."""
        return self.label("joint.sentences").join(parts)
