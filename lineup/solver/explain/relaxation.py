"""One thing that can give way when there is no plan, and how it is spoken of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lineup.catalog import Catalog
from lineup.errors import Statement


@dataclass(frozen=True)
class Relaxation:
    """One thing that can give way.

    `name` keys its words. `rules`: names of those that it loosens. `ordered`: where no plan is found with the last value,
    none is with those before.
    """

    name: str
    rules: tuple[str, ...]
    values: tuple[Any, ...]
    change: Callable[[Catalog, Any], Catalog]
    facts: Mapping[str, Any] = field(default_factory=dict)
    sku: str = ""
    ordered: bool = True

    def loosest(self, catalog: Catalog) -> Catalog:
        return self.change(catalog, self.values[-1])

    @property
    def stands(self) -> Statement:
        """What stands in the way, as it is now."""
        return Statement(f"stands.{self.name}", self.facts, self.sku)

    @property
    def title(self) -> Statement:
        """What is loosened, in few words."""
        return self.stands if self.sku else Statement("title", {"name": self.name})

    def to(self, value: Any) -> Statement:
        """What to do."""
        code = self.name if self.sku or self.name in _OWN_WORDS else "parameter"
        facts = {**self.facts, "name": self.name, "value": value}
        if "skus" in facts:
            facts["skus"] = facts["skus"][:value]
        return Statement(f"to.{code}" + (".free" if value is None else ""), facts, self.sku)


_OWN_WORDS = ("minutes", "returns", "fewer_required", "made_welfare")
"""Not told as another value of a parameter."""
