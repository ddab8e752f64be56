"""A terminal reader for a pile of news: summaries, actors, who said what, related statements, cited briefs.

`model` is the data and `text` is strings and spans; on them stand, side by side, `sources` (locations to articles),
`analysis` (an article to its actors and statements), `stories` (across articles), `summary`, `export` and `store`
(SQLite); `library` has the verbs that join them, for the two front ends: `cli` prints, `app` is the reading screen.
"""

__version__ = "0.1.0"
