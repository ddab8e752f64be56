"""Sentences that should not stand in a summary, or not without the one before."""

from __future__ import annotations

import re

from brief.text.furniture import is_byline, is_dateline, is_debris
from brief.text.labels import CREDITS

_OPENING = re.compile(r"^[\"“'‘(\[]*(?P<word>[A-Za-z]+)")
_NEEDS_THE_ONE_BEFORE = frozenset(
    "he she it they this that these those him his her hers its their theirs them but and so however also meanwhile"
    " still then yet thus therefore moreover or nor instead besides both such another later afterwards additionally"
    " too".split()
)
_QUOTED = re.compile(r"^[\"“‘'«„]")
_NAMES_A_SPEAKER = re.compile(
    r"\b(?:said|says|told|tells|added|according|wrote|writes|tweeted|asked|explained|argued|announced|insisted|warned"
    r"|stated|replied|noted|claimed|declared|recalled|testified)\b"
)
_ABOUT_THE_PAGE = re.compile(
    r"^(?:read more|click here|see also|watch|follow (?:us|\w+ on)|share (?:this|on)|sign up|subscribe"
    r"|join the conversation"
    r"|editor['’]s note|correction:|this (?:story|article|report) (?:has been|was|is) (?:updated|corrected|originally)"
    r"|photos?:|pictured|image:|caption|advertisement|copyright|all rights reserved|we use cookies|scroll down"
    r"|story highlights|for more (?:on|information)|do you have|have you been|tell us|what do you think|let us know"
    r"|download|listen to|get (?:our|the) (?:latest|best)|support (?:our|independent)|send (?:us|your))",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"(?:\bcontributed to this (?:report|story|article)\b|\breport(?:ed|ing) (?:by|from)\b[^.]{0,80}$"
    r"|\bediting by\b|\b(?:getty images|file photo|via \w+ images)\b)",
    re.IGNORECASE,
)
FEWEST_WORDS = 4
_LONGEST_CREDIT = 8


def is_boilerplate(sentence: str) -> bool:
    """Whether the sentence is about the page and not about the news."""
    return (
        is_debris(sentence)
        or is_byline(sentence)
        or is_dateline(sentence)
        or _ABOUT_THE_PAGE.match(sentence) is not None
        or _CREDITS.search(sentence) is not None
    )


def is_credit(sentence: str) -> bool:
    """Whether the sentence names who made a picture: what stands before it in its paragraph is a caption."""
    return len(sentence.split()) <= _LONGEST_CREDIT and CREDITS.fullmatch(sentence.strip()) is not None


def is_orphan(sentence: str) -> bool:
    """Whether the sentence is not understood without the one before ("He added", or a quotation without a speaker)."""
    opening = _OPENING.match(sentence)
    if opening is not None and opening["word"].lower() in _NEEDS_THE_ONE_BEFORE:
        return True
    return _QUOTED.match(sentence) is not None and _NAMES_A_SPEAKER.search(sentence) is None


def is_fragment(sentence: str) -> bool:
    """Whether the sentence is too short to say anything, or a question."""
    return len(sentence.split()) < FEWEST_WORDS or sentence.rstrip("\"'”’)").endswith("?")
