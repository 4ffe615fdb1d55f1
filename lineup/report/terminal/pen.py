"""Writing on a console: user text is never markup, and what the stream's encoding lacks gets a plain stand-in."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rich.console import Console, RenderableType
from rich.text import Text

from lineup.product import Role
from lineup.report.terminal.wrapping import wrap
from lineup.report.words import Words

ROLE_STYLES: dict[Role, str] = {
    "welfare": "green",
    "activity": "cyan",
    "hit": "bold red",
    "profit": "blue",
    "prestige": "magenta",
    "talk": "yellow",
    "regular": "",
}
BAND = "black on #ffe2ad"  # foreground and background both said: readable on dark and on light terminals
QUIET = "dim"
HEADING = "bold"

_STAND_INS = {
    "¥": "￥", "★": "*", "▸": ">", "–": "-", "·": "|", "•": "*", "…": "...", "━": "-", "⚠": "!", "÷": "/", "−": "-",
    "×": "x",
}  # fmt: skip
_BARS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Pen:
    """A console, the words to use on it, and how to put text on it."""

    console: Console
    words: Words

    @property
    def width(self) -> int:
        """Columns to write in; a very wide terminal is not filled, lines would be hard to follow."""
        return min(self.console.width, 120)

    @property
    def draws(self) -> bool:
        """Whether the stream's encoding has the characters that curves are drawn with."""
        return self._has(_BARS + "━")

    def plain(self, text: str) -> str:
        """The text on one line, without control characters, in characters that the stream has."""
        shown = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
        if self._has(shown):
            return shown
        return "".join(c if self._has(c) else self._stand_in(c) for c in shown)

    def text(self, text: str, style: str = "") -> Text:
        """The text in a style, ready to print."""
        return Text(self.plain(text), style=style, end="")

    def say(self, text: str, style: str = "") -> None:
        """A paragraph, wrapped."""
        for line in wrap(self.plain(text), self.width):
            self.show(Text(line, style=style))

    def bullet(self, text: str) -> None:
        """A paragraph under a bullet, its further lines indented."""
        for k, line in enumerate(wrap(self.plain(text), max(10, self.width - 2))):
            self.show(Text((self.plain("• ") if k == 0 else "  ") + line))

    def heading(self, text: str) -> None:
        """A blank line and a title."""
        self.show(Text(""))
        self.show(Text(self.plain(text), style=HEADING))

    def show(self, what: RenderableType) -> None:
        self.console.print(what, width=self.width, highlight=False, markup=False, emoji=False)

    def _has(self, text: str) -> bool:
        try:
            text.encode(self.console.encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True

    def _stand_in(self, character: str) -> str:
        plain = _STAND_INS.get(character, "?")
        return plain if self._has(plain) else "Y" if plain == "￥" else "?"
