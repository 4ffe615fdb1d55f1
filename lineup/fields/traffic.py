"""The columns of the Traffic sheet: unpaid entries per minute. Data, not code."""

from __future__ import annotations

from lineup.fields.record import Field
from lineup.words import Text

# fmt: off
COLUMNS: tuple[Field, ...] = (
    Field("minute", "pin", "clock", low=0.0,
        names=("分钟", "minute", "时间", "开始分钟", "起始分钟", "开始时间", "时刻", "from", "time", "start"),
        meaning=Text(
            "从这一分钟起，直到下一行。填开播后第几分钟，或几点几分；第一行是 0。",
            "From this minute until the next row's. Minutes from the start, or a time of day; the first row is 0.",
        ),
    ),
    Field("private", "number", "people", low=0.0,
        names=("私域", "private", "私域进房", "关注页", "关注页私域", "私域流量", "关注页进房", "私域进房人数", "followers"),
        meaning=Text("每分钟从关注页、私域进房多少人。", "Entries a minute from followers."),
    ),
    Field("public", "number", "people", low=0.0,
        names=("公域", "public", "公域进房", "推荐", "公域推荐", "公域流量", "推荐页", "公域进房人数", "recommended"),
        meaning=Text("每分钟从公域推荐进房多少人。", "Entries a minute by recommendation."),
    ),
)
