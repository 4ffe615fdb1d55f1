"""What is said of a re-plan, in the catalogue's words: for the screen, the workbook and the plan file alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from lineup.catalog import Catalog
from lineup.errors import Statement
from lineup.night.outlook import GROUPS, Outlook, Replanned, RuleCost
from lineup.night.told import Change, Cue, counted, cues, used_swaps
from lineup.plan import Price
from lineup.report.formats import figure, json_text
from lineup.report.plan_file import plan_json
from lineup.report.words import Words
from lineup.tonight import night_data
from lineup.vocabulary.sayer import Sayer
from lineup.vocabulary.words import filled, words
from lineup.workbook.times import Span

_NOTABLE = 5e-4
"""Of the rest; what costs less costs nothing."""


class TonightWords:
    """The words of a night in a catalogue's language."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog, self.words = catalog, Words.of(catalog)
        self._span = Span(catalog.show.start, catalog.show.minutes)

    def say(self, key: str, /, **facts: object) -> str:
        return filled(words(self.catalog.language, "tonight")[key], self.catalog.language, facts)

    def statement(self, what: Statement) -> str:
        """Something said of the night by its code."""
        facts = {"sku": what.sku, "minute": what.minute, **what.facts}
        return Sayer(self.catalog, facts).vformat(words(self.catalog.language, "tonight")[what.code], (), facts)

    def clock(self, minute: int) -> str:
        return self._span.clock(minute)

    def money(self, yuan: float) -> str:
        return self.words.money(yuan)

    def signed(self, yuan: float) -> str:
        """+¥1,234 or −¥1,234."""
        return ("−" if round(yuan) < 0 else "+") + self.money(abs(yuan))

    def rules(self, names: Sequence[str]) -> str:
        return self.say("comma").join(self.words.rule(name) for name in names)

    def name(self, sku: str) -> str:
        return self.catalog.product(sku).name

    def price(self, price: Price | None) -> str:
        """A price tag with its coupon."""
        if price is None:
            return ""
        coupons = (("new_fan_coupon", price.new_fan_coupon), ("returning_fan_coupon", price.returning_fan_coupon))
        parts = [
            self.say("prepare.coupon", name=self.say(name), amount=self.words.price(off))
            for name, off in coupons
            if off
        ]
        return self.say("comma").join([self.words.price(price.live_price), *parts])

    def outlook(self, outlook: Outlook) -> str:
        """What playing on comes to."""
        key = "playing_on_broken" if outlook.broken else "playing_on"
        gmv = outlook.figures.gmv
        return self.say(
            key, gmv=self.money(gmv), rest=self.money(gmv - self.so_far()), rules=self.rules(outlook.broken)
        )

    def so_far(self) -> float:
        """GMV before now, yuan."""
        return sum(known.gmv for known in self.catalog.night.products.values())

    def headline(self) -> str:
        night = self.catalog.night
        return self.say(
            "headline",
            at=self.clock(night.now),
            now=night.now,
            minutes=self.catalog.show.minutes,
            gmv=self.money(self.so_far()),
            ready=self.clock(night.ready),
        )

    def counts(self, changes: Sequence[Change]) -> str:
        """So many kept, moved, added and so on."""
        found = counted(changes)
        keys = ("kept", "moved", "added", "dropped", "longer", "shorter", "new_price")
        return self.say("comma").join(self.say(f"count.{key}", count=found[key]) for key in keys if found[key])

    def change(self, change: Change, *, priced: bool = False) -> str:
        """What becomes of one airing; `priced`: its price stands beside it, so that only what it was is said."""
        parts = [self.say(f"kind.{change.kind}")]
        if change.before and change.kind in ("moved", "dropped"):
            parts.append(self.say("was", clock=self.clock(change.before.start_min)))
        if change.longer:
            key = "longer" if change.longer > 0 else "shorter"
            parts.append(self.say(key, minutes=abs(change.longer)))
        if change.new_price and change.now:
            was = self.say("was", clock=self.price(change.price_before))
            parts.append(was if priced else f"→ {self.price(change.price_now)}")
        return self.say("comma").join(part for part in parts if part)

    def prepare(self, cue: Cue) -> str:
        """What to have ready for it."""
        if cue.price is None:
            return self.say("prepare.silent")
        stands_in = [self.say("prepare.instead", name=self.name(cue.instead_of))] if cue.instead_of else []
        parts = [self.say("prepare.new_price" if cue.is_new else "prepare.price", price=self.price(cue.price))]
        if cue.left is not None and cue.left < 1_000:
            parts.append(self.say("prepare.runs_out" if cue.runs_out else "prepare.left", left=cue.left))
        return self.say("comma").join([*stands_in, *parts])

    def substitutes(self, replanned: Replanned) -> list[str]:
        """What became of those that are named to stand in for what is gone."""
        if replanned.stood_in is None:
            return []
        aired, plan, used = self.catalog.night.aired, replanned.result.plan, used_swaps(replanned)
        outlook = replanned.stood_in.outlook
        said = []
        for sku, by in replanned.stood_in.swaps:
            facts = {"name": self.name(sku), "by": self.name(by)}
            if (sku, by) in used:
                at = next(a.start_min for a in plan.airings[aired:] if a.sku == by)
                said.append(self.say("stands_in", at=self.clock(at), **facts))
            else:
                less = replanned.result.figures.gmv - outlook.figures.gmv
                key = "stays_out_broken" if outlook.broken else "stays_out"
                said.append(self.say(key, less=self.money(less), rules=self.rules(outlook.broken), **facts))
        return said

    def rule_costs(self, costs: Sequence[RuleCost]) -> str:
        """What the rules take from the rest, the dearest group first, those together last."""
        shown = [one for one in costs if one.share >= _NOTABLE]
        if not shown:
            return self.say("rules_cost_nothing")
        groups = sorted((one for one in shown if one.group != "all"), key=lambda one: -one.cost)
        whole = [one for one in shown if one.group == "all"]
        parts = [
            self.say(f"rules.{one.group}", cost=self.money(one.cost), share=f"{one.share:.1%}")
            for one in (*groups, *whole)
        ]
        return self.say("rules_cost", goal=self.words.goal(self.catalog.show.goal), list=self.say("joint").join(parts))


