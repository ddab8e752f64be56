"""Names as keys, and the general word lists."""

from __future__ import annotations

import pytest

from brief.text import gazetteer, naming, nicknames


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Velden Club", "Velden Club"),
        ("Stéphane Marlou", "Stephane Marlou"),
        ("J. Marlou", "J Marlou"),
        ("Marlou's", "Marlou"),
        ("Marlou’s", "Marlou"),
        ("ANN MARLOU", "Ann Marlou"),
    ],
)
def test_plain_forgets_how_a_name_is_written(one: str, other: str) -> None:
    assert naming.plain(one) == naming.plain(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US", "United States of America"),
        ("U.S.", "United States"),
        ("the UK", "Britain"),
        ("EU", "European Union"),
        ("Brennick Energy Corp.", "Brennick Energy"),
        ("Norvik Labour Organisation", "Norvik Labor Organization"),
        ("Velden, Norland", "Velden"),
        ("Union of the Harbors", "Union of Harbors"),
        ("Kiev", "Kyiv"),
        ("Gaza Strip", "Gaza"),
    ],
)
def test_names_of_one_body_have_one_key(one: str, other: str) -> None:
    assert naming.body_key(one) == naming.body_key(other)


@pytest.mark.parametrize(
    "name", ["Dr. Ann Marlou", "Norvik chief executive Ann Marlou", "Norvik Vice President Ann Marlou"]
)
def test_a_person_is_known_without_titles(name: str) -> None:
    assert naming.person_key(name) == "ann marlou"


def test_titles_that_are_names_stay() -> None:
    assert naming.person_key("Ann King Marlou") == "ann king marlou"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("yousuf al-marlou", "yusuf marlu"),
        ("mohammed marlou", "mohamed marlou"),
        ("viktor marlou", "victor marlou"),
        ("stephan marlou", "stefan marlou"),
    ],
)
def test_ways_of_spelling_a_person_are_alike(one: str, other: str) -> None:
    assert naming.spelled_alike(one) == naming.spelled_alike(other)


@pytest.mark.parametrize(("one", "other"), [("ann marlou", "ian marlou"), ("j el", "j al"), ("chris lee", "kris lee")])
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert naming.spelled_alike(one) != naming.spelled_alike(other)


def test_short_forms_go_with_given_names() -> None:
    assert nicknames.go_together("bill", "william")
    assert nicknames.go_together("william", "bill")
    assert not nicknames.go_together("bill", "bill")
    assert not nicknames.go_together("bill", "robert")
    assert not nicknames.go_together("edward", "edwin")
    assert nicknames.formal("ed") >= {"edward", "edwin"}
    assert nicknames.formal("edward") == frozenset()


def test_acronyms() -> None:
    assert {"nbg"} <= naming.acronyms("Norvik Bank of Grain")
    assert {"nbog"} <= naming.acronyms("the Norvik Bank of Grain")
    assert naming.acronyms("Norvik") == frozenset()
    assert "nv" in naming.acronyms("NorVik")
    assert naming.acronyms("McNorvik") == frozenset()
    assert naming.is_acronym("U.N.")
    assert not naming.is_acronym("Norvik")


def test_countries_know_capitals_and_inhabitants() -> None:
    assert gazetteer.capitals()["Oslo"] == "Norway"
    assert gazetteer.demonyms()["Norwegian"] == "Norway"
    assert gazetteer.country_names()["Great Britain"] == "United Kingdom"


def test_no_country_and_no_capital_stands_twice() -> None:
    names = [country.name for country in gazetteer.countries()]
    assert len(names) == len(set(names))
    assert all(len(set(country.capitals)) == len(country.capitals) for country in gazetteer.countries())


def test_no_name_belongs_to_two_countries() -> None:
    written = [name for country in gazetteer.countries() for name in (country.name, *country.others)]
    assert len(written) == len(set(written))


def test_personal_names_tell_how_they_are_used() -> None:
    assert "f" in gazetteer.personal_names()["Olga"]
    assert "m" not in gazetteer.personal_names()["Olga"]
    assert "s" in gazetteer.personal_names()["Smith"]
