"""PDF files: the text of their pages as paragraphs, by pypdf."""

from __future__ import annotations

import logging
import re
from collections import Counter
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from brief.sources.feed_guard import RefusedError
from brief.sources.pdf_layout import Line, lines_of

_MOST_PAGES = 300
_LARGEST_TEXT = 3_000_000
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
_FILE_NAME = re.compile(r"\.(?:docx?|indd|pdf|qxd|tex|pages|rtf)\b|^untitled|^microsoft word", re.IGNORECASE)
_LIGATURES = str.maketrans(
    {chr(0xFB00 + place): letters for place, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl"))}
)
"""Letters that a font draws as one."""
_BROKEN_WORD = re.compile(r"[^\W\d_][-\u00ad]$")
_SENTENCE_END = re.compile(r"[.!?:]['\"”’)]*$")
logging.disable(logging.CRITICAL)


def read_pdf(content: bytes) -> list[dict[str, Any]]:
    """The text, and title and author where the file names them. Raises RefusedError."""
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedError("needs a password")
        pages = _pages(reader)
        named: Any = reader.metadata or {}
    except RefusedError:
        raise
    except (PyPdfError, RecursionError) as error:
        raise RefusedError("is not a PDF file, or a broken one") from error
    except Exception as error:
        # pypdf lets errors of its parser through: AttributeError, TypeError, KeyError and others
        raise RefusedError("is a broken PDF file") from error
    text = _joined(_without_furniture(pages)).translate(_LIGATURES)
    if not text:
        raise RefusedError("holds no text (scanned?)")
    title = _named(named, "/Title")
    return [{
        "text": text,
        "title": title if title and len(title.split()) > 1 and not _FILE_NAME.search(title) else None,
        "author": _named(named, "/Author"),
        "note": f"long: only the first {len(pages)} pages were read" if len(pages) < len(reader.pages) else None,
    }]  # fmt: skip


def _pages(reader: PdfReader) -> list[list[Line]]:
    """The lines of each page."""
    pages: list[list[Line]] = []
    size = 0
    for page in reader.pages:
        lines = lines_of(page)
        size += sum(len(line.text) for line in lines)
        if len(pages) == _MOST_PAGES or size > _LARGEST_TEXT:
            break
        pages.append(lines)
    return pages


def _without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without their numbers and without first and last lines that most pages share."""
    edges = Counter(text for page in pages for text in {line.text for line in (*page[:2], *page[-2:])} if text)
    shared = {line for line, times in edges.items() if len(pages) > 2 and times * 2 > len(pages)}
    return [
        [
            line
            for place, line in enumerate(page)
            if not (
                min(place, len(page) - 1 - place) < 2 and (line.text in shared or _PAGE_NUMBER.fullmatch(line.text))
            )
        ]
        for page in pages
    ]


def _joined(pages: list[list[Line]]) -> str:
    """Paragraphs: a line that ends early and with a sentence ends one, a word broken at the end of a line is mended."""
    widths = sorted(len(line.text) for page in pages for line in page if line.text)
    full = widths[len(widths) * 3 // 4] if widths else 0
    paragraphs = [""]
    for line in (line for page in pages for line in page):
        if line.apart or not line.text:
            paragraphs.append("")
        if _BROKEN_WORD.search(paragraphs[-1]) and line.text[:1].islower():
            paragraphs[-1] = paragraphs[-1][:-1] + line.text
        else:
            paragraphs[-1] = f"{paragraphs[-1]} {line.text}".strip()
        if len(line.text) < 0.8 * full and _SENTENCE_END.search(line.text):
            paragraphs.append("")
    return "\n\n".join(filter(None, paragraphs))


def _named(metadata: Any, field: str) -> str | None:
    value = metadata.get(field)
    line = " ".join(str(value).split())[:300] if isinstance(value, str) else ""
    return line or None
