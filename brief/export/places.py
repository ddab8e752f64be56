"""Where an exported brief says its sources lie."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.model import Brief, BriefSource


def seen_from(brief: Brief, folder: PurePath) -> Brief:
    """The brief with the paths of sources in this absolute folder relative to it, so that both can move together."""
    return replace(brief, sources=tuple(_moved(source, folder) for source in brief.sources))


def _moved(source: BriefSource, folder: PurePath) -> BriefSource:
    path = PurePath(source.article.location)
    if not path.is_absolute() or not path.is_relative_to(folder):
        return source
    return replace(source, article=replace(source.article, location=path.relative_to(folder).as_posix()))
