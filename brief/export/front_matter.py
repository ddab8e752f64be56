"""The YAML block at the top of an exported brief, written and read back."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.export.cast import cast
from brief.export.dates import timestamp
from brief.export.escaping import one_line
from brief.export.voices import statements
from brief.story import StoryBrief

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brief.export.options import Options
    from brief.model import Brief, BriefSource, Kind

METHOD = "extractive; every sentence and quotation below is copied from the source"
_ENTRY = re.compile(r"^  (?:-| ) (\w+): (.*)$")
_HIDDEN = re.compile(
    r"[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_PLURALS: tuple[tuple[str, Kind], ...] = (("people", "person"), ("organizations", "organization"), ("places", "place"))


@dataclass(frozen=True, slots=True)
class Named:
    """A source as the front matter names it."""

    number: int
    location: str
    digest: str


def render(brief: Brief, options: Options) -> str:
    """The block with its two fences."""
    return "\n".join(["---", *_lines(brief, options), "---", ""])


def read(markdown: str) -> dict[int, Named]:
    """The sources that a brief names, by number; empty when there is no such block."""
    return {int(entry["id"]): _named(entry) for entry in _entries(markdown) if _whole(entry)}


def links_left_out(markdown: str) -> bool:
    """Whether the brief was exported without citations."""
    return "links: none" in _block(markdown)


def quoted(text: str) -> str:
    """A double-quoted YAML string: JSON strings are YAML strings once control characters are gone."""
    return json.dumps(one_line(text), ensure_ascii=False)


def exact(text: str) -> str:
    """A double-quoted YAML string that keeps every character, those that may not be shown as escapes."""
    return _HIDDEN.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(text, ensure_ascii=False))


def is_address(location: str) -> bool:
    """Whether a location is a web address."""
    return location.lower().startswith(("http://", "https://"))


def _lines(brief: Brief, options: Options) -> Iterator[str]:
    yield f"title: {quoted(brief.title)}"
    yield "type: brief"
    yield f"scope: {brief.scope}"
    yield from _dates(brief)
    yield f"created: {timestamp(brief.created)}"
    yield "sources:"
    for number, source in enumerate(brief.sources, 1):
        yield from _source(number, source)
    yield from _actors(brief, options)
    yield f"summary_sentences: {sum(len(source.summary.sentences) for source in brief.sources)}"
    yield f"source_sentences: {sum(source.summary.of for source in brief.sources)}"
    if isinstance(brief, StoryBrief):
        yield f"repeats_dropped: {brief.summary.repeated}"
    yield f"statements: {len(statements(brief))}"
    yield f"generator: {quoted(brief.generator)}"
    yield f"method: {quoted(METHOD if len(brief.sources) == 1 else METHOD + 's')}"
    if options.links == "none":
        yield "links: none"
    yield "tags: [brief]"


def _dates(brief: Brief) -> Iterator[str]:
    days = sorted(source.article.published for source in brief.sources if source.article.published)
    if days and brief.scope == "article":
        published = brief.sources[0].article.published
        yield from [f"published: {published.isoformat()}"] if published else []
    elif days:
        yield f"first_published: {days[0].isoformat()}"
        yield f"last_published: {days[-1].isoformat()}"


def _source(number: int, source: BriefSource) -> Iterator[str]:
    article = source.article
    yield f"  - id: {number}"
    yield f"    title: {quoted(article.title)}"
    if article.byline:
        yield f"    author: {quoted(article.byline)}"
    if article.outlet:
        yield f"    outlet: {quoted(article.outlet)}"
    if article.published:
        yield f"    published: {article.published.isoformat()}"
    yield f"    {'url' if is_address(article.location) else 'file'}: {exact(article.location)}"
    yield f"    sha256: {quoted(article.digest)}"
    if article.note:
        yield f"    note: {quoted(article.note)}"


def _actors(brief: Brief, options: Options) -> Iterator[str]:
    parts = cast(brief).parts
    for plural, kind in _PLURALS:
        names = (one_line(part.name) for part in parts if part.kind == kind)
        yield f"{plural}: [{', '.join(_names(names, options))}]"


def _names(names: Iterable[str], options: Options) -> Iterator[str]:
    return (quoted(f"[[{name}]]" if options.obsidian else name) for name in names if name)


def _block(markdown: str) -> list[str]:
    lines = markdown.split("\n")
    if not lines or lines[0].rstrip() != "---":
        return []
    end = next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    return [line.rstrip() for line in lines[1:end]]


def _entries(markdown: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for line in _block(markdown):
        entry = _ENTRY.match(line)
        if entry and entry[1] == "id":
            found.append({})
        if entry and found:
            found[-1][entry[1]] = _value(entry[2])
    return found


def _value(scalar: str) -> str:
    try:
        return str(json.loads(scalar))
    except ValueError:
        return scalar.strip("'\" ")


def _whole(entry: dict[str, str]) -> bool:
    return entry["id"].isdecimal() and len(entry["id"]) < 10 and bool(entry.get("file") or entry.get("url"))


def _named(entry: dict[str, str]) -> Named:
    return Named(int(entry["id"]), entry.get("file") or entry["url"], entry.get("sha256", ""))
