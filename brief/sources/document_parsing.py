"""What runs in the child: mail, mailboxes, Word documents, PDF files and long Markdown."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING, Any

from brief.sources.feed_guard import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """The drafts in a document: text, title, author, outlet, date; `refused` says in words why there are none.

    Of Markdown only the text without the markup.
    """
    if question["kind"] == "markdown":
        from brief.sources.markdown_parsing import text_of

        return {"text": text_of(b64decode(question["content"]).decode("utf-8"))}
    try:
        return {"drafts": _reader(question["kind"])(b64decode(question["content"]))}
    except RefusedError as error:
        return {"refused": str(error)}


def _reader(kind: str) -> Callable[[bytes], list[dict[str, Any]]]:
    """The reader of a kind; only its own parser is imported."""
    if kind == "pdf":
        from brief.sources.pdf_parsing import read_pdf

        return read_pdf
    if kind == "docx":
        from brief.sources.word_parsing import read_word

        return read_word
    from brief.sources import mail_parsing

    return mail_parsing.read_mail if kind == "mail" else mail_parsing.read_mailbox
