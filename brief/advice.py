"""What to do about a source that cannot be read: the same words on the command line and on the screen."""

from __future__ import annotations

import re

_ADVICE = (
    ("may not be read", "ask its owner, or give yourself leave with chmod u+r"),
    ("folder without articles", "brief reads text, Markdown, HTML, PDF, .docx and mail in folders"),
    (r"scanned\?", "ocrmypdf FILE NEW makes a file with text in it"),
    ("is empty|holds no", "there is nothing to read in it"),
    ("too large|too big|too much text", "give the part of it that you want to read"),
    ("too slow|takes too long", "try again later"),
    (
        "no such host|no address|cannot be reached|nobody answers|connection|breaks off",
        "look whether this machine is online and the address is right, then try again",
    ),
    ("certificate", "the site may be another than it says; save the page in a browser and add the file"),
    ("your own network", "type the address itself if you mean it"),
    (r"\((401|402|403|451)\)", "read the page in a browser, save it as a file and add that"),
    (r"\((404|410)\)", "look at the address in a browser: the page may have moved"),
    (r"\((429|5\d\d)\)", "try again later"),
    ("no article text found|the page could not be read", "save the text of the page as a file and add that"),
    ("encrypted|needs a password", "save it without a password and add that"),
    ("is not text|not a regular file", "brief reads text, Markdown, HTML, PDF, .docx, mail and feeds"),
    (
        "could not be read|broken|is not a (PDF|Word|mess|mailb)|cannot be unpacked",
        "it may be damaged: open it elsewhere and save it anew",
    ),
)
"""Patterns of reasons, the first that fits counts."""


def advice_on(reason: str) -> str | None:
    """What can be done about this reason, where it does not say so itself."""
    return next((advice for pattern, advice in _ADVICE if re.search(pattern, reason)), None)
