"""Mail, mailboxes, Word documents and PDF files, parsed in a child process."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache, partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from brief.errors import SourceError
from brief.sources.child import Child, ChildError
from brief.sources.dates import find_day
from brief.sources.source import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Reader = Callable[[bytes, str], Iterator[Draft]]
    """Gives the drafts in a document. Raises SourceError."""

_HEADERS = 20_000
"""Bytes in which a message names its sender."""
_MAILBOX = re.compile(rb"From \S+ [^\n]*\d\d:\d\d[^\n]*\r?\n[A-Za-z-]+:")
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){3}")
_SENDER = re.compile(rb"^From:[^\n]*@", re.IGNORECASE | re.MULTILINE)
_NEEDED = {"pdf": ("pypdf", "PDF files")}
_EXTRA = "pip install 'brief-reader[{}]'"


@cache
def _child() -> Child:
    return Child("brief.sources.document_parsing")


def read_office(kind: str, content: bytes, location: str) -> Iterator[Draft]:
    """The articles in a document of a kind. Raises SourceError."""
    package, what = _NEEDED.get(kind, ("", ""))
    if package and find_spec(package) is None:
        raise SourceError(location, f"{what} need one more package", _EXTRA.format(kind))
    try:
        answer = _child().ask({"kind": kind, "content": b64encode(content).decode("ascii")})
    except ChildError as error:
        raise SourceError(location, f"it could not be read: {error}") from None
    if "refused" in answer:
        raise SourceError(location, str(answer["refused"]))
    yield from map(_draft, answer["drafts"])


def _draft(found: dict[str, Any]) -> Draft:
    text, title = found["text"], found.get("title") or None
    return Draft(
        f"{title}\n\n{text}" if title and not text.startswith(title) else text,
        title=title,
        outlet=found.get("outlet"),
        byline=found.get("author"),
        published=find_day(found.get("date") or ""),
        note=found.get("note"),
    )


def office_reader(content: bytes) -> Reader | None:
    """The reader of a document that comes without a name, such as by standard input."""
    if content.startswith(b"%PDF-"):
        return OFFICE_FILES[".pdf"]
    if content.startswith(b"PK\x03\x04") and b"word/" in content:
        return OFFICE_FILES[".docx"]
    if _MAILBOX.match(content):
        return OFFICE_FILES[".mbox"]
    return OFFICE_FILES[".eml"] if _MAIL.match(content) and _SENDER.search(content[:_HEADERS]) else None


OFFICE_FILES: dict[str, Reader] = {
    ".eml": partial(read_office, "mail"),
    ".mbox": partial(read_office, "mailbox"),
    ".docx": partial(read_office, "docx"),
    ".pdf": partial(read_office, "pdf"),
}
"""By the end of the file's name."""

OFFICE_KINDS: dict[str, Reader] = {
    "message/rfc822": OFFICE_FILES[".eml"],
    "application/mbox": OFFICE_FILES[".mbox"],
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": OFFICE_FILES[".docx"],
    "application/pdf": OFFICE_FILES[".pdf"],
}
"""By the media type that a server gives."""
