"""Every language says everything, with the same facts, and keeps to itself."""

from __future__ import annotations

import ast
import pkgutil
import re
import string
from collections.abc import Iterator
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest
from rich.console import Console

import lineup
from lineup.cli.app import Lang
from lineup.cli.words import say, stage_name
from lineup.errors import Language, NoPlan
from lineup.report.terminal.faults import render_no_plan
from lineup.report.words import Words
from lineup.vocabulary import words as vocabulary
from lineup.vocabulary.words import LANGUAGES, Listed, Phrase, filled
from lineup.words import Text
from lineup.workbook.faults import SEVERITIES, phrased, severity_of

SAME_IN_BOTH = {"GMV", "GPM", "–", ""}
PROSE = re.compile(r"[\u4e00-\u9fff][，、。；：！？ ]\s*[{\u4e00-\u9fff]|[\u4e00-\u9fff]{9}")
"""Two Chinese words with a pause between them, or a long one: not the name of anything."""
CHARACTERS = ("characters.py", "traditional.py", "unit_words.py")
"""Tables of single characters and of units, no sentences."""
LOUD = "def _loud(v):\n    return f'{v}!' if isinstance(v, str) else v._make(f'{part}!' for part in v)\n"


def topics(language: str) -> list[str]:
    """The modules of a language's folder."""
    return sorted(module.name for module in pkgutil.iter_modules(import_module(LANGUAGES[language]).__path__))


def tables(language: str, topic: str) -> dict[str, dict[str, object]]:
    """The tables of words in one of them, by name."""
    return {
        name: table
        for name, table in vars(import_module(f"{LANGUAGES[language]}.{topic}")).items()
        if name.isupper() and isinstance(table, dict)
    }


def texts(entry: object) -> tuple[str, ...]:
    """The texts of one entry: one, or a problem and a remedy, or a name and a demand."""
    return (entry,) if isinstance(entry, str) else tuple(entry)


def entries(language: str) -> Iterator[tuple[str, str]]:
    """(where, text) of everything a language says."""
    for topic in topics(language):
        for table, said in tables(language, topic).items():
            yield from ((f"{topic}.{table}[{key}]", text) for key, entry in said.items() for text in texts(entry))


def blanks(*templates: str) -> set[tuple[str, str]]:
    """(fact, figures of its format) of every blank; a format that is a word is a language's own affair."""
    parsed = [blank for template in templates for blank in string.Formatter().parse(template)]
    return {(name, "" if not spec or spec.isidentifier() else spec) for _, name, spec, _ in parsed if name}


def is_chinese(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def test_every_language_has_every_topic():
    """A topic of one language is a topic of all, with the same tables in it."""
    assert topics("zh")
    for language in LANGUAGES:
        assert topics(language) == topics("zh")
        for topic in topics(language):
            assert list(tables(language, topic)) == list(tables("zh", topic)) != []


@pytest.mark.parametrize("topic", topics("zh"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(language, topic):
    """A topic has the same keys in every language, and what is said of each tells the same facts."""
    for name, table in tables("zh", topic).items():
        other = tables(language, topic)[name]
        assert list(other) == list(table)
        for key, entry in table.items():
            assert blanks(*texts(other[key])) == blanks(*texts(entry)), key


def test_every_language_can_be_asked_for():
    """The vocabulary's languages are those of the type, of `--lang`, and no other."""
    assert tuple(LANGUAGES) == get_args(Language) == tuple(Lang)


def test_english_has_no_chinese():
    """No Chinese character and no full-width mark in English."""
    assert [where for where, text in entries("en") if any(is_chinese(c) for c in text)] == []


def test_chinese_is_chinese():
    """Chinese words hold Chinese outside their blanks, bar a few names of figures and mere marks."""
    for where, text in entries("zh"):
        written = "".join(part for part, *_ in string.Formatter().parse(text))
        assert text in SAME_IN_BOTH or any(is_chinese(c) for c in written) or not written.strip(" ·“”"), where


def spelt(path: Path) -> Iterator[str]:
    """Every text in a module that is no docstring."""
    tree = ast.parse(path.read_text("utf-8"))
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


def test_no_chinese_is_said_outside_the_vocabulary():
    """What is told to people stands in the vocabulary and the registry of fields; readers only know words that they meet."""
    package = Path(lineup.__file__).parent
    for path in package.rglob("*.py"):
        room = path.relative_to(package).parts[0]
        if room not in ("vocabulary", "fields") and path.name not in CHARACTERS:
            chinese = [text for text in spelt(path) if re.search("[\u4e00-\u9fa5]", text)]
            said = [
                text
                for text in chinese
                if room not in ("workbook", "logs") or PROSE.search(re.sub(r"\[[^]]*\]", "", text))
            ]
            assert said == [], path


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "价：“A”、，是不是“价”？"), ("en", "price：“A”, ; did you mean “price”?")]
)
def test_facts_with_words_of_their_own(language, said):
    """A fact that has words of its own is said in the language of its sentence, however deep it lies."""
    price = Text("价", "price")
    parts = Listed("items", [Phrase("quoted", name="A"), Phrase("guess", name=price)])
    assert filled("{price}：{parts}", language, {"price": price, "parts": parts}) == said


@pytest.fixture
def a_third_language(tmp_path, monkeypatch):
    """A made-up language, its folder a copy of English that shouts: one line names it."""
    folder = tmp_path / "shouted"
    folder.mkdir()
    for source in Path(import_module(LANGUAGES["en"]).__file__ or "").parent.glob("*.py"):
        code = source.read_text("utf-8")
        if source.name != "__init__.py":
            code += "WORDS = {k: _loud(v) for k, v in WORDS.items()}\n"
            code = code.replace("import annotations\n", f"import annotations\n\n{LOUD}\n")
        (folder / source.name).write_text(code, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setitem(vocabulary.LANGUAGES, "xx", "shouted")


@pytest.mark.usefixtures("a_third_language")
def test_a_third_language_is_a_folder_and_a_line():
    """Reports, findings and the command line speak a language that nothing but its folder and its line tells of."""
    english, loud = Words("en"), Words("xx")
    assert loud.label("sheet.rundown") == english.label("sheet.rundown") + "!"
    assert loud.say("hits", names="A") == english.say("hits", names="A") + "!"
    assert loud.role("hit") == "Hit!"
    assert loud.rule_demand("lead_in") == english.rule_demand("lead_in") + "!"
    assert loud.listed(["A", "B"]) == "A, !B"
    assert phrased("missing_value", "xx", {"columns": "“Cost”"}) == ("“Cost” is blank!", "fill it in!")
    assert say("xx", "written", path="a.xlsx") == "Wrote a.xlsx!"
    assert stage_name("xx", "search 1/2") == "improving! 1/2"
    heard = StringIO()
    render_no_plan(NoPlan("why", rules=("timeline", "hopeless")), Console(file=heard, width=200), "xx")
    assert "Rules in conflict: Timeline!!\n" in heard.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_rule_is_told_with_its_remedy(language):
    """What is wrong and what to do are two texts, and neither is empty."""
    for code, (problem, remedy, *_) in import_module(f"{LANGUAGES[language]}.breaches").BREACHES.items():
        assert all((problem, remedy)), code


def test_severity_belongs_to_a_code_that_has_words():
    """What is no error is known by its code, and every such code has words."""
    codes = vocabulary.findings("en")
    assert set(SEVERITIES) <= set(codes)
    assert {severity_of(code) for code in codes} == {"error", "warning", "note"}
