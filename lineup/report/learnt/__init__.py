"""What was learnt, told: on screen and as the catalogue anew."""

from __future__ import annotations

from lineup.report.learnt.book import learnt_bytes
from lineup.report.learnt.screen import Told, render_learnt

__all__ = ["Told", "learnt_bytes", "render_learnt"]
