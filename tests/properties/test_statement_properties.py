"""Whatever the text, statements are in bounds, in order and apart, and their cost grows with the text."""

from __future__ import annotations

import gc
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.analysis.actors import find_actors
from brief.analysis.statements import find_statements
from brief.text.tagging import tag_text

if TYPE_CHECKING:
    from brief.model import Statement
    from brief.text.tagged import TaggedText

PIECES = st.sampled_from(
    [
        "Mara Velling ",
        "Orun’s aide ",
        "the mayor ",
        "officials ",
        "He ",
        "it ",
        "said ",
        "told reporters ",
        "asked ",
        "adding ",
        "accused ",
        "vowed to ",
        "shrugged ",
        "according to ",
        "citing ",
        "while saying ",
        "pointing out ",
        "responded to her ",
        "on March 3 ",
        "that ",
        "whether ",
        "no",
        "the bridge will shut",
        "in a statement ",
        "on Monday ",
        "reportedly ",
        "not ",
        "MARA: ",
        "Q: ",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "''",
        "'''",
        "``",
        ". ",
        "? ",
        ", ",
        ",” ",
        ": ",
        "; ",
        " — ",
        " (",
        ") ",
        "and ",
        "who ",
        "as ",
        "while ",
        "\n",
        "\n\n",
        " ",
        "é",
    ]
)
NEWSLIKE = st.lists(PIECES, max_size=40).map("".join)


def statements(text: str) -> tuple[Statement, ...]:
    tagged = tag_text(text)
    actors, mentions = find_actors(tagged)
    return find_statements(tagged, actors, mentions, "digest")


@given(st.one_of(st.text(max_size=200), NEWSLIKE))
def test_contents_are_in_bounds_in_order_and_said_once(text: str) -> None:
    reached = 0
    for statement in statements(text):
        assert statement.contents
        for content in statement.contents:
            assert reached <= content.start < content.end <= len(text)
            assert any(map(str.isalnum, content.of(text)))
            reached = content.end


@given(NEWSLIKE)
def test_speaker_cue_and_contents_lie_in_the_statement_and_apart(text: str) -> None:
    for statement in statements(text):
        parts = [part for part in (statement.speaker and statement.speaker.span, statement.cue) if part]
        assert all(statement.span.contains(part) for part in (*parts, *statement.contents))
        assert not any(part.overlaps(content) for part in parts for content in statement.contents)


@given(NEWSLIKE)
def test_details_are_words_of_the_text(text: str) -> None:
    for statement in statements(text):
        for detail in (statement.addressee, statement.occasion, statement.hedge, statement.citing):
            assert detail is None or detail.of(text).strip()


@given(NEWSLIKE)
def test_ids_are_unique(text: str) -> None:
    ids = [statement.id for statement in statements(text)]

    assert len(ids) == len(set(ids))


@given(NEWSLIKE)
def test_speakers_are_actors_of_the_article(text: str) -> None:
    tagged = tag_text(text)
    actors, mentions = find_actors(tagged)
    known = {actor.id for actor in actors}

    found = find_statements(tagged, actors, mentions, "digest")

    assert all(one.speaker.actor in known for one in found if one.speaker and one.speaker.actor)


WORDS = "the mayor and the crews of the ferry near the old bridge of Ansel that nobody owns "
HOSTILE = {
    "words without a stop": WORDS * 400,
    "cues without a stop": "he said she said that they said and " * 400,
    "commas without end": "Mara Velling, who said, " * 600,
    "one long line": "“The ferry will sink,” said Mara Velling. Orun said that it was too old. " * 350,
    "quotations": "“The ferry is really far too old for this river.” " * 500,
    "quotations in paragraphs": "“The ferry is really far too old for this river.”\n" * 500,
    "opening marks": "“ said " * 1200,
    "straight marks": "\" ' " * 1200,
    "brackets": "( Velling said ) " * 600,
    "one open quotation": "Mara Velling said: “" + WORDS * 400,
    "transcript": "MARA VELLING: The ferry is far too old for this river. " * 300,
    "citing": "the Echo reported, citing officials, " * 500,
    "who and that": "the crews that have seen it who say they that " * 400,
    "while saying": "while saying that the ferry sank and " * 500,
    "pronouns": "Mara Velling left. She said that she would tell her crew. " * 300,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_costs_about_twice_the_time(name: str) -> None:
    once, twice = tag_text(HOSTILE[name]), tag_text(HOSTILE[name] * 2)

    # The least of several ratios: other processes only ever add to a cost.
    assert min(_cost(twice) / _cost(once) for _ in range(3)) <= 2.6


def _cost(tagged: TaggedText) -> float:
    gc.collect()
    started = process_time()
    find_statements(tagged, (), (), "digest")
    return process_time() - started
