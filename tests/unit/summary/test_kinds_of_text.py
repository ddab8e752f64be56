"""Summaries of what is no plain article: lists, liveblogs, transcripts, other languages."""

from __future__ import annotations

import pytest

from brief.summary import summarize
from brief.text.sentences import split

LIST = """Five things to know about the ferry strike in Vessanto

The crews of all nine ferries between Vessanto and Lommer Island stopped work on Monday morning.

1. Why are the crews on strike?

The crews want two free days after each night shift. The port offered one day and a bonus of 40 marks.

2. Who is hit?

About 4,000 students and 900 workers of the cannery cross the strait every day.

3. What happens next?

- Talks begin on Wednesday at the harbor house.
- The court hears the complaint of the port on Thursday.
"""

LIVEBLOG = """Storm over Vessanto: live updates

18:42

The harbor board has closed the ferry pier for the night. Waves of four meters broke two windows of the ticket hall.

17:55 — Ilka Moreau

Firefighters have brought eleven people out of the flooded cellars of Canal Street, a spokeswoman of the city said.

16:30 Good afternoon and welcome to our live coverage of the storm.

16:28

The weather service has raised its warning to the highest level for the whole coast.
"""

TRANSCRIPT = """Interview: Ilse Maro on the ferry

ANCHOR: Good evening. The director of the port is with us.

MARO: Thank you for having me.

ANCHOR: Why do fares have to rise?

MARO: Because the boats are forty years old, and each winter the port spends 3 million marks on repairs.

ANCHOR: And the students?

MARO: Students will pay nothing, as the council decided in March. The port has set 800,000 marks aside for that.

ANCHOR: Thank you.
"""


def chosen(text: str, count: int, language: str = "en") -> list[str]:
    summary = summarize(text, split(text)[1], count, language=language)
    return [sentence.span.of(text) for sentence in summary.sentences]


@pytest.mark.parametrize("count", range(1, 7))
def test_of_a_list_the_points_are_told_and_not_their_numbers_and_questions(count: int) -> None:
    assert not [sentence for sentence in chosen(LIST, count) if sentence.endswith(("?", "1.", "2.", "3."))]


@pytest.mark.parametrize("count", range(1, 6))
def test_of_a_liveblog_the_entries_are_told_and_not_their_times(count: int) -> None:
    assert not [sentence for sentence in chosen(LIVEBLOG, count) if sentence[:1].isdigit()]
    assert len(chosen(LIVEBLOG, count)) == min(count, 4)


@pytest.mark.parametrize("count", range(1, 5))
def test_of_a_transcript_the_answers_are_told_and_no_courtesies(count: int) -> None:
    found = chosen(TRANSCRIPT, count)
    assert not [
        sentence for sentence in found if "Thank you" in sentence or "Good evening" in sentence or "?" in sentence
    ]


@pytest.mark.parametrize(
    ("language", "text", "note"),
    [
        ("es", "El puerto cerrará su viejo muelle en junio, dijo la junta. El muelle fue construido en 1931.", None),
        ("de", "Der Hafen schließt im Juni seinen alten Anleger. Der Anleger wurde 1931 gebaut.", None),
        (
            "sw",
            "Bandari ya Vessanto itafunga gati lake mwezi Juni. Gati lilijengwa mwaka 1931.",
            "no stop words for the language sw: English ones were used",
        ),
    ],
)
def test_in_other_languages_it_is_said_whose_stop_words_were_used(language: str, text: str, note: str | None) -> None:
    summary = summarize(text, split(text)[1], 1, language=language)
    assert [sentence.span.of(text) for sentence in summary.sentences] == [text.partition(". ")[0] + "."]
    assert summary.note == note
