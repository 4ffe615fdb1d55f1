"""How cells were read that don't simply hold their value: told once a column, or at the cell."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as data_field

from lineup.fields import Field
from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.amounts import NO_ROW, Amount, Row, amount_in, shown_as
from lineup.workbook.cells import Cell
from lineup.workbook.columns import PERCENT, Reading
from lineup.workbook.faults import Bad, Faults
from lineup.workbook.numbers import said_in
from lineup.workbook.units import Measure, measure_of

_MOST_FIGURES = 6
Place = tuple[str, str, Cell]  # title of the sheet, header or name of the parameter, cell


@dataclass(slots=True)
class Told:
    """What is to be said of the cells of one sheet."""

    faults: Faults
    _columns: set[tuple[str, str]] = data_field(default_factory=set)
    _oversold: list[Place] = data_field(default_factory=list)

    def read(self, field: Field, place: Place, value: object, reading: Reading, row: Row = NO_ROW) -> None:
        """Note how a number was read, unless the cell says it itself."""
        title, header, cell = place
        if (
            field.kind not in ("number", "whole", "pin")
            or isinstance(value, bool)
            or not isinstance(value, int | float)
        ):
            return
        if cell.value == value or cell.kind not in ("number", "text"):
            return
        try:
            amount = amount_in(field, cell, row)
        except Bad:
            return
        if field.kind == "pin" and (amount.own is not None or reading.bare.is_plain):
            return
        foreign = (amount.own or reading.bare).currency
        if field.name == "stock" and amount.number < 0:
            self._oversold.append(place)
        elif amount.own is None and not reading.bare.is_plain:
            said_so = reading.said and reading.bare == PERCENT and field.unit == "share"
            if not said_so and (title, header) not in self._columns:
                self._columns.add((title, header))
                self.faults.add("unit_read", title, cell, column=header, read=shown_as(field, value, foreign))
        elif _in_words(field, cell, amount) or _is_converted(field, amount.own):
            self.faults.add("read_as", title, cell, column=header, read=shown_as(field, value, foreign))

    def tell(self) -> None:
        """Say what is said once for all cells."""
        if self._oversold:
            title, header, cell = self._oversold[0]
            figures = [f"{one.address} {one.shown}".strip() for *_, one in self._oversold]
            some = [Phrase("bare", name=figure) for figure in figures[:_MOST_FIGURES]]
            more = [Phrase("bare", name="…")] if len(figures) > _MOST_FIGURES else []
            self.faults.add(
                "stock_negative", title, cell, column=header, count=len(figures), figures=Listed("items", some + more)
            )


def _is_converted(field: Field, own: Measure | None) -> bool:
    """Whether the cell's own unit makes another number of it; 45% says itself what it is."""
    if own is None or own.is_plain:
        return False
    return own != PERCENT or field.unit not in ("share", "number")


def _in_words(field: Field, cell: Cell, amount: Amount) -> bool:
    """Whether a text means a number that it doesn't write: 现货, 8折."""
    if cell.kind != "text":
        return False
    try:
        said = said_in(str(cell.value))
        return said.number != amount.number or bool(said.unit and measure_of(field, said.unit) is None)
    except Bad:
        return True
