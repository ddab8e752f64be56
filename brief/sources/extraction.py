"""What runs in the child: a page's article by trafilatura, readability where that finds more, and plain lines."""

from __future__ import annotations

import logging
import re
from collections import Counter
from typing import Any

import lxml.html
from readability import Document
from trafilatura import bare_extraction

from brief.sources import heads
from brief.sources.blocks import lines_of
from brief.sources.trimming import trim

_MOST_TAGS = 80_000
"""Opening and closing tags of a page that the extractors can bear: their time grows faster than the page."""
_SHARE = 0.6
"""Trafilatura's text gives way when it has less than this share of readability's words."""
_ALIKE = 0.9
"""Word F1 over which two texts count as the same."""
_FEWEST_WORDS = 10
"""Words of a page's plain lines that may be an article."""

_WORD = re.compile(r"\w+")
logging.disable(logging.CRITICAL)


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Text, title, author, day and outlet of a page; the text is None when there is no article."""
    page: str = question["page"]
    tree = _tree(page) if 0 < page.count("<") <= _MOST_TAGS else None
    if tree is None:
        return {"text": _plain(page), "rough": True}
    if trim(tree):
        page = lxml.html.tostring(tree, encoding="unicode")
    found: Any = bare_extraction(page, include_comments=False, with_metadata=True)
    text = _chosen(page, found.text or "" if found else "")
    return {
        "text": text or _plain(page),
        "rough": not text,
        "title": heads.headline(tree) or (found and found.title),
        "author": found and found.author,
        "date": heads.published(tree) or (found and found.date),
        "outlet": found and found.sitename,
    }


def _tree(page: str) -> Any:
    """The page's elements, or None when the parser gives up."""
    try:
        return lxml.html.document_fromstring(page.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (ValueError, lxml.etree.LxmlError, AssertionError):
        return None


def _chosen(page: str, text: str) -> str:
    """The better of what trafilatura and readability find."""
    other = _readable(page)
    if _words(text) < _SHARE * _words(other):
        return other
    if _likeness(text, other) < _ALIKE and _likeness(strict := _strict(page), other) > _ALIKE:
        return strict
    return text


def _readable(page: str) -> str:
    try:
        return lines_of(Document(page).summary(html_partial=True))
    except Exception:
        # readability lets what its parser raises through
        return ""


def _strict(page: str) -> str:
    found: Any = bare_extraction(page, include_comments=False, favor_precision=True)
    return found.text or "" if found else ""


def _plain(page: str) -> str | None:
    text = lines_of(page)
    return text if _words(text) >= _FEWEST_WORDS else None


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _likeness(a: str, b: str) -> float:
    """Word F1 of two texts."""
    left, right = (Counter(_WORD.findall(text.lower())) for text in (a, b))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0
