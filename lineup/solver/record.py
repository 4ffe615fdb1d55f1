"""Records of the compiled search: one annotated class gives numba its dtype and mypy the names of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_type_hints, overload

import numpy as np
import numpy.typing as npt


class Record:
    """One record of an array: a subclass annotates its fields, `int` or `float`. Never made; numpy and numba read it."""

    if TYPE_CHECKING:

        def __getitem__(self, name: str) -> Any: ...
        def __setitem__(self, name: str, value: object) -> None: ...


R = TypeVar("R", bound=Record)


def dtype_of(record: type[Record]) -> np.dtype[Any]:
    """The dtype whose fields are those of the class, in its order."""
    kinds = {int: "i8", float: "f8"}
    return np.dtype([(name, kinds[kind]) for name, kind in get_type_hints(record).items()], align=True)


if TYPE_CHECKING:

    class Rows(npt.NDArray[Any], Generic[R]):
        """An array of such records: a row by its place, with fields that mypy knows; anything else as numpy has it."""

        @overload  # type: ignore[override]  # numpy's own knows nothing of the fields
        def __getitem__(self, key: int) -> R: ...
        @overload
        def __getitem__(self, key: Any) -> Any: ...
        def __getitem__(self, key: Any) -> Any: ...
else:

    class Rows(Generic[R]):
        """For annotations alone: at run time it is a numpy array."""


def rows(record: type[R], *shape: int) -> Rows[R]:
    """Records of zeros."""
    made: Any = np.zeros(shape, dtype_of(record))
    return made  # type: ignore[no-any-return]
