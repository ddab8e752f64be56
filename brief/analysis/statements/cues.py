"""Cues: the verbs and phrases that report, found by their forms and tags."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from brief.analysis.statements.vocabulary import AUXILIARIES, PROPER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.analysis.statements.reading import Reading, Word
    from brief.model import CueKind

ACCORDING = "according to"
UNKNOWN = "*"
"""An unlisted verb that stands where only a cue can stand: beside a closed quotation that ends with a comma."""

_IRREGULAR = {
    "say": "said says saying",
    "tell": "told",
    "write": "wrote written writes writing",
    "speak": "spoke spoken",
    "find": "found finds finding",
    "show": "shown",
    "swear": "swore",
    "read": "read",
    "forecast": "forecast",
    "reply": "replied replies",
    "deny": "denied denies",
    "imply": "implied",
    "cry": "cried",
    "testify": "testified",
    "clarify": "clarified",
    "decry": "decried",
    "admit": "admitted",
    "quip": "quipped",
    "teach": "taught",
    "think": "thought",
    "shoot": "shot",
    "put": "putting",
    "hit": "hitting",
}
_WRONG = frozenset({"finded", "writed", "telled", "sayed", "lead"})
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")
_SPEAKING_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "WP"})
"""Tags of words before "say" where it cannot be a noun ("have no say")."""
_ENDS_SPEECH = frozenset(",?!")
_BEFORE_PARTICIPLES = frozenset("while by after before without when".split())
_OFTEN_NOUNS = frozenset("said told".split())
_SURE_FORMS = frozenset("said says told tells added asked wrote claims notes tweeted adds warns reports".split())
_PLURAL_LOOKING = frozenset(
    "says notes adds argues writes claims insists warns shows reports finds suggests calls".split()
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue verb: its lemma, the frames it takes (data/cues.txt says which letters mean what) and its kind."""

    lemma: str
    frames: frozenset[str]
    kind: CueKind

    def takes(self, *frames: str) -> bool:
        """Whether it takes one of the frames."""
        return not self.frames.isdisjoint(frames)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at words `start` up to `end`."""

    start: int
    end: int
    verb: Verb


_UNKNOWN_VERB = Verb(UNKNOWN, frozenset("D"), "say")
_ACCORDING_TO = Verb(ACCORDING, frozenset(), "say")


@cache
def forms() -> dict[str, Verb]:
    """Every form of every cue verb."""
    lines = files("brief.analysis.statements").joinpath("data/cues.txt").read_text("utf-8").splitlines()
    found: dict[str, Verb] = {}
    for line in lines:
        if line and not line.startswith("#"):
            lemma, frames, kind = line.split("\t")
            verb = Verb(lemma, frozenset(frames), cast("CueKind", kind))
            first, _, particle = lemma.partition(" ")
            written = (*_inflected(first), *_IRREGULAR.get(first, "").split())
            found.update((f"{form} {particle}".strip(), verb) for form in written if form not in _WRONG)
    return found


def _inflected(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    if lemma.endswith("e"):
        return lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma, f"{lemma}es", f"{lemma}ed", f"{lemma}ing"
    doubled = (f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing") if _DOUBLED.search(lemma) else ()
    return lemma, f"{lemma}s", f"{lemma}ed", f"{lemma}ing", *doubled


def find_cues(reading: Reading, low: int, high: int) -> list[Cue]:
    """The cues of a sentence outside quotations, in order."""
    found = {cue.start: cue for cue in _listed(reading, low, high)}
    for cue in _unlisted(reading, low, high, found):
        found.setdefault(cue.start, cue)
    return sorted(found.values(), key=lambda cue: cue.start)


def _listed(reading: Reading, low: int, high: int) -> Iterator[Cue]:
    words = reading.words
    index = low
    while index < high:
        word = words[index]
        if word.outside:
            if word.lower == "according" and index + 1 < high and words[index + 1].lower == "to":
                yield Cue(index, index + 2, _ACCORDING_TO)
                index += 2
                continue
            if word.lower == "quoted" and [one.lower for one in words[index + 1 : index + 3]] == ["as", "saying"]:
                yield Cue(index, index + 3, forms()["say"])
                index += 3
                continue
            phrase = f"{word.lower} {words[index + 1].lower}" if index + 1 < high else ""
            reports = not (_is_modifier(words, index, low) or _is_no_report(reading, index, low, high))
            if phrase in forms() and word.tag.startswith("VB") and reports:
                yield Cue(index, index + 2, forms()[phrase])
                index += 2
                continue
            verb = forms().get(word.lower)
            if verb is not None and reports and _is_verb(reading, index, low, high):
                yield Cue(index, index + 1, verb)
        index += 1


def _is_verb(reading: Reading, index: int, low: int, high: int) -> bool:
    """By its tag, or for forms that the tagger takes for nouns by their neighbors."""
    words, word = reading.words, reading.words[index]
    if word.tag.startswith("VB"):
        return True
    if word.lower == "say" and index > low and words[index - 1].tag in (*_SPEAKING_TAGS, "RB"):
        return True
    if word.lower in _SURE_FORMS and word.tag != "NNS" and (word.tag not in ("NN", "JJ") or word.lower in _OFTEN_NOUNS):
        return True
    if word.tag != "NNS" or index == low or index + 1 >= high:
        return False
    before, after = words[index - 1], words[index + 1]
    if reading.closes(index - 1) and words[index - 2].text in _ENDS_SPEECH and after.capitalized:
        return True
    if before.tag in ("NN", "NNP", "PRP") and after.text == "," and index + 2 < high and reading.opens(index + 2):
        return True
    if before.tag in ("NNP", "PRP") and after.lower == "that":
        return True
    if before.tag in ("NNP", "PRP") and any(reading.closes(place) for place in range(max(low, index - 6), index)):
        return True
    return (
        word.lower in _PLURAL_LOOKING
        and before.tag in ("NNP", "PRP", "NN")
        and after.tag
        in (
            "IN",
            "DT",
            "NNP",
            "PRP",
            "PRP$",
            "JJ",
            "CD",
            "NNS",
            "``",
        )
    )


def _is_no_report(reading: Reading, index: int, low: int, high: int) -> bool:
    """A song called “…”, a poll that put it at 40 percent, and "Speaking to reporters" before what is said."""
    words, word = reading.words, reading.words[index]
    if word.lower == "called":
        named = index > low and words[index - 1].tag in ("NN", "NNS")
        return named and word.tag == "VBN" and index + 1 < high and reading.opens(index + 1)
    if word.lower == "charged":
        return index + 1 < high and words[index + 1].lower == "with"
    if word.lower == "put":
        return index + 2 < high and words[index + 2].lower == "at"
    if word.lower == "say" and index - 1 > low and words[index - 1].lower == "to":
        return words[index - 2].lower in ("not", "needless")
    return word.lower == "speaking" and index == low


def _is_modifier(words: Sequence[Word], index: int, low: int) -> bool:
    """Whether the form stands inside a noun phrase ("the alleged thief", "for saying")."""
    if index == low or words[index].tag not in ("VBN", "VBG", "VB") or words[index].lower in _OFTEN_NOUNS:
        return False
    place = index - 1
    while place > low and words[place].tag == "RB" and words[index].tag == "VBG":
        place -= 1
    before = words[place]
    return before.tag in ("DT", "PRP$", "POS", "IN") and before.lower not in _BEFORE_PARTICIPLES


def _unlisted(reading: Reading, low: int, high: int, known: dict[int, Cue]) -> Iterator[Cue]:
    """Verbs after “…,” that no list has: “It sinks,” NP verb, or “It sinks,” verb NP."""
    words = reading.words
    for index in range(low + 2, high - 1):
        if not (reading.closes(index) and words[index - 1].text in _ENDS_SPEECH):
            continue
        for place in range(index + 1, min(high, index + 16)):
            word = words[place]
            if not word.outside or word.text in (".", ";") or place in known:
                break
            if word.lower in ("who", "which", "whose"):
                break
            spoken = word.tag == "NNS" and words[place - 1].tag == "PRP"
            if (word.tag in ("VBD", "VBZ") or spoken) and word.lower not in AUXILIARIES:
                inverted = place + 1 < high and words[place + 1].tag in (*PROPER, "PRP")
                if place > index + 1 or inverted:
                    yield Cue(place, place + 1, _UNKNOWN_VERB)
                break
