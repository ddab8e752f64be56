"""Paragraphs and what each of them is."""

from __future__ import annotations

import re

from brief.model import Paragraph, Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def paragraphs(text: str, title: str | None = None) -> tuple[Paragraph, ...]:
    """The text's blocks, in order."""
    found: list[Paragraph] = []
    for line in _LINE.finditer(text):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        found.append(Paragraph(Span(start, start + len(line[0].strip())), "body", len(found) + 1))
    return tuple(found)
