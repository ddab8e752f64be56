"""How a speaker is known: by name, by a title, by a description, or as somebody who is not to be named."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from brief.text import gazetteer

if TYPE_CHECKING:
    from brief.model import Kind, Standing

_HEAD_ENDS = re.compile(
    r",|\s(?:of|from|at|in|with|for|who|that|which|to|on|by|inside|near|close|familiar|briefed|involved|speaking)\b"
)
_WITHHELD = re.compile(
    r"condition of anonymity|condition that (?:he|she|they) not be|(?:not|declined) to be (?:named|identified|quoted)"
    r"|spoke anonymously|speaking anonymously|not authori[sz]ed to (?:speak|discuss|comment)|requested anonymity"
    r"|asked for anonymity|remain anonymous",
    re.IGNORECASE,
)
_PERSONS = frozenset(
    "man woman boy girl mom dad parent friend colleague neighbor neighbour resident student patient witness victim"
    " guest expert guard cook nurse pilot source critic relative passerby someone somebody republican democrat".split()
)
_PERSONAL = re.compile(r"(?:er|or|ist|ian|man|woman|person|ant|ee)$")
"""Endings of words for those who do something."""
_OWNED = re.compile(r"(?:['’]s?|\b(?:his|her|its|their|whose))\s")


def standing(written: str, kind: Kind | None, around: str) -> Standing:
    """How the speaker is known, by its words, the kind of the actor it names, and the sentence around it."""
    if kind == "person":
        return "named"
    if _WITHHELD.search(around) or head(written) in unnamed():
        return "anonymous"
    if kind is not None:
        return "named"
    return "titled" if head(written) in gazetteer.titles() and not _OWNED.search(written) else "described"


def head(written: str) -> str:
    """The lower-case word that says what the speaker is ("officials" in "two senior officials in the ministry")."""
    words = _HEAD_ENDS.split(written, maxsplit=1)[0].split()
    return words[-1].lower() if words else ""


def is_person(word: str) -> bool:
    """Whether the lower-case word is one for a person ("teacher", "woman")."""
    return word in gazetteer.titles() or word in _PERSONS or _PERSONAL.search(word) is not None


@cache
def unnamed() -> frozenset[str]:
    """Lower-case words for people who stay without a name."""
    lines = files("brief.analysis.statements").joinpath("data/unnamed.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
