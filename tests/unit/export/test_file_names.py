"""File names of briefs are one harmless path part."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brief.export.names import file_name

if TYPE_CHECKING:
    from brief.model import Brief


def test_a_name_has_the_day_of_the_article_and_its_title(harbor_brief: Brief) -> None:
    assert file_name(harbor_brief) == "2031-03-04-harbor-tunnel-will-open-in-may.md"


def test_several_articles_have_the_last_day(pile_brief: Brief) -> None:
    assert file_name(pile_brief, "json") == "2031-03-05-harbor-tunnel.json"


@pytest.mark.parametrize(
    "title",
    [
        "../../etc/passwd",
        "/etc/x",
        "CON",
        "nul\0",
        "",
        ".",
        "-rf",
        "漢" * 300,
        "x" * 300,
        "a\nb\x1b[2J",
        "Ärger in Łódź",
    ],
)
def test_no_title_leaves_the_folder(harbor_brief: Brief, title: str) -> None:
    name = file_name(replace(harbor_brief, title=title))
    assert re.fullmatch(r"2031-03-04-[a-z0-9]+(-[a-z0-9]+)*\.md", name)
    assert len(name) <= 60
