"""The bench of learning: its summary and its limits."""

from __future__ import annotations

from bench.learning import failures, main, summary

ROOM = {
    "seed": 0, "gains": {1: 0.2, 3: 0.3}, "holds": {1: [8, 10], 3: [9, 10]},
    "appeals": {1: [8, 10], 3: [8, 10]}, "next": [3, 4], "seconds": {1: 1.0, 3: 2.0}, "truth": 0.4,
}  # fmt: skip


def test_gains_are_told_as_shares_of_what_the_truth_brings():
    """Mean gains over rooms, their share of the truth's, rooms that lost, how often intervals hold."""
    other = ROOM | {"gains": {1: -0.1, 3: 0.1}, "truth": 0.2}
    told = summary([ROOM, other], [1, 3])
    assert told["gain"] == {1: 0.05, 3: 0.2}
    assert told["share"] == {1: 0.167, 3: 0.667}
    assert told["worse"] == {1: 1, 3: 0}
    assert told["coverage"] == {1: 0.8, 3: 0.9}
    assert told["appeals"] == {1: 0.8, 3: 0.8}
    assert told["next"] == 0.75
    assert failures(told) == ["after 1 shows 17% of the truth's gain, 45% wanted", "coverage 0.90 after 3 shows"]


def test_without_the_simulator_nothing_is_measured(tmp_path, capsys):
    """Where no simulator lies beside the checkout the bench says so."""
    assert main(["--beside", str(tmp_path)]) == 0
    assert str(tmp_path) in capsys.readouterr().err
