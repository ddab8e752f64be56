"""Given names that go together: a formal one and its short forms, all as they are spelled alike."""

from __future__ import annotations

from functools import cache

from brief.text import gazetteer
from brief.text.naming import spelled_alike


def go_together(one: str, other: str) -> bool:
    """Whether a bearer of one given name may be called by the other."""
    return spelled_alike(one) in others(other)


def others(name: str) -> frozenset[str]:
    """The short forms of a given name, and the names that it is a short form of."""
    return _together().get(spelled_alike(name), frozenset())


def formal(name: str) -> frozenset[str]:
    """The given names that a name is a short form of."""
    return _formal().get(spelled_alike(name), frozenset())


@cache
def _formal() -> dict[str, frozenset[str]]:
    return {
        spelled_alike(short): frozenset(map(spelled_alike, names)) for short, names in gazetteer.formal_names().items()
    }


@cache
def _together() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for short, names in _formal().items():
        for name in names - {short}:
            found.setdefault(short, set()).add(name)
            found.setdefault(name, set()).add(short)
    return {name: frozenset(together) for name, together in found.items()}
