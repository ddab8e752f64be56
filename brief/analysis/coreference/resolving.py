"""All pronouns of an article, with the speakers of its statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.coreference.pronouns import GENDERS, GROUPS, Pronouns, Spoken
from brief.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.analysis.coreference.pronouns import Gender
    from brief.model import Actor, Statement
    from brief.text.tagged import TaggedText

_MEANT = GROUPS | frozenset(GENDERS)


def resolve_pronouns(
    tagged: TaggedText,
    actors: Sequence[Actor],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    gender: Callable[[Actor], Gender | None],
) -> tuple[Mention, ...]:
    """A mention for each he, she and they, in all their forms, that means a named actor; speakers as in statements."""
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
        if token.text.lower() not in _MEANT:
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
