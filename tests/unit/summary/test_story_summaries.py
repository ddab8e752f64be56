"""The summary of a story: several articles told once, each sentence with its sources."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from brief.length import Length
from brief.model import Article
from brief.summary import summarize_story
from brief.text.sentences import split

if TYPE_CHECKING:
    from brief.story import StorySummary
    from brief.summary.stories import Source

MORNING = """The council of Ostrava Bay voted on Monday to close the old ferry pier for two years.
He called it a sad day.
Engineers found that 40 of the 120 piles under the ferry pier were cracked.
Sign up for our newsletter.
Shops beside the pier fear for their trade in the coming summer."""

EVENING = """The council of Ostrava Bay voted on Monday to close the old ferry pier for two years, its mayor said.
Engineers found that 60 of the 120 piles under the ferry pier were cracked.
A temporary ferry stop will open in the northern harbor by June."""

ALSO = """The northern harbor gets a temporary ferry stop, which will open by June.
A bus will take passengers from the ferry stop to the market."""


def source(name: str, text: str, day: int) -> Source:
    article = Article(
        name, name, name, text, name, "en", datetime(2031, 1, 1, tzinfo=UTC), published=date(2031, 3, day)
    )
    return article, split(text)[1]


STORY = [source("evening", EVENING, 2), source("morning", MORNING, 1), source("also", ALSO, 3)]
TEXTS = {article.id: article.text for article, _ in STORY}


def words(summary: StorySummary) -> list[str]:
    return [one.place.span.of(TEXTS[one.place.article]) for one in summary.sentences]


def test_sentences_come_by_date_and_place_and_name_their_article() -> None:
    summary = summarize_story(STORY, 4)

    assert summary.articles == ("morning", "evening", "also")
    order = [(summary.articles.index(one.place.article), one.place.position) for one in summary.sentences]
    assert order == sorted(order)
    assert len(order) == 4


def test_what_two_articles_say_is_told_once_with_both_places() -> None:
    summary = summarize_story(STORY, Length(percent=100))
    votes = [one for one in summary.sentences if "voted on Monday" in one.place.span.of(TEXTS[one.place.article])]

    assert len(votes) == 1
    assert [place.article for place in votes[0].also_in] == [
        "evening" if votes[0].place.article == "morning" else "morning"
    ]
    assert summary.repeated >= 1


def test_sentences_with_differing_figures_are_not_the_same() -> None:
    chosen = words(summarize_story(STORY, Length(percent=100)))

    assert [sentence for sentence in chosen if "40 of the 120" in sentence]
    assert [sentence for sentence in chosen if "60 of the 120" in sentence]


def test_the_same_names_alone_do_not_say_the_same() -> None:
    arrived = "The first steel cables for the cracked Lommer bridge arrived, the road director, Ilse Maro, said."
    warned = "“Nobody will drive over a cracked cable while I am director of the roads,” Ilse Maro said."
    summary = summarize_story([source("one", arrived, 2), source("two", warned, 3)], Length(words=200))

    assert [one.also_in for one in summary.sentences if one.also_in] == []


def test_boilerplate_stays_out_and_orphans_come_only_with_the_sentence_before() -> None:
    summary = summarize_story(STORY, Length(percent=100))
    chosen = words(summary)

    assert not [sentence for sentence in chosen if sentence.startswith("Sign up")]
    if "He called it a sad day." in chosen:
        assert chosen.index("He called it a sad day.") > 0


def test_the_length_is_kept_in_words() -> None:
    assert 0 < summarize_story(STORY, Length(words=40)).words <= 40


def test_a_shorter_summary_lies_inside_a_longer_one() -> None:
    for length in range(1, 5):
        assert set(words(summarize_story(STORY, length))) <= set(words(summarize_story(STORY, length + 1)))


def test_what_was_not_read_comes_first_when_asked() -> None:
    summary = summarize_story(STORY, 4, read={"morning"})
    new = [one.new for one in summary.sentences]

    assert new == sorted(new, reverse=True)
    assert new[0]
    assert not any(
        "voted on Monday" in sentence for sentence, is_new in zip(words(summary), new, strict=True) if is_new
    )


def test_very_many_sentences_are_cut_with_a_note() -> None:
    long = "\n".join(
        f"Pier {number} of harbor {number} was closed on day {number} by board {number}." for number in range(1600)
    )
    summary = summarize_story([source("long", long, 1)], 2)

    assert summary.note is not None
    assert summary.note.startswith("only the first sentences of each article were looked at")


def test_nothing_to_choose_from_is_an_empty_summary() -> None:
    assert summarize_story([]).sentences == ()
    assert summarize_story([source("empty", "", 1)]).sentences == ()
