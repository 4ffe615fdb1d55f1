"""What can be typed during a show, and what was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from lineup.logs.played import PlayedShow

Takes = Literal["nothing", "yuan", "people", "minutes", "clock", "product", "units"]
"""What follows the word of a command; `units`: a product, then how many of it."""
COMMANDS: Mapping[str, Takes] = {
    "gmv": "yuan",
    "viewers": "people",
    "sold": "units",
    "stock": "units",
    "sold_out": "product",
    "drop": "product",
    "skip": "product",
    "on_air": "product",
    "cut": "nothing",
    "hold": "minutes",
    "late": "minutes",
    "end": "clock",
    "lock": "product",
    "target": "yuan",
    "replan": "nothing",
    "undo": "nothing",
    "status": "nothing",
    "help": "nothing",
    "quit": "nothing",
}
"""By the name under which the vocabulary has its words."""
QUESTIONS = frozenset({"status", "help", "quit"})
"""What changes nothing, and is kept nowhere."""
HEARD, REPLANNED, LOST = "heard", "replanned", "lost"
"""What nobody types: a file that is followed has changed; a re-plan has been written; its workbook is gone."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command, when it was given, and the line that was typed.

    `value`: yuan, people, units or minutes, of `end` minutes since the start as planned. `show`: what a followed file has.
    `file`: what a re-plan was written to, beside the plan.
    """

    name: str
    at: dt.datetime
    line: str = ""
    sku: str | None = None
    value: float | None = None
    show: PlayedShow | None = None
    file: str = ""

    def as_data(self) -> dict[str, Any]:
        """For a line of the log."""
        data: dict[str, Any] = {"at": self.at.isoformat(timespec="seconds"), "command": self.name}
        if self.line:
            data["line"] = self.line
        if self.sku is not None:
            data["product"] = self.sku
        if self.value is not None:
            data["value"] = self.value
        if self.show is not None:
            data["show"] = self.show.to_dict()
        if self.file:
            data["file"] = self.file
        return data


def command_of(data: Mapping[str, Any]) -> Command:
    """The command that `as_data` told. KeyError, TypeError or ValueError for what is none."""
    name = data["command"]
    if name not in (*COMMANDS, HEARD, REPLANNED, LOST):
        raise ValueError(name)
    value, sku = data.get("value"), data.get("product")
    takes = COMMANDS.get(name, "nothing")
    if (takes in ("product", "units")) != (sku is not None) or (takes in ("nothing", "product")) != (value is None):
        raise ValueError(name)
    return Command(
        name,
        dt.datetime.fromisoformat(data["at"]),
        str(data.get("line", "")),
        None if sku is None else str(sku),
        None if value is None else float(value),
        PlayedShow.from_dict(data["show"]) if name == HEARD else None,
        str(data.get("file", "")),
    )
