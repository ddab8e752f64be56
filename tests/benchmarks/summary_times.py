"""How long each ranker takes by the length of the article, in milliseconds of CPU; "-" where another one steps in.

usage: python -m tests.benchmarks.summary_times [RANKER ...] [--lengths N ...]
"""

from __future__ import annotations

import argparse
import random
import time
from datetime import UTC, datetime

from brief.model import Article, Paragraph, Sentence, Span
from brief.summary import rankers, summarize, summarize_story

LENGTHS = (10, 30, 100, 300, 600, 1600, 8000)
_WORDS_OF_A_SENTENCE = 18
_VOCABULARY = 4000


def article(sentences: int, seed: int = 1) -> tuple[str, tuple[Sentence, ...]]:
    """Sentences of invented words, some of them frequent, as words are."""
    chance = random.Random(seed)
    spans, lines, start = [], [], 0
    for _ in range(sentences):
        words = (f"w{int(chance.paretovariate(0.6)) % _VOCABULARY}x" for _ in range(_WORDS_OF_A_SENTENCE))
        lines.append(f"The {' '.join(words)}.")
        spans.append(Span(start, start + len(lines[-1])))
        start += len(lines[-1]) + 1
    blocks = [Paragraph(span, "body", number) for number, span in enumerate(spans, 1)]
    return "\n".join(lines), tuple(Sentence(n, block.span, block.number, "body") for n, block in enumerate(blocks))


def milliseconds(ranker: str, sentences: int) -> float | None:
    """CPU time of one summary of five sentences, or None where the ranker gives way."""
    most = rankers.entry(ranker).most_sentences
    if most is not None and sentences > most:
        return None
    text, found = article(sentences)
    begin = time.process_time()
    summarize(text, found, 5, ranker)
    return 1000 * (time.process_time() - begin)


def story_milliseconds(articles: int, sentences: int) -> float:
    """CPU time of the summary of a story."""
    sources = []
    for number in range(articles):
        text, found = article(sentences, number)
        name = f"a{number}"
        sources.append((Article(name, name, name, text, name, "en", datetime(2031, 1, 1, tzinfo=UTC)), found))
    begin = time.process_time()
    summarize_story(sources)
    return 1000 * (time.process_time() - begin)


def main() -> None:
    """Prints the curve of each ranker, and of stories."""
    parser = argparse.ArgumentParser(description="time against length for every ranker")
    parser.add_argument("rankers", nargs="*", default=rankers.names())
    parser.add_argument("--lengths", nargs="*", type=int, default=LENGTHS)
    options = parser.parse_args()
    summarize(*article(5), 2)  # what is imported and compiled once is not counted
    print(f"{'sentences':<12}", *(f"{length:>8}" for length in options.lengths))
    for ranker in options.rankers:
        times = (milliseconds(ranker, length) for length in options.lengths)
        print(f"{ranker:<12}", *("       -" if one is None else f"{one:>8.1f}" for one in times), flush=True)
    for articles in (2, 10, 50):
        print(f"story of {articles} articles, 27 sentences each: {story_milliseconds(articles, 27):.0f}")


if __name__ == "__main__":
    main()
