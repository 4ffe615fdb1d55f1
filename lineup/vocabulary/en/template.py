"""What a template for a catalogue says."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sheet.show": "Show",
    "template.title": "Catalogue",
    "template.basics": "Basics",
    "template.prices": "Prices and costs",
    "template.stock": "Stock and appeal",
    "template.restock": "Restocking (blank: none)",
    "template.on_air": "On air (may stay blank)",
    "template.tuning": "Tuning (may stay blank)",
    "template.value": "Fill in here",
    "template.blank": "If blank",
    "template.allowed": "Takes",
    "template.meaning": "Meaning",
    "template.no": "no",
    "template.odd": "Out of range",
    "template.example_sku": "EXAMPLE",
    "template.example_name": "Example: face cream 50 ml (delete this row)",
    "template.example_category": "Cream",
    "template.example_supplier": "Supplier A",
    "template_about": (
        "One product a row. Columns with * are required (of cost, margin and commission one). Hover over a header for its "
        "meaning. Red: required and blank. Yellow: an odd value. Grey: not needed of it."
    ),
    "template_show_about": (
        "Fill in the second column only. A blank takes the value beside it, and the plan lists every one it took."
    ),
    "template_traffic_about": (
        "Unpaid entries per minute, as your last show had them. Left blank, “{entries}” of the Show sheet are spread "
        "in the usual shape."
    ),
    "template_comment": "{meaning}\nTakes: {takes}\nIf blank: {blank}",
    "template_takes_text": "text",
    "template_takes_role": "choose from the list",
    "template_takes_choice": "choose from the list",
    "template_takes_yes_no": "yes or no",
    "template_takes_pin": "a time of day (20:30), or minutes from the start (15)",
    "template_takes_number": "a number {limits}",
    "template_takes_whole": "a whole number {limits}",
    "template_takes_rate": "{low:.0%} to {high:.0%}",
    "template_takes_steps": "shares between commas, such as 1,0.95,0.9",
    "template_takes_moment": "a date and a time, such as 2026-11-22 20:00",
    "template_refused": "“{column}” takes {takes}",
}
