"""Features of the tagger: the same functions make them for training and for recognizing.

A word's features come in four groups, so that the first three can be added up once and remembered: of the word itself,
of a word as somebody's neighbor, of three word classes in a row, and of the capitalized run and document it stands in.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.analysis.recognizers.pieces import Piece

NEIGHBORS = (-2, -1, 1, 2)
SPEECH = frozenset(
    "said says say told tells added adds noted stated explained argued claimed warned announced insisted tweeted wrote"
    " asked asks replied declared confirmed denied acknowledged recalled suggested thinks believes".split()
)
_WHERE = frozenset("in at near from across around outside inside throughout".split())
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept"
    " sep oct nov dec".split()
)
_LONGEST_AFFIX = 4
_LONGEST_WORD = 40
"""Characters: of longer words only the beginning counts."""


@lru_cache(maxsize=50_000)
def shape(word: str) -> str:
    """Letters and digits by class, runs cut to two ("Xx.", "XX", "dd")."""
    classes = ["X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word[:_LONGEST_WORD]]
    kept = [c for i, c in enumerate(classes) if i < 2 or not c == classes[i - 1] == classes[i - 2]]
    return "".join(kept)[:8]


@lru_cache(maxsize=50_000)
def lexical_classes(word: str) -> tuple[str, ...]:
    """Word lists that hold the word."""
    lower = word.lower()
    bare = lower.rstrip(".")
    found = [name for name, words in _lower_lists() if lower in words or bare in words]
    if word[:1].isupper():
        found.extend(name for name, words in _capital_lists() if word in words)
        letters = gazetteer.personal_names().get(word.capitalize() if word.isupper() else word, "")
        if letters.strip("s"):
            found.append("given")
        if "s" in letters:
            found.append("surname")
    return tuple(found)


def _lower_lists() -> tuple[tuple[str, frozenset[str] | dict[str, str]], ...]:
    return (
        ("title", gazetteer.titles()),
        ("orgword", gazetteer.organization_words()),
        ("placeword", gazetteer.place_words()),
        ("particle", gazetteer.particles()),
        ("speech", SPEECH),
        ("where", _WHERE),
        ("date", _DATES),
    )


def _capital_lists() -> tuple[tuple[str, frozenset[str] | dict[str, str]], ...]:
    return (("country", gazetteer.country_names()), ("demonym", gazetteer.demonyms()), ("city", gazetteer.cities()))


def own_features(word: str, tag: str) -> list[str]:
    """Features of a word as such."""
    lower = word[:_LONGEST_WORD].lower()
    found = ["b", f"w={lower}", f"s={shape(word)}", f"t={tag}", f"st={shape(word)}|{tag}"]
    for length in range(1, min(_LONGEST_AFFIX, len(lower) - 1) + 1):
        found.append(f"p={lower[:length]}")
        found.append(f"x={lower[-length:]}")
    if word[:1].isupper():
        found.append("cap")
        found.append(f"cx={lower[-3:]}")
        found.append(f"cx={lower[-2:]}")
    found.extend(f"l={name}" for name in lexical_classes(word))
    return found


def neighbor_features(word: str, tag: str) -> list[str]:
    """Features of a word for its neighbors (the offset comes before each)."""
    found = [f"w={word[:_LONGEST_WORD].lower()}", f"s={shape(word)}", f"t={tag}"]
    found.extend(f"l={name}" for name in lexical_classes(word))
    return found


EDGES = ("<", ">")
"""Stand for the word before the first and after the last of a sentence."""


def pair_features(before: str, word: str, after: str) -> tuple[str, str]:
    """Features of two words in a row."""
    return f"<{before}|{word}", f">{word}|{after}"


def class_features(before: tuple[str, str], word: tuple[str, str], after: tuple[str, str]) -> list[str]:
    """Features of shapes and tags in a row."""
    (s1, t1), (s2, t2), (s3, t3) = before, word, after
    return [
        f"s<{s1}|{s2}",
        f"s>{s2}|{s3}",
        f"s3={s1}|{s2}|{s3}",
        f"t<{t1}|{t2}",
        f"t>{t2}|{t3}",
        f"t3={t1}|{t2}|{t3}",
    ]


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
        if before in _WHERE:
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
        common = _run_features(texts, start, end)
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


def runs(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Runs of capitalized words, with "of", "and", "&", particles and hyphens between them."""
    found: list[tuple[int, int]] = []
    position, size = 0, len(texts)
    while position < size:
        if not texts[position][:1].isupper():
            position += 1
            continue
        end = position + 1
        while end < size:
            if texts[end][:1].isupper():
                end += 1
            elif end + 1 < size and texts[end] in _JOINERS and texts[end + 1][:1].isupper():
                end += 2
            elif end + 2 < size and texts[end] in _OF and texts[end + 1] in _THE and texts[end + 2][:1].isupper():
                end += 3
            else:
                break
        found.append((position, end))
        position = end
    return found


