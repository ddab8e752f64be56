"""Which programs are started, and with what."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.app import clipboard, outside


@pytest.mark.parametrize(
    ("location", "opened"),
    [
        ("https://news.example/story?id=1", True),
        ("http://news.example", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("ftp://news.example/a", False),
        ("/pile/story.txt", False),
        ("https://", False),
        ("https://news.example/a b", False),
        ("https://news.example/\x1b[2J", False),
        ("https://[bad", False),
        ("--help", False),
    ],
)
def test_only_web_pages_are_opened(location: str, opened: bool) -> None:
    assert (outside.web_address(location) == location) is opened


def test_the_editor_of_the_user_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("vim", "less", "code"):
        (tmp_path / name).write_text("")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert outside.editor({"EDITOR": "vim -R", "PAGER": "less"}) == [str(tmp_path / "vim"), "-R"]
    assert outside.editor({"EDITOR": "not-there", "PAGER": "less"}) == [str(tmp_path / "less")]
    assert outside.editor({"EDITOR": 'vim "'}) == [str(tmp_path / "less")]
    assert outside.editor({}) == [str(tmp_path / "less")]


def test_a_line_is_given_to_programs_that_know_how() -> None:
    assert outside.at_line(["/usr/bin/vim", "-R"], Path("/pile/a.txt"), 7) == [
        "/usr/bin/vim",
        "-R",
        "+7",
        "/pile/a.txt",
    ]
    assert outside.at_line(["/usr/bin/code"], Path("/pile/-a.txt"), 7) == ["/usr/bin/code", "/pile/-a.txt"]


def test_a_passage_is_found_however_its_blanks_are_written() -> None:
    text = "Title\n\nThe first paragraph.\n\nThe harbor\nof  Vessanto closes.\n"
    assert outside.line_of(text, "The harbor of Vessanto") == 5
    assert outside.line_of(text, "nowhere") == 1
    assert outside.line_of(text, "  ") == 1


def test_the_clipboard_program_fits_the_desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("xclip", "wl-copy", "pbcopy"):
        (tmp_path / name).write_text("")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert clipboard.program({"WAYLAND_DISPLAY": "wayland-0"}, "linux") == [str(tmp_path / "wl-copy")]
    assert clipboard.program({"DISPLAY": ":0"}, "linux") == [str(tmp_path / "xclip"), "-selection", "clipboard"]
    assert clipboard.program({}, "darwin") == [str(tmp_path / "pbcopy")]
    assert clipboard.program({}, "linux") is None
    assert clipboard.program({"DISPLAY": ":0", "SSH_TTY": "/dev/pts/0"}, "linux") is None


def test_a_program_that_fails_has_not_copied(tmp_path: Path) -> None:
    assert clipboard.copy("words", ["cat"])
    assert not clipboard.copy("words", ["false"])
    assert not clipboard.copy("words", [str(tmp_path / "not-there")])
