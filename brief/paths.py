"""Where the library, the log and the user's files live."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

_DIRECTORIES = PlatformDirs("brief", appauthor=False)


def library_file() -> Path:
    """The library of a user who names no other."""
    return Path(_DIRECTORIES.user_data_path) / "library.sqlite3"


def samples_file() -> Path:
    """The library of the sample articles: a cache, made again when it is missing."""
    return Path(_DIRECTORIES.user_cache_path) / "samples.sqlite3"


def log_file() -> Path:
    """Where the details of an error go."""
    return Path(_DIRECTORIES.user_log_path) / "brief.log"


def shown(path: Path) -> str:
    """A path as people write it: `~` for the folder of the user."""
    home = Path.home()
    return str(Path("~", path.relative_to(home))) if path.is_relative_to(home) else str(path)


def config_directory() -> Path:
    """The user's configuration."""
    return Path(_DIRECTORIES.user_config_path)


def themes_directory() -> Path:
    """The user's own themes."""
    return config_directory() / "themes"
