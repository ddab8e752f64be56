"""Title, author, outlet and day of an article, where its text gives them."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from brief.model import Article
from brief.sources.dates import find_day
from brief.sources.language import guess_language
from brief.text.cleaning import clean_line
from brief.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from brief.model import Paragraph
    from brief.sources.source import Draft

LONGEST_TEXT = 1_000_000
"""Characters of an article: a long novel."""
_BEGINNING = 100_000
"""Characters in which a text says what it is called and who wrote it."""
_BY = re.compile(r"^(?:by|text by|written by)\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+")
_OFFICE = re.compile(r",\s+(?:[A-Z]?[a-z]+\s+)*(?:writer|reporter|correspondent|editor|staff)s?\b.*$", re.IGNORECASE)
_LONGEST_TITLE = 160
"""Characters of a title that is made from the text."""


def article_from(draft: Draft, location: str, retrieved: datetime, identity: str | None = None) -> Article:
    """The article, with what its text says about itself filled in; its id is the beginning of its digest."""
    draft = completed(_bounded(draft))
    digest = sha256(draft.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=identity or digest[:12],
        # a file's name may be any bytes, the library holds characters
        location=location.encode("utf-8", "replace").decode("utf-8"),
        title=clean_line(draft.title or PurePath(location).stem).strip() or "Untitled",
        text=draft.text,
        digest=digest,
        language=guess_language(draft.text),
        retrieved=retrieved,
        outlet=_line(draft.outlet),
        byline=_line(draft.byline),
        published=draft.published,
        offset_in_input=draft.offset_in_input,
        note=_line(draft.note),
    )


def _bounded(draft: Draft) -> Draft:
    """The draft with no more text than can be shown and analyzed; what is left out is said."""
    if len(draft.text) <= LONGEST_TEXT:
        return draft
    told = f"too long: only the first {LONGEST_TEXT:,} characters were read"
    return replace(draft, text=draft.text[:LONGEST_TEXT], note="; ".join(filter(None, (draft.note, told))))


def completed(draft: Draft) -> Draft:
    """The draft with title, byline and day taken from the text where the format did not give them."""
    blocks = paragraphs(draft.text[:_BEGINNING], draft.title)
    bylines = [block.span.of(draft.text) for block in blocks if block.role == "byline"]
    return replace(
        draft,
        title=draft.title or _title(draft.text, blocks),
        byline=draft.byline or next(filter(None, map(_author, bylines)), None),
        published=draft.published or next(filter(None, map(find_day, bylines)), None),
    )


def _title(text: str, blocks: Sequence[Paragraph]) -> str | None:
    headline = next((block for block in blocks if block.role == "headline"), None)
    if headline is not None:
        return headline.span.of(text)
    first = next((block.span.of(text) for block in blocks if block.number), "")
    sentence = re.split(r"(?<=[.!?])\s", " ".join(first.split()), maxsplit=1)[0]
    return sentence if len(sentence) <= _LONGEST_TITLE else f"{sentence[: _LONGEST_TITLE - 1].rsplit(' ', 1)[0]}…"


def _author(byline: str) -> str | None:
    """The name in "By Ilka Moreau, Staff Writer | May 2, 2031"."""
    if not _BY.match(byline):
        return None
    name = _OFFICE.sub("", _PARTS.split(_BY.sub("", byline))[0])
    return name.strip(" ,.;") or None


def _line(text: str | None) -> str | None:
    return clean_line(text).strip() or None if text else None
