"""From an article to its analysis."""
