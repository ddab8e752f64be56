"""Trains the part-of-speech weights and the sentence parameters that ship in brief/text/data.

usage: python tests/quality/tagger/train.py CONLLU_FOLDER [...]   (folders are read recursively, in order of path)

The treebanks are named with their licences in brief/text/data/NOTICE. Words are split as the product splits them, and
each takes the tag of the treebank's token at its end. Same folders, same files: same bytes.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).resolve().parents[3] / "brief/text/data"
ROUNDS = 6
SMALLEST = 0.35
"""Averaged weights under this say nothing."""
SCALE = 0.05
"""Weights are kept as whole multiples of this, so that sums are exact."""

ABBREVIATIONS = """
mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt st jr sr rev hon capt cmdr adm pres maj brig cpl pvt
supt insp cllr fr sr jan feb mar apr aug sept sep oct nov dec tue tues wed thu thur thurs fri inc corp co ltd llc plc
bros assn dept univ nos vs v al etc approx fig vol pp ed eds ave blvd rd ft mt hwy fla calif va md ga mich minn mo
mont neb nev okla tenn tex vt wis wyo ariz ark colo conn del ind kan ky n.c s.c n.h n.j n.m n.y d.c r.i u.s u.k u.n
e.u u.s.a a.m p.m e.g i.e ph.d m.d b.a m.a j.d m.p
""".split()


def rows(folders: list[str]) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Text of each sentence, and its treebank tokens with places and tags."""
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.conllu")):
            yield from sentences(path.read_text("utf-8"))


def sentences(content: str) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Sentences of one CoNLL-U file."""
    for block in content.split("\n\n"):
        text, tokens, position = "", [], 0
        for line in block.split("\n"):
            if line.startswith("# text = "):
                text = line[9:]
            fields = line.split("\t")
            if len(fields) == 10 and fields[0].isdigit():
                found = text.find(fields[1], position)
                if found >= 0:
                    position = found + len(fields[1])
                    tokens.append((found, position, fields[4]))
        if text and tokens:
            yield text, tokens


def examples(folders: list[str]) -> list[list[tuple[str, str]]]:
    """Our words with the treebank's tags."""
    from brief.model import Span
    from brief.text.quotations import quotations
    from brief.text.tagging import _as_read
    from brief.text.words import WordTokenizer

    split, result = WordTokenizer(), []
    for text, tokens in rows(folders):
        marks = quotations(text, [Span(0, len(text))])
        opening = {mark.span.start for mark in marks}
        closing = {mark.inner.end for mark in marks if mark.closed}
        ends = {end: tag for _, end, tag in tokens}
        starts = {start: tag for start, _, tag in tokens}
        sentence = []
        for start, end in split.offsets(text, 0, len(text)):
            tag = ends.get(end) or starts.get(start)
            word = _as_read(text[start:end], start, opening, closing)
            if tag:
                sentence.append((word, fitted(word, tag)))
        if sentence:
            result.append(sentence)
    return result


def fitted(word: str, tag: str) -> str:
    """The tag of a hyphenated word whose parts the treebank tags one by one, and of marks."""
    if word in ("``", "''"):
        return word
    if "-" in word[1:] and tag in ("VBN", "VBG", "HYPH"):
        return "JJ"
    return {"GW": "NN", "AFX": "JJ", "ADD": "NNP", "NFP": ":", "HYPH": ":", "XX": "FW"}.get(tag, tag)


def write(path: Path, data: dict[str, Any]) -> None:
    """Sorted JSON, compressed without a time stamp."""
    packed = gzip.compress(
        json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(), mtime=0
    )
    path.write_bytes(packed)
    print(path.name, len(packed), "bytes")


def train_punkt(folders: list[str]) -> None:
    """Sentence parameters from running text, with our own abbreviations."""
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    trainer.train("\n".join(text for text, _ in rows(folders)), finalize=True)
    found = trainer.get_params()
    write(
        DATA / "punkt.json.gz",
        {
            "abbreviations": sorted(set(ABBREVIATIONS)),
            "starters": sorted(found.sent_starters),
            "collocations": sorted(found.collocations),
            "orthography": {word: flags for word, flags in found.ortho_context.items() if flags and word.isalpha()},
        },
    )


def train_tagger(folders: list[str]) -> None:
    """Part-of-speech weights."""
    from nltk.tag.perceptron import PerceptronTagger

    random.seed(1)
    tagger = PerceptronTagger(load=False)
    tagger.train(examples(folders), nr_iter=ROUNDS)
    classes = sorted(tagger.classes)
    number = {name: index for index, name in enumerate(classes)}
    weights = {}
    for feature, scores in tagger.model.weights.items():
        row = [
            value
            for name, weight in sorted(scores.items())
            if abs(weight) >= SMALLEST and round(weight / SCALE)
            for value in (number[name], round(weight / SCALE))
        ]
        if row:
            weights[feature] = " ".join(map(str, row))
    write(
        DATA / "perceptron.json.gz",
        {"classes": classes, "tagdict": dict(tagger.tagdict), "weights": weights},
    )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    train_punkt(sys.argv[1:])
    train_tagger(sys.argv[1:])
