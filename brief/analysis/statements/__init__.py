"""Who said what: speaker, cue and contents of every attribution in an article.

The stages: cues (verbs that report, with the frames they take); phrases, subjects and recipients (who speaks, to
whom); contents and breaks (how far the reported words reach); closing, speaker_after, speaker_before and transcripts
(the ways newspapers attribute), which patterns tries in order; continuation (quotations that go on over sentences and
paragraphs); leftovers, speakers and details.
"""

from brief.analysis.statements.finding import find_statements

__all__ = ["find_statements"]
