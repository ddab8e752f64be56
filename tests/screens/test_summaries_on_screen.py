"""The summary on the screen: how long it is, why its sentences were chosen, whom it is about, who chose them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from brief.app.widgets.article_view import ArticleView
from brief.length import Length
from brief.settings import Settings

if TYPE_CHECKING:
    import pytest

    from tests.screens.conftest import Reader, Screen


def rows_of(screen: Screen) -> list[str]:
    """The rows of the brief down to the text."""
    return [row.lead + row.text for row in screen.main.view._rows if row.kind in ("heading", "summary", "detail")]


def test_why_each_sentence_is_in_the_summary_is_shown_on_demand(reader: Reader) -> None:
    async def see() -> tuple[list[str], list[str], list[str]]:
        async with reader() as screen:
            await screen.press("J")
            before = rows_of(screen)
            await screen.press("W")
            explained = rows_of(screen)
            await screen.press("W")
            return before, explained, rows_of(screen)

    before, explained, after = asyncio.run(see())
    assert before == after
    assert next(row for row in explained if row not in before).startswith("opens the article")


def test_a_summary_about_the_speaker_and_back(reader: Reader) -> None:
    async def see() -> list[list[str]]:
        async with reader() as screen:
            await screen.press("J")
            seen = [rows_of(screen)]
            for keys in (["s", "s", "@"], ["@"]):
                for key in keys:
                    await screen.press(key)
                seen.append(rows_of(screen))
            return seen

    whole, about, again = asyncio.run(see())
    assert any(row.startswith("SUMMARY about Ilse Maro · ") for row in about)
    assert whole == again


def test_a_summary_about_nobody_is_refused_with_a_word(reader: Reader) -> None:
    async def see() -> str | None:
        async with reader() as screen:
            await screen.press("J")
            await screen.press("@")
            return screen.main.view.summary.about if screen.main.view.summary else None

    assert asyncio.run(see()) is None


def test_the_summary_grows_and_shrinks_and_is_remembered(reader: Reader) -> None:
    async def see() -> tuple[list[int], str | None, Length]:
        async with reader() as screen:
            await screen.press("J")
            sizes = []
            for key in ("-", "-", "+"):
                await screen.press(key)
                sizes.append(len(screen.main.view.summary.sentences if screen.main.view.summary else ()))
            kept = screen.main.library.setting("summary.length")
            return sizes, kept, screen.main.session.length

    sizes, kept, length = asyncio.run(see())
    assert sizes == [4, 3, 4]
    assert (kept, length) == ("4 sentences", Length(sentences=4))


def test_a_length_in_words_and_in_percent_is_chosen_in_the_palette(reader: Reader) -> None:
    async def see() -> list[tuple[str, str]]:
        async with reader() as screen:
            await screen.press("J")
            seen = []
            for words, key in (("summary in words", "-"), ("summary in percent", "+")):
                await screen.press("ctrl+p", *words, "down", "enter")
                await screen.press(key)
                seen.append((str(screen.main.session.length), rows_of(screen)[2]))
            return seen

    assert asyncio.run(see()) == [
        ("125 words", "at most 125 words"),
        ("25 percent", "25 percent of the sentences"),
    ]


def test_another_ranker_is_chosen_in_the_palette_and_remembered(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None]:
        async with reader() as screen:
            await screen.press("J")
            await screen.press("ctrl+p", *"summary by luhn", "down", "enter")
            summary = screen.main.view.summary
            return summary.ranker if summary else None, screen.main.session.ranker

    assert asyncio.run(see()) == ("luhn", "luhn")


def test_a_ranker_that_lacks_something_says_what_to_install(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brief.summary.rankers.find_spec", lambda name: None)

    async def see() -> tuple[str, str | None]:
        async with reader(toasts=True) as screen:
            await screen.press("J")
            await screen.press("ctrl+p", *"summary by lexrank", "down", "enter")
            return screen.text, screen.main.session.ranker

    text, ranker = asyncio.run(see())
    assert "needs numpy" in text
    assert ranker is None


def test_the_sentence_before_comes_into_the_summary_and_out_again(reader: Reader) -> None:
    async def see() -> list[list[str]]:
        async with reader() as screen:
            await screen.press("J", "enter", *"vvvvv")
            seen = [rows_of(screen)]
            for _ in range(2):
                await screen.press("P")
                seen.append(rows_of(screen))
            return seen

    before, wider, after = asyncio.run(see())
    assert [row for row in wider if row.startswith(" + ")]
    assert after == before


def test_names_for_pronouns_can_be_switched_off(reader: Reader) -> None:
    async def see(antecedents: bool) -> list[str]:
        async with reader(settings=Settings(antecedents=antecedents)) as screen:
            await screen.press("J", *"+++++")
            return rows_of(screen)

    assert any("[Ilse Maro]" in row for row in asyncio.run(see(antecedents=True)))
    assert not any("[Ilse Maro]" in row for row in asyncio.run(see(antecedents=False)))


def test_the_next_article_comes_with_its_summary_and_is_painted_once(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bool] = []
    show = ArticleView.show

    def noting(self: ArticleView, *what: Any) -> None:
        shown.append(what[2] is not None)
        show(self, *what)

    async def see() -> None:
        async with reader() as screen:
            monkeypatch.setattr(ArticleView, "show", noting)
            await screen.press("j")

    asyncio.run(see())
    assert shown == [True]
