"""`python -m bench.learning_picture`: examples/learning.png, what one, three and ten shows teach of a simulated room."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import matplotlib as mpl
import numpy as np
from played_shows import a_plan, a_room, changed, play

from bench.catalogs import EXAMPLES
from bench.learning import taught
from lineup.learning.learned import LearntCatalog

mpl.use("Agg")
from matplotlib import pyplot as plt

SHOWN = {
    "dwell_new": "new fans' stay",
    "dwell_returning": "returning fans' stay",
    "base_rate": "base rate",
    "cost_per_entry": "cost per entry",
    "paid_cap": "paid cap",
    "returning_share_public": "returning among public",
    "elasticity_new": "new fans' elasticity",
    "category_fatigue": "category fatigue",
    "relist_factor": "second airing",
    "pressure_memory": "memory of pressure",
}
TRUE = {"dwell_new": 1.3, "dwell_returning": 2.7, "base_rate": 0.009, "cost_per_entry": 1.2, "paid_cap": 45.0,
        "returning_share_public": 0.24, "elasticity_new": 2.0, "category_fatigue": 0.09, "relist_factor": 0.72}  # fmt: skip
COLOURS = {1: "#e8b04a", 3: "#d9743b", 10: "#a8322a"}
LABELS = {1: "1 show", 3: "3 shows", 10: "10 shows"}
INK = "#333840"


def draw(path: Path) -> None:
    """Guess, truth, and the interval after so many shows, each as a multiple of the guess."""
    guess = a_room()
    truth = changed(guess, show=guess.show.model_copy(update=TRUE))
    shows = [play(truth, a_plan(truth, 3 * k), k, dt.datetime(2026, 11, 1 + k, 20)) for k in range(10)]
    plt.rcParams |= {"font.size": 10, "axes.edgecolor": INK, "text.color": INK, "axes.labelcolor": INK}
    figure, axis = plt.subplots(figsize=(9, 4.6), layout="constrained")
    names = list(SHOWN)
    for step, (count, colour) in enumerate(COLOURS.items()):
        learnt = taught(guess, shows[:count])
        for row, name in enumerate(names):
            low, value, high = _interval(learnt, name)
            at = row + 0.22 * (step - 1)
            axis.plot(
                [low, high],
                [at, at],
                color=colour,
                lw=3,
                solid_capstyle="round",
                label=LABELS[count] if not row else None,
            )
            axis.plot([value], [at], "o", color=colour, ms=5)
    for row, name in enumerate(names):
        true = float(getattr(truth.show, name)) / float(getattr(guess.show, name))
        axis.plot([true], [row], "x", color=INK, ms=8, mew=2, label="true" if not row else None)
    axis.axvline(1, color="#8a94a6", ls="--", label="guessed")
    axis.set_yticks(np.arange(len(names)), list(SHOWN.values()))
    axis.invert_yaxis()
    axis.set_xscale("log")
    axis.set_xticks([0.5, 0.7, 1, 1.5, 2, 3], ["÷2", "÷1.4", "guess", "×1.5", "×2", "×3"])
    axis.minorticks_off()
    axis.legend(loc="lower right", frameon=False)
    figure.savefig(path, dpi=120, metadata={"Software": ""})


def _interval(learnt: LearntCatalog, name: str) -> tuple[float, float, float]:
    value = next(one for one in learnt.of_room() if one.field == name)
    return value.low / value.guess, value.value / value.guess, value.high / value.guess


if __name__ == "__main__":
    draw(EXAMPLES / "learning.png")
