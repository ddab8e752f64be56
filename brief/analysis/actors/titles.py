"""Titles of persons: before the name ("Russian President"), or after it between commas."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from brief.analysis.actors.identity import Title
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brief.analysis.recognizers import RecognizedName
    from brief.model import Span
    from brief.text.tagged import TaggedText, Token

_LONGEST = 12
"""Words of a title."""
_VERBS = ("VBD", "VBZ", "VBP", "MD")
_INSIDE = frozenset({"of", "and", "for", "the", "-", "&", "to"})
_HEDGES = frozenset({"former", "then", "late", "acting", "first", "senior", "junior", "ex"})
_ARTICLES = frozenset({"the", "a", "an"})
_APPOSITIVE_START = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_PERSONAL = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"})


def titles_of(tagged: TaggedText, names: Iterable[RecognizedName]) -> dict[Span, tuple[Title, ...]]:
    """Titles by the span of the person's name."""
    sentences = [(tokens, [token.start for token in tokens]) for tokens in tagged.tokens if tokens]
    firsts = [starts[0] for _, starts in sentences]
    found: dict[Span, tuple[Title, ...]] = {}
    names = list(names)
    bodies = {name.span.start: name.span.end for name in names if name.kind != "person"}
    for name in names:
        position = bisect_left(firsts, name.span.start + 1) - 1
        if name.kind == "person" and position >= 0:
            tokens, starts = sentences[position]
            first = bisect_left(starts, name.span.start)
            last = bisect_left(starts, name.span.end)
            found[name.span] = _titles(tagged.text, tokens, first, last, bodies)
    return found


def _titles(text: str, tokens: Sequence[Token], first: int, last: int, bodies: Mapping[int, int]) -> tuple[Title, ...]:
    found = []
    start = _with_body(tokens, _start_before(tokens, first), bodies)
    if start < first:
        title = _written(text, tokens, start, first)
        found.append(Title(title, _written(text, tokens, start, last)))
    elif first > 1 and tokens[first - 1].text == ",":
        start = _start_of_apposition(tokens, first - 1)
        if start < first - 1:
            found.append(Title(_written(text, tokens, start, first - 1)))
    end = _end_after(tokens, last)
    if end > last + 1 and not _is_another(tokens, last + 1, end):
        start = last + 1 + (tokens[last + 1].text.lower() in _APPOSITIVE_START)
        found.append(Title(_written(text, tokens, start, end)))
    return tuple(found)


def _with_body(tokens: Sequence[Token], start: int, bodies: Mapping[int, int]) -> int:
    """Where the title begins with all of the organization or place at its head ("Brennick Falls Mayor")."""
    # A name may begin within the last token: in "Kelly/NPR" the slash parts nothing.
    for first in range(max(0, start - 4), start if start < len(tokens) else 0):
        if bodies.get(tokens[first].start, 0) >= tokens[start].start - 1:
            return first
    return start


def _written(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())


def is_title_word(word: str) -> bool:
    """Whether the word belongs to titles."""
    lower = word.lower()
    return lower in gazetteer.titles() or lower.rstrip(".") in gazetteer.titles()


def _start_of_apposition(tokens: Sequence[Token], comma: int) -> int:
    """Where a title begins that ends with a comma before the name ("Norland's minister for trade, Ann Lee")."""
    start = comma
    while start > 0 and comma - start < _LONGEST and tokens[start - 1].text not in ("'s", "’s", ",", "The", "the"):
        start -= 1
        if tokens[start].tag in _VERBS or tokens[start].text[:1].isdigit():
            return comma
    owned = start > 0 and tokens[start - 1].text != "," and comma - start < _LONGEST
    head = tokens[start : min(comma, start + 4)]
    return start if owned and any(is_title_word(token.text) for token in head) else comma


def _start_before(tokens: Sequence[Token], end: int) -> int:
    """Where the title that ends here begins; `end` itself when there is none."""
    start = end
    while start > 0 and end - start < _LONGEST and _continues(tokens, start - 1, end):
        start -= 1
    while start < end and (tokens[start].text.lower() in _INSIDE or not tokens[start].text[:1].isalnum()):
        start += 1
    words = [token.text for token in tokens[start:end]]
    sure = any(is_title_word(word) and word.lower() not in _HEDGES for word in words)
    return start if sure else end


def _continues(tokens: Sequence[Token], position: int, end: int) -> bool:
    word = tokens[position].text
    if word.lower().rstrip(".") in _PERSONAL or is_title_word(word):
        return True
    if word[:1].isupper() and word[-1:].isalnum():
        return position > 0 or word in gazetteer.demonyms() or word in gazetteer.country_names()
    inside = word.lower() in _INSIDE and position > 0 and position < end - 1
    return inside and word in ("-", "of", "&") and tokens[position - 1].text[:1].isalnum()


def _is_another(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether what follows the comma is the next of a list rather than a title: "the director Tal Orun and others"."""
    plain = next((place for place in range(first, end) if tokens[place].tag in _PARTING), end)
    named = any(one.tag == "NNP" == other.tag for one, other in pairwise(tokens[first:plain]))
    return named and any(token.text in ("and", "or") for token in tokens[first:end])


_PARTING = frozenset({"IN", "TO", "POS", "CC"})


def _end_after(tokens: Sequence[Token], last: int) -> int:
    """Where the title between commas after a name ends; `last` when there is none."""
    if last + 2 >= len(tokens) or tokens[last].text != ",":
        return last
    end = last + 1
    while end < len(tokens) and end - last <= _LONGEST and tokens[end].text not in (",", ".", ";", "—", "–", "(", ")"):
        if tokens[end].tag in _VERBS or tokens[end].text[:1].isdigit():
            return last
        end += 1
    if end == len(tokens) or end - last > _LONGEST or end == last + 1:
        return last
    starts = tokens[last + 1].text.lower() in _APPOSITIVE_START or is_title_word(tokens[last + 1].text)
    near = tokens[last + 1 : min(end, last + 6)]
    return end if starts and any(is_title_word(token.text) for token in near) else last
