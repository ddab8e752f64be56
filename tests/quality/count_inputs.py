"""Reads every file of the collections of odd and hostile inputs and counts what became of them.

usage: python -m tests.quality.count_inputs [FOLDER]
"""

from __future__ import annotations

import csv
import sys
import tarfile
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import SourceError
from brief.sources.documents import Document, open_location
from brief.sources.feeds import is_opml, read_opml
from brief.sources.reading import articles_in
from tests.quality.evaluation_data import evaluation_data

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 23, tzinfo=UTC)
ARCHIVES = {
    "feeds/feedparser_suite": "",
    "feeds/gofeed_testdata": "",
    "feeds/newsboat_testdata": "",
    "feeds/trafilatura_feeds": "",
    "feeds/w3c_validator_testcases": "",
    "docs/pypdf_sample_files": "",
    "docs/python_docx_files": "",
    "docs/cpython_email_msgs": ".eml",
    "json/JSONTestSuite_parsing": "",
    "opml/listparser_tests": "",
    "xml/defusedxml_xmltestdata": "",
}
"""Archives, each with the end of name under which its files are read when it is not their own."""
FOLDERS = ("feeds/feedparser_crashers", "docs/crashers")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: ok, partial (with a note), refused (in words) or exception."""

    name: str
    kind: str
    words: str = ""


def outcome(document: Document, name: str) -> Outcome:
    """Reads one document."""
    try:
        if is_opml(document.content):
            feeds, refused = read_opml(document.content, name)
            return Outcome(name, "partial" if refused else "ok", f"{len(feeds)} feeds")
        articles = list(articles_in(document, NOW))
    except SourceError as error:
        return Outcome(name, "refused", error.reason)
    except Exception as error:
        return Outcome(name, "exception", repr(error)[:200])
    notes = [article.note for article in articles if article.note]
    return Outcome(name, "partial" if notes else "ok", notes[0] if notes else f"{len(articles)} articles")


def in_archive(path: Path, suffix: str) -> Iterator[Outcome]:
    """The outcomes of an archive's files."""
    with tarfile.open(path) as opened:
        for member in opened:
            file = opened.extractfile(member) if member.isfile() else None
            if file is not None:
                name = f"{member.name}{suffix}"
                yield outcome(Document(name, file.read()), name)


def in_folder(folder: Path) -> Iterator[Outcome]:
    """The outcomes of a folder's files."""
    return (_file(path) for path in sorted(folder.iterdir()))


def hostile(folder: Path) -> Iterator[tuple[Outcome, str]]:
    """The outcomes of the hostile files, each with what is expected: ok, partial or refuse."""
    with (folder / "manifest.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield _file(folder / row["path"]), row["expect"]


def _file(path: Path) -> Outcome:
    try:
        return outcome(open_location(str(path)), path.name)
    except SourceError as error:
        return Outcome(path.name, "refused", error.reason)
    except Exception as error:
        return Outcome(path.name, "exception", repr(error)[:200])


def as_expected(found: Outcome, expected: str) -> bool:
    """Whether a hostile file did what it should: read, read or refused, refused."""
    return found.kind in {"ok": ("ok", "partial"), "partial": ("ok", "partial", "refused")}.get(expected, ("refused",))


def collections(folder: Path) -> Iterator[tuple[str, list[Outcome]]]:
    """Every collection by its name."""
    for name, suffix in ARCHIVES.items():
        yield name, list(in_archive(folder / f"{name}.tar.xz", suffix))
    for name in FOLDERS:
        yield name, list(in_folder(folder / name))


def main(folder: Path) -> None:
    """Prints the table."""
    for name, found in collections(folder):
        _print(name, found)
    judged = list(hostile(folder / "hostile"))
    _print("hostile", [one for one, _ in judged])
    for one, expected in judged:
        if not as_expected(one, expected):
            print(f"  {one.name}: expected {expected}, but {one.kind}: {one.words}")


def _print(name: str, found: list[Outcome]) -> None:
    counts = Counter(one.kind for one in found)
    print(f"{name:32} {len(found):5}  " + "  ".join(f"{kind} {counts[kind]}" for kind in KINDS))
    for one in found:
        if one.kind == "exception":
            print(f"  {one.name}: {one.words}")


KINDS = ("ok", "partial", "refused", "exception")

if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else evaluation_data() / "inputs")
