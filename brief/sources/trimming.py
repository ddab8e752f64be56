"""What is taken out of a page before its article is looked for."""

from __future__ import annotations

from typing import Any

from brief.sources.blocks import is_hidden

_MOST_ATTRIBUTES = 200
"""Attributes of an element; the extractors' time grows with the square of their number."""


def trim(tree: Any) -> bool:
    """Removes what slows the extractors down and what nobody sees; True when there was something."""
    heavy = [element for element in tree.iter() if len(element.attrib) > _MOST_ATTRIBUTES]
    for element in heavy:
        element.attrib.clear()
    return _drop_hidden(tree) or bool(heavy)


def _drop_hidden(tree: Any) -> bool:
    """Drops hidden elements, unless they are most of the page: then a script shows them later."""
    hidden = [element for element in tree.iterfind(".//body//*") if is_hidden(element.attrib.items())]
    whole = _size(tree) if hidden else 0
    dropped = [element for element in hidden if _size(element) * 2 < whole]
    for element in dropped:
        if element.getparent() is not None:
            element.drop_tree()
    return bool(dropped)


def _size(element: Any) -> int:
    """Characters of text, scripts and styles not counted."""
    return sum(len(text) for text in element.xpath(".//text()[not(parent::script or parent::style)]"))
