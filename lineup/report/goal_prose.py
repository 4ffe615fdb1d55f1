"""What the show is for and what is left of it, in sentences: goal, profit, what is not counted, welfare, what never airs."""

from __future__ import annotations

from lineup.report import formats as show_as
from lineup.report.tables import Tables
from lineup.report.tables.bargains import no_bargain
from lineup.report.tables.idle import IdleRow
from lineup.report.words import Words
from lineup.result import Result
from lineup.workbook.headers import OFFERS

_NAMES, _IDLE = 6, 12
_NAUGHT = 1e-6
_FAR = 0.01  # of kept GMV: a margin so far above its floor is not held back by it


def goal_leads(tables: Tables, words: Words) -> str:
    """The goal, then the other figures that it is weighed against."""
    totals = tables.totals
    figures = {
        "gmv": words.say("of_figure", name=words.goal("gmv"), value=words.money(totals.gmv)),
        "net_gmv": words.say("of_figure", name=words.goal("net_gmv"), value=words.money(totals.net_gmv)),
        "margin": words.say("margin_of", value=words.money(totals.margin), rate=show_as.percent(totals.margin_rate)),
        "profit": words.say("of_figure", name=words.goal("profit"), value=words.money(totals.profit)),
    }
    others = words.listed([said for name, said in figures.items() if name != totals.goal])
    return words.say("goal_leads", goal=words.goal(totals.goal), value=words.money(totals.goal_value), others=others)


def what_is_left(result: Result, tables: Tables, words: Words) -> list[str]:
    """What margin and profit hold and leave out, what unsold stock would lose, what the margin floor costs."""
    said = [words.say("profit_is")]
    if round(tables.totals.unsold_loss) > 0:
        said.append(words.say("unsold_loses", loss=words.money(tables.totals.unsold_loss)))
    commissioned = {row.sku for row in tables.prices if row.commission is not None}
    if commissioned:
        said.append(words.say("not_counted", count=len(commissioned)))
    if columns := offers(result):
        said.append(words.say("columns_not_counted", columns=words.listed(columns)))
    return [words.sentences(said), *margin_floor(result, tables, words)]


def offers(result: Result) -> list[str]:
    """Columns of the user's own that speak of bundle offers or fees, and say something of what airs."""
    aired = [result.catalog.product(sku) for sku in dict.fromkeys(airing.sku for airing in result.plan.airings)]
    said = {header for product in aired for header, text in product.extra.items() if text.strip()}
    return [
        header
        for header in result.catalog.extra_columns
        if header in said and any(word in header.casefold() for word in OFFERS)
    ]


def margin_floor(result: Result, tables: Tables, words: Words) -> list[str]:
    """What a point of margin floor costs in the goal, or that it costs nothing; none where nobody knows."""
    totals, show = tables.totals, result.catalog.show
    price = result.rule_prices.margin_floor
    if price > _NAUGHT:
        cost = words.money(price * 0.01 * totals.net_gmv)
        return [words.say("floor_costs", goal=words.goal(totals.goal), cost=cost)]
    if totals.margin_rate - show.margin_floor > _FAR:
        return [words.say("floor_free", points=f"{100 * (totals.margin_rate - show.margin_floor):.1f}")]
    return []


def welfare(result: Result, tables: Tables, words: Words) -> list[str]:
    """How welfare compares with the rest in price and in what is given away; none in a show without either."""
    ours, rest = tables.bargains
    if ours.mean_price is None or rest.mean_price is None or ours.discount is None or rest.discount is None:
        return []
    said = [
        words.say(
            "welfare_compared",
            products=ours.products,
            price=words.price(round(ours.mean_price, 1)),
            discount=show_as.percent(ours.discount, 0),
            given=words.money(ours.given_away),
            rest_products=rest.products,
            rest_price=words.price(round(rest.mean_price, 1)),
            rest_discount=show_as.percent(rest.discount, 0),
            rest_given=words.money(rest.given_away),
        )
    ]
    if round(ours.below_cost) > 0:
        said.append(words.say("welfare_below_cost", loss=words.money(ours.below_cost)))
    if dear := no_bargain(result):
        names = [result.catalog.product(sku).name for sku in dear]
        limit = show_as.percent(result.catalog.show.welfare_price, 0)
        said.append(words.say("no_bargain", limit=limit, names=words.some(names, _NAMES)))
    return [words.sentences(said)]


def never_air(tables: Tables, words: Words) -> list[str]:
    """What the plan leaves out, and what one airing of each would take from the goal; none where all of it airs."""
    rows = sorted(tables.idle, key=lambda row: (row.cost is None, row.cost or 0.0))
    if not rows:
        return []
    names = words.some([_idle(row, words) for row in rows], _IDLE)
    said = [words.say("never_air", count=len(rows), names=names)]
    if any(row.was_tried for row in rows):
        said.append(words.say("one_airing", goal=words.goal(tables.totals.goal)))
    return [words.sentences(said)]


def _idle(row: IdleRow, words: Words) -> str:
    if not row.was_tried:
        return row.name
    cost = words.say("fits_nowhere") if row.cost is None else words.money(-row.cost if round(row.cost) else 0.0)
    return words.say("idle_cost", name=row.name, cost=cost)
