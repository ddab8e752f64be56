"""What the words beside a statement tell of what it answers: "Asked about Quill's remark, Osk said …".

The words beside it are its speaker, its cue, and what leads to them: what is said need not name anybody.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from brief.model import Evidence
from brief.stories.answering import REPORTING, SAID
from brief.stories.evidence import Reading
from brief.stories.kinds import OFFICES, denies_a_claim
from brief.stories.pointers import Pointer
from brief.stories.speakers import is_named, is_person, last_name, other_speaker
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from brief.model import RelationKind, StatementText
    from brief.stories.kinds import Pair

REACH = 400
"""Characters between what somebody says and a reply that does not name him, at most: about a paragraph."""

JUST_BEFORE = 150
"""The same for one that only tells that it is a reply, and for a denial: a sentence's rest."""

REACH_OF_NAMES = 1000
"""The same for a reply that does."""

SHARED_TOPIC = 2
"""Terms that an answer, with the words beside it, shares with what it answers in another article, at least."""

LITTLE_OF_IT = 0.3
"""The share of the terms of a denial that what it denies holds, at least."""

HALF_OF_IT = 0.45
"""The share of the longer statement's terms that it and its contradiction hold, at least."""

_UTTERANCE = (
    "advice|apology|argument|assertion|assurance|comment|criticism|critique|demand"
    "|explanation|insult|objection|pledge|promise|question|rebuke|remark|statement|suggestion|threat|vow|warning|words"
)
"""What somebody has just said; an allegation may be an old one."""

_ANY_UTTERANCE = "|".join(word for word in _UTTERANCE.split("|") if word != "question")
"""The same where nobody is named: it is reporters who ask."""

_CLAIM = "accusation|account|admission|allegation|assertion|charge|claim|denial|insistence|version"
"""What somebody may have said long before."""

