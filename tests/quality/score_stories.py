"""Scores how articles are grouped into stories: B-cubed precision, recall and F1 (Bagga and Baldwin 1998).

usage: python -m tests.quality.score_stories STATEMENTS.jsonl [--orders N]
(rows {"id", "doc", "text"}; ECB+ names its documents so that their sub-topic can be told: 12_3ecb and 12_7ecb report
one event, 12_3ecbplus another one like it)

For comparison, articles joined by their one nearest neighbor (single link), by TF-IDF and by the words of the headline,
each with the threshold that is best on this very file. Articles come in several random orders.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from datetime import UTC, datetime
from itertools import combinations
from math import log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from brief.library import Library
from brief.sources.rows import read_rows
from brief.store.placing import StoryIndex
from brief.stories.grouping import likeness
from brief.stories.wording import profile, wording
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from brief.model import Article

    Labels = Mapping[str, str]
    Likeness = Callable[[str, str], float]

NEAREST = 5
"""Articles that a reader looks at."""


def articles_of(path: Path) -> list[Article]:
    """The documents of a file of sentences."""
    sentences: defaultdict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sentences[row["doc"]].append(row["text"])
    rows = (json.dumps({"id": name, "text": "\n\n".join(texts)}) for name, texts in sentences.items())
    read = read_rows(rows, datetime(2031, 1, 1, tzinfo=UTC))
    return [article for article in read if not isinstance(article, Exception)]


def sub_topic(document: str) -> str:
    """The event that a document of ECB+ reports."""
    topic, rest = document.split("_")
    return f"{topic}{'+' if rest.endswith('plus') else ''}"


def b_cubed(expected: Labels, found: Labels) -> tuple[float, float, float]:
    """Precision, recall and F1 over articles."""
    right, grouped = _groups(expected), _groups(found)
    together = {name: len(right[expected[name]] & grouped[found[name]]) for name in expected}
    precision = sum(count / len(grouped[found[name]]) for name, count in together.items()) / len(expected)
    recall = sum(count / len(right[expected[name]]) for name, count in together.items()) / len(expected)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _groups(labels: Labels) -> dict[str, set[str]]:
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for name, label in labels.items():
        groups[label].add(name)
    return groups


def library_of(articles: Iterable[Article]) -> Library:
    """A library to which the articles come one by one."""
    library = Library.open(None)
    for article in articles:
        library.add_article(article)
        library.analyze(article.id)
    return library


def most_alike(library: Library, name: str) -> list[str]:
    """The articles most like one, as far as its story is looked for among them."""
    article = library.article(name)
    words = wording(article, library.analyze(name))
    with library._store._connections.reading() as connection:
        index = StoryIndex(connection)
        about = profile(words, index.frequencies(set(words.terms)), index.articles())
        others = [other for other in index.neighbors(tuple(about.terms)) if other.article != name]
    others.sort(key=lambda other: (-likeness(about, other.profile), other.article))
    return [other.article for other in others[:NEAREST]]


def recall(expected: Labels, nearest: Mapping[str, Sequence[str]]) -> float:
    """The share of the nearest articles that are of the story, of as many as could be; lone articles do not count."""
    sizes = Counter(expected.values())
    shares = [
        sum(expected[other] == expected[name] for other in others) / min(NEAREST, sizes[expected[name]] - 1)
        for name, others in nearest.items()
        if sizes[expected[name]] > 1
    ]
    return sum(shares) / len(shares)


def grouped(library: Library) -> dict[str, str]:
    """The stories that a library finds."""
    found = (library.stories.story(row.id) for row in library.stories.rows(1))
    return {member.row.id: story.id for story in found for member in story.members}


def single_link(names: Sequence[str], pairs: Mapping[tuple[str, str], float], threshold: float) -> dict[str, str]:
    """Articles joined wherever two are alike enough."""
    label = {name: name for name in names}

    def root(name: str) -> str:
        while label[name] != name:
            name = label[name]
        return name

    for (one, other), alike in pairs.items():
        if alike >= threshold:
            label[root(one)] = root(other)
    return {name: root(name) for name in names}


def best_single_link(expected: Labels, alike: Likeness) -> tuple[float, float, float]:
    """The best score that any threshold gives."""
    pairs = {pair: alike(*pair) for pair in combinations(expected, 2)}
    tried = (single_link(list(expected), pairs, step / 50) for step in range(3, 45))
    return max((b_cubed(expected, found) for found in tried), key=lambda score: score[2])


def tf_idf(articles: Sequence[Article]) -> Likeness:
    """The cosine of two articles' TF-IDF vectors."""
    words = {article.id: Counter(terms(article.text)) for article in articles}
    holding = Counter(term for counts in words.values() for term in counts)
    vectors: dict[str, dict[str, float]] = {}
    for name, counts in words.items():
        weights = {term: (1 + log(count)) * log(len(words) / holding[term]) for term, count in counts.items()}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors[name] = {term: weight / length for term, weight in weights.items()}
    return lambda one, other: sum(
        weight * vectors[other][term] for term, weight in vectors[one].items() if term in vectors[other]
    )


def headline_words(articles: Sequence[Article]) -> Likeness:
    """The Jaccard coefficient of two headlines."""
    words = {article.id: set(terms(article.title)) for article in articles}

    def alike(one: str, other: str) -> float:
        either = words[one] | words[other]
        return len(words[one] & words[other]) / len(either) if either else 0.0

    return alike


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statements", type=Path)
    parser.add_argument("--orders", type=int, default=2)
    options = parser.parse_args()
    articles = articles_of(options.statements)
    expected = {article.id: sub_topic(article.id) for article in articles}
    scores, recalls = [], []
    for order in range(options.orders):
        shuffled = random.Random(order).sample(articles, len(articles))
        library = library_of(shuffled)
        scores.append(b_cubed(expected, grouped(library)))
        recalls.append(recall(expected, {article.id: most_alike(library, article.id) for article in articles}))
    print(f"{len(articles)} articles, {len(set(expected.values()))} stories; precision, recall, F1")
    _show("brief stories", tuple(sum(values) / len(values) for values in zip(*scores, strict=True)))
    _show("single link, TF-IDF", best_single_link(expected, tf_idf(articles)))
    _show("single link, headline Jaccard", best_single_link(expected, headline_words(articles)))

    print(f"articles of the same story among the {NEAREST} most alike: {sum(recalls) / len(recalls):.3f}")


def _show(name: str, score: Sequence[float]) -> None:
    print(f"{name:<32}{'  '.join(f'{value:.3f}' for value in score)}")


if __name__ == "__main__":
    main()
