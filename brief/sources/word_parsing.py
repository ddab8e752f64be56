"""Word documents (Office Open XML, ECMA-376): the running text, deleted words not."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from brief.sources.feed_guard import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST = 50_000_000
"""Bytes of one unpacked part."""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_SKIPPED = frozenset(("del", "moveFrom", "instrText", "delText", "Fallback", "pict"))
_OLD = b"\xd0\xcf\x11\xe0"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    KeyError,
    expat.ExpatError,
    OSError,
    ValueError,
)
_FIELDS = {"title": "title", "creator": "author"}


def read_word(content: bytes) -> list[dict[str, Any]]:
    """The text, and the title and author that the document names. Raises RefusedError."""
    if content.startswith(_OLD):
        raise RefusedError("is an old or encrypted Word document")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            text = _text(archive)
            properties = _properties(archive)
    except RefusedError:
        raise
    except _BROKEN:
        raise RefusedError("is not a Word document, or a broken one") from None
    except RuntimeError:
        raise RefusedError("is encrypted") from None
    if not text:
        raise RefusedError("holds no text")
    return [{"text": text, **properties}]


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One unpacked part. Raises KeyError, RefusedError."""
    with archive.open(name) as part:
        content = part.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise RefusedError(f"too big: more than {_LARGEST // 1_000_000} MB unpacked")
    return content


def _main_part(archive: zipfile.ZipFile) -> str:
    """The part that holds the text: the package says which (ECMA-376, part 2, relationships)."""
    found: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith("Relationship") and attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", "").lstrip("/"))

    _parse(_part(archive, "_rels/.rels"), start)
    name = found[0] if found else "word/document.xml"
    _refuse_other_kinds(archive, name)
    return name


def _refuse_other_kinds(archive: zipfile.ZipFile, name: str) -> None:
    """Spreadsheets and slides are packages too: the part's content type says what it is."""
    kinds: list[str] = []

    def start(_: str, attributes: dict[str, str]) -> None:
        if attributes.get("PartName", "").lstrip("/") == name:
            kinds.append(attributes.get("ContentType", "").lower())

    _parse(_part(archive, "[Content_Types].xml"), start)
    if any("word" not in kind for kind in kinds):
        raise RefusedError("is not a Word document")


def _text(archive: zipfile.ZipFile) -> str:
    """The running text, and after it the notes in the order in which the text refers to them."""
    main = _main_part(archive)
    reader = _Reader()
    _parse(_part(archive, main), reader.start, reader.end, reader.characters)
    notes = _notes(archive, main) if reader.references else {}
    return "\n\n".join(_lines("\n".join(("".join(reader.parts), *(notes.get(one, "") for one in reader.references)))))


def _lines(text: str) -> Iterator[str]:
    return filter(None, (" ".join(line.split()) for line in text.split("\n")))


def _notes(archive: zipfile.ZipFile, main: str) -> dict[tuple[str, str], str]:
    """Footnotes and endnotes by their numbers, which lie in parts beside the text."""
    reader = _NotesReader()
    for name in ("footnotes", "endnotes"):
        with suppress(KeyError):
            part = _part(archive, str(PurePosixPath(main).with_name(f"{name}.xml")))
            _parse(part, reader.start, reader.end, reader.characters)
    return {number: "".join(parts) for number, parts in reader.notes.items()}


class _Reader:
    """Walks the document: paragraphs, breaks and rows of tables are lines, runs of text are characters."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.references: list[tuple[str, str]] = []
        """The notes that are referred to: of which kind, and their numbers."""
        self._skipped = 0
        self._inside = 0
        self._cells = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begins an element."""
        name = tag.rpartition(" ")[2]
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
        elif tag.startswith((_WORD, _STRICT_WORD)):
            self._inside += name == "t"
            self._cells += name == "tc"
            self.parts.append({"tab": " ", "br": self._end, "cr": self._end, "noBreakHyphen": "\u2011"}.get(name, ""))
            if name in _REFERENCES:
                self.references.append((_REFERENCES[name], _number(attributes)))

    def end(self, tag: str) -> None:
        """Ends an element."""
        name = tag.rpartition(" ")[2]
        if self._skipped:
            self._skipped -= 1
        elif tag.startswith((_WORD, _STRICT_WORD)):
            self._inside -= name == "t"
            self._cells -= name == "tc"
            self.parts.append(self._end if name in ("p", "tr") else "")

    def characters(self, text: str) -> None:
        """Text of a run."""
        if self._inside and not self._skipped:
            self.parts.append(text)

    @property
    def _end(self) -> str:
        """Between paragraphs: those in a cell of a table stay in its row."""
        return " " if self._cells else "\n"


class _NotesReader(_Reader):
    """Walks the notes: what Word draws between them and the text has a type, and no words of the writer."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: dict[tuple[str, str], list[str]] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begins an element."""
        name = tag.rpartition(" ")[2]
        if name in _REFERENCES.values():
            self.parts = self.notes.setdefault((name, _number(attributes)), [])
        super().start(tag, attributes)


_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


def _number(attributes: dict[str, str]) -> str:
    """The number by which a note is referred to."""
    return next((value for name, value in attributes.items() if name.rpartition(" ")[2] == "id"), "")


def _properties(archive: zipfile.ZipFile) -> dict[str, Any]:
    """Title and author (docProps/core.xml); empty where there are none."""
    found: dict[str, Any] = {}
    open_element: list[str] = []

    def characters(text: str) -> None:
        if open_element and (field := _FIELDS.get(open_element[-1])):
            found[field] = found.get(field, "") + text

    try:
        content = _part(archive, "docProps/core.xml")
    except KeyError:
        return {}
    _parse(
        content,
        lambda tag, _: open_element.append(tag.rpartition(" ")[2]),
        lambda _: open_element and open_element.pop(),
        characters,
    )
    return {field: " ".join(value.split())[:300] for field, value in found.items()}


def _parse(content: bytes, start: Any, end: Any = None, characters: Any = None) -> None:
    """Walks through XML without any entity of its own. Raises ExpatError, RefusedError."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.EntityDeclHandler = _refuse_entity
    parser.Parse(content, True)


def _refuse_entity(*_: object) -> None:
    raise RefusedError("refused: its entities expand")
