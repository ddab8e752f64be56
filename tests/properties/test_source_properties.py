"""No input of any kind raises anything but a refusal in words."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.sources.blocks import lines_of
from brief.sources.entries import content_from
from brief.sources.feed_guard import RefusedError, guarded
from brief.sources.json_feed import read_json_feed
from brief.sources.mail_parsing import read_mail, read_mailbox
from brief.sources.opml import read_outlines, write_opml
from brief.sources.word_parsing import read_word

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = (
    rb"< > </p> <p> <script> <!-- & &#27; &amp; <outline~xmlUrl= From~a@b~10:00:00\n --x\n Subject:~=?x?q?=1b?=\n \n\n"
    rb" Content-Type:~multipart/mixed;~boundary=x\n <!DOCTYPE~a~[ <!ENTITY~b~'c'> ]> http://a/ text \x00 \xff"
    rb" =?utf-8?b? <body> <![foo[ <![if <!x"
)
PIECES = st.lists(
    st.sampled_from([word.replace(b"~", b" ").decode("unicode_escape").encode("latin-1") for word in WORDS.split()])
    | st.binary(max_size=8),
    max_size=30,
).map(b"".join)

FIELDS = st.sampled_from(["items", "id", "url", "title", "content_html", "date_published", "authors", "name"])

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(FIELDS | st.text(max_size=4), inside, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("read", [guarded, read_outlines, read_json_feed, read_mail, read_mailbox, read_word])
@given(content=PIECES)
def test_bytes_are_read_or_refused(read: Callable[[bytes], object], content: bytes) -> None:
    with suppress(RefusedError):
        read(content)


@given(content=PIECES)
def test_lines_hold_no_markup_and_no_empty_line(content: bytes) -> None:
    lines = lines_of(content.decode("latin-1")).split("\n")
    assert lines == [""] or all(line and line == " ".join(line.split()) for line in lines)


@given(items=st.lists(JSON, max_size=4))
def test_json_feeds_of_any_shape_become_entries(items: list[object]) -> None:
    content = json.dumps({"items": items}).encode()
    with suppress(RefusedError):
        entries = content_from(read_json_feed(content)).entries
        assert len({entry.identity for entry in entries}) == len(entries)
        assert all(entry.title or entry.text for entry in entries)


@given(
    feeds=st.lists(st.tuples(st.text(min_size=1), st.text() | st.none(), st.text(min_size=1) | st.none()), max_size=5)
)
def test_a_list_of_feeds_is_always_well_formed(feeds: list[tuple[str, str | None, str | None]]) -> None:
    written = write_opml(feeds)
    assert len(read_outlines(written.encode())) <= len(feeds)
