"""Strings and spans: paragraphs, sentences, words, quotations."""
