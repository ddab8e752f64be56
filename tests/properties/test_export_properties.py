"""Whatever a source says, an export holds brief's own marks only and every quotation is a slice of the source."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from brief.export import markdown, text
from brief.export.escaping import escape, one_line, unescape
from brief.export.names import file_name
from brief.export.options import SECTIONS, Options
from brief.export.rows import analysis_row, dump
from brief.export.verify import citation_count, verify
from brief.model import (
    Actor,
    Analysis,
    Article,
    Brief,
    BriefSource,
    Evidence,
    Mention,
    Paragraph,
    Relation,
    Sentence,
    Span,
    Speaker,
    Statement,
    StatementText,
    Summary,
    SummarySentence,
)

MARKS = st.sampled_from([
    "1. ", "- ", "+ ", "# ", "> ", "```", "~~~", "---", "===", "| a | b |", "<b>", "</b>", "<!--", "![x](http://a)",
    "&amp;", "[a](b)", "[[a]]", "[^1-1]", "[^1-1]: Source 1", " […] ", " / ", "**", "*(direct)*", "__", "\\", "$$",
    "==", "%%", "{.a}", "\x1b[31m", "\x9b", "\u202e", "\u2028", "\ufeff", "\r", "\t", "    ", "e\u0301", "[1 ¶1, 0–9]",
    "## Summary", "https://a.example",
])  # fmt: skip
WORDS = st.lists(MARKS | st.text(max_size=8), min_size=1, max_size=6).map("".join)
LINES = WORDS.map(lambda words: " ".join(words.splitlines()).strip()).filter(lambda line: bool(one_line(line)))
BLOCKS = {
    "heading",
    "paragraph",
    "bullet_list",
    "list_item",
    "ordered_list",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
ALLOWED = {"inline"} | {f"{block}_{side}" for block in BLOCKS for side in ("open", "close")}
KEYS = {
    "title", "type", "scope", "created", "sources", "people", "organizations", "places", "summary_sentences",
    "source_sentences", "statements", "generator", "method", "tags",
}  # fmt: skip
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """A brief about lines of hostile text, each its own paragraph, sentence and statement."""
    lines = draw(st.lists(LINES, min_size=1, max_size=4))
    name, title = draw(LINES), draw(WORDS)
    return _brief(lines, name, title)


def _brief(lines: list[str], name: str, title: str) -> Brief:
    article_text = "\n".join(lines)
    spans: list[Span] = []
    for line in lines:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(line)))
    digest = sha256(article_text.encode("utf-8", "surrogatepass")).hexdigest()
    when = datetime(2031, 3, 4, tzinfo=UTC)
    article = Article("a", name, title, article_text, digest, "en", when, outlet=name, byline=name, note=title)
    analysis = Analysis(
        "a",
        "by hand",
        "en",
        tuple(Paragraph(span, "body", number) for number, span in enumerate(spans, 1)),
        tuple(Sentence(at, span, at + 1, "body") for at, span in enumerate(spans)),
        (Actor("p", name, "person", (title,), (title,)),),
        (Mention("p", spans[0], "name"),),
        tuple(_statement(at, span, spans[0]) for at, span in enumerate(spans)),
    )
    summary = Summary("lead", tuple(SummarySentence(at, span, 1.0) for at, span in enumerate(spans)), len(spans))
    relation = Relation(StatementText("0", "a", lines[0]), "repeats", 1.0, Evidence())
    related = tuple((statement, relation) for statement in analysis.statements)
    return Brief(title, "article", when, name, (BriefSource(article, analysis, summary, related),))


def _statement(at: int, span: Span, speaker: Span) -> Statement:
    return Statement(
        str(at),
        span,
        Speaker(speaker, "p" if at % 2 else None, "pronoun"),
        span,
        (span, span),
        "mixed",
        hedge=span,
        occasion=span,
    )


@settings(max_examples=300, deadline=None)
@given(briefs(), st.sampled_from(["footnotes", "inline", "none"]), st.booleans())
def test_an_export_matches_its_own_sources(brief: Brief, links: str, obsidian: bool) -> None:
    exported = markdown.render(brief, Options(links, obsidian, sections=SECTIONS))  # type: ignore[arg-type]
    assert verify(exported, lambda _: brief.sources[0].article.text) == []
    assert citation_count(exported) >= 3 * len(brief.sources[0].analysis.sentences)


@settings(max_examples=300, deadline=None)
@given(briefs())
def test_an_export_holds_only_marks_of_brief(brief: Brief) -> None:
    exported = markdown.render(brief, Options(front_matter=False, sections=SECTIONS))
    tokens = PARSER.parse(exported)
    assert {token.type for token in tokens} <= ALLOWED
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h1") == 1
    for token in tokens:
        inner = {child.type for child in token.children or []} - {"text", "text_special", "softbreak", "code_inline"}
        assert inner <= {"strong_open", "strong_close", "em_open", "em_close", "link_open", "link_close"}
        for child in token.children or []:
            assert child.type != "link_open" or child.markup == "autolink"


@settings(max_examples=300, deadline=None)
@given(briefs())
def test_front_matter_is_yaml(brief: Brief) -> None:
    exported = markdown.render(brief)
    loaded = yaml.safe_load(exported.split("\n---\n")[0].removeprefix("---\n"))
    assert loaded["title"] == one_line(brief.title)
    assert loaded["type"] == "brief"
    assert set(loaded) <= KEYS


@settings(max_examples=300, deadline=None)
@given(briefs())
def test_nothing_in_an_export_can_steer_a_terminal(brief: Brief) -> None:
    source = brief.sources[0]
    for shown in (
        markdown.render(brief, Options(sections=SECTIONS)),
        text.render(brief),
        dump(analysis_row(source.article, source.analysis, source.summary)),
    ):
        shown.encode()
        assert not [mark for mark in shown if mark != "\n" and (ord(mark) < 32 or 127 <= ord(mark) < 160)]
        assert not set("\u202e\u2066\u2028") & set(shown)


@settings(max_examples=500, deadline=None)
@given(WORDS)
def test_unescaping_undoes_escaping(words: str) -> None:
    assert unescape(escape(words)) == one_line(words)


@settings(max_examples=300, deadline=None)
@given(briefs(), WORDS)
def test_a_file_name_is_one_short_plain_part(brief: Brief, title: str) -> None:
    name = file_name(replace(brief, title=title))
    assert len(name) <= 60
    assert name.isascii()
    assert not set(name) - set("abcdefghijklmnopqrstuvwxyz0123456789-.")
