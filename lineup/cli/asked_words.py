"""What was typed of a plan: products by any of their names, clock times, amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineup.cli.asking import refuse
from lineup.vocabulary.words import words

if TYPE_CHECKING:
    from lineup.asked.edits import Key
    from lineup.catalog import Catalog
    from lineup.fields import Unit
    from lineup.plan import Plan


@dataclass(frozen=True, slots=True)
class Typed:
    """Reads what was typed of a plan. UsageError, by the option, for what can't be read."""

    catalog: Catalog
    plan: Plan

    def key(self, option: str, text: str, *, aired: bool = True) -> Key:
        """The airing that is meant; `aired`: it has to be one of the plan's."""
        from lineup.asked.edits import key_of
        from lineup.asked.naming import keys_called

        language = self.catalog.language
        found = keys_called(self.catalog, self.plan, text)
        if not found:
            raise refuse(language, "unknown_product", option=option, value=text, last=len(self.plan.airings))
        products = [self.catalog.product(sku) for sku, _ in found]
        if len(found) > 1:
            names = words(language, "asked")["joint"].join(f"{p.name} ({p.sku})" for p in products[:5])
            raise refuse(language, "ambiguous_product", option=option, value=text, names=names)
        if aired and found[0] not in {key_of(airing) for airing in self.plan.airings}:
            raise refuse(language, "not_aired", option=option, name=products[0].name)
        return found[0]

    def pairs(self, option: str, texts: Sequence[str], example: str, *, aired: bool = True) -> list[tuple[Key, str]]:
        """`product=value` texts; `aired`: of the plan's airings."""
        found = []
        for text in texts:
            name, equals, value = text.replace("\uff1d", "=", 1).rpartition("=")
            if not (equals and name.strip() and value.strip()):
                raise refuse(self.catalog.language, "no_pair", option=option, value=text, example=example)
            found.append((self.key(option, name, aired=aired), value.strip()))
        return found

    def minute(self, option: str, text: str) -> int:
        """A clock time within the show, as a minute of it."""
        from lineup.workbook.cells import Cell
        from lineup.workbook.faults import Bad
        from lineup.workbook.times import Span, minute_of

        show = self.catalog.show
        span = Span(show.start, show.minutes)
        try:
            minute = minute_of(Cell(0, 0, "text", text), span)
        except Bad:
            minute = -1
        if not 0 <= minute < show.minutes:
            facts = {"start": span.clock(0), "end": span.clock(show.minutes)}
            raise refuse(self.catalog.language, "bad_time", option=option, value=text, **facts)
        return minute

    def number(self, option: str, text: str, example: str, unit: Unit = "number", *, above: bool = True) -> float:
        """A number above 0, or from 0 on."""
        from lineup.fields import Field
        from lineup.workbook.cells import Cell
        from lineup.workbook.faults import Bad
        from lineup.workbook.times import Span
        from lineup.workbook.values import value_of

        show = self.catalog.show
        field = Field(option, "number", unit, low=0.0, above=above)
        try:
            value = value_of(field, Cell(0, 0, "text", text), Span(show.start, show.minutes))
        except Bad:
            value = None
        if not isinstance(value, int | float):
            raise refuse(self.catalog.language, "bad_number", option=option, value=text, example=example)
        return float(value)

    def whole(self, option: str, text: str, example: str) -> int:
        """A whole number above 0, no longer than a day has minutes."""
        value = self.number(option, text, example)
        if value != int(value) or value > 1440:
            raise refuse(self.catalog.language, "bad_number", option=option, value=text, example=example)
        return int(value)
