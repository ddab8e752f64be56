"""Rankers of sentences."""
