"""Which keys start which command: the table's own, but for those that the user's settings name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, get_args

from brief.commands import COMMANDS, Command, Pane, scopes_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIXED = ("related.jump",)
"""Commands that keep their keys: nine digits mean nine things."""

_SHOWN = {
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


class Keymap(NamedTuple):
    """Keys by command; what is not named here has the keys of the table."""

    changed: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def keys(self, command: Command) -> tuple[str, ...]:
        """The keys of a command."""
        return self.changed.get(command.id, command.keys)

    def shown(self, command: Command) -> str:
        """The keys as a reader knows them; a row of digits as a range."""
        keys = self.keys(command)
        if len(keys) > 4:
            return f"{keys[0]} to {keys[-1]}"
        return " ".join(_SHOWN.get(key, key) for key in keys)

    def first(self, command: Command) -> str:
        """The key that the footer and the palette name; empty when the command has none."""
        return next(iter(self.shown(command).split()), "")

    def footer(self, entries: Sequence[tuple[str, str]]) -> list[str]:
        """Footer words: the first key of each command with its short words."""
        named = ((self.first(command), words) for command, words in _commands(entries))
        return [f"{key} {words}" for key, words in named if key]


def _commands(entries: Sequence[tuple[str, str]]) -> list[tuple[Command, str]]:
    known = {command.id: command for command in COMMANDS}
    return [(known[id], words) for id, words in entries]


def keymap(wanted: Mapping[str, Sequence[str]]) -> tuple[Keymap, tuple[str, ...]]:
    """The keymap with these keys by command, and what is wrong with them; who asks for a key gets it first."""
    known = {command.id: command for command in COMMANDS if command.id not in FIXED}
    problems = [f"keys: there is no command {id} that takes other keys" for id in wanted if id not in known]
    changed: dict[str, tuple[str, ...]] = {}
    for id, keys in wanted.items():
        if id in known:
            changed[id] = tuple(key for key in keys if not _taken(key, known[id], changed, known, problems))
    for command in COMMANDS:
        if command.id not in changed:
            _give_way(command, changed, known, problems)
    return Keymap(changed), tuple(problems)


def _taken(
    key: str,
    command: Command,
    changed: Mapping[str, tuple[str, ...]],
    known: Mapping[str, Command],
    problems: list[str],
) -> bool:
    """Whether another command asked for the key before."""
    first = next((id for id, keys in changed.items() if key in keys and _meet(known[id], command)), None)
    if first is not None:
        problems.append(f"keys: {key} is wanted by {first} and {command.id}; {first} has it")
    return first is not None


def _give_way(
    command: Command, changed: dict[str, tuple[str, ...]], known: Mapping[str, Command], problems: list[str]
) -> None:
    """Takes keys from a command that others asked for."""
    lost = {
        key: id
        for key in command.keys
        for id, keys in changed.items()
        if key in keys and key not in known[id].keys and _meet(known[id], command)
    }
    if not lost:
        return
    changed[command.id] = tuple(key for key in command.keys if key not in lost)
    left = " ".join(changed[command.id]) or "no key"
    problems += [f"keys: {key} is now {id}; {command.id} is left with {left}" for key, id in lost.items()]


def _meet(one: Command, other: Command) -> bool:
    """Whether both work in some pane or view."""
    return any({one.scope, other.scope} <= set(scopes_of(place)) for place in get_args(Pane))
