"""Mail, Word documents and PDF files: what is read of them, what is refused and why."""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from brief.errors import SourceError
from brief.sources import office
from brief.sources.documents import Document
from brief.sources.reading import articles_in

if TYPE_CHECKING:
    from brief.model import Article

NOW = datetime(2031, 5, 4, tzinfo=UTC)
WORDS = "Mayor Ilona Varga said that the tunnel would open."
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def read(name: str, content: bytes) -> list[Article]:
    return list(articles_in(Document(name, content), NOW))


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(SourceError) as raised:
        read(name, content)
    return raised.value.reason


def mail(body: str, headers: str = "", subject: str = "Tunnel") -> bytes:
    return f"From: Ilka Moreau <ilka@post.example>\nSubject: {subject}\n{headers}\n{body}".encode()


def word(
    body: str, kind: str = MAIN_TYPE, core: str | None = None, doctype: str = "", beside: dict[str, str] | None = None
) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml", f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", f"{doctype}<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>")
        for name, content in (beside or {}).items():
            archive.writestr(f"word/{name}.xml", content)
        if core is not None:
            archive.writestr("docProps/core.xml", core)
    return packed.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(lines: list[str], title: str = "", drawn: str | None = None) -> bytes:
    """A PDF file of one page, as small as can be; `drawn` says itself where its letters stand."""
    one_by_one = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = (drawn or f"BT /F1 12 Tf 72 720 Td {one_by_one} ET").encode("latin-1")
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        f"<</Title({title})/Author(Ilka Moreau)>>".encode(),
    ]
    content, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(content))
        content += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF"
    return content + end % (len(parts) + 1, table, len(parts) + 1, len(content))


def test_a_message_has_sender_subject_and_day() -> None:
    [article] = read("a.eml", mail(WORDS, "Date: Sun, 04 May 2031 08:00:00 +0200\nList-Id: Post News <n.post>\n"))
    assert article.text == f"Tunnel\n\n{WORDS}"
    assert (article.title, article.byline, article.outlet) == ("Tunnel", "Ilka Moreau", "Post News")
    assert article.published == date(2031, 5, 4)


def test_a_newsletter_is_read_from_its_page_when_the_plain_part_is_a_stub() -> None:
    body = (
        "--x\nContent-Type: text/plain\n\nView online\n--x\nContent-Type: text/html; charset=utf-8\n\n"
        f"<p>{WORDS}</p><script>alert(1)</script>\n--x--\n"
    )
    [article] = read("a.eml", mail(body, "Content-Type: multipart/alternative; boundary=x\n"))
    assert article.text == f"Tunnel\n\n{WORDS}"


def test_attachments_and_what_lies_elsewhere_are_left_alone() -> None:
    body = (
        f"--x\nContent-Type: text/plain\n\n{WORDS}\n"
        '--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="../../x"\n\nATTACHED\n'
        '--x\nContent-Type: message/external-body; name="/etc/passwd"\n\nContent-Type: text/plain\n\nELSEWHERE\n--x--\n'
    )
    [article] = read("a.eml", mail(body, "Content-Type: multipart/mixed; boundary=x\n"))
    assert article.text == f"Tunnel\n\n{WORDS}"


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Type: text/plain; charset=no-such-thing\n", WORDS),
        ("Content-Transfer-Encoding: base64\n", "TWF5b3I="),
        ("Content-Transfer-Encoding: quoted-printable\n", "Mayor=20Varga=20said=20no."),
    ],
)
def test_odd_encodings_are_read(headers: str, body: str) -> None:
    assert "Mayor" in read("a.eml", mail(body, headers))[0].text


def test_lines_that_a_mail_program_has_broken_are_put_together() -> None:
    flowed = "Content-Type: text/plain; format=flowed\n"
    body = "The mayor said that the \n tunnel would \nopen.\n\nShe left. \n> quoted \n\n-- \nIlka\n"
    [article] = read("a.eml", mail(body, flowed))
    assert article.text.startswith("Tunnel\n\nThe mayor said that the tunnel would open.\n\nShe left. \n> quoted")
    [article] = read("a.eml", mail("Der Ha \nfen.\n", flowed.replace("flowed", "flowed; delsp=yes")))
    assert article.text == "Tunnel\n\nDer Hafen."


