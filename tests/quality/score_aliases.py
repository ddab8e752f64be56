"""Scores which names are taken for one actor, on given mentions: MUC, B³ and CEAFe, and their mean (CoNLL score).

usage: python -m tests.quality.score_aliases FOLDER
(the folder holds gum_news_coref_dev, dwie_mentions_dev and meantime_coref_dev .jsonl)

Within a document names are joined as `find_actors` joins them; across documents as `brief actors` does.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.analysis.actors.identity import Named, clusters
from brief.analysis.actors.making import made
from brief.model import ArticleActor, Kind, Span
from brief.stories.linking import groups

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

KINDS: dict[str, Kind] = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "person": "person",
    "organization": "organization",
    "place": "place",
    "location": "place",
}
PRONOUNS = frozenset(
    "he she it they we i you his her its their our my him them us me who which that himself itself themselves".split()
)
Labels = dict[int, "Hashable"]


@dataclass(frozen=True, slots=True)
class Given:
    """A mention of the annotation."""

    text: str
    kind: Kind
    document: str
    cluster: Hashable


def f1(precision: float, recall: float) -> float:
    """Harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def conll(units: Sequence[tuple[Labels, Labels]]) -> tuple[float, float, float, float]:
    """MUC, B³, CEAFe and their mean over units of (wanted, found) labels of the same mentions."""
    muc, b_cubed, ceaf = Counter[str](), Counter[str](), Counter[str]()
    for wanted, found in units:
        both = Counter((wanted[mention], found[mention]) for mention in wanted)
        sizes_wanted, sizes_found = Counter(wanted.values()), Counter(found.values())
        parts_wanted, parts_found = Counter(w for w, _ in both), Counter(f for _, f in both)
        muc["r"] += sum(size - parts_wanted[label] for label, size in sizes_wanted.items())
        muc["rn"] += sum(size - 1 for size in sizes_wanted.values())
        muc["p"] += sum(size - parts_found[label] for label, size in sizes_found.items())
        muc["pn"] += sum(size - 1 for size in sizes_found.values())
        for (w, f), shared in both.items():
            b_cubed["p"] += shared * shared / sizes_found[f]  # type: ignore[assignment]
            b_cubed["r"] += shared * shared / sizes_wanted[w]  # type: ignore[assignment]
        b_cubed["n"] += len(wanted)
        ceaf["s"] += aligned(both, sizes_wanted, sizes_found)  # type: ignore[assignment]
        ceaf["w"] += len(sizes_wanted)
        ceaf["f"] += len(sizes_found)
    first = f1(muc["p"] / max(1, muc["pn"]), muc["r"] / max(1, muc["rn"]))
    second = f1(b_cubed["p"] / max(1, b_cubed["n"]), b_cubed["r"] / max(1, b_cubed["n"]))
    third = f1(ceaf["s"] / max(1, ceaf["f"]), ceaf["s"] / max(1, ceaf["w"]))
    return first, second, third, (first + second + third) / 3


def aligned(both: Mapping[tuple[Any, Any], int], wanted: Mapping[Any, int], found: Mapping[Any, int]) -> float:
    """Similarity of the best one-to-one alignment of clusters, by the Hungarian method in each connected part."""
    weights = {(w, f): 2 * shared / (wanted[w] + found[f]) for (w, f), shared in both.items()}
    neighbors: defaultdict[tuple[str, Any], set[tuple[str, Any]]] = defaultdict(set)
    for w, f in weights:
        neighbors["w", w].add(("f", f))
        neighbors["f", f].add(("w", w))
    total, seen = 0.0, set[tuple[str, Any]]()
    for start in neighbors:
        if start in seen:
            continue
        part, waiting = [], [start]
        seen.add(start)
        while waiting:
            node = waiting.pop()
            part.append(node)
            fresh = neighbors[node] - seen
            seen |= fresh
            waiting.extend(fresh)
        rows = [name for side, name in part if side == "w"]
        columns = [name for side, name in part if side == "f"]
        total += best_assignment([[weights.get((row, column), 0.0) for column in columns] for row in rows])
    return total


