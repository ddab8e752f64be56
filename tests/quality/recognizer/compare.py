r"""Recognizers beside each other: typed F1 with and without the document pass, by kind, speed and size, in one run.

usage: python -m tests.quality.recognizer.compare [--recognizer spacy:MODEL]… [--errors] FILE.jsonl…
       (rows {"sents": [[token]], "ents": [[[start, end, PER|ORG|LOC]]]})
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from brief.analysis.document_pass import settle
from brief.analysis.recognizers.choosing import TAGGER, model_of, recognizer
from brief.text.tagging import tag_text
from tests.quality.recognizer.corpora import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brief.analysis.recognizers import RecognizedName
    from brief.text.tagged import TaggedText
    from tests.quality.recognizer.corpora import Annotated, Name

System = Callable[["TaggedText"], list["RecognizedName"]]

KINDS = ("person", "organization", "place")


@dataclass
class Counts:
    """Hits, predictions and gold names by kind; the untyped hits; what went wrong; CPU seconds."""

    hit: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    untyped: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def f1(self, *kinds: str) -> float:
        """F1 over kinds, over all of them when none is named."""
        chosen = kinds or KINDS
        hits = sum(self.hit[kind] for kind in chosen)
        both = sum(self.found[kind] + self.wanted[kind] for kind in chosen)
        return 2 * hits / both if both else 0.0

    def add(self, wanted: set[Name], found: set[Name]) -> None:
        """Counts one document."""
        self.hit.update(kind for *_, kind in wanted & found)
        self.found.update(kind for *_, kind in found)
        self.wanted.update(kind for *_, kind in wanted)
        self.untyped += len({name[:2] for name in wanted} & {name[:2] for name in found})
        self.errors.update(_errors(wanted, found))


def _errors(wanted: set[Name], found: set[Name]) -> Iterator[str]:
    """What became of each name that was not found as it is, and where the others come from."""
    for start, end, kind in wanted - found:
        overlapping = [name for name in found if name[0] < end and start < name[1]]
        exact = next((name for name in overlapping if name[:2] == (start, end)), None)
        if exact:
            yield f"{kind} taken for {exact[2]}"
        elif overlapping:
            longer = overlapping[0][1] - overlapping[0][0] > end - start
            yield f"{kind} with {'too many' if longer else 'too few'} words"
        else:
            yield f"{kind} missed"
    for start, end, kind in found - wanted:
        if not any(name[0] < end and start < name[1] for name in wanted):
            yield f"no name taken for {kind}"


def systems(names: Iterable[str]) -> dict[str, System]:
    """Each recognizer alone and with the document pass; one that is not installed is told and left out."""
    chosen: dict[str, System] = {}
    for name in names:
        if name != TAGGER and find_spec(model_of(name)) is None:
            print(f"{name}: not installed, left out")
            continue
        recognize = recognizer(name)
        chosen[f"{name} alone"] = recognize
        chosen[f"{name} + document pass"] = _settled(recognize)
    return chosen


def _settled(recognize: System) -> System:
    return lambda tagged: settle(tagged, recognize(tagged))


def measure(system: System, documents: list[Annotated]) -> Counts:
    """Runs one system over documents; tokens and tags are made before the clock starts."""
    counts = Counts()
    for document in documents:
        tagged = tag_text(document.text)
        started = process_time()
        names = system(tagged)
        counts.seconds += process_time() - started
        counts.add(set(document.names), {(name.span.start, name.span.end, name.kind) for name in names})
    return counts


def main() -> None:
    """Prints one table for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--recognizer", action="append", default=[], metavar="NAME")
    parser.add_argument("--errors", action="store_true", help="the ten most frequent kinds of errors")
    options = parser.parse_args()
    for path in options.files:
        documents = list(read_rows(path))
        words = sum(len(document.text.split()) for document in documents)
        print(f"# {path.name}: {len(documents)} documents, {words} words")
        print(f"{'':34} typed  PER    ORG    LOC    untyped  words/CPU s")
        for name, system in systems([TAGGER, *options.recognizer]).items():
            system(tag_text("Ada Quill flew to Norway."))
            counts = measure(system, documents)
            untyped = 2 * counts.untyped / max(1, counts.found.total() + counts.wanted.total())
            kinds = "  ".join(f"{counts.f1(kind):.3f}" for kind in KINDS)
            print(f"{name:34} {counts.f1():.3f}  {kinds}  {untyped:.3f}    {words / max(counts.seconds, 1e-9):,.0f}")
            if options.errors:
                print("".join(f"    {count:5} {error}\n" for error, count in counts.errors.most_common(10)), end="")


if __name__ == "__main__":
    main()
