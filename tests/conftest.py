"""What every test shares: hypothesis draws the same examples on every machine and is not timed."""

from __future__ import annotations

import pytest
from hypothesis import settings
from shows import a_feasible_plan, small_catalog

from lineup.catalog import Catalog
from lineup.plan import Plan

settings.register_profile("lineup", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("lineup")


@pytest.fixture
def catalog() -> Catalog:
    """Half an hour of eight products, in Chinese."""
    return small_catalog()


@pytest.fixture
def plan() -> Plan:
    """A plan of that catalogue that obeys every rule."""
    return a_feasible_plan()
