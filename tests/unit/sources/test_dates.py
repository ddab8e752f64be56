"""Days as newspapers write them."""

from __future__ import annotations

from datetime import date

import pytest

from brief.sources.dates import find_day
from brief.sources.language import guess_language


@pytest.mark.parametrize(
    "text",
    [
        "By Ilka Moreau | Feb 25, 2031",
        "Feb. 25, 2031",
        "February 25th, 2031",
        "Tuesday, 25 February 2031, 10:00",
        "25th of February 2031",
        "2031-02-25T10:00:00Z".replace("T", " "),
        "2031-02-25T10:00:00Z",
    ],
)
def test_days(text: str) -> None:
    expected = date(2031, 2, 25) if "2031" in text else None
    assert find_day(text) == expected


@pytest.mark.parametrize("text", ["", "February 2031", "30 February 2031", "25 Marchmont 2031x", "May be 12, 3000"])
def test_no_day(text: str) -> None:
    assert find_day(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry will stop in June and it is not clear who will pay for the boats.", "en"),
        ("Die Fähre wird im Juni eingestellt, und es ist nicht klar, wer für die Boote zahlen soll.", "de"),
        ("Le bac sera arrêté en juin et il n'est pas clair qui va payer pour les bateaux.", "fr"),
        ("フェリーは六月に止まります。", "ja"),
        ("Паром остановят в июне.", "ru"),
        ("12345 67890", "und"),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert guess_language(text) == code
