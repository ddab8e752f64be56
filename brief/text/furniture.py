"""Lines that stand around an article: bylines, datelines, and debris of the page they were taken from."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
)
_TIME = r"\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_DATE_LINE = re.compile(
    rf"(?:(?:first |last )?(?:published|updated|posted|modified|created)(?:\s+(?:on|at))?:?\s*)?"
    rf"{_DAY}(?:{_DATE}(?:,?\s*(?:at\s+)?{_TIME})?|{_TIME}(?:,?\s*{_DAY}{_DATE})?)[.\s|·–—-]*",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:first |last )?(?:published|updated|posted)\b[^.!?]{0,60}", re.IGNORECASE)
_BY = re.compile(r"(?:by|text by|written by|from our correspondent)\s+(?P<who>\S.*)", re.IGNORECASE)
_BY_NAME = re.compile(
    r"[^a-z\s]|and\b|of\b|for\b|in\b|the\b|with\b|de\b|van\b|von\b|der\b|bin\b|al-|la\b|el\b|d[aeiou]\b"
)
_SEPARATORS = re.compile(r"\s+[|·•–—]\s+|,\s+|\s+-\s+")
_PLACE_LINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:,\s+[A-Z][\w. ]{1,25})?"
    r"(?:,\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2})?\s*(?:\([^)]{2,40}\))?\s*(?:[—–-]+|:)?"
    r""
)
_LONGEST = 200
"""Characters: what is longer is text."""

_FILE = re.compile(r"[\w%/.-]*\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)[\W_]*", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LABELS = re.compile(
    r"(?:share(?: this)?(?: (?:article|story|on \w+))*|(?:click to )?(?:tweet|email|print|save|copy link)"
    r"|advertisement|ad|sponsored(?: content)?|story continues below(?: advertisement)?|skip (?:to|past) [\w\s]{3,40}"
    r"|comments?|\d+ comments?|leave a (?:comment|reply)|log in|sign (?:in|up)|subscribe(?: now)?"
    r"|follow us(?: on \w+)*"
    r"|related(?: (?:articles?|stories|topics|content))?|more (?:on this story|stories|from \w+)|read more"
    r"|most (?:read|popular)"
    r"|continue reading|see also|recommended|trending|watch live|loading\W*|facebook|twitter|whatsapp|linkedin"
    r"|email|print"
    r"|reuse this content|topics|tags|menu|home|search|close|back to top|listen to (?:this )?article"
    r"|\d+ min(?:ute)?s? read)\W*",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:read more|read also|see also|related|also read|watch|photos?|image|images|video|picture|pictured|caption"
    r"|photo credit|credit|photograph|gallery|file photo|listen|tags|topics|filed under|more on this)\s*[:|]\s*\S.*",
    re.IGNORECASE,
)
_PLEAS = re.compile(
    r"(?:(?:this|our) (?:web)?site uses cookies|we use cookies|by (?:continuing|using this site)"
    r"|accept (?:all )?cookies"
    r"|sign up (?:for|to) (?:our|the)\b.*(?:newsletter|alerts?|updates)|subscribe to (?:our|the)\b|get (?:our"
    r"|the) .*newsletter"
    r"|(?:please )?enable javascript|all rights reserved|copyright ©|©|\(c\) \d{4}|follow us on\b"
    r"|download (?:our|the) app"
    r"|support (?:our|independent) journalism|become a (?:member|subscriber)|already a subscriber|click here to\b"
    r"|this (?:article|story|content) (?:was|is) (?:originally )?(?:published|brought to you)|terms of (?:use"
    r"|service)"
    r"|your browser (?:does not|doesn't) support|share this (?:article|story|page))",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:\(?(?:photo|image|picture|illustration|graphic|video)s?(?: credit)?(?: by|:)\s+\S.{0,80}"
    r"|[^.!?]{0,60}/\s?(?:getty images|reuters|ap photo|afp|epa|shutterstock|file)\)?)",
    re.IGNORECASE,
)


def is_debris(block: str) -> bool:
    """Whether the block is page furniture: share buttons, cookie lines, image files, credits, lone addresses."""
    if len(block) > 2 * _LONGEST:
        return False
    if not any(character.isalpha() for character in block) and not _DATE_LINE.fullmatch(block):
        return True
    return any(pattern.fullmatch(block) for pattern in (_FILE, _ADDRESS, _LABELS, _LEADS, _CREDIT)) or (
        _PLEAS.match(block) is not None and len(block) <= _LONGEST
    )


def is_byline(block: str) -> bool:
    """Whether the block names the author or the day, and nothing else."""
    if len(block) > _LONGEST:
        return False
    if _DATE_LINE.fullmatch(block) or _UPDATED.fullmatch(block):
        return True
    by = _BY.fullmatch(block)
    return by is not None and _names_authors(by["who"])


def is_dateline(block: str) -> bool:
    """Whether the block is only a dateline ("PORT ANSEL, March 3 (KNS) —")."""
    return (
        len(block) <= 90 and _PLACE_LINE.fullmatch(block) is not None and block.rstrip().endswith(("—", "–", "-", ")"))
    )


def _names_authors(who: str) -> bool:
    """Whether what follows "By" is names, offices and dates, not the start of a sentence."""
    if who.rstrip().endswith((".", "!", "?")) and not _DATE_LINE.search(who) and len(who.split()) > 6:
        return False
    parts = [part for part in _SEPARATORS.split(who) if part]
    words = parts[0].split()
    if not 1 <= len(words) <= 10:
        return False
    return all(word[0].isupper() or not word[0].isalpha() or _BY_NAME.match(word) for word in words)
