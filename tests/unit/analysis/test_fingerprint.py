"""The fingerprint follows the code and the data that analyze."""

from __future__ import annotations

from typing import TYPE_CHECKING

import brief.analysis.fingerprint as module

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(module, "files", lambda _: folder)
    module.fingerprint.cache_clear()
    value = module.fingerprint()
    module.fingerprint.cache_clear()
    return value


def test_it_changes_with_a_word_list_and_not_with_compiled_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in ("text", "analysis"):
        (tmp_path / package / "__pycache__").mkdir(parents=True)
        (tmp_path / package / "words.txt").write_text("say")
    before = made(tmp_path, monkeypatch)

    (tmp_path / "text" / "__pycache__" / "words.pyc").write_bytes(b"1")
    assert made(tmp_path, monkeypatch) == before

    (tmp_path / "analysis" / "words.txt").write_text("say tell")
    assert made(tmp_path, monkeypatch) != before
