"""Annotated texts for training: running text, one sentence a line, with names as character spans."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

KINDS = {"PER": "person", "ORG": "organization", "LOC": "place"}
CLOSING = frozenset(".,;:!?)]}%'’”…") | {"'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "''", "..."}
OPENING = frozenset("([{$£€“‘#") | {"``"}
SENTENCES_A_DOCUMENT = 40
"""Collections of single sentences are cut into documents of this size."""

Name = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its names: start, end, kind."""

    text: str
    names: tuple[Name, ...]


def read_rows(path: Path) -> Iterator[Annotated]:
    """Texts of a JSON Lines file with rows {"sents": [[token]], "ents": [[[start, end, PER|ORG|LOC]]]}."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            size = len(row["sents"]) if len(row["sents"]) <= 400 else SENTENCES_A_DOCUMENT
            for first in range(0, len(row["sents"]), size):
                yield joined(row["sents"][first : first + size], row["ents"][first : first + size])


def joined(sentences: Sequence[Sequence[str]], names: Sequence[Sequence[Sequence[int | str]]]) -> Annotated:
    """Tokens as running text."""
    blanks = [[_blank_after(tokens, i) for i in range(len(tokens))] for tokens in sentences]
    return running_text(sentences, blanks, names)


def running_text(
    sentences: Sequence[Sequence[str]],
    blanks: Sequence[Sequence[bool]],
    names: Sequence[Sequence[Sequence[int | str]]],
) -> Annotated:
    """Tokens put together; `blanks` says where a blank follows."""
    parts: list[str] = []
    found: list[Name] = []
    length = 0
    for tokens, spaced, entities in zip(sentences, blanks, names, strict=True):
        starts, ends = [], []
        for token, blank in zip(tokens, spaced, strict=True):
            starts.append(length)
            ends.append(length + len(token))
            parts.append(token + " " * blank)
            length += len(token) + blank
        parts.append("\n")
        length += 1
        for start, end, kind in entities:
            found.append((starts[int(start)], ends[int(end) - 1], KINDS.get(str(kind), str(kind))))
    return Annotated("".join(parts), tuple(found))


def _blank_after(tokens: Sequence[str], position: int) -> bool:
    if position + 1 == len(tokens):
        return False
    token, following = tokens[position], tokens[position + 1]
    inside = tokens[: position + 1].count('"') % 2 == 1
    if token == '"' and inside:
        return False
    return not (following in CLOSING or token in OPENING or (following == '"' and inside))


ENTITY = re.compile(r"\(([^()]*)(\))?|([^()]+)\)")
Row = list[str]


def read_treebank(folder: Path, genres: Sequence[str]) -> Iterator[Annotated]:
    """Texts of GUM (CoNLL-U with nested entities), names only."""
    for genre in genres:
        for path in sorted(folder.glob(f"GUM_{genre}_*.conllu")):
            sentences = list(_sentences(path))
            tokens = [[row[1] for row in rows] for rows in sentences]
            blanks = [["SpaceAfter=No" not in row[9] and row is not rows[-1] for row in rows] for rows in sentences]
            yield running_text(tokens, blanks, [names_of(rows) for rows in sentences])


def _sentences(path: Path) -> Iterator[list[Row]]:
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _marked(rows: Sequence[Row]) -> Iterator[tuple[int, int, str]]:
    """Every annotated span: start, end, type."""
    stack: list[tuple[str, int, str]] = []
    for position, row in enumerate(rows):
        fields = dict(field.split("=", 1) for field in row[9].split("|") if "=" in field)
        for match in ENTITY.finditer(fields.get("Entity", "")):
            if match[1] is not None:
                group, kind, *_ = match[1].split("-")
                if match[2]:
                    yield position, position + 1, kind
                else:
                    stack.append((group, position, kind))
                continue
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == match[3]:
                    _, start, kind = stack.pop(depth)
                    yield start, position + 1, kind
                    break


def names_of(rows: Sequence[Row]) -> Sequence[Sequence[int | str]]:
    """Names of persons, organizations and places in a sentence, outermost first, without overlaps."""
    marks = [mark for mark in _marked(rows) if mark[2] in KINDS.values()]
    spans = {(start, end) for start, end, _ in marks}
    found = {
        (*name, kind)
        for start, end, kind in marks
        if (name := _name_in(rows, start, end, kind))
        and not _is_generic(rows, *name)
        and not _joins(rows, *name, spans)
    }
    chosen: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(found, key=lambda name: (name[0] - name[1], name)):
        if all(end <= other[0] or other[1] <= start for other in chosen):
            chosen.append((start, end, kind))
    return sorted(chosen)


def _joins(rows: Sequence[Row], start: int, end: int, spans: set[tuple[int, int]]) -> bool:
    """Whether the name is two annotated ones with "and" between them."""
    ands = [i for i in range(start, end) if rows[i][1] == "and"]
    return any(any(last == i and first >= start for first, last in spans) for i in ands)


def _name_in(rows: Sequence[Row], start: int, end: int, kind: str) -> tuple[int, int] | None:
    head = next((i for i in range(start, end) if not start < int(rows[i][6]) <= end), None)
    if head is None or rows[head][3] != "PROPN":
        return None
    if kind == "person":
        return _person(rows, start, end, head)
    first = last = head
    while first > start and _belongs(rows, first - 1, start):
        first -= 1
    while last + 1 < end and _belongs_right(rows, last + 1, end):
        last += 1
    while rows[first][4] in ("DT", "HYPH", "POS", "IN", "CC", ","):
        first += 1
    while last > first and not rows[last][1][:1].isalnum():
        last -= 1
    return _after_owner(rows, start, first, last + 1), last + 1


def _after_owner(rows: Sequence[Row], start: int, first: int, end: int) -> int:
    """Where the name begins when a country owns it ("Norway's Ministry of Culture")."""
    owner = next((i for i in range(first, end - 1) if rows[i][4] == "POS" and rows[i][1] != "'"), None)
    if owner is None or " ".join(row[1] for row in rows[first:owner]) not in gazetteer.country_names():
        return first
    return owner + 1


def _person(rows: Sequence[Row], start: int, end: int, head: int) -> tuple[int, int]:
    inside = {head}
    for position in range(start, end):
        if rows[position][7].startswith("flat") and int(rows[position][6]) - 1 in inside:
            inside.add(position)
    return min(inside), max(inside) + 1


def _belongs(rows: Sequence[Row], position: int, start: int) -> bool:
    word, universal, penn = rows[position][1], rows[position][3], rows[position][4]
    if universal == "PROPN" or (word[:1].isupper() and universal in ("ADJ", "NOUN", "NUM")):
        return rows[position][7] != "nmod:desc"
    joins = penn in ("HYPH", "POS", "CC") or word in ("of", "for", "de", "&")
    return joins and position > start and rows[position - 1][1][:1].isupper() and rows[position - 1][3] != "PUNCT"


def _belongs_right(rows: Sequence[Row], position: int, end: int) -> bool:
    word = rows[position][1]
    if rows[position][3] == "PROPN" or (word[:1].isupper() and rows[position][3] in ("ADJ", "NOUN", "NUM")):
        return True
    if rows[position][3] == "NUM" and rows[position - 1][4] in ("HYPH", "NNP"):
        return True
    following = rows[position + 1 : min(position + 3, end)]
    if word in ("of", "for", "and", "&", "-", "–", "de", "the", "in"):
        near = [row for row in following if row[1] not in ("the", "la")]
        return bool(near) and near[0][1][:1].isupper() and near[0][3] == "PROPN" and word != "in"
    return False


def _is_generic(rows: Sequence[Row], start: int, end: int) -> bool:
    """Titles, adjectives and names of inhabitants ("Russians") name nobody."""
    word = rows[start][1]
    plural = rows[start][4] in ("NNPS", "JJ") and "Number=Plur" in rows[start][5]
    return end - start == 1 and (
        plural or word in gazetteer.demonyms() or word.lower() in gazetteer.titles() or not word[:1].isupper()
    )
