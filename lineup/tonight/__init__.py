"""What a show that runs begins from: the state of its night, and that state as data."""

from lineup.tonight.as_data import night_data, night_of
from lineup.tonight.state import BEFORE, EXCUSABLE, ON_HIGHLIGHT, Known, Night, Passed

__all__ = ["BEFORE", "EXCUSABLE", "ON_HIGHLIGHT", "Known", "Night", "Passed", "night_data", "night_of"]
