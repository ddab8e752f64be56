"""Paths of sources as a brief names them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest

from brief.export.places import seen_from

if TYPE_CHECKING:
    from brief.model import Brief


@pytest.mark.parametrize(
    ("location", "seen"),
    [("/pile/a/b.txt", "a/b.txt"), ("/other/b.txt", "/other/b.txt"), ("/pile2/b.txt", "/pile2/b.txt"),
     ("https://a.example/b", "https://a.example/b"), ("-", "-"), ("a/b.txt", "a/b.txt")],
)  # fmt: skip
def test_only_what_lies_in_the_folder_is_relative(harbor_brief: Brief, location: str, seen: str) -> None:
    source = harbor_brief.sources[0]
    brief = replace(harbor_brief, sources=(replace(source, article=replace(source.article, location=location)),))
    assert seen_from(brief, PurePosixPath("/pile")).sources[0].article.location == seen
