"""Roles: what a title or a description says that somebody is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brief.text import gazetteer

_HEADS = frozenset(
    "president vice-president premier chancellor minister senator representative congressman congresswoman legislator"
    " councilor councillor undersecretary secretary secretary-general governor mayor ambassador envoy consul"
    " commissioner chairman chairwoman chairperson chair chief director director-general manager executive ceo leader"
    " head founder co-founder owner spokesman spokeswoman spokesperson adviser advisor prosecutor judge justice"
    " magistrate lawyer attorney sheriff superintendent inspector marshal general captain colonel admiral commander"
    " king queen prince princess duke duchess sultan emir pope cardinal archbishop bishop patriarch pastor rabbi imam"
    " coach trainer economist historian author novelist poet columnist editor singer filmmaker activist businessman"
    " businesswoman billionaire entrepreneur professor dean principal provost warden treasurer speaker".split()
)
"""Words for what one person is, at the end of "the Norland trade minister"."""
_SAME = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "councillor": "councilor",
    "advisor": "adviser",
    "congresswoman": "congressman",
    "businesswoman": "businessman",
    "cofounder": "co-founder",
}
_NARROWING = frozenset(
    "vice deputy prime former ex then late first assistant associate acting interim outgoing incoming attorney"
    " solicitor secretary chief under co honorary elect shadow".split()
)
"""Words that make another office of one: a vice president is not the president."""
_EMPTY = frozenset(
    "the a an and of for in its his her their our current sitting veteran longtime long-time embattled outspoken"
    " influential powerful".split()
)
"""Words that tell nobody apart."""
_WORD = re.compile(r"[^\W_]+(?:[-.&’'][^\W_]+)*")
_AGE = re.compile(r"\d+-year-old")
_REST = re.compile(r"\s(?:of|for|to|at|in|on)\s")
_CHIEF = re.compile(r"\bchief executive officer\b|\bCEO\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is: the noun, the words that make another office of it, and the others that narrow it."""

    head: str
    narrowing: frozenset[str]
    others: frozenset[str]

    def may_mean(self, title: Role) -> bool:
        """Whether somebody with the title can be called by this role: it says nothing that the title does not."""
        return self.head == title.head and self.narrowing == title.narrowing and self.others <= title.others


def role(words: str) -> Role | None:
    """The role that a title or description names; None when its noun is none for a single person."""
    words = _CHIEF.sub("chief executive", words)
    before, _, after = _split(words)
    own = [word for word in _words(before) if word not in _EMPTY]
    if not own or own[-1] not in _HEADS:
        return None
    narrowing = frozenset(own[:-1]) & _NARROWING
    others = frozenset(own[:-1]) - _NARROWING | frozenset(_words(after)) - _EMPTY
    return Role(_SAME.get(own[-1], own[-1]), narrowing, frozenset(map(_land, others)))


def _split(words: str) -> tuple[str, str, str]:
    found = _REST.search(words)
    return (words[: found.start()], found[0], words[found.end() :]) if found else (words, "", "")


def _words(text: str) -> list[str]:
    return [word for word in map(_bare, _WORD.findall(text)) if word and not _AGE.fullmatch(word)]


def _bare(word: str) -> str:
    return _land(word.replace("’", "'").removesuffix("'s"))


def _land(word: str) -> str:
    """Countries by one name, whether the noun or the adjective is written; other words in lower case."""
    land = gazetteer.demonyms().get(word) or gazetteer.country_names().get(word)
    return (land or word).lower()
