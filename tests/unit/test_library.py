"""The verbs of the library, on files of invented news."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from brief.analysis.pipeline import analyze
from brief.errors import AmbiguousError, NotFoundError
from brief.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from brief.model import Analysis, Article

NOW = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)

FERRY = """Ferry fares in Vessanto to rise by a tenth
By Ilka Moreau | May 2, 2031
Ferry fares in Vessanto will rise by 10 percent in June, the port authority said on Friday.
“We cannot run the old boats for another winter without new money from passengers,” said Ilse Maro, the port director.
She added that students would pay nothing.
"""

REPLY = """Students call ferry promise empty
By Tom Quill | May 3, 2031
A student union in Vessanto on Saturday denied that its members would ride free of charge.
“We cannot run the old boats for another winter without new money from passengers,” Ilse Maro had said on Friday.
“Nobody has called us,” said Jonas Teel, who leads the union.
"""


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(None, lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(FERRY, "utf-8")
    (tmp_path / "reply.txt").write_text(REPLY, "utf-8")
    return tmp_path


def ids(library: Library) -> list[str]:
    return [row.id for row in library.first_rows(10)]


def test_adding_twice_adds_once(library: Library, pile: Path) -> None:
    assert [added.new for added in library.add([str(pile)])] == [True, True]
    assert [added.new for added in library.add([str(pile)])] == [False, False]
    assert library.article_count() == 2


def test_one_bad_location_does_not_stop_the_others(library: Library, pile: Path) -> None:
    results = list(library.add([str(pile / "missing.txt"), str(pile / "ferry.txt")]))

    assert results[0].problem is not None
    assert "no such file" in results[0].problem.message
    assert results[1].new


def test_newest_articles_come_first(library: Library, pile: Path) -> None:
    list(library.add([str(pile)]))

    assert [row.published for row in library.first_rows(10)] == [date(2031, 5, 3), date(2031, 5, 2)]
    assert [row.title for row in library.rows(library.order())] == [
        "Students call ferry promise empty",
        "Ferry fares in Vessanto to rise by a tenth",
    ]


def test_an_analysis_is_made_once(library: Library, pile: Path) -> None:
    list(library.add([str(pile)]))
    newest, oldest = ids(library)

    assert library.unanalyzed() == [newest, oldest]
    assert library.analysis(newest) is None
    made = library.analyze(newest)

    assert library.unanalyzed() == [oldest]
    assert library.analysis(newest) == made
    assert library.analyze(newest) == made
    assert library.row(newest).statements == len(made.statements)


def test_threads_that_want_the_same_analysis_make_it_once(
    library: Library, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(library.add([str(pile / "ferry.txt")]))
    (article,) = ids(library)
    made: list[str] = []

    def slow(source: Article, recognizer: str) -> Analysis:
        made.append(source.id)
        time.sleep(0.05)
        return analyze(source, recognizer)

    monkeypatch.setattr("brief.analysis.pipeline.analyze", slow)
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(library.analyze, [article] * 4))

    assert made == [article]
    assert results == [results[0]] * 4


def test_a_pronoun_speaker_is_the_person_named_before(library: Library, pile: Path) -> None:
    list(library.add([str(pile / "ferry.txt")]))
    (article,) = ids(library)
    analysis = library.analyze(article)

    added = next(statement for statement in analysis.statements if "students" in statement.contents[0].of(FERRY))
    assert added.speaker is not None
    assert added.speaker.span.of(FERRY) == "She"
    assert added.speaker.resolved_from == "pronoun"
    assert next(actor.name for actor in analysis.actors if actor.id == added.speaker.actor) == "Ilse Maro"


def test_a_repeated_quotation_leads_to_the_other_article(library: Library, pile: Path) -> None:
    list(library.add([str(pile)]))
    newest, oldest = ids(library)
    library.analyze(newest)
    quoted = next(statement for statement in library.analyze(oldest).statements if statement.manner == "direct")

    best = library.related(quoted.id)[0]

    assert best.kind == "repeats"
    assert best.statement.article == newest
    assert library.statement(best.statement.id)[0].id == newest


def test_what_the_reader_did_is_remembered(library: Library, pile: Path) -> None:
    list(library.add([str(pile)]))
    newest, oldest = ids(library)
    library.set_read(newest, True)
    library.set_marked(oldest, True)
    library.set_setting("length", "7")

    assert library.row(newest).read
    assert not library.row(oldest).read
    assert library.marked() == [oldest]
    assert library.setting("length") == "7"
    assert library.setting("never set") is None


def test_a_brief_holds_what_the_articles_say(library: Library, pile: Path) -> None:
    list(library.add([str(pile)]))
    newest, oldest = ids(library)

    brief = library.brief([oldest, newest], length=2)

    assert brief.scope == "selection"
    assert brief.created == NOW
    assert [source.article.id for source in brief.sources] == [oldest, newest]
    assert all(len(source.summary.sentences) == 2 for source in brief.sources)
    assert brief.sources[0].related[0][1].kind == "repeats"


def test_the_creation_time_of_a_brief_can_be_fixed(
    library: Library, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    list(library.add([str(pile / "ferry.txt")]))

    assert library.brief(ids(library)).created == datetime(1970, 1, 2, tzinfo=UTC)


def test_unknown_articles_and_statements_are_named(library: Library) -> None:
    with pytest.raises(NotFoundError, match="nothing-here: no such article"):
        library.article("nothing-here")
    with pytest.raises(NotFoundError, match="s0: no such statement"):
        library.related("s0")


def test_a_beginning_of_several_ids_is_not_called_missing(library: Library, pile: Path) -> None:
    [article] = [added.article for added in library.add([str(pile / "ferry.txt")])]
    assert article is not None
    bank = "The central bank in Oreno raised interest rates to 4 percent, its governor Ada Quill said."
    library.add_article(replace(article, id="feed0001", text=bank, digest="1", title="Bank raises rates"))
    library.add_article(replace(article, id="feed0002", text="A text.", digest="2", title="A title"))
    library.analyze(article.id)
    library.analyze("feed0001")
    with pytest.raises(AmbiguousError, match="feed: several articles begin so"):
        library.article("feed")
    with pytest.raises(AmbiguousError, match="t: several stories begin so"):
        library.stories.story("t")


def test_the_samples_stand_in_for_an_empty_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brief.paths.samples_file", lambda: tmp_path / "cache" / "samples.sqlite3")

    first = Library.open_samples(lambda: NOW)
    shipped = first.article_count()
    first.close()
    again = Library.open_samples(lambda: NOW)

    assert shipped >= 9
    assert again.article_count() == shipped
    again.close()
