"""Odd, broken and hostile inputs: read, read in part or refused in words, and never an exception."""

from __future__ import annotations

import pytest

from tests.quality.count_inputs import ARCHIVES, FOLDERS, Outcome, as_expected, hostile, in_archive, in_folder
from tests.quality.evaluation_data import folder_or_skip


def exceptions(found: list[Outcome]) -> list[Outcome]:
    return [one for one in found if one.kind == "exception"]


@pytest.mark.parametrize("name", ARCHIVES)
def test_no_file_of_an_archive_is_an_exception(name: str) -> None:
    found = list(in_archive(folder_or_skip("inputs", f"{name}.tar.xz"), ARCHIVES[name]))
    assert found
    assert exceptions(found) == []


@pytest.mark.parametrize("name", FOLDERS)
def test_no_file_that_once_broke_a_parser_is_an_exception(name: str) -> None:
    assert exceptions(list(in_folder(folder_or_skip("inputs", name)))) == []


def test_hostile_files_do_what_they_should() -> None:
    found = list(hostile(folder_or_skip("inputs", "hostile")))
    assert len(found) == 308
    assert [one for one, expected in found if not as_expected(one, expected)] == []


def test_what_is_expected_of_a_file() -> None:
    assert as_expected(Outcome("a", "partial"), "ok")
    assert not as_expected(Outcome("a", "refused"), "ok")
    assert as_expected(Outcome("a", "refused"), "refuse")
    assert not as_expected(Outcome("a", "ok"), "refuse")
    assert not as_expected(Outcome("a", "exception"), "partial")