LETTER = "From here on: nothing.\nTo: nobody.\nBy: Ilka\n\nNothing."


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (mail(WORDS, "Date: Tue, 4 Mar 2031 09:00:00 +0100\n"), f"Tunnel\n\n{WORDS}"),
        (b"From ilka@post.example Tue Mar  4 09:00:00 2031\n" + mail(WORDS), f"Tunnel\n\n{WORDS}"),
        (word(paragraph(WORDS)), WORDS),
        (pdf([WORDS]), WORDS),
        (LETTER.encode(), LETTER),
    ],
    ids=["mail", "mailbox", "Word", "PDF", "plain text"],
)
def test_what_comes_without_a_name_is_known_by_its_content(content: bytes, text: str) -> None:
    assert [article.text for article in read("-", content)] == [text]


def test_a_subject_may_be_encoded() -> None:
    assert read("a.eml", mail(WORDS, subject="=?utf-8?q?T=C3=BCr?= =?nonsense?q?x?="))[0].title.startswith("Tür")


def test_a_mailbox_holds_many_messages_and_those_without_text_are_left_out() -> None:
    box = b"".join(
        b"From a@x Mon Jun  2 10:00:00 2031\n" + mail(f"{text}\n>From the start.\n", subject=subject) + b"\n"
        for subject, text in (("One", "First text."), ("Two", "Second text."))
    )
    empty = b"From a@x Mon Jun  2 10:00:00 2031\nSubject: Empty\n\n\n\n"
    assert [article.title for article in read("a.mbox", box + empty)] == ["One", "Two"]
    assert "\nFrom the start." in read("a.mbox", box)[0].text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.eml", b"just some text\n", "is not a message"),
        ("a.eml", mail(""), "holds no text"),
        ("a.eml", mail("", "Content-Type: multipart/encrypted\n"), "is encrypted"),
        ("a.eml", mail("Content-Type: multipart/mixed\n" * 200), "refused: nested too deeply"),
        ("a.mbox", b"nothing", "is not a mailbox"),
        ("a.docx", b"PK\x03\x04", "is not a Word document, or a broken one"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(100), "is an old or encrypted Word document"),
        ("a.docx", word(""), "holds no text"),
        ("a.docx", word(paragraph("x"), kind="application/spreadsheetml.sheet.main+xml"), "is not a Word document"),
        ("a.docx", word("x", doctype='<!DOCTYPE a [<!ENTITY b "c">]>'), "refused: its entities expand"),
        ("a.docx", word(paragraph(" " * 60_000_000)), "too big: more than 50 MB unpacked"),
        ("a.pdf", b"%PDF-1.4 nothing", "is not a PDF file, or a broken one"),
        ("a.pdf", pdf([]), "holds no text (scanned?)"),
    ],
)
def test_refusals_are_words(name: str, content: bytes, reason: str) -> None:
    assert refusal(name, content) == reason


def test_a_word_document_is_its_paragraphs_without_what_was_deleted() -> None:
    deleted = "<w:del><w:r><w:delText>GONE</w:delText></w:r></w:del>"
    edited = f"<w:p>{deleted}<w:r><w:t>Kept</w:t><w:br/><w:t>line</w:t></w:r></w:p>"
    fields = "<d:title>Tunnel news</d:title><d:creator>Ilka Moreau</d:creator>"
    core = f"<p xmlns:d='http://purl.org/dc/elements/1.1/'>{fields}</p>"
    [article] = read("a.docx", word(paragraph(WORDS) + edited, core=core))
    assert article.text == f"Tunnel news\n\n{WORDS}\n\nKept\n\nline"
    assert (article.title, article.byline) == ("Tunnel news", "Ilka Moreau")


def test_a_row_of_a_table_is_a_line() -> None:
    def row(*cells: tuple[str, ...]) -> str:
        inside = "".join(f"<w:tc>{''.join(map(paragraph, texts))}</w:tc>" for texts in cells)
        return f"<w:tr>{inside}</w:tr>"

    inner = f"<w:tbl>{row(('a',), ('b',))}{row(('c',), ('d',))}</w:tbl>"
    nested = f"<w:tr><w:tc>{inner}</w:tc></w:tr>"
    table = f"<w:tbl>{row(('Year',), ('Cars', 'a day'))}{row(('2031',), ('40,000',))}{nested}</w:tbl>"
    [article] = read("a.docx", word(paragraph(WORDS) + table + paragraph("After.")))
    assert article.text == f"{WORDS}\n\nYear Cars a day\n\n2031 40,000\n\na b c d\n\nAfter."


