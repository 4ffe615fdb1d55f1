"""What became of a room, as a finding like any other."""

from __future__ import annotations

from lineup.catalog import Language
from lineup.errors import CellFault
from lineup.vocabulary.words import filled, words


def finding(code: str, language: Language, /, **facts: object) -> CellFault:
    """A finding of the whole room, its problem and its remedy in that language."""
    said = words(language, "rooms")
    problem, remedy = (filled(said[f"{part}.{code}"], language, facts) for part in ("problem", "remedy"))
    return CellFault(code, "", "", "", problem, remedy)
