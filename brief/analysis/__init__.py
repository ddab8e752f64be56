"""From an article to its analysis: names, actors, whom pronouns mean, and statements, joined in `pipeline`."""
