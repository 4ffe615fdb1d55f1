"""Records: a class is the dtype that numba reads, and mypy knows its fields."""

from __future__ import annotations

import numpy as np
from mypy import api

from lineup.solver.record import Record, dtype_of, rows


class Pair(Record):
    """One field of each kind."""

    count: int
    share: float


def test_the_dtype_has_the_fields_of_the_class():
    """In its order, whole numbers and reals of eight bytes."""
    assert dtype_of(Pair) == np.dtype([("count", "i8"), ("share", "f8")], align=True)
    assert rows(Pair, 3).shape == (3,)


def test_a_misspelt_field_fails_mypy(tmp_path):
    """`minutes` passes, `mintues` does not."""
    kernel = "from lineup.solver.state import State\ndef f(state: State) -> int:\n    return state.slots[0].{}\n"
    said = {}
    for field in ("minutes", "mintues"):
        source = tmp_path / f"{field}.py"
        source.write_text(kernel.format(field), "utf-8")
        said[field] = api.run([str(source)])
    assert said["minutes"][2] == 0, said["minutes"]
    assert said["mintues"][2] == 1
    assert '"Slot" has no attribute "mintues"' in said["mintues"][0]
