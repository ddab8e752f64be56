"""Related statements by their meaning too, with an embedder that knows which invented texts mean the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.store import Store
from brief.stories.relations import RelationEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.model import StatementText

    Say = Callable[..., StatementText]

OPENING = "the harbor tunnel will open in May after every pump was tested"
PARAPHRASE = "cars may use the new road under the bay from spring on"
COLLECTION = (
    ("water leaks into the harbor tunnel and the pumps cannot cope", "leaks"),
    ("the harbor tunnel was dug in four years", "leaks"),
    (PARAPHRASE, "leaks"),
    ("nobody knows who pays for the orchestra", "leaks"),
    ("fares rise in summer", "ferries"),
)


class Meanings:
    """Texts that were said to mean the same are alike, the others are not."""

    def __init__(self, *same: str) -> None:
        self._same = same
        self.asked = 0

    def likenesses(self, text: str, others: Sequence[str]) -> Sequence[float]:
        self.asked += 1
        return [0.9 if {text, other} <= set(self._same) else 0.0 for other in others]


def found(say: Say, meanings: Meanings | None, left_out: str | None = None) -> list[str]:
    """The texts that are related to the opening of the tunnel, best first."""
    index = Store.load_collection([say(text, article=article) for text, article in COLLECTION]).statements
    engine = RelationEngine(index, embedder=meanings)
    return [one.statement.text for one in engine.related(say(OPENING, article=None), exclude_article=left_out)]


def test_what_means_the_same_is_found_without_a_shared_word_in_an_article_like_it(say: Say) -> None:
    assert PARAPHRASE not in found(say, None)
    assert PARAPHRASE in found(say, Meanings(OPENING, PARAPHRASE))


def test_what_shares_neither_words_nor_meaning_is_not_related(say: Say) -> None:
    assert found(say, Meanings()) == found(say, None)


def test_of_two_that_share_words_the_one_of_the_same_meaning_comes_first(say: Say) -> None:
    texts = ("a tunnel for the harbor was dug", "the harbor is older than the tunnel")
    index = Store.load_collection([say(text, article="history") for text in texts]).statements
    for wanted in texts:
        engine = RelationEngine(index, embedder=Meanings("what is the harbor tunnel", wanted))
        best, *_ = engine.related(say("what is the harbor tunnel", article=None))
        assert best.statement.text == wanted


def test_an_article_that_is_left_out_stays_out(say: Say) -> None:
    assert found(say, Meanings(OPENING, PARAPHRASE), left_out="leaks") == []


def test_every_statement_is_compared_at_once(say: Say) -> None:
    meanings = Meanings(OPENING, PARAPHRASE)
    found(say, meanings)
    assert meanings.asked == 1


def test_scores_stay_between_0_and_1_in_order(say: Say) -> None:
    index = Store.load_collection([say(text, article=article) for text, article in COLLECTION]).statements
    same = index.of_article("leaks")[0].text
    relations = RelationEngine(index, embedder=Meanings(same)).related(say(same, article=None))
    scores = [relation.score for relation in relations]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
