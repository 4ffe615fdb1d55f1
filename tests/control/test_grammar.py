"""What people type is what is understood: any language, the product first or last, and a sentence where it isn't."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan
from sittings import a_catalog, at

from lineup.cli.asked_words import Typed
from lineup.control.commands import COMMANDS
from lineup.control.grammar import example_of, read_line
from lineup.control.standing import hours_of
from lineup.control.suggest import going_on
from lineup.control.words import plain, words_of
from lineup.errors import UsageError
from lineup.vocabulary.words import LANGUAGES


def read(line, language="zh"):
    catalog, plan = a_catalog(language), a_feasible_plan()
    return read_line(line, Typed(catalog, plan), catalog, plan, hours_of(catalog, ()), at("20:13"))


@pytest.mark.parametrize(
    ("line", "name", "sku", "value"),
    [
        ("gmv 627437", "gmv", None, 627437),
        ("GMV62.7万", "gmv", None, 627000),
        ("成交 ¥627,437", "gmv", None, 627437),
        ("在线 5200", "viewers", None, 5200),
        ("在线5200人", "viewers", None, 5200),
        ("viewers 5,200", "viewers", None, 5200),
        ("卖完 H2", "sold_out", "H2", None),
        ("卖完了 h2", "sold_out", "H2", None),
        ("卖完H2", "sold_out", "H2", None),
        ("H2卖完了", "sold_out", "H2", None),
        ("H2 卖完", "sold_out", "H2", None),
        ("sold out H2", "sold_out", "H2", None),
        ("下架 5", "drop", "H2", None),
        ("drop G1", "drop", "G1", None),
        ("晚 10", "late", None, 10),
        ("晚10分钟", "late", None, 10),
        ("切", "cut", None, None),
        ("切！", "cut", None, None),
        ("切了", "cut", None, None),
        ("留 2", "hold", None, 2),
        ("重排吧", "replan", None, None),
        ("ＲＥＰＬＡＮ", "replan", None, None),
        ("撤销", "undo", None, None),
        ("库存 P1 40", "stock", "P1", 40),
        ("库存 P1=40件", "stock", "P1", 40),
        ("P1 库存 40", "stock", "P1", 40),
        ("卖了 P1 300", "sold", "P1", 300),
        ("sold P1 300", "sold", "P1", 300),
        ("锁 R1", "lock", "R1", None),
        ("目标 200万", "target", None, 2_000_000),
        ("到 22:10", "end", None, 130),
        ("到22点10分", "end", None, 130),
        ("until 20:40", "end", None, 40),
        ("状态", "status", None, None),
        ("?", "help", None, None),
        ("？", "help", None, None),
        ("？？？", "help", None, None),
        ("在讲 P1", "on_air", "P1", None),
        ("跳过 P1", "skip", "P1", None),
        ("退出", "quit", None, None),
        ("quit", "quit", None, None),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_say(line, name, sku, value, language):
    """The same in a show of either language."""
    command = read(line, language)
    assert (command.name, command.sku, command.value) == (name, sku, value)


def test_every_example_is_understood():
    """What the help shows can be typed, and so can every word of a command."""
    for language in LANGUAGES:
        catalog, plan = a_catalog(language), a_feasible_plan()
        for name in COMMANDS:
            example = example_of(name, catalog, plan)
            assert read(example, language).name == name
            for word in words_of(name, language):
                usual = next(w for w in words_of(name, language) if plain(example).startswith(plain(w)))
                assert read(word + example[len(usual) :], language).name == name, word


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("重新排", "重排"),
        ("卖玩 H2", "卖完"),
        ("口红", "卖完"),
        ("rplan", "重排"),
        ("切 H2", "切"),
        ("卖完", "卖完 W1"),
        ("库存 P1", "库存 W1 40"),
        ("库存 A1 3", "A1"),
        ("卖完 X9", "X9"),
        ("在线 很多", "例如 在线 5200"),
        ("留 61", "留 2"),
        ("留 0", "留 2"),
        ("留 1.5", "留 2"),
        ("到 点了", "到 22:10"),
        ("晚上好", "上好"),
        ("x" * 100_000, "x" * 39 + "…"),
    ],
)
def test_what_is_not_understood_is_told_in_a_line(line, said):
    """What it was, and what may have been meant."""
    with pytest.raises(UsageError) as refused:
        read(line)
    assert said in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1
    assert len(str(refused.value)) < 200


def test_nothing_typed_is_nothing():
    assert read("  \u3000\x00 ") is None


def test_words_and_products_are_completed():
    """Commands first, by a word of either language; then products, by number or name."""

    def after(text):
        return [one.text for one in going_on(text, a_catalog(), a_feasible_plan())]

    assert after("卖") == ["卖了 ", "卖完 "]
    assert after("repl") == ["重排 "]
    assert after("卖完 h") == ["H1", "H2", "H3"]  # those of the plan first
    assert after("gmv 6") == []
