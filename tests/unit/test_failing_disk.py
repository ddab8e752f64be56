"""Each write of each operation fails once: one line in words, nothing lost, and it works when there is room again."""

from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from brief.analysis import pipeline
from brief.errors import BriefError
from brief.export import markdown
from brief.export.files import create, replace, write_new
from brief.export.rows import dump
from brief.library import Library
from brief.library.retention import Rules
from brief.sources.opml import write_opml
from brief.sources.web.answers import Answer, Validators
from brief.store import Store
from brief.store.repairing import repair

pytest.importorskip("apsw", reason="needs apsw (pip install 'brief-reader[test]')")

from tests.unit.store.failing_disk import Disk, Fault, failing_disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from brief.model import Analysis, Article

NOW = datetime(2031, 5, 4, 12, tzinfo=UTC)
EACH = int(os.environ.get("BRIEF_FAILING_WRITES", "5"))
"""Every how many-th write fails; 1 before a release."""

FAULTS: tuple[Fault, ...] = ("full", "broken")

FEED = "https://post.example/feed"
PAGE = "https://post.example/2"
FERRY = (
    "Ferry fares in Vessanto will rise by 10 percent, Ilse Maro said on Friday. She added that students pay nothing."
)
UNION = "Jonas Teel, who leads the Student Union of Vessanto, said that the plan to raise ferry fares was unfair."
STORM = (
    "A storm closed the harbor of Vessanto. “It was the worst night in ten years,” said the harbor master, Oluf Brandt."
)


def numbers(writes: int, each: int = EACH) -> list[int]:
    """Which writes fail."""
    return sorted({*range(1, writes + 1, each), writes})


class Web:
    """Answers with a feed of some entries, and with a page."""

    def __init__(self, *titles: str) -> None:
        self.titles = titles

    def fetch(self, url: str, *_: object, **__: object) -> Answer:
        """A feed, or a page."""
        if url == PAGE:
            text = "".join(f"<p>{FERRY} It is number {number} of the sentences.</p>" for number in range(9))
            return Answer(url, f"<html><body><article><h1>two</h1>{text}</article></body></html>".encode(), "text/html")
        items = "".join(
            f"<item><guid>{title}</guid><title>{title}</title><link>https://post.example/{number}</link>"
            f"<description>{STORM} {title}.</description></item>"
            for number, title in enumerate(self.titles, 1)
        )
        feed = f"<rss version='2.0'><channel><title>Harbor Post</title>{items}</channel></rss>"
        return Answer(url, feed.encode(), "application/rss+xml", None, Validators(f'"{len(self.titles)}"'))


class Desk:
    """A library on a disk that can fail, and files beside it."""

    def __init__(self, folder: Path, web: Web) -> None:
        self.folder = folder
        self.path = folder / "library.sqlite3"
        self.library = Library(Store.open(self.path), lambda: NOW, fetcher=web)  # type: ignore[arg-type]

    @property
    def ids(self) -> list[str]:
        """The articles, the newest first."""
        return [row.id for row in self.library.rows(self.library.order())]

    @property
    def pair(self) -> tuple[str, str]:
        """Statements of two articles."""
        analyses = [self.library.analysis(article) for article in self.ids]
        one, other = [analysis.statements[0].id for analysis in analyses if analysis and analysis.statements][:2]
        return one, other

    def add(self, name: str) -> None:
        """Adds a file. Raises BriefError."""
        for added in self.library.add([str(self.folder / name)]):
            if added.problem is not None:
                raise added.problem

    def refresh(self) -> None:
        """Fetches the feeds and looks at the folders."""
        for refreshed in self.library.sources.refresh():
            assert not refreshed.problems, refreshed.problems

    def export(self, write: Callable[[Path, str], object] = write_new) -> None:
        """Writes the brief of an article."""
        write(self.folder / "brief.md", markdown.render(self.library.brief(self.ids[:1])))

    def keep_session(self) -> None:
        """What the screen keeps at its end."""
        for name in ("place", "history", "left"):
            self.library.set_setting(name, f"{name} {'x' * 2000}")

    def contents(self) -> list[str]:
        """Everything in the library."""
        return [dump(row) for row in self.library.keeping.rows()]


