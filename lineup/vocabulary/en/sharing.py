"""What is said of what several rooms share: who got how much, what that earned."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sheet.shared": "Shared",
    "shared_what": "Shared",
    "shared_sku": "SKU",
    "shared_stock": "Stock",
    "shared_part": "Gets",
    "shared_share": "Share",
    "shared_next_unit": "Next unit (yuan) is worth",
    "shared_equal": "Equal shares",
    "shared_by_sales": "By sales",
    "shared_about": "Rooms that share with each other are one group; what each group earned stands below the table.",
    "shared_note": (
        "What the next unit (yuan) is worth: the running order stays, prices and orders (of an ad budget: the spend) are "
        "chosen anew with 5 % more, and the goal gains so much a unit: a finite difference, not a derivative. Where rooms "
        "differ much, a rule is at its limit, goods come by the carton, or another move gained nothing. By sales: in "
        "proportion to what each room would sell with all of it to itself (of budgets: its GMV)."
    ),
    "sharing_value": (
        "{rooms} rooms come to {value} of their goals together (ad spend taken off), the best of {tried} ways to share"
    ),
    "sharing_equal_more": "{more} ({share:.1%}) more than equal shares",
    "sharing_equal_same": "equal shares come to the same",
    "sharing_equal_fewer": "equal shares would leave {count} more without a plan",
    "sharing_by_sales_more": "{more} ({share:.1%}) more than shares by expected sales",
    "sharing_by_sales_same": "shares by expected sales come to the same",
    "sharing_by_sales_fewer": "shares by expected sales would leave {count} more without a plan",
    "sharing_without": "{count} of them have no plan",
    "sharing_stock": "Stock of {sku}, {amount:,} units in all",
    "sharing_money": "{what}, {amount} in all",
    "sharing_part_units": "{room}: {part} units; the next is worth {worth}",
    "sharing_part_money": "{room}: {part}; the next yuan is worth {worth}",
    "sharing_more_rooms": "{count} more rooms: sheet Shared of summary.xlsx",
    "sharing_more_things": "{count} more things: sheet Shared of summary.xlsx",
}
