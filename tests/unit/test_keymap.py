"""Keys of one's own."""

from __future__ import annotations

import pytest

from brief.commands import COMMANDS
from brief.keymap import Keymap, keymap


def keys(chosen: Keymap, id: str) -> tuple[str, ...]:
    return next(chosen.keys(command) for command in COMMANDS if command.id == id)


def test_a_command_gets_other_keys() -> None:
    chosen, problems = keymap({"export": ("Q", "ctrl+e")})
    assert keys(chosen, "export") == ("Q", "ctrl+e")
    assert keys(chosen, "mark") == ("m",)
    assert problems == ()


def test_a_key_that_another_command_had_changes_hands_and_is_told_of() -> None:
    chosen, problems = keymap({"export": ("m",)})
    assert keys(chosen, "export") == ("m",)
    assert keys(chosen, "mark") == ()
    assert problems == ("keys: m is now export; mark is left with no key",)


def test_swapping_two_commands_is_no_conflict() -> None:
    chosen, problems = keymap({"export": ("m",), "mark": ("e",)})
    assert keys(chosen, "export") == ("m",)
    assert keys(chosen, "mark") == ("e",)
    assert problems == ()


def test_a_conflict_names_both_commands() -> None:
    chosen, problems = keymap({"export": ("Q",), "mark": ("Q", "m")})
    assert keys(chosen, "export") == ("Q",)
    assert keys(chosen, "mark") == ("m",)
    assert problems == ("keys: Q is wanted by export and mark; export has it",)


@pytest.mark.parametrize("id", ["exprot", "related.jump"])
def test_what_cannot_be_changed_is_named(id: str) -> None:
    chosen, problems = keymap({id: ("Q",)})
    assert chosen == Keymap()
    assert problems == (f"keys: there is no command {id} that takes other keys",)


def test_the_footer_leaves_out_what_has_no_key() -> None:
    chosen, _ = keymap({"export": ("m",)})
    assert chosen.footer((("export", "export"), ("mark", "mark"), ("copy", "copy"))) == ["m export", "y copy"]
