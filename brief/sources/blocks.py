"""HTML to plain lines by the standard library's parser: linear time on any nesting, and nothing is ever fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SKIPPED = frozenset("script style noscript template svg head select button textarea nav footer aside dialog".split())
_BLOCKS = frozenset(
    "address article blockquote body br caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4"
    " h5 h6 header hr html legend li main ol optgroup p pre section summary table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def is_hidden(attributes: Iterable[tuple[str, str | None]]) -> bool:
    """Whether a reader of the page would not see the element."""
    return any(
        name == "hidden" or (name == "style" and value is not None and _HIDDEN.search(value) is not None)
        for name, value in attributes
    )


def lines_of(markup: str) -> str:
    """The visible text, one line for each block, without menus, scripts and what is hidden."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(filter(None, lines))


class _Reader(HTMLParser):
    """Collects text and line breaks; inside a skipped element it only counts that element's own tags."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._preformatted = 0
        self._skipped: str | None = None
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Breaks the line at a block; begins to skip."""
        if self._skipped is not None:
            self._depth += tag == self._skipped
        elif tag not in _VOID and (tag in _SKIPPED or is_hidden(attrs)):
            self._skipped, self._depth = tag, 1
        else:
            self._preformatted += tag == "pre"
            self._separate(tag)

    def handle_endtag(self, tag: str) -> None:
        """Breaks the line after a block; ends what is skipped."""
        if self._skipped is not None:
            self._depth -= tag == self._skipped
            if not self._depth:
                self._skipped = None
        else:
            self._preformatted -= tag == "pre" and self._preformatted > 0
            self._separate(tag)

    def handle_data(self, data: str) -> None:
        """Keeps visible text; line breaks count only where the page says so."""
        if self._skipped is None:
            self.parts.append(data if self._preformatted else data.replace("\n", " "))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Skips what browsers take for a comment too; the standard parser raises AssertionError on an unknown kind."""
        return self.parse_bogus_comment(i, bool(report))

    def _separate(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")
        elif tag in _CELLS:
            self.parts.append(" ")
