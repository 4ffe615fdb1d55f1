"""A proof that there is no plan: what it says, with its numbers, and the rules that it follows from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lineup.errors import Statement


@dataclass(frozen=True, slots=True)
class Proof:
    """`rules` are names of `lineup.check.RULE_NAMES`, the one to loosen first at the front."""

    rules: tuple[str, ...]
    said: Statement

    @property
    def key(self) -> tuple[str, str]:
        """What stays the same when only the numbers change."""
        return self.said.code, self.said.sku


def proof(code: str, *rules: str, sku: str = "", minute: int | None = None, **facts: Any) -> Proof:
    """A proof in few words."""
    return Proof(rules, Statement(code, facts, sku, minute))
