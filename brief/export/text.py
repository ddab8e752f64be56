"""A brief as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.passages import brief_lines, plain

if TYPE_CHECKING:
    from brief.model import Brief


def render(brief: Brief) -> str:
    """Summary, who said what and sources, without marks or escape codes."""
    return plain(brief_lines(brief))
