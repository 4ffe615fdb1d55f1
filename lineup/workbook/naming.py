"""How names are compared: what a header, a parameter or a role written by hand stands for."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping

from lineup.fields import PRODUCT_FIELDS
from lineup.words import Text
from lineup.workbook.brackets import names_another
from lineup.workbook.traditional import simplified
from lineup.workbook.units import is_unit, split_name

_WORDS = frozenset(name for name, field in PRODUCT_FIELDS.items() if field.kind in ("text", "role", "choice"))
"""Fields without a number, so that no unit belongs to them."""
_UNIT = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|/(元|天|分钟|件|%)$")
_NOISE = re.compile(r"[\s_\-*:.、/·?'’]+")


def key(name: str) -> str:
    """The form in which names are compared: no width, case, spacing or punctuation, no unit in brackets, one script.

    >>> key("最短讲解（分钟）") == key("最短講解"), key(" List Price\\n[元]") == key("list_price")
    (True, True)
    """
    plain = simplified(unicodedata.normalize("NFKC", name).casefold())
    return _NOISE.sub("", _UNIT.sub("", plain)) or _NOISE.sub("", plain)


def index(table: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Every name of a table by its `key`, with what it stands for."""
    return {key(name): meaning for meaning, names in table.items() for name in (meaning, *names)}


def meaning_of(header: str, meanings: Mapping[str, str]) -> str | None:
    """What a header stands for, by the `index` of a table, with or without a unit behind its name.

    None if for nothing, or if its bracket makes it another.
    """
    meaning = meanings.get(key(header))
    if meaning is None:
        name, unit = split_name(" ".join(header.split()))
        meaning = meanings.get(key(name)) if unit and is_unit(unit) else None
        if meaning in _WORDS:  # Variant Grams is no variant
            return None
    return None if meaning and names_another(header) else meaning


def label(table: Mapping[str, tuple[str, ...]], field: str) -> Text:
    """What to call a field when speaking to the user."""
    return Text(table[field][0], table[field][1])


def nearest(name: str, candidates: Iterable[str], cutoff: float = 0.5) -> str | None:
    """The candidate most like `name`, or None if none is much like it. Ties go to the earlier one."""
    by_key: dict[str, str] = {}
    for candidate in candidates:
        by_key.setdefault(key(candidate), candidate)
    found = difflib.get_close_matches(key(name), list(by_key), n=1, cutoff=cutoff)
    return by_key[found[0]] if found else None


def nearest_meaning(name: str, table: Mapping[str, tuple[str, ...]]) -> str | None:
    """What `name` was probably meant to stand for."""
    meanings = index(table)
    found = nearest(name, meanings)
    return meanings[found] if found else None
