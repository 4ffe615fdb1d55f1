"""Errors become a message and an exit code, in one place."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from lineup.cli.console import emit, emit_rendered
from lineup.cli.words import Speaker
from lineup.errors import BrokenPlan, CatalogError, Interrupted, Language, NoPlan, UnreadableWorkbook, UsageError

DONE, FINDINGS, UNUSABLE, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130
NOT_IN_HAND_ORDER = 3
"""No plan keeps the order made by hand and the rules."""


@contextmanager
def exit_codes(speaker: Speaker) -> Iterator[None]:
    """Run a command's body: whatever goes wrong is said on stderr and ends in typer.Exit."""
    try:
        yield
    except typer.Exit:
        raise
    except CatalogError as error:
        show_faults(error, to_stderr=True)
        raise typer.Exit(FINDINGS) from None
    except NoPlan as error:
        show_no_plan(error, speaker.language)
        kept = error.refusal is not None and error.refusal.in_hand_order
        raise typer.Exit(NOT_IN_HAND_ORDER if kept else FINDINGS) from None
    except (UsageError, UnreadableWorkbook) as error:
        emit(str(error), to_stderr=True)
        raise typer.Exit(UNUSABLE) from None
    except Interrupted:
        emit(speaker.say("interrupted_before_plan"), to_stderr=True)
        raise typer.Exit(INTERRUPTED) from None
    except KeyboardInterrupt:
        emit(speaker.say("interrupted"), to_stderr=True)
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPlan as error:
        emit(speaker.say("broken_plan", what=error), to_stderr=True)
        raise typer.Exit(OUR_FAULT) from None
    except Exception as error:  # the last resort: an operator needs a sentence, not a traceback
        if os.environ.get("LINEUP_DEBUG") == "1":
            emit(traceback.format_exc(), to_stderr=True)
        emit(speaker.say("bug", what=f"{type(error).__name__}: {error}"), to_stderr=True)
        raise typer.Exit(OUR_FAULT) from None


def show_faults(error: CatalogError, *, to_stderr: bool) -> None:
    """Every fault of a catalogue, with its cell."""
    from lineup.report import render_faults

    emit_rendered(lambda console: render_faults(error, console), to_stderr=to_stderr)


def show_no_plan(error: NoPlan, language: Language) -> None:
    """Why there is no plan, and the nearest thing that would work."""
    from lineup.report import render_no_plan

    emit_rendered(lambda console: render_no_plan(error, console, language), to_stderr=True)
