"""What played shows teach of a room: `learn` gives the posterior, `learnt_catalog` what the planner gets of it."""

from lineup.learning.estimate import Learnt, learn

__all__ = ["Learnt", "learn"]
