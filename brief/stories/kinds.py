"""What one statement is to another; when in doubt they share their subject, and no more is claimed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.stories.answering import answers, judges, names
from brief.stories.evidence import WORD
from brief.stories.figures import CURRENCIES, HARMS
from brief.stories.speakers import other_speaker, same_speaker
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brief.model import Evidence, RelationKind, StatementText
    from brief.stories.evidence import Reading
    from brief.stories.figures import Figure

LONG_QUOTATION = 10
"""Words in a row that two statements do not share by chance."""

ALMOST_THE_SAME = 0.75
"""Likeness of words from which a speaker is saying the same words again."""

SAME_CLAIM = 0.6
SAME_OBJECT = 0.15
"""Likeness of words from which two statements are about the same object, when they share a few words at all."""

SAME_MEASURE = 0.2
"""Likeness of words from which two figures of one noun measure the same thing."""

COMPARED_MEASURE = 0.1
"""Likeness of words from which it is worth while to compare two statements in full."""

SAME_SHARE = 0.4
"""The same for shares: there are many of any whole."""

WORLDS_APART = 10
"""How many times the other a figure may be that measures the same thing."""

ONE_STORY = 0.25
"""Likeness of articles from which they report the same story."""

OFFICES = frozenset(
    terms(
        "president minister prime deputy vice chief executive secretary senator governor mayor director chairman"
        " chairwoman spokesman spokeswoman spokesperson leader general officer official chancellor premier king queen"
        " prince ambassador commissioner representative judge professor government ministry authority company"
        " administration campaign"
    )
)
"""Words of an office tell who is meant, not what is spoken of."""

_PRICES = frozenset(terms("cost price fine loss damage debt deficit budget bill"))
"""What a sum of money may be of, so that another sum contradicts it; offers, deals and gifts are many."""
_AGAINST = frozenset({"deny", "criticize", "accuse"})

CLAIM = re.compile(
    r"(?:[\w.'’-]+\s+){0,2}?(?:accusation|allegation|argument|assertion|charge|claim|idea|notion|report|rumou?r|suggestion)s?\s+"
    r"(?:(?:[\w.'’-]+\s+){0,6}?that|he|she|it|they)\b",
    re.IGNORECASE,
)
"""A denied claim with what it says: "the idea of building it" is no claim, and "the allegations" may be any."""

_CLAIMED = frozenset("that it he she they there i we you".split())
"""Words by which a denied claim begins."""

DENIED = 4
DENIED_IN_SHORT = 3
"""Terms of the topic that a denial shares, at least, with what names who denies, and with what says little more."""

LITTLE_MORE = 0.35
"""Likeness of words from which a statement says little more than what is denied."""

NEARLY_THE_FIGURE = 1.25
"""How many times another figure of the same noun in one story may be this one and still measure the same."""

ONE_EVENT = 0.2
"""Likeness of articles from which their dead and hurt may be those of one event, within a few days."""

DAYS_OF_AN_EVENT = 7
PLAGUE = 1_000
"""So many dead are hardly those of one event: a plague has many counts, of many places."""

MANY_MORE = 3
"""How many times as many people may be counted later on."""

MOST_OF_THE_SHORTER = 0.8
"""The share of the shorter statement's terms that the longer one of the same claim holds."""

SAME_FIGURE_CLAIM = 0.25
"""Likeness of words from which two statements with the same figure make one claim."""

GREAT = 20
"""Figures under it are the same by chance."""

APART_SHARED = 6
"""Terms that statements of different stories share before they are taken to be on one event."""

_CLAUSE = frozenset(
    "i we you he she it they there is are was were be been am has have had do does did will would can could may might"
    " must shall should cannot".split()
)
"""Words of which a quotation of ten words has some; a run without any is how something is called."""


@dataclass(frozen=True)
class Pair:
    """Two statements with what is known of both."""

    question: Reading
    other: Reading
    evidence: Evidence
    weights: Mapping[str, float]
    alike: float = 0.0
    """Likeness of the two articles, 0 to 1."""

    @property
    def statements(self) -> tuple[StatementText, StatementText]:
        """The two statements."""
        return self.question.statement, self.other.statement

    def shared(self) -> set[str]:
        """The terms that both hold."""
        return set(self.question.terms) & set(self.other.terms)

    def topic(self) -> set[str]:
        """The shared terms that tell what is spoken of: neither names nor offices nor dates."""
        names = self.question.names | self.other.names | (self.question.capitalized & self.other.capitalized)
        return {term for term in self.shared() - names - OFFICES if not term.isdigit()}

    def overlap(self) -> float:
        """The share of both statements' terms that they share, by weight (weighted Jaccard), 0 to 1."""
        asked, other = set(self.question.terms), set(self.other.terms)
        usual = sum(self.weights.values()) / len(self.weights) if self.weights else 1.0
        together = sum(self.weights.get(term, usual) for term in asked | other)
        return sum(self.weights.get(term, usual) for term in asked & other) / together if together else 0.0


