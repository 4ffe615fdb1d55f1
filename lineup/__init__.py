"""Plan a livestream-commerce show: which products, when, at which price, with how much stock.

`lineup.read`, `lineup.plan` and `lineup.check` are the library; see `lineup.library`.
"""

import sys
from types import ModuleType

from lineup.errors import CatalogError, CellFault, LineupError, NoPlan, UnreadableWorkbook, UsageError
from lineup.library import Planned, check, plan, read

__version__ = "0.1.0"
__all__ = [
    "CatalogError",
    "CellFault",
    "LineupError",
    "NoPlan",
    "Planned",
    "UnreadableWorkbook",
    "UsageError",
    "check",
    "plan",
    "read",
]


class _Package(ModuleType):
    """This package, in which `plan` and `check` stay the functions.

    There are modules of these names too. Importing one would put it in the function's place, early or late as it
    happens; so it doesn't. `from lineup.check import RULES` works all the same.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
