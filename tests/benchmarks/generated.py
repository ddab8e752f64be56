"""A library of generated articles in no language, with the word frequencies of one."""

from __future__ import annotations

import itertools
import random
from array import array
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from brief.model import Article
from brief.store import Store
from brief.store.articles import inserted

if TYPE_CHECKING:
    import sqlite3
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


def fill(path: Path, count: int, *, spoken: bool = False) -> None:
    """Stores generated articles in a new library, a thousand in a transaction, on demand with who speaks in them."""
    store = Store.open(path)
    chance = random.Random(2)
    waiting = articles(count)
    while some := list(itertools.islice(waiting, 1000)):
        with store._connections.writing() as connection:
            for article in some:
                voiced = _with_voices(article, chance) if spoken else None
                inserted(connection, voiced.article if voiced else article)
                if voiced:
                    _store_voices(connection, voiced)
    store.close()


@cache
def names() -> list[str]:
    """Names of people, the most frequent first."""
    known = vocabulary()
    return [f"{first} {last}".title() for last in known[2000:2400] for first in known[500:505]]


@dataclass(frozen=True, slots=True)
class _Voiced:
    """An article in which each paragraph begins with what somebody says."""

    article: Article
    speakers: tuple[str, ...]
    starts: tuple[int, ...]


def _with_voices(article: Article, chance: random.Random) -> _Voiced:
    known = names()
    paragraphs = article.text.split("\n\n")
    speakers = [known[min(int(chance.paretovariate(0.5)), len(known)) - 1] for _ in paragraphs]
    said = [f"{name} said {words}" for name, words in zip(speakers, paragraphs, strict=True)]
    starts = itertools.accumulate((len(words) + 2 for words in said), initial=0)
    text = "\n\n".join(said)
    return _Voiced(replace(article, text=text), tuple(speakers), tuple(itertools.islice(starts, len(said))))


def _store_voices(connection: sqlite3.Connection, voiced: _Voiced) -> None:
    """What searches ask of an analysis: actors and statements."""
    id = voiced.article.id
    (key,) = connection.execute("SELECT key FROM article WHERE id = ?", (id,)).fetchone()
    connection.execute("INSERT INTO analysis VALUES (?, 'generated', 'en', ?, '[]')", (key, len(voiced.starts)))
    connection.execute("INSERT INTO article_terms (key, article) VALUES (?, ?)", (key, id))
    actors = [(key, place, f"a{place}", name) for place, name in enumerate(dict.fromkeys(voiced.speakers))]
    connection.executemany("INSERT INTO actor VALUES (?, ?, ?, ?, 'person', 1, 1)", actors)
    connection.executemany(
        "INSERT INTO alias VALUES (?, ?, 0, ?, 0)", [(key, place, name.split()[-1]) for _, place, _, name in actors]
    )
    connection.executemany(
        "INSERT INTO statement_text VALUES (NULL, ?, ?, ?, 'say', 'indirect', ?, ?, '')",
        [
            (f"s{id}-{start}", key, name, start + len(f"{name} said "), start + 250)
            for name, start in zip(voiced.speakers, voiced.starts, strict=True)
        ],
    )


def put_in_stories(path: Path) -> None:
    """Puts the articles of a library into stories of some days, most of them of several articles."""
    chance = random.Random(3)
    store = Store.open(path)
    with store._connections.writing() as connection:
        stories: list[str] = []
        for (key,) in connection.execute("SELECT key FROM article ORDER BY day, key").fetchall():
            if not stories or chance.random() < 0.4:
                stories.append(f"s{key:08x}")
            marks = array("I", (chance.getrandbits(32) for _ in range(40))).tobytes()
            terms = f"harbor pier.{key % 500}"
            connection.execute("INSERT INTO article_profile VALUES (?, ?, '900 800', '', ?)", (key, terms, marks))
            story = chance.choice(stories[-20:])
            connection.execute("INSERT INTO story_article VALUES (?, ?, 0, NULL, '[]', '[]')", (key, story))
    store.close()
