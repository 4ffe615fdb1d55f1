"""Parts that findings are put together from."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # between the items of a list
    "items": ", ",
    "more_names": "{count} more",
    "or": " or ",
    "or_quoted": "” or “",
    "bare": "{name}",
    "currency": "{name} ({code})",
    # an amount with its unit
    "of_yuan": "{number}",
    "of_units": "{number} units",
    "of_days": "{number} day(s)",
    "of_minutes": "{number} min",
    # what a number under a rate's name may mean instead
    "pieces_meant": "so many pieces",
    "money_meant": "so much money a piece",
    "quoted": "“{name}”",
    "sum": "{parts} = {sum}",
    # at the end of a finding
    "guess": "; did you mean “{name}”?",
    "stocks_joined": "; where several rows there have one number, their stocks are added",
    "elsewhere": "; the sheet “{sheet}” has “{header}”, but for other products or not clearly for these",
    "seen_apart": "; if {columns} are the stock of each shop, write “stock” behind each of these headers, and they are added",
    "seen": "; the nearest header is “{header}”",
    "cells_alike": " ({count} cells alike: {cells})",
    # which of a style's rows counts
    "cell_says": "“{value}” in {cell}",
    "cell_blank": "the blank in {cell}",
    # what planning would refuse
    "foreseen": "No plan can be made so: {problem}",
    # the price at fault
    "list_price": "list price",
    "live_price": "live price",
    # in brackets
    "longest_blank": " (a blank longest means {longest})",
    "shortest_blank": " (a blank shortest means {shortest})",
    "pitch_too_long": " and its pitch takes {shortest}",
    # of the things a sentence speaks of
    "in_quotes": "“{text}”",
    "far_minute": "minute {minute}",
    # what the command line gives
    "set_unknown": "--set: there is no parameter “{name}”{guess}",
    "set_unusable": "--set {name}={text}: {problem}; {remedy}.",
    "minutes_unusable": "--minutes {minutes}: it must be {limits}",
    # kinds of tables that platforms export
    "log_session": "the show's totals",
    "log_source": "entries by channel",
    "log_minute": "the show minute by minute",
    "log_product": "sales by product",
    "log_aired": "what was on air",
    "log_paid": "paid traffic",
}
