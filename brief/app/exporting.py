"""What can be exported from where the reader is, and how it is rendered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from brief.export.names import name_for
from brief.export.options import DEFAULT, Options, SectionName
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.app.export_choices import ExportChoices
    from brief.length import Length
    from brief.library import Library
    from brief.model import Brief

Kind = Literal["article", "story", "marked"]
"""What is exported, by the article that is open."""
Way = Literal["file", "copy", "editor"]
"""Where it goes: into a file, to the clipboard, or into a file that the editor then shows."""
ENDINGS = {"Markdown": "md", "JSON": "json", "plain text": "txt"}
"""The formats, with the endings of their files."""


@dataclass(frozen=True, slots=True)
class Export:
    """Articles that are exported together, and how."""

    words: str
    """What they are, for the reader."""
    articles: tuple[str, ...]
    name: str
    """A name for the file."""
    kind: Kind = "article"
    story: str | None = None
    path: Path = Path()
    ending: str = "md"
    options: Options = DEFAULT
    force: bool = False
    """Whether a file of this name is replaced."""
    way: Way = "file"

    def brief(self, library: Library, length: Length) -> Brief:
        """The brief, made where it is asked for: never on the UI thread."""
        if self.story is not None:
            return library.briefs.story(library.stories.story(self.story), length)
        related = 4 if "related" in self.options.sections or self.ending != "md" else 0
        if self.kind == "marked":
            return library.briefs.marked(length, related=related)
        return library.brief(self.articles, length, related=related)

    def render(self, brief: Brief) -> str:
        """The text of the file."""
        from brief.export import json, markdown, text

        if self.ending == "md":
            return markdown.render(brief, self.options)
        return json.render(brief) if self.ending == "json" else text.render(brief)


def exports(library: Library, article: str) -> list[Export]:
    """The article, its story and what is marked; those that there are none of are without articles."""
    one = Export("this article", (article,), _name(library, [article]))
    return [one, _story(library, article), _marked(library)]


def counts_in(brief: Brief) -> dict[SectionName, int]:
    """How much of each part a brief of one article holds."""
    source = brief.sources[0]
    return {
        "summary": len(source.summary.sentences),
        "said": len(source.analysis.statements),
        "related": len(source.related),
        "actors": len(source.analysis.actors),
        "notes": len(source.notes),
    }


def as_the_last_time(library: Library, article: str, kept: ExportChoices) -> Export | None:
    """The export that the dialog would give with the choices of the last time; None where there is nothing of it."""
    found = next((one for one in exports(library, article) if one.kind == kept.kind and one.articles), None)
    if found is None:
        return None
    name = str(Path(found.name).with_suffix(f".{kept.ending}"))
    options = Options(links=kept.links, front_matter=kept.front_matter, sections=kept.sections)
    return replace(found, path=Path(kept.folder, name), ending=kept.ending, options=options)


def _story(library: Library, article: str) -> Export:
    name = library.stories.of_article(article)
    members = library.stories.story(name).members if name is not None else ()
    if len(members) < 2:
        return Export("its story: no other article", (), "", "story")
    ids = tuple(member.row.id for member in members)
    return Export(f"its story: {len(ids)} articles", ids, _name(library, ids), "story", story=name)


def _marked(library: Library) -> Export:
    whole, parts = library.marked(), library.marked_statements.by_article()
    statements = sum(map(len, parts.values()))
    ids = tuple(dict.fromkeys((*whole, *parts)))
    counts = f"{counted(len(whole), 'article')}, {counted(statements, 'statement')}"
    words = f"marked: {counts}" if ids else "marked: nothing yet"
    return Export(words, ids, _name(library, ids) if ids else "", "marked")


def _name(library: Library, articles: Sequence[str]) -> str:
    """A file name that says what is exported."""
    chosen = [library.article(article) for article in articles]
    title = chosen[0].title if len(chosen) == 1 else f"{len(chosen)} articles"
    days = [article.published for article in chosen if article.published]
    return name_for(title, max(days) if days else chosen[0].retrieved.date())
