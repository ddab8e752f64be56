"""What the rest of the document tells of a word with a capital: its features inside a capitalized run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.recognizers.features import EDGES, SPEECH, WHERE, lexical_classes
from brief.analysis.recognizers.runs import known_names, run_features, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.analysis.recognizers.pieces import Piece


class Surroundings:
    """What the whole document tells of its capitalized words."""

    def __init__(self, sentences: Sequence[Sequence[Piece]]) -> None:
        self._lower: set[str] = set()
        self._inner: set[str] = set()
        self._seen: dict[str, set[str]] = {}
        self._acronyms: set[str] = set()
        for sentence in sentences:
            self._read(sentence)

    def _read(self, sentence: Sequence[Piece]) -> None:
        texts = [piece.text for piece in sentence]
        self._lower.update(text for text in texts if text.islower())
        self._inner.update(text for text in texts[1:] if text[:1].isupper())
        for start, end in runs(texts):
            self._read_run(texts, start, end)

    def _read_run(self, texts: Sequence[str], start: int, end: int) -> None:
        words = texts[start:end]
        if end - start > 1:
            self._acronyms.add("".join(word[0] for word in words if word[0].isupper()))
        signs = set()
        before = texts[start - 1] if start else EDGES[0]
        after = texts[end] if end < len(texts) else EDGES[1]
        if before in WHERE:
            signs.add("in")
        if after in SPEECH:
            signs.add("speech")
        if any("orgword" in lexical_classes(word) for word in words):
            signs.add("orgrun")
        signs.update(_signs_around(texts, start, end))
        for position, word in enumerate(words):
            found = self._seen.setdefault(word, set())
            found.update(signs)
            previous = words[position - 1] if position else before
            classes = lexical_classes(previous)
            if "title" in classes:
                found.add("title")
            if position and "given" in classes:
                found.add("given")

    def features(self, texts: Sequence[str], start: int, end: int) -> list[list[str]]:
        """Features of each word of a capitalized run."""
        common = run_features(texts, start, end)
        found = []
        for position in range(start, end):
            word = texts[position]
            where = "1" if end - start == 1 else "b" if position == start else "e" if position == end - 1 else "i"
            features = [f"{where}{feature}" for feature in common]
            features.extend(f"d={sign}" for sign in sorted(self._seen.get(word, ())))
            if word.lower() in self._lower:
                features.append("d=lower")
            if word in self._inner:
                features.append("d=inner")
            if word in self._acronyms and word.isupper():
                features.append("d=acronym")
            found.append(features)
        for first, last, kind in known_names(texts, start, end):
            for position in range(first, last):
                found[position - start].append(f"g={'B' if position == first else 'I'}{kind}")
        return found


def _signs_around(texts: Sequence[str], start: int, end: int) -> Iterator[str]:
    """What stands right before and behind a run and is worth knowing wherever its words return."""
    if start and texts[start - 1] in ("the", "The"):
        yield "the"
    following = texts[end : end + 3]
    if len(following) == 3 and following[0] == "(" and following[2] == ")" and following[1].isupper():
        yield "abbreviated"
    if start and texts[start - 1] == "(" and following[:1] == [")"]:
        yield "bracketed"
    if len(following) > 1 and following[0] == "," and "country" in lexical_classes(following[1]):
        yield "country"
    if len(following) > 1 and following[0] in ("'s", "’s"):
        yield "owner"
