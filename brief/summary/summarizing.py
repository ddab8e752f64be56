"""The summary of one article: rank, select, explain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brief.length import Length
from brief.model import RUNNING_TEXT, Summary, SummarySentence, Why
from brief.summary import rankers
from brief.summary.documents import document, is_known, stemmer, stop_words
from brief.summary.guards import is_credit
from brief.summary.lead import lead
from brief.summary.selection import Candidate, select
from brief.summary.vectors import cosine, standardized, vector

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from brief.model import Sentence
    from brief.summary.selection import Choice

TAKEN_UP = 0.15
"""Cosine from which a later sentence takes a sentence up."""
_SHOWN = 3


def summarize(
    text: str,
    sentences: Sequence[Sentence],
    length: Length | int = 5,
    ranker: str | None = None,
    title: str | None = None,
    language: str = "en",
    about: Collection[int] | None = None,
) -> Summary:
    """The summary of a text by its sentences; only running text is chosen from, and only `about`, positions, if given.

    Raises UsageError.
    """
    running = [sentence for sentence in sentences if sentence.role in RUNNING_TEXT]
    name = ranker or rankers.DEFAULT
    name, note = _bearable(name, len(running))
    candidates = _candidates([sentence.span.of(text) for sentence in running], name, language)
    barred = _captions(text, running)
    if about is not None:
        barred |= {place for place, one in enumerate(running) if one.position not in about}
    choices = select(candidates, Length.of(length), barred)
    best = max((choice.value for choice in choices), default=0.0)
    worst = min((candidate.rating for candidate in candidates), default=0.0)
    chosen = tuple(
        SummarySentence(
            running[choice.place].position,
            running[choice.place].span,
            _share(choice.value, worst, best),
            _why(choice, candidates, running),
        )
        for choice in sorted(choices, key=lambda choice: choice.place)
    )
    notes = [note, None if is_known(language) else f"no stop words for the language {language}: English ones were used"]
    return Summary(name, chosen, len(running), "; ".join(filter(None, notes)) or None)


def _captions(text: str, running: Sequence[Sentence]) -> set[int]:
    """The places of sentences that name who made a picture, and of those before them in their paragraphs."""
    credited = [place for place, one in enumerate(running) if is_credit(one.span.of(text))]
    captions = [one - 1 for one in credited if one and running[one - 1].paragraph == running[one].paragraph]
    return {*credited, *captions}


def _bearable(name: str, sentences: int) -> tuple[str, str | None]:
    """The ranker that is used, and a note when it is not the one that was asked for."""
    most = rankers.entry(name).most_sentences
    if most is None or sentences <= most:
        return name, None
    return rankers.DEFAULT, f"{name} takes too long on more than {most} sentences: {rankers.DEFAULT} was used"


def _candidates(texts: Sequence[str], name: str, language: str) -> list[Candidate]:
    stops, stem = stop_words(language), stemmer(language)
    read = document(texts)
    ratings = standardized(_ratings(read, name, language))
    found = []
    for text, sentence, rating in zip(texts, read.sentences, ratings, strict=True):
        terms = [stem(word.lower()) for word in sentence.words if len(word) > 1 and word.lower() not in stops]
        found.append(Candidate(text, rating, vector(terms), len(text.split())))
    return found


def _ratings(read: Any, name: str, language: str) -> list[float]:
    """What the ranker gives each sentence: sumy hands them to the function that stands for the number of sentences."""
    count = len(read.sentences)
    if count < 2:
        return [1.0] * count
    ratings = [0.0] * count

    def note(infos: Any) -> tuple[()]:
        for info in infos:
            ratings[info.order] = float(info.rating)
        return ()

    rankers.load(name, stemmer(language), stop_words(language))(read, note)
    return ratings


def _share(value: float, worst: float, best: float) -> float:
    """The value on a scale from the worst rating to the best choice."""
    return round(max(0.0, min(1.0, (value - worst) / (best - worst))), 3) if best > worst else 1.0


def _why(choice: Choice, candidates: Sequence[Candidate], running: Sequence[Sentence]) -> Why:
    from brief.summary.rankers.news import LEAD_DECAY

    chosen = candidates[choice.place].vector
    later = [(cosine(chosen, candidates[place].vector), place) for place in range(choice.place + 1, len(candidates))]
    followers = [
        place for likeness, place in sorted(later, key=lambda pair: (-pair[0], pair[1])) if likeness > TAKEN_UP
    ]
    shared: dict[str, float] = {}
    for place in followers:
        for term, weight in candidates[place].vector.items():
            if term in chosen:
                shared[term] = shared.get(term, 0.0) + weight * chosen[term]
    terms = sorted(shared, key=lambda term: (-shared[term], term))[:_SHOWN]
    positions = sorted(running[place].position for place in followers[:_SHOWN])
    return Why(round(lead(choice.place, LEAD_DECAY), 3), tuple(positions), tuple(terms), choice.penalties)
