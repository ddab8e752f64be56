"""Descriptions: whom "the mayor" means, and what "the ministry" is, where only one in the document can be meant."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analysis.actors.titles import titles_of
from brief.analysis.coreference.roles import Role, role
from brief.analysis.recognizers import RecognizedName
from brief.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from brief.model import Actor
    from brief.text.tagged import TaggedText, Token

_LONGEST = 6
"""Words between "the" and the noun, and after "of"."""
_GAP = 4
"""Characters with the comma between a name and its apposition."""
_BODIES = frozenset(
    "academy administration agency airline alliance army assembly association authority bank board brigade bureau"
    " cabinet campaign chamber charity church club coalition college commission committee confederation congress"
    " consortium consulate cooperative corporation council court department directorate embassy exchange faculty"
    " federation foundation fund guild hospital inspectorate institute institution junta laboratory league legislature"
    " ministry museum navy newspaper office ombudsman orchestra parliament party police regiment registry secretariat"
    " senate society tribunal union university watchdog".split()
)
"""Nouns at the end of an organization's name that stand for it later on: "the Ansel Port Authority … the authority"."""
_MOST = 50
"""Actors with one noun that are compared; where there are more the noun means nobody."""
_INSIDE = frozenset({"NN", "NNP", "NNPS", "JJ", "CD", "VBN", "NNS"})


@dataclass(frozen=True, slots=True)
class _Known:
    """An actor that a description may mean, from where the text has told what it is."""

    actor: str
    told: int


def resolve_descriptions(
    tagged: TaggedText, actors: Sequence[Actor], mentions: Sequence[Mention]
) -> tuple[Mention, ...]:
    """A mention for each description that means a named actor: with "the", and only one actor fits."""
    names = sorted((mention for mention in mentions if mention.form == "name"), key=lambda mention: mention.span)
    roles = _roles(tagged, actors, names)
    bodies = _bodies(actors, names)
    ends = {mention.span.end for mention in names}
    found = []
    for phrase, words in _phrases(tagged):
        if _apposed(tagged.text, phrase, ends):
            continue
        actor = _meant(phrase, words, roles, bodies)
        if actor is not None:
            found.append(Mention(actor, phrase, "description"))
    return tuple(found)


def _meant(
    phrase: Span, words: str, roles: dict[str, list[tuple[Role, _Known]]], bodies: dict[str, list[_Known]]
) -> str | None:
    wanted = role(words)
    fitting = [known for title, known in roles.get(wanted.head, ()) if wanted.may_mean(title)] if wanted else []
    fitting += bodies.get(words.lower(), ())
    meant = {known.actor for known in fitting}
    told = any(known.told < phrase.start for known in fitting)
    return meant.pop() if len(meant) == 1 and told else None


def _apposed(text: str, phrase: Span, ends: AbstractSet[int]) -> bool:
    """Whether the phrase only tells what the name before its comma is: "Petra Solano, the mayor"."""
    near = text[max(0, phrase.start - _GAP) : phrase.start]
    comma = phrase.start - len(near) + len(near.rstrip()) - 1
    return near.rstrip().endswith(",") and comma in ends


def _roles(
    tagged: TaggedText, actors: Sequence[Actor], names: Sequence[Mention]
) -> dict[str, list[tuple[Role, _Known]]]:
    """Who has which role, by its noun."""
    kinds = {actor.id: actor.kind for actor in actors}
    titles = titles_of(tagged, [RecognizedName(name.span, kinds[name.actor]) for name in names])
    found: defaultdict[str, dict[tuple[Role, str], _Known]] = defaultdict(dict)
    for name in names:
        for title in titles.get(name.span, ()):
            held = role(title.text)
            if held is not None:
                found[held.head].setdefault((held, name.actor), _Known(name.actor, name.span.start))
    few = {head: each for head, each in found.items() if len(each) <= _MOST}
    return {head: [(held, known) for (held, _), known in each.items()] for head, each in few.items()}


def _bodies(actors: Sequence[Actor], names: Sequence[Mention]) -> dict[str, list[_Known]]:
    """Organizations by the noun of their name: "authority", or "ministry" of one for trade."""
    first: dict[str, int] = {}
    for name in names:
        first.setdefault(name.actor, name.span.start)
    found: defaultdict[str, list[_Known]] = defaultdict(list)
    for actor in actors:
        if actor.kind == "organization":
            nouns = {noun for name in (actor.name, *actor.aliases) if (noun := _noun(name)) in _BODIES}
            for noun in sorted(nouns):
                found[noun].append(_Known(actor.id, first.get(actor.id, 0)))
    return {noun: known for noun, known in found.items() if len(known) <= _MOST}


def _noun(name: str) -> str:
    words = name.lower().split()
    ends = next((place for place, word in enumerate(words) if word in ("of", "for", "on", "in", "at")), len(words))
    return words[ends - 1] if ends > 0 and len(words) > 1 else ""


def _phrases(tagged: TaggedText) -> Iterator[tuple[Span, str]]:
    """Phrases with "the", in text order: their place, and their words without it."""
    for tokens in tagged.tokens:
        place = 0
        while place < len(tokens):
            if tokens[place].text.lower() == "the":
                end = _end(tokens, place + 1)
                if end > place + 1:
                    words = tagged.text[tokens[place + 1].start : tokens[end - 1].end]
                    yield Span(tokens[place].start, tokens[end - 1].end), " ".join(words.split())
            place += 1


def _end(tokens: Sequence[Token], start: int) -> int:
    end = _run(tokens, start)
    # taggers take the noun of "chief executive" and "attorney general" for an adjective
    if end == start or tokens[end - 1].tag not in ("NN", "NNP", "JJ"):
        return start
    if end + 1 < len(tokens) and tokens[end].text in ("of", "for"):
        first = end + 1 + (tokens[end + 1].text.lower() == "the")
        after = _run(tokens, first)
        # "the mayor of" somewhere: the phrase is whole with the place only
        return after if after > first else start
    return end


def _run(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and end - start <= _LONGEST and tokens[end].tag in _INSIDE:
        end += 1
    return end
