"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

_NAMES = 99


def write_text(path: Path, text: str) -> Path:
    """Write a text file in UTF-8; returns where it went (`save`)."""
    return save(path, text.encode("utf-8"))


def save(path: Path, content: bytes) -> Path:
    """Write a file; returns where it went.

    The content goes to a file beside it first and then takes its place, so that nobody ever sees half of it. Where the
    place cannot be taken, most often because the old file is open in Excel, it is saved as NAME-2, or the next number
    that is free. OSError when the folder cannot be written to.
    """
    target = Path(os.path.realpath(path))  # through a link, not over it
    if target.exists() and not target.is_file():
        target.write_bytes(content)  # a pipe or a device has no place to take
        return path
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem}-", suffix=".tmp")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        written.chmod(0o666 & ~_umask())
        return path if _moved(written, target) else _beside(written, path)
    except BaseException:
        with suppress(OSError):
            written.unlink()
        raise


def save_new(path: Path, content: bytes) -> None:
    """Write a file that doesn't exist yet; what can't be written whole is taken away again.

    FileExistsError if it does exist, OSError if it can't be written.
    """
    with path.open("xb") as file:
        try:
            file.write(content)
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise


def _moved(written: Path, target: Path) -> bool:
    try:
        os.replace(written, target)
    except PermissionError:
        return False
    return True


def _beside(written: Path, path: Path) -> Path:
    for number in range(2, _NAMES + 1):
        place = path.with_name(f"{path.stem}-{number}{path.suffix}")
        if not place.exists() and _moved(written, place):
            return place
    raise PermissionError(f"{path}")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
