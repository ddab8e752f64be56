"""What is told of a theme where no screen is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Origin = Literal["brief", "yours", "Textual"]


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme that can be chosen."""

    name: str
    dark: bool
    origin: Origin