def test_notes_stand_after_the_text_in_their_order() -> None:
    def note(number: int, text: str, kind: str = "") -> str:
        return f"<w:footnote w:id='{number}' {kind}>{paragraph(text)}</w:footnote>"

    def reference(number: int, name: str = "footnote") -> str:
        return f"<w:r><w:{name}Reference w:id='{number}'/></w:r>"

    said = f"<w:p><w:r><w:t>She said so{{}}.</w:t></w:r>{reference(2)}{reference(1)}{reference(1, 'endnote')}</w:p>"
    notes = [note(0, "a line", "w:type='separator'"), note(1, "In May."), note(2, "In March."), note(3, "Nowhere.")]
    beside = {
        "footnotes": f"<w:footnotes {NAMESPACE}>{''.join(notes)}</w:footnotes>",
        "endnotes": f"<w:endnotes {NAMESPACE}><w:endnote w:id='1'>{paragraph('At sea.')}</w:endnote></w:endnotes>",
    }
    [article] = read("a.docx", word(paragraph(WORDS) + said.format(""), beside=beside))
    assert article.text == f"{WORDS}\n\nShe said so.\n\nIn March.\n\nIn May.\n\nAt sea."


def letters(height: int, text: str, size: int = 10, left: int = 72) -> str:
    return f"BT /F1 {size} Tf {left} {height} Td ({text}) Tj ET"


def test_headings_and_paragraphs_of_a_pdf_file_stand_apart() -> None:
    drawn = [
        letters(740, "Tunnel will open", 18),
        letters(700, "The mayor said on Monday that the har-"),
        letters(686, "bor tunnel would open in May, and that the"),
        letters(672, "crews had waited for months"),
        letters(644, "Nobody has called the union so far"),
    ]
    [article] = read("a.pdf", pdf([], drawn="\n".join(drawn)))
    assert article.text.split("\n\n") == [
        "Tunnel will open",
        "The mayor said on Monday that the harbor tunnel would open in May, and that the crews had waited for months",
        "Nobody has called the union so far",
    ]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    left = ["The mayor said on Mon\u00ad", "day that the tunnel", "would open, and the"]
    right = ["crews, who waited", "for months, agreed", "with her on that."]
    drawn = [
        letters(700 - 14 * place, line, left=column)
        for column, lines in ((72, left), (320, right))
        for place, line in enumerate(lines)
    ]
    [article] = read("a.pdf", pdf([], drawn="\n".join(drawn)))
    assert article.text == (
        "The mayor said on Monday that the tunnel would open, and the crews, who waited for months, agreed with her on"
        " that."
    )


def test_a_pdf_file_is_its_paragraphs() -> None:
    lines = [
        "The council of Vessanto met on Monday and it was told by the may-",
        "or that the tunnel would open in May.",
        "A vote follows.",
    ]
    [article] = read("a.pdf", pdf(lines, title="Tunnel will open"))
    assert article.text == (
        "Tunnel will open\n\nThe council of Vessanto met on Monday and it was told by the mayor that the tunnel would"
        " open in May.\n\nA vote follows."
    )
    assert (article.title, article.byline) == ("Tunnel will open", "Ilka Moreau")


def test_letters_that_a_font_draws_as_one_are_letters() -> None:
    joined = pdf(["The o#cials $ll their boats and the tunnel leaks again."])
    drawn = joined.replace(b"/Encoding/WinAnsiEncoding", b"/Encoding<</Differences[35/ffi/fi]>>")
    assert read("a.pdf", drawn)[0].text == "The officials fill their boats and the tunnel leaks again."


def test_the_name_of_a_file_is_no_title() -> None:
    assert read("a.pdf", pdf([WORDS], title="Microsoft Word - draft 3.doc"))[0].title == WORDS


def test_a_missing_package_is_one_line_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_spec", lambda name: None)
    with pytest.raises(SourceError) as raised:
        read("a.pdf", pdf([WORDS]))
    assert (raised.value.reason, raised.value.hint) == (
        "PDF files need one more package",
        "pip install 'brief-reader[pdf]'",
    )


def test_the_kind_that_a_server_gives_counts_more_than_the_name() -> None:
    [article] = articles_in(Document("https://post.example/paper", pdf([WORDS]), "application/pdf"), NOW)
    assert article.text == WORDS