def kind_of(pair: Pair) -> RelationKind:
    """The most trusted kind that holds."""
    overlap = pair.overlap()
    differing = differing_figures(pair)
    if _repeats(pair, overlap, bool(differing)):
        return "repeats"
    if _disputes(pair, overlap, bool(differing)):
        return "disputes"
    if overlap >= SAME_OBJECT and answers(pair):
        return "answers"
    if differing and _same_measure(pair, overlap, differing):
        return "disputes" if _one_denies(pair) and other_speaker(*_speakers(pair)) else "other_figure"
    if not differing and _same_claim(pair, overlap):
        return "same_claim"
    return "same_subject"


def differing_figures(pair: Pair) -> list[tuple[Figure, Figure]]:
    """Figures with the same unit and the same noun, and another value, where no value agrees."""
    return [
        (first, second)
        for first in pair.question.figures
        for second in pair.other.figures
        if (first.unit or first.head)
        and (first.unit, first.head) == (second.unit, second.head)
        and _may_do_the_same(first, second, pair)
        and not _agree(pair, first.unit, first.head)
    ]


def _may_do_the_same(first: Figure, second: Figure, pair: Pair) -> bool:
    """Whether what is counted may be said to do the same: "12 were hurt" and "3 were arrested" do not."""
    if not first.doing or not second.doing or first.doing == second.doing:
        return True
    if pair.alike >= ONE_STORY and _apart(first, second) <= NEARLY_THE_FIGURE:
        return True
    return first.doing in pair.other.terms or second.doing in pair.question.terms


def _apart(first: Figure, second: Figure) -> float:
    """How many times the one figure is the other."""
    return max(first.value, second.value) / (min(first.value, second.value) or 1.0)


def _same_claim(pair: Pair, overlap: float) -> bool:
    """Whether both say the same of one event, as far as words tell: negated alike, and of one story."""
    if _one_denies(pair) or pair.question.negated != pair.other.negated:
        return False
    shared = len(pair.shared())
    if pair.alike < ONE_STORY:
        return overlap >= SAME_CLAIM and shared >= APART_SHARED
    if overlap >= SAME_CLAIM and shared >= 3:
        return True
    if overlap >= SAME_FIGURE_CLAIM and shared >= 3 and _same_figure(pair):
        return True
    # Two speakers may use the few words of the one for different ends.
    if other_speaker(*_speakers(pair)) or overlap < SAME_OBJECT or len(pair.topic()) < 2:
        return False
    shorter = min(len(set(pair.question.terms)), len(set(pair.other.terms)))
    return shared >= 4 and shared >= MOST_OF_THE_SHORTER * shorter


def _same_figure(pair: Pair) -> bool:
    """Whether both tell the same great number of the same thing."""
    return any(
        first.value == second.value >= GREAT and first.head and (first.unit, first.head) == (second.unit, second.head)
        for first in pair.question.figures
        for second in pair.other.figures
    )


def _speakers(pair: Pair) -> tuple[str | None, str | None]:
    first, second = pair.statements
    return first.speaker, second.speaker


def _agree(pair: Pair, unit: str, head: str) -> bool:
    asked, other = (
        {figure.value for figure in reading.figures if (figure.unit, figure.head) == (unit, head)}
        for reading in (pair.question, pair.other)
    )
    return bool(asked & other)


def _repeats(pair: Pair, overlap: float, differing: bool) -> bool:
    first, second = pair.statements
    same = same_speaker(first.speaker, second.speaker)
    if same and overlap >= ALMOST_THE_SAME and not differing and pair.question.negated == pair.other.negated:
        return True
    quotation = pair.evidence.quotation or ""
    telling = len(set(terms(quotation)))
    if telling < 3:
        return False
    words = [word.lower() for word in WORD.findall(quotation)]
    said = any(map(_of_a_clause, words))
    if len(words) >= LONG_QUOTATION and said:
        return True
    both_quoted = "indirect" not in (first.manner, second.manner)
    if same and both_quoted and (said or len(words) >= 0.5 * min(len(pair.question.words), len(pair.other.words))):
        return True
    if other_speaker(first.speaker, second.speaker) or first.manner == second.manner == "indirect":
        return False
    # A shorter run may be an idiom, unless it says much or is all that one of them says.
    shorter = min(pair.question, pair.other, key=lambda reading: len(reading.words))
    if said and telling >= 5:
        return True
    return len(words) >= 0.75 * len(shorter.words) and (said or (same and shorter.statement.manner == "direct"))


