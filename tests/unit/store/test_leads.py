"""What leads to a statement: the words of its paragraph that are no other statement's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Article


def test_what_leads_to_a_statement_is_at_hand(make_article: Callable[..., Article]) -> None:
    text = (
        "The tunnel is shut.\n\nAsked about the pumps, Mara Velling said they were old. Tomas Orun laughed. “They are"
        " new,” he said.\n"
    )
    article = make_article(text=text)
    library = Library.open(None)
    library.add_article(article)
    library.analyze(article.id)

    first, second = library._store.statements.of_article(article.id)

    assert (first.lead, first.whole) == ("Asked about the pumps, ", "Mara Velling said they were old")
    assert (second.lead, second.whole) == (". Tomas Orun laughed. ", "“They are new,” he said")
    assert library._store.statements.get(second.id) == second
