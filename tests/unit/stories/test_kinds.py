"""What one statement is to another, and what it shares with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from brief.stories.evidence import Reading, evidence, longest_run
from brief.stories.kinds import Pair, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import RelationKind, StatementText

    Say = Callable[..., StatementText]

QUOTATION = "We tested every pump twice and found no water anywhere in the tunnel"


def kind(first: StatementText, second: StatementText, alike: float = 0.0) -> RelationKind:
    """The kind of a pair, after checking that order does not matter."""
    one, two = Reading(first), Reading(second)
    there = kind_of(Pair(one, two, evidence(one, two, {}), {}, alike))
    back = kind_of(Pair(two, one, evidence(two, one, {}), {}, alike))
    assert there == back
    return there


def test_ten_words_in_a_row_repeat_whoever_says_them(say: Say) -> None:
    assert kind(say(f"“{QUOTATION},”", "Ada Quill"), say(f"that {QUOTATION.lower()} at all", "Bram Osk")) == "repeats"


def test_a_shorter_quotation_repeats_when_it_is_all_that_is_said(say: Say) -> None:
    whole = "“Nobody in the valley was ever endangered,”"
    cut = "the report found that “nobody in the valley was ever endangered” by the dam that broke at night in the storm"
    assert kind(say(whole, "she", manner="direct"), say(cut, "Ada Quill", manner="mixed")) == "repeats"


def test_an_idiom_does_not_repeat(say: Say) -> None:
    first = say("“At the end of the day the tunnel opens for every car,”", "Ada Quill", manner="direct")
    second = say("“At the end of the day my team scored more goals,”", "Bram Osk", manner="direct")
    assert kind(first, second) == "same_subject"


def test_the_same_speaker_saying_nearly_the_same_repeats(say: Say) -> None:
    first = say("the harbor tunnel will open in spring", "Ada Quill")
    second = say("that the harbor tunnel would open in the spring", "Quill")
    assert kind(first, second) == "repeats"


def test_two_speakers_saying_nearly_the_same_make_one_claim(say: Say) -> None:
    first = say("the harbor tunnel will open in spring", "Ada Quill")
    second = say("that the harbor tunnel would open in early spring", "Bram Osk")
    assert kind(first, second, alike=0.5) == "same_claim"
    assert kind(first, second, alike=0.0) == "same_subject"


def test_a_denial_of_the_same_object_disputes(say: Say) -> None:
    claim = say("water leaks into the harbor tunnel through its joints", "Bram Osk")
    denial = say("that water leaks into the tunnel through any joints", "Ada Quill", kind="deny")
    assert kind(claim, denial, alike=0.5) == "disputes"
    assert kind(claim, denial, alike=0.0) == "same_subject"
    same = say("water never leaks into the harbor tunnel through its joints", "Bram Osk")
    assert kind(same, denial, alike=0.5) == "same_subject"


def test_two_denials_do_not_dispute_each_other(say: Say) -> None:
    first = say("that water leaks into the harbor tunnel", "Bram Osk", kind="deny")
    second = say("that water leaks into the harbor tunnel now", "Ada Quill", kind="deny")
    assert kind(first, second, alike=0.5) == "same_claim"


def test_nobody_disputes_what_he_says_himself(say: Say) -> None:
    first = say("that water leaks into the harbor tunnel", "Ada Quill", kind="deny")
    assert kind(first, say("some water leaks into the harbor tunnel", "Ada Quill")) != "disputes"


def test_who_names_the_first_speaker_later_on_the_same_object_answers(say: Say) -> None:
    first = say("the harbor tunnel leaks at both joints", "Bram Osk", article="a")
    answer = say("Osk has never seen the joints of the harbor tunnel", "Ada Quill", article="a", start=50, end=100)
    assert kind(first, answer, alike=0.5) == "answers"


def test_an_answer_does_not_come_before_what_it_answers(say: Say) -> None:
    first = say("the harbor tunnel leaks at both joints", "Bram Osk")
    before = say("Osk has never seen the joints of the tunnel", "Ada Quill", published=date(2031, 1, 1))
    assert kind(first, before, alike=0.5) == "same_subject"


def test_two_who_name_each_other_speak_of_what_they_did_together(say: Say) -> None:
    first = say("he spoke with Ada Quill about the tunnel for an hour", "Bram Osk")
    second = say("she spoke with Bram Osk about the tunnel for an hour", "Ada Quill")
    assert kind(first, second, alike=0.5) != "answers"


def test_another_figure_for_the_same_noun(say: Say) -> None:
    first = say("the tunnel will carry 40,000 cars a day", "Ada Quill")
    second = say("the tunnel would carry 25,000 cars a day", "Bram Osk")
    assert kind(first, second, alike=0.5) == "other_figure"
    assert kind(first, second, alike=0.0) == "same_subject"


def test_figures_of_one_noun_that_does_something_else_do_not_differ(say: Say) -> None:
    first = say("12 people were hurt when the stand fell", "Ada Quill")
    second = say("3 people were arrested after the stand fell", "Bram Osk")
    assert kind(first, second, alike=0.5) == "same_subject"


def test_what_one_says_and_the_other_negates_is_no_common_claim(say: Say) -> None:
    first = say("the harbor tunnel will open in spring", "Ada Quill")
    second = say("the harbor tunnel will not open in spring", "Bram Osk")
    assert kind(first, second, alike=0.5) == "same_subject"


def test_the_same_great_figure_of_the_same_thing_makes_one_claim(say: Say) -> None:
    first = say("900 trucks are taking part", "Ada Quill")
    second = say("900 trucks took part in the blockade of the tunnel", "Bram Osk")
    assert kind(first, second, alike=0.5) == "same_claim"


def test_a_denial_with_another_figure_disputes(say: Say) -> None:
    first = say("400 workers were dismissed at the glass works", "Ada Quill")
    second = say("that more than 90 workers were dismissed", "Bram Osk", kind="deny")
    assert kind(first, second, alike=0.5) == "disputes"


@pytest.mark.parametrize(
    "other",
    [
        "the tunnel will carry 40,000 cars a day after all",
        "the tunnel will carry 9 cars a day",
        "the tunnel will carry 40,000 trucks a year",
    ],
)
def test_figures_that_agree_or_count_something_else_do_not_differ(say: Say, other: str) -> None:
    assert kind(say("the tunnel will carry 40,000 cars a day"), say(other)) != "other_figure"


def test_figures_differ_only_within_one_story_and_when_most_is_shared(say: Say) -> None:
    first = say("about 12,000 cubic meters of water had escaped from the dam", "Ada Quill")
    second = say("40,000 cubic meters of water had escaped", "Bram Osk")
    vague = say("he trusted the estimate of 40,000 cubic meters, which nobody at the works had doubted", "Bram Osk")
    assert kind(first, second, alike=0.6) == "other_figure"
    assert kind(first, second, alike=0.0) == "same_subject"
    assert kind(first, vague, alike=0.6) == "same_subject"


def test_two_sums_of_money_and_two_groups_of_one_people_may_be_any(say: Say) -> None:
    first = say("the offer of the harbor was worth $140 million", "Ada Quill")
    second = say("the offer of the harbor company was worth $200 million", "Bram Osk")
    assert kind(first, second, alike=0.6) == "same_subject"
    first = say("the patrol caught 12 Orlavan sailors in the strait", "Ada Quill")
    second = say("the patrol caught 23 Orlavan sailors in the strait", "Bram Osk")
    assert kind(first, second, alike=0.6) == "same_subject"


def test_who_rejects_an_offer_disputes_nothing(say: Say) -> None:
    offer = say("the glass works would buy the old harbor tunnel this year", "Bram Osk")
    denial = say("an offer of the glass works for the harbor tunnel", "Ada Quill", kind="deny")
    assert kind(offer, denial, alike=0.5) == "same_subject"


@pytest.mark.parametrize(
    "denied",
    [
        "a law that would close the harbor tunnel to the glass works this year",
        "the glass works the right to buy the old harbor tunnel this year",
    ],
)
def test_who_rejects_a_law_or_denies_a_right_denies_no_claim(say: Say, denied: str) -> None:
    offer = say("the glass works would buy the old harbor tunnel this year", "Bram Osk")
    assert kind(offer, say(denied, "Ada Quill", kind="deny"), alike=0.5) == "same_subject"


def test_one_article_tells_figures_of_many_things(say: Say) -> None:
    first = say("it had 14 drinks on the bill of the harbor bar", "The inspector", article="a")
    second = say("two guests had three drinks at the harbor bar", "The owner", article="a", start=90)
    assert kind(first, second, alike=0.5) == "same_subject"
    first = say("the tunnel would cost 90 million crowns a year", "Ada Quill", article="a")
    second = say("the tunnel would cost 220 million crowns a year", "Bram Osk", article="a", start=90)
    assert kind(first, second, alike=0.5) == "other_figure"


def test_who_corrects_a_figure_may_use_other_words(say: Say) -> None:
    first = say("about 1,800 people spent a second night away from home in the gym of the school", "Ada Quill")
    second = say("1,950 people had left their homes at the peak", "Ada Quill")
    assert kind(first, second, alike=0.5) == "other_figure"
    assert kind(first, say(second.text, "Bram Osk"), alike=0.5) == "same_subject"


def test_two_shares_may_be_of_anything(say: Say) -> None:
    first = say("80 percent of the islanders in the district vote for Quill", "The survey")
    second = say("14 percent of the islanders in the district like her rival", "The poll")
    assert kind(first, second, alike=0.5) == "same_subject"


def test_who_tells_the_same_great_number_tells_no_other(say: Say) -> None:
    first = say("365,000 islanders have signed up for the ferry", "Ada Quill")
    second = say("500,000 islanders should have signed up for the ferry, but 365,000 came", "Bram Osk")
    assert kind(first, second, alike=0.5) != "other_figure"


def test_how_many_in_ten_is_no_figure_of_a_thing(say: Say) -> None:
    first = say("8 in 10 islanders believe that the ferry is safe", "The survey")
    second = say("seven in 10 islanders believe that the ferry is cheap", "The poll")
    assert kind(first, second, alike=0.5) == "same_subject"


def test_a_name_in_two_quotations_of_one_speaker_does_not_repeat(say: Say) -> None:
    first = say(
        "“We speak often and of many matters of trade with the government of South Orlava,”",
        "Ada Quill",
        manner="direct",
    )
    second = say(
        "“That matter, as every other one, was raised with the government of South Orlava,”",
        "Ada Quill",
        manner="direct",
    )
    assert kind(first, second) != "repeats"


def test_who_calls_the_same_absurd_agrees_with_a_denial(say: Say) -> None:
    first = say("it was absurd that water leaks into the harbor tunnel through joints", "Bram Osk")
    denial = say("that water leaks into the tunnel through any joints", "Ada Quill", kind="deny")
    assert kind(first, denial, alike=0.5) == "same_subject"


def test_when_in_doubt_the_subject_is_the_same(say: Say) -> None:
    assert kind(say("the tunnel is dry", "Ada Quill"), say("the ferries will stop", "Bram Osk")) == "same_subject"


def test_the_evidence_tells_names_terms_figures_and_the_quotation(say: Say) -> None:
    first = Reading(
        say("officials told Ada Quill that 40,000 cars would use the harbor tunnel of North Veddin every day")
    )
    second = Reading(
        say("The mayor, Ada Quill’s rival, said North Veddin expects 40,000 cars would use the harbor tunnel")
    )
    shared = evidence(first, second, {"harbor": 3.0, "tunnel": 2.0, "car": 1.0})
    assert shared.actors == ("Ada Quill", "North Veddin")
    assert shared.terms == ("harbor", "tunnel", "cars", "use")
    assert shared.figures == ("40,000",)
    assert shared.quotation == "40,000 cars would use the harbor tunnel"


def test_the_longest_run_is_found_in_time_that_grows_with_the_text() -> None:
    assert longest_run("a b c d e f".split(), "x b c d e f y".split()) == (1, 6)
    assert longest_run("a b c d".split(), "a b c d".split()) == (0, 0)
    assert longest_run(["a"] * 50_000, ["a"] * 50_000) == (0, 50_000)


def test_the_parts_of_a_hyphenated_word_count_as_words_in_a_row(say: Say) -> None:
    words = "she has sent all work-related letters to the office"
    assert kind(say(f"it is late but {words}", "Ada"), say(f"that {words}", "Bram")) == "repeats"


def test_what_a_thing_is_called_does_not_repeat_however_long_it_is(say: Say) -> None:
    called = "the former chair of the Harbor Board of the State of North Veddin"
    assert kind(say(f"{called} was ill", "Ada"), say(f"the tunnel was bought by {called}", "Bram")) != "repeats"
    assert kind(say(f"{called} was ill", "Ada"), say(f"the tunnel was bought by {called}", "Ada")) != "repeats"


def test_who_names_himself_is_hardly_the_speaker(say: Say) -> None:
    first = say("the harbor tunnel leaks at both joints", "Bram Osk")
    answer = say("Quill told Osk that the joints of the harbor tunnel are dry", "Ada Quill")
    assert kind(first, answer) != "answers"


def test_a_shared_date_is_no_topic(say: Say) -> None:
    first = say("that Osk sold the bridge in 2029", "Ada Quill", kind="deny")
    assert kind(first, say("he sold a bridge of 2029", "Bram Osk"), alike=0.5) != "disputes"


@pytest.mark.parametrize(("speaker", "found"), [("Ada Quill", "same_claim"), ("Bram Osk", "same_subject")])
def test_a_part_of_a_claim_is_the_claim_of_the_same_speaker(say: Say, speaker: str, found: str) -> None:
    first = say("the joints of the harbor tunnel leak in winter, and the board knows it", "Ada Quill")
    second = say("about the joints of the harbor tunnel that leak", speaker)
    assert kind(first, second, alike=0.5) == found


@pytest.mark.parametrize(
    ("accusation", "found"),
    [
        ("Quill had the joints of the harbor tunnel painted after the storm of last winter", "disputes"),
        ("the board had the joints of the harbor tunnel painted after the storm of last winter", "same_subject"),
    ],
)
def test_a_denial_disputes_a_longer_statement_that_names_who_denies(say: Say, accusation: str, found: str) -> None:
    denial = say(
        "she had the joints of the harbor tunnel painted before asking the engineers, the council and the divers",
        "Ada Quill",
        kind="deny",
    )
    assert kind(say(accusation, "Bram Osk"), denial, alike=0.5) == found


@pytest.mark.parametrize(
    ("denied", "found"),
    [
        ("the claim that the joints of the harbor tunnel leak", "disputes"),
        ("claims about the joints of the harbor tunnel", "same_subject"),
        ("the idea of looking at leaks at the joints of the harbor tunnel", "same_subject"),
    ],
)
def test_a_denied_claim_says_what_is_claimed(say: Say, denied: str, found: str) -> None:
    claim = say("the joints of the harbor tunnel leak", "Bram Osk")
    assert kind(claim, say(denied, "Ada Quill", kind="deny"), alike=0.5) == found


def test_the_dead_of_one_event_are_counted_anew(say: Say) -> None:
    first = say("at least nine people died when a ferry went down off the cape", "The coast guard")
    second = say("fourteen are now known to have died in the sinking", "The coast guard", published=date(2031, 3, 5))
    long_after = say(
        "fourteen are now known to have died in the sinking", "The coast guard", published=date(2031, 5, 4)
    )
    assert kind(first, second, alike=0.3) == "other_figure"
    assert kind(first, second, alike=0.1) == "same_subject"
    assert kind(first, long_after, alike=0.3) == "same_subject"


def test_the_dead_of_a_plague_are_counted_in_many_places(say: Say) -> None:
    first = say("1,200 people have died of the fever in the north", "Ada Quill")
    second = say("1,900 people have died in the city", "Bram Osk")
    assert kind(first, second, alike=0.3) == "same_subject"
