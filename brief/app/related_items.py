"""Related statements with the words that say where each stands; read in the worker, shown by the pane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.app.page.wrapping import shortened
from brief.app.wording import paragraph_at
from brief.errors import NotFoundError
from brief.text.cleaning import clean_line
from brief.text.counting import paragraph_mark

if TYPE_CHECKING:
    from brief.library import Library
    from brief.model import Analysis, Relation

MOST = 9
"""As many as there are digits to jump with."""


@dataclass(frozen=True, slots=True)
class RelatedItem:
    """One related statement; `outlet` is empty when it stands in the open article."""

    relation: Relation
    outlet: str
    paragraph: int
    came_from: bool = False
    marked: bool = False
    """Whether the pair is marked for the export."""

    def place(self, width: int = 60) -> str:
        """The outlet and paragraph ("Harbor Post ¶4", "this ¶7") in so many cells: the outlet gives way."""
        number = f" {paragraph_mark(self.paragraph)}"
        return shortened(self.outlet or "this", max(1, width - len(number))) + number


def related_items(library: Library, statement: str, article: str, came_from: str | None) -> list[RelatedItem]:
    """What the related pane shows for a statement of an article: first where the reader came from, then the rest."""
    relations = library.related(statement, limit=MOST)
    pinned = _came_from(library, came_from) if came_from and came_from != statement else None
    analyses: dict[str, Analysis | None] = {}
    items = [_item(library, relation, article, analyses) for relation in relations]
    if pinned:
        items.insert(0, _item(library, pinned, article, analyses, came_from=True))
    marked = library.pairs.marked_with(statement)
    return [replace(item, marked=item.relation.statement.id in marked) for item in items]


def _came_from(library: Library, statement: str) -> Relation | None:
    """The statement that the last jump left, as if it were a related one."""
    from brief.model import Evidence, Relation, StatementText

    try:
        article, left = library.statement(statement)
    except NotFoundError:
        return None
    text = " ".join(content.of(article.text) for content in left.contents)
    words = StatementText(left.id, article.id, text, start=left.span.start, end=left.span.end)
    return Relation(words, "same_subject", 0.0, Evidence())


def _item(
    library: Library,
    relation: Relation,
    article: str,
    analyses: dict[str, Analysis | None],
    came_from: bool = False,
) -> RelatedItem:
    where = relation.statement.article
    if where is None:
        return RelatedItem(relation, "", 0, came_from)
    if where not in analyses:
        analyses[where] = library.analysis(where)
    outlet = "" if where == article else _outlet(library, where)
    return RelatedItem(relation, outlet, paragraph_at(analyses[where], relation.statement.start), came_from)


def _outlet(library: Library, article: str) -> str:
    row = library.row(article)
    return clean_line(row.outlet or row.title)
