"""Text and Markdown of any size and content: read within limits on time and memory, or refused in words."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from brief.errors import SourceError
from brief.sources import markdown, read
from brief.sources.child import Child
from brief.sources.metadata import LONGEST_TEXT, article_from
from brief.sources.source import Draft

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2031, 5, 4, tzinfo=UTC)
LARGE = 19_000_000
TOO_LONG = "too long: only the first 1,000,000 characters were read"
BOTH = f"the encoding of the file was guessed; {TOO_LONG}"

READ = """
import json, re, resource, sys
from datetime import UTC, datetime
from brief.errors import SourceError
from brief.sources import read
try:
    (article,) = read(sys.argv[1], datetime(2031, 5, 4, tzinfo=UTC))
    told = {"characters": len(article.text), "note": article.note}
except SourceError as error:
    told = {"refused": error.reason}
try:
    # Linux counts what the process that started this one held to ru_maxrss
    with open("/proc/self/status") as status:
        memory = 1024 * int(re.search(r"VmHWM:\\s+(\\d+)", status.read())[1])
except OSError:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({**told, "memory": memory}))
"""


def outcome(path: Path) -> dict[str, Any]:
    """What became of a file, read in a process of its own."""
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", READ, str(path)], cwd=root, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (lambda: b"word " * (LARGE // 5), {"characters": LONGEST_TEXT, "note": TOO_LONG}),
        (lambda: b"a" * LARGE, {"characters": LONGEST_TEXT, "note": TOO_LONG}),
        (lambda: b"A b.\n" * (LARGE // 5), {"characters": LONGEST_TEXT, "note": TOO_LONG}),
        (lambda: b"Caf\xe9 \xff\xfe\x80 here. " * (LARGE // 15), {"characters": LONGEST_TEXT, "note": BOTH}),
        (lambda: b"\0" * LARGE, {"refused": "is empty"}),
        (lambda: b"Hello\0 there\0. " * (LARGE // 15), {"refused": "is not text"}),
        (lambda: b"word " * 10_000_000, {"refused": "too large: 50 MB, at most 20 MB"}),
    ],
    ids=["one line", "one word", "short lines", "broken bytes", "zeros", "zeros in text", "50 MB"],
)  # fmt: skip
def test_a_large_text_needs_little_memory(
    tmp_path: Path, content: Callable[[], bytes], expected: dict[str, object]
) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(content())
    told = outcome(path)
    assert told.pop("memory") < 400_000_000
    assert told == expected


def test_markdown_that_holds_the_parser_up_costs_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    child = Child("brief.sources.document_parsing", seconds=0.3)
    monkeypatch.setattr(markdown, "_child", lambda: child)
    path = tmp_path / "hostile.md"
    path.write_text("![a" * 300_000)
    with pytest.raises(SourceError, match="it could not be read: it takes too long"):
        list(read(str(path), NOW))
    path.write_text("# Ferry\n\n" + "The *ferry* is **late**.\n\n" * 2_000)
    (article,) = read(str(path), NOW)
    assert article.text.startswith("Ferry\n\nThe ferry is late.\n\n")
    assert len(article.text.split("\n\n")) == 2_001
    child.stop()


def test_long_markdown_is_read_in_part_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text("---\ntitle: Ferry\n---\n" + "word " * 500_000)
    (article,) = read(str(path), NOW)
    assert article.title == "Ferry"
    assert len(article.text) == LONGEST_TEXT
    assert article.note == f"too long: only the first 2,000,000 characters were read; {TOO_LONG}"


def test_nothing_is_left_out_of_an_article_of_the_largest_size() -> None:
    text = "Ferry fares rise.\n\n" + "word " * ((LONGEST_TEXT - 20) // 5)
    article = article_from(Draft(text), "long.txt", NOW)
    assert (article.text, article.note, article.title) == (text, None, "Ferry fares rise.")
