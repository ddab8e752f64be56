"""Feeds and lists of feeds: what is read, what is refused, and what an entry becomes."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from brief.errors import SourceError
from brief.sources.entries import articles_of, web_address
from brief.sources.feeds import is_feed, is_opml, offered_feed, read_feed, read_opml
from brief.sources.opml import write_opml

NOW = datetime(2031, 5, 4, tzinfo=UTC)
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Post</title><link>https://post.example/</link>
<item><guid isPermaLink="false">2</guid><title>Ferry &amp; tunnel</title><link>https://post.example/2</link>
<pubDate>Sun, 04 May 2031 08:00:00 +0200</pubDate><author>Ilka Moreau</author>
<description>&lt;p&gt;Varga &lt;b&gt;said&lt;/b&gt; no.&lt;/p&gt;
&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
<item><guid isPermaLink="false">1</guid><title>Older</title><pubDate>Fri, 02 May 2031 08:00:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Ferry Post</title><entry><id>tag:1</id><title>Crews</title>
<link href="https://ferry.example/crews"/><updated>2031-05-03T10:00:00Z</updated><content type="html">Fear</content>
</entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Tern Wire",
        "items": [
            {
                "id": 7,
                "url": "https://tern.example/7",
                "title": "Tern",
                "content_html": "<p>Old &amp; loud</p>",
                "date_published": "2031-05-01T23:30:00-05:00",
                "authors": [{"name": "A. Maro"}, {"name": "B. Lind"}],
            },
            "no item",
        ],
    }
).encode()


def test_rss_entries_become_articles_the_oldest_first() -> None:
    older, newer = (article for _, article in articles_of(read_feed(RSS, "f"), "https://post.example/rss", NOW))
    assert newer.text == "Ferry & tunnel\n\nVarga said no."
    assert (newer.title, newer.outlet, newer.byline) == ("Ferry & tunnel", "Harbor Post", "Ilka Moreau")
    assert (newer.location, newer.published) == ("https://post.example/2", date(2031, 5, 4))
    assert (older.location, older.note) == ("https://post.example/rss", "the feed gives only the headline")


@pytest.mark.parametrize(
    ("content", "title", "identity", "published", "text"),
    [
        (ATOM, "Ferry Post", "tag:1", datetime(2031, 5, 3, 10, tzinfo=UTC), "Fear"),
        (JSON_FEED, "Tern Wire", "7", datetime(2031, 5, 2, 4, 30, tzinfo=UTC), "Old & loud"),
    ],
    ids=["Atom", "JSON Feed"],
)
def test_other_formats(content: bytes, title: str, identity: str, published: datetime, text: str) -> None:
    feed = read_feed(content, "f")
    assert feed.title == title
    assert [(one.identity, one.published, one.text) for one in feed.entries] == [(identity, published, text)]


def test_json_feed_names_all_authors_and_says_what_it_left_out() -> None:
    feed = read_feed(JSON_FEED, "f")
    assert feed.entries[0].author == "A. Maro, B. Lind"
    assert feed.note == "some of the feed's items are no items"


def test_entries_without_identity_are_told_apart_and_stay_the_same() -> None:
    items = b"".join(b"<item><description>Entry number %d</description></item>" % number for number in range(5))
    feed = b"<rss version='2.0'><channel><title>t</title>" + items * 2 + b"</channel></rss>"
    first, again = (read_feed(feed, "f").entries for _ in range(2))
    assert len({entry.identity for entry in first}) == len(first) == 5
    assert first == again


def test_entries_that_wrongly_share_an_identity_are_all_kept() -> None:
    items = b"".join(b"<item><guid>x</guid><title>Title %d</title></item>" % number for number in range(3))
    feed = read_feed(b"<rss version='2.0'><channel><title>t</title>" + items + b"</channel></rss>", "f")
    assert len({entry.identity for entry in feed.entries}) == 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss><channel/></rss>', "refused: its entities expand"),
        (b'<!DOCTYPE a [<!ENTITY a "' + b"x" * 5000 + b'">]><rss/>', "refused: its entities expand"),
        (b"<rss>" + b"<a>" * 3000, "refused: nested too deeply"),
        (b"<rss version='2.0'></rss>", "is not a feed"),
        (b"{" * 100_000, "is not a feed: the JSON is broken"),
        (b"[" * 100_000, "is not a feed: the JSON is broken"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": {}}', "is not a feed: JSON without a list of items"),
    ],
)
def test_what_is_refused_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as raised:
        read_feed(content, "feed.xml")
    assert raised.value.reason == reason


def test_an_overlong_author_does_not_hold_the_parser_up() -> None:
    bait = b"<rss version='2.0'><channel><title>t</title><item><title>a</title><author>" + b"a." * 60_000
    assert read_feed(bait + b"</author></item></channel></rss>", "f").entries[0].title == "a"


@pytest.mark.parametrize(
    ("start", "feed", "opml"),
    [
        (RSS, True, False),
        (ATOM, True, False),
        (JSON_FEED, True, False),
        (RSS.decode().replace('<?xml version="1.0"?>', "").encode("utf-16"), True, False),
        (b"<!doctype html><html><body>an <rss> feed", False, False),
        (b"A text about <rss and feeds.", False, False),
        (b"<?xml version='1.0'?><opml version='2.0'><body/></opml>", True, True),
    ],
)
def test_what_looks_like_a_feed(start: bytes, feed: bool, opml: bool) -> None:
    assert (is_feed(start), is_opml(start)) == (feed, opml)


@pytest.mark.parametrize(
    ("link", "feed"),
    [
        (
            '<link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2">',
            "https://p.example/feed?a=1&b=2",
        ),
        ("<LINK href=atom.xml type=application/atom+xml>", "https://p.example/news/atom.xml"),
        ('<link rel="stylesheet" type="text/css" href="/x.css">', None),
        ('<link type="application/rss+xml" href="javascript:x">', None),
    ],
)
def test_a_page_names_its_feed(link: str, feed: str | None) -> None:
    page = f"<html><head>{link}</head><body>text</body></html>".encode()
    assert offered_feed(page, "https://p.example/news/") == feed


def test_a_list_of_feeds_gives_each_address_once_and_says_what_it_refuses() -> None:
    content = b"""<opml version="1.0"><body><outline text="News &amp; more">
    <outline type="rss" text="Harbor Post" xmlUrl="https://post.example/rss"/>
    <outline xmlUrl="https://post.example/rss"/><outline xmlUrl="exec:touch x"/></outline>
    <outline xmlUrl="https://b.example/?a=1&b=2"/></body></opml>"""
    feeds, refused = read_opml(content, "feeds.opml")
    assert [(feed.url, feed.title, feed.folder) for feed in feeds] == [
        ("https://post.example/rss", "Harbor Post", "News & more"),
        ("https://b.example/?a=1&b=2", None, None),
    ]
    assert [error.reason for error in refused] == ["not an http or https address: exec:touch x"]


def test_what_is_written_is_read_again() -> None:
    feeds = [
        ("https://a.example/rss?x=1&y=2", 'A "quoted" <title>', "Folder & co"),
        ("https://b.example/", None, None),
        ("https://c.example/", "Bell\x07", "Folder & co"),
    ]
    found, refused = read_opml(write_opml(feeds).encode(), "x.opml")
    assert not refused
    assert sorted((feed.url, feed.title, feed.folder) for feed in found) == [
        ("https://a.example/rss?x=1&y=2", 'A "quoted" <title>', "Folder & co"),
        ("https://b.example/", "https://b.example/", None),
        ("https://c.example/", "Bell?", "Folder & co"),
    ]


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "file:///etc/passwd", "--help", "http://", "https://a b/", "http://[::1", "", None, 7],
)
def test_only_web_addresses_are_links(link: object) -> None:
    assert web_address(link) is None
