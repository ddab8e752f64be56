"""What the articles of a story say together, and the brief that is made of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from brief.export import json as as_json
from brief.export.markdown import render
from brief.export.options import Options
from brief.export.verify import verify
from brief.library import Library
from brief.sources.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brief.story import Claim, Story, StoryBrief, Telling

NOW = datetime(2031, 6, 1, tzinfo=UTC)

ROWS = {
    "bridge": ("2031-05-02", "Harbor Post", """Cracks close the Lommer bridge

The Lommer bridge was closed on Friday after inspectors found cracks in two of its steel cables.

Ilse Maro, the road director, said on Friday that 12,000 trucks cross the bridge in a week. “Nobody will drive over a \
cracked cable while I am director of the roads,” Maro said."""),
    "detour": ("2031-05-03", "Island Echo", """Trucks queue for the ferry after the Lommer bridge closes

Hundreds of trucks waited at the ferry on Saturday, a day after cracks in its cables closed the Lommer bridge.

“Nobody will drive over a cracked cable while I am director of the roads,” Ilse Maro said.

Jonas Teel, who leads the drivers’ union, said that 19,000 trucks cross the bridge in a week."""),
    "repair": ("2031-05-09", "Harbor Post", """New cables reach the Lommer bridge

The first steel cables for the cracked Lommer bridge arrived, the road director, Ilse Maro, said.

Maro said that the repair would be finished before the harvest begins."""),
}  # fmt: skip


@pytest.fixture
def library() -> Iterator[Library]:
    """Three articles of one story by two outlets, and a copy of the first."""
    opened = Library.open(None, lambda: NOW)
    rows = [
        {"id": name, "published": day, "outlet": outlet, "title": text.splitlines()[0], "text": text}
        for name, (day, outlet, text) in ROWS.items()
    ]
    copy = {**rows[0], "id": "copy", "outlet": "Oskarn Courier", "text": f"{rows[0]['text']} She gave no date."}
    for article in read_rows(map(json.dumps, [*rows, copy]), NOW):
        assert not isinstance(article, Exception)
        opened.add_article(article)
        opened.analyze(article.id)
    yield opened
    opened.close()


@pytest.fixture
def story(library: Library) -> Story:
    """The only story."""
    [row] = library.stories.rows()
    return library.stories.story(row.id)


@pytest.fixture
def telling(library: Library, story: Story) -> Telling:
    """What it tells."""
    return library.stories.telling(story)


@pytest.fixture
def brief(library: Library, story: Story) -> StoryBrief:
    """The brief of it."""
    return library.briefs.story(story, 4)


def said(claims: tuple[Claim, ...]) -> list[list[tuple[str, str]]]:
    return [[(one.source, one.words.strip("“”,.")) for one in claim.told] for claim in claims]


QUOTED = "Nobody will drive over a cracked cable while I am director of the roads"


def test_what_two_sources_say_is_agreed_and_a_copy_is_no_source(telling: Telling, story: Story) -> None:
    assert [len(one.copies) for one in story.articles] == [1, 0, 0]
    assert said(telling.agreed) == [[("Harbor Post", QUOTED), ("Island Echo", QUOTED)]]


def test_figures_that_do_not_agree_stand_side_by_side(telling: Telling) -> None:
    [pair] = telling.differing
    assert pair.kind == "other_figure"
    assert {pair.one.speaker, pair.other.speaker} == {"Ilse Maro", "Jonas Teel"}


def test_what_one_source_says_is_neither_agreed_nor_opposed(telling: Telling) -> None:
    alone = [words for claim in said(telling.alone) for _, words in claim]
    assert "the repair would be finished before the harvest begins" in alone
    assert not [words for words in alone if "trucks cross" in words or words == QUOTED]


def test_the_timeline_goes_by_the_day_of_saying(telling: Telling) -> None:
    days = [min(one.day for one in claim.told if one.day).isoformat() for claim in telling.timeline]
    assert days == sorted(days)
    assert "2031-05-02" in days


def test_speakers_are_counted_by_article(telling: Telling) -> None:
    counts = {one.name: one.counts for one in telling.speaking}
    assert counts["Jonas Teel"] == (0, 1, 0)
    assert counts["Ilse Maro"][0] == 2


def test_new_is_what_no_read_article_says(library: Library, story: Story, telling: Telling) -> None:
    assert telling.new == frozenset()
    library.set_read("bridge", True)
    fresh = library.stories.telling(library.stories.story(story.id))
    new = {one.words for claim in (*fresh.alone, *fresh.agreed) for one in claim.told if one.statement.id in fresh.new}
    assert "the repair would be finished before the harvest begins" in new
    assert not [words for words in new if QUOTED in words]


def test_the_brief_of_a_story_has_exactly_this_form(brief: StoryBrief, golden: Callable[[str, str], None]) -> None:
    golden("export/story.md", render(brief))


@pytest.mark.parametrize("options", [Options(), Options(links="inline"), Options(links="none"), Options(obsidian=True)])
def test_every_line_of_a_story_can_be_checked(brief: StoryBrief, options: Options) -> None:
    texts = {source.article.location: source.article.text for source in brief.sources}
    markdown = render(brief, options)
    assert verify(markdown, texts.__getitem__) == []
    wrong = markdown.replace("harvest", "summer")
    assert len(verify(wrong, texts.__getitem__)) >= 2


def test_json_has_what_the_articles_say_together(brief: StoryBrief) -> None:
    row = json.loads(as_json.render(brief))
    assert row["scope"] == "story"
    assert len(row["story"]["agreed"]) == 1
    assert row["story"]["differing"][0]["kind"] == "other_figure"
    assert {one["name"] for one in row["story"]["speaking"]} == {"Ilse Maro", "Jonas Teel"}


def test_words_that_were_denied_stand_with_their_cue() -> None:
    library = Library.open(None, lambda: NOW)
    denial = "\n\nJonas Teel denied that the drivers had ignored the signs at the bridge for a month."
    rows = [
        {"id": name, "published": ROWS[name][0], "outlet": ROWS[name][1], "text": ROWS[name][2] + more}
        for name, more in (("bridge", ""), ("detour", denial))
    ]
    for article in read_rows(map(json.dumps, rows), NOW):
        assert not isinstance(article, Exception)
        library.add_article(article)
        library.analyze(article.id)
    [row] = library.stories.rows()
    telling = library.stories.telling(library.stories.story(row.id))
    lines = [f"{claim.told[0].told_by}: {claim.told[0].words}" for claim in telling.alone]
    [denied] = [line for line in lines if "ignored the signs" in line]
    assert denied.startswith("Jonas Teel denied: ")
    assert not [line for line in lines if line.startswith("Jonas Teel said")]
