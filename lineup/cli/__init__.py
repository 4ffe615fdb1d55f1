"""The command line: the only place that prints, reads the clock and exits.

    app          commands and their options
    options      what several commands share
    settings     what is typed of a show: its start, parameters, shares of stock
    planning     `lineup plan`
    batching     `lineup batch`
    checking     `lineup check`
    simulating   `lineup simulate`
    learning_app, learning, lookback   `lineup learn`, `review`
    asked_app, asking, asked_words, whatif, scenarios, explaining   `lineup compare`, `whatif`, `explain`
    night_app, replanning, tonight_facts   `lineup replan`
    night, desk, prompting, following   `lineup night`
    outputs      where results go, and where they must not
    running      the solver in its own thread, Ctrl-C in ours
    progress     signs of life on stderr
    failures     errors -> messages and exit codes
    console      stdout and stderr
    words        what we say, in Chinese and in English

Whatever is slow to import is imported inside the commands, so that `lineup --help` answers at once.
"""

from lineup.cli.app import main

__all__ = ["main"]
