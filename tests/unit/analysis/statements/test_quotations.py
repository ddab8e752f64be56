"""Quotation marks of every style, and quotations that go on over sentences and paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.analysis.statements.conftest import Said


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("‘", "’"), ("'", "'")],
    ids=["curly", "straight", "two apostrophes", "TeX", "British single", "straight single"],
)
def test_marks_of_every_style(opening: str, closing: str, said: Callable[[str], list[Said]]) -> None:
    quotation = f"{opening}It isn't safe, and the crews' ferry is old,{closing}"

    [found] = said(f"{quotation} Mara Velling said.\n")

    assert found.brief == ("Mara Velling", "said", (quotation,))
    assert found.statement.manner == "direct"


def test_a_quotation_that_goes_on_after_the_attribution_is_one_statement(said: Callable[[str], list[Said]]) -> None:
    [found] = said("“We tested every pump,” Mara Velling said. “The tunnel is dry. It will stay dry.”\n")

    assert found.contents == ("“We tested every pump,”", "“The tunnel is dry. It will stay dry.”")


def test_an_attribution_in_the_middle_of_a_sentence(said: Callable[[str], list[Said]]) -> None:
    [found] = said("“We tested every pump,” said Mara Velling, the mayor, “and the tunnel is dry.”\n")

    assert found.brief == (
        "Mara Velling, the mayor",
        "said",
        ("“We tested every pump,”", "“and the tunnel is dry.”"),
    )


def test_a_quotation_over_paragraphs_has_one_closing_mark(said: Callable[[str], list[Said]]) -> None:
    text = (
        "“We tested every pump,” Mara Velling said. “The tunnel is dry.\n\n"
        "“The old ferry will run until June.\n\n"
        "“Nobody will be stranded.”\n\n"
        "The council meets in May.\n"
    )

    [found] = said(text)

    assert found.contents == (
        "“We tested every pump,”",
        "“The tunnel is dry.",
        "“The old ferry will run until June.",
        "“Nobody will be stranded.”",
    )


def test_words_quoted_inside_a_quotation_belong_to_it(said: Callable[[str], list[Said]]) -> None:
    [found] = said("“He told me ‘the tunnel is dry’ last year,” Mara Velling said.\n")

    assert found.brief == ("Mara Velling", "said", ("“He told me ‘the tunnel is dry’ last year,”",))


def test_a_verb_of_no_list_after_a_comma_in_the_quotation(said: Callable[[str], list[Said]]) -> None:
    for text in ("“The tunnel leaks,” harrumphed Mara Velling.\n", "“The tunnel leaks,” Mara Velling harrumphed.\n"):
        [found] = said(text)

        assert found.brief == ("Mara Velling", "harrumphed", ("“The tunnel leaks,”",))


def test_a_sentence_of_nothing_but_quotation_goes_on_with_the_speaker(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The tunnel is dry, Mara Velling said.\n\n“We tested every pump in it.”\n")[:1]

    assert found.speaker == "Mara Velling"


def test_scare_quotes_are_no_statement(said: Callable[[str], list[Said]]) -> None:
    assert said("The crews of the “night ferry” have left the harbor.\n") == []


def test_a_title_in_quotation_marks_is_no_statement(said: Callable[[str], list[Said]]) -> None:
    assert said("Her first novel, “The Long Ferry,” sold well.\n") == []


def test_interviews_name_the_speaker_of_each_paragraph(said: Callable[[str], list[Said]]) -> None:
    text = "VELLING: The tunnel is dry. We tested it.\n\nBRANDL: Then why is my boat wet?\n"

    velling, brandl = said(text)

    assert velling.brief == ("VELLING", ":", ("The tunnel is dry", "We tested it"))
    assert brandl.brief == ("BRANDL", ":", ("Then why is my boat wet?",))


def test_questions_and_answers(said: Callable[[str], list[Said]]) -> None:
    question, answer = said("Q: When will the tunnel open?\n\nA: It will open in May.\n")

    assert (question.speaker, question.contents) == ("Q", ("When will the tunnel open?",))
    assert (answer.speaker, answer.contents) == ("A", ("It will open in May",))


@pytest.mark.parametrize("label", ["Photo", "Read more", "Update", "Related"])
def test_labels_are_no_speakers(label: str, said: Callable[[str], list[Said]]) -> None:
    assert said(f"{label}: The old ferry in the harbor.\n") == []


def test_a_quotation_in_a_later_paragraph_with_words_before_it_is_not_the_last_speakers(
    said: Callable[[str], list[Said]],
) -> None:
    text = (
        "“Our boats are safe in every storm,” said Ilse Maro on Friday.\n\n"
        "The harbor master, despite his worries about “owners who try to get rich with old boats”, agrees with her.\n"
    )
    assert next(one.contents for one in said(text)) == ("“Our boats are safe in every storm,”",)


def test_what_one_was_asked_is_no_part_of_the_answer(said: Callable[[str], list[Said]]) -> None:
    [one] = said("Asked to describe the leak that closed the tunnel, Brandl said, “I will not go into that.”\n")
    assert one.contents == ("“I will not go into that.”",)
