"""The file name of an exported brief."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from brief.export.escaping import one_line

if TYPE_CHECKING:
    from datetime import date

    from brief.model import Brief

LONGEST = 60
"""Characters of a file name with its date and ending."""

_OTHER = re.compile(r"[^a-z0-9]+")


def file_name(brief: Brief, ending: str = "md") -> str:
    """One path part such as "2025-02-25-title.md": ASCII letters, digits and hyphens, never a reserved name."""
    days = [source.article.published for source in brief.sources if source.article.published]
    return name_for(brief.title, max(days) if days else brief.created.date(), ending)


def name_for(title: str, day: date, ending: str = "md") -> str:
    """The same for a brief that is not made yet."""
    room = LONGEST - len(day.isoformat()) - len(ending) - 2
    return f"{day.isoformat()}-{slug(title)[:room].rstrip('-') or 'brief'}.{ending}"


def slug(text: str) -> str:
    """The ASCII letters and digits of a text, accents dropped, hyphens between words."""
    plain = unicodedata.normalize("NFKD", one_line(text)).encode("ascii", "ignore").decode("ascii")
    return _OTHER.sub("-", plain.lower()).strip("-")
