r"""Trains the tagger of names and writes its weights, the same bytes from the same texts.

usage: python -m tests.quality.recognizer.train --treebank GUM_FOLDER --rows FILE.jsonl … --silver FILE.jsonl … \
           --output names.json.gz     (needs python-crfsuite; silver.py writes the silver)
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from brief.analysis.recognizers.pieces import pieces
from brief.analysis.recognizers.surroundings import Surroundings
from brief.analysis.recognizers.tagger import LABELS, SCALE, sentence_features
from brief.text.tagging import tag_text
from tests.quality.recognizer.corpora import read_rows, read_treebank
from tests.quality.recognizer.silver import read_silver
from tests.quality.recognizer.swapping import Swapper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brief.analysis.recognizers.pieces import Piece
    from tests.quality.recognizer.corpora import Annotated

GENRES = ("academic", "bio", "court", "interview", "news", "speech", "voyage")
"""Genres of GUM whose text is free for any use."""
CAPITAL = "cap"
"""The feature of every word with a capital."""
BOLDNESS = 20
"""Hundredths by which a word with a capital is less likely to be no name: finds more at the same F1."""
PARAMETERS = {
    "c1": 0.15,
    "c2": 0.01,
    "max_iterations": 120,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


def examples(text: Annotated) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Features and labels of each sentence, in the words that our own tokenizer finds."""
    tagged = tag_text(text.text)
    sentences = [pieces(tokens) for tokens in tagged.tokens]
    surroundings = Surroundings(sentences)
    for sentence in sentences:
        if any(piece.text[:1].isupper() for piece in sentence):
            yield sentence_features(sentence, surroundings), labels(sentence, text.names)


def labels(sentence: Sequence[Piece], names: Iterable[tuple[int, int, str]]) -> list[str]:
    """Labels of the names whose ends are ends of pieces."""
    starts = {piece.start: position for position, piece in enumerate(sentence)}
    ends = {piece.end: position for position, piece in enumerate(sentence)}
    found = ["O"] * len(sentence)
    for start, end, kind in names:
        if start in starts and end in ends:
            found[starts[start]] = f"B-{kind}"
            for position in range(starts[start] + 1, ends[end] + 1):
                found[position] = f"I-{kind}"
    return found


def train(texts: Iterable[Annotated], model: Path) -> None:
    """Trains with L1 and L2 penalties (OWL-QN)."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for text in texts:
        for features, wanted in examples(text):
            trainer.append(features, wanted)
    trainer.select("lbfgs")
    trainer.set_params(PARAMETERS)
    trainer.train(str(model))


def packed(model: Path) -> bytes:
    """Weights as compressed JSON: "label weight …" by feature, whole hundredths."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    number = {label: position for position, label in enumerate(LABELS)}
    transitions = [[round(SCALE * info.transitions.get((a, b), -100.0)) for b in LABELS] for a in LABELS]
    weights: dict[str, dict[int, int]] = {}
    for (feature, label), weight in info.state_features.items():
        if round(SCALE * weight):
            weights.setdefault(feature, {})[number[label]] = round(SCALE * weight)
    weights[CAPITAL][0] = weights[CAPITAL].get(0, 0) - BOLDNESS
    lines = {
        feature: " ".join(f"{label} {weight}" for label, weight in sorted(values.items()))
        for feature, values in sorted(weights.items())
    }
    content = json.dumps({"transitions": transitions, "weights": lines}, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(content.encode(), 9, mtime=0)


def main() -> None:
    """Reads, trains, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", type=Path)
    parser.add_argument("--rows", type=Path, nargs="*", default=[])
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    texts: list[Annotated] = []
    if options.treebank:
        texts.extend(read_treebank(options.treebank, GENRES))
    for path in options.rows:
        texts.extend(read_rows(path))
    for path in options.silver:
        texts.extend(read_silver(path))
    swapper = Swapper()
    texts.extend([swapper.swapped(text) for text in texts])
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder, "model")
        train(texts, model)
        options.output.write_bytes(packed(model))


if __name__ == "__main__":
    main()
