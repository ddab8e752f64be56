"""Across articles: relations and linking."""
