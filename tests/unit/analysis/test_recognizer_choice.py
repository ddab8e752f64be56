"""Another recognizer finds the names; the document pass settles them all the same. All people are invented."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from brief.analysis.actors import find_actors
from brief.analysis.fingerprint import fingerprint
from brief.analysis.recognizers import choosing
from brief.analysis.recognizers import spacy as spacy_module
from brief.errors import UsageError
from brief.text.tagging import tag_text

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELS = {"Ilse Maro": "PERSON", "the Vessanto Port Authority's": "ORG", "Vessanto": "GPE", "Friday": "DATE"}


class Language:
    """A model that knows four names."""

    pipe_names = ("tok2vec", "tagger", "ner")
    max_length = 1_000_000
    loads = 0

    def __init__(self) -> None:
        self.enabled: list[str] = []

    def select_pipes(self, enable: list[str]) -> None:
        self.enabled = enable

    def pipe(self, texts: Iterator[str]) -> Iterator[SimpleNamespace]:
        for text in texts:
            yield SimpleNamespace(ents=list(self._entities(text)))

    def _entities(self, text: str) -> Iterator[SimpleNamespace]:
        taken = 0
        for name, label in LABELS.items():
            start = text.find(name)
            if start >= taken:
                taken = start + len(name)
                yield SimpleNamespace(text=name, start_char=start, label_=label)


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """spaCy with one model, as if they were installed."""

    def load(model: str) -> Language:
        Language.loads += 1
        return Language()

    fake: Any = ModuleType("spacy")
    fake.load = load
    monkeypatch.setitem(sys.modules, "spacy", fake)
    monkeypatch.setattr(choosing, "find_spec", lambda name: name in ("spacy", "en_core_web_sm") or None)
    spacy_module._loaded.cache_clear()
    yield
    spacy_module._loaded.cache_clear()


@pytest.mark.usefixtures("spacy")
def test_names_of_a_model_go_through_the_document_pass() -> None:
    text = "Ilse Maro led the Vessanto Port Authority's board until Friday.\n\nMaro left Vessanto."
    actors, mentions = find_actors(tag_text(text), "spacy")
    assert {(actor.name, actor.kind) for actor in actors} == {
        ("Ilse Maro", "person"),
        ("Vessanto Port Authority", "organization"),
        ("Vessanto", "place"),
    }
    assert "Maro" in {mention.span.of(text) for mention in mentions}


@pytest.mark.usefixtures("spacy")
def test_the_model_is_loaded_once() -> None:
    Language.loads = 0
    for _ in range(3):
        find_actors(tag_text("Ilse Maro left."), "spacy")
    assert Language.loads == 1


def test_without_spacy_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match="needs spaCy") as caught:
        choosing.check("spacy")
    assert caught.value.hint == 'pip install "brief-reader[spacy]"'


@pytest.mark.usefixtures("spacy")
@pytest.mark.parametrize("model", ["en_core_web_lg", "../evil", "en core"])
def test_a_model_that_is_not_there_is_told(model: str) -> None:
    with pytest.raises(UsageError, match="has no model"):
        choosing.check(f"spacy:{model}")


def test_an_unknown_recognizer_is_told() -> None:
    with pytest.raises(UsageError, match="no recognizer"):
        choosing.check("oracle")


def test_our_own_never_loads_spacy() -> None:
    find_actors(tag_text("Ilse Maro left."))
    assert "spacy" not in sys.modules


def test_analyses_of_another_recognizer_are_other_analyses() -> None:
    assert fingerprint() == fingerprint("tagger")
    assert fingerprint() != fingerprint("spacy")
    assert fingerprint("spacy") != fingerprint("spacy:other")
