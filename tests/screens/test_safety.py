"""Text from outside is shown letter by letter and drives nothing."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from brief.errors import SourceError
from brief.library import Library
from brief.sources.rows import read_rows
from tests.screens.conftest import NOW

if TYPE_CHECKING:
    from tests.screens.conftest import Reader

HOSTILE = (
    "Maro [/] said [bold]no[/bold] [@click=app.quit]here[/] \x1b]0;PWN\x07 \x9b2J \u202egnp\u202c [link=x]y[/link]"
)


def hostile_library() -> Library:
    """An article whose every field is hostile."""
    library = Library.open(None, lambda: NOW)
    row = {"id": "h", "text": f"{HOSTILE}\n“{HOSTILE},” said Ilse Maro [/].\n", "title": HOSTILE, "outlet": HOSTILE}
    for article in read_rows([json.dumps(row)], NOW):
        assert not isinstance(article, SourceError)
        library.add_article(article)
        library.analyze(article.id)
    return library


def test_markup_and_controls_are_letters(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader(library=hostile_library()) as screen:
            seen = []
            for keys in (["s"], ["r"], ["p"], ["escape", "a"], ["e"], ["escape", "!"]):
                await screen.press(*keys)
                seen.append(screen.text)
            return seen

    screens = asyncio.run(see())
    assert "[bold]no[/bold]" in screens[0]
    assert "[@click=app.quit]here[/]" in screens[0]
    for text in screens:
        assert not [c for c in text if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u202c")]
