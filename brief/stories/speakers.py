"""Whether two speakers are one, as far as their names tell."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def name_words(speaker: str | None) -> list[str]:
    """The words of a name that begin with a capital, without a possessive."""
    words = [word for word in _WORD.findall(speaker or "") if word[0].isupper()]
    return [word.removesuffix("'s").removesuffix("’s") for word in words]


def last_name(speaker: str | None) -> str | None:
    """The word by which a named speaker is called again; None for "officials"."""
    words = name_words(speaker)
    return words[-1].lower() if words else None


def same_speaker(first: str | None, second: str | None) -> bool:
    """Whether both are named, and one of the names can stand for the other."""
    one, two = last_name(first), last_name(second)
    if one is None or one != two:
        return False
    given, other = name_words(first)[:-1], name_words(second)[:-1]
    return not given or not other or bool({word.lower() for word in given} & {word.lower() for word in other})


def other_speaker(first: str | None, second: str | None) -> bool:
    """Whether both are named, with no word in common."""
    one, two = name_words(first), name_words(second)
    return bool(one and two) and {word.lower() for word in one}.isdisjoint(word.lower() for word in two)
