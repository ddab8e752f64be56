"""The line over a list in which one types what its items are to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.binding import BindingType


class FilterLine(Input):
    """An input whose up and down keys move the list below, so that one types and chooses without leaving it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.move_list(1)", "Next item", show=False),
        Binding("up", "screen.move_list(-1)", "Previous item", show=False),
        Binding("pagedown", "screen.page_list(1)", "A page down", show=False),
        Binding("pageup", "screen.page_list(-1)", "A page up", show=False),
    ]

    def __init__(self, hint: str, *, id: str) -> None:
        super().__init__(placeholder=hint, id=id, compact=True)