def best_assignment(gains: list[list[float]]) -> float:
    """Largest sum of one entry for each row and column (Kuhn 1955, with potentials)."""
    if len(gains) > len(gains[0]):
        gains = [list(column) for column in zip(*gains, strict=True)]
    rows, columns = len(gains), len(gains[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    match = [0] * (columns + 1)
    for row in range(1, rows + 1):
        match[0], at = row, 0
        least, back, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while match[at]:
            used[at] = True
            here, step, to = match[at], float("inf"), 0
            for column in range(1, columns + 1):
                if not used[column]:
                    cost = -gains[here - 1][column - 1] - row_price[here] - column_price[column]
                    if cost < least[column]:
                        least[column], back[column] = cost, at
                    if least[column] < step:
                        step, to = least[column], column
            for column in range(columns + 1):
                if used[column]:
                    row_price[match[column]] += step
                    column_price[column] -= step
                else:
                    least[column] -= step
            at = to
        while at:
            match[at] = match[back[at]]
            at = back[at]
    return sum(gains[match[column] - 1][column - 1] for column in range(1, columns + 1) if match[column])


def within(mentions: Sequence[Given]) -> Labels:
    """Our clusters of one document's mentions."""
    names = [Named(mention.text, mention.kind, Span(i, i + 1)) for i, mention in enumerate(mentions)]
    return {name.span.start: number for number, members in enumerate(clusters(names)) for name in members}


def across(mentions: Sequence[Given]) -> Labels:
    """Our clusters over documents."""
    by_document: defaultdict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        by_document[mention.document].append(number)
    counted: list[ArticleActor] = []
    members_of: dict[int, list[int]] = {}
    for document, numbers in by_document.items():
        names = [Named(mentions[i].text, mentions[i].kind, Span(i, i + 1)) for i in numbers]
        for place, members in enumerate(clusters(names), 1):
            one = ArticleActor(document, made(f"a{place}", members), len(members), 0)
            counted.append(one)
            members_of[id(one)] = [name.span.start for name in members]
    return {
        mention: number
        for number, group in enumerate(groups(counted))
        for one in group
        for mention in members_of[id(one)]
    }


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def gum(path: Path) -> Iterator[list[Given]]:
    """Named mentions of GUM, one list for each document."""
    for row in rows(path):
        found = []
        for mention in row["mentions"]:
            kind = KINDS.get(mention["type"])
            if kind is None or mention["hpos"] != "PROPN":
                continue
            words, tags = row["sents"][mention["s"]], row["upos"][mention["s"]]
            start, end = mention["head"], mention["head"] + 1
            while start > mention["b"] and tags[start - 1] == "PROPN":
                start -= 1
            while end < mention["e"] and (
                tags[end] == "PROPN" or (words[end].lower() == "of" and tags[end + 1 : end + 2] == ["PROPN"])
            ):
                end += 1
            found.append(Given(" ".join(words[start:end]), kind, row["id"], mention["g"]))
        yield found


def dwie(path: Path) -> Iterator[list[Given]]:
    """Mentions of DWIE, one list for each document."""
    for row in rows(path):
        concepts = {concept["concept"]: concept for concept in row["concepts"]}
        found = []
        for _, _, text, concept in sorted(row["mentions"]):
            tags = set(concepts[concept]["tags"])
            if any(tag.startswith("type") and tag.endswith("-x") for tag in tags) or tags & {
                "type::role",
                "type::footer",
            }:
                continue
            kind = next((KINDS[k] for k in ("person", "organization", "location") if f"type::{k}" in tags), None)
            if kind:
                found.append(Given(text, kind, row["id"], concept))
        yield found


def dwie_links(path: Path) -> dict[tuple[str, Any], str]:
    """Links of DWIE's entities across documents."""
    return {
        (row["id"], concept["concept"]): concept["link"]
        for row in rows(path)
        for concept in row["concepts"]
        if concept.get("link") and concept["link"] != "NIL"
    }


def meantime(path: Path) -> Iterator[list[Given]]:
    """Named mentions of MEANTIME, one list for each topic."""
    topics: defaultdict[str, list[Given]] = defaultdict(list)
    for row in rows(path):
        for mention in sorted(row["mentions"], key=lambda mention: (mention["s"], mention["toks"][0])):
            named = mention["type"] in KINDS and mention["hpos"] == "PROPN" and len(mention["toks"]) <= 6
            if named and mention["text"].lower() not in PRONOUNS:
                given = Given(mention["text"], KINDS[mention["type"]], row["id"], mention["chain"])
                topics[row["id"].split("/")[0]].append(given)
    yield from topics.values()


def wanted(mentions: Sequence[Given]) -> Labels:
    """The annotation's labels."""
    return {number: mention.cluster for number, mention in enumerate(mentions)}


def show(name: str, units: Sequence[tuple[Labels, Labels]]) -> None:
    """One line of figures."""
    muc, b_cubed, ceaf, mean = conll(units)
    print(f"{name:<28} MUC {muc:.3f}  B3 {b_cubed:.3f}  CEAFe {ceaf:.3f}  CoNLL {mean:.3f}")


def main(folder: Path) -> None:
    """All figures."""
    documents = list(gum(folder / "gum_news_coref_dev.jsonl"))
    show("GUM within documents", [(wanted(unit), within(unit)) for unit in documents])
    documents = list(dwie(folder / "dwie_mentions_dev.jsonl"))
    show("DWIE within documents", [(wanted(unit), within(unit)) for unit in documents])
    links = dwie_links(folder / "dwie_mentions_dev.jsonl")
    everything = [
        Given(m.text, m.kind, m.document, links.get((m.document, m.cluster), (m.document, m.cluster)))
        for unit in documents
        for m in unit
    ]
    show("DWIE across documents", [(wanted(everything), across(everything))])
    topics = list(meantime(folder / "meantime_coref_dev.jsonl"))
    show("MEANTIME across documents", [(wanted(unit), across(unit)) for unit in topics])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
