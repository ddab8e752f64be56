"""Pronouns: whom "he", "she", "they" and, for organizations and places, "it" mean.

Candidates are scored by nearness, by standing as a subject, by gender, and by who spoke last: in news the pronoun of an
attribution goes on with the last speaker more often than with the last name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brief.model import Span
from brief.text.datelines import dateline_length

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.model import Actor, Mention
    from brief.text.tagged import TaggedText, Token

Gender = Literal["female", "male"]

GENDERS: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
THINGS = frozenset({"it", "its"})
GROUPS = frozenset({"they", "them", "their", "theirs", "themselves", "themself"})
"""Pronouns of an organization, of several, and of a person who is neither he nor she."""
_OWN_PRONOUNS = re.compile(r"\bthey/the(?:m|ir)\b", re.IGNORECASE)
"""What the text says of a person whose pronoun is "they"."""
_SUBJECT_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PROPER = frozenset({"NNP", "NNPS", "DT"})
_TOLD_BY = frozenset({"of", "from"})
_PREPOSITIONS = frozenset({"IN", "TO"})
_FAR = 200
"""Names back that are looked at."""
_REACH = 3
"""Paragraphs back that a pronoun may reach."""
_SUBJECT, _EARLY, _QUOTED, _POSSESSIVE, _GOVERNED, _SAME_SENTENCE, _GENDER = 2.0, 1.3, 0.3, 0.8, 0.8, 1.3, 1.25
_BESIDE = 0.7
"""What is left for a name after a preposition in the pronoun's own sentence: "Speaking to Tal, she said"."""
_PARAGRAPH = 0.55
"""What each paragraph between costs."""
_SPEAKERS = (2.2, 0.7, 0.3)
"""What the last, second last and third last speaker gain."""
_OVERTAKEN = 0.3
"""What is left of a speaker's gain when somebody else was the subject since."""
_CLEAR = 2
"""How many times as many pronouns of one gender as of the other tell it."""
_NAMELESS = 1.5
"""What a speaker without a name gains when he was the last: then the pronoun may be his."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who spoke before: where, as whom, and where the statement ended."""

    start: int
    end: int
    actor: str | None
    may_be_meant: bool = False
    """Whether a nameless speaker is one person ("a teacher"), whom a pronoun may mean."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A name as a candidate, with all that does not depend on the pronoun."""

    span: Span
    actor: str
    paragraph: int
    sentence: int
    token: int
    subject: bool
    weight: float
    governed: bool
    """Whether a preposition stands before it."""


def _dateline(tokens: Sequence[Token]) -> Span | None:
    """The dateline of a sentence: no pronoun means a place there."""
    length = dateline_length([token.text for token in tokens])
    return Span(tokens[0].start, tokens[length - 1].end) if length else None


