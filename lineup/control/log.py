"""Every command in a file beside the plan, a line of JSON each: safe on disk before anything is made of it.

`kill -9` at any moment loses no line that was answered; half a line at the end is dropped.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

BEGIN = "begin"


class InUse(Exception):
    """Another process keeps this log."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a log held when it was opened. `unread`: lines that are no entry; `dropped`: half a line stood at its end."""

    entries: tuple[Mapping[str, Any], ...]
    unread: int
    dropped: bool


class Log:
    """An open log. OSError where it can't be written; then nothing of that entry is in it.

    `left`: the log of another plan of that name, which this one doesn't go on from.
    """

    def __init__(self, path: Path, left: Path | None = None) -> None:
        self.path, self.left = path, left
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            if not _is_ours(self._handle):
                raise InUse(path.name)
            content = _all_of(self._handle)
            whole = content.rfind(b"\n") + 1
            lines, rest = content[:whole].splitlines(), content[whole:]
            if rest and _entry(rest) is not None:  # only its line break is missing
                lines.append(rest)
                os.write(self._handle, b"\n")
                whole, rest = len(content) + 1, b""
            self._size = whole
            os.ftruncate(self._handle, whole)
        except BaseException:
            os.close(self._handle)
            raise
        entries = [_entry(line) for line in lines]
        found = tuple(entry for entry in entries if entry is not None)
        self.kept = Kept(found, len(entries) - len(found), bool(rest))

    def append(self, entry: Mapping[str, Any]) -> None:
        """Write an entry and see it to the disk."""
        line = json.dumps(entry, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        os.lseek(self._handle, self._size, os.SEEK_SET)
        try:
            written = os.write(self._handle, line)
            if written < len(line):
                raise OSError("disk full")
            os.fsync(self._handle)
        except OSError:
            os.ftruncate(self._handle, self._size)
            raise
        self._size += len(line)

    def close(self) -> None:
        os.close(self._handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_log(plan: Path, mark: str, *, anew: bool = False) -> Log:
    """The log of the plan with that mark; a new one where there is none, or `anew`. No log is ever written over.

    InUse where another process keeps it, OSError where it can't be written.
    """
    last, path = None, plan.with_name(f"{plan.stem}.night.jsonl")
    for nth in count(2):
        if not path.exists():
            break
        last, path = path, plan.with_name(f"{plan.stem}.night-{nth}.jsonl")
    goes_on = last is not None and not anew and _mark(last) in (mark, None)
    log = Log(last) if last and goes_on else Log(path, left=None if anew else last)
    if not log.kept.entries:
        log.append({"command": BEGIN, "plan": plan.name, "mark": mark})
        _settle(plan.parent)
    return log


def _mark(path: Path) -> object:
    """Whose log it is; None where it was never begun."""
    with path.open("rb") as file:
        entry = _entry(file.readline())
    return entry.get("mark") if entry else None


def _entry(line: bytes) -> Mapping[str, Any] | None:
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) else None


def _all_of(handle: int) -> bytes:
    parts = []
    while part := os.read(handle, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _is_ours(handle: int) -> bool:
    """Keep others out for as long as the process lives, where the system can; whether nobody was there."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a network drive that knows no locks
        return True
    return True


def _settle(folder: Path) -> None:
    """See the name of a new file to the disk, where folders can be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        with suppress(OSError):
            os.fsync(handle)
        os.close(handle)
