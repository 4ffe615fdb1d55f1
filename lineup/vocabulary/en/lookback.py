"""What `lineup review` says: planned against actual."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "review.title": "Planned and played  {start}",
    "review.late": "It began {minutes} minutes after the planned time.",
    "review.early": "It began {minutes} minutes before the planned time.",
    "review.show": "The show",
    "review.planned": "Planned",
    "review.actual": "Actual",
    "review.change": "Change",
    "review.measure.gmv": "GMV",
    "review.measure.entries": "Entries",
    "review.measure.average_online": "Average viewers (ACU)",
    "review.measure.peak_online": "Peak viewers (PCU)",
    "review.measure.mean_stay": "Mean stay, minutes",
    "review.measure.gpm": "GMV per 1,000 entries (GPM)",
    "review.measure.uv_value": "GMV per entry (UV value)",
    "review.causes": "What each did to GMV",
    "review.cause": "Cause",
    "review.cause.rundown": "What aired, when and how long",
    "review.cause.traffic": "Who came in",
    "review.cause.dwell": "How long they stayed",
    "review.cause.price": "Prices and coupons",
    "review.cause.stock": "What was in stock",
    "review.cause.conversion": "How well it sold",
    "review.brief.rundown": "rundown",
    "review.brief.traffic": "traffic",
    "review.brief.dwell": "stay",
    "review.brief.price": "price",
    "review.brief.stock": "stock",
    "review.brief.conversion": "selling",
    "review.in_all": "In all",
    "review.unknown": "The files don't tell, so the rest holds it: {names}",
    "review.airings": "Airing by airing",
    "review.from": "From",
    "review.product": "Product",
    "review.minutes": "Minutes",
    "review.difference": "Difference",
    "review.mainly": "Mainly",
    "review.status": "Status",
    "review.status.aired": "aired",
    "review.status.skipped": "skipped",
    "review.status.added": "added",
    "review.nothing": "between products",
    "review.moments": "What cost or earned most",
    "review.moment.skipped": "{name} was not aired: {amount} less than planned",
    "review.moment.less": "{name}: {amount} less than planned, mainly {cause}",
    "review.moment.more": "{name}: {amount} more than planned, mainly {cause}",
    "review.next": "For the next show: lineup learn CATALOG.xlsx with these files, and plan with what it learns.",
    "review.not_plan": "{path} is no plan workbook. Give the one that lineup plan wrote, then the exports of its show.",
    "review.no_show": "No show was found in {files}. Give what the platform exported after it.",
    "review.several": "{count} shows were found; the one of {start} is nearest to the plan and is compared.",
    "review.measure.stay_5s": "Stayed past 5 s",
    "review.measure.stay_60s": "Stayed past 60 s",
    "review.measure.refunds": "Refunds (actual: until the export)",
    "review.curve.viewers": "Viewers",
    "review.curve.gmv": "GMV",
    "review.off": "What was not as planned",
    "review.off.skipped": "Skipped ({count}): {names}",
    "review.off.added": "Added ({count}): {names}",
    "review.off.overran": "Overran ({count}): {names}",
    "review.off.cut": "Cut short ({count}): {names}",
    "review.off.by": "{name} ({minutes} min)",
    "review.lengths": "Products that were on air too long or too short",
    "review.length.long": "too long",
    "review.length.short": "too short",
    "review.length.fit": "fits",
    "review.length.unjudged": "not judged",
    "review.earns": "GMV a viewer-minute",
    "review.rules": "Rules that broke in the show as played",
    "review.rules_held": "All {count} rules that the files can tell of held.",
    "review.advice": "What to change next time",
    "review.advice.late": "It began {minutes} minutes late: begin on time, or plan from the later time.",
    "review.advice.traffic": (
        "Only {share} of the planned entries came, {amount} less: correct the traffic with lineup "
        "learn, or buy what is missing."
    ),
    "review.advice.dwell": (
        "People stayed only {share} of the planned time, {amount} less: put welfare or an activity where the minute "
        "chart falls."
    ),
    "review.advice.price": (
        "Prices and coupons were not the planned ones, {amount} less: write them on the cue cards, "
        "and try a new price in the plan first."
    ),
    "review.advice.conversion": (
        "It sold less than the catalogue thought, {amount} in all: its appeals are guesses, let "
        "lineup learn read this show."
    ),
    "review.advice.skipped": "{name} was skipped, planned for {amount}: pin its time, or take it out of the plan.",
    "review.advice.cut": "{name} was cut by {minutes} minutes, {amount} less: leave it its time.",
    "review.advice.long": "{name} was on air for {minutes} minutes at {earns} a viewer-minute: shorten it.",
    "review.advice.short": "{name} was on air for only {minutes} minutes at {earns} a viewer-minute: give it more.",
    "review.advice.stock": (
        "{name} had nothing left to sell, {amount} less: stock more, or plan its minutes for what there is."
    ),
    "review.advice.returns": (
        "Of {name} {rate} came back already, the catalogue says {thought}: correct its return rate."
    ),
    "review.about": "The plan beside the show that was played of it; amounts are those of {start}.",
    "review.minutes_about": (
        "Minute by minute, each show from its own start. Actual viewers are those at the end of the minute."
    ),
    "review.airings_about": "What each airing differs by, split into six causes that add up exactly.",
    "review.goods_about": (
        "Across: minutes on air. Upwards: GMV a viewer-minute. Lower right: too long; upper left: "
        "too short. Welfare and what ran out is not judged."
    ),
    "review.planned_product": "Planned product",
    "review.actual_product": "Actual product",
    "review.role": "Role",
    "review.gmv": "GMV",
    "review.viewers": "Viewers",
    "review.planned.of": "Planned: {what}",
    "review.actual.of": "Actual: {what}",
    "review.so_far": "GMV so far",
    "review.chart.viewers": "Viewers, planned and actual",
    "review.chart.gmv": "GMV a minute, planned and actual",
    "review.chart.so_far": "GMV so far, planned and actual",
    "review.chart.stays": "{what}, planned and actual",
    "review.chart.causes": "What each cause did to GMV",
    "review.chart.goods": "Products by minutes and what they earned",
    "review.viewer_minutes": "Viewer-minutes",
    "review.refunds": "Refunds",
    "review.length": "Length",
    "review.overran": "Minutes over",
    "review.minute": "Minute",
    "review.time": "Time",
}
