"""Lines that stand around an article: bylines, datelines, and debris of the page they were taken from."""

from __future__ import annotations

import re

from brief.text.labels import ADVERTISEMENTS, CREDITS, LABELS, PLEAS, POINTERS

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\s?,?\s+\d{{4}}"
    r"|\d{4}[-/.]\d\d[-/.]\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s+\(?[A-Z]{2,4}\)?)?"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?\s?,?\s+)?"
_ISSUED = r"(?:first |last )?(?:published|updated|posted|modified|created)"
_MOMENT = rf"{_DAY}(?:{_DATE}(?:[T,]?\s*(?:(?:at|[|·•–—-])\s+)?{_TIME}Z?)?|{_TIME}(?:\s?,?\s*(?:on\s+)?{_DAY}{_DATE})?)"
_DATE_LINE = re.compile(
    rf"(?:(?:{_ISSUED}|date)(?:\s+(?:on|at))?\s?:?\s*)?{_MOMENT}"
    rf"(?:[\s|·•–—-]+{_ISSUED}(?:\s+(?:on|at))?\s?:?\s*(?:{_MOMENT}|[\d:]{{4,5}}\s+[A-Z]{{2,4}}(?:\s+\([^)]{{2,20}}\))?))?"
    r"[.\s|·•–—-]*",
    re.IGNORECASE,
)
_ISSUED_LINE = re.compile(
    rf"{_ISSUED}(?:\s?:|\s+(?:on|at|by)\b|(?=\s+(?:\d|today|yesterday|just now|{_MONTH}\s)))[^.!?]{{1,80}}",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:by|text by|story by|written by|reported by|from our correspondent)\s*:?\s+(?P<who>\S.*)", re.IGNORECASE
)
_PARTICLES = frozenset("and of for in at the with de van von der den bin ibn al la le el da di du do y e & /".split())
_NO_NAMES = re.compile(
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:{_MONTH})\s|the\b|an?\b|this\b|that\b|then\b|now\b|all\b|no\b",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"\s+[|·•–—]\s+|\s?,\s+|\s+-{1,2}\s+")
_OFFICE = re.compile(
    r"(?:[\w-]+\s+){0,4}(?:writers?|reporters?|correspondents?|editors?|staff|columnists?|newsroom|news desk"
    r"|contributors?)"
    r"(?:\s+(?:in|at|of)\s+\S.{0,30})?",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:the\s+)?(?:associated press|reuters|agence france-presse|afp|ap|upi|dpa|efe|ansa|xinhua|tass|kyodo"
    r"|bloomberg news|press association|staff and agencies|agencies|news agencies)(?:\s+staff)?",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:,\s+[A-Z][\w. ]{1,25})?"
    rf"(?:,\s+(?i:{_MONTH})\s+\d{{1,2}}(?:,\s+\d{{4}})?)?\s*(?:\([^)]{{2,40}}\))?\s*(?:[—–-]+|:)?"
)
_AGENCY_LINE = re.compile(r"\([A-Z][\w ./-]{1,30}\)\s*[—–-]+")
_LONGEST = 200
"""Characters: what is longer is text."""
_LONGEST_DEBRIS = 400
"""Characters of an address or of a plea for cookies."""

_FILE = re.compile(
    r"[(\[]?[\w%/.~-]*\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf|avif)\b[\W_]*(?:\d+x\d+)?[\W_]*", re.IGNORECASE
)
_ADDRESS = re.compile(r"[(\[<]?\s*(?:https?://|www\.)\S+\s*[)\]>]?\.?", re.IGNORECASE)


def is_debris(block: str) -> bool:
    """Whether the block is page furniture: share buttons, cookie lines, image files, credits, lone addresses."""
    if _ADDRESS.fullmatch(block):
        return True
    if len(block) > _LONGEST_DEBRIS:
        return False
    if not any(character.isalpha() for character in block):
        return _DATE_LINE.fullmatch(block) is None
    if PLEAS.match(block):
        return True
    return len(block) <= _LONGEST and any(
        pattern.fullmatch(block) for pattern in (LABELS, ADVERTISEMENTS, POINTERS, CREDITS, _FILE)
    )


def is_byline(block: str) -> bool:
    """Whether the block names the author or the day, and nothing else."""
    if len(block) > _LONGEST:
        return False
    if _DATE_LINE.fullmatch(block) or _ISSUED_LINE.fullmatch(block) or _AGENCY.fullmatch(block):
        return True
    by = _BY.fullmatch(block)
    return _names_authors(by["who"]) if by is not None else _names_office(block)


def is_dateline(block: str) -> bool:
    """Whether the block is only a dateline ("PORT ANSEL, March 3 (KNS) —")."""
    if len(block) > 90 or not block.rstrip().endswith(("—", "–", "-", ")")):
        return False
    return _PLACE_LINE.fullmatch(block) is not None or _AGENCY_LINE.fullmatch(block) is not None


def _names_authors(who: str) -> bool:
    """Whether what follows "By" is names, offices and dates, not the start of a sentence."""
    if who.rstrip().endswith((".", "!", "?")) and not _DATE_LINE.search(who) and len(who.split()) > 6:
        return False
    parts = [part for part in _SEPARATORS.split(who) if part]
    return bool(parts) and _is_name(parts[0], most_words=10)


def _names_office(block: str) -> bool:
    """Whether the block is a name and an office or a day ("Ilka Moreau, Staff Writer", "17:55 — Ilka Moreau")."""
    parts = [part for part in _SEPARATORS.split(block) if part]
    if len(parts) == 2 and _DATE_LINE.fullmatch(parts[0]):
        parts.reverse()
        block = " — ".join(parts)
    if len(parts) < 2 or len(parts[0].split()) < 2 or not _is_name(parts[0], most_words=6):
        return False
    rest = block[len(parts[0]) :].strip(" ,|·•–—-")
    return _OFFICE.fullmatch(parts[1]) is not None or _DATE_LINE.fullmatch(rest) is not None


def _is_name(part: str, most_words: int) -> bool:
    words = part.split()
    if not 1 <= len(words) <= most_words or _NO_NAMES.match(part):
        return False
    return all(
        word[0].isupper() or not word[0].isalpha() or word.lower() in _PARTICLES or word.startswith(("al-", "d'", "d’"))
        for word in words
    )
