"""Values as people type them: one cell, and what it says for its field. No file, no sheet, no row."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from lineup.fields import Field
from lineup.fields.choices import CHOICES
from lineup.product import Role
from lineup.vocabulary.words import Listed
from lineup.workbook.amounts import NO_ROW, Row, number_of
from lineup.workbook.cells import Cell
from lineup.workbook.columns import AS_IT_STANDS, Reading
from lineup.workbook.faults import Bad, guess
from lineup.workbook.headers import BLANK_WORDS, NO_WORDS, ROLES, YES_WORDS
from lineup.workbook.naming import index, key, label, nearest_meaning
from lineup.workbook.numbers import plain, said_in
from lineup.workbook.times import Span, minute_of, moment_of

FieldValue = str | float | int | bool | dt.datetime | tuple[float, ...]
MAX_NAME = 200
MOST_CHOICES = 6
"""So many of them a message names."""
_BETWEEN_ROLES = re.compile(r"[/、,，;；+&|\s]+")

_ROLES: dict[str, Role] = {key(name): role for role, names in ROLES.items() for name in (role, *names)}
_ROLE_NAMES: dict[str, tuple[str, ...]] = {str(role): names for role, names in ROLES.items()}
_BLANKS = frozenset(unicodedata.normalize("NFKC", word) for word in BLANK_WORDS)


def is_blank(cell: Cell) -> bool:
    """Whether the cell says in words that it is left empty: a dash, 无, n/a."""
    return cell.kind == "text" and plain(str(cell.value)) in _BLANKS


def value_of(field: Field, cell: Cell, span: Span, reading: Reading = AS_IT_STANDS, row: Row = NO_ROW) -> FieldValue:
    """What the cell says, checked against the field's limits. Raises Bad.

    `reading`: what its column or its parameter's name says of the number. `row`: what its row gave so far.
    """
    if cell.kind == "error":
        raise Bad("error_cell")
    if cell.kind == "no_value":
        raise Bad("formula_without_value")
    if cell.kind == "picture":
        raise Bad("wps_picture")
    if reading.refused:
        raise reading.refused
    if bad := reading.asked.get(cell.row):
        raise bad
    match field.kind:
        case "text":
            return text_of(cell)
        case "role":
            return role_of(cell)
        case "choice":
            return choice_of(field, cell)
        case "yes_no":
            return yes_no_of(cell)
        case "steps":
            return steps_of(cell)
        case "moment":
            return moment_of(cell, span.start)
        case "pin":
            return minute_of(cell, span, reading.bare.factor)
        case "whole":
            return int(number_of(field, cell, reading.bare, row))
        case "number":
            number = number_of(field, cell, reading.bare, row)
            return number if reading.tax == 1 else round(float(number * reading.tax), 4)


def text_of(cell: Cell) -> str:
    """A number, a name, a category. A whole number loses its `.0`; text keeps its leading zeros."""
    if cell.kind in ("moment", "clock"):
        raise Bad("date_for_text")
    if isinstance(cell.value, float):
        return str(int(cell.value)) if cell.value.is_integer() else repr(cell.value)
    text = " ".join(cell.shown.split()) if cell.kind == "yes_no" else " ".join(str(cell.value).split())
    if len(text) > MAX_NAME:
        raise Bad("text_too_long", length=len(text), most=MAX_NAME)
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise Bad("control_character")
    return text


def role_of(cell: Cell) -> Role:
    """A role in either language, or one of its synonyms."""
    roles = roles_named(cell)
    if not roles:
        meant = nearest_meaning(cell.shown, _ROLE_NAMES)
        raise Bad("unknown_role", guess=guess(label(_ROLE_NAMES, meant) if meant else None))
    return roles[0]


def roles_named(cell: Cell) -> list[Role]:
    """Every role that the cell names, in its order; none if there is a word in it that names none."""
    if role := _ROLES.get(key(cell.shown)):
        return [role]
    roles = [_ROLES.get(key(part)) for part in _BETWEEN_ROLES.split(cell.shown) if part.strip()]
    return list(dict.fromkeys(role for role in roles if role)) if all(roles) else []


def choice_of(field: Field, cell: Cell) -> str:
    """One of the few words that the field may be, by any of its names."""
    choices = CHOICES[field.name]
    if said := index(choices).get(key(cell.shown)):
        return said
    meant = nearest_meaning(cell.shown, choices)
    allowed = Listed("or", [label(choices, choice) for choice in choices][:MOST_CHOICES])
    raise Bad("unknown_choice", choices=allowed, guess=guess(label(choices, meant) if meant else None))


def yes_no_of(cell: Cell) -> bool:
    """是/否, √, yes/no, 1/0."""
    said = plain(cell.shown) if cell.kind != "yes_no" else str(cell.value).casefold()
    if said in YES_WORDS:
        return True
    if said in NO_WORDS:
        return False
    raise Bad("not_yes_no")


def steps_of(cell: Cell) -> tuple[float, ...]:
    """Shares of the list price, `1,0.95,0.9` or `100%、95%`. Raises Bad."""
    if isinstance(cell.value, float):
        steps = [cell.value]
    else:
        try:
            steps = [_step(part) for part in re.split(r"[,、;，；\s]+", str(cell.value).strip()) if part]
        except Bad:
            raise Bad("bad_steps") from None
    if not steps or any(not 0 < step <= 1 for step in steps):
        raise Bad("bad_steps")
    return tuple(steps)


def _step(text: str) -> float:
    said = said_in(text)
    if said.currency or said.unit not in ("", "%"):
        raise Bad("bad_steps")
    return float(said.number / 100 if said.unit else said.number)
