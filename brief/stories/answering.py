"""Whether one statement answers another: it names who said that one, comes after it, and takes a stand."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from brief.stories.speakers import is_named, is_person, last_name, name_words, other_speaker

if TYPE_CHECKING:
    from brief.model import StatementText
    from brief.stories.evidence import Reading
    from brief.stories.kinds import Pair

SHARED_TOPIC = 2
"""Terms beside names, offices and dates that both are about, at least."""

TOPIC_ELSEWHERE = 3
"""The same for statements of different articles."""

CRITICIZED_ELSEWHERE = 5
"""The same for what a critic says in another article, who names the speaker and not what was said."""

NEAR = 300
"""Characters between what somebody says and another's word on what he did, at most: about a paragraph."""

ONE_MATTER = 0.15
"""Likeness of the articles of an answer and what it answers, at least."""

REPORTING = frozenset({"announce", "decline"})
"""Kinds of cues by which an outlet tells what somebody did, and by which nobody answers."""

_SIDES = frozenset("north south east west northern southern eastern western new".split())
_BODIES = frozenset("administration campaign government regime team".split())
_ATTACKING = frozenset({"accuse", "criticize"})

OBJECT_WITHIN = 5
"""Words at the beginning of an accusation among which the accused is named."""

SAID = (
    "accusation|admission|advice|allegation|announcement|appeal|apology|argument|assertion|assessment|assurance"
    "|claim|complaint|criticism|critique|demand|denial|description|explanation"
    "|insistence|insult|invitation|opinion|pitch|pledge|promise|question"
    "|stance|suggestion|threat|view|vow|warning"
)
"""What somebody has said, as another calls it: "Quill's promise"."""

_JUDGING = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|simply|just|dead|completely|plain|quite) (?:wrong|right|mistaken|lying)"
    r"|lie[sd]?|liars?|false(?:ly|hoods?)?|untrue|misle(?:ad|ads|ading|d)|distort(?:s|ed|ing|ions?)?"
    r"|hypocri(?:sy|tes?|tical)|nonsense|absurd|ludicrous|baseless|ridiculous|reckless|irresponsible|unacceptable"
    r"|shameful|disgraceful|naive|dishonest|outrageous"
    r"|disappoint(?:ed|ing)|wrong(?:ful)?ly|apologi[zs]e|(?:not|n['’]t) (?:true|accurate|correct))\b",
    re.IGNORECASE,
)
"""Words of somebody who judges what another says."""

_DOES = r"must|should|ought|not|never|cannot|himself|herself|forgets?|forgot|ignores?|ignored|knows?|knew|lied|wants?"
_UNSURE = r"(?!\s+(?:sure|certain|clear|aware|know|comment|immediately|available))"
"""To say that somebody is not sure tells his own words again."""


def answers(pair: Pair) -> bool:
    """Whether either statement answers the other."""
    first, second = pair.statements
    if not other_speaker(first.speaker, second.speaker):
        return False
    topic = len(pair.topic())
    if pair.alike < ONE_MATTER or topic < SHARED_TOPIC:
        return False
    return _answered(pair.question, pair.other, topic) or _answered(pair.other, pair.question, topic)


def judges(reading: Reading) -> bool:
    """Whether it calls something wrong, false, absurd."""
    return bool(_JUDGING.search(reading.statement.text))


def _answered(answer: Reading, to: Reading, topic: int) -> bool:
    name = last_name(to.statement.speaker)
    return (
        name is not None
        and is_person(to.statement.speaker)
        and is_named(answer.statement.speaker)
        and names(answer, to.statement.speaker)
        # Two who name each other speak of what they did together; who names himself is hardly the speaker.
        and (to.statement.kind in _ATTACKING or not names(to, answer.statement.speaker))
        and not names(answer, answer.statement.speaker)
        and not names(to, to.statement.speaker)
        and _after(answer.statement, to.statement)
        and _takes_a_stand(answer, to, topic, name)
    )


def _takes_a_stand(answer: Reading, to: Reading, topic: int, name: str) -> bool:
    """Whether it speaks of what the other said, or judges him: to tell what somebody did is no answer."""
    kind, text = answer.statement.kind, answer.statement.text
    if kind in REPORTING or kind == to.statement.kind == "deny":
        return False
    said = _said_by(name).search(text)
    if answer.statement.article != to.statement.article:
        # Elsewhere the speaker has said much, and much of it of the same matter.
        criticized = kind == "criticize" and topic >= CRITICIZED_ELSEWHERE and _attacks(answer, name)
        return criticized or (bool(said) and topic >= TOPIC_ELSEWHERE)
    near = answer.statement.start - to.statement.end <= NEAR
    if said:
        # What somebody said long before is hardly what "his claim" means.
        return near or 2 * topic >= len(set(to.terms))
    if to.statement.kind == "deny":
        return False
    if kind in _ATTACKING and _attacks(answer, name):
        return True
    judging = _JUDGING.search(text)
    if judging and judging.group().lower() not in to.statement.text.lower():
        return True
    # Where both say that something is not so they tell the same.
    return near and not to.negated and bool(_done_by(name).search(text))


def _attacks(answer: Reading, name: str) -> bool:
    """Whether the name is the object: "criticized Quill for …", not "criticized the Quill administration"."""
    words = [_bare(word) for word in answer.folded[: OBJECT_WITHIN + 1]]
    return any(word == name and after not in _BODIES for word, after in pairwise([*words, ""][: OBJECT_WITHIN + 1]))


@lru_cache(maxsize=256)
def _said_by(name: str) -> re.Pattern[str]:
    """ "Quill's bold promise", "agreed with Quill"."""
    called = re.escape(name)
    return re.compile(
        rf"\b{called}['’]s?\s+(?:[\w-]+\s+){{0,3}}?(?:{SAID})s?\b"
        rf"|\b(?:agree[sd]?\s+with|(?:respon(?:d(?:s|ed|ing)?|se)|repl(?:y|ies|ied)|answer(?:s|ed)?)\s+to)\s+(?:[\w.-]+\s+){{0,3}}?{called}\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=256)
def _done_by(name: str) -> re.Pattern[str]:
    """ "Quill must", "Quill has never", "Quill wouldn't"."""
    called = re.escape(name)
    return re.compile(
        rf"\b{called}(?:\s+[\w-]+){{0,2}}?(?:\s+(?:{_DOES})\b|\s+[a-z]+n['’]t\b){_UNSURE}"
        rf"|\b{called}\b[^.;]{{0,80}}\s(?:himself|herself)\b",
        re.IGNORECASE,
    )


def names(reading: Reading, speaker: str | None) -> bool:
    """Whether it names somebody, by the last name."""
    name = last_name(speaker)
    if name is None:
        return False
    own = {word.lower() for word in name_words(speaker)}
    words = [_bare(word.group()) if word.group()[0].isupper() else "" for word in reading.words]
    # "South Orlava" is not North Orlava.
    return any(word == name and before not in _SIDES - own for before, word in zip(["", *words], words, strict=False))


def _bare(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


def _after(answer: StatementText, to: StatementText) -> bool:
    if answer.article == to.article:
        return answer.start > to.start
    return answer.published is not None and to.published is not None and answer.published >= to.published
