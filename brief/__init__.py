"""A terminal reader for a pile of news."""

__version__ = "0.1.0"
