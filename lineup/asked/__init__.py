"""Questions about a finished plan, answered without a search: two plans side by side, what if, why so and not otherwise.

Every answer is another plan, valued by the plain evaluator and held against every rule.
"""

from lineup.asked.standing import Standing, as_it_stands, stand

__all__ = ["Standing", "as_it_stands", "stand"]
