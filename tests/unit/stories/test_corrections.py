"""What the reader says about actors. All people are invented."""

from __future__ import annotations

from brief.model import Actor, Analysis, ArticleActor, Mention, Span, Speaker, Statement
from brief.stories.corrections import Corrections, correct
from brief.stories.linking import link

TEXT = "Jonas Teel spoke. Teel said no. Mr Holm said yes."


def analysis() -> Analysis:
    """Teel is taken for Jonas Teel; Mr Holm is somebody else."""
    return Analysis(
        article="x",
        fingerprint="one",
        language="en",
        paragraphs=(),
        sentences=(),
        actors=(
            Actor("a1", "Jonas Teel", "person", ("Teel",)),
            Actor("a2", "Mr Holm", "person", (), ("Mr",)),
        ),
        mentions=(
            Mention("a1", Span(0, 10), "name"),
            Mention("a1", Span(18, 22), "name"),
            Mention("a2", Span(32, 39), "title"),
        ),
        statements=(
            Statement("s1", Span(18, 30), Speaker(Span(18, 22), "a1"), Span(23, 27), (Span(28, 30),), "indirect"),
            Statement("s2", Span(32, 48), Speaker(Span(32, 39), "a2"), Span(40, 44), (Span(45, 48),), "indirect"),
        ),
    )


def speakers(found: Analysis) -> list[str]:
    names = {actor.id: actor.name for actor in found.actors}
    return [names[one.speaker.actor] for one in found.statements if one.speaker and one.speaker.actor]


def test_nothing_said_changes_nothing() -> None:
    assert correct(TEXT, analysis(), Corrections()) == analysis()


def test_a_name_told_apart_takes_its_mentions_and_statements_along() -> None:
    found = correct(TEXT, analysis(), Corrections(apart=frozenset({"teel"})))
    assert [actor.name for actor in found.actors] == ["Jonas Teel", "Teel", "Mr Holm"]
    assert found.actors[0].aliases == ()
    assert [mention.actor for mention in found.mentions] == ["a1", "a1-1", "a2"]
    assert speakers(found) == ["Teel", "Mr Holm"]


def test_actors_merged_are_one_in_the_article() -> None:
    found = correct(TEXT, analysis(), Corrections(merged={"mr holm": "Jonas Teel"}))
    [actor] = found.actors
    assert (actor.name, actor.aliases, actor.titles) == ("Jonas Teel", ("Mr Holm", "Teel"), ("Mr",))
    assert {mention.actor for mention in found.mentions} == {"a1"}
    assert speakers(found) == ["Jonas Teel", "Jonas Teel"]


def test_an_actor_merged_into_one_that_the_article_lacks_stays() -> None:
    assert correct(TEXT, analysis(), Corrections(merged={"mr holm": "Ann Holm"})) == analysis()


def test_a_new_name_keeps_the_old_one_as_it_is_written() -> None:
    found = correct(TEXT, analysis(), Corrections(renamed={"jonas teel": "J. Teel"}))
    assert (found.actors[0].name, found.actors[0].aliases) == ("J. Teel", ("Jonas Teel", "Teel"))


def test_a_kind_is_corrected() -> None:
    found = correct(TEXT, analysis(), Corrections(kinds={"mr holm": "organization"}))
    assert found.actors[1].kind == "organization"


def test_merging_in_a_circle_ends() -> None:
    circle = Corrections(merged={"mr holm": "Jonas Teel", "jonas teel": "Mr Holm"})
    assert len(correct(TEXT, analysis(), circle).actors) == 1


def counted(article: str, name: str, *aliases: str) -> ArticleActor:
    return ArticleActor(article, Actor("a1", name, "person", aliases), 1, 0)


def test_actors_of_several_articles_are_merged_and_called_like_the_second() -> None:
    actors = [counted("x", "Jonas Teel"), counted("x", "Jonas Teel"), counted("y", "Ann Holm")]
    [row] = link(actors, Corrections(merged={"jonas teel": "Ann Holm"}))
    assert (row.actor.name, row.articles, row.actor.aliases) == ("Ann Holm", 2, ("Jonas Teel",))


def test_a_surname_told_apart_joins_nobody() -> None:
    actors = [counted("x", "Jonas Teel"), counted("y", "Teel"), counted("z", "Teel")]
    assert len(link(actors)) == 1
    rows = link(actors, Corrections(apart=frozenset({"teel"})))
    assert {(row.actor.name, row.articles) for row in rows} == {("Teel", 2), ("Jonas Teel", 1)}


def test_a_row_has_the_name_and_kind_that_the_reader_gave() -> None:
    [row] = link(
        [counted("x", "Jonas Teel")],
        Corrections(renamed={"jonas teel": "The Union"}, kinds={"jonas teel": "organization"}),
    )
    assert (row.actor.name, row.actor.kind, row.actor.aliases) == ("The Union", "organization", ("Jonas Teel",))
