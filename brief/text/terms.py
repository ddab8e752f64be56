"""Content words of a text, normalized so that forms of one word compare equal."""

from __future__ import annotations

import re
import unicodedata

from brief.text.stemming import stem

_STOP_WORDS = """
    a about above after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing don down during each even ever few for from further get got
    had has have having he her here hers herself him himself his how i if in into is it its itself just like ll
    may me might more most much must my myself no nor not now of off on once one only or other our ours
    ourselves out over own re s said same say saying says she should since so some still such t than that the
    their theirs them themselves then there these they this those through to told too under until up upon us ve
    very was we were what when where which while who whom whose why will with would yet you your yours yourself
    yourselves
"""

STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that tell nothing about what a statement is about; the plainest words of saying are among them."""

_WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.){2,}|[^\W_]+")
_GOES_ON = re.compile(r"[.,][^\W_]")
_BLANKS = bytes(code if chr(code).isalnum() else 32 for code in range(128)).ljust(256)
_LONGEST_TERM = 60
_MOST_REMEMBERED = 1 << 16


def terms(text: str) -> list[str]:
    """The content words in text order, stemmed; figures stay whole and lose their commas."""
    if not text.isascii():
        text = text.translate(_PLAIN)
    return list(filter(None, map(_TERMS.__getitem__, _words(text))))


def _words(text: str) -> list[str]:
    # Where nothing goes on after a point or comma, blanks part the same words in a third of the time.
    if text.isascii() and not _GOES_ON.search(text):
        return text.encode("ascii").translate(_BLANKS).decode("ascii").split()
    return _WORD.findall(text)


class _Terms(dict[str, str]):
    """The term of each word that was met; "" for stop words."""

    def __missing__(self, word: str) -> str:
        # Cut first, because words are remembered and hostile ones are long.
        if len(word) > _LONGEST_TERM:
            return self[word[:_LONGEST_TERM]]
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        found = self[word] = _term(word)
        return found


_TERMS = _Terms()


def _term(word: str) -> str:
    if word in {"US", "U.S", "U.S."}:
        return "u.s"
    lowered = word.lower()
    if lowered in STOP_WORDS:
        return ""
    return stem(lowered.replace(",", "").rstrip("."))


class _Plain(dict[int, str]):
    """What stands for each character that was met: letters without their accents, blanks for other marks."""

    def __missing__(self, character: int) -> str:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        found = self[character] = "".join(map(_plain, unicodedata.normalize("NFKD", chr(character))))
        return found


def _plain(character: str) -> str:
    if unicodedata.combining(character):
        return ""
    return character if character.isascii() or character.isalnum() else " "


_PLAIN = _Plain()
