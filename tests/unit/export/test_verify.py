"""A brief that was changed, or whose source was, does not pass."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brief.errors import SourceError
from brief.export.markdown import render
from brief.export.options import SECTIONS, Links, Options
from brief.export.verify import citation_count, verify
from brief.model import Paragraph, Span, Statement, Summary, SummarySentence

if TYPE_CHECKING:
    from brief.model import Brief


class Texts:
    """Sources by location."""

    def __init__(self, brief: Brief) -> None:
        self.by_location = {source.article.location: source.article.text for source in brief.sources}

    def read(self, location: str) -> str:
        if location not in self.by_location:
            raise SourceError(location, "no such file")
        return self.by_location[location]


@pytest.mark.parametrize("links", ["footnotes", "inline", "none"])
@pytest.mark.parametrize("obsidian", [False, True])
def test_an_untouched_brief_matches(pile_brief: Brief, links: Links, obsidian: bool) -> None:
    markdown = render(pile_brief, Options(links, obsidian, sections=SECTIONS))
    assert verify(markdown, Texts(pile_brief).read) == []
    assert citation_count(markdown) == 20


CHANGES = {
    "a changed quotation": ('"The tunnel is dry."', '"The tunnel is wet."', "not in the cited paragraph"),
    "a changed summary": ("would open in May. [", "would open in June. [", "not in the cited paragraph"),
    "a changed cue": ("**denied**", "**admitted**", "not in the cited paragraph: admitted"),
    "an unescaped mark": ("\\*old\\*", "*old*", "not a quotation with its place"),
    "a widened range": ("characters 61–135", "characters 60–140", "are no paragraph"),
    "a moved range": ("characters 136–217", "characters 218–315", "not in the cited paragraph"),
    "a range beyond the text": ("characters 316–400", "characters 316–9000", "are no paragraph"),
    "another citation": ("leaks [^1-3]", "leaks [^1-1]", "not in the cited paragraph: the tunnel leaks"),
    "a citation of nothing": ("leaks [^1-3]", "leaks [^1-33]", "a citation without a footnote"),
    "a citation left out": ("leaks [^1-3]", "leaks", "no citation"),
    "a source that is not listed": ("Source 1, paragraph 4", "Source 7, paragraph 4", "which is not listed"),
    "an invented sentence": ("## Who said", "- Varga resigned. [^1-1]\n\n## Who said", "not in the cited paragraph"),
    "a sentence without a place": ("## Who said", "- Varga resigned.\n\n## Who said", "no citation: Varga resigned."),
    "a paragraph of one's own": ("## Who said", "Varga resigned in anger.\n\n## Who said", "not a quotation"),
    "an invented statement": ("- **denied**", "- **said**: sorry [^1-3] *(direct)*\n- **denied**", "paragraph: sorry"),
    "a joined quotation": ('," […] "The', '," "The', "not in the cited paragraph"),
    "an invented relation": ("claim**: Ilona Varga **said**: the", "claim**: Ilona Varga **said**: no", "ph: no"),
    "another digest": ('sha256: "', 'sha256: "0', "has changed since the export"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_brief_does_not_match(harbor_brief: Brief, change: str) -> None:
    old, new, message = CHANGES[change]
    markdown = render(harbor_brief)
    assert old in markdown
    found = verify(markdown.replace(old, new), Texts(harbor_brief).read)
    assert any(message in mismatch.message for mismatch in found), found


def test_a_mismatch_names_its_line(harbor_brief: Brief) -> None:
    markdown = render(harbor_brief).replace("dry", "wet")
    line = next(number for number, text in enumerate(markdown.splitlines(), 1) if "told reporters" in text)
    assert line in {mismatch.line for mismatch in verify(markdown, Texts(harbor_brief).read)}


def test_a_changed_source_does_not_match(harbor_brief: Brief) -> None:
    texts = Texts(harbor_brief)
    texts.by_location["samples/harbor.txt"] += "One more word."
    assert [mismatch.message for mismatch in verify(render(harbor_brief), texts.read)] == [
        "source 1 has changed since the export: samples/harbor.txt"
    ]


def test_a_missing_source_is_named_with_every_quotation_from_it(pile_brief: Brief) -> None:
    texts = Texts(pile_brief)
    del texts.by_location["https://ferry.example/crews"]
    messages = [mismatch.message for mismatch in verify(render(pile_brief), texts.read)]
    assert messages[0] == "source 2 cannot be read: https://ferry.example/crews: no such file"
    assert len(messages) == 5
    assert all(message.startswith("the cited source cannot be read") for message in messages[1:])


@pytest.mark.parametrize(
    "markdown", ["", "---", "---\nsources:\n  - id: x\n---\n", "# Title\n", "---\n  - id: ²\n    file: a\n---"]
)
def test_what_is_no_brief_does_not_match(markdown: str) -> None:
    assert verify(markdown, str)[0].message.startswith("no front matter")


def test_without_front_matter_there_is_nothing_to_check_against(harbor_brief: Brief) -> None:
    markdown = render(harbor_brief, Options(front_matter=False))
    assert len(verify(markdown, Texts(harbor_brief).read)) == 1


def test_a_very_long_sentence_matches_in_a_moment(harbor_brief: Brief) -> None:
    source = harbor_brief.sources[0]
    text = "word * " * 100_000 + "end."
    digest = hashlib.sha256(text.encode()).hexdigest()
    whole = Span(0, len(text))
    analysis = replace(
        source.analysis,
        paragraphs=(Paragraph(whole, "body", 1),),
        statements=(Statement("s", whole, None, Span(0, 4), (whole,), "direct"),),
    )
    article = replace(source.article, text=text, digest=digest)
    summary = Summary("lead", (SummarySentence(0, whole, 1.0),), 1)
    brief = replace(harbor_brief, sources=(replace(source, article=article, analysis=analysis, summary=summary),))
    assert verify(render(brief), lambda _: text) == []
