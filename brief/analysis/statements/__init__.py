"""Who said what: speaker, cue and contents of every attribution in an article.

The stages, each a module: cues (verbs that report, with the frames they take), phrases (who is the subject, where a
noun phrase ends), contents (how far the reported words reach), patterns (the ways newspapers attribute), continuation
(quotations that go on over sentences and paragraphs), leftovers, speakers and details.
"""

from brief.analysis.statements.finding import find_statements

__all__ = ["find_statements"]
