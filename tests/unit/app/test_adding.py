"""Added articles are told of in groups."""

from __future__ import annotations

from brief.app.adding import GROUP_SECONDS, Adding
from brief.errors import SourceError
from brief.library import Added


def test_the_first_is_told_at_once_and_the_rest_in_groups() -> None:
    now = 0.0
    told: list[tuple[tuple[str, ...], bool]] = []
    adding = Adding(lambda _, problems, done: told.append((tuple(one.words for one in problems), done)), lambda: now)

    for name in "abc":
        adding.take(failed(name))
    now = GROUP_SECONDS
    adding.take(failed("d"))
    adding.finish()

    assert told == [(("a: empty",), False), (("b: empty", "c: empty", "d: empty"), False), ((), True)]


def failed(name: str) -> Added:
    return Added(name, problem=SourceError(name, "empty"))
