"""Statements by invented people."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from brief.model import StatementText

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2031, 3, 4)


@pytest.fixture
def say() -> Callable[..., StatementText]:
    """Makes a statement; each is in an article of its own unless the article is given."""
    numbers = count(1)

    def make(text: str, speaker: str | None = None, **more: Any) -> StatementText:
        number = next(numbers)
        values: dict[str, Any] = {"id": f"s{number}", "article": f"a{number}", "published": DAY, "end": len(text)}
        return StatementText(text=text, speaker=speaker, **{**values, **more})

    return make