_JOINERS = frozenset({"of", "for", "&", "-", "–", "de", "del", "du", "da", "al", "el", "la", "bin", "von", "van"})
_OF = frozenset({"of", "for", "de", "van", "von"})
_THE = frozenset({"the", "der", "la", "las", "los", "den"})


_LONGEST_PATTERN = 5


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


@lru_cache(maxsize=50_000)
def _main_class(word: str) -> str:
    """The one word list that tells most of a word inside a name, or its shape."""
    classes = lexical_classes(word)
    return next((name for name in _TELLING if name in classes), shape(word)[:3])


_TELLING = ("orgword", "placeword", "title", "country", "demonym", "given", "surname", "city", "particle", "date")


def _run_features(texts: Sequence[str], start: int, end: int) -> list[str]:
    before = texts[start - 1].lower() if start else EDGES[0]
    after = texts[end].lower() if end < len(texts) else EDGES[1]
    last, first = texts[end - 1].lower(), texts[start].lower()
    words = texts[start:end]
    classes = [_main_class(word) for word in words]
    found = [
        f"rn={min(end - start, 5)}",
        f"rb={before}",
        f"ra={after}",
        f"rl={last}",
        f"rf={first}",
        f"rx={last[-_LONGEST_AFFIX:]}",
        f"rc={classes[0]}|{classes[-1]}",
        f"rp={'|'.join(classes[:_LONGEST_PATTERN])}",
        f"rbb={texts[start - 2].lower() if start > 1 else EDGES[0]}|{before}",
        f"raa={after}|{texts[end + 1].lower() if end + 1 < len(texts) else EDGES[1]}",
    ]
    if any("orgword" in lexical_classes(word) for word in words):
        found.append("rorg")
    if any("placeword" in lexical_classes(word) for word in words):
        found.append("rplace")
    if "given" in lexical_classes(words[0]):
        found.append("rgiven")
    if "title" in lexical_classes(before) or "title" in lexical_classes(words[0]):
        found.append("rtitle")
    if any("speech" in lexical_classes(word) for word in texts[end : end + 4]):
        found.append("rspeech")
    return found


def known_names(texts: Sequence[str], start: int, end: int) -> list[tuple[int, int, str]]:
    """Longest names of the word lists inside a run."""
    names = _gazetteer()
    found: list[tuple[int, int, str]] = []
    position = start
    while position < end:
        for last in range(min(end, position + _LONGEST_NAME), position, -1):
            kind = names.get(tuple(texts[position:last]))
            if kind:
                found.append((position, last, kind))
                position = last
                break
        else:
            position += 1
    return found


_LONGEST_NAME = 6


@lru_cache(maxsize=1)
def _gazetteer() -> dict[tuple[str, ...], str]:
    """Kind of list by the pieces of a name."""
    lists = (
        ("city", gazetteer.cities()),
        ("region", gazetteer.regions()),
        ("capital", gazetteer.capitals()),
        ("org", gazetteer.organizations()),
        ("metonym", gazetteer.metonyms()),
        ("country", gazetteer.country_names()),
        ("demonym", gazetteer.demonyms()),
    )
    return {_split(name): kind for kind, names in lists for name in names}


def _split(name: str) -> tuple[str, ...]:
    return tuple(name.replace("-", " - ").replace("'s", " 's").replace("’s", " ’s").split())
