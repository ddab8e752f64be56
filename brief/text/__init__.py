"""Strings and spans: cleaning, paragraphs, sentences, words, quotations, names, lexicons, queries."""
