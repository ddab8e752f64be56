"""The user's settings: `config.toml` in the folder that `brief locate config` names."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from brief import paths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Glyphs = Literal["unicode", "ascii"]
Motion = Literal["full", "reduced"]


class Settings(NamedTuple):
    """What the file says; what it does not say is as here."""

    theme: str | None = None
    """The first theme; one that was chosen later with `T` or in the palette goes before it."""
    glyphs: Glyphs = "unicode"
    """`ascii` draws no sign that some terminals show two columns wide."""
    motion: Motion = "full"
    """`reduced` lets nothing flash or blink."""
    read_after: float = 3.0
    """Seconds in the brief after which an article counts as read."""
    antecedents: bool = True
    """Whether a summary names in brackets whom the "He" at the beginning of a sentence means."""
    recognizer: str = "tagger"
    """Who finds names: `tagger`, or with spaCy installed `spacy` or `spacy:MODEL`."""
    embedder: str | None = None
    """The folder of a model for model2vec, by which related statements are found by their meaning too."""
    keep_days: int | None = None
    """Days after which `brief library tidy` and `brief refresh` remove an article; None: it stays for good."""
    keep_articles: int | None = None
    """The newest articles that these keep; None: all of them."""
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Keys by command."""
    problems: tuple[str, ...] = ()
    """What could not be understood, a line each; the rest holds."""


STANDARD = Settings()
"""The settings of who has no file."""


def settings_file() -> Path:
    """Where the settings are."""
    return paths.config_directory() / "config.toml"


def load(path: Path) -> Settings:
    """The settings of a file; without a file, those that hold for everyone."""
    if not path.is_file():
        return STANDARD
    import tomllib

    try:
        fields = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        return Settings(problems=(f"{path.name} was skipped: {error}",))
    return read(fields, path.name)


def read(fields: Mapping[str, Any], name: str = "config.toml") -> Settings:
    """The settings that these fields stand for."""
    known: dict[str, Any] = {}
    problems: list[str] = []
    for key, value in fields.items():
        reader = _READERS.get(key)
        understood = reader(value) if reader else None
        if understood is None:
            problems.append(f"{name}: {key} {_WANTED.get(key, 'is no setting of brief')}")
        else:
            known[key] = understood
    return Settings(**known, problems=tuple(problems))


def _choice(choices: tuple[str, ...], value: object) -> str | None:
    return value if isinstance(value, str) and value in choices else None


def _seconds(value: object) -> float | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if number and 0 <= value <= 3600 else None  # type: ignore[arg-type,operator]


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 10**9 else None


def _keys(value: object) -> dict[str, tuple[str, ...]] | None:
    """Keys by command: a string, or a list of strings."""
    if not isinstance(value, dict):
        return None
    listed = {str(id): [keys] if isinstance(keys, str) else keys for id, keys in _flat(value)}
    if not all(isinstance(keys, list) and all(isinstance(key, str) for key in keys) for keys in listed.values()):
        return None
    return {id: tuple(keys) for id, keys in listed.items()}


def _flat(value: Mapping[str, Any], before: str = "") -> list[tuple[str, Any]]:
    """`said.next = "s"` without quotation marks is a table within a table in TOML."""
    pairs: list[tuple[str, Any]] = []
    for key, inner in value.items():
        pairs += _flat(inner, f"{before}{key}.") if isinstance(inner, dict) else [(before + key, inner)]
    return pairs


_READERS: dict[str, Any] = {
    "theme": lambda value: value if isinstance(value, str) else None,
    "glyphs": lambda value: _choice(get_args(Glyphs), value),
    "motion": lambda value: _choice(get_args(Motion), value),
    "read_after": _seconds,
    "antecedents": lambda value: value if isinstance(value, bool) else None,
    "recognizer": lambda value: value if isinstance(value, str) and value else None,
    "embedder": lambda value: value if isinstance(value, str) and value else None,
    "keep_days": _number,
    "keep_articles": _number,
    "keys": _keys,
}
_WANTED = {
    "theme": "is the name of a theme",
    "glyphs": f"is one of {', '.join(get_args(Glyphs))}",
    "motion": f"is one of {', '.join(get_args(Motion))}",
    "read_after": "is a number of seconds from 0 to 3600",
    "antecedents": "is true or false",
    "recognizer": "is tagger, spacy or spacy:MODEL",
    "embedder": "is the folder of a model for model2vec",
    "keep_days": "is a number of days",
    "keep_articles": "is a number of articles",
    "keys": 'is a table of command = "key" or ["key", "key"]',
}
