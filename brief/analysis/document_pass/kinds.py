"""Of what kind a name is: first by its words and its place, then by a vote of all its places."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.analysis.recognizers.features import SPEECH
from brief.text import gazetteer

if TYPE_CHECKING:
    from brief.analysis.document_pass.page import Line, Name, Page
    from brief.model import Kind

_BEFORE_PLACES = frozenset({"in", "at", "across", "near", "outside", "throughout"})
_LEGAL_FORMS = frozenset(
    "inc corp corporation ltd limited co company llc plc group holdings bank university college institute ministry"
    " department agency authority commission committee council party union association federation foundation"
    " airlines airways motors ag sa gmbh".split()
)
_TITLE_VOTE = 1.0
_PLACE_VOTE = 0.3
_SPEECH_VOTE = 0.3
_CALLED_VOTE = 2
_SURNAME_VOTE = 2.0
_FIRST_WORD_VOTE = 2.5
_OWNER_VOTE = 1.5
_FOLLOWING_VOTE = 0.5
"""How much a sign of the surroundings adds to a vote; a found name itself counts 1."""


def settle_kinds(page: Page) -> Page:
    """Every name with the kind that its words or most of its places give it."""
    page = page.named([_by_words(line, name) for name in line.names] for line in page.lines)
    winners = _winners(page)
    return page.named([replace(name, kind=winners[line.text(name)]) for name in line.names] for line in page.lines)


def _by_words(line: Line, name: Name) -> Name:
    kind = kind_of_words(line, name)
    return replace(name, kind=kind) if kind else name


def kind_of_words(line: Line, name: Name) -> Kind | None:
    """The kind that the words or the title before leave no doubt about."""
    text = line.text(name)
    last = line.words[name.end - 1].lower().rstrip(".")
    if text in gazetteer.country_names() or text in _sure_places():
        return "place"
    if text in gazetteer.metonyms() or (text in gazetteer.organizations() and name.kind != "person"):
        return "organization"
    if name.end - name.start > 1 and last in _LEGAL_FORMS:
        return "organization"
    if name.end - name.start > 1 and name.kind == "person" and last in _PLACE_ENDS:
        return "place"
    if is_after_title(line, name):
        return "person"
    first = gazetteer.personal_names().get(line.words[name.start], "")
    if name.end - name.start == 2 and first.strip("s") and name.kind == "organization":
        surname = gazetteer.personal_names().get(line.words[name.end - 1], "")
        return "person" if "s" in surname and last not in gazetteer.organization_words() else None
    return None


_PLACE_ENDS = frozenset(
    "drive road street avenue boulevard river island islands airport province district highway peninsula strait"
    " mountains stadium square reservoir glacier county city".split()
)


def is_after_title(line: Line, name: Name) -> bool:
    """Whether a title with a capital, or "Mr" and the like, stands before the name."""
    before = line.before(name.start)
    if not before[:1].isupper() or line.words[name.end - 1].lower() in gazetteer.organization_words():
        return False
    return before.lower().rstrip(".") in _PERSONAL_TITLES


_PERSONAL_TITLES = frozenset(
    "mr mrs ms miss dr prof professor president senator sen rep gov governor mayor sir dame lord lady king queen prince"
    " princess pope sheikh imam ayatollah justice judge gen general col colonel capt captain lt lieutenant sgt sergeant"
    " minister premier chancellor ambassador congressman congresswoman archbishop bishop cardinal rabbi rev".split()
)


def _sure_places() -> frozenset[str]:
    return frozenset(name for name in gazetteer.capitals() if name != "Victoria")


def _winners(page: Page) -> dict[str, Kind]:
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    for line in page.lines:
        for name in line.names:
            _vote(votes[line.text(name)], line, name)
            if name.kind == "person" and name.end - name.start > 1:
                surnames[line.words[name.end - 1]] += 1
    for first, times in _first_words(page).items():
        if votes.get(first) and first not in surnames and votes[first].most_common(1)[0][0] == "person":
            votes[first]["organization"] += _FIRST_WORD_VOTE * times  # type: ignore[assignment]
    for surname, times in surnames.items():
        if surname in votes and surname not in gazetteer.country_names():
            votes[surname]["person"] += _SURNAME_VOTE * times  # type: ignore[assignment]
    return {text: count.most_common(1)[0][0] for text, count in votes.items()}


_WHAT_IT_IS: dict[str, Kind] = {
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
_APPOSITIVE = 7
"""Words after "NAME, a" that may say what it is."""


def _what_it_is(line: Line, name: Name) -> Kind | None:
    """What the words between commas after the name call it ("Rulanto, a maker of sails")."""
    if line.after(name.end) != "," or line.after(name.end + 1) not in ("a", "an", "the"):
        return None
    for word in line.words[name.end + 2 : name.end + 2 + _APPOSITIVE]:
        if word in _WHAT_IT_IS:
            return _WHAT_IT_IS[word]
        if word in (",", ".", "of", "in", "who", "that", "which", "for", "with"):
            break
    return None


def _sounds_like_a_person(line: Line, name: Name) -> bool:
    letters = gazetteer.personal_names().get(line.words[name.start], "")
    return name.kind == "person" and (bool(letters.strip("s")) or name.end - name.start > 2)


def _first_words(page: Page) -> Counter[str]:
    """First words of organizations, which may stand for the whole ("Brennick" for "Brennick Energy")."""
    found: Counter[str] = Counter()
    for line in page.lines:
        for name in line.names:
            first = line.words[name.start]
            if name.kind == "organization" and name.end - name.start > 1 and not _is_place(first):
                found[first] += 1
    return found


def _is_place(word: str) -> bool:
    return word in gazetteer.country_names() or word in gazetteer.cities() or word in gazetteer.regions()


def _owns_officials(line: Line, name: Name) -> bool:
    """Whether the name's president, minister or capital follows ("Norland's Prime Minister")."""
    if line.after(name.end) not in ("'s", "’s") or line.words[name.start] in gazetteer.personal_names():
        return False
    following = [word.lower() for word in line.words[name.end + 1 : name.end + 4]]
    return any(word in _OFFICIALS for word in following)


