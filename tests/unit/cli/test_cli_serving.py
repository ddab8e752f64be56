"""`brief serve` without what it needs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

    from tests.unit.cli.conftest import Program


def test_without_the_extra_it_says_how_to_get_it(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    result = program("serve")
    assert result.code == 2
    assert "pip install 'brief-reader[serve]'" in result.err
