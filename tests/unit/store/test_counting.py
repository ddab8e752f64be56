"""How many statements hold a term: counted exactly where few do, remembered where many do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.model import StatementText
from brief.store import Store, counting

if TYPE_CHECKING:
    from collections.abc import Iterable


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
