"""What `--help` says: of the program, its commands, and their arguments and options. Every language at once."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "lineup": "Plan a livestream-commerce show from one spreadsheet.",
    "lang": "Language, otherwise the catalogue's.",
    "version": "Show the version and exit.",
    "plan": "Plan the show: a rundown on screen and a plan workbook.",
    "plan.short": "Plan the show",
    "plan.catalog": "The catalogue.",
    "plan.out": "Plan workbook, otherwise CATALOG.plan.xlsx.",
    "plan.json": "Also write the plan as JSON; - is stdout.",
    "plan.start": "When the show starts.",
    "plan.minutes": "Length of the show.",
    "plan.set": "Set a show parameter; repeatable.",
    "plan.seed": "Same seed, same plan.",
    "plan.time_limit": "Stop here with the best plan so far.",
    "plan.effort": "How long to search.",
    "plan.keep": "Keep what is pinned in an earlier plan.",
    "plan.order": "hand: keep the order made by hand.",
    "plan.frontier": "Also plan along the margin floor: what margin costs.",
    "plan.export": "Also write prices and restock orders as CSV.",
    "plan.quiet": "Print only the paths of the files written.",
    "check": "Say what is wrong with catalogues, all of it at once.",
    "check.short": "Check catalogues",
    "check.files": "Catalogues.",
    "check.format": "For people, programs, or a CI log.",
    "check.annotate": "Also write a copy with every finding in its cell.",
    "init": "Write an empty catalogue that explains itself.",
    "init.short": "Write a template to fill in",
    "init.catalog": "The new file.",
    "init.lang": "Language, otherwise the system's.",
}
