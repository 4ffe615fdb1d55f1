"""Workbooks spoilt at random: in their cells, their sheets, their XML, their bytes.

`python tests/mutations.py 1000` checks so many and prints the slowest and the memory; the same number is the same workbook.
"""

from __future__ import annotations

import contextlib
import io
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from openpyxl import load_workbook

from lineup.cli.checking import findings_of
from lineup.report.findings import Checked

ROOT = Path(__file__).resolve().parents[1]
BOOKS = (
    "examples/first_show.xlsx",
    "examples/broken_catalog.xlsx",
    "tests/data/plan.xlsx",
    "tests/data/plan_libreoffice.xlsx",
)
OTHER_FORMATS = ("tests/data/first_show.ods", "tests/data/first_show.xls")
NASTY: tuple[Any, ...] = (
    None, "", " ", "\u00a0", "-", "0", -1, 0, 1e308, -1e308, 1e-320, 2**63, 10**40, 0.1 + 0.2, True, False, "#N/A", "#REF!",
    "=1/0", "=A1", '=DISPIMG("ID",1)', "=SUM(A1:XFD1048576)", "＝１", "１２３", "1,2,3", "1.2.3", "1e999", "nan", "inf", "-inf",
    "Infinity", "0x10", "1/3", "1-3", "25:61", "24:00", "20:30", "2026-13-45", "99999-01-01", "昨天", "是",
    "也许", "互动", "爆款", "福利款/爆款", "合计", "注：以上",
    "x" * 40_000, "商" * 5_000, "\u202e倒", "🎁" * 50, "a\nb\tc", "'", '"', "<b>&amp;", "%", "150%",
    "约", "约200", "3-5天", "48小时", "4.5折", "0折", "1.2万", "1万亿亿", "￥", "¥-1", "（100）", "(100)", "--1",
    "1--2", "٣", "½", "Ⅷ", "一百",
)  # fmt: skip


def mutated(number: int) -> tuple[str, bytes]:
    """(name of a file, its content): a workbook spoilt in the `number`th way."""
    rng = Random(number)
    name = rng.choice((*BOOKS, *BOOKS, *OTHER_FORMATS))
    content = (ROOT / name).read_bytes()
    if name in BOOKS:
        kind = rng.choice((_cells, _cells, _structure, _structure, _parts, _bytes, _text))
    else:
        kind = rng.choice((_parts, _bytes)) if name.endswith(".ods") else _bytes
    return f"{number}-{kind.__name__[1:]}{'.csv' if kind is _text else '.xlsx'}", kind(content, rng)


def _edited(content: bytes, edit: Callable[[Any], None]) -> bytes:
    book = load_workbook(io.BytesIO(content))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cells(content: bytes, rng: Random) -> bytes:
    """A few cells hold something nasty."""

    def edit(book: Any) -> None:
        for _ in range(rng.choice((1, 3, 10, 60))):
            sheet = rng.choice(book.worksheets)
            row, column = rng.randint(1, sheet.max_row + 1), rng.randint(1, sheet.max_column + 1)
            cell = sheet.cell(row, column)
            if hasattr(cell, "hyperlink") and type(cell).__name__ != "MergedCell":
                value = rng.choice(NASTY)
                cell.value = str(value) if isinstance(value, int) and abs(value) > 2**64 else value

    return _edited(content, edit)