OPERATIONS: dict[str, Callable[[Desk], object]] = {
    "add a file": lambda desk: desk.add("new.txt"),
    "watch a folder": lambda desk: desk.add("folder"),
    "store an analysis": lambda desk: desk.library.analyze(desk.ids[0]),
    "mark": lambda desk: desk.library.set_marked(desk.ids[0], True),
    "read": lambda desk: desk.library.note_read(desk.ids[0]),
    "note": lambda desk: desk.library.notes.write(desk.ids[1], "ask the port " * 400),
    "tag": lambda desk: desk.library.notes.tag(desk.ids[1], ["fares", "port"]),
    "keep a search": lambda desk: desk.library.searching.keep("ferry is:unread"),
    "rename an actor": lambda desk: desk.library.correcting.rename("Ilse Maro", "the director"),
    "take out of a story": lambda desk: desk.library.stories.split([desk.ids[2]]),
    "undo": lambda desk: desk.library.changes.undo(),
    "redo": lambda desk: desk.library.changes.redo(),
    "follow a feed": lambda desk: list(desk.library.add(["https://post.example/other"])),
    "refresh": lambda desk: desk.refresh(),
    "fetch the whole text": lambda desk: desk.library.entries.fetch_full_text(desk.ids[0]),
    "leave a feed": lambda desk: desk.library.feeds.remove(FEED),
    "tidy": lambda desk: desk.library.retention.tidy(Rules(articles=1)),
    "keep the session": lambda desk: desk.keep_session(),
    "back up": lambda desk: desk.library.keeping.backup(desk.folder / "copy.sqlite3"),
    "export": lambda desk: desk.export(),
    "export over a file": lambda desk: desk.export(replace),
    "write the library down": lambda desk: create(
        desk.folder / "library.jsonl", (f"{row}\n" for row in desk.contents())
    ),
    "follow a list of feeds": lambda desk: desk.add("feeds.opml"),
    "mark a pair": lambda desk: desk.library.pairs.mark(*desk.pair),
}
"""What writes."""

IN_STEPS = {"add a file", "watch a folder", "follow a feed", "follow a list of feeds", "refresh", "keep the session"}
"""What is stored piece by piece: what came before the failure stays."""
NOT_TWICE = {"undo", "redo", "leave a feed"}
"""What may not be done again where it was done."""


@pytest.fixture(scope="module")
def analyses() -> Iterator[None]:
    """An article is analyzed once for all tests: what is stored is tested here."""
    real = pipeline.analyze

    @cache
    def analyze(article: Article, recognizer: str) -> Analysis:
        return real(article, recognizer)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "analyze", analyze)
        yield


