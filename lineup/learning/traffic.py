"""The shape of traffic by minute: what minutes of several shows have in common beyond the curve that was expected."""

from __future__ import annotations

import numpy as np

from lineup.learning.observed import Observed
from lineup.learning.parameters import Array
from lineup.learning.rows import WAVE_KEPT
from lineup.learning.walk import Walked, block_sums

SHAPE_SD, SHAPE_MINUTES = 0.12, 15.0
"""How far, in logs, a guessed curve is off, and over how many minutes alike."""
WAVE_SD = 0.13


def shape_of(walked: Walked, seen: Observed, minutes: int) -> Array:
    """A factor on entries for each minute of the show; 1 where nothing was counted."""
    if not len(seen.blocks):
        return np.ones(minutes)
    counted = np.nonzero(np.isfinite(seen.blocks[:, 3]) & (seen.blocks[:, 2] < minutes))[0]
    if not len(counted):
        return np.ones(minutes)
    expected = np.maximum(block_sums(walked.expected, seen)[0, counted], 1e-9)
    off = np.log(np.maximum(seen.blocks[counted, 3], 0.5) / expected)
    show = seen.blocks[counted, 0].astype(int)
    middle = (seen.blocks[counted, 1] + seen.blocks[counted, 2]) / 2
    number = np.unique(show)
    whole = np.arange(minutes)
    total, information = np.zeros(minutes), np.zeros((minutes, minutes))
    for s in number:  # information adds up over shows; the curve itself is smooth
        at = np.nonzero(show == s)[0]
        apart = np.abs(middle[at][:, None] - middle[at][None, :])
        noise = np.diag(1 / expected[at] + 1e-3) + WAVE_SD**2 * WAVE_KEPT**apart
        reads = np.zeros((len(at), minutes))
        for k, block in enumerate(counted[at]):
            first, last = int(seen.blocks[block, 1]), int(seen.blocks[block, 2])
            reads[k, first : last + 1] = 1 / (last - first + 1)
        solved = np.linalg.solve(noise, np.column_stack([reads, off[at] - _level(off[at], noise)]))
        information += reads.T @ solved[:, :-1]
        total += reads.T @ solved[:, -1]
    apart = np.abs(whole[:, None] - whole[None, :])
    smooth = SHAPE_SD**2 * np.exp(-0.5 * (apart / SHAPE_MINUTES) ** 2) + 1e-8 * np.eye(minutes)
    bend = smooth @ np.linalg.solve(np.eye(minutes) + information @ smooth, total)
    return np.asarray(np.exp(bend))


def _level(off: Array, noise: Array) -> float:
    """The night's own level, which is no shape."""
    ones = np.ones(len(off))
    weights = np.linalg.solve(noise, ones)
    return float(weights @ off / weights.sum())
