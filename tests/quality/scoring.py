"""How what was found in an article is compared with what a reader found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from brief.model import Actor, Analysis, Span, Statement
    from tests.quality.corpus import ExpectedActor, ExpectedStatement

MINIMUM_OVERLAP = 0.5
"""Intersection over union of the letters and digits of two contents that count as the same statement."""


@dataclass(frozen=True, slots=True)
class Score:
    """What was expected, what was found, and how many of them are the same."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.expected + other.expected, self.found + other.found, self.right + other.right)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 when nothing was expected and nothing found."""
        total = self.expected + self.found
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class PieceScore:
    """The scores of one article."""

    actors: Score
    contents: Score
    attribution: Score
    manner: Score

    def __add__(self, other: PieceScore) -> PieceScore:
        return PieceScore(
            self.actors + other.actors,
            self.contents + other.contents,
            self.attribution + other.attribution,
            self.manner + other.manner,
        )


NOTHING = PieceScore(Score(), Score(), Score(), Score())


def plain(name: str) -> str:
    """A name without its article and in lower case: both are a matter of style."""
    return re.sub(r"^(the|a|an|its|his|her|their) ", "", " ".join(name.lower().replace("’", "'").split()))


def names(actor: Actor) -> set[str]:
    """All names of an actor."""
    return {plain(name) for name in (actor.name, *actor.aliases)}


def score_actors(expected: Sequence[ExpectedActor], found: Sequence[Actor]) -> Score:
    """An actor is right when one of its names and its kind are."""
    wanted = {(plain(actor.name), actor.kind) for actor in expected}
    right = sum(1 for actor in found if any((name, actor.kind) in wanted for name in names(actor)))
    return Score(len(expected), len(found), min(right, len(expected)))


def letters(spans: Iterable[Span], text: str) -> frozenset[int]:
    """Offsets of the letters and digits of spans: marks and blanks are a matter of style."""
    return frozenset(at for span in spans for at in range(span.start, span.end) if text[at].isalnum())


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union."""
    return len(one & other) / len(one | other) if one | other else 0.0


def is_speaker(expected: str, statement: Statement, actors: dict[str, Actor], text: str) -> bool:
    """Whether the statement's speaker is the expected one, by a name of the actor or by the words in the text."""
    if statement.speaker is None:
        return expected == ""
    actor = actors.get(statement.speaker.actor or "")
    if actor is not None and plain(expected) in names(actor):
        return True
    written = plain(statement.speaker.span.of(text))
    return bool(re.search(rf"\b{re.escape(plain(expected))}\b", written) or plain(expected).startswith(written))


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement that a reader found beside the one that the analysis found."""

    expected: ExpectedStatement
    found: Statement


def pairs(expected: Sequence[ExpectedStatement], found: Sequence[Statement], text: str) -> list[Pair]:
    """Statements with the same contents, one to one, the best overlap first."""
    expected_letters = [letters(statement.spans(text), text) for statement in expected]
    found_letters = [letters(statement.contents, text) for statement in found]
    overlaps = sorted(
        (-overlap(ours, theirs), i, j)
        for i, ours in enumerate(expected_letters)
        for j, theirs in enumerate(found_letters)
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    chosen = []
    for shared, i, j in overlaps:
        if -shared >= MINIMUM_OVERLAP and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            chosen.append(Pair(expected[i], found[j]))
    return chosen


def score_piece(
    actors: Sequence[ExpectedActor], statements: Sequence[ExpectedStatement], analysis: Analysis, text: str
) -> PieceScore:
    """The scores of one analysis."""
    by_id = {actor.id: actor for actor in analysis.actors}
    paired = pairs(statements, analysis.statements, text)

    def score(is_right: Callable[[Pair], bool]) -> Score:
        return Score(len(statements), len(analysis.statements), sum(1 for pair in paired if is_right(pair)))

    return PieceScore(
        actors=score_actors(actors, analysis.actors),
        contents=score(lambda pair: True),
        attribution=score(lambda pair: is_speaker(pair.expected.speaker, pair.found, by_id, text)),
        manner=score(lambda pair: pair.expected.manner == pair.found.manner),
    )
