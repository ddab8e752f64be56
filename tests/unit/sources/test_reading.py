"""From files to articles."""

from __future__ import annotations

import io
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from brief import resources
from brief.errors import SourceError
from brief.sources import expand, read

if TYPE_CHECKING:
    from brief.model import Article

NOW = datetime(2031, 5, 4, tzinfo=UTC)


def one(path: Path) -> Article:
    (article,) = read(str(path), NOW)
    return article


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        list(read(str(path), NOW))
    return caught.value.reason


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_given_document_is_read_whole() -> None:
    article = one(resources.seeds_directory() / "000_48c7c0eaba71ce45.txt")

    assert article.title == "Putin Proposes Rare Russian and Ukrainian Minerals to the US"
    assert article.byline == "Global Leaders Insights Team"
    assert article.published == date(2025, 2, 25)
    assert article.language == "en"
    assert article.digest == "9e4c6deaa44852fcd5c1c63fc3e877035eadf28d1d849ca817ad88f9bc6c2575"
    assert article.id == article.digest[:12]
    assert article.offset_in_input == 0


def test_markdown_loses_its_markup_and_gives_its_front_matter(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "ferry.md",
        '---\ntitle: "Ferry \\"Tern\\" stops"\noutlet: Harbor Post\nbyline: Ilka Moreau\ndate: 2031-05-02\n'
        "note: invented\n---\n\n# Ferry “Tern” stops\n\n"
        "The *ferry* **stopped**, [the port](https://example.org) said.\nNobody asked why.\n\n"
        "> “It was old,” said Maro.\n\n- First boat\n- Second boat\n\n![a boat](boat.png)\n",
    )

    article = one(path)

    assert article.text == (
        "Ferry “Tern” stops\n\nThe ferry stopped, the port said. Nobody asked why.\n\n“It was old,” said Maro.\n\n"
        "First boat\n\nSecond boat"
    )
    assert article.title == 'Ferry "Tern" stops'
    assert (article.outlet, article.byline, article.note) == ("Harbor Post", "Ilka Moreau", "invented")
    assert article.published == date(2031, 5, 2)


def test_a_page_gives_its_article(tmp_path: Path) -> None:
    sentence = "The ferry between Vessanto and the islands stopped on Monday because its engine had failed again. "
    page = (
        "<!doctype html><html><head><title>Ferry stops | Harbor Post</title>"
        "<meta property='og:title' content='Ferry stops'><meta name='author' content='Ilka Moreau'>"
        "<meta property='article:published_time' content='2021-05-02T10:00:00Z'>"
        "</head><body><nav><a href='/'>Home</a><a href='/news'>News</a></nav><article><h1>Ferry stops</h1>"
        + f"<p>{sentence * 3}</p><p>{sentence * 2}Passengers were angry.</p>" * 2
        + "</article><footer>We use cookies</footer><script>alert('x')</script></body></html>"
    )

    article = one(written(tmp_path, "ferry.html", page))

    assert article.title == "Ferry stops"
    assert article.text.startswith("Ferry stops\nThe ferry between Vessanto")
    assert "Passengers were angry." in article.text
    assert "alert" not in article.text
    assert "cookies" not in article.text
    assert article.published == date(2021, 5, 2)
    assert article.offset_in_input is None


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, "menu.html", "<html><body></body></html>")) == "no article text found"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", "", "is empty"),
        ("blank.txt", " \n\n ", "is empty"),
        ("mark.txt", b"\xef\xbb\xbf", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "is not text: a PNG image"),
        ("noise.txt", bytes(range(256)) * 20, "is not text"),
        ("paper.doc", b"PK\x03\x04", "old Word documents are not read yet"),
    ],
)
def test_refusals_are_words(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    assert refusal(written(tmp_path, name, content)) == reason


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)

    assert refusal(tmp_path / "none.txt") == "no such file"
    assert refusal(pipe) == "is not a regular file"
    assert refusal(tmp_path / "nul\0.txt") == "embedded null byte"
    with pytest.raises(SourceError, match="nothing is fetched here"):
        list(read("https://example.org/feed", NOW))
    with pytest.raises(SourceError, match="only http and https"):
        list(read("file:///etc/passwd", NOW))


@pytest.mark.parametrize(
    ("content", "text", "guessed"),
    [
        ("Maro said “no”.".encode(), "Maro said “no”.", False),
        ("Maro said “no”.".encode("utf-16"), "Maro said “no”.", False),
        ("Maro said no to the plan.".encode("utf-16-le"), "Maro said no to the plan.", True),
        ("\ufeffMaro said no.".encode(), "Maro said no.", False),
        ("Maro said “no” to it all.".encode("cp1252"), "Maro said “no” to it all.", True),
        (b"Maro\r\nsaid\rno.", "Maro\nsaid\nno.", False),
    ],
)
def test_encodings(tmp_path: Path, content: bytes, text: str, guessed: bool) -> None:
    article = one(written(tmp_path, "maro.txt", content))

    assert article.text == text
    assert (article.note is not None) == guessed


def test_one_broken_byte_does_not_change_the_rest(tmp_path: Path) -> None:
    text = "Maro said “no” — and “never” — to the port. " * 20

    assert one(written(tmp_path, "maro.txt", text.encode() + b"\xff")).text == text + "�"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Maro said no.")))

    assert [article.text for article in read("-", NOW)] == ["Maro said no."]


def test_markdown_with_metadata_is_known_by_its_content(monkeypatch: pytest.MonkeyPatch) -> None:
    content = b'---\r\ntitle: "Harbor opens"\r\noutlet: Post\r\n---\r\n\r\nMaro said *no*.\r\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    [article] = read("-", NOW)

    assert (article.title, article.outlet, article.text.strip()) == ("Harbor opens", "Post", "Maro said no.")


def test_an_empty_name_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "maro.txt", "Maro said no.")
    monkeypatch.chdir(tmp_path)

    assert list(expand([""])) == [""]


def test_folders_and_patterns_are_expanded(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.png", ".hidden.txt", "sub/d.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")

    assert [path.removeprefix(f"{tmp_path}/") for path in expand([str(tmp_path)])] == ["a.md", "b.txt", "sub/d.html"]
    assert list(expand([f"{tmp_path}/*.txt"])) == [f"{tmp_path}/b.txt"]
    assert list(expand(["none*.txt", "-"])) == ["none*.txt", "-"]


@pytest.mark.parametrize("beside", ["Tunnel_files", "Tunnel-Dateien"])
def test_what_came_with_a_saved_page_is_left_alone(tmp_path: Path, beside: str) -> None:
    (tmp_path / "Tunnel.html").write_text("a page")
    for folder in (beside, "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text("an advertisement")
    names = [Path(path).relative_to(tmp_path).as_posix() for path in expand([str(tmp_path)])]
    assert names == ["Tunnel.html", "other_files/frame.html"]


def test_a_title_is_made_when_there_is_none(tmp_path: Path) -> None:
    article = one(written(tmp_path, "note.txt", "The ferry stopped on Monday. Nobody asked why.\nMaro will appeal."))

    assert article.title == "The ferry stopped on Monday."
