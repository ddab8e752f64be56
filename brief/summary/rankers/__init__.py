"""Rankers by name; each is a sumy summarizer, and none is imported before it is asked for."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from brief.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT = "news"


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a ranker is, and what it can bear."""

    module: str
    name: str
    most_sentences: int | None = None
    """Beyond this its time is out of all proportion, and the default ranker is used."""
    needs_numpy: bool = False


_ENTRIES = {
    "news": Entry("brief.summary.rankers.news", "NewsSummarizer"),
    "lead": Entry("brief.summary.rankers.lead", "LeadSummarizer"),
    "luhn": Entry("sumy.summarizers.luhn", "LuhnSummarizer", 2000),
    "edmundson": Entry("sumy.summarizers.edmundson", "EdmundsonSummarizer", 2000),
    "lexrank": Entry("sumy.summarizers.lex_rank", "LexRankSummarizer", 600, needs_numpy=True),
    "textrank": Entry("sumy.summarizers.text_rank", "TextRankSummarizer", 600, needs_numpy=True),
    "lsa": Entry("sumy.summarizers.lsa", "LsaSummarizer", 600, needs_numpy=True),
    "sum-basic": Entry("sumy.summarizers.sum_basic", "SumBasicSummarizer", 600),
    "reduction": Entry("sumy.summarizers.reduction", "ReductionSummarizer", 600),
    "kl": Entry("sumy.summarizers.kl", "KLSummarizer", 100),
    "random": Entry("sumy.summarizers.random", "RandomSummarizer"),
}


def names() -> tuple[str, ...]:
    """Every ranker, the default one first."""
    return tuple(_ENTRIES)


def entry(name: str) -> Entry:
    """What is known of a ranker. Raises UsageError."""
    if name not in _ENTRIES:
        raise UsageError(f"{name}: no such ranker", f"there are {', '.join(_ENTRIES)}")
    return _ENTRIES[name]


def check(name: str) -> Entry:
    """What is known of a ranker that can be used here. Raises UsageError when it needs what is not installed."""
    found = entry(name)
    if found.needs_numpy and find_spec("numpy") is None:
        raise UsageError(f"the ranker {name} needs numpy", 'pip install "brief-reader[numpy]"')
    return found


def load(name: str, stemmer: Callable[[str], str], stop_words: frozenset[str]) -> Any:
    """The sumy summarizer of that name. Raises UsageError."""
    found = check(name)
    summarizer = getattr(import_module(found.module), found.name)(stemmer)
    if name == "edmundson":
        # Edmundson (1969) wants cue words; what an article says it does itself are the field's usual ones
        summarizer.bonus_words = ("announced", "said", "confirmed", "first", "new", "most")
        summarizer.stigma_words = ("example", "impossible", "perhaps", "maybe")
        summarizer.null_words = stop_words
    elif name == "lsa":
        # of a text with few different words it warns that its choice is a poor one: no reader can act on that
        warnings.filterwarnings("ignore", "Number of words", UserWarning)
        summarizer.stop_words = stop_words
    elif hasattr(summarizer, "stop_words"):
        summarizer.stop_words = stop_words
    return summarizer
