"""What `lineup learn` says: on screen and in the workbook that it writes."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # the command
    "learn.no_shows": (
        "No show was found in {files}. Give the files that the platform exports after a show, or the folder that they are "
        "in: minute data, sales by product, what was on air."
    ),
    "learn.bad_room": (
        "{path} is no room file that can be read. Move it away to learn from these shows alone; the shows in it would have "
        "to be given again."
    ),
    "learn.left": "{wanted} is not as it was written, and is left alone; what was learnt goes to {path}.",
    "learn.approximate": (
        "{path} was learnt before, and the room file {room} is not beside it: what it says is taken as a guess, and the "
        "shows behind it count no more. Add new shows where the room file is."
    ),
    "learn.remembers": "Shows remembered in {room}: {count}. They count as well.",
    "learn.again": "Shows that were known already and were read anew: {count}.",
    "learn.wrote": "Wrote {path}, and {room}: keep both together.",
    "learn.next": "Plan with it: lineup plan {path}",
    # on screen
    "learn.title": "Shows learnt from: {shows}  {file}",
    "learn.show": "{start}  {minutes} min, {airings} airings, {entries} entries, {units} units",
    "learn.lacks": "without {tables}",
    "learn.table.session": "the show's totals",
    "learn.table.minute": "minute data",
    "learn.table.on_air": "what was on air (a table of airings, or the plan as it happened): nothing is learnt of products",
    "learn.table.product": "sales by product: new fans' and returning fans' tastes are not told apart",
    "learn.table.source": "entries by channel",
    "learn.table.paid": "when paid traffic was bought",
    "learn.room": "The room",
    "learn.data": "Set by the data",
    "learn.some": "Some evidence",
    "learn.kept": "Can't be seen in these shows, kept: {names}",
    "learn.refused": "Not learnt: {names} ({why})",
    "learn.why.no_paid": "no paid traffic in these shows",
    "learn.why.no_sources": "no entries by channel in the files",
    "learn.why.no_shares": "no share of fans among viewers or buyers in the files",
    "learn.why.no_online": "neither viewers online nor a mean stay in the files",
    "learn.pairs": "Can't be told apart, one may be high because the other is low: {pairs}",
    "learn.pair": "{one} and {other} ({r:.2f})",
    "learn.products": "Products",
    "learn.counts": "{aired} of {count} were on air; {never} never were and keep their guess.",
    "learn.scaled": "Appeals above 100 would follow, so all were divided by {top:.2f} and the base rate multiplied by it.",
    "learn.sold_out": "{count} sold out: they count as wanted at least as much as there was ({names}).",
    "learn.better": "Sells better than guessed",
    "learn.worse": "Sells worse than guessed",
    "learn.sure": "“8 times in 10”: so often the true value lies there.",
    # names
    "learn.level": "How much the room buys in all (base rate and mean appeal)",
    "learn.doubts_about": (
        "What simulated nights are drawn from: of all that shows tell of the room, where the true value lies "
        "eight times out of ten."
    ),
    "learn.traffic.private": "Private entries a show",
    "learn.traffic.public": "Public entries a show",
    "learn.tilt": "New fans' taste against returning fans'",
    "learn.of_role": "{what} of {role}",
    # the sheet
    "learn.about": (
        "What shows taught, {shows} of them: the value before and now, where the true one lies eight times out of ten, "
        "and how much the data moved it (0: not at all). Values to plan with stand in the other sheets."
    ),
    "learn.show_about": "The show's parameters: those typed, and those learnt. What is missing takes its default.",
    "learn.of": "Of",
    "learn.what": "What",
    "learn.before": "Before",
    "learn.now": "Now",
    "learn.likely": "8 times in 10",
    "learn.low": "At least",
    "learn.high": "At most",
    "learn.moved": "Moved by data",
    "learn.verdict": "Evidence",
    "learn.from": "From",
    "learn.whole_room": "the room",
    "learn.verdict.data": "set by the data",
    "learn.verdict.some": "some evidence",
    "learn.verdict.kept": "can't be seen, kept",
    "learn.verdict.refused": "not learnt",
    "learn.verdict.never": "never aired, guess kept",
    "learn.from.shows": "learnt, shows: {count}",
    "learn.from.typed": "typed",
    "learn.from.default": "default",
    "learn.from.room": "the guess, moved with the room",
}
