"""What the tagger learns from beside gold: sentences of free texts on which two recognizers agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.recognizers import RecognizedName
from brief.model import Span
from tests.quality.recognizer.corpora import Annotated
from tests.quality.recognizer.silver import agreed, read_articles, read_sentences, read_silver, written

if TYPE_CHECKING:
    from pathlib import Path

    from brief.analysis.recognizers.choosing import Recognizer
    from brief.model import Kind
    from brief.text.tagged import TaggedText


def finding(**names: Kind) -> Recognizer:
    """A recognizer that knows these names and no others."""

    def find(tagged: TaggedText) -> list[RecognizedName]:
        starts = {name: tagged.text.index(name) for name in names}
        return [RecognizedName(Span(start, start + len(name)), names[name]) for name, start in starts.items()]

    return find


def test_a_sentence_is_kept_when_all_find_the_same_in_it() -> None:
    text = "Rulanto rose again. Nobody saw Velden fall. It was late."
    found = agreed(text, [finding(Rulanto="organization", Velden="place"), finding(Rulanto="organization")])
    assert found == Annotated("Rulanto rose again.\nIt was late.\n", ((0, 7, "organization"),))


def test_a_kind_that_differs_is_no_agreement() -> None:
    both = [finding(Rulanto="organization"), finding(Rulanto="place")]
    assert agreed("Then Rulanto rose again.", both).names == ()


def test_texts_without_names_teach_nothing(tmp_path: Path) -> None:
    silver = tmp_path / "silver.jsonl"
    named = Annotated("Rulanto rose.\n", ((0, 7, "organization"),))
    silver.write_text("".join(written([named, Annotated("It rose.\n", ())])), encoding="utf-8")
    assert list(read_silver(silver)) == [named]


def test_articles_have_their_headlines_and_short_ones_are_left_out(tmp_path: Path) -> None:
    table = tmp_path / "articles.csv"
    table.write_text(f"title,text\nTide rises,{'The tide rose. ' * 30}\nNote,Too short.\n", encoding="utf-8")
    assert [text.splitlines()[0] for text in read_articles(table)] == ["Tide rises"]


def test_words_become_sentences_again(tmp_path: Path) -> None:
    table = tmp_path / "words.csv"
    table.write_text('number,word\nSentence: 1,Rulanto\n,rose\n,.\nSentence: 2,"He"\n,fell\n,.\n', encoding="utf-8")
    assert list(read_sentences(table)) == ["Rulanto rose.\nHe fell.\n"]
