"""How good, how fast, how large: `make bench`, or `PYTHONPATH=tests python -m bench --help`.

It measures `lineup` as a user meets it (a fresh process each time), sets other ways of planning beside it, and asserts the
known answers, so that speed work can't break truth.
"""
