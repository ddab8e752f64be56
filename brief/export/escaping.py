"""Text from outside as Markdown that shows the same characters and nothing else."""

from __future__ import annotations

import re

from brief.text.cleaning import clean_line

# CommonMark's own marks, and those that GitHub, Obsidian and pandoc add: ~strike~, ==mark==, %%comment%%, ^block,
# $math$, {attributes}. A dollar before a digit cannot close math, so sums of money stay readable.
_MARKS = re.compile(r"[\\*_\[\]#|<>`~^{}]|&(?=#?\w)|\$(?!\d)|=(?==)|(?<==)=|%(?=%)|(?<=%)%")
_LINE_START = re.compile(r"[-+=:](?=\s|$|[-=:])|(?<=\w)[.)](?=\s|$)")
_LIST_LABEL = re.compile(r"\(?(?:\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?=[.)](?:\s|$))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def one_line(text: str) -> str:
    """The characters of a text as they may be shown, on one line, without blanks around them."""
    return clean_line(text).strip()


def escape(text: str) -> str:
    """Markdown that shows a text from outside; safe at the start of a line, inside a line and in a table cell."""
    line = one_line(text)
    escaped = _MARKS.sub(r"\\\g<0>", line)
    label = _LIST_LABEL.match(line)
    at = label.end() if label else 0
    if _LINE_START.match(line, at) and escaped[at] != "\\":
        return f"{escaped[:at]}\\{escaped[at:]}"
    return escaped


def unescape(markdown: str) -> str:
    """The text that a Markdown line without links and emphasis shows."""
    return _ESCAPED.sub(r"\1", markdown)


def code(text: str) -> str:
    """A code span, fenced with more backticks than the text has in a row."""
    line = one_line(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    padding = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return f"{fence}{padding}{line}{padding}{fence}"
