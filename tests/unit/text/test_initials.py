"""A period after an initial inside a name ends no sentence."""

from __future__ import annotations

import pytest

from brief.text.tagging import tag_text


def sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in tag_text(text).sentences]


@pytest.mark.parametrize(
    "text",
    [
        "President Ann W. Belvoir met Peter K. Marden, who was glad.",
        "The book by J. K. Marden was sold.",
        "The book by J.K. Marden was sold.",
        "They saw A. van der Meulen in town.",
        "They met in Ansel, Lower Kelmarra (L.K.), Ostmere on Sunday.",
    ],
)
def test_names_with_initials_stay_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They had Hepatitis B.", "The doctor left."),
        ("They gave it an A.", "Then they left."),
        ("Ann Belvoir won.", "J. K. Marden, the mayor, was glad."),
    ],
)
def test_sentences_may_end_with_a_letter(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]
