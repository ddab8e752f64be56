"""Scores the reading of feeds: how many files give the expected title, link, day and text.

usage: python -m tests.quality.score_feeds [FOLDER]
(the folder holds feedparser_suite.tar.xz, feedparser_expected_fields.json.gz and gofeed_testdata.tar.xz)
"""

from __future__ import annotations

import gzip
import json
import sys
import tarfile
from base64 import b64encode
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from brief.sources.feed_parsing import answer
from tests.quality.evaluation_data import evaluation_data

if TYPE_CHECKING:
    from collections.abc import Iterator

Fields = tuple[str, str, str, str]
"""Title, link, moment to the minute, text; blanks do not count."""


def feedparser_share(folder: Path) -> float:
    """The share of files whose first five entries are as feedparser gives them."""
    with gzip.open(folder / "feedparser_expected_fields.json.gz", "rt", encoding="utf-8") as file:
        expected: dict[str, Any] = json.load(file)
    right = 0
    for name, content in _files(folder / "feedparser_suite.tar.xz"):
        if name in expected:
            entries = _entries(content)
            wanted = expected[name]
            right += len(entries) == wanted["n"] and [_fields(entry, "published") for entry in entries[:5]] == [
                _fields(entry, "pub") for entry in wanted["e"]
            ]
    return right / len(expected)


def gofeed_counts(folder: Path) -> tuple[int, int]:
    """How many of gofeed's RSS and Atom feeds give what gofeed expects, and of how many."""
    files = dict(_files(folder / "gofeed_testdata.tar.xz"))
    names = [name for name in files if name.startswith(("translator/rss", "translator/atom")) and name.endswith(".xml")]
    right = 0
    for name in names:
        wanted = json.loads(files[name.removesuffix(".xml") + ".json"]).get("items") or []
        entries = _entries(files[name])
        right += [_fields(entry, "published")[:3] for entry in entries] == [
            (_flat(item.get("title")), _flat(item.get("link")), _moment(item)) for item in wanted
        ]
    return right, len(names)


def _files(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as opened:
        for member in opened:
            file = opened.extractfile(member) if member.isfile() else None
            if file is not None:
                yield PurePosixPath(member.name).as_posix().removeprefix("./"), file.read()


def _entries(content: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = answer({"kind": "feed", "content": b64encode(content).decode()}).get("entries", [])
    return found


def _fields(entry: dict[str, Any], moment: str) -> Fields:
    return _flat(entry["title"]), _flat(entry["link"]), (entry[moment] or "")[:16], _flat(entry["body"])


def _moment(item: dict[str, Any]) -> str:
    return str(item.get("publishedParsed") or item.get("updatedParsed") or "")[:16]


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())


if __name__ == "__main__":
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else evaluation_data() / "inputs" / "feeds"
    print(f"as feedparser {feedparser_share(chosen):.4f}")
    print("as gofeed {} of {}".format(*gofeed_counts(chosen)))
