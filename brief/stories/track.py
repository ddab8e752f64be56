"""What one actor said in the course of time, and where a figure or a position changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from brief.model import StatementText
from brief.stories.kinds import SAME_CLAIM, differing_figures, kind_of
from brief.stories.pairing import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from brief.model import Passage
    from brief.stories.kinds import Pair

MOST = 300
"""Statements that are compared, the newest."""


FEWEST_SHARED = 3
"""Terms that two statements share at least before one is taken for the contrary of the other."""


@dataclass(frozen=True, slots=True)
class Change:
    """What the speaker said of the same thing before, and what is another now."""

    earlier: Passage
    before: str
    """The earlier figure, or the earlier words, as written."""
    now: str | None
    """The figure as it is now; None when it is the position that has changed."""


def changes(said: Sequence[Passage], holding: Mapping[str, int], total: int) -> dict[str, Change]:
    """By the id of a statement, the latest earlier one of the same speaker with another figure or position."""
    dated = sorted((one for one in said if one.day), key=lambda one: one.day or date.min)[-MOST:]
    told = list(_texts(dated))
    passages = {text.id: passage for passage, text in told}
    found: dict[str, Change] = {}
    for pair in comparable([text for _, text in told], holding, total):
        first, second = pair.statements
        later = first.published and second.published and first.published < second.published
        if later and (change := _change(passages[first.id], pair)):
            found[second.id] = change
    return found


def _change(earlier: Passage, pair: Pair) -> Change | None:
    first, second = pair.statements
    if kind_of(pair) == "other_figure":
        before, now = differing_figures(pair)[0]
        return Change(earlier, before.written, now.written)
    one_denies = (first.kind == "deny") != (second.kind == "deny")
    contrary = pair.question.negated != pair.other.negated
    if pair.overlap() >= SAME_CLAIM and len(pair.shared()) >= FEWEST_SHARED and one_denies != contrary:
        return Change(earlier, first.text, None)
    return None


def _texts(said: Sequence[Passage]) -> Iterator[tuple[Passage, StatementText]]:
    for passage in said:
        if statement := passage.statement:
            words = " ".join(span.of(passage.article.text) for span in statement.contents)
            yield (
                passage,
                StatementText(
                    statement.id, passage.article.id, words, None, statement.kind, statement.manner, passage.day
                ),
            )
