"""Plans that mind what isn't known: `plan` makes those whose rules hold with a chance, `limits` says how tight that is;
`exploring` those that find out more."""

from lineup.caution.exploring import curiously
from lineup.caution.plan import cautiously

__all__ = ["cautiously", "curiously"]
