"""`brief stories` and `brief story`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from brief.cli.lengths import asked_size
from brief.cli.parser import add_locations, add_printing, add_size, count
from brief.cli.pile import Pile, analyzed
from brief.cli.session import Command
from brief.errors import UsageError
from brief.export.passages import BLANK
from brief.export.stories import stories_lines, stories_row, story_lines, story_row, telling_fields
from brief.export.story_summaries import story_summary_lines, story_summary_row
from brief.export.told import telling_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from brief.cli.session import Session
    from brief.library import Library
    from brief.story import Story


def _stories_arguments(parser: ArgumentParser) -> None:
    add_locations(parser)
    parser.add_argument("-n", type=count, dest="limit", metavar="N", help="stories at most")
    parser.add_argument("--all", action="store_true", help="also articles that are alone in their story")
    add_printing(parser)


def _story_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("story", metavar="STORY", help="the id of a story or its beginning (brief stories shows it)")
    add_locations(parser)
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--split", metavar="ARTICLE", help="take this article out, into a story of its own")
    change.add_argument("--merge", metavar="STORY", dest="other", help="make this other story one with it")
    add_size(parser, "default 200 words, at most 30 percent")
    parser.add_argument("--new-first", action="store_true", help="first what no article that you have read says")
    add_printing(parser)


def _stories(session: Session) -> int:
    options = session.options
    with Pile(session) as pile:
        library = grouped(pile, options.locations)
        done = False
        for row in islice(library.stories.rows(1 if options.all else 2), options.limit):
            session.output.row(stories_row(row)) if options.json else session.output.lines(stories_lines([row]))
            done = True
        return pile.exit_code(done)


def _story(session: Session) -> int:
    with Pile(session) as pile:
        options = session.options
        library = grouped(pile, options.locations)
        story = _corrected(library, library.stories.story(options.story), options)
        members = [one.member.row.id for one in story.articles]
        articles = {member: library.article(member) for member in members}
        summary = library.summaries.story(members, asked_size(options), options.new_first)
        telling = library.stories.telling(story)
        if options.json:
            told = {"summary": story_summary_row(summary, articles), "telling": telling_fields(telling)}
            session.output.row({**story_row(story), **told})
        else:
            session.output.lines(story_lines(story))
            session.output.lines([BLANK, *story_summary_lines(summary, articles)])
            session.output.lines(telling_lines(story, telling, session.in_letters))
        return pile.exit_code(True)


def _corrected(library: Library, story: Story, options: Namespace) -> Story:
    if options.split:
        _split(library, story, options.split)
    elif options.other:
        library.stories.merge(options.other, story.id)
    return library.stories.story(story.id)


def _split(library: Library, story: Story, reference: str) -> None:
    article = library.article(reference)
    if len(story.members) < 2 or article.id not in {member.row.id for member in story.members}:
        raise UsageError(f"{reference}: not one of several articles of this story", "brief story lists them")
    library.stories.split([article.id])


def grouped(pile: Pile, locations: Sequence[str]) -> Library:
    """A library with every article that is asked for in its story."""
    if locations:
        library, articles = pile.together()
        return analyzed(library, [article.id for article in articles])
    return analyzed(pile.shelf())


COMMANDS = (
    Command("stories", "articles grouped by event, newest first", _stories_arguments, _stories,
            "--json: brief.story/1 {id, title, first_published, last_published, article_count, outlet_count,\n"
            "  unread_count}"),
    Command("story", "one story: its articles, why each belongs to it, and what they say", _story_arguments, _story,
            "--json: brief.story/1 {id, title, …, articles: [{id, title, outlet, published, read, likeness, names,\n"
            "  words, by_reader, copy_of}], summary: {of, words, repeated, sentences: [{article, start, end,\n"
            "  paragraph, text, score, new, also_in: [{article, start, end, paragraph}]}]},\n"
            "  telling: {timeline, agreed, differing, alone, speaking, new}}"),
)  # fmt: skip
