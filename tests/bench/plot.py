"""The picture of growth: seconds and memory of planning against products, and against minutes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl

from bench import growth

mpl.use("Agg")
from matplotlib import pyplot as plt
from matplotlib.ticker import FuncFormatter, NullFormatter

SECONDS, MEMORY, INK = "#c8452f", "#8a94a6", "#333840"


def draw(rows: Sequence[dict[str, Any]], path: Path) -> None:
    """Two panels with logarithmic axes, seconds on the left and MB on the right of each."""
    panels = (
        (growth.by_products(rows), "products", f"products, at {growth.MINUTES_HELD} minutes"),
        (growth.by_minutes(rows), "minutes", f"minutes of the show, at {growth.PRODUCTS_HELD} products"),
    )
    plt.rcParams |= {"font.size": 10, "axes.edgecolor": INK, "text.color": INK, "axes.labelcolor": INK}
    figure, axes = plt.subplots(1, 2, figsize=(9, 3.4), layout="constrained")
    most = max(row["seconds"] for row in rows)
    for axis, (held, by, label) in zip(axes, panels, strict=True):
        at = [row[by] for row in held]
        axis.loglog(at, [row["seconds"] for row in held], "o-", color=SECONDS)
        memory = axis.twinx()
        memory.plot(at, [row["megabytes"] for row in held], "s--", color=MEMORY, markersize=4)
        memory.set_ylim(0, 1.6 * max(row["megabytes"] for row in rows))
        memory.tick_params(axis="y", colors=MEMORY)
        memory.set_ylabel("MB", color=MEMORY)
        axis.set_ylim(1, 2 * most)
        axis.set_xticks(at, [str(value) for value in at])
        axis.xaxis.set_minor_formatter(NullFormatter())
        axis.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
        axis.yaxis.set_minor_formatter(NullFormatter())
        axis.tick_params(axis="y", colors=SECONDS)
        axis.set_ylabel("seconds", color=SECONDS)
        axis.set_xlabel(label)
        axis.grid(alpha=0.25)
        for shown in (axis, memory):
            shown.spines[["top"]].set_visible(False)
    figure.savefig(path, dpi=150, metadata={"Software": None})
    plt.close(figure)
