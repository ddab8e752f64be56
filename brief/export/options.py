"""What an export holds and how it cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Links = Literal["footnotes", "inline", "none"]
SectionName = Literal[
    "summary", "timeline", "agreed", "differing", "alone", "said", "related", "actors", "notes", "text"
]

SECTIONS: tuple[SectionName, ...] = get_args(SectionName)
"""Every section an export can have, in their order on the page."""


@dataclass(frozen=True, slots=True)
class Options:
    """Choices of the reader; the defaults give the form that README shows."""

    links: Links = "footnotes"
    obsidian: bool = False
    """Names of actors as [[links]] to notes of a vault."""
    front_matter: bool = True
    sections: tuple[SectionName, ...] = tuple(name for name in SECTIONS if name != "text")


DEFAULT = Options()
