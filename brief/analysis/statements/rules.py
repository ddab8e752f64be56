"""The rules by which statements are found, and how often each is right.

A rule's confidence is its precision on annotated news: (right + 1) / (found + 2), where a statement is right when its
contents and its speaker are; tests/quality/statements/rules_report.py counts them anew. A new rule needs a line here,
a pattern in patterns, continuation or leftovers that uses its id, and a test.
"""

from __future__ import annotations

CONFIDENCE: dict[str, float] = {
    "transcript": 0.47,
    "clause-said-end": 0.86,
    "according-first": 0.76,
    "according-last": 0.71,
    "quotation-said-np": 0.95,
    "quotation-np-said": 0.94,
    "clause-np-said": 0.66,
    "part-np-said-part": 0.82,
    "as-np-said": 0.8,
    "np-was-asked": 0.57,
    "np-said-that": 0.83,
    "np-said-quotation": 0.8,
    "np-said-clause": 0.78,
    "np-said-question": 0.66,
    "np-said-infinitive": 0.65,
    "np-said-object": 0.7,
    "np-said-colon": 0.45,
    "np-said-about": 0.67,
    "np-called-for": 0.58,
    "np-said-no": 0.58,
    "announced-by-colon": 0.67,
    "dash-np": 0.89,
    "np-verb-quotation": 0.59,
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
