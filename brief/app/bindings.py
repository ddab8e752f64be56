"""Textual's bindings out of the table of commands."""

from __future__ import annotations

from textual.binding import Binding

from brief.commands import Command, Scope, for_scope


def bindings(*scopes: Scope) -> list[Binding]:
    """Bindings of the commands of these scopes."""
    return [binding for command in for_scope(*scopes) for binding in _of(command)]


def _of(command: Command) -> list[Binding]:
    if command.id == "related.jump":
        return [Binding(key, f"jump({key})", command.description, show=False) for key in command.keys]
    return [Binding(",".join(command.keys), command.action, command.description, show=False)]
