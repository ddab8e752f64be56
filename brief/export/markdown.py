"""A brief as Markdown for Obsidian, GitHub and pandoc, every line with its place in a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export import front_matter
from brief.export.citations import Citations
from brief.export.dates import long_date, period
from brief.export.escaping import code, escape, one_line
from brief.export.front_matter import is_address
from brief.export.options import DEFAULT, SECTIONS
from brief.export.sections import section
from brief.story import StoryBrief
from brief.text.counting import counted

if TYPE_CHECKING:
    from brief.export.options import Options
    from brief.model import Article, Brief


def render(brief: Brief, options: Options = DEFAULT) -> str:
    """The whole document, ended by one newline."""
    citations = Citations(brief.sources, options.links)
    sections = [section(name, brief, options, citations) for name in SECTIONS if name in options.sections]
    blocks = [
        f"# {escape(brief.title) or 'Brief'}",
        _byline(brief),
        *(
            f"*{escape(source.article.note)}*"
            for source in brief.sources
            if source.article.note and len(brief.sources) == 1
        ),
        *sections,
        "## Sources\n\n" + "\n".join(_source(number, source.article) for number, source in enumerate(brief.sources, 1)),
        "\n".join(citations.definitions()),
    ]
    head = front_matter.render(brief, options) + "\n" if options.front_matter else ""
    return head + "\n\n".join(block for block in blocks if block) + "\n"


def _byline(brief: Brief) -> str:
    chosen = sum(len(source.summary.sentences) for source in brief.sources)
    of = sum(source.summary.of for source in brief.sources)
    if len(brief.sources) == 1:
        credit = _credit(brief.sources[0].article)
        return f"{f'{credit}. ' if credit else ''}{chosen} of {counted(of, 'sentence')}."
    outlets = {source.article.outlet or source.article.byline or source.article.location for source in brief.sources}
    days = period(source.article.published for source in brief.sources if source.article.published)
    pile = f"{counted(len(brief.sources), 'article')} from {counted(len(outlets), 'source')}"
    copies = brief.copies if isinstance(brief, StoryBrief) else 0
    left_out = f" {counted(copies, 'near-copy')} left out." if copies else ""
    return f"{pile}{', ' + days if days else ''}.{left_out} {counted(chosen, 'sentence')} of {of}."


def _credit(article: Article) -> str:
    day = long_date(article.published) if article.published else ""
    names = dict.fromkeys(name for name in (article.byline, article.outlet) if name)
    return ", ".join(part for part in (*map(escape, names), day) if part)


def _source(number: int, article: Article) -> str:
    day = [long_date(article.published)] if article.published else []
    names = dict.fromkeys(name for name in (article.byline, article.outlet) if name)
    parts = [f"“{escape(article.title)}”", *map(escape, names), *day, _place(article.location)]
    return f"{number}. {', '.join(parts)}"


def _place(location: str) -> str:
    plain = one_line(location)
    return f"<{plain}>" if is_address(plain) and not set(plain) & set(" <>\\`\t") else code(plain)
