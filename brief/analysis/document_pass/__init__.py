"""Settles the names of a document: what one sentence shows, the others take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.document_pass.borders import mended
from brief.analysis.document_pass.datelines import with_datelines
from brief.analysis.document_pass.headlines import headline_sentences
from brief.analysis.document_pass.kinds import settle_kinds
from brief.analysis.document_pass.ordinary import without_ordinary
from brief.analysis.document_pass.page import Page
from brief.analysis.document_pass.persons import with_persons
from brief.analysis.document_pass.spreading import add_lists, add_well_known, spread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.analysis.recognizers import RecognizedName
    from brief.text.tagged import TaggedText


def settle(tagged: TaggedText, names: Iterable[RecognizedName]) -> list[RecognizedName]:
    """The names of the document in text order, disjoint, each with one kind everywhere unless its place says better."""
    page = Page.of(tagged, names)
    headlines = headline_sentences(tagged)
    page = with_datelines(mended(with_persons(without_ordinary(page))))
    known_outside = page.texts(leaving_out=headlines)
    page = settle_kinds(page.without_unknown(headlines, known_outside))
    page = add_lists(add_well_known(mended(spread(page, headlines))))
    return page.recognized()
