"""Summaries about an actor or a query."""

from __future__ import annotations

from brief.model import Actor, Mention, Span
from brief.summary import positions_about, summarize
from brief.text.sentences import split

TEXT = """The port of Vessanto will close its old ferry pier in June, the harbor board said.
Mara Velling, who owns two shops, called the plan a mistake.
She asked the board for money.
The new pier will be built in 2033.
"""
SENTENCES = split(TEXT)[1]
VELLING = Actor("a1", "Mara Velling", "person")


def mention(words: str, form: str) -> Mention:
    start = TEXT.index(words)
    return Mention("a1", Span(start, start + len(words)), "pronoun" if form == "pronoun" else "name")


MENTIONS = [mention("Mara Velling", "name"), mention("She", "pronoun")]


def test_an_actor_is_found_by_a_part_of_its_name_and_by_pronouns() -> None:
    assert positions_about("velling", TEXT, SENTENCES, "en", [VELLING], MENTIONS) == {1, 2}


def test_without_an_actor_all_words_must_be_there() -> None:
    assert positions_about("the piers", TEXT, SENTENCES) == {0, 3}
    assert positions_about("pier 2033", TEXT, SENTENCES) == {3}
    assert positions_about("", TEXT, SENTENCES) == frozenset()


def test_only_sentences_about_it_are_chosen() -> None:
    assert [one.position for one in summarize(TEXT, SENTENCES, 3, about={1, 3}).sentences] == [1, 3]
    assert summarize(TEXT, SENTENCES, 3, about=()).sentences == ()


def test_a_language_without_stop_words_is_told() -> None:
    assert (
        summarize(TEXT, SENTENCES, 2, language="fi").note == "no stop words for the language fi: English ones were used"
    )
    assert summarize(TEXT, SENTENCES, 2, language="de").note is None
