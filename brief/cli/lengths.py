"""The length of a summary, as asked for on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.library import DEFAULT_LENGTH

if TYPE_CHECKING:
    from argparse import Namespace

    from brief.length import Length


def asked_length(options: Namespace) -> Length | int:
    """Sentences, or a share of the sentences, or words."""
    return asked_size(options) or DEFAULT_LENGTH


def asked_size(options: Namespace) -> Length | int | None:
    """The length that was asked for, if one was."""
    if options.percent or options.words:
        from brief.length import Length

        return Length(percent=options.percent) if options.percent else Length(words=options.words)
    return int(options.sentences) if options.sentences else None


def asked_ranker(options: Namespace) -> str | None:
    """The name of a ranker that there is, or None for the default one. Raises UsageError."""
    if options.ranker is None:
        return None
    from brief.summary.rankers import entry

    entry(options.ranker)
    return str(options.ranker)
