"""What was measured, as Markdown: on the screen, and between two marks in the README."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from bench import growth, peers, promises, quality
from bench.by_hand import BY_HAND
from bench.catalogs import EXAMPLE_NAMES

Results = Mapping[str, Any]
BEGIN, END = "<!-- bench: written by `make bench-readme` -->", "<!-- /bench -->"
EFFORTS = ("quick", "normal", "thorough")
BEST_KNOWN = {
    False: "The best known plan of each catalogue comes from about an hour of search.",
    True: "The best known plan of an example is the one found when the project was last measured.",
}


def markdown(results: Results, picture: str | None = None) -> str:
    """Every part that was measured, in English. `picture`: path of the plot of growth, if there is one."""
    parts = [
        f"Measured on {results['machine']}. `make bench` measures again, and fails where a figure is not as it must be."
    ]
    if results["quality"]:
        parts += quality_part(results)
    if results["peers"]:
        parts += peers_part(results["peers"])
    if results.get("promises"):
        parts += promises_part(results["promises"])
    if results["growth"]:
        parts += growth_part(results["growth"], picture)
    if results["reading"]:
        parts += reading_part(results["reading"])
    return "\n\n".join(parts) + "\n"


def quality_part(results: Results) -> list[str]:
    rows = results["quality"]
    frame = pd.DataFrame(rows)
    table = frame.drop_duplicates("catalog")[["catalog", "products", "minutes"]].set_index("catalog")
    for effort in EFFORTS:
        chosen = frame[frame["effort"] == effort].set_index("catalog")
        if len(chosen):
            table[f"{effort}: GMV ÷ best known"] = chosen["ratio"].map(_ratio)
            table[f"{effort}: seconds"] = chosen["seconds"].map("{:.1f}".format)
            table[f"{effort}: MB"] = chosen["megabytes"].map("{:.0f}".format)
    first = results["first_plan_seconds"]
    small = frame[(frame["effort"] == "normal") & frame["catalog"].isin(quality.SMALL)]["ratio"].dropna()
    say = (
        f"{BEST_KNOWN[bool(set(table.index) & set(EXAMPLE_NAMES))]} Seconds and memory are those of the whole command."
    )
    if first:
        say += f" The first plan that breaks no rule stands after {first:.1f} s ({results['first_plan_catalog']})."
    if len(small):
        say += f" Over the small catalogues normal effort averages {small.mean():.4f} and is nowhere below {small.min():.4f}."
    return ["### How good", say, _table(table.reset_index())]


def peers_part(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    names = {peers.LINEUP: "**lineup**, normal effort"}
    names |= {rule.name: f"by hand: {rule.name} ({rule.chinese})" for rule in BY_HAND} | peers.BY_MACHINE
    frame = pd.DataFrame(rows)
    frame["told"] = [_ratio(row["ratio"]) for row in rows]
    frame["peer"] = pd.Categorical(frame["peer"], list(names), ordered=True)
    table = frame.pivot(index="peer", columns="catalog", values="told")[list(dict.fromkeys(frame["catalog"]))]
    table.columns = [f"{catalog}: GMV ÷ lineup's" for catalog in table.columns]
    cost = frame.groupby("peer", observed=False)
    table["seconds, at most"] = cost["seconds"].max().map("{:.0f}".format)
    table["MB, at most"] = cost["megabytes"].max().map("{:.0f}".format)
    table.index = pd.Index([names[str(name)] for name in table.index], name="peer")
    say = (
        "All plan the same catalogues under the same rules, valued by the same exact model, each within a minute. What is laid "
        "by hand is changed as little as the rules ask, the same way for all, from six places of the highlight, and gets the "
        "best prices for its schedule; the best of its plans counts. “none” is where no plan obeyed the rules."
    )
    gain = peers.gains(rows)
    more = [f"{100 * share:.0f} % on {catalog}" for catalog, share in gain.items()]
    won = f"**A plan gains {_listed(more)} over the best of those made by hand.**" if more else ""
    return ["### Beside other ways to plan", say, _table(table.reset_index()), won]


def promises_part(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    held = promises.pooled(list(rows))
    rooms = {(row["catalog"], row["room"]) for row in rows}
    costs = [row["cost"] for row in rows if row["rule"] == promises.PROMISED[0]]
    said = ", ".join(f"`{rule}` on {share:.2f}" for rule, share in held.items())
    say = (
        f"With `sure` {promises.SURE} on {len(rooms)} drawn rooms, each plan played on {promises.NIGHTS:,} nights that its "
        f"making never saw: rules that held it back hold {said} of them. The caution takes "
        f"{100 * sum(costs) / len(costs):.1f} % of the goal in the mean."
    )
    return ["### How sure", say]


def growth_part(rows: Sequence[Mapping[str, Any]], picture: str | None) -> list[str]:
    frame = pd.DataFrame(rows).sort_values(["minutes", "products"])
    table = pd.DataFrame(
        {
            "products": frame["products"],
            "minutes": frame["minutes"],
            "seconds": frame["seconds"].map("{:.1f}".format),
            "MB": frame["megabytes"].map("{:.0f}".format),
            "million proposals": (frame["proposals"] / 1e6).map("{:.1f}".format),
            "µs a proposal": (1e6 * frame["seconds"] / frame["proposals"]).map("{:.1f}".format),
        }
    )
    of_minutes, of_products = growth.by_minutes(list(rows)), growth.by_products(list(rows))
    say = (
        "Normal effort on generated catalogues. The search counts its work in proposals: so many for each minute of the show "
        "(half as many past two hours, an eighth past four), however many products there are. A proposal "
        "changes the rundown in one place and "
        "values the show exactly from there until the room is as it was before, so a longer show needs more proposals and "
        f"each costs more: time grows as minutes^{growth.exponent(of_minutes, 'seconds', 'minutes'):.1f}. A product not on air "
        "costs a proposal nothing, but more products bring more newcomers to price, and what is accepted is valued "
        f"afresh over all of them: time grows as products^{growth.exponent(of_products, 'seconds', 'products'):.1f}. Memory is "
        "that of the libraries and the compiled code: a plan under search takes about a hundred bytes a minute and a product."
    )
    drawn = [f"![Seconds of planning against products and minutes]({picture})"] if picture else []
    return ["### How cost grows", say, _table(table), *drawn]


def reading_part(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    said = [
        f"A workbook of {row['rows']:,} products in 22 columns is read and checked in {row['seconds']:.1f} s "
        f"and {row['megabytes']:.0f} MB."
        for row in rows
    ]
    return ["### How much can be read", *said]


def _ratio(ratio: float | None) -> str:
    return "none" if ratio is None or ratio != ratio else f"{ratio:.3f}"


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _table(frame: pd.DataFrame) -> str:
    """A Markdown table; numbers stand right."""
    heads = [str(column) for column in frame.columns]
    cells = [[str(cell) for cell in row] for row in frame.itertuples(index=False)]
    rule = ["---"] + ["---:"] * (len(heads) - 1)
    return "\n".join(f"| {' | '.join(line)} |" for line in (heads, rule, *cells))


def rewrite(readme: Path, text: str) -> None:
    """Put the text between the marks. Raises ValueError where they are missing."""
    page = readme.read_text(encoding="utf-8")
    before, found, rest = page.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        raise ValueError(f"{readme}: no {BEGIN} … {END}")
    readme.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")
