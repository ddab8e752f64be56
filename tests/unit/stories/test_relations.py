"""Related statements over a store in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.store import Store
from brief.stories import search as search_module
from brief.stories.relations import RelationEngine

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import StatementText

    Say = Callable[..., StatementText]

COLLECTION = [
    ("Ada Quill", "the harbor tunnel will open in May after every pump was tested", "tunnel"),
    ("Bram Osk", "water leaks into the harbor tunnel and the pumps cannot cope", "tunnel"),
    ("Ferry Board", "fares rise in summer", "ferries"),
    ("Mara Velling", "the orchestra plays outdoors when the tunnel of trees is in leaf", "music"),
]


@pytest.fixture
def collection(say: Say) -> list[StatementText]:
    """Statements of three articles."""
    return [say(text, speaker, article=article) for speaker, text, article in COLLECTION]


def engine(*statements: StatementText, fold_copies: bool = True) -> RelationEngine:
    """An engine over these statements."""
    return RelationEngine(Store.load_collection(statements).statements, fold_copies)


def test_the_best_comes_first_and_nothing_without_a_shared_word(collection: list[StatementText], say: Say) -> None:
    found = engine(*collection).related(say("leaks, pumps and the harbor tunnel", article=None))
    assert [relation.statement.speaker for relation in found] == ["Bram Osk", "Ada Quill", "Mara Velling"]
    scores = [relation.score for relation in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_the_same_statement_scores_highest_of_all(collection: list[StatementText], say: Say) -> None:
    (best, *_) = engine(*collection).related(say(collection[0].text, article=None))
    assert best.statement == collection[0]
    assert best.kind == "repeats"
    assert best.evidence.quotation == collection[0].text


def test_a_statement_is_not_related_to_itself(collection: list[StatementText]) -> None:
    found = engine(*collection).related(collection[0])
    assert [relation.statement.id for relation in found] == [collection[1].id, collection[3].id]


def test_an_article_can_be_left_out(collection: list[StatementText]) -> None:
    found = engine(*collection).related(collection[0], exclude_article="tunnel")
    assert [relation.statement.id for relation in found] == [collection[3].id]


def test_articles_alike_count_for_more_than_words_alone(say: Say) -> None:
    story = say("pumps, joints, water and the harbor", article="first")
    question = say("the tunnel opens", article="first")
    alike = [say("joints and pumps of the harbor hold the water", article="second"), say("a tunnel", article="second")]
    apart = [say("roses and tulips in every garden", article="third"), say("a tunnel", article="third")]
    related = engine(story, question, *alike, *apart, fold_copies=False).related
    found = related(question, exclude_article="first")
    assert [relation.statement.id for relation in found] == [alike[1].id, apart[1].id]


def test_near_copies_are_folded_into_one_row(say: Say) -> None:
    text = "the harbor tunnel will open in May after every pump was tested twice"
    copies = [say(text, "Ada Quill", article=f"copy{number}") for number in range(4)]
    other = say("the harbor tunnel leaks", "Bram Osk", article="other")
    question = say("when the harbor tunnel opens in May", article=None)
    found = engine(*copies, other).related(question, limit=2)
    assert len(found) == 2
    assert found[1].statement == other
    assert {found[0].statement.article, *found[0].also_in} == {"copy0", "copy1", "copy2", "copy3"}
    assert len(engine(*copies, other, fold_copies=False).related(question)) == 5


def test_copies_with_another_figure_or_speaker_stay_apart(say: Say) -> None:
    text = "the harbor tunnel of the old town will carry {} cars through the rock every day of the year"
    rows = [
        say(text.format(40_000), "Ada Quill"),
        say(text.format(25_000), "Ada Quill"),
        say(text.format(40_000), "Bram Osk"),
    ]
    assert len(engine(*rows).related(say("cars in the harbor tunnel", article=None))) == 3


@pytest.mark.parametrize(
    ("words", "kind"),
    [("that figure", "disputes"), ("the claim", "disputes"), ("those remarks", "same_subject")],
)
def test_what_a_statement_points_at_comes_first_and_back(say: Say, words: str, kind: str) -> None:
    claim = say("the tunnel has cost $90 million", "Ada Quill", article="a", start=0, end=40)
    challenge = say(words, "Bram Osk", article="a", start=41, end=80, kind="deny")
    related = engine(claim, challenge).related
    for question, answer in ((claim, challenge), (challenge, claim)):
        (found,) = related(question)
        assert (found.statement.id, found.kind) == (answer.id, kind)


def test_ten_words_in_a_row_stand_first_also_when_they_are_only_a_name(say: Say) -> None:
    called = "the former chair of the Harbor Board of the State of North Veddin"
    likely = say("ill: former State chair, Harbor Board chair, North Veddin", "Ada Quill")
    named = say(f"a bridge, two tunnels, a ferry, nine pumps and a coast road were sold to {called}", "Cleo Marr")
    first = engine(likely, named).related(say(f"{called} was ill", "Bram Osk", article=None))[0]
    assert first.statement.id == named.id
    assert first.kind != "repeats"


@pytest.mark.parametrize("text", ["", "the of and", "\0", "zyzzyva", "\N{SNOWMAN}", '" OR NEAR(', "x" * 100_000])
def test_any_question_is_answered_if_only_with_nothing(collection: list[StatementText], say: Say, text: str) -> None:
    assert engine(*collection).related(say(text, article=None)) == []


def test_nothing_is_found_in_nothing(say: Say) -> None:
    assert engine().related(say("the tunnel")) == []


def test_the_limit_holds(collection: list[StatementText], say: Say) -> None:
    related = engine(*collection).related
    assert related(say("harbor tunnel pumps", article=None), limit=0) == []
    assert len(related(say("harbor tunnel pumps", article=None), limit=1)) == 1


def test_terms_that_too_many_hold_are_left_out_unless_there_is_no_other(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_module, "MOST_POSTINGS", 5)
    rows = [say(f"tunnel number{number}") for number in range(20)]
    related = engine(*rows).related
    assert [found.statement.id for found in related(say("tunnel number7", article=None))] == [rows[7].id]
    assert {found.statement.id for found in related(say("tunnel", article=None))} == {row.id for row in rows[-5:]}


def test_a_short_quotation_is_found_among_statements_of_a_like_article(say: Say) -> None:
    quoted = "nobody drives over a cracked cable"
    crowd = [say(f"the cracked cable of bridge {number} worries drivers", article="tunnel") for number in range(30)]
    others = [say(f"the orchestra plays piece {number} at the summer festival", article="music") for number in range(9)]
    copy = say(f"“{quoted},”", article="music")
    asked = say(f"that {quoted}", article="roads")
    reports = [say(f"bridge {number} is closed to drivers by a cracked cable", article="roads") for number in range(9)]
    found = engine(*crowd, *others, *reports, copy, asked).related(asked, 1)
    assert [relation.statement.id for relation in found] == [copy.id]


def crowd_about(subject: str, say: Say) -> list[StatementText]:
    """Thirty statements of one article on a subject; beside it they have nothing in common."""
    return [
        say(f"{subject} and sailor{number} with cook{number} near island{number} after storm{number}", article="crowd")
        for number in range(30)
    ]


def test_a_quotation_inside_longer_statements_is_found_below_many_of_a_like_article(say: Say) -> None:
    subject, quoted = "the careless audit of the tunnel money", "we left all the work for the winter to the office men"
    asked = say(f"{subject}, bill after bill, and that {quoted}", article="crowd")
    other = say(f"nobody told the orchestra before the summer that {quoted}, so the conductor wrote", article="music")
    found = engine(*crowd_about(subject, say), other, asked).related(asked, 3)
    assert (found[0].statement.id, found[0].kind) == (other.id, "repeats")
    assert found[1].score >= found[2].score


def test_of_many_that_share_some_words_in_a_row_the_longest_quotation_is_looked_at(say: Say) -> None:
    phrase, quoted = "the regional harbor council candidate", "we left all the work for the winter to the office men"
    asked = say(f"{phrase} said so, but {quoted}", "Bram Osk", article="crowd")
    other = say(f"nobody told the orchestra before the summer that {quoted}, so the conductor wrote", article="music")
    best, *_ = engine(*crowd_about(phrase, say), other, asked).related(asked, 3)
    assert (best.statement.id, best.kind) == (other.id, "repeats")
