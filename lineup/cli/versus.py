"""`lineup whatif` and `lineup compare`: what other plans come to, by the plain evaluator alone."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import exit_codes
from lineup.cli.outputs import STDOUT
from lineup.cli.planning import parse_overrides
from lineup.cli.tonight_facts import Names, number_of, read_plan, refuse
from lineup.cli.words import Speaker, environment_language
from lineup.errors import UsageError
from lineup.vocabulary.words import filled, words

if TYPE_CHECKING:
    from lineup.catalog import Catalog, Language
    from lineup.night.edits import Edits
    from lineup.night.outlook import Outlook
    from lineup.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The edits as they were typed: `product=value` texts, and products."""

    move: Sequence[str] = ()
    drop: Sequence[str] = ()
    price: Sequence[str] = ()
    minutes_of: Sequence[str] = ()
    overrides: Sequence[str] = ()
    late: int | None = None


def whatif(path: Path, asked: Asked, json_to: Path | None, language: Language | None) -> None:
    """Show the plan with the edits against the plan as it is."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        book = read_plan(path, language, speaker.language)
        speaker.language = book.catalog.language
        if asked == Asked():
            raise refuse(speaker.language, "nothing_asked")
        from lineup.night.edits import edited
        from lineup.night.facts import Facts
        from lineup.night.moving import copied, moved
        from lineup.workbook.show_sheet import read_overrides

        catalog = moved(book.catalog, Facts(now=0, late=asked.late))
        values = read_overrides(parse_overrides(asked.overrides, speaker), dt.date.today(), speaker.language)
        if "minutes" in values:
            catalog = moved(catalog, Facts(now=0, end=int(values.pop("minutes"))))
        catalog = copied(catalog, show=catalog.show.model_copy(update=values))
        plan = edited(book.plan, catalog, _edits(asked, catalog, book.plan))
        before, after = _outlook(book.catalog, book.plan), _outlook(catalog, plan)
        _tell(_title(speaker, "whatif.title", file=path.name), catalog, before, after, json_to, speaker)


def compare(a: Path, b: Path, json_to: Path | None, language: Language | None) -> None:
    """Show the second plan against the first."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        books = [read_plan(path, language, speaker.language) for path in (a, b)]
        speaker.language = books[0].catalog.language
        before, after = (_outlook(book.catalog, book.plan) for book in books)
        known = {product.sku for product in books[0].catalog.products}
        others = tuple(p for p in books[1].catalog.products if p.sku not in known)
        from lineup.night.moving import copied
        from lineup.tonight import BEFORE

        named = copied(books[0].catalog, products=(*books[0].catalog.products, *others), night=BEFORE)
        _tell(_title(speaker, "compare.title", a=a.name, b=b.name), named, before, after, json_to, speaker)


def _title(speaker: Speaker, key: str, **facts: object) -> str:
    return filled(words(speaker.language, "tonight")[key], speaker.language, facts)


def _edits(asked: Asked, catalog: Catalog, plan: Plan) -> Edits:
    from lineup.night.edits import Edits
    from lineup.workbook.cells import Cell
    from lineup.workbook.faults import Bad
    from lineup.workbook.times import Span, minute_of

    names, language = Names(catalog, plan), catalog.language
    span = Span(catalog.show.start, catalog.show.minutes)

    def minute(option: str, text: str) -> int:
        try:
            return minute_of(Cell(0, 0, "text", text), span)
        except Bad:
            raise refuse(language, "bad_time", option=option, value=text) from None

    def lasting(option: str, text: str) -> int:
        if not text.strip().isdigit() or int(text) < 1:
            raise refuse(language, "not_minutes", option=option, value=text)
        return int(text)

    return Edits(
        moves={sku: minute("--move", text) for sku, text in names.pairs("--move", asked.move).items()},
        minutes={
            sku: lasting("--minutes-of", text) for sku, text in names.pairs("--minutes-of", asked.minutes_of).items()
        },
        prices={
            sku: number_of(language, "--price", text, "P013=79.9")
            for sku, text in names.pairs("--price", asked.price).items()
        },
        dropped=names.skus("--drop", asked.drop),
    )


def _outlook(catalog: Catalog, plan: Plan) -> Outlook:
    from lineup.check import check
    from lineup.evaluate import evaluate
    from lineup.night.outlook import Outlook
    from lineup.review import is_walkable
    from lineup.vocabulary.breaches import sentence

    rules = check(plan, catalog)
    if not is_walkable(rules):
        said = [sentence(catalog, breach) for rule in rules for breach in rule.breaches if breach.code != "unmeasured"]
        raise refuse(catalog.language, "unwalkable", what="".join(said[:1]))
    return Outlook(plan, evaluate(catalog, plan), rules)


def _tell(
    title: str, catalog: Catalog, before: Outlook, after: Outlook, json_to: Path | None, speaker: Speaker
) -> None:
    from lineup.report.saving import write_text
    from lineup.report.terminal.versus import render_versus, versus_json

    to_stderr = json_to == STDOUT
    emit_rendered(lambda console: render_versus(title, catalog, before, after, console), to_stderr=to_stderr)
    if json_to is None:
        return
    told = json.dumps(versus_json(before, after, catalog.night.aired), ensure_ascii=False, indent=1)
    if to_stderr:
        emit(told)
        return
    try:
        emit(speaker.say("written", path=write_text(json_to, told + "\n")))
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error
