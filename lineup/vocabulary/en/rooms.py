"""What is said of many rooms at once: the summary of a night, and what became of a room."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sheet.rooms": "Summary",
    "sheet.rooms_chart": "Chart",
    "sheet.rooms_findings": "Findings",
    "room": "Room",
    "fate": "Outcome",
    "finding": "Look here first",
    "room_goal": "Goal",
    "goal_value": "Goal value",
    "room_currency": "Currency",
    "room_highlight": "Highlight from",
    "tight": "Tightest rules",
    "room_findings": "Findings",
    "caption.rooms_chart": "Expected GMV by room",
    "fate.planned": "planned",
    "fate.kept": "kept",
    "fate.checked": "OK",
    "fate.faults": "faults",
    "fate.no_plan": "no plan",
    "fate.unreadable": "unreadable",
    "fate.late": "too long",
    "fate.died": "died",
    "fate.bug": "program error",
    "rooms_failed": "{failed} of {rooms} rooms have no plan and stand on top. A room's name opens its plan.",
    "rooms_all_good": "All {rooms} rooms have a plan. A room's name opens it.",
    "rooms_and_more": "{finding} (and {count} more)",
    "rooms_more_errors": "and {count} more: lineup check {file}",
    "rooms_chart_about": "The largest rooms, 40 at most.",
    "rooms_findings_about": "Errors and warnings of every room; how cells were read is told by lineup check.",
    # what became of a room
    "problem.room_died": "the process that planned this room is gone: most likely out of memory, or ended by the system",
    "remedy.room_died": (
        "run the same command again, rooms that are done are kept; if it happens again lower --workers, or plan this room "
        "by itself with lineup plan"
    ),
    "problem.room_late": "it was not done after {seconds:g} seconds and was ended, as --room-timeout asks",
    "remedy.room_late": "raise --room-timeout, or plan this room by itself with lineup plan",
    "problem.room_killed": "{workers} workers were lost over this room: most likely out of memory",
    "remedy.room_killed": "look at the logs of those workers, or plan this room by itself with lineup plan",
    "problem.room_cancelled": "the cluster cancelled this room",
    "remedy.room_cancelled": "run the same command again, rooms that are done are kept",
    "problem.room_bug": "lineup itself went wrong (the catalogue is not to blame): {what}",
    "remedy.room_bug": "report this together with the catalogue",
    "problem.room_broken_plan": "the plan that lineup made fails its own check, so it was not written: {what}",
    "remedy.room_broken_plan": "report this together with the catalogue",
}
