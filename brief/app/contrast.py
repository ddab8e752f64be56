"""Colors that can be read on others, by the contrast ratio of WCAG 2.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.color import Color

READABLE = 4.5
"""Ratio that WCAG 2.1 asks for text (level AA)."""
_STEPS = 20


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio of two colors, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def readable(color: Color, behind: Sequence[Color], toward: Color) -> Color:
    """The color, or the one nearest to it on the way to another that can be read on all of these."""
    for step in range(_STEPS):
        tried = color.blend(toward, step / _STEPS)
        if all(contrast(tried, one) >= READABLE for one in behind):
            return tried
    return toward


def backing(color: Color, texts: Sequence[Color], background: Color) -> Color:
    """The color, or the one nearest to it on the way to the background on which all of these texts can be read."""
    for step in range(_STEPS):
        tried = color.blend(background, step / _STEPS)
        if all(contrast(text, tried) >= READABLE for text in texts):
            return tried
    return background
