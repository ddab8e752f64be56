"""Notes on articles and statements, and tags on articles: the reader's own words, kept as they were written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.library.changes import Changes
    from brief.note import Note, Noted

NOTE = "note"
"""The kind of fact; about the id of an article, or those of an article and its statement with a blank between."""
TAG = "tag"
"""The kind of fact about an article: its tags with a blank between."""
_LONGEST_TAG = 60


class Notes:
    """Writes and reads notes and tags; every change is undone as any other."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    def of(self, article: str) -> tuple[Note, ...]:
        """The notes on an article and its statements, its own first."""
        found = self._changes.about(NOTE, article)
        return tuple(_note(subject, text) for subject, text in found.items())

    def all(self) -> list[Noted]:
        """Every note, by article."""
        from brief.note import Noted

        notes = self._changes.all(NOTE)
        return [Noted(subject.partition(" ")[0], _note(subject, text)) for subject, text in notes.items()]

    def on(self, article: str, statement: str | None = None) -> str:
        """The text of one note, or nothing."""
        return self._changes.get(NOTE, _subject(article, statement)) or ""

    def write(self, article: str, text: str, statement: str | None = None) -> bool:
        """Writes the note on an article or statement anew, without words takes it away; False when it is the same."""
        words = "note on a statement" if statement else "note on an article"
        kept = text.strip("\n") if text.strip() else None
        return self._changes.set(NOTE, _subject(article, statement), kept, words)

    def tags(self, article: str) -> tuple[str, ...]:
        """The tags of an article."""
        return tuple((self._changes.get(TAG, article) or "").split())

    def tag(self, article: str, tags: Iterable[str]) -> bool:
        """Gives an article these tags and no others; False when it has them."""
        kept = " ".join(sorted({name for tag in tags if (name := tag_name(tag))}))
        return self._changes.set(TAG, article, kept or None, f"tags: {kept or 'none'}")

    def all_tags(self) -> dict[str, int]:
        """Every tag with the number of its articles."""
        return dict(sorted(Counter(tag for tags in self._changes.all(TAG).values() for tag in tags.split()).items()))


def tag_name(written: str) -> str:
    """A tag as it is kept: one word in small letters, without the sign before it."""
    return "".join(clean_line(written).split()).lstrip("#").replace('"', "").lower()[:_LONGEST_TAG]


def _subject(article: str, statement: str | None) -> str:
    return f"{article} {statement}" if statement else article


def _note(subject: str, text: str) -> Note:
    from brief.note import Note

    return Note(text, subject.partition(" ")[2] or None)