@pytest.fixture(scope="module")
def prepared(analyses: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library in which each operation has something to do."""
    folder = tmp_path_factory.mktemp("prepared")
    (folder / "folder").mkdir()
    for name, text in {"ferry": FERRY, "union": UNION, "new": f"New. {FERRY}", "folder/one": STORM}.items():
        (folder / f"{name}.txt").write_text(text)
    (folder / "brief.md").write_text("what was exported before")
    (folder / "feeds.opml").write_text(write_opml((f"https://post.example/{n}", f"Post {n}", "News") for n in range(9)))
    desk = Desk(folder, Web("one", "two"))
    desk.add("ferry.txt")
    desk.add("union.txt")
    list(desk.library.add([FEED]))
    for article in desk.ids[1:]:
        desk.library.analyze(article)
    desk.library.notes.write(desk.ids[2], "call her")
    desk.library.set_marked(desk.ids[3], True)
    desk.library.notes.tag(desk.ids[3], ["fares"])
    desk.library.changes.undo()
    desk.library.close()
    return folder


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    with failing_disk(monkeypatch, f"failing-{tmp_path.name}") as watched:
        yield watched


class Trial:
    """One operation on copies of the prepared library."""

    def __init__(self, prepared: Path, tmp_path: Path, disk: Disk, name: str) -> None:
        self._prepared, self._folder, self._disk, self._name = prepared, tmp_path, disk, name
        self.operation = OPERATIONS[name]
        desk = self._desk()
        self.before = desk.contents()
        disk.watch()
        self.operation(desk)
        self.writes = disk.writes
        self.after, self.files = desk.contents(), self._files(desk)
        desk.library.close()

    def fail(self, at: int, fault: Fault) -> list[str]:
        """What is wrong after a write has failed."""
        desk = self._desk()
        self._disk.watch(at, fault)
        words = None
        try:
            self.operation(desk)
        except BriefError as error:
            words = error.message
        assert self._disk.failed, f"{self._name} writes less than before"
        self._disk.watch()
        found = [*self._told(words), *self._kept(desk, words), *self._again(desk)]
        desk.library.close()
        return [f"{self._name}, {fault} at {at} of {self.writes}: {problem}" for problem in found]

    def _desk(self) -> Desk:
        self._disk.watch()
        folder = self._folder / "desk"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self._prepared, folder)
        return Desk(folder, Web("one", "two", "three", "four"))

    def _files(self, desk: Desk) -> dict[str, bytes]:
        """The files beside the library, but for a copy of it, which holds when it was made."""
        return {
            path.name: b"" if path.name == "copy.sqlite3" else path.read_bytes()
            for path in sorted(desk.folder.iterdir())
            if path.is_file() and not path.name.startswith("library.sqlite3")
        }

    def _told(self, words: str | None) -> Iterator[str]:
        if words is not None and ("\n" in words or not any(told in words for told in _WORDS)):
            yield f"told as {words!r}"

    def _kept(self, desk: Desk, words: str | None) -> Iterator[str]:
        now, files = desk.contents(), self._files(desk)
        if words is None and now != self.after and self._name not in IN_STEPS:
            yield "said to be done, and is not"
        if now not in (self.before, self.after) and self._name not in IN_STEPS:
            yield "half done"
        if lost := (set(self.before) & set(self.after)) - set(now):
            yield f"lost: {lost}"
        if set(files) - set(self.files):
            yield f"left behind: {sorted(set(files) - set(self.files))}"
        yield from desk.library.keeping.check()

    def _again(self, desk: Desk) -> Iterator[str]:
        """Does it again, now that there is room, as the reader would."""
        if self._name not in NOT_TWICE or desk.contents() == self.before:
            for name in ("copy.sqlite3", "library.jsonl"):
                (desk.folder / name).unlink(missing_ok=True)
            self.operation(desk)
        if self._name != "export" and self._files(desk) != self.files:
            yield f"other files than without the failure: {sorted(self._files(desk))}"
        desk.library.close()
        again = Desk(desk.folder, Web())
        if again.contents() != self.after:
            yield "not done when it was done again"
        yield from again.library.keeping.check()
        again.library.close()


_WORDS = ("disk is full", "disk reports an error", "No space left", "Input/output error")


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_write_that_fails_is_one_line_and_nothing_is_lost(
    name: str, prepared: Path, tmp_path: Path, disk: Disk
) -> None:
    trial = Trial(prepared, tmp_path, disk, name)
    assert trial.writes
    found = [problem for fault, at in product(FAULTS, numbers(trial.writes)) for problem in trial.fail(at, fault)]
    assert found == []


def make(path: Path) -> None:
    """A new library."""
    Store.open(path).close()


def load(path: Path) -> None:
    """A library that was written down, read into a new one."""
    store = Store.open(path)
    try:
        store.keeping.load(json.loads(line) for line in path.with_name("rows.jsonl").read_text().splitlines())
    finally:
        store.close()


MAKING = {"make": make, "load": load, "repair": repair, "repair what has a torn beginning": repair}
"""What makes a library."""


@pytest.fixture(scope="module")
def sources(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for each of them, with what it begins from."""
    folder = tmp_path_factory.mktemp("sources")
    for name in MAKING:
        (folder / name).mkdir()
    library = prepared / "library.sqlite3"
    store = Store.open(library)
    (folder / "load" / "rows.jsonl").write_text("".join(f"{dump(row)}\n" for row in store.keeping.rows()))
    store.close()
    content = library.read_bytes()
    (folder / "repair" / "new.sqlite3").write_bytes(content[: len(content) // 2])
    (folder / "repair what has a torn beginning" / "new.sqlite3").write_bytes(b"\0" * 100 + content[100:])
    return folder


@pytest.mark.parametrize("name", MAKING)
def test_a_library_that_could_not_be_made_is_made_the_next_time(
    name: str, sources: Path, tmp_path: Path, disk: Disk
) -> None:
    folder = tmp_path / "desk"

    def attempt(at: int, fault: Fault) -> str | None:
        disk.watch(at, fault)
        try:
            MAKING[name](folder / "new.sqlite3")
        except BriefError as error:
            return error.message
        finally:
            disk.watch()
        return None

    def afresh() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(sources / name, folder)

    def made() -> tuple[list[str], list[str]]:
        store = Store.open(folder / "new.sqlite3")
        rows, problems = [dump(row) for row in store.keeping.rows()], store.keeping.check()
        store.close()
        assert problems == []
        return rows, sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))

    afresh()
    disk.watch()
    MAKING[name](folder / "new.sqlite3")
    writes = disk.writes
    assert writes
    expected = made()
    for fault, at in product(FAULTS, numbers(writes, 5 * EACH)):
        afresh()
        words = attempt(at, fault)
        assert words is None or any(told in words for told in _WORDS)
        if words is not None:
            assert attempt(0, fault) is None
        assert made() == expected, f"{fault} at {at} of {writes}: {words}"


def test_half_of_an_operation_would_be_seen(prepared: Path, tmp_path: Path, disk: Disk, monkeypatch: Any) -> None:
    def mark_and_note(desk: Desk) -> None:
        desk.library.set_marked(desk.ids[0], True)
        desk.library.notes.write(desk.ids[1], "ask")

    monkeypatch.setitem(OPERATIONS, "two steps", mark_and_note)
    trial = Trial(prepared, tmp_path, disk, "two steps")
    assert any("half done" in problem for at in numbers(trial.writes) for problem in trial.fail(at, "full"))
