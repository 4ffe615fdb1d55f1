"""Where results go, settled before an hour of work rather than after it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lineup.cli.words import say
from lineup.errors import UsageError

STDOUT = Path("-")
_MOST_PLANS = 1000
"""Plans of one catalogue among which the one that is kept is looked for."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files of one run. `json` is None when nobody asked for it, `STDOUT` for `--json -`."""

    workbook: Path
    json: Path | None
    export: Path | None = None

    @property
    def json_to_stdout(self) -> bool:
        return self.json == STDOUT


def settle_outputs(
    inputs: Sequence[Path], out: Path | None, json: Path | None, language: str, export: Path | None = None
) -> Outputs:
    """Choose the output files and make sure that they can be written. UsageError if not.

    `inputs`: the catalogue first. None of them is ever written to, under whatever name it is reached (symbolic and hard
    links).
    """
    catalog = inputs[0]
    outputs = Outputs(out or _beside(catalog, inputs), json, export)
    if outputs.workbook.suffix.lower() != ".xlsx":
        example = f"{catalog.stem}.plan.xlsx"
        raise UsageError(say(language, "not_xlsx", option="--out", path=outputs.workbook, example=example))
    named = [("--out", outputs.workbook)]
    if json is not None and not outputs.json_to_stdout:
        named.append(("--json", json))
    for option, path in named:
        if any(is_same_file(path, one) for one in inputs):
            raise UsageError(say(language, "out_is_catalog", option=option, path=path))
    if len(named) == 2 and is_same_file(named[0][1], named[1][1]):
        raise UsageError(say(language, "same_outputs", path=outputs.workbook))
    for option, path in named:
        require_writable(option, path, language)
    if export is not None:
        if export.exists() and not export.is_dir():
            folder = export.with_name(f"{catalog.stem}.export")
            raise UsageError(say(language, "export_is_file", path=export, example=folder))
        require_writable("--export", (export if export.is_dir() else export.parent / "") / "prices.csv", language)
    return outputs


def _beside(catalog: Path, inputs: Sequence[Path]) -> Path:
    """CATALOG.plan.xlsx beside the catalogue; the number after that of the plan whose pins are kept."""
    path = catalog.with_name(f"{catalog.stem}.plan.xlsx")
    places = [path, *islice(_numbered(path), _MOST_PLANS)]
    kept = [k for k, place in enumerate(places) if any(is_same_file(place, one) for one in inputs[1:])]
    return places[kept[-1] + 1] if kept and kept[-1] < _MOST_PLANS else path


def _numbered(path: Path) -> Iterator[Path]:
    from lineup.report.sparing import numbered

    return numbered(path)


def settle_annotated(files: Sequence[Path], out: Path, language: str) -> None:
    """Make sure that the annotated workbook can be written, and is none of the files. UsageError if not."""
    if len(files) != 1:
        raise UsageError(say(language, "annotate_one", count=len(files)))
    if out.suffix.lower() != ".xlsx":
        raise UsageError(say(language, "annotate_not_xlsx", path=out, example=f"{files[0].stem}.checked.xlsx"))
    if is_same_file(out, files[0]):
        raise UsageError(say(language, "out_is_catalog", option="--annotate", path=out))
    require_writable("--annotate", out, language)


def settle_template(path: Path, language: str) -> None:
    """Make sure that a template can be written there, over nothing. UsageError if not."""
    if path.suffix.lower() != ".xlsx":
        raise UsageError(say(language, "not_xlsx", option="lineup init", path=path, example=path.with_suffix(".xlsx")))
    if path.exists():
        raise UsageError(say(language, "template_exists", path=path))
    require_writable("lineup init", path, language)


def settle_folder(folder: Path, language: str) -> None:
    """Make sure that a night's plans can be written there; the folder is made if it isn't there. UsageError if not."""
    if folder.exists() and not folder.is_dir():
        example = folder.with_name(f"{folder.stem}.plans")
        raise UsageError(say(language, "folder_is_file", path=folder, example=example))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(say(language, "cannot_write", reason=error)) from error
    require_writable("--out", folder / "summary.xlsx", language)


def is_same_file(one: Path, other: Path) -> bool:
    """Whether both names lead to one file, existing or not."""
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    return one.exists() and other.exists() and one.samefile(other)


def require_writable(option: str, path: Path, language: str) -> None:
    """Make sure that a file can be written there. UsageError if not."""
    folder = path.parent
    if path.is_dir():
        example = path / ("plan.json" if option == "--json" else "plan.xlsx")
        raise UsageError(say(language, "out_is_folder", option=option, path=path, example=example))
    if not folder.is_dir():
        raise UsageError(say(language, "no_folder", option=option, path=path, folder=folder))
    try:
        # Permission bits lie on network drives and for administrators; trying does not.
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(
            say(language, "folder_read_only", option=option, folder=folder, reason=reason, name=path.name)
        ) from error
