"""Across articles: which are of one story, what a story says, and how statements are related."""
