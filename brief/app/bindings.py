"""Textual's bindings out of the table of commands."""

from __future__ import annotations

from textual.binding import Binding

from brief.commands import Command, Scope, for_scope


def bindings(*scopes: Scope, priority: bool = False) -> list[Binding]:
    """Bindings of the commands of these scopes; with priority they go before those of the focused widget."""
    return [binding for command in for_scope(*scopes) for binding in _of(command, priority)]


def _of(command: Command, priority: bool) -> list[Binding]:
    if command.id == "related.jump":
        return [Binding(key, f"jump({key})", command.description, show=False) for key in command.keys]
    return [
        Binding(
            ",".join(command.keys), command.action, command.description, show=False, priority=priority, id=command.id
        )
    ]
