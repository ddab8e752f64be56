"""`brief completions SHELL`: what a shell completes, out of the parsers of the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.cli.completion import Completed, Option
from brief.cli.session import DONE, Command
from brief.cli.shells import SHELLS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from brief.cli.session import Session


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=sorted(SHELLS))


def _completions(session: Session) -> int:
    session.output.raw(SHELLS[session.options.shell](list(completed())))
    return DONE


def completed() -> Iterator[Completed]:
    """What can follow each command; the one without a name opens the reader."""
    from brief.cli.entry import load
    from brief.cli.parser import MODULES, build

    for name in MODULES:
        command = load(name)
        actions = build(command)._actions
        options = tuple(_option(action) for action in actions if action.option_strings)
        positional = [action for action in actions if not action.option_strings]
        words = tuple(str(choice) for action in positional for choice in action.choices or ())
        yield Completed("" if name == "open" else name, _plain(command.help), options, words)


def _option(action: argparse.Action) -> Option:
    choices = tuple(str(choice) for choice in action.choices or ())
    return Option(tuple(action.option_strings), _plain(action.help or ""), action.nargs != 0, choices)


def _plain(text: str) -> str:
    """Help of one line that no shell reads as anything but words."""
    return " ".join(text.replace("%%", "%").translate(str.maketrans("", "", "'\"`$\\[]:")).split())


COMMANDS = (
    Command("completions", "what bash, zsh or fish completes, as a script", _arguments, _completions,
            "bash   brief completions bash > ~/.local/share/bash-completion/completions/brief\n"
            "zsh    brief completions zsh > a folder of $fpath, as _brief\n"
            "fish   brief completions fish > ~/.config/fish/completions/brief.fish"),
)  # fmt: skip
