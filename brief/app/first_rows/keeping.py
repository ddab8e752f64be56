"""What of the screen the next start shows at once: the list, and around it only colors and borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from brief.app.first_rows.frame import SETTING, belongs, packed

if TYPE_CHECKING:
    from brief.app.screens.panes import PanesScreen

_BLANKS = str.maketrans(dict.fromkeys(map(chr, (0xA0, *range(0x2000, 0x200B), 0x202F)), " "))
"""Blanks that are not the ordinary one."""


def keep_rows(screen: PanesScreen) -> None:
    """Keeps them in the library."""
    size = screen.app.size
    kept = packed(lines_of(screen), belongs(size.width, size.height, screen.library.newest_key()))
    screen.library.set_setting(SETTING, kept)


def lines_of(screen: PanesScreen) -> list[str]:
    """The lines of the terminal; none when the next start will not begin with this list in this place."""
    if not _is_kept(screen):
        return []
    area = screen.articles.region
    lines = []
    for y, strip in enumerate(screen._compositor.render_strips()):
        left, right = (area.x, area.right) if area.y <= y < area.bottom else (0, 0)
        parts = [_bare(strip.crop(0, left)), strip.crop(left, right), _bare(strip.crop(right))]
        kept = strip if y == 0 else Strip.join(parts)
        lines.append(kept.render(screen.app.console).translate(_BLANKS))
    return lines


def _is_kept(screen: PanesScreen) -> bool:
    """Whether the list is where a start shows it, and nothing lies over it."""
    panes, articles = screen.panes, screen.articles
    covered = screen.app.screen is not screen or screen.previewing.shown or panes.drawer is not None
    return not covered and not panes.zoomed and articles.region.area > 0 and articles.starts_here


def _bare(strip: Strip) -> Strip:
    """Borders without their titles, and nothing of what they hold: other panes are filled later."""
    return Strip([Segment(_borders(text), _colors(style)) for text, style, _ in strip])


def _borders(text: str) -> str:
    return "".join(one if "\u2500" <= one <= "\u257f" else " " * cell_len(one) for one in text)


def _colors(style: Style | None) -> Style | None:
    return Style(color=style.color, bgcolor=style.bgcolor) if style else None
