"""Features of words as such: shapes, affixes and word lists; the same functions serve training and recognizing.

A word's features come in four groups, so that the first three can be added up once and remembered: of the word itself,
of a word as somebody's neighbor, of three word classes in a row, and of the capitalized run and document it stands in
(runs.py, surroundings.py).
"""

from __future__ import annotations

from functools import lru_cache

from brief.text import gazetteer

NEIGHBORS = (-2, -1, 1, 2)
SPEECH = frozenset(
    "said says say told tells added adds noted stated explained argued claimed warned announced insisted tweeted wrote"
    " asked asks replied declared confirmed denied acknowledged recalled suggested thinks believes".split()
)
WHERE = frozenset("in at near from across around outside inside throughout".split())
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept"
    " sep oct nov dec".split()
)
LONGEST_AFFIX = 4
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
        ("where", WHERE),
        ("date", _DATES),
    )


def _capital_lists() -> tuple[tuple[str, frozenset[str] | dict[str, str]], ...]:
    return (("country", gazetteer.country_names()), ("demonym", gazetteer.demonyms()), ("city", gazetteer.cities()))


def own_features(word: str, tag: str) -> list[str]:
    """Features of a word as such."""
    lower = word[:_LONGEST_WORD].lower()
    found = ["b", f"w={lower}", f"s={shape(word)}", f"t={tag}", f"st={shape(word)}|{tag}"]
    for length in range(1, min(LONGEST_AFFIX, len(lower) - 1) + 1):
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
