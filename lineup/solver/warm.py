"""Compile the search once, so that the first plan need not wait for it: `python -m lineup.solver.warm`.

Compiled code is kept beside the source. numba notices when a function's own file changes but not when one that it calls does,
so what was kept is thrown away first.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from lineup.catalog import Catalog, Product, Show, Traffic
from lineup.completion import PRODUCT_DEFAULTS


def forget() -> None:
    """Throw away compiled code of earlier versions."""
    for pattern in ("*.nbi", "*.nbc"):
        for kept in (Path(__file__).parent / "__pycache__").glob(pattern):
            kept.unlink(missing_ok=True)


if __name__ == "__main__":
    forget()
