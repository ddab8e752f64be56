"""Who said what: every statement of the library by speaker, narrowed while one types, and how the words are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from brief.app.items import Item, Words, blank, folded, heading, line, star
from brief.app.navigation import Place
from brief.app.place_words import place_words
from brief.app.screens.view import View
from brief.app.wording import place_in
from brief.library.saying import MOST_ARTICLES
from brief.plots import shares
from brief.stories.saying import StatementRow, balance, typed_filter
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.app.screens.panes import PanesScreen
    from brief.commands import Scope
    from brief.stories.saying import Balance

_MANNERS = (None, "direct", "mixed", "indirect")
_PLOT_WIDTH = 36
_MOST_SPEAKERS = 8


class WhoView(View["list[StatementRow]"]):
    """Statements under their speakers, beside what is known of one of them and the balance of all that are shown."""

    NAME: ClassVar[Scope] = "who"
    TITLE_WORDS = "Who said what"
    LOOK: ClassVar[str] = "-page"
    HINT: ClassVar[str] = "type to filter: words, speaker: kind: manner: standing: since: until:"

    def __init__(self, main: PanesScreen) -> None:
        super().__init__(main)
        self._only_article: str | None = None
        self._manner: str | None = None
        self._by_speaker = True
        self._at: str | None = main.view.statement.id if main.view.statement else None
        """The statement that the cursor stands on first."""
        self._texts: dict[str, str] = {}
        """What typed words are looked for in, by statement."""
        self._shown: list[StatementRow] = []
        self._marked: frozenset[str] = frozenset()
        """Ids of the statements that are marked for the export."""
        self._balance = balance(())
        """The balance of what is shown."""

    def load(self) -> list[StatementRow]:
        """The statements of the newest articles."""
        return self.library.saying.rows()

    def items(self) -> Sequence[Item]:
        """All that the keys have left, whatever is typed."""
        return list(self._listed(self._kept("")))

    def found(self) -> Sequence[Item]:
        """Those that fit what is typed too."""
        asked, words = typed_filter(self.typed)
        self._shown = [row for row in self._kept(words) if asked.fits(row)]
        self._balance = balance(self._shown)
        return list(self._listed(self._shown))

    def _kept(self, words: str) -> list[StatementRow]:
        wanted = folded(words).split()
        return [
            row
            for row in self.data
            if self._only_article in (None, row.article.id)
            and self._manner in (None, row.statement.manner)
            and all(word in self._text(row) for word in wanted)
        ]

    def _text(self, row: StatementRow) -> str:
        known = self._texts.get(row.statement.id)
        if known is None:
            known = self._texts[row.statement.id] = folded(_whole(row))
        return known

    def _listed(self, rows: Sequence[StatementRow]) -> Iterator[Item]:
        if not self._by_speaker:
            for row in sorted(rows, key=_day, reverse=True):
                yield _item(row, row.statement.id in self._marked, with_speaker=True)
            return
        groups: dict[str, list[StatementRow]] = {}
        for row in rows:
            groups.setdefault(row.speaker, []).append(row)
        for number, (speaker, said) in enumerate(sorted(groups.items(), key=lambda group: -_words(group[1]))):
            if number:
                yield blank()
            yield _speaker(speaker, said)
            for row in said:
                yield _item(row, row.statement.id in self._marked)

    def refresh_items(self) -> None:
        """The first time the cursor goes to the statement of the reader."""
        self._marked = self.library.marked_statements.ids()
        super().refresh_items()
        if self._data is not None and self._at is not None:
            wanted, self._at = self._at, None
            if wanted in self.listing.keys:
                self.listing.show(self.found(), wanted)
                self.show_detail()

    def trail(self) -> str:
        """What the list holds."""
        parts = ["Who said what"]
        if self._only_article is not None:
            parts.append("this article")
        if self._manner is not None:
            parts.append(f"{self._manner} only")
        if self._data is not None and self.library.article_count() > MOST_ARTICLES:
            parts.append(f"newest {MOST_ARTICLES} articles")
        return " · ".join(parts)

    def listing_title(self) -> str:
        """How many statements of how many speakers are shown."""
        speakers = len({row.speaker for row in self._shown})
        return f"{counted(len(self._shown), 'statement')} by {counted(speakers, 'speaker')}"

    def counts(self) -> str:
        """The balance in one line."""
        return _in_short(self._balance)

    def detail_title(self) -> str:
        """What stands in the detail."""
        return "Statement and balance"

    def detail(self, key: str) -> Sequence[Item]:
        """The statement whole, then the balance of all that are shown."""
        row = next((row for row in self.data if row.statement.id == key), None)
        return [*(_about(row) if row else ()), blank(), *_plots(self._balance)]

    def open_item(self, key: str) -> None:
        """To the statement in its article."""
        row = next(row for row in self.data if row.statement.id == key)
        self.go(Place(row.article.id, key, -1))

    def action_scope(self) -> None:
        """The open article alone, or all."""
        self._only_article = None if self._only_article is not None else self.main.reading.article
        self.refresh_items()

    def action_mark(self) -> None:
        """Marks the statement for the export, or no longer."""
        self.mark(self.listing.key)

    def action_manner(self) -> None:
        """Direct, mixed or indirect alone, or all."""
        self._manner = _MANNERS[(_MANNERS.index(self._manner) + 1) % len(_MANNERS)]
        self.refresh_items()

    def action_order(self) -> None:
        """By speaker, or newest first."""
        self._by_speaker = not self._by_speaker
        self.refresh_items()


def _day(row: StatementRow) -> str:
    return row.day.isoformat() if row.day else ""


def _words(rows: Sequence[StatementRow]) -> int:
    return sum(row.words for row in rows)


def _speaker(speaker: str, said: Sequence[StatementRow]) -> Item:
    known = said[0].speaker_kind or "speaker"
    right = f"{counted(len(said), 'statement')} · {counted(_words(said), 'word')}"
    return Item(None, (line(Words(speaker, known), right=[Words(right, "dim")]),))


def _item(row: StatementRow, marked: bool, with_speaker: bool = False) -> Item:
    """The words over how, when and where they were said."""
    statement = row.statement
    speaker = [Words(f"{row.speaker} ", row.speaker_kind or "speaker")] if with_speaker else []
    how = [statement.manner, *([statement.kind] if statement.kind != "say" else []), *_doubts(row)]
    day = f"{row.day:%-d %b %Y} · " if row.day else ""
    return Item(
        statement.id,
        (
            line(*star(marked), *speaker, Words(row.contents), indent=1),
            line(Words("  "), *_cue(row), Words(" · ".join(how), "dim"),
                 right=[Words(day, "dim"), *place_words(row.article, row.paragraph)]),
        ),
    )  # fmt: skip


def _cue(row: StatementRow) -> tuple[Words, ...]:
    """The word that says how; a colon after a name is none."""
    named = any(map(str.isalpha, row.cue))
    return (Words(row.cue, "cue"), Words(" · ", "dim")) if named else ()


def _doubts(row: StatementRow) -> list[str]:
    statement = row.statement
    return [*(["hedged"] if statement.hedge else []), *(["negated"] if statement.negated else [])]


def _place(row: StatementRow) -> str:
    return place_in(row.article, row.paragraph)


def _whole(row: StatementRow) -> str:
    """All that typed words are looked for in."""
    parts = (row.speaker, row.written, row.cue, row.contents, row.statement.manner, row.statement.kind, row.standing)
    return " ".join((*parts, _place(row), row.article.title, _day(row)))


def _about(row: StatementRow) -> Iterator[Item]:
    from brief.analysis.statements.explaining import explain

    statement, text = row.statement, row.article.text
    shown = row.speaker.casefold() in row.written.casefold() or not row.written
    name = row.speaker if shown else f"{row.written} → {row.speaker}"
    yield Item(None, (line(Words(name, row.speaker_kind or "speaker"), wraps=True),))
    yield Item(None, (line(Words(row.contents, "content"), wraps=True),))
    facts = {
        "cue": row.cue,
        "to": statement.addressee.of(text) if statement.addressee else "",
        "where": statement.occasion.of(text) if statement.occasion else "",
        "when": f"{row.day:%a %-d %b %Y}" if row.day else "",
        "how": f"{statement.manner}, {statement.kind}{', negated' if statement.negated else ''}",
        "hedge": statement.hedge.of(text) if statement.hedge else "",
        "citing": statement.citing.of(text) if statement.citing else "",
        "speaker": row.standing,
        "in": f"{row.article.title}, {_place(row)}",
        "why": explain(row.article, statement, row.speaker if row.speaker_kind else None),
    }
    for name, words in facts.items():
        if words:
            yield Item(None, (line(Words(f"{name}: ", "dim"), words, wraps=True, indent=2),))


def _plots(shared: Balance) -> Iterator[Item]:
    yield heading(f"WORDS · {shared.words}")
    first = [*shared.speakers[:_MOST_SPEAKERS]]
    others = sum(words for _, words in shared.speakers[_MOST_SPEAKERS:])
    speakers = [*first, *([(f"{len(shared.speakers) - _MOST_SPEAKERS} others", others)] if others else [])]
    quoted = [("quoted", shared.quoted), ("paraphrased", shared.paraphrased)]
    known = [("on record", shared.on_record), ("anonymous", shared.anonymous)]
    for counts in (speakers, quoted, known):
        yield Item(None, tuple(line(row) for row in shares(counts, _PLOT_WIDTH)))
        yield blank()


def _in_short(shared: Balance) -> str:
    if not shared.words:
        return ""
    return f"quoted {_percent(shared.quoted, shared)} · on record {_percent(shared.on_record, shared)}"


def _percent(words: int, shared: Balance) -> str:
    return f"{round(100 * words / shared.words)}%"
