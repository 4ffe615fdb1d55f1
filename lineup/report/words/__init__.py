"""Everything a report says, in Chinese and in English: data, and one small class that picks the language."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.catalog import Language, Role
from lineup.report.tiers import Tier
from lineup.report.words.labels import LABELS
from lineup.report.words.parameters import GROUPS, REASONS, column_name, parameter_name, traffic_name
from lineup.report.words.roles import ROLES, SCRIPTS, TIER_MEANINGS, TIERS
from lineup.report.words.rules import RULES
from lineup.report.words.sentences import SENTENCES
from lineup.report.words.template import TEMPLATE_LABELS, TEMPLATE_SENTENCES

_LABELS, _SENTENCES = LABELS | TEMPLATE_LABELS, SENTENCES | TEMPLATE_SENTENCES


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: Language

    def label(self, key: str) -> str:
        """A header or caption. KeyError for one that nobody wrote."""
        return _LABELS[key].said(self.language)

    def say(self, key: str, /, **facts: object) -> str:
        """A sentence, its blanks filled."""
        return _SENTENCES[key].said(self.language, facts)

    def role(self, role: Role) -> str:
        return ROLES[role].said(self.language)

    def tier(self, tier: Tier) -> str:
        return TIERS[tier].said(self.language)

    def tier_meaning(self, tier: Tier) -> str:
        return TIER_MEANINGS[tier].said(self.language)

    def script(self, role: Role) -> str:
        """Who says what while a product of that role is on air."""
        return SCRIPTS[role].said(self.language)

    def rule(self, rule: str) -> str:
        return RULES[rule].name.said(self.language)

    def rule_demand(self, rule: str) -> str:
        return RULES[rule].demand.said(self.language)

    def reason(self, reason: str) -> str:
        """Where a value came from: given, a default, inferred."""
        return REASONS[reason].said(self.language)

    def group(self, group: str) -> str:
        """A group of show parameters."""
        return GROUPS[group].said(self.language)

    def parameter(self, field: str) -> str:
        """The name of a show parameter, as the Show sheet takes it."""
        return parameter_name(field).said(self.language)

    def column(self, field: str) -> str:
        """The name of a product's column, as the Catalog sheet takes it."""
        return column_name(field).said(self.language)

    def entries(self, field: str) -> str:
        """The name of a column of entries per minute, as the Traffic sheet takes it."""
        return traffic_name(field).said(self.language)

    def listed(self, items: list[str]) -> str:
        """Items one after the other, with the language's comma."""
        return ("、" if self.language == "zh" else ", ").join(items)

    def colon(self) -> str:
        return "：" if self.language == "zh" else ": "

    def sentences(self, parts: list[str]) -> str:
        """Sentences one after the other."""
        return ("" if self.language == "zh" else " ").join(parts)
