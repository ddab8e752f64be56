"""Following feeds: their entries become articles once and for good; the server is asked politely."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError, SourceError
from brief.library import Library
from brief.sources.web.fetching import Fetcher
from brief.store import Store
from tests.unit.sources import fault_server
from tests.unit.sources.fault_server import FaultServer, whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2031, 3, 4, 12, tzinfo=UTC)
PARAGRAPH = "<p>Mayor Ilona Varga told the council that the harbor tunnel would open in May after years of work.</p>"


class Desk:
    """A library, a server of feeds, and a clock that is moved by hand."""

    def __init__(self, server: FaultServer, path: Path | None) -> None:
        self.server = server
        self.now = NOW
        fetcher = Fetcher(seconds=20, clock=lambda: self.now, resolve=lambda host, port: ["127.0.0.1"])
        self.library = Library(Store.open(path), lambda: self.now, fetcher=fetcher)
        self.pages: dict[str, bytes] = {}

    def serve(self, path: str, *items: tuple[str, str], text: str = "Varga said no.", link: str = "") -> str:
        """Publishes a feed of (guid, title) and gives its address."""
        link = link and f"<link>{link}</link>"
        inside = "".join(
            f"<item><guid>{guid}</guid><title>{title}</title>{link}<description>{text} {guid}</description></item>"
            for guid, title in items
        )
        feed = f'<rss version="2.0"><channel><title>Feed {path}</title>{inside}</channel></rss>'
        version = sha256(feed.encode()).hexdigest()[:8]
        fault_server.ANSWERS[path] = lambda: whole(f'ETag: "{version}"\r\n', feed.encode())
        return self.server.url(path)

    def titles(self) -> list[str]:
        """The list, newest first."""
        return [row.title for row in self.library.rows(self.library.order())]

    def refresh(self) -> list[str | None]:
        """The problems of a refresh."""
        return [next(iter(refreshed.problems), None) for refreshed in self.library.sources.refresh()]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with FaultServer().running() as server:
        desk = Desk(server, tmp_path / "library.sqlite3")
        yield desk
        desk.library.close()


def test_adding_an_address_follows_the_feed(desk: Desk) -> None:
    url = desk.serve("/a", ("2", "Newer"), ("1", "Older"))
    *articles, said = desk.library.add([url])
    assert [added.article.title for added in articles if added.article] == ["Older", "Newer"]
    assert said.said == "Feed /a: followed from now on, 2 new articles"
    assert desk.titles() == ["Newer", "Older"]
    [feed] = desk.library.feeds.all()
    assert (feed.title, feed.articles, feed.unread) == ("Feed /a", 2, 2)


def test_an_entry_is_taken_once_also_when_it_is_edited_or_was_removed(desk: Desk) -> None:
    url = desk.serve("/a", ("1", "First"), ("2", "Second"))
    added = [one.article.id for one in desk.library.add([url]) if one.article]
    desk.library._store.articles.remove(added[0])
    desk.serve("/a", ("1", "First, corrected"), ("2", "Second, corrected"), ("3", "Third"))
    [refreshed] = desk.library.sources.refresh()
    assert [desk.library.article(article).title for article in refreshed.new] == ["Third"]
    assert len(desk.titles()) == 2


def test_what_has_left_the_feed_stays(desk: Desk) -> None:
    list(desk.library.add([desk.serve("/a", ("1", "First"))]))
    desk.serve("/a", ("2", "Second"))
    desk.refresh()
    assert sorted(desk.titles()) == ["First", "Second"]


def test_a_feed_that_has_not_changed_is_not_sent_again(desk: Desk) -> None:
    list(desk.library.add([desk.server.url("/etag")]))
    assert desk.refresh() == [None]
    assert 'If-None-Match: "a"' in desk.server.headers[-1]


def test_a_server_without_tags_is_asked_for_what_is_newer(desk: Desk) -> None:
    list(desk.library.add([desk.server.url("/modified")]))
    assert desk.refresh() == [None]
    assert "If-Modified-Since: Tue, 04 Mar 2031 08:00:00 GMT" in desk.server.headers[-1]


def test_a_server_that_asks_to_wait_is_left_alone(desk: Desk) -> None:
    desk.library._store.feeds.add(desk.server.url("/busy"), "Busy", typed=True)
    assert desk.refresh() == ["Busy: asked too often (429)"]
    assert [(problem or "").split(" until")[0] for problem in desk.refresh()] == ["Busy: the server asks to wait"]
    assert desk.server.asked["/busy"] == 1
    desk.now += timedelta(minutes=3)
    desk.refresh()
    assert desk.server.asked["/busy"] == 2


def test_one_broken_feed_does_not_stop_the_others(desk: Desk) -> None:
    desk.library._store.feeds.add(desk.server.url("/reset"), "Broken", typed=True)
    desk.library._store.feeds.add(desk.server.url("/garbage"), "Strange", typed=True)
    desk.library._store.feeds.add(desk.serve("/a", ("1", "First")), typed=True)
    assert sorted(filter(None, desk.refresh())) == ["Broken: the connection broke", "Strange: the answer is no HTTP"]
    assert desk.titles() == ["First"]
    assert desk.library.feeds.feed("Broken").problem == "the connection broke"


def test_progress_counts_the_feeds(desk: Desk) -> None:
    for path in ("/a", "/b", "/c"):
        desk.library._store.feeds.add(desk.serve(path, (path, f"From {path}")), typed=True)
    assert [(one.done, one.of) for one in desk.library.sources.refresh()] == [(1, 3), (2, 3), (3, 3)]


def test_a_refresh_can_be_cancelled(desk: Desk) -> None:
    desk.library._store.feeds.add(desk.server.url("/stall"), "Silent", typed=True)
    cancelled = threading.Event()
    threading.Timer(0.1, cancelled.set).start()
    assert list(desk.library.sources.refresh(cancelled=cancelled)) == []


def test_a_refresh_that_was_stopped_goes_on_where_it_was(desk: Desk) -> None:
    url = desk.serve("/a", ("1", "First"))
    list(desk.library.add([url]))
    desk.library.feeds.set_full_text("Feed /a", always=True)
    desk.serve("/a", ("1", "First"), ("2", "Second"), link=desk.server.url("/stall"))
    version = desk.library.feeds.feed("Feed /a").etag
    cancelled = threading.Event()
    threading.Timer(0.3, cancelled.set).start()
    assert list(desk.library.sources.refresh(cancelled=cancelled)) == []
    assert desk.titles() == ["First"]
    assert desk.library.feeds.feed("Feed /a").etag == version
    desk.library.feeds.set_full_text("Feed /a", always=False)
    desk.refresh()
    assert sorted(desk.titles()) == ["First", "Second"]


def test_a_feed_that_moved_for_good_keeps_its_new_address(desk: Desk) -> None:
    desk.library._store.feeds.add(desk.server.url("/moved"), typed=True)
    desk.refresh()
    assert [feed.url for feed in desk.library.feeds.all()] == [desk.server.url("/ok")]


def test_an_entry_does_not_lead_to_another_host_of_the_readers_network(desk: Desk) -> None:
    fault_server.ANSWERS["/page"] = lambda: whole("", f"<html><body><article>{PARAGRAPH * 8}</article>".encode())
    url = desk.serve("/a", ("1", "Tunnel"), link=f"http://page.example:{desk.server.port}/page")
    [added] = [one.article for one in desk.library.add([url]) if one.article]
    desk.library.set_marked(added.id, True)
    with pytest.raises(SourceError, match="in your own network"):
        desk.library.entries.fetch_full_text(added.id)


def test_the_whole_text_keeps_the_article_and_its_mark(desk: Desk) -> None:
    fault_server.ANSWERS["/page"] = lambda: whole("", f"<html><body><article>{PARAGRAPH * 8}</article>".encode())
    url = desk.serve("/a", ("1", "Tunnel"), link=desk.server.url("/page"))
    [added] = [one.article for one in desk.library.add([url]) if one.article]
    desk.library.set_marked(added.id, True)
    desk.library.entries.fetch_full_text(added.id)
    article = desk.library.article(added.id)
    assert article.text.startswith("Tunnel\n\nMayor Ilona Varga")
    assert (article.title, article.outlet) == ("Tunnel", "Feed /a")
    assert desk.library.marked() == [added.id]


def test_a_feed_can_be_read_whole_always(desk: Desk) -> None:
    fault_server.ANSWERS["/page"] = lambda: whole("", f"<html><body><article>{PARAGRAPH * 8}</article>".encode())
    list(desk.library.add([desk.serve("/a", ("1", "Old"))]))
    desk.library.feeds.set_full_text("Feed /a", always=True)
    desk.serve("/a", ("1", "Old"), ("2", "New"), link=desk.server.url("/page"))
    [refreshed] = desk.library.sources.refresh()
    assert "after years of work" in desk.library.article(refreshed.new[0]).text


def test_a_page_that_cannot_be_read_leaves_the_entry_as_given(desk: Desk) -> None:
    list(desk.library.add([desk.serve("/a", ("1", "Old"))]))
    desk.library.feeds.set_full_text("Feed /a", always=True)
    desk.serve("/a", ("2", "New"), link="http://nowhere.example:1/x")
    [refreshed] = desk.library.sources.refresh()
    article = desk.library.article(refreshed.new[0])
    assert article.text == "New\n\nVarga said no. 2"
    assert (article.note or "").startswith("full text: refused")


def test_feeds_are_followed_no_longer_but_their_articles_stay(desk: Desk) -> None:
    list(desk.library.add([desk.serve("/a", ("1", "First"))]))
    desk.library.feeds.remove("Feed /a")
    assert desk.library.feeds.all() == []
    assert desk.titles() == ["First"]
    with pytest.raises(NotFoundError):
        desk.library.feeds.remove("Feed /a")


def test_a_list_of_feeds_is_followed_and_written_again(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text('<opml><body><outline text="Post" xmlUrl="https://post.example/rss"/></body></opml>')
    assert [added.said for added in desk.library.add([str(path)])] == ["1 feed added"]
    assert [added.said for added in desk.library.add([str(path)])] == ["0 feeds added, 1 followed already"]
    assert 'text="Post" title="Post" xmlUrl="https://post.example/rss"' in desk.library.feeds.as_opml()


def test_a_list_from_a_stranger_does_not_lead_into_the_readers_network(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(f'<opml><body><outline text="Post" xmlUrl="{desk.server.url("/ok")}"/></body></opml>')
    list(desk.library.add([str(path)]))
    assert desk.refresh() == ["Post: refused: it leads to 127.0.0.1 in your own network"]
    list(desk.library.add([desk.server.url("/ok")]))
    assert desk.refresh() == [None]


def test_a_page_is_decoded_as_its_server_says(desk: Desk) -> None:
    page = f"<html><head><title>Tür</title></head><body><article>{PARAGRAPH * 8}</article>".encode("cp1250")
    kind = b"text/html; charset=cp1250"
    fault_server.ANSWERS["/coded"] = lambda: whole("", page).replace(b"application/rss+xml", kind)
    [added] = desk.library.add([desk.server.url("/coded")])
    assert added.article is not None
    assert added.article.title == "Tür"


def test_a_page_on_the_web_is_an_article(desk: Desk) -> None:
    page = f"<html><head><title>Tunnel opens</title></head><body><article>{PARAGRAPH * 8}</article>"
    fault_server.ANSWERS["/story"] = lambda: whole("", page.encode()).replace(b"application/rss+xml", b"text/html")
    [added] = desk.library.add([desk.server.url("/story")])
    assert added.article is not None
    assert (added.article.title, added.article.location) == ("Tunnel opens", desk.server.url("/story"))


def test_a_text_that_two_feeds_give_is_one_article(desk: Desk) -> None:
    first = [one.article for one in desk.library.add([desk.serve("/a", ("1", "Same"))]) if one.article]
    *again, said = desk.library.add([desk.serve("/b", ("1", "Same"))])
    assert again == []
    assert said.said == "Feed /b: followed from now on, 0 new articles"
    assert desk.titles() == [article.title for article in first]
