"""`python -m lineup` is `lineup`."""

from lineup.cli import main

main()
