"""What a cell of a template takes: in words, as a validation, as a condition under which it looks odd."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.fields import Field
from lineup.fields.choices import CHOICES
from lineup.product import ROLES
from lineup.report.excel.book import LINE, PAPER, SEVERITY_FILLS, Book, lines_needed, write_text
from lineup.report.words import Words

ODD, MISSING, NOT_NEEDED = SEVERITY_FILLS["warning"], SEVERITY_FILLS["error"], "#E3E5EA"
INPUT, CAPTION = "#FFFDF2", "#E7EAF1"
REQUIRED_HEADER, QUIET_HEADER = "#A8382B", "#7C869B"
_OPEN = frozenset(("role", "choice", "pin", "moment"))
_READ_AS_WORDS = frozenset(("lead_time_days",))
"""Numbers that people write in words, which are read too: 3-5天."""
_LONGEST_ERROR = 255  # what Excel takes
_COMMENT_WIDTH = 44  # characters


def takes(field: Field, words: Words) -> str:
    """What may be typed."""
    if field.kind not in ("number", "whole"):
        return words.say(f"template_takes_{field.kind}")
    if field.is_rate:
        return words.say("template_takes_rate", low=field.low, high=field.high)
    limits = field.limits.said(words.language).strip()
    return words.say(f"template_takes_{field.kind}", limits=limits)


def validation(field: Field, column: str, cell: str, words: Words) -> dict[str, Any] | None:
    """The validation of a cell as XlsxWriter takes it; None where anything goes.

    Where more can be read than a spreadsheet can tell, it warns and does not refuse. `cell`: its address, relative.
    """
    shared = {
        "error_title": words.label("template.odd"),
        "error_message": words.say("template_refused", column=column, takes=takes(field, words))[:_LONGEST_ERROR],
        "error_type": "warning" if field.kind in _OPEN or field.name in _READ_AS_WORDS else "stop",
    }
    match field.kind:
        case "role":
            return shared | {"validate": "list", "source": [words.role(role) for role in ROLES]}
        case "choice":
            return shared | {"validate": "list", "source": list(CHOICES[field.name])}
        case "yes_no":
            source = [words.label("caption.yes"), words.label("template.no")]
            return shared | {"validate": "list", "source": source}
        case "pin" | "moment":
            return shared | {"validate": "custom", "value": f"=AND(ISNUMBER({cell}),{cell}>=0)"}
        case "number" | "whole" if field.above:
            whole = f",INT({cell})={cell}" if field.kind == "whole" else ""
            inside = f"=AND(ISNUMBER({cell}),{cell}>{field.low:g},{cell}<={field.high:.12g}{whole})"
            return shared | {"validate": "custom", "value": inside}
        case "number" | "whole":
            kind = "integer" if field.kind == "whole" else "decimal"
            limits = {"criteria": "between", "minimum": field.low, "maximum": field.high}
            return shared | {"validate": kind} | limits
    return None


def outside(field: Field, cell: str) -> str:
    """A condition: the cell holds a number beyond the field's limits, as one that was pasted may; "" of other kinds."""
    if field.kind not in ("number", "whole"):
        return ""
    below = "<=" if field.above else "<"
    return f"AND(ISNUMBER({cell}),OR({cell}{below}{field.low:.12g},{cell}>{field.high:.12g}))"


def write_header(book: Book, sheet: Worksheet, row: int, column: int, text: str, comment: str, fill: str) -> None:
    """A header that explains itself to who hovers over it."""
    look = book.format(
        bold=True, font_color=PAPER, bg_color=fill, text_wrap=True, align="center", border=1, border_color=LINE
    )
    write_text(sheet, row, column, text, look)
    size = {"width": 300, "height": 18 + 17 * lines_needed(comment, _COMMENT_WIDTH)}
    sheet.write_comment(row, column, comment, {"author": "lineup", "font_size": 9, **size})
