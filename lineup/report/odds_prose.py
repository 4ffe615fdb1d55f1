"""The odds of a plan in a few lines."""

from __future__ import annotations

import math

from lineup.catalog import Catalog
from lineup.learning.values import Z80
from lineup.odds import NOISE, Band, Odds
from lineup.report import formats as show_as
from lineup.report.learnt_names import name_of
from lineup.report.words import Words
from lineup.result import Result
from lineup.vocabulary.wording import clock

_NAMES = 4
_NEAR = 0.02
_LIKELY = 0.5
"""A product that sells out on as many shows is named."""


def odds_said(result: Result, words: Words) -> list[str]:
    """What GMV, margin and profit may be, how sure the rules are, what sells out; none where nobody simulated."""
    if result.odds is None:
        return []
    first = (caution_said(result, words), explored_said(result, words))
    return [*filter(None, first), *odds_lines(result.catalog, result.odds, words)]


def odds_lines(catalog: Catalog, odds: Odds, words: Words) -> list[str]:
    """The same of a plan of that catalogue, whoever made it."""
    said = words.say(
        "odds",
        shows=show_as.count(odds.shows),
        gmv=band(odds.gmv, words),
        middle=words.money(odds.gmv.mid),
        margin=band(odds.margin, words),
        profit=band(odds.profit, words),
    )
    lines = (said, rules_said(odds, words), sold_out_said(catalog, odds, words), drawn_said(odds, words))
    return [line for line in lines if line]


def drawn_said(odds: Odds, words: Words) -> str:
    """What nights draw beside their luck, and from what; "" where nothing was learnt."""
    if not odds.drawn:
        return ""
    names = words.listed([name_of(field, words) for field in odds.drawn])
    return words.say("odds_drawn", sheet=words.label("sheet.learnt"), names=names)


def caution_said(result: Result, words: Words) -> str:
    """What was done to be as sure as was asked, and what that costs; "" where nobody asked."""
    caution, show = result.caution, result.catalog.show
    if caution is None:
        return ""
    if not caution.reached:
        return words.say("caution_missed", sure=caution.sure)
    tight = [(rule, asked, limit) for rule, asked, limit in caution.limits if limit != asked]
    if not tight:
        return words.say("caution_free", sure=caution.sure)
    tight = [one for one in tight if _binds(result, one[0], one[2])] or tight
    units = {report.rule: report.unit for report in result.rules}
    limits = [
        words.say(
            "caution_limit",
            rule=words.rule(rule),
            limit=show_as.measured(limit, units[rule], words),
            asked=show_as.measured(asked, units[rule], words),
        )
        for rule, asked, limit in tight
    ]
    value = result.figures.value + caution.cost
    return words.say(
        "caution",
        sure=caution.sure,
        limits=words.listed(limits),
        goal=words.goal(show.goal),
        cost=words.money(caution.cost),
        share=show_as.percent(caution.cost / value) if value > 0 else "–",
    )


def explored_said(result: Result, words: Words) -> str:
    """What a plan that explores teaches, and what that costs; "" where nobody asked."""
    explored, show = result.explored, result.catalog.show
    if explored is None:
        return ""
    if not explored.lessons:
        return words.say("explored_nothing")
    lessons = [
        words.say(
            "explored_lesson",
            name=result.catalog.product(lesson.sku).name,
            minutes=lesson.minutes,
            otherwise=lesson.otherwise,
            low=math.exp(-Z80 * lesson.now),
            high=math.exp(Z80 * lesson.now),
            low_after=math.exp(-Z80 * lesson.after),
            high_after=math.exp(Z80 * lesson.after),
        )
        for lesson in explored.lessons[:_NAMES]
    ]
    goal = words.goal(show.goal)
    return words.say("explored", lessons=words.listed(lessons), cost=words.money(explored.cost), goal=goal)


def _binds(result: Result, rule: str, limit: float) -> bool:
    """Whether the plan stands at that limit, so that it is what cost something."""
    value = result.expected(rule)
    return value is not None and abs(value - limit) <= _NEAR * abs(limit)


def band(values: Band, words: Words) -> str:
    """From P10 to P90."""
    return words.say("odds_range", low=words.money(values.low), high=words.money(values.high))


def rules_said(odds: Odds, words: Words) -> str:
    """The chance that each figure rule holds, and that the target is reached."""
    rules = [
        words.say("odds_rule", rule=words.rule(rule), chance=show_as.percent(chance, 0)) for rule, chance in odds.rules
    ]
    said = [words.say("odds_rules", rules=words.listed(rules))]
    if odds.target is not None and odds.target_chance is not None:
        named, value = words.parameter("target"), words.money(odds.target)
        chance = show_as.percent(odds.target_chance, 0)
        said.append(words.say("odds_target", target=named, value=value, chance=chance))
    return words.sentences(said)


def sold_out_said(catalog: Catalog, odds: Odds, words: Words) -> str:
    """Which products sell out more often than not, and when; "" where none does."""
    likely = sorted((one for one in odds.sold_out if one.chance >= _LIKELY), key=lambda one: -one.chance)
    named = [
        words.say(
            "odds_product",
            name=catalog.product(one.sku).name,
            at=clock(catalog, one.minute),
            chance=show_as.percent(one.chance, 0),
        )
        for one in likely
    ]
    return words.say("odds_sold_out", products=words.some(named, _NAMES)) if named else ""


def noise_said(result: Result, words: Words) -> list[str]:
    """What simulated shows take for granted; nothing where nobody simulated."""
    return [noise_assumed(words)] if result.odds else []


def noise_assumed(words: Words) -> str:
    """The spread of everything that is luck."""
    named = ("night_private", "night_public", "night_paid", "minute_private", "minute_public", "minute_paid", "mood")
    sds = {name: show_as.percent(getattr(NOISE, name), 0) for name in named}
    return words.say("odds_noise", overrun=show_as.plain(NOISE.overrun), sigma=words.column("demand_sigma"), **sds)
