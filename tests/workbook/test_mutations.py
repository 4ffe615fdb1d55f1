"""Workbooks spoilt at random never end in a traceback: they are read, or their faults have a cause and a place."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutations import checked, mutated


@pytest.mark.parametrize("tens", range(20))
def test_a_spoilt_workbook_is_read_or_its_failure_names_a_cause(tens: int, tmp_path: Path) -> None:
    for number in range(10 * tens, 10 * tens + 10):
        checked(number, tmp_path)


def test_the_same_number_is_the_same_spoilt_workbook() -> None:
    # Workbooks that were opened and saved again carry the time of saving; what is spoilt as bytes or as text does not.
    again = [number for number in range(200) if mutated(number)[0].split("-")[1].startswith(("bytes", "parts", "text"))]
    assert len(again) > 50
    for number in again[:20]:
        assert mutated(number) == mutated(number)
