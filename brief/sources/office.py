"""Mail, mailboxes, Word documents and PDF files, parsed in a child process."""

from __future__ import annotations

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
