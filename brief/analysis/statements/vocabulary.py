"""Small closed classes of words and tags that the patterns share."""

from __future__ import annotations

AUXILIARIES = frozenset(
    "has have had having is are was were be been being do does did will would shall should may might can could must"
    " 's 've 'd 'll".split()
)
OBLIGING = frozenset({"should", "must", "can", "could", "may", "might", "cannot"})
"""Auxiliaries of what nobody has said yet."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PROPER = frozenset({"NNP", "NNPS"})
NOMINAL = frozenset("NN NNS NNP NNPS JJ JJR JJS DT CD PRP$ POS PDT $ # VBG VBN RBS RBR FW PRP EX WP$".split())
"""Tags of words inside a noun phrase."""
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. today"
    " yesterday tomorrow".split()
)
TIMES = DAYS | frozenset(
    "night morning afternoon evening week month year earlier later recently last this late early".split()
)
PRONOUNS = frozenset("he she they it i we you who".split())
ABBREVIATED_TITLES = frozenset({"sen.", "rep.", "gov.", "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "lt.", "col."})
SUBORDINATING = frozenset("while although though after when if as because since even before".split())
DASHES = frozenset({"-", "–", "—", "--"})
DOCUMENTS = frozenset(
    "poll polls survey surveys study studies report reports analysis review court judge judges jury investigation"
    " investigators researchers committee commission officials research data figures numbers statistics results records"
    " documents document memo panel audit inquiry economists scientists experts returns filing filings emails evidence"
    " findings".split()
)
"""Sources that find, show or reveal something in words; of other subjects these verbs report no speech."""
LABELS = frozenset(
    "photo video read related update watch note image breaking more also see source here correction photos"
    " editor latest poll daily remember name age interview analysis opinion comment commentary explainer explained"
    " exclusive live listen fact factbox timeline profile review podcast gallery pictures q&a".split()
)
"""Words before a colon that are no speakers."""
STATEMENT_NOUNS = frozenset(
    "statement interview speech tweet email letter news press rally phone telephone memo post recent briefing".split()
)
