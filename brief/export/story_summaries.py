"""The summary of a story as lines for people and as a row of JSON: each sentence with the articles that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.escaping import one_line
from brief.export.passages import Piece
from brief.export.rows import span_fields
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from brief.export.passages import Line
    from brief.export.rows import Row
    from brief.model import Article
    from brief.story import SentencePlace, StorySentence, StorySummary


def story_summary_lines(summary: StorySummary, articles: Mapping[str, Article]) -> Iterator[Line]:
    """The chosen sentences, each with its source, and where else it is said."""
    yield (
        Piece(
            f"{len(summary.sentences)} of {counted(summary.of, 'sentence')}, {counted(summary.words, 'word')}", "note"
        ),
    )
    for chosen in summary.sentences:
        text = one_line(chosen.place.span.of(articles[chosen.place.article].text))
        yield (
            Piece(f"- {'new: ' if chosen.new else ''}"),
            Piece(text),
            Piece(f"  {sources_of(chosen, articles)}", "note"),
        )
    if summary.note:
        yield (Piece(summary.note, "note"),)


def sources_of(chosen: StorySentence, articles: Mapping[str, Article]) -> str:
    """Where a sentence stands, and where else the same is said."""
    also = _places(chosen.also_in, articles)
    return _places([chosen.place], articles) + (f", also in {also}" if also else "")


def _places(places: Iterable[SentencePlace], articles: Mapping[str, Article]) -> str:
    return ", ".join(f"{_outlet(articles[place.article])} ¶{place.paragraph}" for place in places)


def _outlet(article: Article) -> str:
    return one_line(article.outlet or article.title or article.location)


def story_summary_row(summary: StorySummary, articles: Mapping[str, Article]) -> Row:
    """Chosen sentences by article and offsets."""
    return {
        "of": summary.of,
        "words": summary.words,
        "repeated": summary.repeated,
        "note": summary.note,
        "sentences": [
            {
                **_place_fields(chosen.place),
                "text": chosen.place.span.of(articles[chosen.place.article].text),
                "score": chosen.score,
                "new": chosen.new,
                "why": {"lead": chosen.why.lead, "terms": list(chosen.why.terms)},
                "also_in": [_place_fields(place) for place in chosen.also_in],
            }
            for chosen in summary.sentences
        ],
    }


def _place_fields(place: SentencePlace) -> Row:
    return {"article": place.article, **span_fields(place.span), "paragraph": place.paragraph}
