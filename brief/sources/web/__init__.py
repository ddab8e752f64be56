"""Fetching over HTTP with limits on everything: time, size, redirects and where it may lead."""

from brief.sources.web.answers import Answer, FetchError, Validators
from brief.sources.web.fetching import Fetcher

__all__ = ["Answer", "FetchError", "Fetcher", "Validators"]
