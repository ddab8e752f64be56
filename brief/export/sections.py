"""The sections of an exported brief, each an iterator of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export import notes, telling
from brief.export.cast import cast
from brief.export.escaping import escape, one_line
from brief.export.lines import related_line, said_line, sentence_line
from brief.export.pairs import pairs
from brief.export.voices import UNKNOWN, voices
from brief.model import RUNNING_TEXT
from brief.story import StoryBrief
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brief.export.cast import Part
    from brief.export.citations import Citations
    from brief.export.options import Options, SectionName
    from brief.export.voices import Voice
    from brief.model import Brief

HEADINGS: dict[SectionName, str] = {
    "summary": "Summary",
    "timeline": "Timeline",
    "agreed": "Where the sources agree",
    "differing": "Where they differ",
    "alone": "In one source only",
    "said": "Who said what",
    "related": "Related statements",
    "actors": "Actors",
    "notes": "Notes",
    "text": "Text",
}
"""The second-level headings."""


def section(name: SectionName, brief: Brief, options: Options, citations: Citations) -> str:
    """A section with its heading, or nothing when there is nothing to say."""
    text = "\n".join(_WRITERS[name](brief, options, citations))
    return f"## {HEADINGS[name]}\n\n{text}" if text else ""


def _summary(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    if isinstance(brief, StoryBrief):
        yield from telling.summary(brief, citations)
        return
    for number, source in enumerate(brief.sources, 1):
        if not source.summary.sentences:
            continue
        if len(brief.sources) > 1:
            yield from (*([""] if number > 1 else []), _heading(escape(source.article.title)), "")
        for sentence in source.summary.sentences:
            yield f"- {sentence_line(number, source.article.text, sentence.span, citations)}"


def _said(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    for position, voice in enumerate(voices(brief)):
        yield from ("",) if position else ()
        yield from (_heading(_voice_name(voice, options)), "", _voice_line(voice, brief), "")
        yield from (f"- {said_line(said, citations)}" for said in voice.said)


def _related(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    parts = cast(brief)
    for pair in pairs(brief):
        sides = " / ".join(related_line(said, parts, citations) for said in (pair.statement, pair.other))
        kind = pair.kind.replace("_", " ") + (", marked" if pair.marked else "")
        yield f"- **{kind}**: {sides}"


def _actors(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    parts = cast(brief).parts
    if parts:
        yield "| Actor | Kind | Also written as | Named | Said |"
        yield "| --- | --- | --- | --: | --: |"
    for part in parts:
        also = ", ".join(escape(alias) for alias in part.other_names)
        yield f"| {_linked(part, options)} | {part.kind} | {also} | {part.named} | {part.said} |"
    if len(brief.sources) > 1:
        yield from _who_speaks_where(brief, options)


def _who_speaks_where(brief: Brief, options: Options) -> Iterator[str]:
    speakers = [voice for voice in voices(brief) if voice.part]
    numbers = range(1, len(brief.sources) + 1)
    if speakers:
        yield from ("", "## Who speaks where", "", f"| Speaker | {' | '.join(map(str, numbers))} |")
        yield f"| --- |{' --: |' * len(numbers)}"
    for voice in speakers:
        counts = [sum(said.number == number for said in voice.said) for number in numbers]
        yield f"| {_linked(voice.part, options)} | {' | '.join(map(str, counts))} |"


def _text(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    for number, source in enumerate(brief.sources, 1):
        if len(brief.sources) > 1:
            yield from (*([""] if number > 1 else []), _heading(escape(source.article.title)))
        blocks = [block for block in source.analysis.paragraphs if block.role in RUNNING_TEXT]
        for position, block in enumerate(blocks):
            yield from ("",) if position or len(brief.sources) > 1 else ()
            yield sentence_line(number, source.article.text, block.span, citations)


def _heading(text: str) -> str:
    return f"### {text}"


def _voice_name(voice: Voice, options: Options) -> str:
    if voice.part is None:
        return UNKNOWN if voice.name == UNKNOWN else f"{escape(voice.name)} (unnamed)"
    return _linked(voice.part, options) + _other_name(voice)


def _other_name(voice: Voice) -> str:
    """The name of the text where a place speaks under another one, as in "Ukraine (Kyiv)"."""
    if voice.part is None or voice.part.kind != "place":
        return ""
    speakers = (said.statement.speaker.span.of(said.text) for said in voice.said if said.statement.speaker)
    names = dict.fromkeys(alias for words in speakers for alias in voice.part.aliases if one_line(words) == alias)
    return f" ({escape(', '.join(names))})" if names and _all_differ(names, voice.name) else ""


def _all_differ(names: dict[str, None], name: str) -> bool:
    return all(other not in name and name not in other for other in names)


def _voice_line(voice: Voice, brief: Brief) -> str:
    title = f"{escape(voice.part.titles[0])}, " if voice.part and voice.part.titles else ""
    where = f" in {counted(len(voice.numbers), 'source')}" if len(brief.sources) > 1 else ""
    return f"{title}{counted(len(voice.said), 'statement')}{where}"


def _linked(part: Part | None, options: Options) -> str:
    name = one_line(part.name) if part else ""
    if options.obsidian and name and not set(name) & set("[]|#^\\"):
        return f"[[{name}]]"
    return escape(name)


_WRITERS: dict[SectionName, Callable[[Brief, Options, Citations], Iterator[str]]] = {
    "summary": _summary,
    "timeline": telling.timeline,
    "agreed": telling.agreed,
    "differing": telling.differing,
    "alone": telling.alone,
    "said": _said,
    "related": _related,
    "actors": _actors,
    "notes": notes.notes,
    "text": _text,
}
