"""The list of problems with sources and analyses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from brief import paths
from brief.app.screens.dialog import Dialog
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class ProblemsScreen(Dialog[None]):
    """One line for each problem, and where the log is."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__()
        self._problems = problems

    def compose(self) -> ComposeResult:
        """The lines."""
        lines = [clean_line(problem) for problem in self._problems] or ["no problems"]
        with Vertical(classes="dialog") as box:
            box.border_title = "Problems"
            box.border_subtitle = "esc close"
            with VerticalScroll():
                yield Static(Content("\n".join(lines)))
                yield Static(Content(f"\nThe other articles are not affected. Log: {paths.log_file()}"))
