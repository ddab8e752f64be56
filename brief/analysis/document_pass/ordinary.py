"""Ordinary words at the head of a sentence: their capital says nothing where the document writes them small as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.analysis.document_pass.page import Line, Name, Page


def without_ordinary(page: Page) -> Page:
    """The document without names of one word that begin sentences only and are written small elsewhere."""
    small = {word for line in page.lines for word in line.words if word.islower()}
    inner = {line.text(name) for line in page.lines for name in line.names if not _is_first_word(line, name)}
    return page.named(
        [
            name
            for name in line.names
            if not _is_first_word(line, name)
            or line.text(name).lower() not in small
            or line.text(name) in inner
            or not line.text(name).istitle()
        ]
        for line in page.lines
    )


def _is_first_word(line: Line, name: Name) -> bool:
    return name.start == 0 and name.end == 1
