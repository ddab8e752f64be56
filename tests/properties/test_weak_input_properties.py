"""Weak input is read without exceptions, and never slower than its length: capitals, none, noise, other languages."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from random import Random
from time import process_time

import pytest

from brief.analysis.pipeline import analyze
from brief.model import Analysis, Article

NEWS = """The ferry will cost more in June, the port director Ilse Maro said on Friday in Vessanto.

“We cannot run the old boats for another winter,” Maro told reporters. Jonas Teel, who leads the Student Union of \
Vessanto, said that the plan was unfair. He said that 4,000 students use the ferry every day.
"""
OTHER_LANGUAGES = {
    "de": "Die Fähre wird im Juni teurer, sagte Ilse Maro am Freitag in Vessanto. „Wir müssen.“",
    "el": "Το πλοίο θα ακριβύνει τον Ιούνιο, είπε η Ίλσε Μάρο. «Δεν μπορούμε», είπε.",
    "ja": "フェリーは六月に値上げされる、とイルゼ・マロは述べた。「古い船はもう使えない」と語った。",
    "ar": "قالت إيلزه مارو إن العبّارة ستصبح أغلى في يونيو. «لا نستطيع ذلك».",
}


def article(text: str, language: str = "en") -> Article:
    digest = sha256(text.encode()).hexdigest()
    return Article(digest[:12], "/news/a.txt", "", text, digest, language, datetime(2031, 5, 4, tzinfo=UTC))


def noisy(text: str, share: float = 0.05) -> str:
    """As a bad scan is read: letters mistaken, lost, split by blanks."""
    chance = Random(7)
    mistakes = {"l": "1", "o": "0", "e": "c", "m": "rn", "i": "|", "a": "", "s": "5 "}
    return "".join(mistakes.get(letter, letter) if chance.random() < share else letter for letter in text)


def names(analysis: Analysis) -> set[str]:
    return {actor.name for actor in analysis.actors}


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title, str.swapcase, noisy])
def test_weak_text_is_analyzed_and_every_span_lies_in_it(change: type) -> None:
    text = change(NEWS * 5)
    found = analyze(article(text))
    assert found.sentences
    spans = [mention.span for mention in found.mentions] + [statement.span for statement in found.statements]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_text_without_capitals_invents_no_actors() -> None:
    assert names(analyze(article(NEWS.lower()))) == set()


def test_a_noisy_text_keeps_most_of_its_actors() -> None:
    assert "Ilse Maro" in names(analyze(article(noisy(NEWS * 5, 0.01))))


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_another_language_is_told_and_stays_readable(language: str) -> None:
    found = analyze(article(OTHER_LANGUAGES[language], language))
    assert found.sentences
    assert found.problems == (f"language {language}: actors and statements are found in English only",)


def test_twenty_times_the_text_costs_about_twenty_times_the_time() -> None:
    def seconds(times: int) -> float:
        parts = [NEWS.replace("Teel", f"Teel{'abcdefghij'[number % 10]}r") for number in range(times)]
        value = article("\n".join(parts))
        started = process_time()
        analyze(value)
        return process_time() - started

    seconds(20)
    short = min(seconds(40) for _ in range(3))
    assert seconds(800) < 2.5 * 20 * short
