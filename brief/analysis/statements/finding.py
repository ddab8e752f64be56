"""From an article's words to its statements."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from brief.analysis.actors import gender
from brief.analysis.coreference import Pronouns
from brief.analysis.statements.chains import chained
from brief.analysis.statements.continuation import Continuation
from brief.analysis.statements.details import Details, details, kind, manner
from brief.analysis.statements.leftovers import leftovers
from brief.analysis.statements.reading import Reading
from brief.analysis.statements.rules import CONFIDENCE
from brief.analysis.statements.speakers import Speakers
from brief.model import Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from brief.analysis.statements.drafts import Draft
    from brief.model import Actor, Mention
    from brief.text.tagged import TaggedText


def find_statements(
    tagged: TaggedText,
    actors: Sequence[Actor],
    mentions: Sequence[Mention],
    digest: str,
    published: date | None = None,
) -> tuple[Statement, ...]:
    """The statements in text order; `digest` and the places make their ids."""
    reading = Reading(tagged, (mention.span for mention in mentions if mention.form == "name"))
    drafts = Continuation(reading).read()
    drafts += leftovers(reading, drafts)
    speakers = Speakers(reading, actors, mentions, Pronouns(tagged, actors, mentions, gender))
    apart = chained(reading, _apart(drafts))
    around = [
        [content for near in apart[max(0, place - 1) : place + 2] for content in near.contents]
        for place in range(len(apart))
    ]
    return tuple(
        _statement(reading, draft, speakers, digest, details(reading, draft, contents, published))
        for draft, contents in zip(apart, around, strict=True)
    )


def _apart(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts in text order; what one has taken as its words no other takes too."""
    kept: list[Draft] = []
    reached = 0
    for draft in sorted(drafts, key=lambda draft: draft.contents[0] if draft.contents else Span(0, 0)):
        contents: list[Span] = []
        for content in sorted(draft.contents):
            start = max(content.start, reached)
            if start == content.start and start < content.end:
                contents.append(content)
                reached = content.end
        if contents:
            draft.contents = contents
            kept.append(draft)
    return kept


def _statement(reading: Reading, draft: Draft, speakers: Speakers, digest: str, found: Details) -> Statement:
    contents = tuple(draft.contents)
    spans = [*contents, *(span for span in (draft.speaker, draft.cue) if span is not None)]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Statement(
        id=_identity(digest, whole, contents),
        span=whole,
        speaker=speakers.speaker(draft),
        cue=draft.cue,
        contents=contents,
        manner=manner(reading, draft.contents),
        kind=kind(draft, found.negated),
        confidence=CONFIDENCE[draft.rule],
        rule=draft.rule,
        addressee=found.addressee,
        occasion=found.occasion,
        hedge=found.hedge,
        negated=found.negated,
        citing=draft.citing,
        said_on=found.said_on,
    )


def _identity(digest: str, whole: Span, contents: Sequence[Span]) -> str:
    places = ",".join(f"{span.start}-{span.end}" for span in (whole, *contents))
    return f"s{sha256(f'{digest}:{places}'.encode()).hexdigest()[:12]}"
