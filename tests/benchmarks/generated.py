"""A library of generated articles in no language, with the word frequencies of one."""

from __future__ import annotations

import itertools
import random
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from brief.model import Article
from brief.store import Store
from brief.store.articles import inserted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORDS = 600
_VOCABULARY = 20_000
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "or")]
_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)


def vocabulary() -> list[str]:
    """Different words, the most frequent first; those are the shortest."""
    words = itertools.chain.from_iterable(itertools.product(_SYLLABLES, repeat=length) for length in (1, 2, 3))
    return ["".join(word) for word in itertools.islice(words, _VOCABULARY)]


def articles(count: int, words: int = WORDS) -> Iterator[Article]:
    """The same articles at every call, an hour between them."""
    chance = random.Random(1)
    known = vocabulary()
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(known) + 1)))
    for number in range(count):
        chosen = chance.choices(known, cum_weights=weights, k=words)
        text = "\n\n".join(" ".join(chosen[start : start + 60]).capitalize() + "." for start in range(0, words, 60))
        published = _BEGINNING + timedelta(hours=number)
        yield Article(
            id=f"{number:012x}",
            location=f"https://news.example/{number}",
            title=" ".join(chosen[:8]).capitalize(),
            text=text,
            digest=sha256(text.encode()).hexdigest(),
            language="en",
            retrieved=published,
            published=published.date(),
            outlet=f"Outlet {number % 40}",
        )


def fill(path: Path, count: int) -> None:
    """Stores generated articles in a new library, a thousand in a transaction."""
    store = Store.open(path)
    waiting = articles(count)
    while some := list(itertools.islice(waiting, 1000)):
        with store._connections.writing() as connection:
            for article in some:
                inserted(connection, article)
    store.close()
