"""What a command is given, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterable, Sequence

    from brief.cli.output import Output
    from brief.library import Library
    from brief.library.retention import Rules
    from brief.theme_row import ThemeRow

DONE, PARTLY_DONE, NOTHING_FOUND, INTERRUPTED = 0, 1, 3, 130


class OpenReader(Protocol):
    """Opens the reading screen; the program hands it in, because the command line knows nothing of screens."""

    def __call__(
        self, library: Library, *, samples: bool, opened: Sequence[str], locations: Sequence[str]
    ) -> str | None:
        """Returns what is to be opened next: a location in the user's own library, or `SAMPLES`; None ends."""


class Themes(Protocol):
    """The themes that can be chosen; for a bad file what is wrong with it."""

    def __call__(self) -> Iterable[ThemeRow | str]:
        """The shipped ones, the user's and Textual's."""


class Session(NamedTuple):
    """One run of one command."""

    options: Namespace
    output: Output
    open_reader: OpenReader | None = None
    themes: Themes | None = None
    """Handed in, like the reader."""

    @property
    def recognizer(self) -> str:
        """Who finds names: as asked for, else as the settings say. Raises UsageError when it is not there."""
        from brief.settings import STANDARD, load, settings_file

        wanted: str = self.options.recognizer or load(settings_file()).recognizer
        if wanted == STANDARD.recognizer:
            return wanted
        from brief.analysis.recognizers.choosing import check

        return check(wanted)

    @property
    def in_letters(self) -> bool:
        """Whether plots are drawn with letters: asked for, set, or the terminal has no blocks."""
        import sys

        from brief.settings import load, settings_file

        encoding = (sys.stdout.encoding or "utf-8").lower().replace("-", "")
        return self.options.plain or not encoding.startswith("utf") or load(settings_file()).glyphs == "ascii"

    @property
    def rules(self) -> Rules:
        """What of a library is kept, as the settings say."""
        from brief.library.retention import Rules
        from brief.settings import load, settings_file

        settings = load(settings_file())
        return Rules(settings.keep_days, settings.keep_articles)

    @property
    def embedder(self) -> str | None:
        """The folder of the embedder, if the settings name one. Raises UsageError when it is not there."""
        from brief.settings import load, settings_file

        folder = load(settings_file()).embedder
        if folder is None:
            return None
        from brief.library.embedder import check

        return check(folder)


class Command(NamedTuple):
    """A command: its own arguments, and what it does; `run` returns the exit code."""

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Session], int]
    epilog: str = ""


def exit_code(done: bool, failed: bool) -> int:
    """The code for a run over several inputs."""
    if not done:
        return NOTHING_FOUND
    return PARTLY_DONE if failed else DONE
