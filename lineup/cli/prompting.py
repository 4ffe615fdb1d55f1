"""Where the lines of `lineup night` come from: a prompt with the clock below it, or anything that has lines."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from lineup.cli.console import emit, write_live
from lineup.cli.desk import Desk, is_live
from lineup.cli.progress import cut

if TYPE_CHECKING:
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

PROMPT = "> "
_LONGEST = 4096
_TICK_SECONDS = 0.5


def lines_typed(desk: Desk) -> Iterator[str]:
    """Lines until there are no more, by the best means that the terminal has."""
    if sys.stdin is None:  # closed by who called us
        return iter(())
    return _edited(desk) if is_live() else plain_lines(desk, sys.stdin)


def plain_lines(desk: Desk, stdin: TextIO) -> Iterator[str]:
    """Lines of a pipe or of a plain terminal, on which the clock stands above each prompt."""
    if reconfigure := getattr(stdin, "reconfigure", None):
        reconfigure(errors="replace")
    while True:
        if stdin.isatty():
            emit(desk.bar())
            write_live(PROMPT)
        try:
            if not (line := stdin.readline(_LONGEST)):
                return
            while not line.endswith("\n") and (more := stdin.readline(_LONGEST)):
                line = line[:_LONGEST] + more[-1:]  # what is longer means nothing, and is read to its end
        except KeyboardInterrupt:
            emit("")
            desk.hint()
            continue
        yield line


def _edited(desk: Desk) -> Iterator[str]:
    """Lines with editing, history and completion; the clock below runs while nobody types."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import InMemoryHistory
    from prompt_toolkit.patch_stdout import patch_stdout
    from prompt_toolkit.renderer import CPR_Support

    def bar() -> str:
        return cut(desk.bar(), shutil.get_terminal_size().columns - 1)

    def message() -> str:
        """The prompt; the clock stands above it where the terminal doesn't tell its height, so that nothing stands below."""
        is_blind = prompt.app.renderer.cpr_support == CPR_Support.NOT_SUPPORTED
        return f"{bar()}\n{PROMPT}" if is_blind else PROMPT

    prompt: PromptSession[str] = PromptSession(
        message,
        completer=_completer(desk),
        history=InMemoryHistory([command.line for command in desk.session.told if command.line]),
        reserve_space_for_menu=6,
        refresh_interval=_TICK_SECONDS,
        bottom_toolbar=bar,
    )
    prompt.app.renderer.cpr_not_supported_callback = None  # it would warn of it in English
    while True:
        try:
            with patch_stdout(raw=True):
                line = prompt.prompt()
        except KeyboardInterrupt:
            desk.hint()
            continue
        except EOFError:
            return
        yield line


def _completer(desk: Desk) -> Completer:
    from prompt_toolkit.completion import Completer, Completion

    from lineup.control.suggest import going_on

    class OfTheShow(Completer):
        """Commands, then products."""

        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
            session = desk.session
            for one in going_on(document.text_before_cursor, session.catalog, session.playing):
                yield Completion(one.text, -one.instead, display_meta=one.what)

    return OfTheShow()
