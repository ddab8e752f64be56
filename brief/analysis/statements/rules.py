"""The rules by which statements are found, and how often each is right.

A rule's confidence is its precision on annotated news: (right + 1) / (found + 2), where a statement is right when its
contents and its speaker are; tests/quality/statements/rules_report.py counts them anew. A new rule needs a line here,
a pattern in patterns, continuation or leftovers that uses its id, and a test.
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
