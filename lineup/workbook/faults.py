"""What is wrong: with one cell (`Bad`), and everything found so far (`Faults`), put into words when it is found."""

from __future__ import annotations

from collections.abc import Sequence

from lineup.catalog import Language
from lineup.errors import CatalogError, CellFault, Severity
from lineup.understood import NOTHING, LeftOut, Understood
from lineup.vocabulary.money import money
from lineup.vocabulary.words import Listed, Phrase, filled, findings
from lineup.words import Text
from lineup.workbook.cells import Cell
from lineup.workbook.one_finding import Found, one_each

SEVERITIES: dict[str, Severity] = {
    # worth a look
    "near_miss": "warning",
    "cost_margin_disagree": "warning",
    "hidden_rows": "warning",
    "id_digits_lost": "warning",
    "status_unclear": "warning",
    "zero_stock": "warning",
    "substitute_unknown": "warning",
    "live_below_cost": "warning",
    "private_share_unused": "warning",
    "style_differs": "warning",
    "talk_or_activity": "warning",
    "style_split": "warning",
    "plan_not_read": "warning",
    "plan_total_unused": "warning",
    "plan_of_before": "warning",
    "kept_setting_unused": "warning",
    "kept_not_pinned": "warning",
    "plan_header_changed": "warning",
    # how it was read
    "total_passed": "note",
    "not_for_sale": "note",
    "expired": "note",
    "parent_passed": "note",
    "picture_passed": "note",
    "ids_unwrapped": "note",
    "ids_numbered": "note",
    "name_shortened": "note",
    "stocks_added": "note",
    "names_told_apart": "note",
    "name_followed": "note",
    "style_surcharge": "note",
    "compare_at_read": "note",
    "single_pieces": "note",
    "no_roles": "note",
    "bracket_left": "note",
    "bracket_another": "note",
    "no_floor": "note",
    "presale_read": "note",
    "stock_unlimited": "note",
    "stock_none": "note",
    "read_as": "note",
    "unit_read": "note",
    "comma_read": "note",
    "margin_unused": "note",
    "stock_negative": "note",
    "currency_taken": "note",
    "currency_unsaid": "warning",
    "tax_converted": "note",
    "tax_one_sided": "warning",
    "role_read_as": "note",
    "column_chosen": "note",
    "ids_group": "note",
    "sheet_taken": "note",
    "encoding_taken": "note",
    "section_taken": "note",
    "remark_taken": "note",
    "example_passed": "note",
    "columns_carried": "note",
    # how its sheets and tables were read
    "sheets_joined": "note",
    "hidden_sheet_passed": "note",
    "hidden_sheet_read": "warning",
    "table_passed": "warning",
    "no_header_above": "warning",
    "below_header": "note",
    "header_repeated": "note",
    "stock_added": "note",
    "stock_total_taken": "note",
    "columns_alike": "note",
    "column_joined": "note",
    "plan_text_number": "note",
    "plan_remark": "note",
    "plan_own_column": "note",
    "list_column_unused": "warning",
    # how the exports of a show were read
    "log_unknown_table": "warning",
    "log_channel_unknown": "warning",
    "log_more_new": "warning",
    "log_product_unknown": "warning",
    "log_product_near": "warning",
    "log_product_contradicted": "warning",
    "log_airing_odd": "warning",
    "log_length_differs": "warning",
    "log_table_twice": "warning",
    "log_other_show": "warning",
    "log_minute_twice": "warning",
    "log_table": "note",
    "log_columns_unused": "note",
    "log_first_counts": "note",
    "log_total_passed": "note",
    "log_grain": "note",
    "log_so_far_unsaid": "note",
    "log_first_buyers": "note",
    "log_plan_taken": "note",
    "log_files_passed": "note",
}
"""Of the codes that are no errors: a show can be planned all the same."""


MOST_NAMES = 8
"""Names listed in a sentence."""


def severity_of(code: str) -> Severity:
    """How much a finding matters: it is an error unless `SEVERITIES` says otherwise."""
    return SEVERITIES.get(code, "error")


def phrased(code: str, language: Language, facts: dict[str, object]) -> tuple[str, str]:
    """(what is wrong, what to do) in that language."""
    problem, remedy = findings(language)[code]
    return filled(problem, language, facts), filled(remedy, language, facts)


class Bad(Exception):
    """The cell doesn't say what its field needs: the code of the fault and the facts of its message."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Faults:
    """Gathers what is wrong with a workbook, so that the user hears of everything at once, and of each thing once.

    `sheets`: the titles of the workbook, in order. `currency`: of the amounts in it, an ISO code.
    """

    def __init__(self, language: Language, sheets: Sequence[str] = ()) -> None:
        self.language = language
        self._found: list[Found] = []
        self._sheets = list(sheets)
        self._left_out: list[LeftOut] = []
        self.currency = "CNY"

    def money(self, amount: float) -> str:
        """An amount as people in the workbook's currency write it."""
        return money(amount, self.currency)

    def add(self, code: str, sheet: str, cell: Cell | None = None, **facts: object) -> None:
        """Note a fault. Without a cell it belongs to the sheet; a blank cell is named by `blank_at`."""
        value, sheet = (cell.shown, cell.sheet or sheet) if cell else ("", sheet)
        problem, remedy = phrased(code, self.language, {"value": value} | facts)
        of_sheet = self._place(sheet)
        place = (of_sheet, cell.row, cell.column) if cell else (of_sheet, 0, 0)
        address = cell.address if cell else ""
        fault = CellFault(code, sheet, address, value, problem, remedy, severity_of(code))
        self._found.append(Found(place, facts.get("column"), facts.get("name"), fault))

    def leave_out(self, code: str, sheet: str, row: int) -> None:
        """Remember a row that is no product, or none for this show, beside the finding that says so."""
        self._left_out.append(LeftOut(sheet, row, code))

    def holds(self, *codes: str) -> bool:
        """Whether any of these was found."""
        return any(found.fault.code in codes for found in self._found)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Every row left out, in the order of sheets and rows."""
        return tuple(sorted(self._left_out, key=lambda left: (self._place(left.sheet), left.row)))

    @property
    def all(self) -> tuple[CellFault, ...]:
        """Everything found, in the order of sheets, rows and columns; what is wrong all down a column is one finding."""
        return one_each(self._found, self.language)

    def raise_if_any(self, file: str, understood: Understood = NOTHING) -> None:
        """Raise CatalogError with everything found, and how the workbook was read, if any of it is an error."""
        if any(found.fault.severity == "error" for found in self._found):
            raise CatalogError(file, self.all, self.language, understood)

    def _place(self, sheet: str) -> int:
        return self._sheets.index(sheet) if sheet in self._sheets else -1


def blank_at(row: int, column: int) -> Cell:
    """A cell with nothing in it, to point at."""
    return Cell(row, column, "text", "")


def joined(names: Sequence[str]) -> Listed:
    """Names in a row, quoted; of very many the first, and how many more."""
    listed = [Phrase("quoted", name=name) for name in names[:MOST_NAMES]]
    more = len(names) - MOST_NAMES
    return Listed("items", [*listed, Phrase("more_names", count=more)] if more > 0 else listed)


def guess(name: Text | None) -> Phrase | str:
    """“did you mean”, or nothing."""
    return Phrase("guess", name=name) if name else ""
