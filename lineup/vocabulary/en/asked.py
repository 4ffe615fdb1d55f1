"""What is said of questions about a finished plan: plans compared, what if, why so."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "figure.gmv": "GMV",
    "figure.net_gmv": "GMV after returns",
    "figure.profit": "Profit",
    "figure.margin_rate": "Margin rate",
    "figure.ad_spend": "Paid spend",
    "figure.restock_cash": "Cash for restock",
    "figure.units": "Units",
    "figure.broken": "Rules broken",
    "change": "{figure} {change}",
    "unchanged": "{figure} ±0",
    "joint": ", ",
    "effect": "{what}: {effects}",
    "effect_breaks": "{what}: {effects}; breaks {rules}",
    "no_plan_alone": "{what}: makes no plan alone",
    "not_plan": "{path} is no plan workbook. Make one from a catalogue with: lineup plan {path}",
    "compare": "A: {a}\nB: {b}",
    "compare_same": "The two plans are the same.",
    "compare_broken": "Rules that {plan} breaks: {rules}.",
    "column.figure": "",
    "column.first": "A",
    "column.second": "B",
    "column.change": "B − A",
    "compare_differs": "What differs, and what each is worth: A with that alone taken from B",
    "compare_note": (
        "These don't add up to B − A: taken over together, changes help or hinder each other. Minutes that one "
        "frees or needs go to or come from the airings next to it."
    ),
    "compare_other_money": "The two plans are in different currencies ({a}, {b}) and can't be compared.",
    "again": ", airing {nth}",
    "differs.setting": "{name}: {old} → {new}",
    "differs.traffic": "Traffic: {old:,.0f} → {new:,.0f} entries unpaid",
    "differs.product": "{sku:product}: other in the catalogue ({fields})",
    "differs.only_first": "{sku:product}{again} ({minute:clock}, {minutes:minutes}): only in A",
    "differs.only_second": "{sku:product}{again} ({minute:clock}, {minutes:minutes}): only in B",
    "differs.order": "The order as a whole ({count} airings stand elsewhere)",
    "differs.moved": "{sku:product}{again}: no. {old_place} ({old:clock}) → no. {new_place} ({new:clock})",
    "differs.all_minutes": "All minutes ({count} airings are longer or shorter)",
    "differs.minutes": "{sku:product}{again} ({minute:clock}): {old} → {new} minutes",
    "differs.price": "{sku:product}: {old:price} → {new:price}",
    "differs.coupon": "{sku:product}, coupon: {old:price} → {new:price}",
    "differs.spend": "Paid spend and its blocks: {old:yuan} → {new:yuan}",
    "differs.restock": (
        "{sku:product}, restock: {old_stock} → {new_stock} ordered, {old_presale} → {new_presale} presale"
    ),
    "differs.highlight": "Highlight: from {old:clock} → from {new:clock}",
    "column.before": "Now",
    "column.after": "Then",
    "column.difference": "Difference",
    "whatif": "{file}, changed as asked, nothing else planned anew",
    "whatif_replanned": "{file}, planned anew around what was asked",
    "whatif_broken": "Rules that it breaks",
    "whatif_diff": "What changes",
    "whatif_same": "Nothing.",
    "whatif_note": (
        "Minutes go to and come from the airings next to a change. With --replan everything else is planned anew around it."
    ),
    "unknown_product": (
        "{option} {value}: no such product. Give its id, its row in the rundown (1 to {last}) or a piece of its name."
    ),
    "ambiguous_product": "{option} {value} may be {names}. Give the number, or more of the name.",
    "not_aired": "{option}: {name} isn't in the rundown, or not so often.",
    "no_pair": "{option} {value}: write product=value, for example {option} {example}.",
    "bad_time": "{option} {value} is no time of the show ({start} to {end}).",
    "bad_number": "{option} {value} can't be read. For example {option} {example}.",
    "nothing_asked": "Say what to change: --move, --drop, --price, --minutes-of, --set; or --replan.",
    "no_price": "--price: {name} sells nothing.",
    "dropped_too": "{name} can't be dropped and changed. Keep one of them.",
    "changes.only_first": "{sku:product}{again} ({minute:clock}, {minutes:minutes}): left out",
    "changes.only_second": "{sku:product}{again} ({minute:clock}, {minutes:minutes}): put in",
}
