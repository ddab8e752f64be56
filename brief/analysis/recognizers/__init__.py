"""Recognizers: from a tagged text to the names in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.model import Kind, Span


@dataclass(frozen=True, slots=True)
class RecognizedName:
    """A name in the text, without title, leading article and possessive ending."""

    span: Span
    kind: Kind
