"""How many statements hold a term: counted exactly where few do, remembered where many do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.model import StatementText
from brief.store import Store, counting
from brief.text.key_terms import unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from brief.model import Analysis, Article


def said(*texts: str, first: int = 0) -> Iterable[StatementText]:
    return (StatementText(f"s{number}", None, text) for number, text in enumerate(texts, first))


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Store:
    """A thousand statements about tunnels, of which ten name a pump; what fifty hold is many."""
    monkeypatch.setattr(counting, "MANY", 50)
    return Store.load_collection(said(*["the tunnel"] * 990, *["the tunnel pump"] * 10))


def test_terms_are_counted_by_statement(store: Store) -> None:
    assert store.statements.frequencies(["tunnel", "pump", "tunnel", "orchestra"]) == {
        "tunnel": 1000,
        "pump": 10,
        "orchestra": 0,
    }


def test_a_rare_term_is_known_as_soon_as_a_statement_holds_it(store: Store) -> None:
    assert store.statements.frequencies(["orchestra"]) == {"orchestra": 0}
    store.statements.load(said("the orchestra", first=1000))
    assert store.statements.frequencies(["orchestra", "tunnel"]) == {"orchestra": 1, "tunnel": 1000}


def test_what_many_hold_is_counted_once_while_the_collection_hardly_changes(store: Store) -> None:
    counts = [store.statements.frequencies(["tunnel"])["tunnel"]]
    for number in range(1000, 1012):
        store.statements.load(said("another tunnel", first=number))
        counts.append(store.statements.frequencies(["tunnel"])["tunnel"])
    assert counts == [*[1000] * 11, 1011, 1011]


def test_counts_follow_analyses_that_are_replaced_and_removed(
    make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    store = Store.open(None)
    article, other = make_article(), make_article("Mayor Ada Quill said harbor taxes stay.")
    for one in (article, other):
        store.articles.insert(one)
    counts = []
    for step in (
        lambda: store.analyses.save(make_analysis(article)),
        lambda: store.analyses.save(make_analysis(other)),
        lambda: store.analyses.save(make_analysis(article, "two", start=27)),  # "will fall."
        lambda: store.articles.remove(other.id),
    ):
        step()
        counts.append(store.statements.frequencies(["tax", "fall"]))
    assert [(each["tax"], each["fall"]) for each in counts] == [(1, 1), (2, 1), (1, 1), (0, 1)]


def test_what_another_program_adds_is_counted(
    tmp_path: Path, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    here, there = (Store.open(tmp_path / "library.sqlite3") for _ in range(2))
    article = make_article()
    assert here.statements.frequencies(["tax"]) == {"tax": 0}
    there.articles.insert(article)
    there.analyses.save(make_analysis(article))
    assert here.statements.frequencies(["tax"]) == {"tax": 1}
    here.close()
    there.close()


def test_the_most_frequent_are_remembered_when_there_are_too_many(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "_MOST_REMEMBERED", 4)
    asked = ["tunnel", "pump", "one", "two", "three"]
    expected = {"tunnel": 1000, "pump": 10, "one": 0, "two": 0, "three": 0}
    assert store.statements.frequencies(asked) == store.statements.frequencies(asked) == expected
    assert set(store._counts._known) >= {"tunnel", "pump"}


def test_an_article_is_about_the_same_however_its_statements_are_mixed() -> None:
    texts = [f"the harbor tunnel number {number} closes" for number in range(6)]
    texts += [f"the orchestra plays symphony {number}" for number in range(6)]
    made = [StatementText(f"s{number}", f"a{number // 6}", text) for number, text in enumerate(texts)]
    apart, mixed = Store.load_collection(made), Store.load_collection([*made[::2], *made[1::2]])
    for article in ("a0", "a1"):
        one, other = (
            unpacked(store.statements.article_terms([key])[key])
            for store in (apart, mixed)
            if (key := store.statements.article_key(article))
        )
        assert one == other
