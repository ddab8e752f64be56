"""Forty kinds of page furniture, at the top, in the middle and at the end of an article: never in its summary."""

from __future__ import annotations

import pytest

from brief.summary import summarize
from brief.text.sentences import split

ARTICLE = [
    "The port of Vessanto will close its old ferry pier in June, the harbor board said on Monday.",
    "The ferry pier was built in 1931 and has cracked twice since the storm of last winter.",
    "Passengers of the ferry will have to walk to the northern pier of the harbor for two years.",
    "A new pier for the ferry will be built by the harbor board with money from the region.",
    "The harbor board will show its plan for the new ferry pier to the people of Vessanto on Friday.",
    "Shops beside the old pier fear that the ferry passengers will spend their money elsewhere.",
]

FURNITURE = [
    "By Ilka Moreau, Staff Writer",
    "Ilka Moreau | May 2, 2031",
    "Published: 2 May 2031 at 10:15",
    "Updated 10:15, 2 May 2031",
    "VESSANTO, May 2 (KNS) —",
    "Share this article",
    "Share on Facebook",
    "Tweet",
    "12 comments",
    "Leave a comment",
    "1.2k shares",
    "Read more: What the ferry costs",
    "Read next",
    "See also: The storm of last winter",
    "Related articles",
    "You may also like",
    "Most read",
    "Continue reading the main story",
    "Story continues below advertisement",
    "Advertisement",
    "Sponsored content",
    "This website uses cookies to give you the best experience of the harbor.",
    "We use cookies to improve our site and to show you news of the ferry.",
    "By continuing to use this site you agree to our terms.",
    "Sign up for our daily newsletter and get the news of the harbor in your inbox.",
    "Subscribe to our newsletter for more news of the ferry pier.",
    "Get our free newsletter every morning.",
    "Follow us on Instagram for pictures of the ferry pier.",
    "Download our app for the latest news of the harbor.",
    "Support our journalism: become a member of the Harbor Post today.",
    "Already a subscriber? Log in here.",
    "Click here for more pictures of the ferry pier.",
    "Photo: Ilka Moreau / Harbor Post",
    "Image caption The ferry pier of Vessanto in May",
    "Image source: Harbor board of Vessanto",
    "The ferry pier of Vessanto in May. (Getty Images)",
    "Pictured: the old ferry pier of the harbor of Vessanto",
    "Ilka Moreau contributed to this report.",
    "Copyright 2031 The Harbor Post. All rights reserved.",
    "Do you have a story about the ferry pier? Send us your pictures.",
    "https://harborpost.example/ferry-pier",
    "4 min read",
]


@pytest.mark.parametrize("furniture", FURNITURE)
@pytest.mark.parametrize("place", [0, 3, 6])
@pytest.mark.parametrize("length", [3, 5])
def test_furniture_is_never_chosen(furniture: str, place: int, length: int) -> None:
    blocks = [*ARTICLE[:place], furniture, *ARTICLE[place:]]
    text = "\n\n".join(blocks)
    chosen = [one.span.of(text) for one in summarize(text, split(text)[1], length).sentences]

    assert len(chosen) == length
    assert set(chosen) <= set(ARTICLE)


def test_many_lines_of_furniture_on_top_change_nothing() -> None:
    plain = "\n\n".join(ARTICLE)
    messy = "\n\n".join([*FURNITURE, *ARTICLE])

    chosen = [one.span.of(plain) for one in summarize(plain, split(plain)[1], 3).sentences]
    assert [one.span.of(messy) for one in summarize(messy, split(messy)[1], 3).sentences] == chosen