def _structure(content: bytes, rng: Random) -> bytes:
    """Sheets, rows and columns deleted, inserted, shuffled, renamed, merged, hidden."""

    def edit(book: Any) -> None:
        for _ in range(rng.choice((1, 2, 5))):
            sheet = rng.choice(book.worksheets)
            row, column = rng.randint(1, sheet.max_row), rng.randint(1, sheet.max_column)
            action = rng.randrange(9)
            if action == 0 and len(book.worksheets) > 1:
                book.remove(sheet)
            elif action == 1:
                sheet.title = rng.choice(("商品", "Show", "x" * 31, "流量", "排品表", "投流", "'a'", "🎁"))
            elif action == 2:
                book.copy_worksheet(sheet)
            elif action == 3:
                sheet.delete_rows(row, rng.choice((1, 3, 50)))
            elif action == 4:
                sheet.delete_cols(column, rng.choice((1, 3)))
            elif action == 5:
                sheet.insert_rows(row, rng.choice((1, 3, 250)))
            elif action == 6:
                sheet.insert_cols(column)
            elif action == 7:
                sheet.merge_cells(
                    start_row=row,
                    start_column=column,
                    end_row=row + rng.randint(0, 9),
                    end_column=column + rng.randint(0, 4),
                )
            else:
                sheet.row_dimensions[row].hidden = True
                sheet.sheet_state = (
                    rng.choice(("visible", "hidden", "veryHidden")) if len(book.worksheets) > 1 else "visible"
                )
        book.worksheets[0].sheet_state = "visible"

    return _edited(content, edit)


def _parts(content: bytes, rng: Random) -> bytes:
    """The XML of a part or two is spoilt inside a sound archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        spoilt = set(rng.sample(names, rng.choice((1, 1, 2))))
        for name in names:
            part = old.read(name)
            if name in spoilt and rng.random() < 0.1:
                continue  # the part is gone
            entry = zipfile.ZipInfo(name)  # by name alone it would carry the time of writing
            new.writestr(entry, _spoilt(part, rng) if name in spoilt else part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _bytes(content: bytes, rng: Random) -> bytes:
    """The file's own bytes are spoilt."""
    return _spoilt(content, rng)


def _text(content: bytes, rng: Random) -> bytes:
    """A sheet as CSV in some encoding, then spoilt."""
    sheet = load_workbook(io.BytesIO(content), data_only=True).worksheets[0]
    rows = (",".join("" if v is None else str(v) for v in row) for row in sheet.iter_rows(values_only=True))
    text = rng.choice(("\n", "\r\n", "\r")).join(rows).replace(",", rng.choice((",", "\t", ";")))
    encoded = text.encode(rng.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16", "latin-1")), errors="replace")
    return _spoilt(encoded, rng) if rng.random() < 0.7 else encoded


def _spoilt(data: bytes, rng: Random) -> bytes:
    """Bytes flipped, cut, doubled, blanked, or digits made long."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 8))):
        at, many = rng.randrange(len(out) + 1), rng.choice((1, 2, 8, 64, 1024))
        action = rng.randrange(6)
        if action == 0 and out:
            out[min(at, len(out) - 1)] ^= 1 << rng.randrange(8)
        elif action == 1:
            del out[at : at + many]
        elif action == 2:
            out[at:at] = out[at : at + many]
        elif action == 3:
            out[at : at + many] = bytes(len(out[at : at + many]))
        elif action == 4:
            out[at:at] = rng.choice(
                (b"9" * 30, b"<a>", b"</row>", b"&x;", b'"', b"\xff\xfe", b"]]>", b"<!--", b"<!DOCTYPE a>")
            )
        elif many == 1024:
            del out[at:]
    return bytes(out)


def checked(number: int, folder: Path) -> Checked:
    """What `lineup check` finds in the `number`th of them. Asserts that every failure names its cause."""
    name, content = mutated(number)
    path = folder / name
    path.write_bytes(content)
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        found = findings_of(path, None)
    path.unlink()
    assert not printed.getvalue(), number  # what is found is told by who asked
    assert found.catalog is not None or found.findings or found.unreadable, number
    assert all(finding.problem and finding.code for finding in found.findings), number
    assert found.ok or found.unreadable or found.of("error"), number
    return found


if __name__ == "__main__":
    first, last = (0, int(sys.argv[1])) if len(sys.argv) == 2 else map(int, sys.argv[1:3])
    slowest = (0.0, -1)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, last):
            began = time.perf_counter()
            try:
                checked(number, Path(folder))
            except Exception as error:
                sys.stdout.write(f"{number}: {type(error).__name__}: {error}\n")
                if "-v" in sys.argv:
                    raise
            slowest = max(slowest, (time.perf_counter() - began, number))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{last - first} checked, slowest {slowest[0]:.2f} s (number {slowest[1]}), {megabytes:.0f} MB\n")
