"""Sentences of a report, `{names}` where the figures go."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # the head of a report
    "show": "{file} · {date} {starts}–{ends}, {minutes} minutes",
    "airings": "{airings} airings ({again} second), {products} products",
    "highlight": (
        "★ Highlight {starts}–{ends}: {hits}; GMV {gmv} ({share} of the show), {viewers} viewers on average, {lift} "
        "times the show's mean, {returning} of them returning fans (of the show {everywhere})."
    ),
    "hits": "hits {names}",
    "no_hits": "no hits",
    "led_in_by": "Led in by {names}.",
    "peak": "Viewers peak at {at} with about {peak}; {mean} on average.",
    "legend": "★ highlight   ▸ lead-in   again = second or later airing",
    "legend_plain": "again = second or later airing",
    "airings_plain": "{airings} airings, {products} products",
    # the goal, and what is left
    "goal_leads": "Planned for {goal}: {value}. {others}.",
    "of_figure": "{name} {value}",
    "margin_of": "margin after returns {value} ({rate})",
    "profit_is": (
        "Margin and margin rate are after returns. Profit = margin after returns − prizes − paid traffic, before wages "
        "and rent."
    ),
    "unsold_loses": (
        "What is ordered and stays unsold is expected to lose {loss} more (cost less salvage), not counted in profit."
    ),
    "floor_costs": "Each point more of margin floor takes about {cost} of {goal}.",
    "floor_free": "The margin rate is {points} points above its floor, which holds nothing back.",
    "not_counted": (
        "Of goods on commission ({count}) a unit leaves commission × price paid. Slotting fees and bundle offers "
        "(second one half price, three for one) are not counted."
    ),
    "columns_not_counted": "These columns are not counted: {columns}.",
    # welfare beside the rest
    "welfare_compared": (
        "Welfare, {products} products: {price} on average, {discount} of list, {given} given away; the other "
        "{rest_products}: {rest_price}, {rest_discount} of list, {rest_given} given away."
    ),
    "welfare_below_cost": "Of that, {loss} is lost on sales below cost.",
    "no_bargain": "Sold at agreed prices that are no bargain (above {limit} of list): {names}.",
    # what never airs, and what is short
    "never_air": "{count} products never air: {names}.",
    "one_airing": "In brackets: by how much {goal} changes if it is pitched once in place of another airing.",
    "idle_cost": "{name} ({cost})",
    "fits_nowhere": "fits nowhere",
    "sizes_short": "Sizes and colours that run short: {names}.",
    "sizes_short_of": "{name} ({specs}; {short} units in all)",
    "surcharges": "Counted at their style's one price, the surcharge is in no figure: {names}.",
    "surcharge_of": "{name} {spec} +{amount}",
    "expected": "All figures are expectations: what the model gives on average.",
    "of_budget": "budget {budget}",
    "floor": "floor {floor}",
    # how it was found
    "searched": "effort {effort}, {evaluations} changes weighed, seed {seed}; {ended}",
    "ended_effort": "all of the planned search was done.",
    "ended_time_limit": "stopped early by the time limit: the best plan until then, another run may differ.",
    "ended_stopped": "stopped early by hand: the best plan until then, another run may differ.",
    "effort_quick": "quick",
    "effort_normal": "normal",
    "effort_thorough": "thorough",
    # restock
    "do_ready": "ask the brand to have {units} of {name} ready by {date} (on commission, no cash)",
    "do_stock": "order {units} of {name} by {date} ({cash}), arrives {arrives}",
    "do_presale": "release {units} of {name} for presale, {presold} expected; order by {date}, ship by {ship}",
    "do_more": "and {count} more: see sheet {sheet}",
    "do_coupons": (
        "set up coupons for {count} products ({new} for new fans, {returning} for returning): see sheet {sheet}"
    ),
    "do_paid": "buy traffic for {spend} in {blocks} blocks from {first}: see sheet {sheet}",
    "cannot_restock": "Will run short and cannot be restocked: {names}.",
    "short_by": "{name} (by about {short})",
    "nothing_to_do": "Nothing to order, nothing to presell.",
    "ask_brand": "Ask the brand how many more it can have ready (one show in ten sells so many): {names}.",
    "ready_to": "{name} up to {level}",
    "orders_by_spec": "{name}: {specs}.",
    "spec_units": "{spec} {units}",
    "specs_counted": "{name} ({count} variants)",
    "note_stock": "arrives before the show, sold from stock",
    "note_presale": "arrives after the show: presold once stock runs out",
    "note_enough": "stock suffices",
    "note_level_reached": (
        "short by {short} on average, but more stock would not pay: most worth stocking {level}, on hand {on_hand}"
    ),
    "note_never": "no lead time given: cannot be restocked",
    "note_too_late": "takes {lead} days: the show is in {days}, presale waits {presale} more at most",
    "note_none_allowed": "restocking is capped at 0",
    "note_moq_too_big": "MOQ {moq} in packs of {pack} exceeds the most allowed, {most}",
    "note_order_too_big": "short by a little; the least order, {least}, would be left over",
    "note_not_worth": "short by {short}: not worth an order or the budget",
    # paid traffic
    "paid_none": "No paid traffic.",
    "paid_sum": "{spend} buys {entries} entries, {each} each.",
    "paid_effect": (
        "Against no paid traffic: GMV {gmv} (a return of {returned}), margin after returns {margin}, and after the spend "
        "profit {profit}. {even}"
    ),
    "paid_break_even": "Break-even return: {even} (1 ÷ margin after returns per {one} of the GMV it brings).",
    "paid_never_even": "What it sells leaves no margin after returns, so no spend breaks even.",
    "paid_loses": (
        "⚠ The last {one} of paid traffic earns back only {margin} of margin after returns: it brings {gmv} of GMV and "
        "would need {even}. With roi_floor at {floor} no spend loses money (--set roi_floor={floor})."
    ),
    "paid_loses_all": (
        "⚠ The last {one} of paid traffic brings no margin at all: without paid traffic profit is higher "
        "(--set ad_budget=0)."
    ),
    "paid_stopped_budget": "The budget ended the spending.",
    "paid_stopped_cap": "The paid entries that a minute can buy ({cap}) ended the spending.",
    "paid_stopped_rules": "More spend would break rules: {rules}.",
    "paid_stopped_floor": (
        "Spending ends where the last {one} brings {floor} of {goal} (roi_floor); {left} of the budget is left."
    ),
    "paid_stopped_nothing": (
        "The ad budget of {budget} is not spent: the first {one} would bring {most} at most, below the roi_floor of {floor}."
    ),
    "paid_more": "A tenth of the budget more ({more}), spread alike: GMV {gmv}, profit {profit}.",
    "paid_last_yuan": "In the blocks spent on, {one} more would return {returns} (of {goal})",
    "paid_first_yuan": "; in the others, the first {one} {most} at most",
    "paid_least": " (not spent: a block gets at least {least}).",
    "paid_end": ".",
    "rules_counted": "What rules at their limits cost is counted in: {rules}.",
    "paid_why": (
        "Money goes where one more viewer buys most. The more a block gets, the dearer its next viewer, so it is "
        "spread to even out what {one} more would return."
    ),
    # rules
    "rules_passed": "Rules: {passed} of {all} hold.",
    "rules_tight": "At their limits: {rules}.",
    # assumptions
    "all_products": "all {count}",
    "assumed_nothing": "Nothing was assumed: every value was given.",
    "assumed_defaults": "{count} show parameters not given, defaults used: {some}.",
    "assumed_and_more": "{some} and others",
    "assumed_columns": "Product columns not given, defaults used: {some}.",
    "assumed_of": "{field} ({count} products)",
    "assumed_role_defaults": "Taken from the role: {some}.",
    "assumed_roles": "No roles were named; inferred from appeal, price, margin and stock: {counts}. Please check them.",
    "assumed_half_roles": "Roles that no row names, inferred among the unnamed: {counts}. Please check them.",
    "assumed_role_names": "{role} {count} ({names})",
    "assumed_inferred": "Inferred: {some}.",
    "assumed_shape": "No traffic given: {entries} expected entries spread over the show in the usual shape.",
    "assumed_shared": "Stock shared with other rooms, of which this show has its share only: {some}.",
    "assumed_share": "{sku} {units:,} units",
    "assumed_see": "All of them: sheet {sheet}.",
    # sheet subtitles
    "rundown_about": (
        "Blue cells may be edited: move rows, change minutes, prices, coupons, products; times follow. Pin a row to "
        "keep it. Then let lineup check tell what it earns."
    ),
    "review_ok": "OK  {file}: {airings} airings, {minutes} minutes, all {rules} rules hold",
    "review_broken": "{file}: {airings} airings, {minutes} minutes, {broken} of {rules} rules broken",
    "review_gmv": "expected GMV {now}, planned {planned}, {change} ({share})",
    "review_gmv_same": "expected GMV {now}, as planned",
    "review_gmv_alone": "expected GMV {now}",
    "review_beyond": "counted up to the end of the show, without the {minutes} min beyond it",
    "review_unwalkable": "expected GMV cannot be told yet: first mend the times, prices or paid blocks below",
    "review_figures": "GMV after returns {net}, margin rate after returns {margin}, profit {profit}",
    "cues_about": (
        "For the room, in large letters; it follows the rundown. Shaded rows: the highlight. Release: units for this "
        "airing."
    ),
    "whole_minutes": "Whole minutes, 1 to 1440.",
    "off_the_ladder": "This price is not on the product's ladder; lineup check will say so. Use it all the same?",
    "catalog_about": "The catalogue as it was planned, blanks filled. lineup check reckons with what stands here.",
    "traffic_about": "Unpaid entries per minute, from that minute until the next row's.",
    "prices_about": (
        "One price per product for the whole show. Quotas are expected units rounded up, within what is sellable."
    ),
    "restock_about": (
        "Most worth stocking: the stock at which one unit more stops paying. Presale is paid from what was sold."
    ),
    "curve_about": (
        "Expected values. Worth of a fan: what one more of them in the room would bring from that minute on."
    ),
    "checks_about": "Every rule with what was measured and what it allows.",
    "parameters_about": (
        "Every parameter used, and which ones were given. Where an assumption is off, state the value and plan again."
    ),
    # errors
    "faults": "{file}: {count} to mend before a show can be planned",
    "warnings": "Worth a look ({count})",
    "notes": "How it was read ({count})",
    "more_notes": "… and {count} more, see --format json",
    "notes_elsewhere": "{count} notes on how the catalogue was read: lineup check",
    "read_table": "“{sheet}”: header in row {row}, rows of products: {count}",
    "read_carried": "carried into the plan as they are: {columns}",
    "read_more": "{count} more",
    "read_more_rows": "…, {count} rows in all",
    "read_left_out": "rows that are no products: {rows} ({why})",
    "read_left_out_alone": "rows that are no products: {rows}",
    "read_show": "show: {parameters}",
    "fault_sheet": "sheet {sheet}",
    "fault_value": "it says “{value}”",
    "fault_remedy": "What to do: {remedy}",
    "no_plan": "No plan obeys the rules",
    "no_plan_rules": "Rules in conflict: {rules}",
    "no_plan_remedy": "What would work: {remedy}",
}
