"""Who asks and who answers in an interview whose lines begin with "Q:" and "A:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import Mention

_ASKS = frozenset(("q", "q.", "question"))
_ANSWERS = frozenset(("a", "a.", "answer"))
_WORK = r"(?:reporter|correspondent|journalist|columnist|host|anchor|editor|presenter|moderator|interviewer|writer)"
_ASKER_BEFORE = re.compile(
    rf"(?:\b{_WORK}|\b(?:interviewed|questioned|interview|questions|by)\s+by|^by|\b(?:told|talk(?:ed|s)?|spoke|speaks)"
    rf"(?:\s+(?:to|with))?(?:\s+[\w’'-]+){{0,4}}?\s+{_WORK})\s+$",
    re.IGNORECASE | re.MULTILINE,
)
_ASKER_AFTER = re.compile(
    rf"^(?:,\s+(?:an?|our|the|its)\s+(?:[\w’'-]+\s+){{0,3}}{_WORK}\b|\s+(?:asked|interviewed|sat down))", re.IGNORECASE
)
_SEEN = 80
"""Characters on each side of a name that tell who asks."""


def is_part(label: str) -> bool:
    """Whether the label stands for a part in an interview, and for nobody by name."""
    return label.lower() in _ASKS | _ANSWERS


def player(label: str, text: str, start: int, persons: Sequence[Mention]) -> str | None:
    """The actor behind the label, as what stands before the first question says; None when it leaves that open.

    `persons` are the mentions of persons before `start`, where the first label is.
    """
    askers: dict[str, None] = {}
    others: dict[str, None] = {}
    for mention in persons:
        asks = _asks(text[:start], mention)
        (askers if asks else others).setdefault(mention.actor)
    if label.lower() in _ASKS:
        return _only(list(askers))
    guests = [actor for actor in others if actor not in askers]
    title = text[: start if (end := text.find("\n")) < 0 else min(start, end)]
    headed = [mention.actor for mention in persons if mention.span.end <= len(title) and mention.actor in guests]
    return _only(list(dict.fromkeys(headed))) or _only(guests)


def _asks(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.span.start - _SEEN) : mention.span.start]
    after = text[mention.span.end : mention.span.end + _SEEN]
    return _ASKER_BEFORE.search(before) is not None or _ASKER_AFTER.match(after) is not None


def _only(actors: list[str]) -> str | None:
    return actors[0] if len(actors) == 1 else None
