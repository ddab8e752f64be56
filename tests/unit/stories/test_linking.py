"""Actors of several articles as one list. All people are invented."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from brief.model import Actor, ActorRow, ArticleActor, Kind
from brief.stories.linking import link, linked_names


def one(article: str, name: str, kind: Kind = "person", *aliases: str, titles: tuple[str, ...] = ()) -> ArticleActor:
    return ArticleActor(article, Actor(f"{article}-{name}", name, kind, aliases, titles), 1, 0)


def names(rows: list[ActorRow]) -> set[str]:
    return {row.actor.name for row in rows}


def test_a_full_name_is_one_person_everywhere() -> None:
    [row] = link([one("x", "Anna Lindqvist"), one("y", "Anna Lindqvist", "person", "Lindqvist")])
    assert (row.actor.name, row.articles, row.named) == ("Anna Lindqvist", 2, 2)
    assert row.actor.aliases == ("Lindqvist",)


def test_counts_add_up() -> None:
    actor = Actor("a1", "Anna Lindqvist", "person")
    [row] = link([ArticleActor("x", actor, 3, 1), ArticleActor("y", actor, 2, 4)])
    assert (row.articles, row.named, row.said) == (2, 5, 5)


def test_a_surname_joins_the_only_person_who_has_it() -> None:
    assert names(link([one("x", "Anna Lindqvist"), one("y", "Lindqvist")])) == {"Anna Lindqvist"}


def test_a_surname_of_two_people_joins_neither() -> None:
    rows = link([one("x", "Anna Lindqvist"), one("y", "Bo Lindqvist"), one("z", "Lindqvist")])
    assert names(rows) == {"Anna Lindqvist", "Bo Lindqvist", "Lindqvist"}


def test_initials_join_the_only_person_they_fit() -> None:
    assert len(link([one("x", "Anna Lindqvist"), one("y", "A. Lindqvist"), one("z", "Anna B. Lindqvist")])) == 1
    assert len(link([one("x", "Anna Lindqvist"), one("y", "Agnes Lindqvist"), one("z", "A. Lindqvist")])) == 3


def test_a_nickname_joins_the_only_person_it_fits() -> None:
    assert len(link([one("x", "Edward Tarlow"), one("y", "Ed Tarlow"), one("z", "Ed Lindqvist")])) == 2
    assert len(link([one("x", "Edward Tarlow"), one("y", "Edwin Tarlow"), one("z", "Ed Tarlow")])) == 3


def test_spellings_of_one_name_are_one_person() -> None:
    assert len(link([one("x", "Yousef al-Tarlow"), one("y", "Yusef Tarlow"), one("z", "Tarlow")])) == 1


def test_places_with_two_names_are_one() -> None:
    assert names(link([one("x", "Kiev", "place"), one("y", "Kyiv", "place")])) == {"Kyiv"}


def test_nobody_is_called_like_a_place() -> None:
    assert names(link([one("x", "Everest"), one("y", "Everest", "place")])) == {"Everest", "Mount Everest"}


def test_countries_and_known_bodies_are_one_by_any_name() -> None:
    rows = link([one("x", "US", "place"), one("y", "United States", "place"), one("z", "America", "place")])
    assert names(rows) == {"United States"}
    assert names(link([one("x", "EU", "organization"), one("y", "European Union", "organization")])) == {
        "European Union"
    }


def test_an_acronym_joins_the_only_body_with_these_initials() -> None:
    rows = link([one("x", "Norvik Grain Union", "organization"), one("y", "NGU", "organization")])
    assert names(rows) == {"Norvik Grain Union"}


def test_an_acronym_of_two_bodies_joins_neither() -> None:
    bodies = [one("x", "Norvik Grain Union", "organization"), one("z", "Norland Gas Union", "organization")]
    assert len(link([*bodies, one("y", "NGU", "organization")])) == 3


def test_legal_forms_do_not_part_a_company() -> None:
    assert len(link([one("x", "Brennick Corp.", "organization"), one("y", "Brennick", "organization")])) == 1


def test_a_person_and_a_place_of_one_name_stay_apart() -> None:
    assert len(link([one("x", "Velden", "place"), one("y", "Velden", "person")])) == 2


def test_titled_aliases_do_not_join_people() -> None:
    minister = one("x", "Anna Lindqvist", "person", "Minister Lindqvist", titles=("Minister",))
    other = one("y", "Bo Tarlow", "person", "Minister Tarlow", titles=("Minister",))
    assert len(link([minister, other])) == 2


def test_most_mentioned_come_first_and_ids_count_them() -> None:
    rows = link(
        [
            ArticleActor("x", Actor("a1", "Bo Tarlow", "person"), 1, 0),
            ArticleActor("x", Actor("a2", "Norvik", "place"), 5, 0),
        ]
    )
    assert [(row.actor.id, row.actor.name) for row in rows] == [("a1", "Norvik"), ("a2", "Bo Tarlow")]


def test_every_actor_of_an_article_has_its_shared_name() -> None:
    found = linked_names([one("x", "Anna Lindqvist"), one("y", "Lindqvist")])
    assert found == {("x", "x-Anna Lindqvist"): "Anna Lindqvist", ("y", "y-Lindqvist"): "Anna Lindqvist"}


_NAMES = st.sampled_from(["Anna Lindqvist", "A. Lindqvist", "Lindqvist", "Bo Lindqvist", "Bo Tarlow", "NGU", "US"])
_KINDS: st.SearchStrategy[Kind] = st.sampled_from(["person", "organization", "place"])
_ACTORS = st.lists(st.builds(one, st.sampled_from("xyz"), _NAMES, _KINDS), max_size=12)


@settings(deadline=None)
@given(_ACTORS, st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(actors: list[ArticleActor], chance: object) -> None:
    mixed = sorted(actors, key=lambda each: hash((each.article, each.actor.name, str(chance))))
    assert link(actors) == link(mixed)


@settings(deadline=None)
@given(_ACTORS)
def test_no_mention_is_lost(actors: list[ArticleActor]) -> None:
    assert sum(row.named for row in link(actors)) == len(actors)
