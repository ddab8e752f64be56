"""Text from outside shows as the same characters."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from brief.export.escaping import code, escape, unescape

HOSTILE = [
    "1. one", "12) two", "(1) three", "a. four", "- five", "+ six", "--- ", "===", "::: div", "- - -", "> seven",
    "# eight", "```", "~~~", "    code", "\tcode", "a & b &amp; c &#35;", "<b>bold</b>", "<!-- -->", "![x](y)",
    "[a]: /b", "*a* _b_ **c**", "~~gone~~", "==mark==", "%%hidden%%", "x^2^", "a \\", "\\[", "$x$ and $y$", "{.class}",
    "| a |", "[[link]]", "[^1-1]", "https://a.example", "`code`", "“curly” ‘quotes’ — dash", "C# #tag",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_the_same_text_and_no_mark(text: str) -> None:
    markdown = escape(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(f"- {markdown}\n")
    kinds = [token.type for token in tokens]
    inline = next(token for token in tokens if token.type == "inline")
    assert kinds == [
        "bullet_list_open", "list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close",
        "bullet_list_close",
    ]  # fmt: skip
    assert {child.type for child in inline.children or []} <= {"text", "text_special"}
    assert "".join(child.content for child in inline.children or []) == text.replace("\t", " ").strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_unescaping_gives_the_text_back(text: str) -> None:
    assert unescape(escape(text)) == text.replace("\t", " ").strip()


def test_ordinary_news_text_stays_as_it_is() -> None:
    text = 'The US paid $500 billion, he said: "It\'s 5% of 1,000" — A. Smith & Sons.'
    assert escape(text) == text


def test_code_spans_hold_backticks() -> None:
    assert code("a``b") == "```a``b```"
    assert code("`") == "`` ` ``"
