"""Whatever the text, its actors are sound and come in good time."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.analysis.actors import find_actors, gender
from brief.analysis.coreference import resolve_pronouns
from brief.text.tagging import tag_text

_WORDS = st.sampled_from(
    "Anna Lindqvist Tarlow Dr. Mr President minister of the The and , . - ' 's ’s “ ” \" ( ) US U.S. Bank National"
    " said in Velden van der al-Rashidi NGU A. B. — \n \n\n Norvik-based US-China 5 é 東京 \u200b Kremlin European"
    " Union EU".split(" ")
)
_TEXTS = st.one_of(
    st.text(max_size=300), st.lists(_WORDS, max_size=60).map(" ".join), st.lists(_WORDS, max_size=30).map("".join)
)


@settings(deadline=None)
@given(_TEXTS)
def test_actors_and_mentions_are_sound(text: str) -> None:
    actors, mentions = find_actors(tag_text(text))
    assert [actor.id for actor in actors] == [f"a{number}" for number in range(1, len(actors) + 1)]
    assert {mention.actor for mention in mentions} == {actor.id for actor in actors}
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in mentions)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))


@settings(deadline=None)
@given(_TEXTS)
def test_every_name_is_written_in_the_text(text: str) -> None:
    actors, mentions = find_actors(tag_text(text))
    written = {(mention.actor, " ".join(mention.span.of(text).split())) for mention in mentions}
    for actor in actors:
        assert (actor.id, actor.name) in written
        assert actor.name not in actor.aliases
        assert gender(actor) in ("female", "male", None)
    assert all(name in (actor.name, *actor.aliases) for actor in actors for one, name in written if one == actor.id)


@pytest.mark.parametrize(
    "piece",
    [
        "Anna Lindqvist, ",
        "National Bank of ",
        "A. ",
        "Mr. ",
        "Velden-",
        "“Bo” Tarlow ",
        "US ",
        "NORVIK GRAIN ",
        "Lee and ",
    ],
)
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(times: int) -> float:
        tagged = tag_text(piece * times)
        started = process_time()
        find_actors(tagged)
        return process_time() - started

    seconds(10)
    assert seconds(8_000) < 12 * seconds(2_000) + 0.2


@pytest.mark.parametrize(
    "piece", ["Anna Lindqvist met Ann Lee and he said she left. ", "They, he, she said. ", "Velden Inc. said they "]
)
def test_the_time_of_pronouns_grows_with_the_text(piece: str) -> None:
    def seconds(times: int) -> float:
        tagged = tag_text(piece * times)
        actors, mentions = find_actors(tagged)
        started = process_time()
        resolve_pronouns(tagged, actors, mentions, (), gender)
        return process_time() - started

    seconds(10)
    assert seconds(2_000) < 12 * seconds(500) + 0.2
