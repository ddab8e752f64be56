"""Fetching over HTTP with limits on everything: time, size, redirects and where it may lead."""
