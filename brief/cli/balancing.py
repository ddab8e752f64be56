"""How the words of statements are shared out, printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brief.export.escaping import one_line
from brief.export.passages import BLANK, Piece
from brief.plots import shares
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.export.passages import Line
    from brief.stories.saying import Balance

_WIDTH = 60
_MOST_SPEAKERS = 20


def balance_row(shared: Balance) -> dict[str, Any]:
    """`brief.balance/1`: words by speaker, quoted and paraphrased, on the record and anonymous."""
    return {
        "schema": "brief.balance/1",
        "words": shared.words,
        "speakers": [{"speaker": speaker, "words": words} for speaker, words in shared.speakers],
        "quoted": shared.quoted,
        "paraphrased": shared.paraphrased,
        "on_record": shared.on_record,
        "anonymous": shared.anonymous,
    }


def balance_lines(shared: Balance, plain: bool) -> Iterator[Line]:
    """Three plots with their shares in percent; `plain` draws them with letters."""
    speakers = [(one_line(speaker), words) for speaker, words in shared.speakers[:_MOST_SPEAKERS]]
    quoted = [("quoted", shared.quoted), ("paraphrased", shared.paraphrased)]
    known = [("on record", shared.on_record), ("anonymous", shared.anonymous)]
    yield (Piece(f"{counted(shared.words, 'word')} by {counted(len(shared.speakers), 'speaker')}", "heading"),)
    for counts in (speakers, quoted, known):
        yield BLANK
        yield from ((Piece(row),) for row in shares(counts, _WIDTH, plain))
