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
_COURTESY = re.compile(
    r"(?:good (?:morning|afternoon|evening|night|day)|hello|hi|welcome(?: back)?|goodbye|you['’]re welcome"
    r"|(?:many )?thank(?:s| you)(?! to))\b(?!['’-])",
    re.IGNORECASE,
)
_LONGEST_COURTESY = 14
_BEFORE_THE_WORDS = re.compile(r"^(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?[\s:|—–-]*)?(?:[A-Z][A-Z .'’-]{0,30}:\s+)?")
"""The time of an entry, and the label of a speaker."""
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
        or _is_courtesy(_bare(sentence))
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
    return len(_bare(sentence).split()) < FEWEST_WORDS or sentence.rstrip("\"'”’)").endswith("?")


def _bare(sentence: str) -> str:
    """The sentence without the time and the label before it."""
    return sentence[len(found[0]) :] if (found := _BEFORE_THE_WORDS.match(sentence)) else sentence


def _is_courtesy(words: str) -> bool:
    """Whether people only greet or thank each other."""
    return _COURTESY.match(words) is not None and len(words.split()) <= _LONGEST_COURTESY
