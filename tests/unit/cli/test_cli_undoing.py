"""`brief undo` and `brief redo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program


def test_a_change_is_undone_and_done_again_by_other_runs(program: Program) -> None:
    program("add", "harbor.txt")
    article = program("list", "--json").rows[0]["id"]
    program("tag", article, "harbor")

    undone = program("undo")
    assert (undone.code, undone.err.startswith("undone: ")) == (0, True)
    assert program("tag", article).out == "no tags\n"

    again = program("redo")
    assert (again.code, again.err.startswith("done again: ")) == (0, True)
    assert program("tag", article).out == "harbor\n"


def test_without_a_change_nothing_is_found(program: Program) -> None:
    program("add", "harbor.txt")
    assert (program("undo").code, program("undo").err) == (3, "nothing can be undone\n")
    assert (program("redo").code, program("redo").err) == (3, "nothing can be done again\n")


def test_without_a_library_there_is_nothing_to_undo(program: Program) -> None:
    result = program("undo")
    assert (result.code, len(result.err.splitlines())) == (3, 1)
    assert not program.library.exists()
