"""What can be completed after a command."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """An option with its names."""

    names: tuple[str, ...]
    help: str
    takes_value: bool
    choices: tuple[str, ...] = ()
    """Its values, where they are known."""


@dataclass(frozen=True, slots=True)
class Completed:
    """A command, its options, and the words that it takes where they are known; else it takes files."""

    name: str
    help: str
    options: tuple[Option, ...]
    words: tuple[str, ...]
