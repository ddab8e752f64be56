"""Mail as an article: subject, sender, day, and the text that the sender meant to be read."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from brief.sources.blocks import lines_of
from brief.sources.feed_guard import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_MOST_MESSAGES = 5_000
_MOST_PARTS = 200
_START = re.compile(rb"(?:\A|\n\r?\n)From [^\n]*\d\d:\d\d[^\n]*\n")
_HEADER = re.compile(rb"^(?:From|Subject|Date):", re.IGNORECASE | re.MULTILINE)
_HEADERS_END = re.compile(rb"\r?\n\r?\n")
_DEEPEST = 100
_BOUNDARY = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)


def read_mail(content: bytes) -> list[dict[str, Any]]:
    """The one message, or those of a mailbox under another name. Raises RefusedError."""
    if _START.match(content):
        return read_mailbox(content)
    draft = _draft(content)
    if draft is None:
        raise RefusedError("holds no text")
    return [draft]


def read_mailbox(content: bytes) -> list[dict[str, Any]]:
    """The messages of an mbox file (RFC 4155) that hold text, in their order. Raises RefusedError."""
    starts = [found.end() for found in _START.finditer(content)]
    if not starts:
        raise RefusedError("is not a mailbox")
    ends = [*(found.start() for found in list(_START.finditer(content))[1:]), len(content)]
    drafts = []
    for start, end in list(zip(starts, ends, strict=True))[:_MOST_MESSAGES]:
        try:
            drafts.append(_draft(re.sub(rb"(?m)^>(>*From )", rb"\1", content[start:end])))
        except RefusedError:
            continue
    found = [draft for draft in drafts if draft is not None]
    if not found:
        raise RefusedError("holds no message with text")
    return found


def _draft(content: bytes) -> dict[str, Any] | None:
    if len(_BOUNDARY.findall(content)) > _DEEPEST:
        raise RefusedError("refused: nested too deeply")
    if not _HEADER.search(_HEADERS_END.split(content, maxsplit=1)[0]):
        raise RefusedError("is not a message")
    message = message_from_bytes(content)
    if message.get_content_type() == "multipart/encrypted":
        raise RefusedError("is encrypted")
    text = _text(message)
    name, address = parseaddr(_header(message, "From"))
    return {
        "text": text,
        "title": _header(message, "Subject") or None,
        "author": name or address or None,
        "outlet": parseaddr(_header(message, "List-Id"))[0] or None,
        "date": _day(message),
    } if text else None  # fmt: skip


def _text(message: Message) -> str:
    """The longest plain text, or the longest page where there is no plain text to speak of."""
    plain: list[str] = []
    pages: list[str] = []
    for part in _parts(message):
        if part.get_content_type() == "text/html":
            pages.append(lines_of(_decoded(part)))
        elif part.get_content_type() == "text/plain" or part.get_content_maintype() == "multipart":
            plain.append(_unflowed(part, _decoded(part).replace("\r\n", "\n")).strip())
    best, page = max(plain, key=len, default=""), max(pages, key=len, default="")
    return best if len(best) * 3 >= len(page) else page


def _unflowed(part: Message, text: str) -> str:
    """Lines that a mail program has broken, put together again (RFC 3676)."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    deleted = str(part.get_param("delsp", "")).lower() == "yes"
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        stuffed = line[1:] if line.startswith(" ") else line
        if goes_on and not stuffed.startswith(">"):
            lines[-1] += stuffed
        else:
            lines.append(stuffed)
        goes_on = stuffed.endswith(" ") and stuffed != "-- "
        if goes_on and deleted:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _parts(message: Message) -> Iterator[Message]:
    """Parts to be read, not attachments and what lies elsewhere (RFC 2046, external-body)."""
    elsewhere: set[int] = set()
    for part in islice(message.walk(), _MOST_PARTS):
        if part.get_content_type() == "message/external-body":
            elsewhere.update(map(id, part.walk()))
        attached = "attachment" in str(part.get("Content-Disposition", "")).lower()
        if not part.is_multipart() and not attached and id(part) not in elsewhere:
            yield part


def _decoded(part: Message) -> str:
    """The part's characters; an unknown or wrong encoding is read as UTF-8, then as Windows-1252."""
    content = part.get_payload(decode=True)
    content = content if isinstance(content, bytes) else str(part.get_payload()).encode("utf-8", "replace")
    for encoding in (str(part.get_param("charset") or "utf-8"), "utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except (LookupError, ValueError):
            continue
    return content.decode("utf-8", "replace")


def _header(message: Message, name: str) -> str:
    """A header on one line, encoded words decoded."""
    raw = str(message.get(name, ""))
    try:
        parts = [_word(part, encoding) for part, encoding in decode_header(raw)]
    except (HeaderParseError, ValueError, LookupError):
        parts = [raw]
    return " ".join("".join(parts).split())


def _word(part: str | bytes, encoding: str | None) -> str:
    if isinstance(part, str):
        return part
    try:
        return part.decode(encoding or "utf-8", "replace")
    except LookupError:
        return part.decode("utf-8", "replace")


def _day(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
