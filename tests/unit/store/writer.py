"""A program that stores articles and facts until it is killed, and says of each that it is stored."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from brief.errors import StoreError
from brief.model import Article, Fact
from brief.store import Store


def main(path: str, name: str, most: str = "0") -> None:
    """Writes until the end, into files of at most so many bytes."""
    store = Store.open(Path(path))
    if int(most):
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (int(most), int(most)))
    number = 0
    while True:
        text = f"{name} {number}\n" + "Nothing happens in the harbor of Vessanto. " * 60
        digest = sha256(text.encode()).hexdigest()
        article = Article(digest[:16], name, text[:30], text, digest, "en", datetime(2031, 5, 4, tzinfo=UTC))
        store.articles.insert(article)
        store.changes.record([Fact("note", article.id, text), Fact("marked", article.id, "1")], "note")
        sys.stdout.write(f"{article.id}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except StoreError as error:
        sys.exit(error.message)