class Pronouns:
    """Resolves the pronouns of one article."""

    def __init__(
        self,
        tagged: TaggedText,
        actors: Sequence[Actor],
        mentions: Sequence[Mention],
        gender: Callable[[Actor], Gender | None],
    ) -> None:
        self._tokens = tagged.all_tokens
        self._token_starts = [token.start for token in self._tokens]
        self._sentence_starts = [sentence.span.start for sentence in tagged.sentences]
        self._paragraph_starts = [paragraph.span.start for paragraph in tagged.paragraphs]
        self._quotations = tagged.quotations
        self._quotation_starts = [quotation.span.start for quotation in tagged.quotations]
        self._kinds = {actor.id: actor.kind for actor in actors}
        self._genders = {actor.id: gender(actor) for actor in actors if actor.kind == "person"}
        datelines = [line for line in map(_dateline, tagged.tokens) if line is not None]
        names = sorted(
            (one for one in mentions if one.form != "pronoun" and not any(map(one.span.overlaps, datelines))),
            key=lambda mention: mention.span,
        )
        self._name_starts = [mention.span.start for mention in names]
        self._names = [self._named(mention) for mention in names]
        self._they = self._called_they(tagged, actors)
        self._genders |= self._told_by_pronouns()

    def _called_they(self, tagged: TaggedText, actors: Sequence[Actor]) -> frozenset[str]:
        """Persons whose pronoun is "they": with the title Mx, or where the text says so."""
        found = {actor.id for actor in actors if actor.kind == "person" and {"Mx", "Mx."} & set(actor.titles)}
        for words in _OWN_PRONOUNS.finditer(tagged.text):
            nearest = self._nearest_before(words.start(), lambda name: self._kinds[name.actor] == "person")
            if nearest is not None and self._sentence(words.start()) - nearest.sentence <= 1:
                found.add(nearest.actor)
        return frozenset(found)

    def _told_by_pronouns(self) -> dict[str, Gender]:
        """Genders that no title or given name tells, but the pronouns that stand near do, most of them alike."""
        votes: defaultdict[str, Counter[Gender]] = defaultdict(Counter)
        for token in self._tokens:
            gender = GENDERS.get(token.text.lower())
            if gender is not None:
                scores: defaultdict[str | None, float] = defaultdict(float)
                self._score_names(token.start, gender, scores)
                best = max(scores, key=lambda actor: scores[actor], default=None)
                if best is not None and self._genders[best] is None:
                    votes[best][gender] += 1
        return {
            actor: likely
            for actor, counts in votes.items()
            for likely, most in counts.most_common(1)
            if most >= _CLEAR * (counts.total() - most)
        }

    def _nearest_before(self, position: int, fits: Callable[[_Named], bool]) -> _Named | None:
        before = bisect_left(self._name_starts, position)
        return next((name for name in reversed(self._names[max(0, before - _FAR) : before]) if fits(name)), None)

    def paragraph(self, position: int) -> int:
        """The paragraph that a character stands in."""
        return bisect_right(self._paragraph_starts, position) - 1

    def _sentence(self, position: int) -> int:
        return bisect_right(self._sentence_starts, position) - 1

    def quoted(self, position: int) -> bool:
        """Whether a character stands in a quotation."""
        place = bisect_right(self._quotation_starts, position) - 1
        return place >= 0 and position < self._quotations[place].span.end

    def _named(self, mention: Mention) -> _Named:
        span = mention.span
        sentence = self._sentence(span.start)
        token = bisect_left(self._token_starts, span.start)
        after = bisect_left(self._token_starts, span.end)
        following = self._tokens[after] if after < len(self._tokens) else None
        subject = self._is_subject(token, after)
        first = bisect_left(self._token_starts, self._sentence_starts[sentence]) if sentence >= 0 else 0
        quoted = self.quoted(span.start)
        governed = token > 0 and self._tokens[token - 1].tag in _PREPOSITIONS
        weight = (
            (_QUOTED if quoted else 1.0)
            * (_SUBJECT if subject else 1.0)
            * (_EARLY if token - first <= 3 else 1.0)
            * (_POSSESSIVE if following is not None and following.tag == "POS" else 1.0)
            * (_GOVERNED if governed else 1.0)
        )
        paragraph = self.paragraph(span.start)
        return _Named(span, mention.actor, paragraph, sentence, token, subject and not quoted, weight, governed)

    def _is_subject(self, first: int, after: int) -> bool:
        """Whether a verb follows the name, at once or after "of" and another name; or a comma, but not in a list."""
        if after < len(self._tokens) and self._tokens[after].text == "," and not self._listed(first, after):
            return True
        if after < len(self._tokens) and self._tokens[after].text in _TOLD_BY:
            after += 1
            while after < len(self._tokens) and self._tokens[after].tag in _PROPER:
                after += 1
        return after < len(self._tokens) and self._tokens[after].tag in _SUBJECT_TAGS

    def _listed(self, first: int, comma: int) -> bool:
        """Whether a name before a comma is one of several or no subject: "with Ann Lee, Bo Tarlow and others"."""
        if first > 0 and self._tokens[first - 1].tag in _PREPOSITIONS:
            return True
        following = comma + 1
        if following < len(self._tokens) and self._tokens[following].tag == "CC":
            following += 1
        start = self._token_starts[following] if following < len(self._tokens) else -1
        place = bisect_left(self._name_starts, start)
        return place < len(self._name_starts) and self._name_starts[place] == start

    def resolve(self, position: int, pronoun: str, spoken: Sequence[Spoken]) -> str | None:
        """The actor that the pronoun at a place means; `spoken` are the statements so far, in text order."""
        pronoun = pronoun.lower()
        if pronoun in GENDERS:
            actor = self._best(position, GENDERS[pronoun], spoken)
            if actor is not None and self._genders[actor] is None:
                # Who was once "she" is not "he" further on.
                self._genders[actor] = GENDERS[pronoun]
            return actor
        if pronoun in GROUPS:
            return self._group(position)
        return self._best(position, None, spoken) if pronoun in THINGS else None

    def _group(self, position: int) -> str | None:
        """Who "they" are: a person called so, else an organization that was the subject just now; in doubt nobody."""
        person = self._nearest_before(position, lambda name: name.actor in self._they)
        if person is not None and self.paragraph(position) - person.paragraph <= _REACH:
            return person.actor
        sentence = self._sentence(position)
        near = self._nearest_before(position, lambda name: name.subject)
        if near is None or self._kinds[near.actor] != "organization" or sentence - near.sentence > 1:
            return None
        joined = near.token > 0 and self._tokens[near.token - 1].text == "and"
        if joined or self.quoted(position):
            return None
        first, last = bisect_left(self._token_starts, near.span.end), bisect_left(self._token_starts, position)
        several = any(token.tag in ("NNS", "NNPS") for token in self._tokens[first:last])
        return None if several else near.actor

    def _fits(self, actor: str, gender: Gender | None) -> bool:
        if gender is None:
            return self._kinds[actor] != "person"
        if actor in self._they:
            return False
        return actor in self._genders and self._genders[actor] in (None, gender)

    def _best(self, position: int, gender: Gender | None, spoken: Sequence[Spoken]) -> str | None:
        scores: defaultdict[str | None, float] = defaultdict(float)
        self._score_names(position, gender, scores)
        self._score_speakers(position, gender, spoken, scores)
        if scores:
            return max(scores, key=lambda actor: scores[actor])
        return self._nearest(position, gender) if gender is not None else None

    def _score_names(self, position: int, gender: Gender | None, scores: dict[str | None, float]) -> None:
        paragraph, sentence = self.paragraph(position), self._sentence(position)
        token = bisect_left(self._token_starts, position)
        last = bisect_left(self._name_starts, position) - 1
        for place in range(last, max(-1, last - _FAR), -1):
            name = self._names[place]
            if paragraph - name.paragraph > _REACH:
                break
            if not self._fits(name.actor, gender):
                continue
            score = name.weight * _PARAGRAPH ** (paragraph - name.paragraph) / (1 + (token - name.token) / 120)
            if name.sentence == sentence:
                score *= _SAME_SENTENCE if name.subject else _BESIDE if name.governed else 1.0
            if gender is not None and self._genders[name.actor] == gender:
                score *= _GENDER
            scores[name.actor] = max(scores[name.actor], score)

    def _score_speakers(
        self, position: int, gender: Gender | None, spoken: Sequence[Spoken], scores: dict[str | None, float]
    ) -> None:
        paragraph = self.paragraph(position)
        before = [one for one in spoken[-6:] if one.start < position]
        for gain, one in zip(_SPEAKERS, reversed(before), strict=False):
            distance = paragraph - self.paragraph(one.start)
            if distance > _REACH:
                continue
            if one.actor is not None and self._fits(one.actor, gender):
                left = _OVERTAKEN if self._overtaken(one, position, gender) else 1.0
                scores[one.actor] += gain * left * 0.7 ** max(0, distance - 1)
            elif (
                one.actor is None and one.may_be_meant and gain == _SPEAKERS[0] and distance <= 1 and gender is not None
            ):
                scores[None] += _NAMELESS

    def _overtaken(self, spoken: Spoken, position: int, gender: Gender | None) -> bool:
        """Whether another was the subject of a sentence since the statement: "Scott bristles"."""
        newer = self._nearest_before(position, lambda name: name.subject and self._fits(name.actor, gender))
        return newer is not None and newer.actor != spoken.actor and newer.span.start >= spoken.end

    def _nearest(self, position: int, gender: Gender | None) -> str | None:
        """The last fitting name before, else the first one after."""
        place = bisect_left(self._name_starts, position)
        around = [*reversed(self._names[max(0, place - _FAR) : place]), *self._names[place : place + _FAR]]
        return next((name.actor for name in around if self._fits(name.actor, gender)), None)
