"""What is taken from a web page: the article that its reader sees, its headline, its day."""

from __future__ import annotations

import lxml.html
import pytest

from brief.errors import SourceError
from brief.sources import heads
from brief.sources.blocks import lines_of
from brief.sources.pages import read_page
from brief.sources.trimming import trim

BODY = "".join(
    f"<p>The harbor council met on day {day} and heard from Mayor Ilona Varga that the tunnel would open.</p>"
    for day in range(1, 9)
)
PAGE = f"""<!doctype html><html><head><title>Tunnel will open in May | Harbor Post</title>
<meta property="article:published_time" content="2031-03-04T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><h1>Tunnel will open in May</h1><article>{BODY}
<p hidden>HIDDEN-TEXT of the page</p><p style="display: none">UNSEEN words</p></article></body></html>"""


def test_an_article_without_menus_and_hidden_text() -> None:
    draft = read_page(PAGE.encode(), "tunnel.html")
    assert draft.title == "Tunnel will open in May"
    assert str(draft.published) == "2031-03-04"
    assert "day 8" in draft.text
    assert {word for word in ("Home", "HIDDEN-TEXT", "UNSEEN") if word in draft.text} == set()


@pytest.mark.parametrize(
    "markup",
    [
        "<b>" * 20_000 + "{}",
        "<table><tr><td>" * 300 + "{}",
        '<p class="x">a</p>' * 50_000 + "<p>{}</p>",
    ],
    ids=["nested", "tables", "small paragraphs"],
)
def test_what_the_extractors_cannot_bear_is_read_as_plain_lines(markup: str) -> None:
    words = "Mayor Ilona Varga told the council that the harbor tunnel would open in May. " * 3
    draft = read_page(f"<html><body>{markup.format(words)}".encode(), "hostile.html")
    assert words.strip() in draft.text
    assert draft.note == "the article could not be told from the rest of the page"


def test_a_page_without_an_article_says_so() -> None:
    with pytest.raises(SourceError, match="no article text found"):
        read_page(b"<html><body><script>document.write('The mayor said')</script></body></html>", "empty.html")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>Tunnel opens | Harbor Post</title><h1>Harbor Post</h1><h1>Tunnel opens</h1>", "Tunnel opens"),
        ("<title>A long tunnel opens early - Harbor Post</title>", "A long tunnel opens early"),
        ("<title>News</title><h1>Council hears why the tunnel leaks</h1>", "Council hears why the tunnel leaks"),
        ('<meta property="og:title" content="Ferry crews fear for jobs"><title>x</title>', "Ferry crews fear for jobs"),
        ("<p>text</p>", None),
    ],
)
def test_the_headline_is_the_heading_that_the_title_repeats(head: str, expected: str | None) -> None:
    assert heads.headline(lxml.html.document_fromstring(f"<html><body>{head}</body></html>")) == expected


def test_hidden_text_stays_when_it_is_most_of_the_page() -> None:
    tree = lxml.html.document_fromstring(f"<html><body><div hidden>{BODY}</div><p>Loading</p></body></html>")
    assert not trim(tree)
    assert "day 8" in lxml.html.tostring(tree, encoding="unicode")


def test_an_element_with_thousands_of_attributes_loses_them() -> None:
    attributes = " ".join(f'a{number}="1"' for number in range(300))
    tree = lxml.html.document_fromstring(f"<html><body><p {attributes}>Text</p></body></html>")
    assert trim(tree)
    assert [len(element.attrib) for element in tree.iter("p")] == [0]


def test_blocks_become_lines() -> None:
    markup = (
        "<h2>Title</h2><p>One\n <b>bold</b> word.<br>Next.</p><ul><li>a<li>b</ul><pre>x\ny</pre><td>1</td><td>2</td>"
    )
    assert lines_of(markup) == "Title\nOne bold word.\nNext.\na\nb\nx\ny\n1 2"


def test_an_unknown_declaration_is_skipped() -> None:
    assert lines_of("<p>One<![foo[bar]]> two<![if IE]> three<![CDATA[x]]></p>") == "One two three"


def test_a_skipped_element_ends_with_its_own_tag() -> None:
    markup = "<nav><p>Menu <nav>more</nav> end</p></nav><p>Seen &amp; kept</p><img hidden><p>also</p>"
    assert lines_of(markup) == "Seen & kept\nalso"
