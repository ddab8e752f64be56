"""Pronouns: whom "he", "she" and, for organizations and places, "it" mean.

Candidates are scored by nearness, by standing as a subject, by gender, and by who spoke last: in news the pronoun of an
attribution goes on with the last speaker more often than with the last name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brief.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.model import Actor, Statement
    from brief.text.tagged import TaggedText

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
_SUBJECT_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_REACH = 3
"""Paragraphs back that a pronoun may reach."""
_SUBJECT, _EARLY, _QUOTED, _POSSESSIVE, _SAME_SENTENCE, _GENDER = 2.0, 1.3, 0.3, 0.8, 1.3, 1.25
_PARAGRAPH = 0.55
"""What each paragraph between costs."""
_SPEAKERS = (2.2, 0.7, 0.3)
"""What the last, second last and third last speaker gain."""
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
        names = sorted((mention for mention in mentions if mention.form != "pronoun"), key=lambda m: m.span)
        self._names = [self._named(mention) for mention in names]
        self._name_starts = [name.span.start for name in self._names]

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
        subject = following is not None and (following.tag in _SUBJECT_TAGS or following.text == ",")
        first = bisect_left(self._token_starts, self._sentence_starts[sentence]) if sentence >= 0 else 0
        quoted = self.quoted(span.start)
        weight = (
            (_QUOTED if quoted else 1.0)
            * (_SUBJECT if subject else 1.0)
            * (_EARLY if token - first <= 3 else 1.0)
            * (_POSSESSIVE if following is not None and following.tag == "POS" else 1.0)
        )
        return _Named(span, mention.actor, self.paragraph(span.start), sentence, token, subject and not quoted, weight)

    def resolve(self, position: int, pronoun: str, spoken: Sequence[Spoken]) -> str | None:
        """The actor that the pronoun at a place means; `spoken` are the statements so far, in text order."""
        pronoun = pronoun.lower()
        if pronoun in GENDERS:
            actor = self._best(position, GENDERS[pronoun], spoken)
            if actor is not None and self._genders[actor] is None:
                # Who was once "she" is not "he" further on.
                self._genders[actor] = GENDERS[pronoun]
            return actor
        return self._best(position, None, spoken) if pronoun in THINGS else None

    def _fits(self, actor: str, gender: Gender | None) -> bool:
        if gender is None:
            return self._kinds[actor] != "person"
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
        for place in range(bisect_left(self._name_starts, position) - 1, -1, -1):
            name = self._names[place]
            if paragraph - name.paragraph > _REACH:
                break
            if not self._fits(name.actor, gender):
                continue
            score = name.weight * _PARAGRAPH ** (paragraph - name.paragraph) / (1 + (token - name.token) / 120)
            if name.sentence == sentence and name.subject:
                score *= _SAME_SENTENCE
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
                scores[one.actor] += gain * 0.7 ** max(0, distance - 1)
            elif (
                one.actor is None and one.may_be_meant and gain == _SPEAKERS[0] and distance <= 1 and gender is not None
            ):
                scores[None] += _NAMELESS

    def _nearest(self, position: int, gender: Gender | None) -> str | None:
        """The last fitting name before, else the first one after."""
        place = bisect_left(self._name_starts, position)
        around = [*reversed(self._names[max(0, place - 200) : place]), *self._names[place : place + 200]]
        return next((name.actor for name in around if self._fits(name.actor, gender)), None)


def resolve_pronouns(
    tagged: TaggedText,
    actors: Sequence[Actor],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    gender: Callable[[Actor], Gender | None],
) -> tuple[Mention, ...]:
    """A mention for each he, she, his, her and him that means a named person; speakers as in the statements."""
    pronouns = Pronouns(tagged, actors, mentions, gender)
    known = {
        statement.speaker.span: statement.speaker.actor
        for statement in statements
        if statement.speaker and statement.speaker.resolved_from == "pronoun"
    }
    found: list[Mention] = []
    spoken: list[Spoken] = []
    waiting = iter(sorted(statements, key=lambda statement: statement.span))
    following = next(waiting, None)
    for token in tagged.all_tokens:
        if token.text.lower() not in GENDERS:
            continue
        while following is not None and following.span.start < token.start:
            spoken.append(_spoken(following))
            following = next(waiting, None)
        span = Span(token.start, token.end)
        actor = (
            known[span] if span in known else pronouns.resolve(token.start, token.text, _others(spoken, token.start))
        )
        if actor is not None:
            found.append(Mention(actor, span, "pronoun"))
    return tuple(found)


def _spoken(statement: Statement) -> Spoken:
    speaker = statement.speaker
    return Spoken(statement.span.start, statement.span.end, speaker.actor if speaker else None)


def _others(spoken: Sequence[Spoken], position: int) -> list[Spoken]:
    """Speakers of the statements that ended before: within one's own words one says "I"."""
    return [one for one in spoken[-6:] if one.end <= position]
