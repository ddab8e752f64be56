"""Sentences, words and tags of whole texts."""

from __future__ import annotations

from brief.text.tagging import tag_text
from brief.text.tags import perceptron, tagger

TEXT = (
    "Ferry fares will rise by a tenth, the port of Vessanto said.\n"
    "“Why now? Nobody asked us. It is wrong,” said Dr. Ilse Maro, who uses the ferry. She will appeal.\n"
    "“Is that all?” Maro asked."
)


def test_a_quotation_is_one_unit_for_sentences() -> None:
    tagged = tag_text(TEXT)

    assert [sentence.span.of(TEXT) for sentence in tagged.sentences] == [
        "Ferry fares will rise by a tenth, the port of Vessanto said.",
        "“Why now? Nobody asked us. It is wrong,” said Dr. Ilse Maro, who uses the ferry.",
        "She will appeal.",
        "“Is that all?” Maro asked.",
    ]


def test_tokens_are_slices_of_the_text() -> None:
    tagged = tag_text(TEXT)

    assert all(token.text == TEXT[token.start : token.end] for token in tagged.all_tokens)
    assert [token.tag for token in tagged.tokens[2]] == ["PRP", "MD", "VB", "."]


def test_quotation_marks_are_tagged_as_such() -> None:
    marks = [(token.text, token.tag) for token in tag_text(TEXT).all_tokens if token.text in "“”"]

    assert marks == [("“", "``"), ("”", "''"), ("“", "``"), ("”", "''")]


def test_the_fast_tagger_gives_the_tags_of_nltk() -> None:
    for sentence in tag_text(TEXT).tokens:
        words = [token.text for token in sentence]
        assert tagger()(words) == [tag for _, tag in perceptron().tag(words)]
