"""The table of commands."""

from __future__ import annotations

from collections import Counter

from brief.commands import COMMANDS, FOOTER_END, FOOTERS, for_scope
from brief.keymap import Keymap


def test_ids_are_unique() -> None:
    assert max(Counter(command.id for command in COMMANDS).values()) == 1


def test_no_key_means_two_things_in_one_pane() -> None:
    for pane in (("lists", "everywhere"), ("brief", "lists", "everywhere")):
        keys = Counter(key for command in for_scope(*pane) for key in command.keys)
        assert [key for key, count in keys.items() if count > 1] == []


def test_nothing_is_only_on_keys_that_terminals_swallow() -> None:
    swallowed = {"ctrl+i", "ctrl+h", "ctrl+m", "ctrl+space", "ctrl+left_square_bracket"}
    for command in COMMANDS:
        assert set(command.keys) - swallowed, command.id
        assert not all(key.startswith("alt+") for key in command.keys), command.id


def test_a_row_of_digits_is_shown_as_a_range() -> None:
    assert Keymap().shown(next(command for command in COMMANDS if command.id == "related.jump")) == "1 to 9"


def test_footers_name_commands_of_the_table() -> None:
    ids = {command.id for command in COMMANDS}
    assert {id for entries in (*FOOTERS.values(), FOOTER_END) for id, _ in entries} <= ids
    assert Keymap().footer(FOOTER_END) == ["? help", "q quit"]
