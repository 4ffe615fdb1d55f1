"""What is answered at the prompt of a night, in the catalogue's words: what was kept, what is on air, what there is to type."""

from __future__ import annotations

import datetime as dt

from rich.cells import set_cell_size

from lineup.control.commands import COMMANDS, Command
from lineup.control.grammar import example_of
from lineup.control.session import Session
from lineup.control.standing import Standing
from lineup.control.words import said
from lineup.night.told import CUES
from lineup.report.tonight import TonightWords

_SINCE = 12
"""Commands that the status tells again."""


class ControlWords:
    """The words of the control room, as its session stands."""

    def __init__(self, session: Session) -> None:
        self._session, self._language = session, session.catalog.language

    def say(self, key: str, /, **facts: object) -> str:
        return said(self._language, key, **facts)

    def on_air(self, at: dt.datetime) -> str:
        """The name of what is on air, "" of nothing."""
        coming = self._session.coming(at)
        return TonightWords(self._session.catalog).name(coming[0].sku) if coming else ""

    def took(self, command: Command, on_air: str) -> str:
        """What was understood, and kept; `on_air`: what was on air until then."""
        session, hours = self._session, self._session.hours
        tonight, value = TonightWords(session.catalog), command.value or 0.0
        return self.say(
            f"took.{command.name}",
            at=f"{command.at:%H:%M}",
            name=tonight.name(command.sku) if command.sku else on_air,
            value=value,
            money=tonight.money(value),
            start=hours.clock(0),
            end=hours.clock(hours.minutes),
            file=command.file,
        )

    def undone(self, command: Command) -> str:
        return self.say("undone", what=command.line or self.took(command, ""))

    def now(self, at: dt.datetime) -> str:
        """What is on air until when, and what follows."""
        hours, coming = self._session.hours, self._session.coming(at)
        name = TonightWords(self._session.catalog).name
        if not coming:
            return self.say("over", end=hours.clock(hours.minutes))
        if hours.minute(at) < 0:
            return self.say("line.before", at=hours.clock(0), name=name(coming[0].sku))
        key = "line.now" if len(coming) > 1 else "line.last"
        following = name(coming[1].sku) if len(coming) > 1 else ""
        return self.say(key, until=hours.clock(coming[0].end_min), name=name(coming[0].sku), following=following)

    def bar(self, at: dt.datetime) -> str:
        """The line that is always there: clock, minute, what is on air, how long still, what follows."""
        hours, coming = self._session.hours, self._session.coming(at)
        seconds, name = hours.seconds(at), TonightWords(self._session.catalog).name
        clock = f"{at:%H:%M:%S}"
        if seconds >= hours.minutes * 60 or not coming:
            return self.say("bar.over", clock=clock, end=hours.clock(hours.minutes))
        if seconds < 0:
            return self.say("bar.before", clock=clock, left=_countdown(-seconds), name=name(coming[0].sku))
        return self.say(
            "bar.now" if len(coming) > 1 else "bar.last",
            clock=clock,
            minute=int(seconds // 60),
            minutes=hours.minutes,
            name=name(coming[0].sku),
            until=hours.clock(coming[0].end_min),
            left=_countdown(coming[0].end_min * 60 - seconds),
            following=name(coming[1].sku) if len(coming) > 1 else "",
        )

    def coming(self, standing: Standing) -> list[str]:
        """What is on air and what comes next, at which price, as the plan is now."""
        plan, tonight = standing.outlook.plan, TonightWords(standing.begun.catalog)
        told = []
        for airing in [airing for airing in plan.airings if airing.end_min > standing.now][:CUES]:
            at, until = tonight.clock(airing.start_min), tonight.clock(airing.end_min)
            key = "cue.now" if airing.start_min <= standing.now else "cue.next"
            price = tonight.price(plan.price(airing.sku))
            name = tonight.name(airing.sku)
            told.append(
                tonight.say(key, at=at, until=until, name=name) + (tonight.say("joint") + price if price else "")
            )
        return told

    def in_force(self) -> list[str]:
        """The re-plan in force, and what was typed since."""
        file, since = self._session.file, [c.line for c in self._session.since if c.line]
        told = [self.say("in_force", file=file)] if file else []
        return [*told, *([self.say("since", lines=self.say("or").join(since[-_SINCE:]))] if since else [])]

    def help(self) -> list[str]:
        """Every command: how it is typed, what it does."""
        lines = [f"  {set_cell_size(self.example(name), 22)}  {self.say(f'does.{name}')}" for name in COMMANDS]
        return [*lines, self.say("help")]

    def example(self, name: str) -> str:
        """How a command is typed, with a product of this show."""
        return example_of(name, self._session.catalog, self._session.playing)


def _countdown(seconds: float) -> str:
    """2:48, or 1:02:48."""
    whole = int(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
