"""The embedder that the settings name: never needed, never loaded unasked, and told when it is not there."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from brief.errors import UsageError
from brief.library import Library, embedder
from brief.model import StatementText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FILES = ("config.json", "model.safetensors", "tokenizer.json")


class Vector(tuple[float, ...]):
    """As much of an array as is needed."""

    def __matmul__(self, other: Vector) -> float:
        return sum(one * two for one, two in zip(self, other, strict=True))


class StaticModel:
    """A model that counts two letters."""

    loaded: ClassVar[list[str]] = []

    @classmethod
    def from_pretrained(cls, path: Path, normalize: bool) -> StaticModel:
        cls.loaded.append(path.name)
        if path.name == "broken":
            raise ValueError("bad header")
        return cls()

    def encode(self, texts: Sequence[str]) -> list[Vector]:
        return [Vector((float("a" in text), float("b" in text))) for text in texts]


@pytest.fixture
def model2vec(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """model2vec as if it were installed."""
    fake: Any = ModuleType("model2vec")
    fake.StaticModel = StaticModel
    StaticModel.loaded.clear()
    monkeypatch.setitem(sys.modules, "model2vec", fake)
    monkeypatch.setattr(embedder, "find_spec", lambda name: name == "model2vec" or None)
    embedder.embedder_in.cache_clear()
    yield
    embedder.embedder_in.cache_clear()


def model(folder: Path, *files: str) -> str:
    """A folder with these files of a model."""
    folder.mkdir()
    for name in files:
        (folder / name).write_text("{}", "utf-8")
    return str(folder)


@pytest.mark.usefixtures("model2vec")
def test_texts_are_compared_by_their_vectors(tmp_path: Path) -> None:
    found = embedder.embedder_in(model(tmp_path / "vectors", *FILES))
    assert found.likenesses("a", ["a", "b", "ab"]) == [1.0, 0.0, 1.0]


@pytest.mark.usefixtures("model2vec")
def test_a_library_loads_its_model_once_and_with_the_first_question(tmp_path: Path) -> None:
    library = Library.open(None, embedder=model(tmp_path / "vectors", *FILES))
    assert not StaticModel.loaded
    for _ in range(3):
        library.related_to_text(StatementText("", None, "the tunnel opens"))
    assert StaticModel.loaded == ["vectors"]


@pytest.mark.usefixtures("model2vec")
def test_a_folder_without_a_model_is_told_and_the_net_never_asked(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no model of model2vec") as caught:
        embedder.embedder_in(model(tmp_path / "vectors", "config.json"))
    assert caught.value.hint == "model.safetensors, tokenizer.json not there"
    with pytest.raises(UsageError, match="no model of model2vec"):
        embedder.embedder_in("someone/some-model")
    assert not StaticModel.loaded


@pytest.mark.usefixtures("model2vec")
def test_a_model_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read") as caught:
        embedder.embedder_in(model(tmp_path / "broken", *FILES))
    assert caught.value.hint == "bad header"


def test_without_model2vec_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedder, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match="needs model2vec") as caught:
        embedder.check("vectors")
    assert caught.value.hint == 'pip install "brief-reader[embed]"'


def test_who_chose_none_loads_none() -> None:
    Library.open(None).related_to_text(StatementText("", None, "the tunnel opens"))
    assert "model2vec" not in sys.modules
