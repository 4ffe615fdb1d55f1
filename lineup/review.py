"""An edited plan, walked again: what it earns now, and which rules its edits broke, each at the cell to mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.check import RuleReport, check, judged
from lineup.check.report import UNMEASURED, Breach
from lineup.errors import CellFault
from lineup.evaluate import Figures, evaluate
from lineup.plan import Plan, aired_until
from lineup.vocabulary.breaches import said
from lineup.workbook.plan_book import PlanBook
from lineup.workbook.plan_book.money import KINDS

_COLUMNS = {
    "timeline": "minutes",
    "duration": "minutes",
    "pins": "starts",
    "price_ladder": "live_price",
}
"""The column of the rundown in which a rule is mended; elsewhere it is the product."""
_ON_ORDERS = frozenset(("order_size", "arrival", "newsvendor"))
_ON_HIGHLIGHT = frozenset(("highlight_window", "lead_in", "highlight_share", "highlight_lift", "min_hits"))


@dataclass(frozen=True, slots=True)
class Review:
    """What an edited plan comes to. `figures` are None where it is too broken to be walked through.

    `findings`: one a breach, in the order of the rules, `code` the rule's name. `beyond`: minutes of the plan after the end of
    the show, which the figures leave out; 0 or less where there are none.
    """

    book: PlanBook
    figures: Figures | None
    rules: tuple[RuleReport, ...]
    findings: tuple[CellFault, ...]
    beyond: int = 0


def review(book: PlanBook) -> Review:
    """Walk the plan of a workbook through the whole model and every rule; one that is too long, as far as the show goes."""
    rules, plan = check(book.plan, book.catalog), within(book.plan, book.catalog.show.minutes)
    if not is_walkable(rules):
        # What could not be measured is measured on the part that airs; what is too long is still named as that.
        rules = tuple(
            part if whole.breaches == UNMEASURED else whole
            for whole, part in zip(rules, check(plan, book.catalog), strict=True)
        )
    return Review(
        book=book,
        figures=evaluate(book.catalog, plan) if is_walkable(rules) else None,
        rules=judged(rules, book.catalog.show),
        beyond=max((airing.end_min for airing in book.plan.airings), default=0) - book.catalog.show.minutes,
        findings=(*_broken(book, rules), *book.remarks),
    )


def within(plan: Plan, minutes: int) -> Plan:
    """What of the plan airs before the show ends."""
    return replace(plan, airings=aired_until(plan.airings, minutes))


def is_walkable(rules: Sequence[RuleReport]) -> bool:
    """Whether a plan is whole enough to be walked through: every rule could be measured."""
    return all(rule.value is not None or rule.limit is None for rule in rules)


def _broken(book: PlanBook, rules: Sequence[RuleReport]) -> Iterator[CellFault]:
    """A finding a breach; of rules that can't be measured only one, where nothing else says why."""
    breaches = [(rule.rule, breach) for rule in rules for breach in rule.breaches]
    telling = [(rule, breach) for rule, breach in breaches if breach not in UNMEASURED]
    return (finding(book.catalog, book, breach, rule) for rule, breach in telling or breaches[:1])


def finding(catalog: Catalog, book: PlanBook, breach: Breach, rule: str = "") -> CellFault:
    """A breach at its cell of the plan workbook. `rule`: whose breach it is, where its code doesn't say."""
    words, rule = said(catalog, breach), rule or breach.code.partition(".")[0]
    sheet, cell = _place(book, rule, breach)
    return CellFault(rule, sheet, cell, "", words.problem, words.remedy)


def _place(book: PlanBook, rule: str, breach: Breach) -> tuple[str, str]:
    """(sheet, address) of the cell in which a breach is mended, as far as it is about one."""
    if rule in _ON_ORDERS and breach.sku in book.orders.lines:
        kinds = [order.kind for order in book.plan.restock if order.sku == breach.sku]
        return book.orders.lines[breach.sku].place(KINDS[kinds[0] if kinds else "stock"])
    if rule == "ad_blocks" and breach.minute in book.spends.lines:
        return book.spends.lines[breach.minute].place("spend")
    if rule in _ON_HIGHLIGHT:
        return book.highlight_at
    nth = _airing(book, breach)
    if nth is not None:
        return book.rundown.lines[nth].place(_COLUMNS.get(rule, "sku"))
    return book.parameters_at.get(rule, (book.highlight_at[0], ""))


def _airing(book: PlanBook, breach: Breach) -> int | None:
    """The airing that a breach is about: the product's, the nearest to the minute; else the one on air then."""
    airings = list(enumerate(book.plan.airings))
    own = [(k, airing) for k, airing in airings if airing.sku == breach.sku]
    if own:
        return min(own, key=lambda one: abs(one[1].start_min - (breach.minute or 0)))[0]
    if breach.minute is None or breach.sku:
        return None
    before = [k for k, airing in airings if airing.start_min <= breach.minute]
    return before[-1] if before else 0
