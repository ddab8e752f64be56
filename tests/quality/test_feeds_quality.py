"""Feeds give the titles, links, days and texts that other readers find in them."""

from __future__ import annotations

from tests.quality.evaluation_data import folder_or_skip
from tests.quality.score_feeds import feedparser_share, gofeed_counts


def test_entries_are_as_feedparser_gives_them() -> None:
    assert feedparser_share(folder_or_skip("inputs", "feeds")) >= 0.99


def test_entries_are_as_gofeed_expects_them() -> None:
    right, of = gofeed_counts(folder_or_skip("inputs", "feeds"))
    assert of == 94
    assert right >= 93
