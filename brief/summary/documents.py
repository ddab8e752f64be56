"""sumy's document built from our own sentences and words, so that nothing of it has to be downloaded."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’][^\W_]+)*|[$£€]?\d[\d.,]*%?")
_POSSESSIVE = ("'s", "’s")
_LANGUAGES = {
    "cs": "czech",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "pl": "polish",
    "pt": "portuguese",
    "sk": "slovak",
    "sv": "swedish",
    "uk": "ukrainian",
    "zh": "chinese",
}
"""The languages that sumy has stop words and stemmers for."""


class Words:
    """What sumy asks of a tokenizer; it keeps numbers, "U.S." and hyphenated words."""

    language = "english"

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """The paragraph itself: our sentences are split already."""
        return (paragraph,)

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return tuple(word[:-2] if word.endswith(_POSSESSIVE) else word for word in _WORD.findall(sentence))


def is_known(language: str) -> bool:
    """Whether there are stop words for a language; an undetermined one (und) passes for English."""
    return language in _LANGUAGES or language == "und"


def document(sentences: Sequence[str]) -> Any:
    """A sumy document of one paragraph."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    words = Words()
    return ObjectDocumentModel([Paragraph([Sentence(text, words) for text in sentences])])


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """sumy's stemmer for a language (ISO 639-1), remembered by word; English for languages it has none for."""
    from sumy.nlp.stemmers import Stemmer

    return cache(Stemmer(_LANGUAGES.get(language, "english")))


@cache
def stop_words(language: str) -> frozenset[str]:
    """sumy's stop words for a language."""
    from sumy.utils import get_stop_words

    return frozenset(get_stop_words(_LANGUAGES.get(language, "english")))
