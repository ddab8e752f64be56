"""Whom descriptions mean: "the mayor", "the ministry". All people and places are invented."""

from __future__ import annotations

from datetime import UTC, datetime
from time import process_time

import pytest

from brief.analysis.actors import find_actors
from brief.analysis.coreference import resolve_descriptions
from brief.analysis.pipeline import analyze
from brief.model import Article
from brief.text.tagging import tag_text


def article(text: str) -> Article:
    """An article with this text."""
    return Article("a", "a.txt", "", text, "digest", "en", datetime(2031, 3, 4, tzinfo=UTC))


def meant(text: str) -> list[tuple[str, str]]:
    """Each resolved description and the name of whom it means."""
    tagged = tag_text(text)
    actors, mentions = find_actors(tagged)
    names = {actor.id: actor.name for actor in actors}
    found = resolve_descriptions(tagged, actors, mentions)
    return [(mention.span.of(text), names[mention.actor]) for mention in found]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("President Olga Marenko flew to Velden. On Monday the president said no.", "the president"),
        ("Mayor Petra Solano was late. The mayor had missed her ferry.", "The mayor"),
        ("Norwegian President Olga Marenko spoke. Later the Norwegian president left.", "the Norwegian president"),
        ("Norwegian President Olga Marenko spoke. Later the president of Norway left.", "the president of Norway"),
        ("Kremlin spokesman Pavel Tarlow spoke first. The Kremlin spokesperson left.", "The Kremlin spokesperson"),
        ("Former President Olga Marenko flew to Velden. There the former president said no.", "the former president"),
        ("Brennick CEO Olga Marenko spoke in Velden. There the chief executive said no.", "the chief executive"),
        ("Senator Ruth Halden spoke in Velden. There the veteran senator said no.", "the veteran senator"),
    ],
)
def test_the_only_one_with_the_title_is_meant(text: str, description: str) -> None:
    assert [written for written, _ in meant(text)] == [description]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Ruth Halden met Senator Mark Tarlow. The senator said no.",
        "Vice President Olga Marenko flew to Velden. On Monday the president said no.",
        "Former President Olga Marenko flew to Velden. On Monday the president said no.",
        "Prime Minister Olga Marenko flew to Velden. On Monday the minister said no.",
        "Norwegian President Olga Marenko flew to Velden. On Monday the French president said no.",
        "Mayor Petra Solano was late. The mayor of Velden had missed her ferry.",
        "Mayor Petra Solano was late. The new mayor had missed her ferry.",
        "Mayor Petra Solano was late. A mayor had missed her ferry, and the mayors laughed.",
        "The mayor said no.",
    ],
)
def test_in_doubt_nobody_is_meant(text: str) -> None:
    assert meant(text) == []


def test_two_holders_are_told_apart_by_their_countries() -> None:
    text = (
        "Norwegian President Olga Marenko met French President Luc Arnaud. The Norwegian president was glad, and"
        " the French president was late. The president left."
    )

    assert meant(text) == [("The Norwegian president", "Olga Marenko"), ("the French president", "Luc Arnaud")]


def test_nobody_is_meant_before_the_title_was_told() -> None:
    text = "The mayor had missed her ferry. Mayor Petra Solano was late."

    assert meant(text) == []


def test_what_only_tells_who_somebody_is_means_nobody_again() -> None:
    text = "Petra Solano, the mayor of Ashby, was late. The mayor of Ashby said so."

    assert [written for written, _ in meant(text)] == ["The mayor of Ashby"]


def test_an_organization_may_be_called_by_the_noun_of_its_name() -> None:
    text = "The Ashby Harbor Authority closed the tunnel. Later the authority opened it again."

    assert meant(text) == [("the authority", "Ashby Harbor Authority")]


def test_the_noun_of_two_organizations_means_neither() -> None:
    text = "The Ashby Harbor Authority met the Velden Water Authority. The authority said no."

    assert meant(text) == []


def test_a_long_list_of_mayors_takes_no_longer_than_other_text() -> None:
    def seconds(times: int) -> float:
        tagged = tag_text(
            "".join(f"Mayor Anna L{'o' * (place % 90)}rd{place} met the mayor. " for place in range(times))
        )
        actors, mentions = find_actors(tagged)
        started = process_time()
        resolve_descriptions(tagged, actors, mentions)
        return process_time() - started

    seconds(10)
    assert seconds(2_000) < 12 * seconds(500) + 0.2


@pytest.mark.parametrize("text", ["", "the", "The the", "the mayor of", "the president for the", "THE MAYOR"])
def test_any_text_will_do(text: str) -> None:
    assert meant(text) == []


def test_a_description_speaks_for_its_actor_and_is_shown_as_a_title() -> None:
    source = article("Mayor Petra Solano was late.\n\n“It will stay dry,” the mayor said.\n")
    analysis = analyze(source)
    speaker = analysis.statements[0].speaker

    assert speaker is not None
    assert (speaker.written(source.text), speaker.resolved_from, speaker.standing) == (
        "the mayor",
        "description",
        "titled",
    )
    assert [actor.name for actor in analysis.actors if actor.id == speaker.actor] == ["Petra Solano"]


def test_a_pronoun_may_mean_who_was_described_last() -> None:
    source = article(
        "Mayor Petra Solano met Ruth Halden on Monday.\n\nRuth Halden stayed. The mayor left early. She had a cold.\n"
    )
    analysis = analyze(source)
    names = {actor.id: actor.name for actor in analysis.actors}
    found = [names[mention.actor] for mention in analysis.mentions if mention.form == "pronoun"]

    assert found == ["Petra Solano"]
