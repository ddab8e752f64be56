"""What the articles of a story say together: when, agreed, differing, in one source only, and by whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.model import StatementText
from brief.stories.pairing import linked
from brief.story import Claim, Difference, Speaking, Telling, Told
from brief.text.rarity import rarity
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from brief.model import Analysis, Article, Statement
    from brief.stories.pairing import Linked

    Holding = Callable[[Iterable[str]], tuple[Mapping[str, int], int]]

AGREEING = frozenset({"repeats", "same_claim"})
DIFFERING = {"disputes": 0, "other_figure": 1}
"""Kinds of pairs that do not agree, the plainest first."""

ALONE = 3
"""Statements of each article that are shown as its own."""

TELLING_TERMS = 4
"""Terms of a statement, at least, that stands for itself."""


_DRAG = 8
"""Terms that are added to every statement's, so that short ones do not win by a single word."""


@dataclass(frozen=True, slots=True)
class Source:
    """One article of a story, near-copies left out."""

    article: Article
    analysis: Analysis
    read: bool
    names: Mapping[str, str]
    """The name over all articles of each of its actors, by id."""


def tell(sources: Sequence[Source], holding: Holding) -> Telling:
    """The articles in their order; `holding` counts the statements of the library that hold each term, and all."""
    told = {text.id: (one, text) for source in sources for one, text in _told(source)}
    texts = [text for _, text in told.values()]
    frequencies, total = holding({term for text in texts for term in terms(text.text)})
    pairs = list(linked(texts, frequencies, total))
    statements = {name: one for name, (one, _) in told.items()}
    claims = _claims(statements, pairs)
    heart = _heart(texts, frequencies, total)
    differing = _differing(statements, pairs, claims)
    opposed = {one.statement.id for pair in differing for one in (pair.one, pair.other)}
    return Telling(
        timeline=tuple(sorted((one for one in claims if _dated(one)), key=lambda claim: _day(claim) or "")),
        agreed=tuple(sorted((one for one in claims if len(one.sources) > 1), key=lambda one: -len(one.sources))),
        differing=differing,
        alone=tuple(_alone(sources, [one for one in claims if one.told[0].statement.id not in opposed], heart)),
        speaking=_speaking(sources, statements.values()),
        new=_new(sources, claims),
    )


def _told(source: Source) -> Iterator[tuple[Told, StatementText]]:
    article = source.article
    for statement in source.analysis.statements:
        words = " ".join(span.of(article.text) for span in statement.contents)
        if not words.strip():
            continue
        speaker = _speaker(source, statement)
        one = Told(
            article.id,
            article.outlet or article.id,
            statement,
            speaker,
            words,
            _paragraph(source.analysis, statement),
            statement.said_on,
            " ".join(statement.cue.of(article.text).split()) if statement.cue else "",
        )
        yield (
            one,
            StatementText(
                statement.id,
                article.id,
                words,
                speaker,
                statement.kind,
                statement.manner,
                article.published,
                statement.span.start,
                statement.span.end,
                statement.span.of(article.text),
            ),
        )


def _speaker(source: Source, statement: Statement) -> str | None:
    speaker = statement.speaker
    if speaker is None:
        return None
    return source.names.get(speaker.actor or "") or speaker.written(source.article.text)


def _paragraph(analysis: Analysis, statement: Statement) -> int:
    return next((block.number for block in analysis.paragraphs if block.span.overlaps(min(statement.contents))), 0)


def _claims(told: Mapping[str, Told], pairs: Iterable[Linked]) -> list[Claim]:
    """Statements that say the same stand together, in the order of the articles."""
    leading = {name: name for name in told}

    def leader(name: str) -> str:
        while leading[name] != name:
            name = leading[name]
        return name

    for pair in pairs:
        if pair.kind in AGREEING:
            leading[leader(pair.other.id)] = leader(pair.one.id)
    groups: defaultdict[str, list[Told]] = defaultdict(list)
    for name, one in told.items():
        groups[leader(name)].append(one)
    return [Claim(tuple(group)) for group in groups.values()]


def _differing(told: Mapping[str, Told], pairs: Iterable[Linked], claims: Iterable[Claim]) -> tuple[Difference, ...]:
    """Each difference once, though several articles repeat either side of it, or tell the same two figures."""
    claim_of = {one.statement.id: number for number, claim in enumerate(claims) for one in claim.told}
    ordered = sorted(
        (pair for pair in pairs if pair.kind in DIFFERING), key=lambda pair: (DIFFERING[pair.kind], -pair.overlap)
    )
    known: set[frozenset[int] | frozenset[frozenset[float]]] = set()
    chosen = []
    for pair in ordered:
        sides = frozenset({claim_of[pair.one.id], claim_of[pair.other.id]})
        if len(sides) == 2 and sides not in known and not (pair.figures and pair.figures in known):
            chosen.append(Difference(told[pair.one.id], told[pair.other.id], pair.kind, pair.evidence))
        known |= {sides, pair.figures}
    return tuple(chosen)


def _heart(texts: Sequence[StatementText], holding: Mapping[str, int], total: int) -> dict[str, float]:
    """How near each longer statement is to what the story speaks of: the weight of its terms that others hold too."""
    shared = Counter(term for text in texts for term in set(terms(text.text)))
    weights = {term: count * rarity(holding.get(term, 1), total) for term, count in shared.items() if count > 1}
    found = {}
    for text in texts:
        words = set(terms(text.text))
        if len(words) >= TELLING_TERMS:
            found[text.id] = sum(weights.get(term, 0.0) for term in words) / (len(words) + _DRAG)
    return found


def _alone(sources: Sequence[Source], claims: Sequence[Claim], heart: Mapping[str, float]) -> Iterator[Claim]:
    single = [claim for claim in claims if len(claim.sources) == 1 and claim.told[0].statement.id in heart]
    for source in sources:
        own = [claim for claim in single if claim.told[0].article == source.article.id]
        best = sorted(own, key=lambda claim: -heart[claim.told[0].statement.id])[:ALONE]
        yield from (claim for claim in own if claim in best)


def _speaking(sources: Sequence[Source], told: Iterable[Told]) -> tuple[Speaking, ...]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    actors = {(source.article.id, actor) for source in sources for actor in source.names}
    for one in told:
        actor = one.statement.speaker.actor if one.statement.speaker else None
        if one.speaker and actor and (one.article, actor) in actors:
            counts[one.speaker][one.article] += 1
    names = sorted(counts, key=lambda name: (-counts[name].total(), name))
    return tuple(Speaking(name, tuple(counts[name][source.article.id] for source in sources)) for name in names)


def _new(sources: Sequence[Source], claims: Iterable[Claim]) -> frozenset[str]:
    read = {source.article.id for source in sources if source.read}
    if not read:
        return frozenset()
    fresh = (claim for claim in claims if not any(one.article in read for one in claim.told))
    return frozenset(one.statement.id for claim in fresh for one in claim.told)


def _dated(claim: Claim) -> bool:
    return bool(_day(claim)) and any(len(set(terms(one.words))) >= TELLING_TERMS for one in claim.told)


def _day(claim: Claim) -> str | None:
    days = [one.day.isoformat() for one in claim.told if one.day]
    return min(days, default=None)
