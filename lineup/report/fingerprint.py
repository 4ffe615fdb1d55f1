"""What a plan was made from, in one word: the same word means the same plan, to the byte."""

from __future__ import annotations

import hashlib

import lineup
from lineup.catalog import Catalog


def fingerprint(catalog: Catalog, effort: str, seed: int, *, with_frontier: bool = False) -> str:
    """A digest of everything that the plan follows from: the catalogue with every setting, the search's, the version.

    Of the catalogue as it was understood, not of its file: what is read the same is planned the same, whoever saved it
    last, and what is read otherwise on another day (a start without a date) is planned anew.
    """
    unlearnt = set() if catalog.doubts else {"doubts"}
    content = catalog.model_dump_json(exclude=unlearnt)
    parts = (lineup.__version__, effort, str(seed), str(with_frontier), content)
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
