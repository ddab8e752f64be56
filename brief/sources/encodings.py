"""Bytes to text: marks, declarations, strict UTF-8, then careful guesses that are said to be guesses."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from brief.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF file; its name should end in .pdf"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_CURLY = frozenset(range(0x80, 0xA0))
GUESSED = "the encoding of the file was guessed"


def decode(content: bytes, location: str, declared_inside: bool = False) -> tuple[str, str | None]:
    """The text, and a note when its encoding is a guess. Raises SourceError for what is no text."""
    for magic, kind in _KINDS:
        if content.startswith(magic):
            raise SourceError(location, f"is not text: {kind}")
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _text(content.decode(name, "replace"), location), None
    return _without_mark(content, location, declared_inside)


def _without_mark(content: bytes, location: str, declared_inside: bool) -> tuple[str, str | None]:
    if content[:2000].count(0) <= len(content[:2000]) // 4:
        try:
            return _text(content.decode("utf-8"), location), None
        except UnicodeDecodeError:
            pass
    for name in _candidates(content, declared_inside):
        try:
            return _text(content.decode(name), location), GUESSED
        except (UnicodeDecodeError, LookupError):
            continue
    # mostly UTF-8 with a few broken bytes beats a wrong guess for the whole file
    return _text(content.decode("utf-8", "replace"), location), GUESSED


def _candidates(content: bytes, declared_inside: bool) -> Iterator[str]:
    """Encodings to try, the likeliest first."""
    if declared_inside and (declared := _DECLARED.search(content[:4096])):
        name = declared[1].decode("ascii").lower()
        yield "cp1252" if name in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else name
    zeros = content[:2000].count(0)
    if zeros > len(content[:2000]) // 4:
        even = sum(1 for byte in content[0:2000:2] if byte == 0)
        yield "utf-16-be" if even > zeros // 2 else "utf-16-le"
    elif zeros:
        return
    broken = content.decode("utf-8", "replace").count("�")
    if broken * 200 < len(content) and _mostly_utf8(content):
        return
    high = [byte for byte in content if byte >= 0x80]
    if len(high) * 10 < len(content) * 3 and (_CURLY & set(high) or len(high) * 20 < len(content)):
        yield "cp1252"
    if (guess := _guess(content)) is not None:
        yield guess
    yield "cp1252"


def _mostly_utf8(content: bytes) -> bool:
    """Whether multi-byte sequences that are right outnumber the wrong bytes."""
    text = content.decode("utf-8", "replace")
    return sum(1 for character in text if character > "\x7f" and character != "�") > 2 * text.count("�")


def _guess(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:100_000]).best()
    return best.encoding if best is not None else None


def _text(text: str, location: str) -> str:
    """The decoded text with line breaks as one character; refuses what is binary after all."""
    if text.startswith("\ufeff"):
        text = text[1:]
    sample = text[:4000]
    strange = sum(1 for character in sample if character < " " and character not in "\t\n\r\f\x0b\x1b\x07\x08")
    if strange > max(24, len(sample) // 20):
        raise SourceError(location, "is not text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-8", "replace").decode("utf-8") if any("\ud800" <= c <= "\udfff" for c in text) else text
    if not text.strip("\n\t \u00a0\u200b\ufeff\x00\x0b\x0c"):
        raise SourceError(location, "is empty")
    return text
