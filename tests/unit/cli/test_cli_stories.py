"""Articles grouped by event, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program


def test_stories_are_listed(program: Program) -> None:
    [line] = program("stories", "harbor.txt", "ferry.txt", "--plain").out.splitlines()
    assert line.endswith("Harbor Tunnel Will Open in May  2 articles, 2 unread")
    [row] = program("stories", "harbor.txt", "ferry.txt", "--json").rows
    assert (row["schema"], row["article_count"], row["first_published"]) == ("brief.story/1", 2, "2031-03-04")


def test_an_article_alone_is_a_story_only_when_asked_for(program: Program) -> None:
    assert program("stories", "harbor.txt").code == 3
    assert [row["article_count"] for row in program("stories", "harbor.txt", "--all", "--json").rows] == [1]


def test_one_story_tells_why_its_articles_are_in_it(program: Program) -> None:
    [row] = program("stories", "harbor.txt", "ferry.txt", "--json").rows
    lines = program("story", row["id"][:5], "harbor.txt", "ferry.txt", "--plain").out.splitlines()
    assert lines[:2] == ["Harbor Tunnel Will Open in May", "2 articles  4 March 2031"]
    assert lines[3] == "   the first one here"
    assert "% alike; names Varga; also says tunnel, " in lines[5]
    [story] = program("story", row["id"], "harbor.txt", "ferry.txt", "--json").rows
    assert [member["names"] for member in story["articles"]] == [[], ["Varga"]]


def test_an_unknown_story_is_told(program: Program) -> None:
    result = program("story", "nothing", "harbor.txt")
    assert result.code == 3
    assert "no such story" in result.err


def test_one_story_is_summed_up_with_its_sources(program: Program) -> None:
    [row] = program("stories", "harbor.txt", "ferry.txt", "--json").rows
    [story] = program("story", row["id"], "harbor.txt", "ferry.txt", "--json", "-n", "2").rows
    lines = program("story", row["id"], "harbor.txt", "ferry.txt", "--plain", "-n", "2").out.splitlines()
    sentences = story["summary"]["sentences"]
    assert len(sentences) == 2
    assert {one["article"] for one in sentences} <= {member["id"] for member in story["articles"]}
    assert all(any(one["text"] in line and "¶" in line for line in lines) for one in sentences)