def replan_json(replanned: Replanned, costs: Sequence[RuleCost] = ()) -> str:
    """The plan file of a night: that of any plan, with `night` (model §12) and `replan`."""
    result = replanned.result
    content: dict[str, Any] = json.loads(plan_json(result))
    traffic = result.catalog.traffic
    content["paid_traffic"] = [
        {"start_min": block.start_min, "length_min": block.length_min, "spend": block.spend}
        for block in result.plan.paid_traffic
    ]
    content["restock"] = [{"sku": r.sku, "units": r.units, "kind": r.kind} for r in result.plan.restock]
    content["night"] = night_data(result.catalog.night) | {
        "traffic": {"private": list(traffic.private), "public": list(traffic.public)}
    }
    said = TonightWords(result.catalog)
    content["replan"] = {
        "playing_on": {"gmv": figure(replanned.playing_on.figures.gmv), "broken": list(replanned.playing_on.broken)},
        "changes": replanned.changes,
        "excused": list(result.catalog.night.excused),
        "cues": [
            {"sku": cue.sku, "at": cue.airing.start_min, "until": cue.airing.end_min, "prepare": said.prepare(cue)}
            for cue in cues(replanned)
        ],
    }
    content["rule_costs"] = [
        {"group": one.group, "rules": GROUPS[one.group], "cost": figure(one.cost)} for one in costs
    ]
    if replanned.stood_in is not None:
        used = used_swaps(replanned)
        swaps = replanned.stood_in.swaps
        content["replan"]["substitutes"] = [{"sku": s, "by": by, "used": (s, by) in used} for s, by in swaps]
    return json_text(content)
