"""Learning from the first half: the posterior of demand, against what can be worked out by hand."""

from __future__ import annotations

import math

import pytest
from shows import make_product

from lineup.night.learning import NOISE, Seen, learn

ALONE = [make_product("P1", category="a")]


def test_nothing_seen_leaves_belief_as_it_was():
    """Expected demand is what the model says."""
    assert [(b.demand, b.sigma) for b in learn(ALONE, [0.45], [])] == [(1.0, 0.45)]


def test_one_product_by_hand():
    """The posterior of one lognormal factor after one sight of it."""
    sigma, wanted, sold = 0.45, 50.0, 100.0
    noise = 1 / (sold + 0.5) + NOISE
    weight = sigma**2 / (sigma**2 + noise)
    mean = -(sigma**2) / 2 + weight * (math.log((sold + 0.5) / (wanted + 0.5)) + sigma**2 / 2)
    variance = sigma**2 * (1 - weight)
    (belief,) = learn(ALONE, [sigma], [Seen({0: wanted}, sold)])
    assert belief.demand == pytest.approx(math.exp(mean + variance / 2))
    assert belief.sigma == pytest.approx(math.sqrt(variance))


def test_what_one_product_shows_is_believed_of_its_category_more_than_of_others():
    """Its own most of all."""
    products = [make_product("P1", category="a"), make_product("P2", category="a"), make_product("P3", category="b")]
    own, same, other = learn(products, [0.45] * 3, [Seen({0: 50.0}, 120.0)])
    assert own.demand > same.demand > other.demand > 1
    assert own.sigma < same.sigma < other.sigma < 0.45


def test_products_without_a_category_share_none():
    """No name is no likeness."""
    products = [make_product("P1", category=""), make_product("P2", category=""), make_product("P3", category="b")]
    _, blank, other = learn(products, [0.45] * 3, [Seen({0: 50.0}, 120.0)])
    assert blank.demand == pytest.approx(other.demand)


def test_a_total_counts_for_what_makes_most_of_it():
    """Half of what was expected in all: the product that was to sell most is doubted most."""
    products = [make_product("P1", category="a"), make_product("P2", category="b")]
    much, little = learn(products, [0.45] * 2, [Seen({0: 90.0, 1: 10.0}, 50.0)])
    assert much.demand < little.demand < 1
