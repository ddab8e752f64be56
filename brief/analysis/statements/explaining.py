"""Why a statement was taken for one, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.rules import REASONS

if TYPE_CHECKING:
    from brief.model import Article, Statement


def explain(article: Article, statement: Statement, name: str | None) -> str:
    """The rule in words, whom the speaker's words mean (`name`), and how often the rule is right."""
    parts = [REASONS.get(statement.rule, "an older analysis found it")]
    speaker = statement.speaker
    if speaker is None:
        parts.append("nobody is named as the speaker")
    elif name and speaker.resolved_from == "pronoun":
        parts.append(f"“{_line(speaker.written(article.text))}” means {name}, named before")
    elif name and name != _line(speaker.written(article.text)):
        parts.append(f"“{_line(speaker.written(article.text))}” names {name}")
    share = round(100 * statement.confidence)
    return f"{'; '.join(parts)} ({statement.rule}: right {share} times in 100)"


def _line(text: str) -> str:
    return " ".join(text.split())
