"""Sentences that go on after an abbreviation."""

from __future__ import annotations

import pytest

from brief.text.sentences import split


def sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split(text)[1]]


@pytest.mark.parametrize(
    "sentence",
    [
        "However, Rep. Stephen Lind (D-Mass.) said the tunnel is wet.",
        "Sen. Tom Lind (R., Kel.) opened it.",
        "The tunnel was No. 2 on the list.",
        "Pumps (Nos. 4 and 5) stood still.",
    ],
)
def test_these_are_one_sentence(sentence: str) -> None:
    assert sentences(f"{sentence} It rained.\n") == [sentence, "It rained."]


@pytest.mark.parametrize("sentence", ["He said no.", "No.", "The crews left (it was late.)"])
def test_these_end(sentence: str) -> None:
    assert sentences(f"{sentence} Ten boats sank.\n") == [sentence, "Ten boats sank."]