def _of_a_clause(word: str) -> bool:
    start = word.replace("’", "'").partition("'")[0]
    return start in _CLAUSE or start.removesuffix("n") in _CLAUSE


def _same_measure(pair: Pair, overlap: float, differing: list[tuple[Figure, Figure]]) -> bool:
    """Whether figures that differ are likely to measure the same thing: told in one story, best not in one article."""
    one, other = pair.statements
    if _one_value(pair):
        return False
    likely = [each for each in differing if _counts_things(pair, each[0]) and _not_of_many(pair, *each)]
    same = same_speaker(one.speaker, other.speaker)
    if any(first.head in HARMS for first, _ in likely):
        return _of_one_event(pair, likely)
    if pair.alike < ONE_STORY or len(pair.shared()) < 2:
        return False
    return any(
        (overlap >= (SAME_SHARE if first.unit == "percent" else SAME_MEASURE) and apart <= WORLDS_APART)
        or (
            same
            and overlap >= COMPARED_MEASURE
            and apart <= NEARLY_THE_FIGURE
            and min(first.value, second.value) >= GREAT
        )
        for first, second, apart in ((first, second, _apart(first, second)) for first, second in likely)
    )


def _of_one_event(pair: Pair, likely: list[tuple[Figure, Figure]]) -> bool:
    """Whether the dead, hurt or missing are of one event: the numbers are near, and the articles much alike."""
    one, other = pair.statements
    near = any(
        first.head in HARMS and _apart(first, second) <= MANY_MORE and max(first.value, second.value) < PLAGUE
        for first, second in likely
    )
    if not near or one.article == other.article or one.published is None or other.published is None:
        return False
    return pair.alike >= ONE_EVENT and abs((one.published - other.published).days) <= DAYS_OF_AN_EVENT


def _not_of_many(pair: Pair, first: Figure, second: Figure) -> bool:
    """Whether one article may tell two figures of one thing: it has many, mostly of different things."""
    one, other = pair.statements
    if one.article != other.article:
        return True
    alike = first.unit in CURRENCIES or (not first.unit and first.doing == second.doing != "")
    return alike and min(first.value, second.value) >= GREAT and other_speaker(one.speaker, other.speaker)


def _one_value(pair: Pair) -> bool:
    """Whether both tell one great number, of whatever."""
    asked, other = ({one.value for one in reading.figures} for reading in (pair.question, pair.other))
    return any(value >= GREAT for value in asked & other)


def _counts_things(pair: Pair, figure: Figure) -> bool:
    """Whether a noun tells what is counted: two sums of money, or two groups of Orlavans, may be any."""
    if not figure.head or figure.head.isdigit():
        return not figure.head and (figure.unit not in CURRENCIES or bool(_PRICES & pair.shared()))
    return figure.head not in pair.question.capitalized & pair.other.capitalized


def _disputes(pair: Pair, overlap: float, differing: bool) -> bool:
    first, second = pair.statements
    if not other_speaker(first.speaker, second.speaker):
        return False
    if pair.alike < ONE_STORY:
        return False
    if _one_denies(pair):
        denial, other = (pair.question, pair.other) if first.kind == "deny" else (pair.other, pair.question)
        claimed = denies_a_claim(denial) and not judges(other)
        # What says itself that it is not so is denied by nobody who denies that it is.
        agrees = other.negated and not denial.negated
        if not claimed or agrees or overlap < SAME_OBJECT:
            return False
        topic = len(pair.topic())
        return topic >= DENIED_IN_SHORT and (
            overlap >= LITTLE_MORE or (topic >= DENIED and names(other, denial.statement.speaker))
        )
    against = (first.kind in _AGAINST) != (second.kind in _AGAINST)
    return against and differing and overlap >= SAME_OBJECT


def denies_a_claim(reading: Reading) -> bool:
    """Whether what is denied is said as a claim: who rejects a law, or denies somebody a right, denies no claim."""
    first = next(iter(reading.folded), "")
    return first.endswith("ing") or first in _CLAIMED or bool(CLAIM.match(reading.statement.text))


def _one_denies(pair: Pair) -> bool:
    first, second = pair.statements
    return (first.kind == "deny") != (second.kind == "deny")
