"""Which recognizer finds the names: our own tagger, or a model of spaCy where that is installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from brief.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.analysis.recognizers import RecognizedName
    from brief.text.tagged import TaggedText

    Recognizer = Callable[[TaggedText], list[RecognizedName]]

TAGGER = "tagger"
"""Our own, which needs nothing else."""

SPACY = "spacy"
"""A model of spaCy, en_core_web_sm unless another is named: `spacy:en_core_web_md`."""

_SMALL_MODEL = "en_core_web_sm"


def check(name: str) -> str:
    """The name itself. Raises UsageError when there is no such recognizer, or something of it is not installed."""
    if name == TAGGER:
        return name
    kind, _, _ = name.partition(":")
    if kind != SPACY:
        raise UsageError(f"{name!r} is no recognizer", "tagger, spacy, or spacy:MODEL")
    if find_spec("spacy") is None:
        raise UsageError("the recognizer spacy needs spaCy", 'pip install "brief-reader[spacy]"')
    model = model_of(name)
    if not model.isidentifier() or find_spec(model) is None:
        raise UsageError(f"spaCy has no model {model}", f"python -m spacy download {model}")
    return name


def recognizer(name: str) -> Recognizer:
    """What finds the names. Raises UsageError."""
    if check(name) == TAGGER:
        from brief.analysis.recognizers.tagger import recognize

        return recognize
    from brief.analysis.recognizers.spacy import recognizer_of

    return recognizer_of(model_of(name))


def model_of(name: str) -> str:
    """The package of the model that a name of a recognizer means."""
    return name.partition(":")[2] or _SMALL_MODEL


def version(name: str) -> str:
    """What tells analyses of this recognizer from those of another; nothing for our own."""
    if name == TAGGER:
        return ""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    def known(package: str) -> str:
        try:
            return f"{package} {installed(package)}"
        except PackageNotFoundError:
            return package

    return f"{known('spacy')}, {known(model_of(name))}"
