"""Whether a person is spoken of as a woman or a man, as far as titles and given names tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from brief.text import gazetteer

if TYPE_CHECKING:
    from brief.model import Actor

Gender = Literal["female", "male"]


def gender(actor: Actor) -> Gender | None:
    """From titles ("Ms", "spokeswoman"), else from the given name; None where neither tells or it is no person."""
    if actor.kind != "person":
        return None
    return _of_titles(actor) or _of_given_name(actor)


def _of_titles(actor: Actor) -> Gender | None:
    marks = gazetteer.titles()
    for title in actor.titles:
        for word in title.lower().split():
            mark = marks.get(word) or marks.get(word.rstrip("."))
            if mark:
                return "female" if mark == "f" else "male"
    return None


def _of_given_name(actor: Actor) -> Gender | None:
    known = gazetteer.personal_names()
    for name in sorted((actor.name, *actor.aliases), key=lambda name: -len(name.split())):
        # the first word of "Virginia Senator Ann Lee" is no given name
        title = max((title for title in actor.titles if name.startswith(f"{title} ")), key=len, default="")
        words = name.removeprefix(title).split()
        # the first that is a name at all: neither an initial nor what stands before the name
        given = next((word for word in words[:-1] if known.keys() & {word, word.partition("-")[0]}), "")
        for word in (given, given.partition("-")[0]):
            told = _told(known.get(word, ""))
            if told is not None:
                return told
    # somebody known by one name only, which is no surname
    letters = known.get(actor.name, "")
    return None if "s" in letters else _told(letters)


def _told(letters: str) -> Gender | None:
    if ("f" in letters) == ("m" in letters):
        return None
    return "female" if "f" in letters else "male"
