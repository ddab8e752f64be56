"""Whatever the text, sentences are ordered and disjoint and words are its slices."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from brief.text.tagging import tag_text
from brief.text.terms import terms

PIECES = st.sampled_from(
    [
        "Tal",
        "said",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "''",
        "``",
        ". ",
        "? ",
        "! ",
        "… ",
        ", ",
        "\n",
        "\n\n",
        " ",
        "Mr.",
        "é",
        "5.2%",
        "—",
        "(",
        ")",
    ]
)
NEWSLIKE = st.lists(PIECES, max_size=40).map("".join)


@given(st.one_of(st.text(max_size=200), NEWSLIKE))
def test_sentences_and_words(text: str) -> None:
    tagged = tag_text(text)

    ends = 0
    for sentence, tokens in zip(tagged.sentences, tagged.tokens, strict=True):
        assert ends <= sentence.span.start < sentence.span.end <= len(text)
        ends = sentence.span.end
        position = sentence.span.start
        for token in tokens:
            assert position <= token.start < token.end <= sentence.span.end
            assert token.text == text[token.start : token.end]
            position = token.end


@given(NEWSLIKE)
def test_every_letter_of_a_sentence_is_in_a_word(text: str) -> None:
    tagged = tag_text(text)

    covered = {place for token in tagged.all_tokens for place in range(token.start, token.end)}
    assert all(
        place in covered
        for sentence in tagged.sentences
        for place in range(sentence.span.start, sentence.span.end)
        if text[place].isalnum()
    )


@given(st.text(alphabet=st.sampled_from("aB1é .,'-_/&\t\x1f“"), max_size=20))
def test_words_are_the_same_whichever_way_they_are_parted(text: str) -> None:
    assert terms(f"{text} ") == terms(f"{text} “”")


@given(st.text(max_size=300))
def test_terms_are_those_of_the_text_without_accents(text: str) -> None:
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    assert terms(text) == terms(bare)
