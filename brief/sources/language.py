"""A cheap guess at the language of a text, by its commonest words or its script (ISO 639-1 codes)."""

from __future__ import annotations

import re
from collections import Counter

_WORDS = {
    "en": "the of and to in that is was for it with as on said he his by at from are be has have an this which their",
    "de": "der die und das nicht von zu den mit sich des auf ist im dem eine ein für als auch es werden aus wird bei",
    "fr": "le la les des et est une dans que qui pour pas sur au avec ce il sont par plus du été elle mais cette ont",
    "es": "el la los las de que en y por una con para se del es no su como más pero sus ha este fue son entre también",
    "it": "il di che la è per un una non del sono con della le si da dei nel anche alla gli più come ha questo ma",
    "pt": "o a os as de que e do da em um uma para com não por mais dos como foi ao das seu sua ou são também pelo",
    "nl": "de het een en van is dat niet op te in zijn voor met die aan er om ook als maar door bij werd naar",
    "sv": "och att det som en på är av för med den till inte har de ett om var jag men från vid kan också sig",
    "pl": "i w nie na się z do to że jest o jak przez po od za ale oraz dla był jego tym które są już",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi kadar sonra ise her olduğu ancak en dedi",
}
_PROFILES = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
_NOT_LATIN = re.compile("[\u0370-\u0e7f\u3040-\ud7af]")
"""A letter of one of these scripts, without which none of them need be counted."""
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 5000
"""Characters that are looked at."""
UNKNOWN = "und"


def guess_language(text: str) -> str:
    """The code of the language, or "und"."""
    sample = text[:_SAMPLE]
    if _NOT_LATIN.search(sample):
        letters = sum(map(str.isalpha, sample))
        for code, script in _SCRIPTS:
            if letters and len(script.findall(sample)) > 0.3 * letters:
                return code
    words = Counter(_WORD.findall(sample.lower()))
    total = sum(words.values())
    shares = {code: sum(words.get(word, 0) for word in profile) for code, profile in _PROFILES.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if total and shares[best] >= max(2, 0.08 * total) else UNKNOWN
