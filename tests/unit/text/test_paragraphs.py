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


def test_the_title_is_known_in_other_quotation_marks_and_letter_case() -> None:
    text = "PILOTS END “WILDCAT” STRIKE!\nThe pilots of Vessanto went back to work."

    assert roles(text, 'Pilots end "wildcat" strike!') == [("headline", 0), ("body", 1)]


@pytest.mark.parametrize(
    "line",
    [
        "The pilots called off their strike.",
        "“We will not go back,” the union said.",
        "Will the pilots go back?",
        "Dear readers,",
        "The pilots of Vessanto called off their strike on Monday, and their union said that talks would go on, but"
        " that nobody should take the end of the strike for the end of the quarrel",
    ],
)
def test_a_first_line_that_may_be_a_sentence_is_text(line: str) -> None:
    assert roles(f"{line}\nTalks go on.") == [("body", 1), ("body", 2)]


def test_a_dateline_before_a_sentence_leaves_it_text() -> None:
    text = "Pilots End Strike\nPORT ANSEL, March 3 (KNS) —\nPORT ANSEL (KNS) — The pilots went back to work."

    assert roles(text) == [("headline", 0), ("dateline", 0), ("body", 1)]


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
        "Monday, May 2, 2031 -- Updated 2011 GMT (0411 HKT)",
        "Published 2 May 2031 | Updated 3 May 2031",
        "Posted by Ilka Moreau at 02/05/2031 11:16:00 PM",
        "Ilka Moreau, Staff Writer",
        "Ilka Moreau, Senior Political Correspondent in Vessanto",
        "Ilka Moreau | May 2, 2031",
        "17:55 — Ilka Moreau",
        "By Ilka Moreau for the Harbor Post",
        "Associated Press",
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
        "By Friday Port Ansel was dry again",
        "By the time of the vote, nobody cared",
        "Published accounts differ on who fired first.",
        "Updated figures show that 12 pilots went back",
        "Ilka Moreau, the mayor, resigned.",
        "Ilka Moreau, mayor of Vessanto",
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
        "4.4k shares",
        "Scroll down for video",
        "Share or comment on this article",
        "(Reporting by Ilka Moreau; Editing by Tom Quill)",
        "Originally published as Ferry stops for good",
        "[https://example.org/ferry?from=home]",
        "Watch: the ferry leaves for the last time",
        "Image 3 of 12",
        "Ferry at the pier / Getty Images",
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
        "Support our pilots, the union said.",
        "Listen: the tide never waits.",
        "Video of the crash was shown in court.",
        "Next came the ferry.",
        "Source close to the port said no.",
        "Reporting by the Harbor Post showed that the ferry was unsafe. The port denied it.",
        "The pilots read more about it at https://example.org/ferry",
        "Topics at the meeting were the ferry and the price of fuel.",
    ],
)
def test_sentences_are_not_debris(line: str) -> None:
    assert not is_debris(line)


def test_datelines() -> None:
    assert is_dateline("PORT ANSEL, March 3 (KNS) —")
    assert not is_dateline("PORT ANSEL (KNS) — The ferry stopped.")
    assert not is_dateline("THE FERRY STOPPED")
    assert is_dateline("(KNS) -")


def test_no_block_takes_long() -> None:
    """Every rule looks at one short block, so that a text of any shape is read in linear time."""
    for block in ("By " + "A " * 90, "Published on " + "1 " * 80, "a" * 300, "(" * 190, "Share" * 70, "Jan. " * 70):
        text = f"{block}\n" * 3000
        assert len(paragraphs(text)) == 3000


def test_blocks_are_in_order_and_hold_all_letters() -> None:
    text = "Pilots End Strike\n\n\tBy Ilka Moreau \n .jpg) \n\n  The pilots of Vessanto went back.  \n"
    blocks = paragraphs(text)

    assert [block.span.of(text) for block in blocks] == [
        "Pilots End Strike",
        "By Ilka Moreau",
        ".jpg)",
        "The pilots of Vessanto went back.",
    ]
