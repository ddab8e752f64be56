"""Work on one row that may fail without ending the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.errors import BriefError, UsageError
from brief.export.rows import dump

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.export.rows import Row
    from brief.model import Article


@dataclass(frozen=True, slots=True)
class Attempt:
    """Text to print, or in words why there is none."""

    text: str = ""
    problem: str | None = None


def attempt(work: Callable[[Article], Row], given: tuple[Article, str | int]) -> Attempt:
    """The work's row as JSON, under the id that was given; what it raises is in the log, and becomes one line."""
    article, id = given
    try:
        row = work(article)
        row["article"]["id"] = id
        return Attempt(dump(row) + "\n")
    except UsageError:
        # What is wrong with the command line is wrong with every row.
        raise
    except BriefError as error:
        return Attempt(problem=f"{article.id}: {error.message}")
    except Exception as error:
        from brief import log

        path = log.record(error)
        details = f" (details in {path})" if path else ""
        return Attempt(problem=f"{article.id}: {type(error).__name__}: {error}{details}")
