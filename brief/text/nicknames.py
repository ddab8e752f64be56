"""Given names that go together: a formal one and its short forms."""

from __future__ import annotations

from functools import cache

from brief.text import gazetteer
from brief.text.naming import spelled_alike


def go_together(one: str, other: str) -> bool:
    """Whether a bearer of one given name may be called by the other; both as they are spelled alike."""
    return one in others(other)


def others(name: str) -> frozenset[str]:
    """The short forms of a given name, or the names that it is a short form of."""
    return _together().get(name, frozenset())


@cache
def _together() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for short, formal_names in gazetteer.formal_names().items():
        for formal in formal_names:
            one, other = spelled_alike(short), spelled_alike(formal)
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {name: frozenset(names - {name}) for name, names in found.items()}
