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


def test_what_a_country_owns_has_a_name_of_its_own() -> None:
    text = "Then Norway's Harbor Ministry spoke of Denmark’s Velden."
    found = settled(text, ("Norway's Harbor Ministry", "organization"), ("Denmark’s Velden", "place"))
    assert found == [
        ("Norway", "place"),
        ("Harbor Ministry", "organization"),
        ("Denmark", "place"),
        ("Velden", "place"),
    ]


def test_a_possessive_stays_in_the_name_of_a_firm_or_party() -> None:
    text = "Then the Belvoir People's Party met Harlan's Bakery."
    found = settled(text, ("Belvoir People's Party", "organization"), ("Harlan's Bakery", "organization"))
    assert found == [("Belvoir People's Party", "organization"), ("Harlan's Bakery", "organization")]


def test_two_organizations_with_an_article_each_are_two() -> None:
    text = "Then the Harbor Council and the Dock Union met a researcher of Reed Watch at the Tide Institute."
    found = settled(
        text,
        ("Harbor Council and the Dock Union", "organization"),
        ("Reed Watch at the Tide Institute", "organization"),
    )
    assert [name for name, _ in found] == ["Harbor Council", "Dock Union", "Reed Watch", "Tide Institute"]


def test_a_given_name_after_a_title_begins_a_person() -> None:
    assert settled("The spokesperson Olga Belvoir told reporters.") == [("Olga Belvoir", "person")]


def test_prices_name_no_country() -> None:
    assert settled("It cost US $5 in the US.") == [("US", "place")]


def test_a_speaker_in_capitals_is_the_person_of_that_surname() -> None:
    text = "ADA BELVOIR: No.\nANCHOR: Are you sure?\nBELVOIR: We wrote to Oslo — twice.\nBELVOIR: Yes."
    found = settled(text, ("ADA BELVOIR", "person"), ("BELVOIR", "place"), ("BELVOIR", "place"))
    assert ("BELVOIR", "place") not in found
    assert found.count(("BELVOIR", "person")) == 2


def test_a_time_does_not_begin_a_name() -> None:
    text = "12:45 Tarpel Lines has canceled all sailings."
    assert settled(text, ("12:45 Tarpel Lines", "organization")) == [("Tarpel Lines", "organization")]


def test_a_person_behind_a_country_has_a_name_of_his_own() -> None:
    text = "The ambassador of Norway Maria Belvoir met the head of Peru Mr. Quill."
    found = settled(text, ("Norway Maria Belvoir", "place"), ("Peru Mr. Quill", "organization"))
    assert found == [("Norway", "place"), ("Maria Belvoir", "person"), ("Peru", "place"), ("Quill", "person")]


def test_a_company_called_after_a_country_stays_whole() -> None:
    text = "He works for Norway Marine Group now."
    assert settled(text, ("Norway Marine Group", "organization")) == [("Norway Marine Group", "organization")]


def test_an_office_is_no_organization() -> None:
    text = "It was signed by the Minister of Public Works and the Peruvian Head of State."
    assert settled(text, ("Minister of Public Works", "organization"), ("Peruvian Head of State", "organization")) == []


def test_short_titles_before_a_name_are_no_part_of_it() -> None:
    text = "Then PM Belvoir left."
    assert settled(text, ("PM Belvoir", "person")) == [("Belvoir", "person")]


def test_abbreviations_of_things_name_nobody() -> None:
    text = "Its GDP grew and HIV fell."
    assert settled(text, ("GDP", "organization"), ("HIV", "organization")) == []


def test_administrations_are_called_after_persons() -> None:
    assert settled("Both the Belvoir and Quill administrations failed.") == [("Belvoir", "person"), ("Quill", "person")]
    assert settled("Both the current and the Federal administration failed.") == []


def test_a_surname_of_two_letters_is_found_again() -> None:
    text = "Then Mei Xu spoke. Nobody heard Xu. So it went."
    assert settled(text, ("Mei Xu", "person")) == [("Mei Xu", "person"), ("Xu", "person")]


def test_a_particle_belongs_to_a_surname_without_given_name() -> None:
    text = "It was said by al-Belvoir and bin Tarpel."
    found = settled(text, ("Belvoir", "person"), ("Tarpel", "person"))
    assert found == [("al-Belvoir", "person"), ("bin Tarpel", "person")]


def test_countries_are_known_in_capitals() -> None:
    assert settled("KUWAIT: A new cabinet will be formed.") == [("KUWAIT", "place")]


def test_a_country_may_stand_before_an_amount() -> None:
    assert settled("They gave Norway $3 billion, or US $3.5 each.") == [("Norway", "place")]


def test_an_ordinary_word_at_the_head_of_a_sentence_is_no_name() -> None:
    text = "Ferry fares will rise. The ferry was late."
    assert settled(text, ("Ferry", "person")) == []


def test_who_is_told_something_with_an_article_is_an_outlet() -> None:
    assert settled("She told the Ledger that it was late.") == [("Ledger", "organization")]
    assert settled("She told the President that it was late.") == []


def test_somebody_with_a_title_is_a_person_and_the_land_a_place() -> None:
    found = settled("Then Crown Prince Ulan bin Tal of Norway spoke.", ("Crown Prince Ulan bin Tal of Norway", "place"))
    assert found == [("Ulan bin Tal", "person"), ("Norway", "place")]


def test_a_given_name_after_a_title_belongs_to_the_surname() -> None:
    assert settled("The spokesman Dhanvel Belvoir told reporters.", ("Belvoir", "person")) == [
        ("Dhanvel Belvoir", "person")
    ]


def test_an_apposition_shows_a_person() -> None:
    assert settled("It was vague, according to Ranveta Rohvel, an advocate.") == [("Ranveta Rohvel", "person")]


def test_one_bracket_or_mark_of_a_pair_parts_a_name() -> None:
    text = 'Then James (Jim) Belvoir met Alexandra "Alex" Quill.'
    found = settled(text, ("Jim) Belvoir", "person"), ('Alexandra "Alex', "person"))
    assert [name for name, _ in found][:2] == ["Belvoir", "Alexandra"]


def test_a_word_written_small_stands_in_no_persons_name() -> None:
    found = settled("Then Aquilina hopes Brutus Tal ran.", ("Aquilina hopes Brutus Tal", "person"))
    assert found == [("Aquilina", "person"), ("Brutus Tal", "person")]


def test_scripts_without_capitals_show_no_names() -> None:
    assert settled("They wrote इससे भारत में भी there.", ("इससे भारत में भी", "place")) == []
