"""What runs in the child: a page's article by trafilatura."""

from __future__ import annotations

from typing import Any

from trafilatura import bare_extraction


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """Text, title, author, day and outlet of a page; the text is None when there is no article."""
    found: Any = bare_extraction(question["page"], include_comments=False, include_tables=False, with_metadata=True)
    if found is None:
        return {"text": None}
    return {
        "text": found.text,
        "title": found.title,
        "author": found.author,
        "date": found.date,
        "outlet": found.sitename,
    }
