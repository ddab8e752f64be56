"""The rules by which statements are found, and how often each is right.

A rule's confidence is its precision on annotated news: (right + 1) / (found + 2), where a statement is right when its
contents and its speaker are; tests/quality/statements/rules_report.py counts them anew. A new rule needs a line in
both tables here, a pattern in patterns, continuation or leftovers that uses its id, and a test.
"""

from __future__ import annotations

CONFIDENCE: dict[str, float] = {
    "transcript": 0.82,
    "clause-said-end": 0.84,
    "according-first": 0.82,
    "according-last": 0.7,
    "quotation-said-np": 0.93,
    "quotation-np-said": 0.94,
    "clause-np-said": 0.62,
    "part-np-said-part": 0.81,
    "as-np-said": 0.92,
    "np-was-asked": 0.57,
    "np-said-that": 0.86,
    "np-said-quotation": 0.79,
    "np-said-clause": 0.82,
    "np-said-question": 0.73,
    "np-said-infinitive": 0.64,
    "np-said-object": 0.71,
    "np-said-colon": 0.43,
    "np-said-about": 0.58,
    "np-called-for": 0.78,
    "np-said-no": 0.57,
    "announced-by-colon": 0.65,
    "dash-np": 0.9,
    "np-verb-quotation": 0.57,
}

REASONS: dict[str, str] = {
    "transcript": "a name and a colon stand before the words, as in a transcript",
    "clause-said-end": "the sentence ends with who said it",
    "according-first": "“according to” stands before the words",
    "according-last": "“according to” stands after the words",
    "quotation-said-np": "the cue and the speaker follow the closed quotation",
    "quotation-np-said": "the speaker and the cue follow the closed quotation",
    "clause-np-said": "the speaker and the cue follow a clause and a comma",
    "part-np-said-part": "the speaker and the cue stand between two parts of the words",
    "as-np-said": "“as”, the speaker and the cue open the sentence",
    "np-was-asked": "somebody was asked, and the question follows",
    "np-said-that": "“that” follows the cue",
    "np-said-quotation": "a quotation follows the cue",
    "np-said-clause": "a clause without “that” follows the cue",
    "np-said-question": "a question word follows the cue",
    "np-said-infinitive": "“to” and a verb follow the cue",
    "np-said-object": "the cue has an object",
    "np-said-colon": "a colon follows the cue",
    "np-said-about": "“about”, “of” or “to” follows the cue",
    "np-called-for": "“for” follows the cue",
    "np-said-no": "“yes”, “no” or “so” follows the cue",
    "announced-by-colon": "the sentence before ends with a colon",
    "dash-np": "a dash and the speaker follow the quotation",
    "np-verb-quotation": "the speaker stands before the quotation, with a verb that need not report",
}
"""What each rule goes by, in words for the reader."""

FRAME_RULES = {
    "that": "np-said-that",
    "quotation": "np-said-quotation",
    "clause": "np-said-clause",
    "question": "np-said-question",
    "infinitive": "np-said-infinitive",
    "object": "np-said-object",
    "colon": "np-said-colon",
    "about": "np-said-about",
    "call for": "np-called-for",
}
"""The rule for each frame of contents that follow the cue."""
