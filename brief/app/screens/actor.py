"""The actor view: all about one actor, and corrections of who is who."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, cast

from brief.app.actor_items import about
from brief.app.items import Item, Line, Words, blank, line
from brief.app.navigation import Place
from brief.app.passage_lines import changed_line, passage_lines
from brief.app.screens.view import View
from brief.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.timer import Timer

    from brief.app.screens.correct import Correction
    from brief.app.screens.panes import PanesScreen
    from brief.commands import Scope
    from brief.library.identity import Linked
    from brief.model import Actor, Kind, Passage, Profile
    from brief.stories.track import Change

TAGS: dict[Kind, str] = {"person": "PER", "organization": "ORG", "place": "LOC"}
"""What tells kinds of actors apart without color."""

_SECTIONS = ("said by", "said about", "mentioned")
_REST_SECONDS = 0.05
_MOST = 400
"""Passages that one section shows; nobody scrolls further."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of the list, and of those that were looked at all that is known, by their ids."""

    actors: tuple[Linked, ...]
    profiles: Mapping[str, Profile]
    changes: Mapping[str, Change]
    """Where one of them says another thing than before, by statement."""


class ActorView(View[Cast]):
    """Actors of all articles beside what one of them said, what was said of it, and where it is mentioned."""

    NAME: ClassVar[Scope] = "actor"
    TITLE_WORDS = "Actors"

    def __init__(self, main: PanesScreen, name: str | None = None) -> None:
        super().__init__(main)
        self._name = name
        """Who is looked at first, or next after a correction."""
        self._before: tuple[Linked, ...] | None = None
        """The actors of before the correction."""
        self._section = 0
        self._newest_first = False
        self._shown: dict[str, Passage] = {}
        self._resting: Timer | None = None

    def load(self) -> Cast:
        """The actors; what is known of one is read when the cursor rests on it."""
        return Cast(tuple(self.library.identity.linked()), {}, {})

    def items(self) -> Sequence[Item]:
        """A line for each actor."""
        return [
            Item(_key(row.actor), (line(
                Words(f"{TAGS[row.actor.kind]} ", "dim"), Words(row.actor.name, row.actor.kind),
                right=[Words(f"said {row.said}" if row.said else f"{row.named}×", "dim")]),))
            for row, _ in self.data.actors
        ]  # fmt: skip

    def refresh_items(self) -> None:
        """The first time, and after a correction, the cursor goes to the actor that was asked for."""
        super().refresh_items()
        if self._data is None or self._name is None or self.data.actors is self._before:
            return
        name, self._name = self._name, None
        self._go_to(name)
        if self._before is None:
            self.action_pane(1)

    def _go_to(self, name: str) -> None:
        """Puts the cursor on an actor; a filter that would hide it is emptied."""
        actors = [row.actor for row, _ in self.data.actors]
        found = next((actor for actor in actors if actor.name == name), None)
        found = found or next((actor for actor in actors if name in actor.aliases), None)
        if found is None:
            return
        if _key(found) not in [item.key for item in self.found()]:
            self.filter_line.value = ""
        self.listing.show(self.found(), _key(found))
        self.show_detail()

    @property
    def _chosen(self) -> Linked | None:
        key = self.listing.key if self._data is not None else None
        return next((each for each in self.data.actors if _key(each[0].actor) == key), None) if key else None

    def trail(self) -> str:
        """Who is looked at."""
        return f"Actor: {self._chosen[0].actor.name}" if self._chosen else "Actors"

    def detail_title(self) -> str:
        """What the detail is sorted by."""
        return "newest first" if self._newest_first else "oldest first"

    def detail(self, key: str) -> Sequence[Item]:
        """Who it is, then the section that is chosen."""
        profile = self.data.profiles.get(key)
        if profile is not None:
            sections = Item(None, (self._sections(profile),))
            return [*about(profile), blank(), sections, blank(), *self._passages(profile)]
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_REST_SECONDS, self._look_up)
        return [Item(None, (line(Words("reading…", "dim")),))]

    def _look_up(self) -> None:
        chosen, data = self._chosen, self.data
        if chosen is not None:
            key = _key(chosen[0].actor)
            self.main.work.view(self, lambda: self._with_profile(data, key, chosen))

    def _with_profile(self, data: Cast, key: str, chosen: Linked) -> Cast:
        profile = self.library.identity.profile_of(chosen)
        changes = self.library.stories.changes(profile)
        return replace(data, profiles={**data.profiles, key: profile}, changes={**data.changes, **changes})

    def _sections(self, profile: Profile) -> Line:
        words: list[Words] = []
        for number, (name, passages) in enumerate(_sections(profile)):
            text = f"{name.upper()} · {len(passages)}"
            chosen = number == self._section
            words += [Words(f"[{text}]" if chosen else f" {text} ", "heading" if chosen else "dim"), Words(" ")]
        return line(*words)

    def _passages(self, profile: Profile) -> Iterator[Item]:
        name, passages = _sections(profile)[self._section]
        chosen = sorted(passages, key=_day, reverse=self._newest_first)[:_MOST]
        self._shown = {f"{_key(profile.row.actor)}\t{number}": passage for number, passage in enumerate(chosen)}
        marked = self.library.marked_statements.ids()
        for key, passage in self._shown.items():
            starred = passage.statement is not None and passage.statement.id in marked
            change = self.data.changes.get(passage.statement.id) if passage.statement else None
            yield Item(
                key,
                (*passage_lines(passage, profile.row.actor.name, starred), *([changed_line(change)] if change else [])),
            )
            yield blank()
        if not passages:
            yield Item(None, (line(Words(f"nothing {name} {profile.row.actor.name}", "dim"), wraps=True),))

    def open_detail(self, key: str) -> None:
        """Goes to the place in its article."""
        passage = self._shown[key]
        statement = passage.statement.id if passage.statement else None
        self.go(Place(passage.article.id, statement, -1, shown=passage.span))

    def action_section(self, by: int) -> None:
        """Said by, said about, mentioned."""
        self._section = (self._section + by) % len(_SECTIONS)
        self.refresh_items()
        self.beside.reveal()

    def action_mark(self) -> None:
        """Marks the statement under the cursor of the passages for the export, or no longer."""
        passage = self._shown.get(self.beside.key or "") if self.focused is self.beside else None
        self.mark(passage.statement.id if passage and passage.statement else None)

    def action_correct(self) -> None:
        """Asks what is wrong about who this is."""
        chosen = self._chosen
        if chosen is None:
            return
        from brief.app.screens.correct import CorrectScreen

        actor = chosen[0].actor
        others = [row.actor for row, _ in self.data.actors if row.actor.id != actor.id]
        self.app.push_screen(CorrectScreen(actor, others), lambda correction: self._correct(actor, correction))

    def _correct(self, actor: Actor, correction: Correction | None) -> None:
        """After the question: the library corrects, every place of the screen follows."""
        if correction is None:
            return
        try:
            words = self._corrected(actor, correction)
        except BriefError as error:
            self.notify(error.advised, severity="warning")
            return
        self.notify(f"{words} (u undoes it)")
        self._name = correction[1] if correction[0] in ("merge", "rename") else actor.name
        self._before = self.data.actors
        self.changed()

    def _corrected(self, actor: Actor, correction: Correction) -> str:
        act, value = correction
        correcting = self.library.correcting
        match act:
            case "merge":
                return correcting.merge(actor.name, value)
            case "split":
                return correcting.split(value)
            case "kind":
                return correcting.set_kind(actor.name, cast("Kind", value))
            case _:
                return correcting.rename(actor.name, value)

    def action_turn(self) -> None:
        """Oldest or newest first."""
        self._newest_first = not self._newest_first
        self.refresh_items()


def _key(actor: Actor) -> str:
    """What the actor is known by in the list, also after others were merged."""
    return f"{actor.kind}\t{actor.name}"


def _sections(profile: Profile) -> list[tuple[str, tuple[Passage, ...]]]:
    return list(zip(_SECTIONS, (profile.said, profile.said_about, profile.mentioned), strict=True))


def _day(passage: Passage) -> str:
    return passage.day.isoformat() if passage.day else ""
