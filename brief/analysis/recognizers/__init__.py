"""Recognizers of names."""
