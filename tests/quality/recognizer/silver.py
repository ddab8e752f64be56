r"""More to learn from: sentences of free texts on whose names our recognizer and another one agree.

After tri-training (Zhou and Li 2005), with two teachers.

usage: python -m tests.quality.recognizer.silver --recognizer spacy:MODEL --output silver.jsonl \
           [--articles FILE.csv …] [--sentences FILE.csv …]
"""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

from brief.analysis.document_pass import settle
from brief.analysis.recognizers.choosing import TAGGER, recognizer
from brief.text.tagging import tag_text
from tests.quality.recognizer.corpora import Annotated, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brief.analysis.recognizers.choosing import Recognizer
    from brief.text.tagged import TaggedText
    from tests.quality.recognizer.corpora import Name

SHORTEST_ARTICLE = 300
"""Characters."""
SENTENCES_A_DOCUMENT = 25


def read_articles(path: Path) -> Iterator[str]:
    """Title and text of each row of a table of articles."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if len(row["text"].strip()) > SHORTEST_ARTICLE:
                yield f"{row['title']}\n\n{row['text'].strip()}"


def read_sentences(path: Path) -> Iterator[str]:
    """Sentences of a table with a word a row, put together to documents."""
    sentences: list[list[str]] = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in list(csv.reader(lines))[1:]:
            if row[0]:
                sentences.append([])
            sentences[-1].append(row[1])
    for first in range(0, len(sentences), SENTENCES_A_DOCUMENT):
        some = sentences[first : first + SENTENCES_A_DOCUMENT]
        yield joined(some, [[] for _ in some]).text


def agreed(text: str, recognizers: Sequence[Recognizer]) -> Annotated:
    """The sentences of a text in which all recognizers find the same names, with these."""
    tagged = tag_text(text)
    opinions = [_names(tagged, find) for find in recognizers]
    parts: list[str] = []
    names: list[Name] = []
    length = 0
    for tokens in tagged.tokens:
        if not tokens:
            continue
        start, end = tokens[0].start, tokens[-1].end
        first, *others = [{name for name in found if start <= name[0] < end} for found in opinions]
        if all(other == first for other in others) and all(name[1] <= end for name in first):
            names += [(length + name[0] - start, length + name[1] - start, name[2]) for name in sorted(first)]
            parts.append(text[start:end].replace("\n", " ") + "\n")
            length += end - start + 1
    return Annotated("".join(parts), tuple(names))


def _names(tagged: TaggedText, find: Recognizer) -> set[Name]:
    return {(name.span.start, name.span.end, name.kind) for name in settle(tagged, find(tagged))}


def read_silver(path: Path) -> Iterator[Annotated]:
    """Texts that this module has written."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Annotated(row["text"], tuple((start, end, kind) for start, end, kind in row["names"]))


def written(texts: Iterable[Annotated]) -> Iterator[str]:
    """The texts with any names as lines of JSON."""
    for text in texts:
        if text.names:
            yield json.dumps({"text": text.text, "names": text.names}, ensure_ascii=False) + "\n"


def main() -> None:
    """Reads, asks the recognizers, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recognizer", required=True, metavar="NAME")
    parser.add_argument("--articles", type=Path, nargs="*", default=[], help="tables with the columns title and text")
    parser.add_argument("--sentences", type=Path, nargs="*", default=[], help="tables with a word in the second column")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    recognizers = [recognizer(TAGGER), recognizer(options.recognizer)]
    texts = [text for path in options.articles for text in read_articles(path)]
    texts += [text for path in options.sentences for text in read_sentences(path)]
    with options.output.open("w", encoding="utf-8") as output:
        output.writelines(written(agreed(text, recognizers) for text in texts))


if __name__ == "__main__":
    main()
