"""What each block of a text is."""

from __future__ import annotations

import pytest

from brief.text.furniture import is_byline, is_dateline, is_debris
from brief.text.paragraphs import paragraphs


def roles(text: str, title: str | None = None) -> list[tuple[str, int]]:
    return [(block.role, block.number) for block in paragraphs(text, title)]


def test_headline_byline_debris_and_text() -> None:
    text = (
        "Harbor Pilots Call Off Their Strike\n"
        "By Port Desk Team | Mar 4, 2031\n"
        ".jpg)\n"
        "The pilots of Vessanto called off their strike on Monday.\n"
        "Their union said talks would go on.\n"
    )

    assert roles(text) == [("headline", 0), ("byline", 0), ("debris", 0), ("body", 1), ("body", 2)]


def test_a_text_without_a_headline_is_all_text() -> None:
    assert roles("The pilots called off their strike.\nTalks go on.") == [("body", 1), ("body", 2)]


def test_the_title_is_the_headline_wherever_it_stands() -> None:
    text = "Vessanto Post\nPilots end strike!\nThe pilots of Vessanto went back to work."

    assert roles(text, "Pilots end strike!")[1] == ("headline", 0)


def test_a_lone_line_is_text() -> None:
    assert roles("Harbor Pilots Call Off Their Strike") == [("body", 1)]


def test_wrapped_lines_are_joined() -> None:
    text = (
        "The pilots of Vessanto called off their strike on Monday after a\n"
        "night of talks with the port authority, which had offered them new\n"
        "boats and a longer rest between two turns of duty.\n"
        "\n"
        "Their union said that the talks would go on in June, when the port\n"
        "authority will have a new director and, it is hoped, a new budget.\n"
    )

    assert [block.span.of(text)[:10] for block in paragraphs(text)] == ["The pilots", "Their unio"]


@pytest.mark.parametrize(
    "line",
    [
        "By Ilka Moreau",
        "By Ilka Moreau and Tom Quill, Staff Writers",
        "By ILKA MOREAU | May 2, 2031",
        "By Port Desk Team | Mar 4, 2031",
        "May 2, 2031",
        "2 May 2031, 14:30",
        "Published: 2031-05-02",
        "Updated 3:14 PM",
        "Last updated on Monday, May 2, 2031 at 3:14 p.m.",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the water had reached the school.",
        "By order of the court, the ferry must stop.",
        "By then nobody was left in the valley",
        "In May 2031 the ferry stopped.",
        "On May 2, 2031, the ferry stopped.",
    ],
)
def test_sentences_are_not_bylines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        ".jpg)",
        "ferry-01_large.jpg",
        "https://example.org/ferry",
        "Share",
        "Share this article",
        "Advertisement",
        "Read more: What the ferry costs",
        "Photo: Ilka Moreau",
        "Image credit: Port of Vessanto",
        "We use cookies to improve your visit.",
        "Sign up for our morning newsletter",
        "© 2031 Vessanto Post",
        "* * *",
        "3 min read",
        "12 comments",
    ],
)
def test_debris(line: str) -> None:
    assert is_debris(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell in Vessanto on Monday.",
        "Photo shops are closing, the union said.",
        "Comments made by the mayor angered pilots.",
        "Subscribe, she told them, or leave.",
        "“Watch the tide,” he said: “it turns.”",
        "Home owners in Vessanto will pay more.",
    ],
)
def test_sentences_are_not_debris(line: str) -> None:
    assert not is_debris(line)


def test_datelines() -> None:
    assert is_dateline("PORT ANSEL, March 3 (KNS) —")
    assert not is_dateline("PORT ANSEL (KNS) — The ferry stopped.")
    assert not is_dateline("THE FERRY STOPPED")
