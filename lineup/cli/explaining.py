"""`lineup explain`: why a plan is so, of every airing or of one product."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.asked_words import Typed
from lineup.cli.asking import read_plan, refuse, settle_json, tell
from lineup.cli.failures import exit_codes
from lineup.cli.words import Speaker, environment_language

if TYPE_CHECKING:
    from lineup.catalog import Language


def explain(path: Path, product: str | None, json: Path | None, language: Language | None) -> None:
    """Try what could be otherwise, and say what comes of it."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        from lineup.asked import as_it_stands
        from lineup.asked.edits import key_of
        from lineup.report.asked.explained import explained_json, explained_of, render_explained
        from lineup.report.asked.overview import overview_json, overview_of, render_overview

        book = read_plan(path, language, speaker)
        settle_json(json, (path,), speaker)
        base = as_it_stands(book)
        if base.figures is None or not base.plan.airings:
            raise refuse(speaker.language, "explain_unwalkable", file=path.name)
        if product is None:
            overview = overview_of(path.name, base)
            tell(lambda console: render_overview(overview, console), lambda: overview_json(overview), json, speaker)
            return
        sku, nth = Typed(base.catalog, base.plan).key("PRODUCT", product, aired=False)
        one = product.strip().isdecimal() and nth
        rows = enumerate(base.plan.airings)
        places = [place for place, a in rows if a.sku == sku and (not one or key_of(a) == (sku, nth))]
        told = explained_of(path.name, base, sku, places)
        tell(lambda console: render_explained(told, console), lambda: explained_json(told), json, speaker)
