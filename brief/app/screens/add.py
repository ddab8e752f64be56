"""Asks for a location to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from brief.app.screens.dialog import Dialog

if TYPE_CHECKING:
    from textual.app import ComposeResult


class AddScreen(Dialog[str]):
    """Returns the location."""

    def compose(self) -> ComposeResult:
        """One line to type in."""
        with Vertical(classes="dialog -low") as box:
            box.border_title = "Add"
            box.border_subtitle = "enter add · esc cancel"
            yield Static(Content("A file, folder or pattern, or the address of a page or feed."))
            yield Input(placeholder="~/news/*.txt or https://…", id="location")

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Takes the location; a leading ~ is the home folder."""
        from os.path import expanduser

        self.dismiss(expanduser(event.value.strip()) or None)
