"""A program whose analysis is known: the articles of the hand-made briefs, wherever they are read from."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from brief import cli, paths
from brief.library import Library
from brief.model import ActorRow, Analysis, Evidence, Relation, StatementText, Summary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from brief.model import Brief, BriefSource


@dataclass(frozen=True, slots=True)
class Result:
    """What a run printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The JSON objects on stdout."""
        return [json.loads(line) for line in self.out.splitlines()]


class Program:
    """Runs brief in this process, with a library file of its own."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder
        self.library = folder / "library.sqlite3"

    def __call__(self, *arguments: str, open_reader: object = None) -> Result:
        """Runs a command."""
        code = cli.main(list(arguments), open_reader)  # type: ignore[arg-type]
        captured = self._capsys.readouterr()
        return Result(code, captured.out, captured.err)


@pytest.fixture
def program(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: None
) -> Program:
    """The program in an empty folder: files harbor.txt and ferry.txt, an empty library, no samples."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(paths, "library_file", lambda: tmp_path / "library.sqlite3")
    monkeypatch.setattr(paths, "log_file", lambda: tmp_path / "log" / "brief.log")
    monkeypatch.setattr(paths, "config_directory", lambda: tmp_path / "config")
    monkeypatch.delenv("BRIEF_LIBRARY", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1930384800")
    return Program(capsys, tmp_path)


@pytest.fixture
def known(pile_brief: Brief, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The library finds what was found by hand, by the text of an article."""
    by_digest = {source.article.digest: source for source in pile_brief.sources}
    for name, source in zip(("harbor.txt", "ferry.txt"), pile_brief.sources, strict=True):
        (tmp_path / name).write_bytes(source.article.text.encode())

    def source_of(library: Library, article: str) -> BriefSource:
        return by_digest[library.article(article).digest]

    def analyze(library: Library, article: str) -> Analysis:
        analysis = replace(source_of(library, article).analysis, article=article)
        if library.analysis(article) is None:
            library._store.analyses.save(analysis)
        return analysis

    def summary(library: Library, article: str, *_: object, **__: object) -> Summary:
        return source_of(library, article).summary

    def related(library: Library, query: StatementText, limit: int = 10) -> list[Relation]:
        other = StatementText("t1", "a2", "The harbor tunnel leaks", "Tomas Brandl", start=26, end=81)
        return [Relation(other, "disputes", 0.8, Evidence(terms=("tunnel",)))][:limit]

    def actors(library: Library, articles: Sequence[str] | None = None) -> list[ActorRow]:
        found = [source_of(library, article) for article in articles or ()]
        return [ActorRow(actor, 1, 2, 3) for source in found for actor in source.analysis.actors]

    monkeypatch.setattr(Library, "analyze", analyze)
    monkeypatch.setattr(Library, "summary", summary)
    monkeypatch.setattr(Library, "related_to_text", related)
    monkeypatch.setattr(
        Library, "related", lambda library, _, limit=10: related(library, StatementText("", None, ""), limit)
    )
    monkeypatch.setattr(Library, "actors", actors)


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Gives the program something to read from stdin."""

    def give(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))

    return give
