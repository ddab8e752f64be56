"""Scores whom pronouns mean, of those that mean somebody the text names.

usage: python -m tests.quality.score_coreference FOLDER
(the folder holds actors/gum_news_coref_dev, statements/pronoun_speakers_dev and statements/polnear_dev .jsonl)

An answer is right when the name of the actor shares a word with an annotated name. Precision counts the answers for
pronouns that mean nobody the text names as well.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.analysis.pipeline import analyze
from brief.model import Article, Span
from tests.quality.score_aliases import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from brief.model import Analysis

FAMILIES = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), "they"),
}


@dataclass(slots=True)
class Tally:
    """How many pronouns mean somebody who is named, how many have an answer, and how many of these are right."""

    named: int = 0
    answered: int = 0
    right: int = 0

    def add(self, names: frozenset[str], answer: str | None) -> None:
        """Counts one pronoun by the names of whom it means, none when the text does not name them."""
        self.named += bool(names)
        self.answered += answer is not None
        self.right += answer is not None and bool(_words(names) & _words([answer]))

    def __str__(self) -> str:
        recall = self.right / self.named if self.named else 0.0
        precision = self.right / self.answered if self.answered else 0.0
        return f"named {self.named:4}  right {self.right:4} ({recall:.3f})  precision {precision:.3f}"


def _words(names: Any) -> frozenset[str]:
    return frozenset(word.lower().strip(".") for name in names for word in name.split() if word[:1].isupper())


def analyzed(text: str) -> Analysis:
    """What the reader finds in a text."""
    return analyze(Article("a", "a.txt", "", text, "digest", "en", datetime(2020, 1, 1, tzinfo=UTC)))


def answers(analysis: Analysis) -> dict[Span, str]:
    """The name of whom each pronoun means, by its place."""
    names = {actor.id: actor.name for actor in analysis.actors}
    return {mention.span: names[mention.actor] for mention in analysis.mentions if mention.form == "pronoun"}


def speaking(analysis: Analysis) -> dict[Span, str]:
    """The name of each actor who speaks, by the place of the speaker."""
    names = {actor.id: actor.name for actor in analysis.actors}
    speakers = [one.speaker for one in analysis.statements]
    return {speaker.span: names[speaker.actor] for speaker in speakers if speaker and speaker.actor}


def gum(path: Path) -> Iterator[tuple[str, frozenset[str], str | None]]:
    """Each pronoun of GUM with the names of whom it means and our answer."""
    for row in rows(path):
        text, places = _detokenized(row["sents"])
        found = answers(analyzed(text))
        named: defaultdict[Any, set[str]] = defaultdict(set)
        for mention in row["mentions"]:
            if mention["hpos"] == "PROPN":
                named[mention["g"]].add(row["sents"][mention["s"]][mention["head"]])
        for mention in row["mentions"]:
            word = row["sents"][mention["s"]][mention["b"]].lower()
            if mention["hpos"] == "PRON" and mention["e"] - mention["b"] == 1 and word in FAMILIES:
                span = places[mention["s"]][mention["b"]]
                yield FAMILIES[word], frozenset(named[mention["g"]]), found.get(span)


def _detokenized(sentences: list[list[str]]) -> tuple[str, list[list[Span]]]:
    """One paragraph a sentence, as the text has no others; with the place of each word."""
    text, places = "", []
    for sentence in sentences:
        spans: list[Span] = []
        for word in sentence:
            glued = not spans or word in (",", ".", "?", "!", ";", ":", ")", "'s", "’s", "n't", "n’t", "-")
            text += word if glued or text.endswith(("(", "-")) else f" {word}"
            spans.append(Span(len(text) - len(word), len(text)))
        places.append(spans)
        text += "\n\n" if spans and len(text) % 3 == 0 else " "
    return text, places


def speakers(folder: Path) -> Iterator[tuple[str, frozenset[str], str | None, str | None]]:
    """Each pronoun of PolNeAR that speaks: names, our answer for the pronoun, and for the speaker of our statement."""
    texts = {row["id"]: row["text"] for row in rows(folder / "polnear_dev.jsonl")}
    done: dict[str, tuple[Mapping[Span, str], Mapping[Span, str]]] = {}
    for row in rows(folder / "pronoun_speakers_dev.jsonl"):
        if row["doc"] not in done:
            analysis = analyzed(texts[row["doc"]])
            done[row["doc"]] = answers(analysis), speaking(analysis)
        meant, spoken = done[row["doc"]]
        span = Span(*row["pronoun"])
        named = frozenset(name for name in row["referent_any_of"] if name[:1].isupper())
        yield FAMILIES[row["pronoun_text"].lower()], named, meant.get(span), spoken.get(span)


def main(folder: Path) -> None:
    """All figures."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for family, names, answer in gum(folder / "actors" / "gum_news_coref_dev.jsonl"):
        tallies[f"GUM {family}"].add(names, answer)
    for family, names, answer, spoken in speakers(folder / "statements"):
        tallies[f"PolNeAR speakers {family}"].add(names, answer)
        tallies[f"PolNeAR statements {family}"].add(names, spoken)
    for name, tally in sorted(tallies.items()):
        print(f"{name:<28} {tally}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
