"""What an analysis was made with: another fingerprint means that the stored analysis is stale."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from brief.analysis.recognizers.choosing import TAGGER, version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_MADE_OF = ("text", "analysis")
"""Packages whose code and data decide what an analysis says."""


@cache
def fingerprint(recognizer: str = TAGGER) -> str:
    """Digest of the code, the weights and the word lists that analyze; nobody has to remember a version number."""
    digest = sha256(version(recognizer).encode())
    for package in _MADE_OF:
        for name, content in _contents(files("brief").joinpath(package), package):
            digest.update(name.encode())
            digest.update(sha256(content).digest())
    return digest.hexdigest()[:16]


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{name}/{entry.name}"
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _contents(entry, path)
        else:
            yield path, entry.read_bytes()
