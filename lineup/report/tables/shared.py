"""共享: what rooms share, what each got, and what that earned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineup.fields.rooms import What
from lineup.sharing.dividing import Account
from lineup.sharing.pools import parts_of


@dataclass(frozen=True, slots=True)
class SharedRow:
    """What one room got of one thing, units or yuan. `next_unit`: what one more is worth to it, yuan of its goal."""

    what: What
    sku: str
    room: str
    part: int
    share: float  # 0-1
    next_unit: float
    equal: int
    by_sales: int
    amount: int


@dataclass(frozen=True, slots=True)
class SharedGain:
    """What rooms that share something come to together, yuan of their goals, and in the two divisions it is measured by.

    `planned`: how many of the rooms have a plan, in the same order.
    """

    rooms: tuple[str, ...]
    tried: int
    value: float
    equal: float
    by_sales: float
    planned: tuple[int, int, int]
    currency: str


def shared_rows(accounts: Sequence[Account]) -> list[SharedRow]:
    """A row a thing and room, those who got most first."""
    found = []
    for account in accounts:
        divisions = (account.best.division, account.next_unit, account.equal.division, account.by_sales.division)
        for pool, *columns in zip(account.pools, *divisions, strict=True):
            of_pool = [
                SharedRow(pool.what, pool.sku, room, part, part / pool.amount, worth, equal, by_sales, pool.amount)
                for room, part, worth, equal, by_sales in zip(pool.rooms, *columns, strict=True)
            ]
            found += sorted(of_pool, key=lambda row: -row.part)
    return found


def shared_gains(accounts: Sequence[Account], currencies: Mapping[str, str]) -> list[SharedGain]:
    """What each account earned. `currencies`: of each room, as far as it has a plan."""
    return [
        SharedGain(
            tuple(parts_of(account.pools, account.best.division)),
            account.tried,
            account.best.value,
            account.equal.value,
            account.by_sales.value,
            (account.best.planned, account.equal.planned, account.by_sales.planned),
            next((currencies[room] for pool in account.pools for room in pool.rooms if room in currencies), "CNY"),
        )
        for account in accounts
    ]
