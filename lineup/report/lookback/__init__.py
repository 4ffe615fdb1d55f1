"""复盘, told: on screen, as a workbook and as JSON."""

from __future__ import annotations

from lineup.report.lookback.as_json import lookback_json
from lineup.report.lookback.book import lookback_bytes
from lineup.report.lookback.screen import render_lookback
from lineup.report.lookback.words import said

__all__ = ["lookback_bytes", "lookback_json", "render_lookback", "said"]
