"""Markdown's blocks without their markup (https://spec.commonmark.org, with tables)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_DEEPEST = 40
"""Levels of lists and quotations that are read."""


def text_of(source: str) -> str:
    """The blocks, with an empty line between."""
    return "\n\n".join(_blocks(source))


def _blocks(source: str) -> Iterator[str]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    for token in parser.parse(source):
        if token.type in ("inline", "fence", "code_block"):
            block = _inline(token.children or ()) if token.type == "inline" else token.content
            if block.strip():
                yield block.strip()


def _inline(tokens: Sequence[Token]) -> str:
    """Characters without markup; an image leaves nothing, a line break in a paragraph a blank."""
    shown = {"text": None, "code_inline": None, "softbreak": " ", "hardbreak": "\n"}
    return "".join(shown[token.type] or token.content or "" for token in tokens if token.type in shown)
