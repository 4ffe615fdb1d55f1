"""How far a plan goes from the old order, as the calm counts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def kept_in_order(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest run of both, as pairs of places: what keeps its order."""
    longest = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            same = old[i] == new[j]
            longest[i][j] = 1 + longest[i + 1][j + 1] if same else max(longest[i + 1][j], longest[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def count_changes(old: Sequence[str], new: Sequence[str]) -> int:
    """Airings added, dropped, or outside the longest run kept in order."""
    common = sum((Counter(old) & Counter(new)).values())
    return len(old) + len(new) - common - len(kept_in_order(old, new))
