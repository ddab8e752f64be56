"""Rows of the open article: headline, summary, then the text, each row knowing which characters it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from brief.app.page.wrapping import wrap
from brief.model import Span
from brief.text.cleaning import clean_line, clean_with_offsets
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from brief.model import Analysis, Article, Paragraph, Summary

RowKind = Literal["title", "detail", "heading", "summary", "text", "note", "blank"]


class Row(NamedTuple):
    """One row: `lead` and `tail` are ours, `text` is cleaned text of the article at `source`."""

    kind: RowKind
    text: str = ""
    lead: str = ""
    tail: str = ""
    source: Span | None = None
    offsets: tuple[int, ...] | None = None
    """For each character of `text` its offset in the article, when cleaning changed the text; else they run on."""
    paragraph: int = 0
    sentence: int | None = None
    """Number of the summary sentence, from 0."""

    def columns(self, span: Span) -> tuple[int, int] | None:
        """Which characters of `text` show the span."""
        if self.source is None or not self.source.overlaps(span):
            return None
        if self.offsets is None:
            start = max(span.start, self.source.start) - self.source.start
            return start, min(span.end, self.source.end) - self.source.start
        inside = [place for place, offset in enumerate(self.offsets) if span.start <= offset < span.end]
        return (inside[0], inside[-1] + 1) if inside else None


def title_rows(article: Article, width: int) -> Iterator[Row]:
    """The headline, and who published it and when."""
    title = clean_line(article.title)
    yield from (Row("title", title[a:b]) for a, b in wrap(title, width))
    details = [
        clean_line(article.byline) if article.byline else None,
        clean_line(article.outlet) if article.outlet else None,
        f"{article.published.day} {article.published:%b %Y}" if article.published else None,
    ]
    detail = " · ".join(part for part in details if part)
    yield from _detail(detail, width)
    yield from _detail(clean_line(article.note or ""), width)
    yield Row("blank")


def head_rows(
    article: Article,
    analysis: Analysis | None,
    summary: Summary | None,
    width: int,
    problem: str | None = None,
    explained: bool = False,
    named: bool = True,
) -> tuple[Row, ...]:
    """What stands above the text and under the headline: summary and counts, or the problem that kept them away.

    `explained`: with the reasons of each sentence; `named`: with whom a pronoun at its beginning means.
    """
    return (
        *(
            _problem(problem, width)
            if problem and not analysis
            else _summary(article, analysis, summary, width, explained, named)
        ),
        *_said(analysis, width),
    )


def text_rows(article: Article, blocks: Iterable[Paragraph], width: int) -> tuple[Row, ...]:
    """The text, paragraph by paragraph with their numbers."""
    return tuple(_text(article, blocks, width))


def running_text(article: Article, analysis: Analysis | None) -> tuple[Paragraph, ...]:
    """The paragraphs of the text; while it is not analyzed they are looked for here, which costs little."""
    blocks = analysis.paragraphs if analysis else _paragraphs(article)
    return tuple(block for block in blocks if block.number)


def _paragraphs(article: Article) -> Sequence[Paragraph]:
    # a stored analysis brings them: the words that this import reads are not needed before the first frame
    from brief.text.paragraphs import paragraphs

    return paragraphs(article.text, article.title)


def _detail(words: str, width: int) -> Iterator[Row]:
    if words:
        yield from (Row("detail", words[a:b]) for a, b in wrap(words, width))


def _summary(
    article: Article, analysis: Analysis | None, summary: Summary | None, width: int, explained: bool, named: bool
) -> Iterator[Row]:
    if analysis is None or summary is None:
        yield Row("heading", "SUMMARY · reading… (text is below)")
        yield Row("blank")
        return
    from brief.export.antecedents import antecedent
    from brief.export.reasons import reason

    about = f" about {clean_line(summary.about)}" if summary.about else ""
    count = sum(not sentence.asked for sentence in summary.sentences)
    yield Row("heading", f"SUMMARY{about} · {count} of {counted(summary.of, 'sentence')}")
    yield from _detail(summary.note or "", width)
    places: Mapping[int, int] = {sentence.position: sentence.paragraph for sentence in analysis.sentences}
    place = 0
    for number, chosen in enumerate(summary.sentences):
        paragraph = places.get(chosen.position, 0)
        place += not chosen.asked
        lead = " + " if chosen.asked else f"{place:>2} "
        who = antecedent(chosen.span, analysis)[: width // 2] if named else ""
        yield from _passage(article.text, chosen.span, lead, "summary", width, paragraph, number, who)
        if explained and not chosen.asked:
            yield from _detail(reason(chosen.why, places), width)
    yield Row("blank")


def _said(analysis: Analysis | None, width: int) -> Iterator[Row]:
    if analysis is None:
        return
    for problem in analysis.problems:
        words = clean_line(problem)
        yield from (Row("detail", words[a:b]) for a, b in wrap(words, width))
    paragraphs_shown = sum(1 for block in analysis.paragraphs if block.number)
    speakers = {
        statement.speaker.actor or statement.speaker.span for statement in analysis.statements if statement.speaker
    }
    said = f"{len(analysis.statements)} by {counted(len(speakers), 'speaker')}"
    yield Row("heading", f"WHO SAID WHAT · {said} (s)")
    yield Row("heading", f"TEXT · {counted(paragraphs_shown, 'paragraph')}")


def _problem(problem: str, width: int) -> Iterator[Row]:
    yield Row("heading", "THIS ARTICLE COULD NOT BE ANALYZED")
    words = clean_line(f"{problem}. The text is below; the other articles are not affected.")
    yield from (Row("detail", words[a:b]) for a, b in wrap(words, width))
    yield Row("blank")


def _text(article: Article, blocks: Iterable[Paragraph], width: int) -> Iterator[Row]:
    for paragraph in blocks:
        lead = f"{paragraph.number:>2}  " if paragraph.number < 1000 else f"{paragraph.number} "
        yield from _passage(article.text, paragraph.span, lead, "text", width, paragraph.number, None)
        yield Row("blank")


def _passage(
    text: str, span: Span, lead: str, kind: RowKind, width: int, paragraph: int, sentence: int | None, who: str = ""
) -> Iterator[Row]:
    """Rows of a span: the first with the lead and whom its pronoun means, the last of a summary with its paragraph."""
    shown, offsets = _shown(text, span)
    tail = f" ¶{paragraph}" if kind == "summary" else ""
    pieces = wrap(who + shown, width - len(lead) - len(tail))
    for index, (begin, end) in enumerate(pieces):
        a, b = max(0, begin - len(who)), max(0, end - len(who))
        source = Span(offsets[a], offsets[b - 1] + 1) if offsets and b > a else Span(span.start + a, span.start + b)
        yield Row(
            kind,
            shown[a:b],
            lead + who if index == 0 else " " * len(lead),
            tail if index == len(pieces) - 1 else "",
            source,
            tuple(offsets[a:b]) if offsets else None,
            paragraph,
            sentence,
        )


def _shown(text: str, span: Span) -> tuple[str, list[int] | None]:
    """The span on one line as it may be shown, and the article's offset of each character when they do not run on."""
    written = span.of(text)
    cleaned, places = clean_with_offsets(written)
    line = cleaned.replace("\n", " ").replace("\t", " ")
    if places is None:
        return line, None
    offsets = [span.start] * len(line)
    for offset, place in enumerate(places[:-1]):
        if place < len(offsets):
            offsets[place] = span.start + offset
    return line, offsets
