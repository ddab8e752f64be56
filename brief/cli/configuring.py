"""`brief config`: the settings as they hold, and what of the file is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.parser import add_printing
from brief.cli.session import DONE, PARTLY_DONE, Command
from brief.keymap import keymap
from brief.settings import load, settings_file

if TYPE_CHECKING:
    from brief.cli.session import Session


def _config(session: Session) -> int:
    path = settings_file()
    settings = load(path)
    _, conflicts = keymap(settings.keys)
    problems = (*settings.problems, *conflicts)
    shown = {key: value for key, value in settings._asdict().items() if key != "problems"} | {
        "keys": dict(settings.keys)
    }
    if session.options.json:
        session.output.row({"schema": "brief.config/1", "file": str(path), **shown})
    else:
        session.output.raw(f"# {path}{'' if path.is_file() else ' (not there: these are the standard settings)'}\n")
        session.output.raw(_as_toml(shown))
    for problem in problems:
        note(problem)
    return PARTLY_DONE if problems else DONE


def _as_toml(settings: dict[str, object]) -> str:
    """The settings as the file would say them."""
    keys = settings["keys"]
    assert isinstance(keys, dict)
    lines = [
        f"{name} = {json.dumps(value)}" if value is not None else f"# {name} ="
        for name, value in settings.items()
        if name != "keys"
    ]
    own = [f"{json.dumps(id)} = {json.dumps(list(chosen))}" for id, chosen in keys.items()]
    return "\n".join([*lines, "", "[keys]", *own]) + "\n"


COMMANDS = (
    Command("config", "the settings, and what is wrong with them", add_printing, _config, "--json: brief.config/1"),
)
