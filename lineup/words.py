"""A sentence in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Text(NamedTuple):
    """The same words in Chinese and in English; `{name}` marks where a fact goes."""

    zh: str
    en: str

    def said(self, language: str, facts: Mapping[str, object] | None = None) -> str:
        """The words in `language`. Facts that are themselves a `Text` are said in it too."""
        template = self.zh if language == "zh" else self.en
        if facts is None:
            return template
        return template.format_map({k: v.said(language) if isinstance(v, Text) else v for k, v in facts.items()})
