"""Finds plans. The only room that imports ortools, numba and scipy.

The search is compiled on its first run and kept, beside the code or in the user's cache, in a folder named after the
sources: numba itself notices when a function's own file has changed, but not when one that it calls has. Divisions aren't
checked for zero (`error_model="numpy"`), which takes a fifth of the time: a kernel asks first where a divisor may be.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

import numba

_HERE = Path(__file__).resolve().parent


def _digest() -> str:
    sources = sorted(_HERE.glob("*.py"))
    parts = [numba.__version__.encode(), *(source.read_bytes() for source in sources)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]


def _user_cache() -> Path:
    """Where this platform keeps what a user's programs can make again."""
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError:
        return False
    return True


def _places() -> list[Path]:
    """Folders for what was compiled, the best first. Outside the package each installation has one of its own."""
    own = "lineup-" + hashlib.sha256(os.fsencode(_HERE)).hexdigest()[:8]
    asked = os.environ.get("NUMBA_CACHE_DIR")
    return [*([Path(asked) / own] if asked else []), _HERE / "__pycache__", _user_cache() / own]


def _kept() -> Path:
    for place in _places():
        if _writable(place):
            return place
    _unkept.append(tempfile.TemporaryDirectory(prefix="lineup-", ignore_cleanup_errors=True))
    return Path(_unkept[0].name)


_unkept: list[tempfile.TemporaryDirectory[str]] = []  # where nothing can be kept: gone when this process ends
KEPT = _kept()
COMPILED = KEPT / f"compiled-{_digest()}"
numba.config.CACHE_DIR = str(COMPILED)  # type: ignore[attr-defined]  # numba sets its settings at run time


def is_compiled() -> bool:
    """Whether an earlier run has compiled these very sources for this Python."""
    return any(COMPILED.rglob(f"*.py{sys.version_info.major}{sys.version_info.minor}*.nbi"))


def forget_others() -> None:
    """Throw away what was compiled from other sources."""
    for folder in KEPT.glob("compiled-*"):
        if folder != COMPILED:
            shutil.rmtree(folder, ignore_errors=True)
