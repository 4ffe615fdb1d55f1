"""Write the README's tables of columns and parameters from the registry of fields: `make readme`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lineup.completion import FLOOR_RATE, RESTOCK_TIMES, SALVAGE_RATE, START_TIME
from lineup.completion import WELFARE_FLOOR_RATE as WELFARE
from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS, Field
from lineup.fields.units import UNITS

README = Path(__file__).resolve().parents[1] / "README.md"
_FACTS = {
    "floor": FLOOR_RATE, "welfare": WELFARE, "restock": RESTOCK_TIMES, "salvage": SALVAGE_RATE,
    "by_role": "see the table below", "clock": f"{START_TIME:%H:%M}", "days": "`days_to_show`",
}  # fmt: skip
_OF_KIND = {"yes_no": "yes/no", "pin": "clock or min", "moment": "date and time"}


def columns() -> str:
    """The table of the columns of a catalogue."""
    heads = ("header", "表头", "meaning", "unit", "blank means")
    return _table(heads, (_row(field, _blank(field)) for field in PRODUCT_FIELDS.values()))


def parameters() -> str:
    """The table of the parameters of a show."""
    heads = ("parameter", "参数", "meaning", "unit", "default")
    return _table(heads, (_row(field, _blank(field)) for field in SHOW_FIELDS.values()))


def written(readme: str) -> str:
    """The README with its tables as they must be."""
    for name, table in (("columns", columns()), ("parameters", parameters())):
        begin, end = f"<!-- {name}:begin, written by `make readme` -->\n", f"<!-- {name}:end -->\n"
        before, rest = readme.split(begin)
        readme = before + begin + table + end + rest.split(end)[1]
    return readme


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    head, *lines = ("| " + " | ".join(cells) + " |\n" for cells in (heads, *rows))
    return "".join((head, "|" + "---|" * len(heads) + "\n", *(line.replace("|  |", "| |") for line in lines)))


def _row(field: Field, blank: str) -> tuple[str, ...]:
    return f"`{field.name}`", field.names[0], field.meaning.en.rstrip("."), _unit(field), blank


def _unit(field: Field) -> str:
    if field.kind in _OF_KIND:
        return _OF_KIND[field.kind]
    if field.is_rate:
        return f"{field.low:g}–{field.high:g}" if field.low >= 0 else "up to 1"
    return UNITS[field.unit].en if field.unit in UNITS else ""


def _blank(field: Field) -> str:
    """What a blank becomes, and what the whole column where there is none."""
    said = field.blank.said("en", _FACTS) if field.blank else _number(field.default)
    return f"{said}; without the column, {field.absent.en}" if field.absent else said


def _number(default: object) -> str:
    if isinstance(default, tuple):
        return ", ".join(map(_number, default))
    assert isinstance(default, str | int | float)
    return default if isinstance(default, str) else f"{default:g}"


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
