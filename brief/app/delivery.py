"""What leaves the program: files, and words for the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brief.app.messages import ToCopy, ToEdit, Told
from brief.app.threads import Threads
from brief.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.length import Length
    from brief.model import Brief


class Delivery(Threads):
    """Writes and copies; each tells the screen by a message."""

    def export(
        self,
        make: Callable[[], Brief],
        path: Path,
        render: Callable[[Brief], str] | None = None,
        force: bool = False,
        show: bool = False,
    ) -> None:
        """Writes a brief, which is made in the thread, and shows it in the editor if that is wanted.

        A file that exists is kept, unless it is to be replaced.
        """

        def work() -> None:
            from brief.export import markdown
            from brief.export.files import replace, write_new
            from brief.export.places import seen_from

            try:
                brief = seen_from(make(), path.absolute().parent)
                written = (replace if force else write_new)(path, (render or markdown.render)(brief))
                self._post(Told(f"written: {_short(written)}", failed=False))
                if show:
                    self._post(ToEdit(written))
            except BriefError as error:
                self._post(Told(error.advised, failed=True))

        self._start(work, "export")

    def copy(self, words: str, what: str) -> None:
        """Copies by a program of the desktop; the terminal has the words already."""

        def work() -> None:
            from brief.app.clipboard import copy, program

            command = program()
            done = command is not None and copy(words, command)
            way = f"with {Path(command[0]).name}" if command and done else "through the terminal (OSC 52)"
            self._post(Told(f"copied {what} {way}", failed=False))

        self._start(work, "copy")

    def copy_export(self, make: Callable[[], str]) -> None:
        """What would be written into a file, to be copied."""
        self._start(lambda: self._post(ToCopy(make(), "the brief")), "export")

    def copy_brief(self, article: str, length: Length) -> None:
        """The brief of an article, as Markdown to be copied."""

        def work() -> None:
            from brief.export.markdown import render

            self._post(ToCopy(render(self._library.brief([article], length, None)), "the brief"))

        self._start(work, "copy")


def _short(path: Path) -> str:
    """The path as a person would write it."""
    try:
        return f"~/{path.resolve().relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)
