"""What one actor says in the course of time: another figure, the contrary."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from brief.library import Library
from brief.sources.rows import read_rows

NOW = datetime(2031, 6, 1, tzinfo=UTC)


def changes(*told: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    """For each change of Ilse Maro: the day it was said before, what it was, and what it is."""
    library = Library.open(None, lambda: NOW)
    rows = [
        {"id": day, "published": day, "text": f"Report of {day}\n\nIlse Maro, the road director, said that {words}."}
        for day, words in told
    ]
    for article in read_rows(map(json.dumps, rows), NOW):
        assert not isinstance(article, Exception)
        library.add_article(article)
        library.analyze(article.id)
    found = library.stories.changes(library.identity.profile("Ilse Maro"))
    return [(one.earlier.article.id, one.before, one.now) for one in found.values()]


def test_another_figure_for_the_same_thing_is_marked() -> None:
    assert changes(
        ("2031-05-02", "12,000 trucks cross the bridge in a week"),
        ("2031-05-09", "19,000 trucks cross the bridge in a week"),
    ) == [("2031-05-02", "12,000", "19,000")]


def test_the_contrary_is_marked() -> None:
    [(day, before, now)] = changes(
        ("2031-05-02", "the Lommer bridge will open to trucks before the harvest"),
        ("2031-05-09", "the Lommer bridge will not open to trucks before the harvest"),
    )
    assert (day, before.split()[0], now) == ("2031-05-02", "the", None)


def test_the_same_again_and_other_things_are_no_change() -> None:
    assert not changes(
        ("2031-05-02", "12,000 trucks cross the bridge in a week"),
        ("2031-05-05", "12,000 trucks cross the bridge in a week"),
        ("2031-05-09", "3 inspectors look at the cables of the bridge"),
    )


def test_two_figures_of_one_day_are_no_change() -> None:
    assert not changes(
        ("2031-05-02", "12,000 trucks cross the bridge in a week"),
        ("2031-05-02", "19,000 trucks cross the bridge in a week."),
    )
