"""Plans whose rules hold with a chance, not in the mean alone: `plan` makes them, `limits` says how tight that is."""

from lineup.caution.plan import cautiously

__all__ = ["cautiously"]
