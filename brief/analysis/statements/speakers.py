"""Speakers: which actor a speaker's words name, or whom its pronoun means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.analysis.coreference import GENDERS, GROUPS, THINGS, Spoken
from brief.analysis.statements.interviews import is_part, player
from brief.analysis.statements.standing import head, is_person, standing
from brief.model import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.coreference import Pronouns
    from brief.analysis.statements.drafts import Draft
    from brief.analysis.statements.reading import Reading
    from brief.model import Actor, Mention, Span

_PRONOUNS = GROUPS | THINGS | frozenset(GENDERS)
_AROUND = 30
"""Words before and after the cue."""
_OWNED = re.compile(r"\s*['’]s?\b")
_JOINED = re.compile(r",|\band\b")
_LISTED = re.compile(r",?\s+and\s+(?:the\s+)?")
_BELONGS = re.compile(
    r"\b(?:of|for|from|at|in|on|with|to|by|about|near|behind|against|under)\s+(?:(?:the|an?)\s+)?(?:[\w.-]+['’]s?\s+)?$",
    re.IGNORECASE,
)
_ACTING_FOR = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:administration|advis[eo]rs?|aides?|all(?:y|ies)|backers?|cabinet|camp|campaign|critics?|family"
    r"|foundation|government|lawyers?|loyalists?|nominees?|officials?|opponents?|regime|spokes(?:man|woman|person)"
    r"|staff(?:ers?)?|supporters?|surrogates?|team|voters?)\b"
)
"""Those who stand beside a person whose name is put before them: "the Velling campaign"."""
_OTHERS_THERE = re.compile(r"\s+(?!(?:and|or|in|on|at|of|itself)\b)[a-z]")
"""Those whom the name of a place tells apart: "the Ansel harbor office"."""
_BODY_OF_OTHERS = re.compile(r"\s+[a-z]+s['’]\s+[a-z]")
"""A body of those whom a name tells apart: "the Orun farmers' league"."""
_PLURAL = re.compile(r"(?:\b(?:and|they|we|who|police|people|officials?|[a-z]{3,}s)\b)", re.IGNORECASE)


class Speakers:
    """Turns the speaker's words of drafts into speakers."""

    def __init__(
        self, reading: Reading, actors: Sequence[Actor], mentions: Sequence[Mention], pronouns: Pronouns
    ) -> None:
        self._reading = reading
        self._text = reading.text
        self._kinds = {actor.id: actor.kind for actor in actors}
        self._names = sorted((m for m in mentions if m.form != "pronoun"), key=lambda mention: mention.span)
        self._starts = [mention.span.start for mention in self._names]
        self._pronouns = pronouns
        self._by_surname: dict[str, set[str]] = defaultdict(set)
        for actor in actors:
            if actor.kind == "person":
                self._by_surname[actor.name.split()[-1].casefold()].add(actor.id)
        self._spoken: list[Spoken] = []
        self._first_question: int | None = None

    def speaker(self, draft: Draft) -> Speaker | None:
        """The speaker of a draft; drafts are asked for in text order."""
        span = draft.speaker
        if span is None:
            return None
        written = span.of(self._text)
        if written.lower() in _PRONOUNS:
            actor = self._pronouns.resolve(span.start, written, self._before(draft))
            speaker = Speaker(span, actor, "pronoun")
        elif draft.transcript and is_part(written):
            actor = self._player(written, span.start)
            speaker = Speaker(span, actor, "title" if actor else "description")
        else:
            labeled = self._labeled(written) if draft.transcript else None
            mention = None if labeled else self._named(span)
            named = Speaker(span, mention.actor, mention.form) if mention else Speaker(span, None, "description")
            speaker = Speaker(span, labeled, "name") if labeled else named
        self._remember(draft, speaker, written)
        kind = self._kinds[speaker.actor] if speaker.actor and speaker.resolved_from != "description" else None
        return replace(speaker, standing=standing(speaker.written(self._text), kind, self._around(draft)))

    def _around(self, draft: Draft) -> str:
        """The sentence around the cue, in which anonymity may be asked for."""
        if draft.cue_word is None:
            return ""
        words, passage = self._reading.words, self._reading.passage_of(draft.cue_word)
        low, high = max(passage.low, draft.cue_word - _AROUND), min(passage.high, draft.cue_word + _AROUND)
        return self._text[words[low].start : words[high - 1].end]

    def _before(self, draft: Draft) -> list[Spoken]:
        """Statements whose contents do not hold the pronoun."""
        position = draft.speaker.start if draft.speaker else 0
        return [one for one in self._spoken[-6:] if one.start < position]

    def _remember(self, draft: Draft, speaker: Speaker, written: str) -> None:
        end = max([speaker.span.end, *(content.end for content in draft.contents)])
        one_person = speaker.actor is None and _PLURAL.search(written) is None and is_person(head(written))
        self._spoken.append(Spoken(speaker.span.start, end, speaker.actor, one_person))

    def _labeled(self, label: str) -> str | None:
        """The person whom a label of a transcript means: "VELLING", "SEN. VELLING"."""
        known = self._by_surname.get(label.split()[-1].casefold(), set())
        return next(iter(known)) if len(known) == 1 else None

    def _player(self, label: str, start: int) -> str | None:
        """The person who asks or answers; who they are is told before the first question."""
        if self._first_question is None:
            self._first_question = start
        before = self._names[: bisect_left(self._starts, self._first_question)]
        persons = [mention for mention in before if self._kinds[mention.actor] == "person"]
        return player(label, self._text, self._first_question, persons)

    def _named(self, span: Span) -> Mention | None:
        """The words for who speaks: a person before others, none that only owns the speaker ("Orun's aide").

        Of persons in a row the last one speaks ("Orun spokeswoman Mara Velling"), unless they are joined by "and".
        """
        candidates: list[Mention] = []
        skipped: Mention | None = None
        for place in range(max(0, bisect_left(self._starts, span.start) - 1), len(self._names)):
            mention = self._names[place]
            if mention.span.start >= span.end:
                break
            if not mention.span.overlaps(span):
                continue
            owned = self._owns(mention, span)
            if _BELONGS.search(self._text[span.start : mention.span.start]) or self._listed(skipped, mention):
                skipped = mention
            elif not owned:
                candidates.append(mention)
        persons = [mention for mention in candidates if self._kinds[mention.actor] == "person"]
        if not persons:
            return candidates[0] if candidates else None
        last = persons[0]
        for mention in persons[1:]:
            if _JOINED.search(self._text, last.span.end, mention.span.start):
                break
            last = mention
        return last

    def _owns(self, mention: Mention, span: Span) -> bool:
        """Whether the name only tells whose speaker it is: "Orun's aide", "the Orun campaign"."""
        if _OWNED.match(self._text, mention.span.end, span.end):
            return True
        kind = self._kinds[mention.actor]
        others = {"person": _ACTING_FOR, "place": _OTHERS_THERE, "organization": _BODY_OF_OTHERS}[kind]
        return others.match(self._text, mention.span.end, span.end) is not None

    def _listed(self, before: Mention | None, mention: Mention) -> bool:
        """Whether "and" adds the name to one before it of the same kind."""
        if before is None or self._kinds[before.actor] != self._kinds[mention.actor]:
            return False
        return _LISTED.fullmatch(self._text, before.span.end, mention.span.start) is not None