_OFFICIALS = frozenset("president minister premier chancellor parliament capital government king queen mayor".split())


_OF_BODIES = frozenset(
    "leader leaders fighters rebels militia militants group party officials spokesman spokeswoman spokesperson shares"
    " stock executives employees members headquarters subsidiary".split()
)
_OF_PEOPLE = frozenset(
    "wife husband father mother son daughter brother sister uncle aunt parents family lawyer lawyers death career life"
    " friend friends face hands eyes office".split()
)
_AGE = re.compile(r"1?\d\d")


def _tells_of_a_person(line: Line, name: Name) -> bool:
    """Whether an age or somebody's relatives stand by ("Tal, 45," "Tal's uncle", "45-year-old Tal")."""
    after = line.words[name.end : name.end + 3]
    if len(after) == 3 and after[0] == "," and _AGE.fullmatch(after[1]) and after[2] == ",":
        return True
    owns = len(after) > 1 and after[0] in ("'s", "’s") and after[1] in _OF_PEOPLE
    return (
        owns or line.before(name.start).endswith("year-old") or line.words[name.start - 2 : name.start] == ("-", "old")
    )


def _vote(votes: Counter[Kind], line: Line, name: Name) -> None:
    votes[name.kind] += 1
    called = _what_it_is(line, name)
    if called and (called == "person" or not _sounds_like_a_person(line, name)):
        votes[called] += _CALLED_VOTE
    following = line.words[name.end : name.end + 4]
    if name.kind != "place" and following and following[0] in _OF_BODIES:
        votes["organization"] += _FOLLOWING_VOTE  # type: ignore[assignment]
    if name.kind != "place" and _tells_of_a_person(line, name):
        votes["person"] += _FOLLOWING_VOTE  # type: ignore[assignment]
    if _owns_officials(line, name):
        votes["place"] += _OWNER_VOTE  # type: ignore[assignment]
    if name.kind == "person" and is_after_title(line, name):
        votes["person"] += _TITLE_VOTE  # type: ignore[assignment]
    if line.after(name.end).lower() in SPEECH and name.end - name.start <= 3 and name.kind != "place":
        votes["person"] += _SPEECH_VOTE  # type: ignore[assignment]
    if line.before(name.start).lower() in _BEFORE_PLACES and name.kind != "person":
        votes["place"] += _PLACE_VOTE  # type: ignore[assignment]
