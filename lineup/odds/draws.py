"""What is known of a room that was learnt: draws from the posterior of its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from lineup.catalog import Catalog, Show
from lineup.product import Product

Floats = npt.NDArray[np.float64]
_NOTHING: Mapping[str, Floats] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Draws:
    """Rooms that are as likely as each other, given what was seen. Parameters not named are the catalogue's in all of them.

    `show`: parameters of the show, [rooms]. `products`: fields of products, [rooms, products], in the order of the
    catalogue; appeals may exceed 100. `traffic`: what unpaid entries are multiplied by, by source (private, public),
    [rooms]. Simulated shows take the rooms in turn; two hundred of them tell as much as more.
    """

    show: Mapping[str, Floats] = field(default_factory=lambda: _NOTHING)
    products: Mapping[str, Floats] = field(default_factory=lambda: _NOTHING)
    traffic: Mapping[str, Floats] = field(default_factory=lambda: _NOTHING)

    @property
    def rooms(self) -> int:
        """How many rooms. ValueError where the arrays don't agree, or hold what no formula knows."""
        unknown = [name for name in self.show if name not in Show.model_fields]
        unknown += [name for name in self.products if name not in Product.model_fields]
        unknown += [name for name in self.traffic if name not in ("private", "public")]
        if unknown:
            raise ValueError(f"no parameters of a room: {', '.join(unknown)}")
        counts = {len(values) for named in (self.show, self.products, self.traffic) for values in named.values()}
        if len(counts) > 1:
            raise ValueError(f"draws of different lengths: {sorted(counts)}")
        return counts.pop() if counts else 1

    def room(self, number: int, catalog: Catalog) -> Catalog:
        """The catalogue as it is in one of the rooms."""
        show = catalog.show.model_copy(update={name: float(of[number]) for name, of in self.show.items()})
        products = (
            catalog.products
            if not self.products
            else tuple(
                product.model_copy(update={name: float(of[number, place]) for name, of in self.products.items()})
                for place, product in enumerate(catalog.products)
            )
        )
        traffic = catalog.traffic.model_copy(
            update={
                source: tuple(float(of[number]) * entries for entries in getattr(catalog.traffic, source))
                for source, of in self.traffic.items()
            }
        )
        return catalog.model_copy(update={"show": show, "products": products, "traffic": traffic})
