"""The embedder that the reader chose: static vectors that model2vec reads from a folder, never from the net."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.stories.meaning import Embedder

_FILES = ("config.json", "model.safetensors", "tokenizer.json")
"""What a model consists of; for a folder without them model2vec would ask the net."""


def check(folder: str) -> str:
    """The folder itself. Raises UsageError when model2vec is not installed, or the folder holds no model of it."""
    if find_spec("model2vec") is None:
        raise UsageError("the embedder needs model2vec", 'pip install "brief-reader[embed]"')
    place = Path(folder).expanduser()
    missing = [name for name in _FILES if not (place / name).is_file()]
    if missing:
        raise UsageError(f"{folder}: no model of model2vec", f"{', '.join(missing)} not there")
    return folder


@lru_cache(maxsize=1)
def embedder_in(folder: str) -> Embedder:
    """The embedder in a folder, loaded once (0.3 s: never on the UI thread). Raises UsageError."""
    place = Path(check(folder)).expanduser()
    try:
        return _StaticVectors(import_module("model2vec").StaticModel.from_pretrained(place, normalize=True))
    except Exception as error:
        raise UsageError(f"{folder}: the model cannot be read", str(error)) from error


class _StaticVectors:
    """The mean of the vectors of a text's words."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def likenesses(self, text: str, others: Sequence[str]) -> Sequence[float]:
        first, *rest = self._model.encode([text, *others])
        return [float(first @ other) for other in rest]
