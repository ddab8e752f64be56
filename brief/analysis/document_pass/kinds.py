"""Of what kind a name is: first by its words and its place, then by a vote of all its places."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.analysis.document_pass.signs import is_after_title, signs
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.analysis.document_pass.page import Line, Name, Page
    from brief.model import Kind

_LEGAL_FORMS = frozenset(
    "inc corp corporation ltd limited co company llc plc group holdings bank university college institute ministry"
    " department agency authority commission committee council party union association federation foundation"
    " airlines airways motors ag sa gmbh".split()
)
_ROADS = frozenset("drive road street avenue boulevard county city airport stadium square district".split())
_LANDFORMS = frozenset(
    "river island islands province highway peninsula strait straits mountains reservoir glacier".split()
)
_SURNAME_VOTE = 2.0
_FIRST_WORD_VOTE = 2.5
_PEOPLE_VOTE = 3.0
"""How much a sign of another name adds to a vote; a found name itself counts 1."""

Votes = defaultdict[str, defaultdict["Kind", float]]


def settle_kinds(page: Page) -> Page:
    """Every name with the kind that its words or most of its places give it; peoples of its places are no names."""
    page = page.named([_by_words(line, name) for name in line.names] for line in page.lines)
    peoples = _peoples(page)
    page = page.named([name for name in line.names if line.text(name) not in peoples] for line in page.lines)
    winners = _winners(page, set(peoples.values()))
    return page.named([replace(name, kind=winners[line.text(name)]) for name in line.names] for line in page.lines)


def _by_words(line: Line, name: Name) -> Name:
    kind = kind_of_words(line, name)
    return replace(name, kind=kind) if kind else name


def kind_of_words(line: Line, name: Name) -> Kind | None:
    """The kind that the words or the title before leave no doubt about."""
    text, long = line.text(name), name.end - name.start > 1
    last = line.words[name.end - 1].lower().rstrip(".")
    if text in gazetteer.country_names() or (text in gazetteer.capitals() and text != "Victoria"):
        return "place"
    if text in gazetteer.metonyms() or (text in gazetteer.organizations() and name.kind != "person"):
        return "organization"
    if long and last in _LEGAL_FORMS:
        return "organization"
    if long and (last in _LANDFORMS or (name.kind == "person" and last in _ROADS)):
        return "place"
    if is_after_title(line, name) or (name.kind == "organization" and _is_full_name(line, name)):
        return "person"
    return None


def _is_full_name(line: Line, name: Name) -> bool:
    """Whether the lists know both words as given name and surname."""
    first, last = line.words[name.start], line.words[name.end - 1]
    names = gazetteer.personal_names()
    known = name.end - name.start == 2 and names.get(first, "").strip("s") and "s" in names.get(last, "")
    return bool(known) and last.lower() not in gazetteer.organization_words()


def _peoples(page: Page) -> dict[str, str]:
    """Places by the adjective that the document makes of them ("Kelmarran" of "Kelmarra")."""
    capitals = {word for line in page.lines for word in line.words if word[:1].isupper()}
    names = {line.text(name) for line in page.lines for name in line.names if name.end - name.start == 1}
    return {form: name for name in names for form in _adjectives(name) if form in capitals and form != name}


def _adjectives(name: str) -> Iterator[str]:
    if len(name) < _SHORTEST_PLACE:
        return
    yield from (f"{name}{ending}" for ending in ("an", "ian", "ese", "ish"))
    if name.endswith("a"):
        yield f"{name}n"
    if name[-1] in "aeioy":
        yield from (f"{name[:-1]}{ending}" for ending in ("an", "ian", "ese", "ish"))


_SHORTEST_PLACE = 5


def _winners(page: Page, places: set[str]) -> dict[str, Kind]:
    votes: Votes = defaultdict(lambda: defaultdict(float))
    surnames: Counter[str] = Counter()
    for line in page.lines:
        for name in line.names:
            _vote(votes[line.text(name)], line, name)
            if name.kind == "person" and name.end - name.start > 1:
                surname = line.words[name.end - 1]
                surnames.update({surname, surname.upper(), surname.capitalize()})
    for first, times in _first_words(page).items():
        if first in votes and first not in surnames and _leader(votes[first]) == "person":
            votes[first]["organization"] += _FIRST_WORD_VOTE * times
    for surname, times in surnames.items():
        if surname in votes and surname not in gazetteer.country_names():
            votes[surname]["person"] += _SURNAME_VOTE * times
    for place in places - surnames.keys():
        votes[place]["place"] += _PEOPLE_VOTE + sum(votes[place].values())
    return {text: _leader(counts) for text, counts in votes.items()}


def _vote(votes: defaultdict[Kind, float], line: Line, name: Name) -> None:
    votes[name.kind] += 1
    for kind, weight in signs(line, name):
        votes[kind] += weight


def _leader(votes: defaultdict[Kind, float]) -> Kind:
    return max(votes, key=votes.__getitem__)


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
