"""A re-plan on screen: what was known, what changes, what is next."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from lineup.errors import Statement
from lineup.night.beginning import Begun
from lineup.night.outlook import Outlook, Replanned, RuleCost
from lineup.night.told import Change, chance, cues, differences
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.tonight import TonightWords

_WORTH_TELLING = 0.05
"""Demand that is believed to differ by less is as expected."""
_MOST = 12
_WIDE = 120
"""Columns from which on prices and what each change earns are shown too."""


def render_playing_on(begun: Begun, outlook: Outlook, remarks: Sequence[Statement], console: Console) -> None:
    """What is known and believed, and what the old order comes to. `remarks`: on where it is known from."""
    said, pen = TonightWords(begun.catalog), _pen(begun, console)
    pen.say(said.headline(), HEADING)
    for remark in remarks:
        pen.bullet(said.statement(remark))
    if begun.room != 1.0:
        pen.say(said.say("room", share=begun.room))
    _draw_learnt(pen, begun, said)
    pen.say(said.outlook(outlook), HEADING)


def _pen(begun: Begun, console: Console) -> Pen:
    return Pen(console, TonightWords(begun.catalog).words)


def _draw_learnt(pen: Pen, begun: Begun, said: TonightWords) -> None:
    """Products whose sales were told, or of which something else is believed now."""
    told = [
        (sku, sold, begun.beliefs[sku])
        for sku, sold in begun.sold.items()
        if sold.is_known or (sold.wanted > 0 and abs(begun.beliefs[sku].demand - 1) > _WORTH_TELLING)
    ]
    if not told:
        return
    told.sort(key=lambda one: -abs(one[1].gmv - one[1].expected_gmv))
    pen.heading(said.say("learnt"))
    columns = [
        Column(said.say("head.product"), gives=True),
        *(Column(said.say(key), "right") for key in ("expected", "seen", "believed")),
    ]
    lines = [
        Line(
            [
                pen.text(said.name(sku)),
                pen.text(f"{sold.expected_units:,.0f}"),
                pen.text(f"{sold.units:,.0f}"),
                pen.text(f"×{belief.demand:.2f} ±{belief.sigma:.0%}"),
            ]
        )
        for sku, sold, belief in told[:_MOST]
    ]
    draw(pen, columns, lines)


def render_replan(replanned: Replanned, console: Console, target: float | None) -> None:
    """The new plan against the old one, and the next cues."""
    result, begun = replanned.result, replanned.begun
    said, pen = TonightWords(result.catalog), _pen(begun, console)
    changes = differences(replanned)
    gain = result.figures.gmv - replanned.playing_on.figures.gmv
    rest = said.money(result.figures.gmv - said.so_far())
    pen.say(said.say("replanned", gmv=said.money(result.figures.gmv), rest=rest, gain=said.signed(gain)), HEADING)
    if excused := result.catalog.night.excused:
        pen.say(said.say("excused", rules=said.rules(excused)), "bold yellow")
    if target is not None:
        plans = {"now": result.figures, "before": replanned.playing_on.figures}
        chances = {key: chance(figures, replanned, target) for key, figures in plans.items()}
        pen.say(said.say("chance", target=said.money(target), **chances))
    if result.search.ended_by != "effort":
        pen.say(said.say("stopped"), QUIET)
    for sentence in said.substitutes(replanned):
        pen.say(sentence)
    pen.heading(said.say("head.rest"))
    pen.say(said.counts(changes))
    _draw_changes(pen, changes, said)
    pen.heading(said.say("cues"))
    for nth, cue in enumerate(cues(replanned)):
        facts = {
            "at": said.clock(cue.airing.start_min),
            "until": said.clock(cue.airing.end_min),
            "name": said.name(cue.sku),
        }
        pen.bullet(said.say("cue.next" if nth else "cue.now", **facts) + said.say("joint") + said.prepare(cue))


def render_rule_costs(replanned: Replanned, costs: Sequence[RuleCost], console: Console) -> None:
    """What the rules cost tonight."""
    _pen(replanned.begun, console).say(TonightWords(replanned.result.catalog).rule_costs(costs), QUIET)


def _draw_changes(pen: Pen, changes: tuple[Change, ...], said: TonightWords) -> None:
    """A line an airing: when, how long, at which price, what it earns, and what becomes of it."""
    keys = ["starts", "minutes", "product", "price", "gmv", "earns", "change"]
    if narrow := pen.width < _WIDE:  # the workbook has the rest
        keys = [key for key in keys if key not in ("price", "earns")]
    right = {"minutes", "gmv", "earns"}
    columns = [
        Column(said.say(f"head.{key}"), "right" if key in right else "left", gives=key == "product") for key in keys
    ]
    lines = []
    for change in changes:
        airing = change.now
        cells = {
            "starts": said.clock(airing.start_min) if airing else "",
            "minutes": str(airing.duration_min) if airing else "",
            "product": said.name(change.sku),
            "price": said.price(change.price_now) if airing else "",
            "gmv": said.money(change.gmv_now) if airing else "",
            "earns": said.signed(change.earns) if abs(change.earns) >= 0.5 else "",
            "change": said.change(change, priced=not narrow),
        }
        lines.append(Line([pen.text(cells[key]) for key in keys], QUIET if airing is None else ""))
    draw(pen, columns, lines)
