"""A saved web page: its article without menus and advertisements, extracted in a child process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from brief.errors import SourceError
from brief.sources.child import Child, ChildError
from brief.sources.dates import find_day
from brief.sources.encodings import decode
from brief.sources.source import Draft

if TYPE_CHECKING:
    from typing import Any

_ROUGH = "the article could not be told from the rest of the page"


@cache
def _child() -> Child:
    return Child("brief.sources.extraction")


def read_page(content: bytes, location: str) -> Draft:
    """The article of a page. Raises SourceError."""
    page, note = decode(content, location, declared_inside=True)
    try:
        found: dict[str, Any] = _child().ask({"page": page})
    except ChildError as error:
        raise SourceError(location, f"the page could not be read: {error}") from None
    body = str(found.get("text") or "").strip()
    if not body:
        raise SourceError(location, "no article text found")
    title = " ".join(str(found.get("title") or "").split()) or None
    rough = _ROUGH if found.get("rough") else None
    return Draft(
        f"{title}\n\n{body}" if title and not body.startswith(title) else body,
        title=title,
        outlet=found.get("outlet"),
        byline=found.get("author"),
        published=find_day(str(found.get("date") or "")),
        note=note or rough,
    )
