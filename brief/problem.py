"""What went wrong, as a reader wants to know it: what, why, what was tried, what to do."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from brief.errors import SourceError

if TYPE_CHECKING:
    from brief.errors import BriefError

_TRIED = {
    ".pdf": "its text layer; brief reads no pictures of text",
    ".docx": "as a Word document",
    ".eml": "as mail",
    ".mbox": "as a mailbox",
    ".html": "as a saved page, by three ways of finding its text",
    ".htm": "as a saved page, by three ways of finding its text",
    ".md": "as Markdown",
    ".markdown": "as Markdown",
}


_OTHERWISE = "look at its name and its place, then try again"
"""What to do where the reason says it all."""


class Problem(NamedTuple):
    """One thing that went wrong; the others go on."""

    what: str
    """The file, address, article or setting."""
    why: str
    tried: str = ""
    advice: str = ""
    location: str | None = None
    """What can be read again."""
    article: str | None = None
    """What can be analyzed again."""

    @property
    def in_short(self) -> str:
        """What and why, with the name of a file only."""
        return f"{PurePath(self.what).name or self.what}: {self.why}" if self.location else self.words

    @property
    def words(self) -> str:
        """What and why in one line."""
        return f"{self.what}: {self.why}" if self.what else self.why


def problem_of(error: BriefError) -> Problem:
    """The problem that an error tells of."""
    if isinstance(error, SourceError):
        tried = tried_with(error.location)
        return Problem(error.location, error.reason, tried, error.hint or _OTHERWISE, error.location)
    return Problem("", error.message, advice=error.hint or "")


def problem_in(words: str, advice: str = "", location: str | None = None) -> Problem:
    """The problem that a line "what: why" tells of."""
    what, colon, why = words.partition(": ")
    return Problem(what, why, advice=advice, location=location) if colon else Problem("", words, "", advice, location)


def unanalyzed(title: str, words: str, article: str) -> Problem:
    """The problem of an article whose actors and statements could not be found."""
    advice = "its text can be read all the same; the log tells the makers why"
    return Problem(title, words, "finding actors and statements", advice, article=article)


def tried_with(location: str) -> str:
    """How what is at a location is read."""
    if location == "-":
        return "standard input, as text"
    if "://" in location:
        return "fetching it, then reading it as a feed or a page"
    return _TRIED.get(PurePath(location).suffix.lower(), "as plain text, in the encodings that fit")
