"""Signs around a name that tell of what kind it is; a found name itself counts 1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.analysis.document_pass.datelines import is_in_dateline
from brief.analysis.recognizers.features import SPEECH
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.analysis.document_pass.page import Line, Name
    from brief.model import Kind

_IN = frozenset({"in", "at", "across", "near", "outside", "throughout"})
_OF_BODIES = frozenset(
    "leader leaders fighters rebels militia militants group party officials spokesman spokeswoman spokesperson shares"
    " stock executives employees members headquarters subsidiary".split()
)
_OF_PEOPLE = frozenset(
    "wife husband father mother son daughter brother sister uncle aunt parents family lawyer lawyers death career life"
    " friend friends face hands eyes office".split()
)
_OFFICIALS = frozenset("president minister premier chancellor government king queen mayor".split())
_OF_COUNTRIES = frozenset(
    "prime parliament ministry capital exporters exports imports economy border borders army navy coast territory"
    " population airspace constitution citizens cities".split()
)
_PERSONAL_TITLES = frozenset(
    "mr mrs ms miss dr prof professor president senator sen rep gov governor mayor sir dame lord lady king queen prince"
    " princess pope sheikh imam ayatollah justice judge gen general col colonel capt captain lt lieutenant sgt sergeant"
    " minister premier chancellor ambassador congressman congresswoman archbishop bishop cardinal rabbi rev".split()
)
_AGE = re.compile(r"1?\d\d")
_CALLED: dict[str, Kind] = {
    **dict.fromkeys(
        "company firm producer maker giant group bank party agency organization organisation charity broadcaster"
        " newspaper manufacturer startup retailer operator airline utility network publisher lender insurer supplier"
        " brewer builder carrier militia nonprofit union watchdog association foundation club developer contractor"
        " conglomerate subsidiary regulator outlet magazine university institute".split(),
        "organization",
    ),
    **dict.fromkeys(
        "minister president mayor governor senator chancellor premier lawmaker spokesman spokeswoman spokesperson"
        " director chairman chairwoman ambassador professor lawyer judge analyst economist activist journalist"
        " secretary commissioner leader founder manager coach teacher doctor farmer resident widow".split(),
        "person",
    ),
    **dict.fromkeys(
        "city town village province region island district port suburb capital state county area resort river"
        " neighborhood neighbourhood municipality hamlet".split(),
        "place",
    ),
}
_APPOSITION = 7
"""Words after "NAME, a" that may say what it is."""


def signs(line: Line, name: Name) -> Iterator[tuple[Kind, float]]:
    """Kinds that the words around the name speak for, each with its weight."""
    called = _called(line, name)
    if called and (called == "person" or not _sounds_like_a_person(line, name)):
        yield called, 2
    if name.kind != "place":
        if line.after(name.end) in _OF_BODIES:
            yield "organization", 0.5
        if _has_age_or_kin(line, name):
            yield "person", 0.5
        if line.after(name.end).lower() in SPEECH and name.end - name.start <= 3:
            yield "person", 0.3
    if is_in_dateline(line, name):
        yield "place", 4
    if _is_speaker(line, name):
        yield "person", 1
    yield from (("place", weight) for weight in _owns_as_a_country(line, name))
    if name.kind == "person" and is_after_title(line, name):
        yield "person", 1
    if line.before(name.start).lower() in _IN:
        if name.kind != "person":
            yield "place", 0.3
        elif not _sounds_like_a_person(line, name):
            yield "place", 0.5
    if _is_the_one(line, name):
        yield "organization", 1.1


def is_after_title(line: Line, name: Name) -> bool:
    """Whether a title with a capital, or "Mr" and the like, stands before the name."""
    before = line.before(name.start)
    if not before[:1].isupper() or line.words[name.end - 1].lower() in gazetteer.organization_words():
        return False
    return before.lower().rstrip(".") in _PERSONAL_TITLES


def _called(line: Line, name: Name) -> Kind | None:
    """What the words between commas after the name call it ("Rulanto, a maker of sails")."""
    if line.after(name.end) != "," or line.after(name.end + 1) not in ("a", "an", "the"):
        return None
    for word in line.words[name.end + 2 : name.end + 2 + _APPOSITION]:
        if word in _CALLED:
            return _CALLED[word]
        if word in (",", ".", "of", "in", "who", "that", "which", "for", "with"):
            break
    return None


def _sounds_like_a_person(line: Line, name: Name) -> bool:
    letters = gazetteer.personal_names().get(line.words[name.start], "")
    return name.kind == "person" and (bool(letters.strip("s")) or name.end - name.start > 2)


def _owns_as_a_country(line: Line, name: Name) -> Iterator[float]:
    """Weights of what only countries and cities have ("Norland's prime minister")."""
    if line.after(name.end) not in ("'s", "’s") or line.words[name.start] in gazetteer.personal_names():
        return
    for word in line.words[name.end + 1 : name.end + 4]:
        if word.lower() in _OF_COUNTRIES:
            yield 4
        elif word.lower() in _OFFICIALS:
            yield 1.5
        elif not word[:1].isalpha():
            return


def _has_age_or_kin(line: Line, name: Name) -> bool:
    """Whether an age or somebody's relatives stand by ("Tal, 45," "Tal's uncle", "45-year-old Tal")."""
    after = line.words[name.end : name.end + 3]
    if len(after) == 3 and after[0] == "," and _AGE.fullmatch(after[1]) and after[2] == ",":
        return True
    if len(after) > 1 and after[0] in ("'s", "’s") and after[1] in _OF_PEOPLE:
        return True
    return line.before(name.start).endswith("year-old") or line.words[name.start - 2 : name.start] == ("-", "old")


def _is_speaker(line: Line, name: Name) -> bool:
    """Whether the sentence begins with the name in capitals and a colon, as turns of a transcript do."""
    return name.start == 0 and line.after(name.end) == ":" and line.text(name).isupper()


def _is_the_one(line: Line, name: Name) -> bool:
    """Whether one word stands alone behind "the", as persons do not ("told the Ledger")."""
    if name.kind != "person" or name.end - name.start > 1 or line.before(name.start) not in ("the", "The"):
        return False
    return name.end >= len(line.pieces) or line.pieces[name.end].tag[:1] not in ("N", "H", "C")
