"""What the document as a whole settles, given what a recognizer found in single sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.document_pass import settle
from brief.analysis.document_pass.headlines import headline_sentences
from brief.analysis.recognizers import RecognizedName
from brief.model import Span
from brief.text.tagging import tag_text

if TYPE_CHECKING:
    from brief.model import Kind


def settled(text: str, *found: tuple[str, Kind]) -> list[tuple[str, str]]:
    """What becomes of these names, each at its first place in the text that no earlier one has."""
    names, begin = [], 0
    for name, kind in found:
        start = text.index(name, begin)
        begin = start + len(name)
        names.append(RecognizedName(Span(start, begin), kind))
    return [(name.span.of(text), name.kind) for name in settle(tag_text(text), names)]


def test_a_name_has_the_kind_of_most_of_its_places() -> None:
    text = "Then Rulanto rose. Then Rulanto fell. Then Rulanto rose again."
    found = settled(text, ("Rulanto", "organization"), ("Rulanto", "place"), ("Rulanto", "organization"))
    assert found == [("Rulanto", "organization")] * 3


def test_a_name_is_found_again() -> None:
    text = "Then Rulanto rose. Nobody saw Rulanto fall."
    assert settled(text, ("Rulanto", "organization")) == [("Rulanto", "organization")] * 2


def test_a_word_that_is_also_written_small_is_not_found_again() -> None:
    text = "The app Harvest rose. The harvest was good. Harvest helped."
    assert settled(text, ("Harvest", "organization")) == [("Harvest", "organization")]


def test_surnames_are_found_and_are_persons() -> None:
    text = "Ann Belvoir spoke. Nobody heard Belvoir."
    assert settled(text, ("Ann Belvoir", "person")) == [("Ann Belvoir", "person"), ("Belvoir", "person")]


def test_a_part_of_a_longer_name_is_not_the_short_one() -> None:
    text = "Then Ann Belvoir spoke. The Belvoir Street School closed."
    assert settled(text, ("Ann Belvoir", "person")) == [("Ann Belvoir", "person")]


def test_countries_need_no_recognizer() -> None:
    assert settled("They flew from Norway to South Korea.") == [("Norway", "place"), ("South Korea", "place")]


def test_a_title_makes_a_person() -> None:
    assert settled("They met President Marenko.", ("Marenko", "place")) == [("Marenko", "person")]


def test_articles_titles_and_possessives_are_cut() -> None:
    assert settled("They saw Mr Belvoir's house.", ("Mr Belvoir's", "person")) == [("Belvoir", "person")]
    assert settled("It is the Norvik Union here.", ("the Norvik Union", "organization")) == [
        ("Norvik Union", "organization")
    ]


def test_days_and_peoples_are_no_names() -> None:
    assert settled("On Monday Norwegian ships left.", ("Monday", "person"), ("Norwegian", "place")) == []


def test_a_legal_form_makes_an_organization() -> None:
    assert settled("They sued Belvoir Holdings today.", ("Belvoir Holdings", "person")) == [
        ("Belvoir Holdings", "organization")
    ]


def test_lists_of_places_are_filled() -> None:
    text = "It rained in Norway, Velden, and Denmark."
    assert ("Velden", "place") in settled(text)


def test_headlines_in_title_case_are_seen() -> None:
    tagged = tag_text("Mayor Wins Long Battle Over Harbor Plan\n\nThe mayor of Ashby won on Monday.\n")
    assert headline_sentences(tagged) == {0}


def test_a_headline_adds_no_new_name() -> None:
    text = "Mayor Wins Long Battle Over Harbor Plan\n\nThe mayor won on Monday.\n"
    assert settled(text, ("Harbor Plan", "organization")) == []


def test_names_across_sentences_are_left_out() -> None:
    assert settled("It was Ann. Bert left.", ("Ann. Bert", "person")) == []


def test_what_only_countries_have_makes_a_place() -> None:
    text = "Then Ostmark agreed. Ostmark's prime minister said so."
    assert settled(text, ("Ostmark", "person"), ("Ostmark", "person")) == [("Ostmark", "place")] * 2


def test_the_adjective_of_a_place_is_no_name_and_tells_of_the_place() -> None:
    text = "Then Kelvarra agreed. The Kelvarran navy left Kelvarra."
    found = settled(text, ("Kelvarra", "person"), ("Kelvarran", "organization"), ("Kelvarra", "person"))
    assert found == [("Kelvarra", "place")] * 2


def test_one_word_behind_the_is_no_person() -> None:
    assert settled("He told the Lantern on Monday.", ("Lantern", "person")) == [("Lantern", "organization")]


def test_an_age_makes_a_person() -> None:
    text = "They met Belvoir, 45, in town. Then Belvoir spoke."
    assert settled(text, ("Belvoir", "organization"), ("Belvoir", "person")) == [("Belvoir", "person")] * 2


def test_words_that_stand_in_no_name_part_it() -> None:
    text = "They told the Lantern that Belvoir had won."
    assert [name for name, _ in settled(text, ("Lantern that Belvoir", "organization"))] == ["Lantern", "Belvoir"]


def test_a_given_name_after_a_title_begins_a_person() -> None:
    assert settled("The spokesperson Olga Belvoir told reporters.") == [("Olga Belvoir", "person")]


def test_prices_name_no_country() -> None:
    assert settled("It cost US $5 in the US.") == [("US", "place")]
