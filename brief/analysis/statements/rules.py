"""The rules by which statements are found, and how often each is right.

A rule's confidence is its precision on annotated news (share of its statements whose contents and speaker are both
right); tests/quality/statements/rules_report.py prints them anew. A new rule needs a line here, a pattern in patterns,
continuation or leftovers that uses its id, and a test.
"""

from __future__ import annotations

CONFIDENCE: dict[str, float] = {
    "transcript": 0.8,
    "clause-said-end": 0.8,
    "according-first": 0.8,
    "according-last": 0.8,
    "quotation-said-np": 0.9,
    "quotation-np-said": 0.9,
    "clause-np-said": 0.8,
    "part-np-said-part": 0.8,
    "np-was-asked": 0.6,
    "np-said-that": 0.85,
    "np-said-quotation": 0.85,
    "np-said-clause": 0.8,
    "np-said-question": 0.7,
    "np-said-infinitive": 0.6,
    "np-said-object": 0.4,
    "np-said-colon": 0.7,
    "np-said-about": 0.5,
    "np-called-for": 0.6,
    "np-said-no": 0.7,
    "announced-by-colon": 0.7,
    "dash-np": 0.8,
    "np-verb-quotation": 0.6,
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
