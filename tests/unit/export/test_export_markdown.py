"""The Markdown brief: its form, byte by byte, and its choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from brief.export.markdown import render
from brief.export.options import Options
from brief.model import Summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Brief


def front_matter(markdown: str) -> dict[str, Any]:
    loaded = yaml.safe_load(markdown.split("---\n")[1])
    assert isinstance(loaded, dict)
    return loaded


def test_an_article_has_exactly_this_form(harbor_brief: Brief, golden: Callable[[str, str], None]) -> None:
    golden("export/article.md", render(harbor_brief))


def test_several_articles_have_exactly_this_form(pile_brief: Brief, golden: Callable[[str, str], None]) -> None:
    golden("export/selection.md", render(pile_brief))


def test_every_section_with_inline_places_for_a_vault(pile_brief: Brief, golden: Callable[[str, str], None]) -> None:
    options = Options(links="inline", obsidian=True, sections=("summary", "said", "related", "actors", "text"))
    golden("export/vault.md", render(pile_brief, options))


def test_front_matter_is_yaml_with_real_dates(harbor_brief: Brief) -> None:
    loaded = front_matter(render(harbor_brief))
    assert loaded["published"] == date(2031, 3, 4)
    assert loaded["people"] == ["Ilona Varga"]
    assert loaded["sources"][0]["sha256"] == harbor_brief.sources[0].article.digest


@pytest.mark.parametrize(
    "title", ['"quoted": yes', "- a\n---\nevil: true", "#no", "\\", "a\x1b[31mb", "\u2028x", "\ufeffx"]
)
def test_a_title_cannot_leave_the_front_matter(harbor_brief: Brief, title: str) -> None:
    loaded = front_matter(render(replace(harbor_brief, title=title)))
    assert "evil" not in loaded
    assert loaded["type"] == "brief"


def test_a_path_with_control_characters_is_kept_exactly_and_shown_nowhere(harbor_brief: Brief) -> None:
    source = harbor_brief.sources[0]
    odd = replace(source, article=replace(source.article, location="a\x1b\x9b\u202e`b.txt"))
    markdown = render(replace(harbor_brief, sources=(odd,)))
    assert front_matter(markdown)["sources"][0]["file"] == "a\x1b\x9b\u202e`b.txt"
    assert not {"\x1b", "\x9b", "\u202e"} & set(markdown)


def test_sections_with_nothing_are_left_out(harbor_brief: Brief) -> None:
    source = harbor_brief.sources[0]
    bare = replace(
        source, summary=Summary("lead", (), 0), analysis=replace(source.analysis, statements=(), actors=()), related=()
    )
    headings = [line for line in render(replace(harbor_brief, sources=(bare,))).splitlines() if line.startswith("## ")]
    assert headings == ["## Sources"]


def test_only_the_sections_asked_for(harbor_brief: Brief) -> None:
    markdown = render(harbor_brief, Options(sections=("actors",), front_matter=False))
    assert markdown.startswith("# Harbor Tunnel")
    assert "## Who said what" not in markdown
    assert "| Ilona Varga | person | Varga | 2 | 3 |" in markdown


def test_a_sample_says_that_it_is_invented(harbor_brief: Brief) -> None:
    source = harbor_brief.sources[0]
    noted = replace(source, article=replace(source.article, note="sample article: invented people and places"))
    markdown = render(replace(harbor_brief, sources=(noted,)))
    assert "*sample article: invented people and places*" in markdown


def test_a_web_address_is_a_link_and_anything_else_is_code(harbor_brief: Brief) -> None:
    def place(location: str) -> str:
        source = harbor_brief.sources[0]
        moved = replace(source, article=replace(source.article, location=location))
        listed = render(replace(harbor_brief, sources=(moved,))).split("## Sources\n\n")[1]
        return listed.splitlines()[0].rsplit(", ", 1)[1]

    assert place("https://a.example/b") == "<https://a.example/b>"
    assert place("javascript:alert(1)") == "`javascript:alert(1)`"
    assert place("a`b.txt") == "``a`b.txt``"
