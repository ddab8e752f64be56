"""The invented coverage of tests/quality/stories: several outlets on each event, as an analyzed library."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief.library import Library
from brief.sources.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

STORIES = Path(__file__).resolve().with_name("stories")
JUDGED = STORIES.with_name("judged_stories.txt")


def told_library() -> Library:
    """All stories; the articles of "ferry_sinking" are called ferry_sinking-0, ferry_sinking-1 and so on."""
    library = Library.open(None)
    for article in read_rows(_rows(), datetime(2033, 1, 1, tzinfo=UTC)):
        assert not isinstance(article, Exception)
        library.add_article(article)
        library.analyze(article.id)
    return library


def _rows() -> Iterator[str]:
    for path in sorted(STORIES.glob("*.toml")):
        for number, article in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["article"]):
            kept = {name: article[name] for name in ("title", "outlet")}
            published = article["published"].date().isoformat()
            row = {"id": f"{path.stem}-{number}", "text": article["text"].strip(), "published": published, **kept}
            yield json.dumps(row)
