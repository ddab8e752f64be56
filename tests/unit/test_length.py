"""How long a summary is: what is kept of it, and how it grows and shrinks."""

from __future__ import annotations

import pytest

from brief.length import Length


@pytest.mark.parametrize("length", [Length(sentences=7), Length(words=250), Length(percent=35)])
def test_what_is_written_is_read_again(length: Length) -> None:
    assert Length.written(str(length)) == length


@pytest.mark.parametrize("text", ["", "words", "-3", "5 pages", "9999999999", "3.5 percent"])
def test_what_is_no_length_is_the_usual_one(text: str) -> None:
    assert Length.written(text) == Length(sentences=5)


def test_a_bare_number_counts_sentences() -> None:
    assert Length.written("7") == Length(sentences=7)


@pytest.mark.parametrize(
    ("length", "longer", "shorter"),
    [
        (Length(sentences=5), "6 sentences", "4 sentences"),
        (Length(words=150), "175 words", "125 words"),
        (Length(percent=20), "25 percent", "15 percent"),
        (Length(sentences=40), "40 sentences", "39 sentences"),
        (Length(sentences=1), "2 sentences", "1 sentences"),
    ],
)
def test_a_step_longer_or_shorter(length: Length, longer: str, shorter: str) -> None:
    assert (str(length.stepped(1)), str(length.stepped(-1))) == (longer, shorter)


def test_a_share_is_at_least_one_sentence() -> None:
    assert Length(percent=5).sentences_of(6) == 1
    assert Length(percent=50).sentences_of(6) == 3


def test_the_limit_in_words() -> None:
    assert Length(sentences=3).limit is None
    assert Length(words=100).limit == "at most 100 words"
    assert Length(percent=12.5).limit == "12.5 percent of the sentences"
