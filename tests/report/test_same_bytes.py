"""Same plan, same files, whichever process writes them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
WRITE = """
import hashlib
from report.results import a_result
from lineup.report import plan_json
from lineup.report.excel import workbook_bytes
for language in ("zh", "en"):
    result = a_result(language)
    print(hashlib.sha256(workbook_bytes(result)).hexdigest(), hashlib.sha256(plan_json(result).encode()).hexdigest())
"""


def digests(hash_seed: str, zone: str) -> str:
    paths = os.pathsep.join((str(TESTS), str(TESTS.parent)))
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": zone, "PYTHONPATH": paths}
    done = subprocess.run([sys.executable, "-c", WRITE], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_two_processes_write_the_same_bytes():
    """Neither hashing nor the time zone nor the clock gets into workbook or JSON."""
    assert digests("1", "UTC") == digests("2", "Asia/Shanghai")
