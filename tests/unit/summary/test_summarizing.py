"""Summaries: what is chosen, how long, and why."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from brief.errors import UsageError
from brief.length import Length
from brief.summary import rankers, summarize
from brief.summary.guards import is_boilerplate, is_orphan
from brief.text.sentences import split

if TYPE_CHECKING:
    from brief.model import Summary

TEXT = """The port of Vessanto will close its old ferry pier in June, the harbor board said on Monday.
The ferry pier was built in 1931 and has cracked twice since the storm of last winter.
She said that nobody had been hurt. But the repairs would cost more than a new pier, the board found.
Read more: What the ferry costs
Passengers of the ferry will have to walk to the northern pier of the harbor for two years.
A new pier for the ferry will be built by the harbor board with money from the region.
The harbor board will show its plan for the new ferry pier to the people of Vessanto on Friday.
"""


def summary(length: Length | int = 3, ranker: str | None = None) -> Summary:
    return summarize(TEXT, split(TEXT)[1], length, ranker)


def words(of: Summary) -> list[str]:
    return [sentence.span.of(TEXT) for sentence in of.sentences]


def test_sentences_are_slices_in_reading_order() -> None:
    spans = [sentence.span for sentence in summary().sentences]

    assert spans == sorted(spans)
    assert len(spans) == 3
    assert words(summary())[0].startswith("The port of Vessanto will close")


def test_a_shorter_summary_lies_inside_a_longer_one() -> None:
    for length in range(1, 6):
        assert set(words(summary(length))) <= set(words(summary(length + 1)))


def test_boilerplate_stays_out() -> None:
    assert not [sentence for sentence in words(summary(6)) if sentence.startswith("Read more")]


def test_a_sentence_that_needs_the_one_before_comes_only_with_it() -> None:
    for length in range(1, 7):
        chosen = summary(length).sentences
        positions = {sentence.position for sentence in chosen}
        orphans = [sentence for sentence in chosen if is_orphan(sentence.span.of(TEXT))]
        assert [orphan for orphan in orphans if orphan.position - 1 not in positions] == []


@pytest.mark.parametrize("words_at_most", range(30, 110, 5))
def test_fewer_words_lie_inside_more_words(words_at_most: int) -> None:
    assert set(words(summary(Length(words=words_at_most)))) <= set(words(summary(Length(words=words_at_most + 5))))


def test_length_in_words_and_percent() -> None:
    assert sum(len(sentence.split()) for sentence in words(summary(Length(words=40)))) <= 40
    assert len(summary(Length(percent=25)).sentences) == round(summary().of / 4)


def test_every_chosen_sentence_says_why() -> None:
    first = summary().sentences[0]

    assert first.why.lead == 1.0
    assert first.why.taken_up_by
    assert {"ferri", "pier", "harbor"} & set(first.why.terms)
    assert 0 <= first.score <= 1


@pytest.mark.parametrize("ranker", rankers.names())
def test_every_ranker_chooses_from_the_text(ranker: str) -> None:
    if rankers.entry(ranker).needs_numpy and find_spec("numpy") is None:
        with pytest.raises(UsageError, match="needs numpy"):
            summary(3, ranker)
        return
    chosen = summary(3, ranker)

    assert chosen.ranker == ranker
    assert len(chosen.sentences) == 3


def test_an_unknown_ranker_is_named() -> None:
    with pytest.raises(UsageError, match="best: no such ranker"):
        summary(3, "best")


def test_a_slow_ranker_gives_way_on_a_long_text() -> None:
    text = "\n".join(
        f"Pier {number} of the harbor was closed on day {number}, the board said." for number in range(120)
    )
    chosen = summarize(text, split(text)[1], 3, "kl")

    assert chosen.ranker == "news"
    assert chosen.note == "kl takes too long on more than 100 sentences: news was used"


@pytest.mark.parametrize("text", ["", "One sentence only.", "?!"])
def test_short_texts(text: str) -> None:
    assert len(summarize(text, split(text)[1], 3).sentences) <= 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Sign up for our newsletter.",
        "Photo: Ilka Moreau",
        "Share this story",
        "Ilka Moreau contributed to this report.",
        "MARO: Thank you for having me.",
        "16:30 Good afternoon and welcome to our live coverage of the storm.",
    ],
)
def test_boilerplate(sentence: str) -> None:
    assert is_boilerplate(sentence)


@pytest.mark.parametrize("sentence", ["Thanks to the rain the harbor is full.", "Hi-tech boats cross the strait."])
def test_no_boilerplate(sentence: str) -> None:
    assert not is_boilerplate(sentence)


def test_orphans() -> None:
    assert is_orphan("He added that it was late.")
    assert is_orphan("“It was late.”")
    assert not is_orphan("“The boat was late,” Ilse Maro said.")
    assert not is_orphan("Ilse Maro said that it was late.")


@pytest.mark.skipif(find_spec("numpy") is None, reason="the ranker needs numpy")
def test_a_ranker_says_nothing_on_stderr(recwarn: pytest.WarningsRecorder) -> None:
    text = "\n".join(["The pier of the harbor was closed on Monday, the board said."] * 20)
    summarize(text, split(text)[1], 3, "lsa")

    assert not recwarn.list
