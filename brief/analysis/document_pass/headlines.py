"""Headlines in Title Case: capitals say nothing there, so they name nobody whom the text does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.text.tagged import TaggedText, Token

_FEWEST_WORDS = 4
_CAPITALIZED = 0.8
"""Share of the content words of a Title-Case sentence that have a capital."""
_STOPS = frozenset({".", "!", "?", "”", '"', "…"})
_BREAKS = frozenset({",", ";", "-", "–"})
_SMALL_WORDS = frozenset(
    "a an the and or but nor of in on at to for from by with as vs via is are be was has it its not no than over"
    " into after amid up out off".split()
)


def headline_sentences(tagged: TaggedText) -> frozenset[int]:
    """Positions of the sentences whose capitals tell nothing."""
    return frozenset(
        position
        for position, (sentence, tokens) in enumerate(zip(tagged.sentences, tagged.tokens, strict=True))
        if _is_title_case(tokens, sure=sentence.role == "headline")
    )


def _is_title_case(tokens: tuple[Token, ...], sure: bool) -> bool:
    """Whether nearly all its words have capitals; outside a headline some must be verbs, adjectives or adverbs."""
    words = [token.text for token in tokens if token.text[:1].isalpha()]
    content = [word for word in words if word.lower() not in _SMALL_WORDS]
    capitals = sum(word[:1].isupper() for word in content)
    unnamed = sum(token.tag[:1] in "VJR" and token.text[:1].isupper() for token in tokens[1:])
    if len(content) < _FEWEST_WORDS or capitals < _CAPITALIZED * len(content):
        return False
    ends = tokens[-1].text in _STOPS or sum(token.text in _BREAKS for token in tokens) > 1
    return sure or (unnamed > 0 and not ends)
