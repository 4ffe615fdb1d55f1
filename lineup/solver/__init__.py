"""Finds plans. The only room that imports ortools, numba and scipy.

The search is compiled on its first run and kept beside the code, in a folder named after the sources: numba itself notices
when a function's own file has changed, but not when one that it calls has.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import numba

_HERE = Path(__file__).parent
KEPT = _HERE / "__pycache__"


def _digest() -> str:
    sources = sorted(_HERE.glob("*.py"))
    return hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()[:16]


COMPILED = KEPT / f"compiled-{_digest()}"
numba.config.CACHE_DIR = str(COMPILED)  # type: ignore[attr-defined]  # numba sets its settings at run time


def is_compiled() -> bool:
    """Whether an earlier run has compiled these very sources."""
    return any(COMPILED.glob("*.nbi"))


def forget_others() -> None:
    """Throw away what was compiled from other sources."""
    for folder in KEPT.glob("compiled-*"):
        if folder != COMPILED:
            shutil.rmtree(folder, ignore_errors=True)