_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof)\.?\s+|(?-i:[A-Z])[\w'’-]+\s+){0,2}"
_VERBS_AGAINST = r"(?:challeng|contest|contradict|dismiss|disput|rebuff|rebut|refut|reject)(?:ed|e?s|ing)"
_REJECTING = re.compile(rf"\b(?:{_VERBS_AGAINST}|den(?:ied|ies|y|ying))\s+(?:[\w.-]+\s+){{0,3}}?$", re.IGNORECASE)
_TAKING_UP = re.compile(
    r"\b(?:asked about|confronted with|in (?:answer|reply|response) to|react(?:ed|ing) to|respond(?:ed|ing) to"
    rf"|commenting on|{_VERBS_AGAINST}|welcom(?:ed|es|ing)"
    r"|brush(?:ed|es|ing) (?:aside|off)|shrug(?:ged|s|ging) off|wav(?:ed|es|ing) away|scoff(?:ed|s|ing) at"
    r"|bristl(?:ed|es|ing) at|(?:un|not )impressed by)\s+"
    rf"(?:the|that|this|those|these)\s+(?:[\w'’-]+\s+){{0,2}}?(?:{_ANY_UTTERANCE})s?\b",
    re.IGNORECASE,
)
_STRIKING_BACK = re.compile(
    r"\b(?:(?:hit|hits|shot|shoots|fired|fires) back|countered|retort(?:s|ed)|replie[sd]|answered that)\b(?!\s+at\b)",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"[“\"‘']?(?:that|this|it)(?:\s+(?:is|was)|['’]s)\s+(?:all\s+|absolutely\s+|completely\s+|just\s+|plainly\s+|simply\s+)?"
    r"(?:untrue|false|not true|incorrect|inaccurate|a lie|lies|nonsense)\b",
    re.IGNORECASE,
)
_DENIED_THAT = re.compile(r"\bden(?:y|ies|ied|ying)\b[^.]*\bthat\s*$", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:asked|pressed|reminded|questioned)\b", re.IGNORECASE)
"""Whom a reporter asks answers the reporter."""
_ITS_OWN_CLAUSE = re.compile(
    rf"\s*(?:[\w.-]+\s+){{0,3}}?[\w-]+['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?:{_UTTERANCE})s?\s+[a-z]", re.IGNORECASE
)
"""A clause about a remark, beside the one with the speaker: "Quill's remark came before Osk said …"."""
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+(?=\S)|[.!?:][”\"’')]*\s*$")


def reply(statement: StatementText, others: Sequence[StatementText]) -> Pointer | None:
    """The nearest earlier statement of somebody else in the same article that this one replies to."""
    if statement.kind in REPORTING:
        return None
    earlier = [other for other in others if _comes_before(other, statement)]
    near = [other for other in earlier if statement.start - other.end <= REACH and is_named(other.speaker)]
    return _to_somebody_named(statement, earlier) or (_to_the_one_before(statement, near) if near else None)


def taken_up(pair: Pair) -> RelationKind | None:
    """What a pair of different articles is when the words beside the one name what the other has said."""
    for answer, to in ((pair.question, pair.other), (pair.other, pair.question)):
        one, other = answer.statement, to.statement
        apart = one.article != other.article and other_speaker(one.speaker, other.speaker)
        if not apart or one.kind in REPORTING or not _later(one, other):
            continue
        beside = _beside(one)
        match = _said_in(beside, other.speaker, SAID) or _in(beside, other.speaker, _turned_to)
        if match and len(_topic(answer, to, beside)) >= SHARED_TOPIC:
            return _kind(one, beside, match)
    return None


def _to_somebody_named(statement: StatementText, earlier: Sequence[StatementText]) -> Pointer | None:
    beside = _beside(statement)
    reading = Reading(statement)
    found = []
    for other in earlier:
        if other.kind in REPORTING or not is_named(other.speaker):
            continue
        nouns = f"{_UTTERANCE}|{_CLAIM}" if _topic(reading, Reading(other), beside) else _UTTERANCE
        for words in (beside, statement.text) if is_person(other.speaker) else (beside,):
            match = _said_in(words, other.speaker, nouns) or _in(words, other.speaker, _wrong)
            match = match or (_in(words, other.speaker, _turned_to) if words is beside else None)
            if match:
                found.append(Pointer(other, _kind(statement, words, match), Evidence(terms=(match.group(),))))
                break
    return max(found, key=lambda each: (each.target.end, -each.target.start), default=None)


def _to_the_one_before(statement: StatementText, near: Sequence[StatementText]) -> Pointer | None:
    beside = _beside(statement)
    target = _nearest(near)
    if match := _UNTRUE.match(statement.text):
        return Pointer(target, "disputes", Evidence(terms=(match.group(),)))
    match = _TAKING_UP.search(beside)
    last = [other for other in near if statement.start - other.end <= JUST_BEFORE]
    # After a comma the words before it, which nobody has been found to say, are what is answered.
    alone = statement.lead.strip() != ","
    if match is None and last and alone and not _ASKED.search(beside):
        match = _STRIKING_BACK.search(beside)
    if match and target.kind not in REPORTING:
        return Pointer(target, _kind(statement, beside, match), Evidence(terms=(match.group(),)))
    return _denied(statement, last) or _contradicted(statement, last)


def _contradicted(statement: StatementText, near: Sequence[StatementText]) -> Pointer | None:
    """What has just been said, and is now said not to be so, or the other way round, in the same words."""
    reading = Reading(statement)
    if not _speaks_for_himself(statement):
        return None
    for other in sorted(near, key=lambda one: (-one.end, one.start)):
        said = Reading(other)
        if not _speaks_for_himself(other):
            continue
        shared = _topic(reading, said, "")
        longer = max(len(set(reading.terms)), len(set(said.terms)))
        if reading.negated != said.negated and len(shared) >= max(SHARED_TOPIC, HALF_OF_IT * longer):
            written = tuple(reading.written[term] for term in dict.fromkeys(reading.terms) if term in shared)
            return Pointer(other, "disputes", Evidence(terms=written))
    return None


def _speaks_for_himself(statement: StatementText) -> bool:
    """Whether it is the word of a person: shares of those asked in a poll contradict nobody, nor do questions."""
    speaker = statement.speaker or ""
    return is_person(speaker) and not any(map(str.isdigit, speaker)) and "?" not in statement.text


def _denied(statement: StatementText, near: Sequence[StatementText]) -> Pointer | None:
    """What somebody denies that has just been said: it shares a word of what it is about."""
    denial = Reading(statement)
    beside = _beside(statement)
    clause = _DENIED_THAT.search(beside) or denial.folded[:1] == ["any"] or denies_a_claim(denial)
    if statement.kind != "deny" or not clause:
        return None
    for other in sorted(near, key=lambda one: (-one.end, one.start)):
        claim = Reading(other)
        shared = _topic(denial, claim, "")
        enough = len(shared) >= LITTLE_OF_IT * len(set(denial.terms))
        if shared and enough and other.kind != "deny" and not claim.negated:
            written = tuple(denial.written[term] for term in dict.fromkeys(denial.terms) if term in shared)
            return Pointer(other, "disputes", Evidence(terms=written))
    return None


def _later(answer: StatementText, to: StatementText) -> bool:
    return answer.published is not None and to.published is not None and answer.published >= to.published


def _comes_before(other: StatementText, statement: StatementText) -> bool:
    near = 0 <= statement.start - other.end <= REACH_OF_NAMES
    return near and other_speaker(other.speaker, statement.speaker)


def _nearest(statements: Iterable[StatementText]) -> StatementText:
    return max(statements, key=lambda other: (other.end, -other.start))


def _kind(statement: StatementText, beside: str, match: re.Match[str]) -> RelationKind:
    rejected = _REJECTING.search(f"{match.group()} ") or _REJECTING.search(beside[: match.start()])
    against = _TAKING_UP.match(match.group()) and re.match(_VERBS_AGAINST, match.group(), re.IGNORECASE)
    return "disputes" if statement.kind == "deny" or rejected or against else "answers"


def _topic(answer: Reading, to: Reading, beside: str) -> set[str]:
    """The terms that both share, without names, offices and what says that something was said."""
    found = {*answer.terms, *terms(beside)} & set(to.terms)
    named = (
        _DATES | answer.capitalized | to.capitalized | set(terms(f"{answer.statement.speaker} {to.statement.speaker}"))
    )
    return found - named - OFFICES - _SAYING


_DATES = frozenset(terms("last next first year month week day today yesterday tomorrow time"))
_SAYING = frozenset(terms(f"{SAID}|{_UTTERANCE}|accuse|allege|deny|ask|say|tell".replace("|", " ")))


def _beside(statement: StatementText) -> str:
    """Its speaker and its cue with what leads to them: its own sentence, and one before that names the speaker."""
    lead = statement.lead
    ends = [match.end() for match in _SENTENCE_END.finditer(lead)]
    if ends and not lead[ends[-1] :].strip():
        before = lead[ends[-2] if len(ends) > 1 else 0 :]
        name = last_name(statement.speaker)
        lead = before if name and re.search(rf"\b{re.escape(name)}\b", before, re.IGNORECASE) else ""
    elif ends:
        lead = lead[ends[-1] :]
    if _ITS_OWN_CLAUSE.match(lead):
        lead = ""
    return f"{lead} {statement.whole.replace(statement.text, ' ')}"


def _said_in(words: str, speaker: str | None, nouns: str) -> re.Match[str] | None:
    return _in(words, speaker, partial(_said_by, nouns=nouns))


def _in(words: str, speaker: str | None, pattern: Callable[[str], re.Pattern[str]]) -> re.Match[str] | None:
    name = last_name(speaker)
    # Hardly anybody is named there, and a pattern takes longer to make than to look for.
    return pattern(name).search(words) if name is not None and name in words.lower() else None


@lru_cache(maxsize=512)
def _said_by(name: str, nouns: str) -> re.Pattern[str]:
    """ "Quill's bold remark"."""
    return re.compile(
        rf"(?<!according to ){re.escape(name)}['’]s?\s+(?!(?:opening|prepared|sworn|written)\b)"
        rf"(?:[\w-]+\s+){{0,2}}?(?:{nouns})s?\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=512)
def _turned_to(name: str) -> re.Pattern[str]:
    """ "responding to Ms. Quill", "agreed with Quill"."""
    return re.compile(
        r"\b(?:agree[sd]?\s+with|contradict(?:ed|ing|s)"
        r"|(?:respond(?:s|ed|ing)?|in response|repl(?:y|ies|ied|ying))\s+to)"
        rf"\s+{_TITLE}{re.escape(name)}\b(?!['’]s?\s)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=512)
def _wrong(name: str) -> re.Pattern[str]:
    """ "Mr Quill is mistaken", "Quill was twisting his words"."""
    return re.compile(
        rf"\b{re.escape(name)}\s+(?:is|was|had been|has been)\s+(?:\w+\s+){{0,2}}?"
        r"(?:wrong|mistaken|lying|a liar|misinformed|twisting (?:my|his|her|our|their) words)\b",
        re.IGNORECASE,
    )
