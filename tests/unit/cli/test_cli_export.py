"""Export and verify from the command line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from brief.library import Library

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program


def test_an_export_verifies(program: Program) -> None:
    assert program("export", "harbor.txt", "ferry.txt", "-o", "brief.md").out == "brief.md\n"
    result = program("verify", "brief.md")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("brief.md: ")
    assert result.out.endswith("citations match\n")


def test_a_changed_brief_and_a_changed_source_do_not_verify(program: Program) -> None:
    program("export", "harbor.txt", "-o", "brief.md")
    brief = program.folder / "brief.md"
    kept = brief.read_text()
    brief.write_text(kept.replace("denied", "confirmed"))
    changed = program("verify", "brief.md")
    assert changed.code == 1
    assert "not in the cited paragraph: confirmed" in changed.out
    brief.write_text(kept)
    assert program("verify", "brief.md").code == 0
    with (program.folder / "harbor.txt").open("a") as source:
        source.write("More.\n")
    assert program("verify", "brief.md").code == 1


def test_a_brief_is_checked_from_another_folder(program: Program) -> None:
    program("export", "harbor.txt", "-o", "brief.md")
    [row] = program("verify", str(program.folder / "brief.md"), "--json").rows
    assert (row["schema"], row["mismatches"]) == ("brief.verification/1", [])
    assert row["citations"] == row["match"] > 0


def test_files_that_are_no_briefs(program: Program) -> None:
    assert program("verify", "nosuch.md").code == 3
    assert program("verify", "harbor.txt").code == 1


def test_two_exports_are_equal_and_none_is_overwritten(program: Program) -> None:
    first, second = program("export", "harbor.txt").out.strip(), program("export", "harbor.txt")
    assert first == "2031-03-04-harbor-tunnel-will-open-in-may.md"
    assert second.out.strip() == "2031-03-04-harbor-tunnel-will-open-in-may-2.md"
    assert second.err == f"{first} is there already\n"
    assert (program.folder / first).read_bytes() == (program.folder / second.out.strip()).read_bytes()
    (program.folder / first).write_text("old")
    assert program("export", "harbor.txt", "--force").out.strip() == first
    assert (program.folder / first).read_text().startswith("---\n")


def test_formats_and_sections(program: Program) -> None:
    assert program("export", "harbor.txt", "--json").rows[0]["schema"] == "brief.brief/1"
    assert program("export", "harbor.txt", "--format", "text", "-o", "-").out.startswith("Harbor Tunnel")
    only = program("export", "harbor.txt", "-o", "-", "--sections", "actors", "--no-front-matter").out
    assert [line for line in only.splitlines() if line.startswith("#")] == [
        "# Harbor Tunnel Will Open in May", "## Actors", "## Sources",
    ]  # fmt: skip


def test_the_marked_articles_are_exported(program: Program) -> None:
    program("add", "harbor.txt", "ferry.txt")
    library = Library.open(program.library)
    [ferry] = [row.id for row in library.rows(library.order()) if row.title.startswith("Ferry")]
    library.set_marked(ferry, True)
    library.close()
    assert "\n# Ferry Crews Fear for Jobs\n" in program("export", "-o", "-").out


def test_a_folder_takes_the_file_and_a_symlink_does_not(program: Program) -> None:
    (program.folder / "out").mkdir()
    assert program("export", "harbor.txt", "-o", "out").out.startswith("out/2031-03-04-harbor")
    (program.folder / "link.md").symlink_to("harbor.txt")
    result = program("export", "harbor.txt", "-o", "link.md", "--force")
    assert result.code == 1
    assert "symbolic link" in result.err


def test_what_is_no_plain_file_is_not_read(program: Program) -> None:
    os.mkfifo(program.folder / "pipe.md")
    for name in ("pipe.md", "/dev/zero", "."):
        result = program("verify", name)
        assert (result.code, result.err) == (3, f"{name}: not a plain file\n")


def test_sources_beside_the_brief_move_with_it(program: Program) -> None:
    (program.folder / "one").mkdir()
    (program.folder / "harbor.txt").rename(program.folder / "one" / "harbor.txt")
    program("export", "one/harbor.txt", "-o", "one/brief.md")
    assert 'file: "harbor.txt"' in (program.folder / "one" / "brief.md").read_text()
    (program.folder / "one").rename(program.folder / "two")
    assert program("verify", "two/brief.md").code == 0
